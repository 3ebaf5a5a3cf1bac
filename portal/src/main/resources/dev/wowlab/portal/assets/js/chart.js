// The live chart: the estimate of the mean and its band, fights to the right. Drawn as SVG, so that the style sheet
// colours it in light and dark.

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const HEIGHT = 220;
const MAX_POINTS = 240;
const HEADROOM = 1.6;

export class EstimateChart {
  /** @param element that it fills  @param iterations fights at the right edge */
  constructor(element, iterations) {
    this.iterations = iterations;
    this.points = [];
    this.svg = document.createElementNS(NS, 'svg');
    this.svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    this.svg.setAttribute('preserveAspectRatio', 'none');
    this.band = this.shape('path', 'band');
    this.line = this.shape('path', 'line');
    this.now = this.shape('line', 'now');
    this.high = document.createElement('span');
    this.low = document.createElement('span');
    this.high.className = 'edge high';
    this.low.className = 'edge low';
    element.replaceChildren(this.svg, this.high, this.low);
  }

  shape(kind, name) {
    const shape = document.createElementNS(NS, kind);
    shape.setAttribute('class', name);
    shape.setAttribute('vector-effect', 'non-scaling-stroke');
    this.svg.append(shape);
    return shape;
  }

  /** Adds the estimate after so many fights; more fights than before. */
  add(fights, mean, halfWidth) {
    this.points.push({ fights, mean, halfWidth });
    if (this.points.length > MAX_POINTS) {
      // Keep the first, the last and every other one between.
      this.points = this.points.filter((_, index, all) => index % 2 === 0 || index === all.length - 1);
    }
    this.draw();
  }

  draw() {
    const [low, high] = this.range();
    const x = point => (point.fights / this.iterations) * WIDTH;
    const y = value => HEIGHT - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * HEIGHT;
    const upper = this.points.map(point => `${x(point)},${y(point.mean + point.halfWidth)}`);
    const lower = this.points.map(point => `${x(point)},${y(point.mean - point.halfWidth)}`).reverse();
    this.band.setAttribute('d', `M${[...upper, ...lower].join('L')}Z`);
    this.line.setAttribute('d', `M${this.points.map(point => `${x(point)},${y(point.mean)}`).join('L')}`);
    const last = this.points.at(-1);
    this.now.setAttribute('x1', x(last));
    this.now.setAttribute('x2', x(last));
    this.now.setAttribute('y1', y(last.mean + last.halfWidth));
    this.now.setAttribute('y2', y(last.mean - last.halfWidth));
    this.high.textContent = high.toLocaleString('en-US', { maximumFractionDigits: 0 });
    this.low.textContent = low.toLocaleString('en-US', { maximumFractionDigits: 0 });
  }

  /** What the chart shows: the band of the second quarter of the points, so that the first wild ones do not flatten it. */
  range() {
    const from = this.points[Math.floor(this.points.length / 4)];
    const last = this.points.at(-1);
    const reach = Math.max(from.halfWidth, last.halfWidth, last.mean * 1e-4, 1e-9) * HEADROOM
      + Math.abs(from.mean - last.mean);
    return [last.mean - reach, last.mean + reach];
  }
}
