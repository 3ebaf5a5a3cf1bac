// What the form asks for: its fields, what is wrong with them before anything is sent, and the body of the submit.

import './personalised.js';
import { place } from './error-list.js';
import { JsonTextError, positions } from './json-text.js';
import { submission } from './pages.js';
import * as ask from './question.js';
import { variants } from './sheet.js';

const TITLES = { weights: 'Stat weights', bag: 'The best of a bag', scenarios: 'Many fights' };
const MIN_PERCENT = 0.0001;
const MAX_PERCENT = 10;
const MAX_FIGHTS = 10_000_000;
const MAX_SEED = 2n ** 63n - 1n;

export const input = document.getElementById('input');
export const bag = document.getElementById('bag');
const { elements } = document.getElementById('submit');
export const { question, effort } = elements;

/** The fields beside those, by the names that problems call them. */
export const fields = Object.fromEntries(
  [
    'preset', 'zone', 'kind', 'phase', 'gem', 'durations', 'targets', 'execute', 'buffs', 'stat', 'points', 'step',
    'iterations', 'precision', 'maxIterations', 'seed', 'visibility', 'title',
  ].map(name => [name, elements[name]]),
);
// there only while a node offers another engine than the platform's own
const engine = document.getElementById('engine');
if (engine !== null) {
  fields.engine = engine;
}

export function isJson(text) {
  return /^\s*[[{]/.test(text);
}

/** The body of the submit; nothing is wrong with the form. */
export function body() {
  return submission({
    ...asked(),
    iterations: question.value === 'bag' ? '' : digits(precise() ? fields.maxIterations : fields.iterations),
    precision: precise() && question.value !== 'bag' ? share() : undefined,
    visibility: fields.visibility.value,
    seed: digits(fields.seed),
    title: called(),
  });
}

/** What the person calls it; a preset's name alone does not tell one question from another. */
function called() {
  const given = fields.title.value.trim();
  const asked = titled();
  return given !== '' && asked !== '' && isPresets() ? `${given}: ${asked}`.slice(0, fields.title.maxLength) : given || asked;
}

/** Calls it as a preset is called, unless somebody has given it a name. */
export function callAs(name) {
  if (fields.title.value === '' || isPresets()) {
    fields.title.value = name;
  }
  fields.title.dataset.preset = name;
}

/** Something else than a preset is in the box. */
export function callNoPreset() {
  if (isPresets()) {
    fields.title.value = '';
  }
  delete fields.title.dataset.preset;
}

function isPresets() {
  return fields.title.value.trim() === fields.title.dataset.preset;
}

function titled() {
  switch (question.value) {
    case 'drops':
      return `Drops of ${fields.zone.value}`;
    case 'chart':
      return `Chart of ${fields.kind.selectedOptions[0].text}, phase ${fields.phase.value}`;
    case 'changes': {
      const tried = variants();
      return tried.length === 1 ? tried[0].name : `${tried.length} changes`;
    }
    case 'plot':
      return `Curve of ${fields.stat.selectedOptions[0].text}`;
    default:
      return TITLES[question.value] ?? '';
  }
}

/** The engine, but for a race, and the input. */
function asked() {
  const gem = digits(fields.gem);
  switch (question.value) {
    case 'changes':
      return ask.changes(input.value, variants());
    case 'weights':
      return ask.weights(input.value);
    case 'bag':
      return ask.bag(input.value, bag.value, gem);
    case 'drops':
      return ask.drops(input.value, fields.zone.value, gem);
    case 'chart':
      return ask.chart(input.value, fields.kind.value, Number(fields.phase.value), gem);
    case 'plot':
      return ask.plot(input.value, fields.stat.value, Number(digits(fields.points)), Number(digits(fields.step)));
    case 'scenarios':
      return ask.scenarios(input.value, {
        durations: numbers(fields.durations),
        targets: numbers(fields.targets),
        withoutExecute: fields.execute.value === 'both',
        withoutBuffs: fields.buffs.value === 'both',
      });
    default:
      return ask.written(input.value, engine?.value ?? '');
  }
}

function precise() {
  return effort.value === 'precision';
}

/** The wanted precision as a share: `0.1 %` is 0.001, without the noise of a division. */
function share() {
  return Number((percent() / 100).toPrecision(12));
}

function percent() {
  const text = fields.precision.value.replace(/[\s%±]/g, '').replace(',', '.');
  return /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
}

/** A number as JSON writes it: `007` and `10,000` are none. */
function digits(field) {
  return field.value.replace(/[\s,_]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
}

/** The numbers that a field lists, apart by commas or spaces; what is none is NaN. */
function numbers(field) {
  return field.value
    .split(/[\s,;]+/)
    .filter(text => text !== '')
    .map(Number);
}

/** What is wrong with the form; empty for nothing. */
export function check() {
  const wrong = [];
  if (input.value.trim() === '') {
    wrong.push({ text: 'Paste a character first, or load a preset.', field: input });
  } else if (isJson(input.value)) {
    wrong.push(...brokenJson(input));
  }
  if (question.value === 'changes' && variants().length === 0) {
    wrong.push({ text: 'Change something first: pick another item, or set something else.', field: question });
  }
  if (question.value === 'bag') {
    wrong.push(...(bag.value.trim() === '' ? [{ text: 'Paste the bag, too.', field: bag }] : brokenJson(bag)));
  }
  if (['bag', 'drops', 'chart'].includes(question.value) && !/^\d{0,7}$/.test(digits(fields.gem))) {
    wrong.push({ text: 'The gem must be the number of an item, or empty.', field: fields.gem });
  }
  if (question.value === 'plot') {
    for (const field of [fields.points, fields.step]) {
      if (!/^\d{1,4}$/.test(digits(field))) {
        wrong.push({ text: 'Points must be a whole number, such as 200.', field });
      }
    }
  }
  if (question.value === 'scenarios') {
    for (const field of [fields.durations, fields.targets]) {
      if (numbers(field).some(Number.isNaN)) {
        wrong.push({ text: 'Lengths and targets must be numbers with commas between them, such as 60, 180.', field });
      }
    }
  }
  return [...wrong, ...checkEffort()];
}

function checkEffort() {
  const wrong = [];
  const most = precise() ? fields.maxIterations : fields.iterations;
  const stops = question.value !== 'bag';
  const fights = /^\d{1,8}$/.test(digits(most)) ? Number(digits(most)) : 0;
  if (stops && (fights < 1 || fights > MAX_FIGHTS)) {
    wrong.push({ text: 'Fights must be a whole number, 1 to 10,000,000.', field: most });
  }
  if (stops && precise() && !(percent() >= MIN_PERCENT && percent() <= MAX_PERCENT)) {
    wrong.push({ text: 'The precision must be a percentage from 0.0001 to 10, such as 0.1.', field: fields.precision });
  }
  if (!isSeed(digits(fields.seed))) {
    wrong.push({ text: `The seed must be a whole number from ${-MAX_SEED - 1n} to ${MAX_SEED}, or empty.`, field: fields.seed });
  }
  return wrong;
}

function isSeed(text) {
  return text === '' || (/^-?\d{1,19}$/.test(text) && BigInt(text) <= MAX_SEED && BigInt(text) >= -MAX_SEED - 1n);
}

/** What keeps the text of a box from being JSON; empty for nothing. */
export function brokenJson(box) {
  try {
    positions(box.value);
    return [];
  } catch (error) {
    if (!(error instanceof JsonTextError)) {
      throw error;
    }
    return [{ ...place(box, error.offset), text: `This is not JSON: ${error.message}` }];
  }
}
