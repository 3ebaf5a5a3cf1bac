// Figures as pictures: what a figure shows, under what it is of, as a PNG that reads well in a chat. The shapes are
// drawn on a canvas one by one rather than as an image of the whole SVG: such an image would need blob: addresses in the
// pages' content security policy, and would not know their style sheet.

import { explain, tell } from './pages.js';

const WIDTH = 600;
const SCALE = 2;
const MARGIN = 24;

/** Room for this program's name beside where the result is from. */
const NAME = 70;

/** Lets each figure's button download it. */
export function wireFigures(article) {
  for (const button of article.querySelectorAll('button.as-png')) {
    button.addEventListener('click', () => download(article, button));
  }
}

async function download(article, button) {
  try {
    const { caption } = button.dataset;
    const svg = button.parentElement.querySelector(':scope > svg');
    const name = `${article.dataset.id}-${caption.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    await savePicture(told(article, caption), svg.closest('.card'), WIDTH, sheet => sheet.append(svg.cloneNode(true)), name);
  } catch (error) {
    tell(document.getElementById('message'), explain(error), 'bad');
  }
}

/**
 * Has the browser save a figure as a PNG of twice its width in pixels.
 * @param words `title`, `mean`, `band`, `caption` and `provenance`: what stands around it
 * @param card the element whose ground it has
 * @param {number} width of all of it
 * @param {(sheet: HTMLElement) => void} draw puts the figure, an SVG, into an element that is as wide as it may be
 */
export async function savePicture(words, card, width, draw, name) {
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await png(picture(words, card, width, draw)));
  file.download = `wowlab-${name}.png`;
  file.click();
  URL.revokeObjectURL(file.href);
}

function png(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('The picture could not be made.')) : resolve(blob)), 'image/png');
  });
}

/** What stands around the figure. */
function told(article, caption) {
  const { engineFull, seed } = article.dataset;
  const report = document.getElementById('report');
  return {
    title: article.querySelector('h1').textContent,
    mean: `${document.getElementById('final-mean').textContent} DPS`,
    band: report.querySelector('.band').textContent.trim().replaceAll(/\s+/g, ' '),
    caption,
    provenance: `${engineFull}, seed ${seed}, ${report.dataset.fights} fights`,
  };
}

/** A canvas, opaque, in the colours that the page has now. */
function picture(words, card, width, draw) {
  const inner = width - 2 * MARGIN;
  const sheet = hiddenSheet(inner);
  try {
    draw(sheet);
    const drawn = sheet.querySelector('svg');
    const ground = getComputedStyle(card);
    const page = getComputedStyle(document.body);
    const soft = getComputedStyle(document.querySelector('.headline .unit')).color;
    const figure = drawn.getBoundingClientRect();
    const canvas = document.createElement('canvas');
    const ctx = canvas.getContext('2d');
    const font = (size, weight = 400) => `${weight} ${size}px ${page.fontFamily}`;
    ctx.font = font(20, 650);
    const title = lines(ctx, words.title, inner);
    const top = MARGIN + 26 * title.length + 46 + 30;
    canvas.width = width * SCALE;
    canvas.height = Math.ceil(top + figure.height + 36 + MARGIN / 2) * SCALE;
    ctx.scale(SCALE, SCALE);
    ctx.fillStyle = ground.backgroundColor;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    const write = (text, x, y, style, colour, most = inner) => {
      ctx.font = style;
      ctx.fillStyle = colour;
      ctx.fillText(text, x, y, most);
      return ctx.measureText(text).width;
    };
    title.forEach((line, index) => write(line, MARGIN, MARGIN + 18 + 26 * index, font(20, 650), page.color));
    const headline = MARGIN + 26 * title.length + 36;
    const wide = write(words.mean, MARGIN, headline, font(34, 700), page.color);
    write(words.band, MARGIN + wide + 14, headline, font(15), soft);
    write(words.caption, MARGIN, top - 10, font(13), soft);
    write(words.provenance, MARGIN, top + figure.height + 32, font(13), soft, inner - NAME);
    ctx.textAlign = 'right';
    write('WowLab', width - MARGIN, top + figure.height + 32, font(13, 650), soft);
    // what a figure has beyond its edges is not seen on the page either
    ctx.beginPath();
    ctx.rect(MARGIN, top, inner, figure.height);
    ctx.clip();
    paint(ctx, drawn, new DOMMatrix([SCALE, 0, 0, SCALE, MARGIN * SCALE, top * SCALE]));
    return canvas;
  } finally {
    sheet.remove();
  }
}

/** Where a figure is laid out at the picture's width and nobody sees it: figures stretch with the window. */
function hiddenSheet(width) {
  const sheet = document.createElement('div');
  sheet.className = 'picture-sheet';
  sheet.setAttribute('aria-hidden', 'true');
  sheet.style.width = `${width}px`;
  document.body.append(sheet);
  return sheet;
}

/** Breaks a text into at most two lines; what does not fit ends with an ellipsis. */
function lines(ctx, text, width) {
  const fits = part => ctx.measureText(part).width <= width;
  if (fits(text)) {
    return [text];
  }
  let first = text;
  while (!fits(first)) {
    first = first.slice(0, Math.max(first.lastIndexOf(' '), 0) || first.length - 1);
  }
  let second = text.slice(first.length).trim();
  while (!fits(second)) {
    second = `${second.slice(0, -2)}…`;
  }
  return [first, second];
}

/** Draws the shapes of a figure as the page's style sheet has them. */
function paint(ctx, svg, place) {
  const origin = svg.getScreenCTM().inverse();
  for (const shape of svg.querySelectorAll('rect, line, circle, path, text')) {
    const style = getComputedStyle(shape);
    ctx.save();
    ctx.setTransform(place.multiply(origin.multiply(shape.getScreenCTM())));
    ctx.globalAlpha = Number(style.opacity);
    if (shape.localName === 'text') {
      ctx.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      ctx.textAlign = { middle: 'center', end: 'right' }[style.textAnchor] ?? 'left';
      const at = [shape.textContent, shape.x.baseVal[0].value, shape.y.baseVal[0].value];
      if (style.stroke !== 'none') {
        ctx.strokeStyle = style.stroke;
        ctx.lineWidth = parseFloat(style.strokeWidth);
        ctx.lineJoin = style.strokeLinejoin;
        ctx.strokeText(...at);
      }
      ctx.fillStyle = style.fill;
      ctx.fillText(...at);
    } else {
      outline(ctx, shape, style);
    }
    ctx.restore();
  }
}

function outline(ctx, shape, style) {
  const path = outlineOf(shape);
  if (style.fill !== 'none' && shape.localName !== 'line') {
    ctx.fillStyle = style.fill;
    ctx.fill(path);
  }
  if (style.stroke !== 'none') {
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = parseFloat(style.strokeWidth);
    ctx.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat));
    ctx.stroke(path);
  }
}

/** Lengths in shares of the figure are resolved by `baseVal`. */
function outlineOf(shape) {
  if (shape.localName === 'path') {
    return new Path2D(shape.getAttribute('d'));
  }
  const at = name => shape[name].baseVal.value;
  const path = new Path2D();
  if (shape.localName === 'rect') {
    path.rect(at('x'), at('y'), at('width'), at('height'));
  } else if (shape.localName === 'circle') {
    path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  } else {
    path.moveTo(at('x1'), at('y1'));
    path.lineTo(at('x2'), at('y2'));
  }
  return path;
}
