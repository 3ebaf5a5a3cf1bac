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
    this.seconds = Math.max(1, Math.ceil(this.duration));
    this.damageBySecond = new Map();
    this.names = new Map();
    listOf(this.casts, this.events[0].unit);
    for (const event of this.events) {
      this.take(event);
    }
    this.closeAll();
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
    return this.units.filter(unit => this.belongs(unit, player));
  }

  belongs(unit, player) {
    return unit === player || this.players.length === 1 || unit.startsWith(`${player}/`);
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
        // an explosive hurts whoever throws it, too
        if (isFriend(event.unit) && !isFriend(event.target)) {
          this.damage += event.amount;
          this.bySecond(event.unit)[Math.min(this.seconds - 1, Math.max(0, Math.floor(event.time)))] += event.amount;
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

  bySecond(unit) {
    if (!this.damageBySecond.has(unit)) {
      this.damageBySecond.set(unit, new Float64Array(this.seconds));
    }
    return this.damageBySecond.get(unit);
  }

  /** Damage of a player and their pets in each second of the fight. */
  damageOf(player) {
    const sums = new Float64Array(this.seconds);
    for (const [unit, damage] of this.damageBySecond) {
      if (this.belongs(unit, player)) {
        damage.forEach((amount, second) => {
          sums[second] += amount;
        });
      }
    }
    return sums;
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
    // on targets of a raid are everybody's
    const isOthers = aura => this.players.length > 1 && aura.unit !== unit;
    return found.sort((a, b) => isOthers(a) - isOthers(b) || isConstant(a) - isConstant(b) || b.uptime - a.uptime);
  }

  /** Resources of a unit, by their names; health where it is lost, as a tank loses it. */
  resourcesOf(unit) {
    return [...this.resources]
      .filter(([key]) => key.startsWith(`${unit} `))
      .map(([key, points]) => ({ name: key.slice(unit.length + 1), points }))
      .filter(({ name, points }) => name !== 'health' || points.some(point => point.after < points[0].after));
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
