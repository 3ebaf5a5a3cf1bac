// The log of one fight: what happened, line by line, as `wowlab sim --log` prints it.

import { number } from './pages.js';

const AT_ONCE = 300;

/** Which events a reader may leave out, and whether they are there at first. */
const KINDS = [
  { name: 'Casts', types: ['cast', 'finish'], shown: true },
  { name: 'Damage', types: ['damage'], shown: true },
  { name: 'Auras', types: ['gain', 'refresh', 'stacks', 'fade'], shown: true },
  { name: 'Resources', types: ['resource'], shown: false },
  { name: 'Action list', types: ['line'], shown: false },
];
const ALWAYS = ['begin', 'end', 'appear', 'leave'];

export class FightLog {
  /** @param elements kinds, filter, from, body, shown, more */
  constructor(fight, elements) {
    this.fight = fight;
    this.elements = elements;
    this.kinds = KINDS.map(kind => ({ ...kind }));
    this.lines = fight.events.map(event => ({ event, text: this.describe(event) })).filter(line => line.text !== '');
    elements.kinds.replaceChildren(...this.kinds.map(kind => this.button(kind)));
    elements.filter.addEventListener('input', () => this.draw());
    elements.from.addEventListener('input', () => this.draw());
    elements.more.addEventListener('click', () => this.draw(this.limit + AT_ONCE));
    this.draw();
  }

  button(kind) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = kind.name;
    button.setAttribute('aria-pressed', String(kind.shown));
    button.addEventListener('click', () => {
      kind.shown = !kind.shown;
      button.setAttribute('aria-pressed', String(kind.shown));
      this.draw();
    });
    return button;
  }

  /** Shows the log from a second on. */
  startAt(time) {
    this.elements.from.value = time.toFixed(1);
    this.draw();
  }

  draw(limit = AT_ONCE) {
    this.limit = limit;
    const types = new Set([...ALWAYS, ...this.kinds.filter(kind => kind.shown).flatMap(kind => kind.types)]);
    const wanted = this.elements.filter.value.trim().toLowerCase();
    const from = this.elements.from.value === '' ? -Infinity : Number(this.elements.from.value);
    const found = this.lines.filter(({ event, text }) => types.has(event.type)
      && event.time >= from
      && (wanted === '' || `${event.unit} ${text}`.toLowerCase().includes(wanted)));
    this.elements.body.replaceChildren(...found.slice(0, limit).map(line => row(line)));
    const shown = Math.min(limit, found.length);
    this.elements.shown.textContent = found.length === 0
      ? 'No line is like that.'
      : `${number(shown)} of ${number(found.length)} lines`;
    this.elements.more.hidden = shown === found.length;
  }

  /** Empty where nothing new is said: an instant cast is done when it begins. */
  describe(event) {
    const name = event.id ? this.fight.name(event) : '';
    switch (event.type) {
      case 'begin':
        return `begins a fight of ${number(event.duration, 3)} s`;
      case 'cast': {
        const takes = event.castTime === 0 ? 'instant' : `${number(event.castTime, 3)} s`;
        const cost = event.cost === 0 ? '' : `, costs ${number(event.cost, 1)}`;
        this.instant = event.castTime === 0 ? event : null;
        return `casts ${name} at ${event.target} (${takes}${cost})`;
      }
      case 'finish': {
        const told = this.instant && this.instant.time === event.time && this.instant.unit === event.unit && this.instant.id === event.id;
        return told ? '' : `${name} goes off at ${event.target}`;
      }
      case 'damage':
        return `${name} ${this.blow(event)}`;
      case 'gain':
        return `gains ${name}${lasting(event)}`;
      case 'refresh':
        return `refreshes ${name}${lasting(event)}`;
      case 'stacks':
        return `${name} stacks to ${event.stacks}`;
      case 'fade':
        return `loses ${name}`;
      case 'resource':
        return Math.abs(event.change) < 0.05
          ? ''
          : `${event.change > 0 ? '+' : '−'}${number(Math.abs(event.change), 1)} ${event.resource} from ${name}, ${number(event.after, 1)} left`;
      case 'appear':
        return 'appears';
      case 'leave':
        return 'leaves';
      case 'line':
        return `does line ${event.line} of the action list`;
      case 'end':
        return 'ends the fight';
      default:
        return event.type;
    }
  }

  blow(event) {
    const ticks = event.periodic ? 'ticks, ' : '';
    const resisted = event.resisted === 0 ? '' : ` (${number(event.resisted * 100)} % resisted)`;
    const amount = event.amount === 0 ? resisted : ` for ${number(event.amount)}${resisted}`;
    switch (event.outcome) {
      case 'miss':
        return `${ticks}misses ${event.target}`;
      case 'dodge':
      case 'parry':
        return `${ticks}${event.target}: ${event.outcome}`;
      case 'crit':
        return `${ticks}crits ${event.target}${amount}`;
      case 'hit':
        return `${ticks}hits ${event.target}${amount}`;
      default:
        return `${ticks}hits ${event.target} (${event.outcome})${amount}`;
    }
  }
}

function row({ event, text }) {
  const line = document.createElement('tr');
  line.className = event.type === 'damage' && event.outcome === 'crit' ? 'damage crit' : event.type;
  for (const [value, className] of [[number(event.time, 3), 'num'], [event.unit, ''], [text, '']]) {
    const cell = document.createElement('td');
    cell.className = className;
    cell.textContent = value;
    line.append(cell);
  }
  return line;
}

function lasting(event) {
  return event.duration === undefined ? '' : ` for ${number(event.duration, 1)} s`;
}
