// Figures as pictures: what a figure shows, under what it is of, as a PNG that reads well in a chat. The shapes are
// drawn on a canvas one by one rather than as an image of the whole SVG: such an image would need blob: addresses in the
// pages' content security policy, and would not know their style sheet.

import { explain, tell } from './pages.js';

const WIDTH = 600;
const SCALE = 2;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;

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
    const { id } = article.dataset;
    const { caption } = button.dataset;
    const canvas = picture(told(article, caption), button.parentElement.querySelector(':scope > svg'));
    const file = document.createElement('a');
    file.href = URL.createObjectURL(await png(canvas));
    file.download = `wowlab-${id}-${caption.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    file.click();
    URL.revokeObjectURL(file.href);
  } catch (error) {
    tell(document.getElementById('message'), explain(error), 'bad');
  }
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

/** A canvas of 1200 pixels' width, opaque, in the colours that the page has now. */
function picture(words, svg) {
  const { sheet, drawn } = laidOut(svg);
  try {
    const card = getComputedStyle(svg.closest('.card'));
    const page = getComputedStyle(document.body);
    const soft = getComputedStyle(document.querySelector('.headline .unit')).color;
    const figure = drawn.getBoundingClientRect();
    const canvas = document.createElement('canvas');
    const ctx = canvas.getContext('2d');
    const font = (size, weight = 400) => `${weight} ${size}px ${page.fontFamily}`;
    ctx.font = font(20, 650);
    const title = lines(ctx, words.title, INNER);
    const top = MARGIN + 26 * title.length + 46 + 30;
    canvas.width = WIDTH * SCALE;
    canvas.height = Math.ceil(top + figure.height + 36 + MARGIN / 2) * SCALE;
    ctx.scale(SCALE, SCALE);
    ctx.fillStyle = card.backgroundColor;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    const write = (text, x, y, style, colour, width = INNER) => {
      ctx.font = style;
      ctx.fillStyle = colour;
      ctx.fillText(text, x, y, width);
      return ctx.measureText(text).width;
    };
    title.forEach((line, index) => write(line, MARGIN, MARGIN + 18 + 26 * index, font(20, 650), page.color));
    const headline = MARGIN + 26 * title.length + 36;
    const wide = write(words.mean, MARGIN, headline, font(34, 700), page.color);
    write(words.band, MARGIN + wide + 14, headline, font(15), soft);
    write(words.caption, MARGIN, top - 10, font(13), soft);
    write(words.provenance, MARGIN, top + figure.height + 32, font(13), soft, INNER - NAME);
    ctx.textAlign = 'right';
    write('WowLab', WIDTH - MARGIN, top + figure.height + 32, font(13, 650), soft);
    paint(ctx, drawn, new DOMMatrix([SCALE, 0, 0, SCALE, MARGIN * SCALE, top * SCALE]));
    return canvas;
  } finally {
    sheet.remove();
  }
}

/** A copy of the figure, laid out at the picture's width where nobody sees it: figures stretch with the window. */
function laidOut(svg) {
  const sheet = document.createElement('div');
  sheet.className = 'picture-sheet';
  sheet.setAttribute('aria-hidden', 'true');
  sheet.style.width = `${INNER}px`;
  const drawn = svg.cloneNode(true);
  sheet.append(drawn);
  document.body.append(sheet);
  return { sheet, drawn };
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
      ctx.fillStyle = style.fill;
      ctx.fillText(shape.textContent, shape.x.baseVal[0].value, shape.y.baseVal[0].value);
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
