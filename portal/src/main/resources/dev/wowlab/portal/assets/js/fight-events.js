// What happened in one fight, put in order for a timeline and a log.

/** An aura that is there longer, as a share of the fight, tells little. */
const NEARLY_ALWAYS = 0.95;

/** Units of the other side are called target1, target2, … */
const isFriend = unit => !unit.startsWith('target');

/** Casts, auras, resources and damage of a fight, by unit. Times are seconds from the pull. */
export class Fight {
  /** @param lines one JSON object a line, as the API tells them */
  constructor(lines) {
    this.events = lines.trim().split('\n').map(line => JSON.parse(line));
    this.begin = this.events[0].time;
    this.duration = this.events[0].duration;
    this.casts = new Map();
    this.auras = new Map();
    this.resources = new Map();
    this.damage = 0;
    this.damageBySecond = new Float64Array(Math.max(1, Math.ceil(this.duration)));
    this.names = new Map();
    listOf(this.casts, this.events[0].unit);
    for (const event of this.events) {
      this.take(event);
    }
    this.closeAll();
  }

  get end() {
    return this.duration;
  }

  get dps() {
    return this.damage / this.duration;
  }

  /** Units that cast something, the player first. */
  get units() {
    return [...this.casts.keys()];
  }

  /** One, called so, or those of a raid, whose pets have their owner's name before their own. */
  get players() {
    return this.casts.has('player') ? ['player'] : this.units.filter(unit => !unit.includes('/'));
  }

  /** A player and their pets. */
  unitsOf(player) {
    const alone = this.players.length === 1;
    return this.units.filter(unit => unit === player || alone || unit.startsWith(`${player}/`));
  }

  take(event) {
    if (event.name) {
      this.names.set(event.id, event.name);
    }
    switch (event.type) {
      case 'cast':
        if (isFriend(event.unit)) {
          listOf(this.casts, event.unit).push(event);
        }
        break;
      case 'damage':
        if (isFriend(event.unit)) {
          this.damage += event.amount;
          const second = Math.min(this.damageBySecond.length - 1, Math.max(0, Math.floor(event.time)));
          this.damageBySecond[second] += event.amount;
        }
        break;
      case 'resource':
        listOf(this.resources, `${event.unit} ${event.resource}`).push({ time: event.time, after: event.after });
        break;
      case 'gain':
        listOf(this.auras, `${event.unit} ${event.id}`).push({ begin: event.time, end: null, event });
        break;
      case 'fade':
        this.close(`${event.unit} ${event.id}`, event.time);
        break;
      default:
    }
  }

  close(key, time) {
    const open = this.auras.get(key)?.at(-1);
    if (open && open.end === null) {
      open.end = time;
    }
  }

  closeAll() {
    for (const spans of this.auras.values()) {
      for (const span of spans) {
        span.end ??= this.duration;
      }
    }
  }

  /** An action's or an aura's name, with its id where it has none. */
  name(event) {
    return event.name ?? this.names.get(event.id) ?? event.id;
  }

  /** Auras that came or went while the fight lasted, on a unit or on its targets: the longest first, those that are nearly always there last. */
  aurasOf(unit) {
    const found = [];
    for (const spans of this.auras.values()) {
      const { event } = spans[0];
      const wholeFight = spans.length === 1 && spans[0].begin <= 0 && spans[0].end >= this.duration;
      if ((event.unit === unit || !isFriend(event.unit)) && !wholeFight) {
        const uptime = spans.reduce((sum, span) => sum + span.end - Math.max(0, span.begin), 0);
        found.push({ name: this.name(event), unit: event.unit, spans, uptime });
      }
    }
    const isConstant = aura => aura.uptime > NEARLY_ALWAYS * this.duration;
    return found.sort((a, b) => isConstant(a) - isConstant(b) || b.uptime - a.uptime);
  }

  /** Resources of a unit, by their names. */
  resourcesOf(unit) {
    return [...this.resources]
      .filter(([key]) => key.startsWith(`${unit} `))
      .map(([key, points]) => ({ name: key.slice(unit.length + 1), points }));
  }
}

function listOf(map, key) {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
