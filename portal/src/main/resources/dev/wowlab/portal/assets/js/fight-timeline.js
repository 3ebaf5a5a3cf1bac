// The timeline of one fight, drawn as SVG, so that the style sheet colours it in light and dark.

import { clock, number } from './pages.js';

const NS = 'http://www.w3.org/2000/svg';
const AXIS = 24;
const CURVE = 56;
const CAST = 30;
const AURA = 20;
const GAP = 6;
const FEW_AURAS = 12;
const COLOURS = 10;

/** Pixels below which a label does not fit into its bar. */
const PER_LETTER = 6.6;

export class Timeline {
  /** @param element that it fills  @param fight a Fight  @param pick told the second that is clicked */
  constructor(element, fight, pick) {
    this.element = element;
    this.fight = fight;
    this.allAuras = false;
    this.zoom = 0;
    this.colours = new Map();
    element.addEventListener('scroll', () => this.pinLabels());
    element.addEventListener('click', event => {
      const x = event.clientX - element.getBoundingClientRect().left + element.scrollLeft;
      pick(Math.max(fight.begin, this.time(x)));
    });
  }

  /** Whether there are more auras than it shows at first. */
  hasMoreAuras(unit) {
    return this.fight.aurasOf(unit).length > FEW_AURAS;
  }

  /** Draws the fight of a unit and its pets. */
  draw(unit) {
    this.unit = unit;
    const seconds = this.fight.duration - this.fight.begin;
    const fits = Math.max(280, this.element.clientWidth - 2);
    this.scale = (fits / seconds) * 40 ** (this.zoom / 100);
    this.width = seconds * this.scale;
    this.svg = node('svg', { class: 'lanes', width: this.width, role: 'img' });
    this.svg.setAttribute('aria-label', `Timeline of ${number(this.fight.duration, 1)} seconds; the log below tells the same in words`);
    this.labels = node('g', { class: 'labels' });
    this.y = 0;
    this.axis();
    this.fight.resourcesOf(unit).forEach(resource => this.resource(resource));
    this.damage();
    this.fight.unitsOf(unit).forEach(caster => this.casts(caster));
    const auras = this.fight.aurasOf(unit);
    auras.slice(0, this.allAuras ? auras.length : FEW_AURAS).forEach(aura => this.aura(aura));
    this.svg.append(this.labels);
    this.svg.setAttribute('height', this.y + GAP);
    this.element.replaceChildren(this.svg);
    this.pinLabels();
  }

  /** Zooms, 0 (all of it) to 100, and keeps what is in the middle there. */
  zoomTo(zoom) {
    const middle = this.time(this.element.scrollLeft + this.element.clientWidth / 2);
    this.zoom = zoom;
    this.draw(this.unit);
    this.element.scrollLeft = this.x(middle) - this.element.clientWidth / 2;
  }

  x(time) {
    return (time - this.fight.begin) * this.scale;
  }

  time(x) {
    return x / this.scale + this.fight.begin;
  }

  pinLabels() {
    this.labels?.setAttribute('transform', `translate(${this.element.scrollLeft},0)`);
  }

  /** The name of a lane, which stays at the left edge. */
  label(text, y) {
    const label = node('text', { x: 6, y });
    label.textContent = text;
    this.labels.append(label);
  }

  axis() {
    const step = [1, 2, 5, 10, 15, 30, 60, 120, 300].find(seconds => seconds * this.scale >= 60) ?? 600;
    for (let time = Math.ceil(this.fight.begin / step) * step; time <= this.fight.duration; time += step) {
      const x = this.x(time);
      this.svg.append(node('line', { class: 'tick', x1: x, x2: x, y1: AXIS - 6, y2: 4000 }));
      const text = node('text', { class: 'tick', x: x + 3, y: 14 });
      text.textContent = time < 60 && time > -60 ? `${time} s` : clock(time);
      this.svg.append(text);
    }
    this.y = AXIS;
  }

  resource({ name, points }) {
    const most = Math.max(...points.map(point => point.after), 1);
    const y = value => this.y + CURVE - (value / most) * (CURVE - 16);
    let path = `M${this.x(points[0].time)},${y(points[0].after)}`;
    for (const point of points.slice(1)) {
      path += `H${this.x(point.time).toFixed(1)}V${y(point.after).toFixed(1)}`;
    }
    this.svg.append(node('path', { class: `curve ${name}`, d: `${path}H${this.width}` }));
    this.label(`${name}, at most ${number(most)}`, this.y + 12);
    this.y += CURVE + GAP;
  }

  damage() {
    const damage = this.fight.damageOf(this.unit);
    const most = Math.max(...damage, 1);
    damage.forEach((amount, second) => {
      const height = (amount / most) * (CURVE - 16);
      const bar = node('rect', {
        class: 'damage', x: this.x(second), width: Math.max(0.5, this.scale - 0.5), y: this.y + CURVE - height, height,
      });
      this.svg.append(titled(bar, `${clock(second)}: ${number(amount)} damage`));
    });
    const dps = damage.reduce((sum, amount) => sum + amount, 0) / this.fight.duration;
    this.label(`${number(dps)} DPS, at most ${number(most)} in a second`, this.y + 12);
    this.y += CURVE + GAP;
  }

  casts(unit) {
    for (const cast of this.fight.casts.get(unit) ?? []) {
      const x = this.x(cast.time);
      const width = Math.max(3, cast.castTime * this.scale - 1);
      const name = this.fight.name(cast);
      const bar = node('rect', { class: `cast c${this.colour(cast.id)}`, x, y: this.y + 2, width, height: CAST - 8, rx: 2 });
      this.svg.append(titled(bar, `${seconds(cast.time)} ${name} at ${cast.target}, ${cast.castTime === 0 ? 'instant' : seconds(cast.castTime)}`));
      if (width > name.length * PER_LETTER + 8) {
        const text = node('text', { class: 'on-bar', x: x + 4, y: this.y + 17 });
        text.textContent = name;
        this.svg.append(text);
      }
    }
    this.y += CAST;
    this.label(unit, this.y + 8);
    this.y += 12 + GAP;
  }

  aura({ name, unit, spans, uptime }) {
    const share = `${number((uptime / this.fight.duration) * 100)} %`;
    for (const span of spans) {
      const bar = node('rect', {
        class: unit === this.unit ? 'aura' : 'aura other', x: this.x(span.begin), y: this.y + 1,
        width: Math.max(2, (span.end - span.begin) * this.scale), height: AURA - 4, rx: 2,
      });
      this.svg.append(titled(bar, `${name} on ${unit}, ${seconds(span.begin)} to ${seconds(span.end)}; up ${share} of the fight`));
    }
    this.label(unit === this.unit ? name : `${name} (${unit})`, this.y + 13);
    this.y += AURA;
  }

  /** Each kind of cast has a colour; after the first ten they come again. */
  colour(id) {
    if (!this.colours.has(id)) {
      this.colours.set(id, this.colours.size % COLOURS);
    }
    return this.colours.get(id);
  }
}

function node(kind, attributes) {
  const element = document.createElementNS(NS, kind);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

function titled(element, text) {
  const title = document.createElementNS(NS, 'title');
  title.textContent = text;
  element.append(title);
  return element;
}

function seconds(value) {
  return `${number(value, 3)} s`;
}
