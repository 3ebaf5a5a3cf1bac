// The form: paste, drop or open whatever a player has, see what it was read as, and submit it. Errors point at the line
// that is wrong.

import { withItem } from './bag.js';
import { errorList, place } from './error-list.js';
import { JsonTextError, nearest, positions } from './json-text.js';
import { ApiError, call, explain, freshKey, openForm, showTimes, submission, submit } from './pages.js';
import * as ask from './question.js';
import { personalise } from './session.js';
import { hideSheet, showSheet, tryAgain, variants, watchSheet } from './sheet.js';
import { takenJob } from './taken-job.js';

const FEWER_FIGHTS = '2000';
const TITLES = { weights: 'Stat weights', bag: 'The best of a bag', scenarios: 'Many fights' };
const USUAL_PRESET = 'arcane-mage';
const MAX_BYTES = 1_000_000;
/** What the fields of a problem begin with whose input is a request, and the box that they lie in. */
const OF_REQUEST = ['text.', 'input.'].map(start => [start, document.getElementById('input')]);
const MIN_PERCENT = 0.0001;
const MAX_PERCENT = 10;

await personalise();

const form = document.getElementById('submit');
const input = document.getElementById('input');
const bag = document.getElementById('bag');
const errors = document.getElementById('errors');
const imported = document.getElementById('imported');
const preset = document.getElementById('preset');
const button = document.getElementById('simulate');
const { question, zone, kind, phase, gem, durations, targets, execute, buffs } = form.elements;
const { stat, points, step } = form.elements;
const { effort, iterations, precision, maxIterations, seed, visibility, title } = form.elements;
const fields = { preset, zone, kind, phase, gem, durations, targets, execute, buffs, stat, points, step };
Object.assign(fields, { iterations, precision, maxIterations, seed, visibility, title });
// there only while a node offers another engine than the platform's own
const engine = document.getElementById('engine');
if (engine !== null) {
  fields.engine = engine;
}

// One key until the form changes: pressing the button twice makes one job.
let key = freshKey();

form.addEventListener('input', () => {
  key = freshKey();
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  showErrors([]);
  const wrong = check();
  if (wrong.length > 0) {
    showErrors(wrong);
    return;
  }
  button.disabled = true;
  button.textContent = 'Submitting…';
  try {
    await understand();
    const made = question.value === 'bag' ? 'races' : 'jobs';
    const { id } = await submit(body(), key, made);
    window.location.assign(`/${made}/${encodeURIComponent(id)}`);
  } catch (error) {
    const known = error instanceof ApiError && error.problem.status !== 401;
    showErrors(known ? ofProblem(error.problem) : [{ text: explain(error) }]);
  }
  button.disabled = false;
  button.textContent = 'Simulate';
});

effort.addEventListener('change', showFields);
question.addEventListener('change', asksForOther);
showFields();

watchSheet({
  edited: async text => {
    input.value = text;
    key = freshKey();
    await showCharacter(true);
  },
  owned: item => {
    const more = withItem(bag.value, item);
    if (more === undefined) {
      showErrors([{ text: 'The bag is no list of items yet: put it right, or empty it.', field: bag }]);
      return false;
    }
    fill(more, bag);
    if (question.value !== 'bag') {
      question.value = 'bag';
      asksForOther();
    }
    return true;
  },
  changed: count => {
    key = freshKey();
    if (count > 0 && question.value === 'damage') {
      question.value = 'changes';
      asksForOther();
    } else if (count === 0 && question.value === 'changes') {
      question.value = 'damage';
      asksForOther();
    }
  },
});

// Nobody waits for the list: who pastes a link may submit at once.
offerPresets();

document.getElementById('load-preset').addEventListener('click', async () => {
  // Where none is chosen, it stays so: what is pasted next may be of another class.
  const id = preset.value === '' ? USUAL_PRESET : preset.value;
  try {
    const request = await call(`/presets/${encodeURIComponent(id)}`);
    fill(JSON.stringify(request, null, 2), input);
    fields.title.value ||= id[0].toUpperCase() + id.slice(1).replaceAll('-', ' ');
    fields.title.dataset.preset = fields.title.value;
  } catch (error) {
    showErrors([{ text: `The preset could not be loaded: ${explain(error)}` }]);
  }
});

input.addEventListener('paste', () => {
  // the box holds it only after this event
  setTimeout(readAtOnce);
});

// typed by hand
input.addEventListener('change', readAtOnce);

document.getElementById('file').addEventListener('change', event => {
  open(event.target.files[0], input);
});

for (const box of [input, bag]) {
  for (const kind of ['dragenter', 'dragover']) {
    box.addEventListener(kind, event => {
      if (event.dataTransfer.types.includes('Files')) {
        event.preventDefault();
        box.classList.add('drop');
      }
    });
  }
  box.addEventListener('dragleave', () => box.classList.remove('drop'));
  box.addEventListener('drop', event => {
    box.classList.remove('drop');
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      open(event.dataTransfer.files[0], box);
    }
  });
}

showTimes(document);
openForm(form);
const listed = await takeJob();
// a browser that comes back here may have kept what was in the box
await readAtOnce();
tryAgain(listed);

function asksForOther() {
  // Compared with the same luck, a fraction of the fights tells as much.
  if (question.value !== 'damage' && fields.iterations.value === fields.iterations.defaultValue) {
    fields.iterations.value = FEWER_FIGHTS;
  }
  showFields();
}

/** Puts the job that the address names into the box; the changes that it has listed. */
async function takeJob() {
  try {
    const { request, listed: changes } = await takenJob();
    if (request !== null) {
      input.value = JSON.stringify(request, null, 2);
    }
    return changes;
  } catch (error) {
    showErrors([{ text: `The input of that simulation could not be loaded: ${explain(error)}` }]);
    return [];
  }
}

/** Only the fields of what was chosen; a browser that comes back here may have kept the choice. */
function showFields() {
  for (const field of form.querySelectorAll('[data-effort]')) {
    // a race ends by itself
    field.hidden = field.dataset.effort !== effort.value || question.value === 'bag';
  }
  for (const field of form.querySelectorAll('[data-without]')) {
    field.hidden = field.dataset.without === question.value;
  }
  for (const field of form.querySelectorAll('[data-question]')) {
    field.hidden = !field.dataset.question.split(' ').includes(question.value);
  }
}

async function open(file, box) {
  if (file === undefined) {
    return;
  }
  if (file.size > MAX_BYTES) {
    showErrors([{ text: `${file.name} is larger than a megabyte; an input has some tens of kilobytes.` }]);
    return;
  }
  fill(await file.text(), box);
}

function fill(text, box) {
  box.value = text;
  box.scrollTop = 0;
  key = freshKey();
  showErrors([]);
  if (box === input) {
    readAtOnce();
  }
}

async function offerPresets() {
  try {
    const { presets } = await call('/presets');
    preset.append(...presets.map(({ id, title: name }) => new Option(name, id)));
  } catch {
    // The box takes everything that needs none.
  }
}

/** Reads what has just been put into the box; what is wrong with it is said when it is submitted. */
async function readAtOnce() {
  imported.hidden = true;
  if (input.value.trim() === '' || (isJson(input.value) && brokenJson(input).length > 0)) {
    hideSheet();
    return;
  }
  try {
    await understand();
    await showCharacter(false);
  } catch (error) {
    hideSheet();
    showErrors(error instanceof ApiError ? ofProblem(error.problem) : [{ text: explain(error) }]);
  }
}

/** The sheet of the request in the box; a comparison has none. */
async function showCharacter(kept) {
  if (JSON.parse(input.value)?.raid === undefined) {
    hideSheet();
    return;
  }
  try {
    await showSheet(input.value, kept);
  } catch (error) {
    hideSheet();
    showErrors(error instanceof ApiError ? ofProblem(error.problem, OF_REQUEST) : [{ text: explain(error) }]);
  }
}

/** Makes a request of what is in the box, where it is something else, and says what it was. */
async function understand() {
  const text = input.value;
  if (isRequest(text)) {
    return;
  }
  // what it says is of the text before
  imported.hidden = true;
  const asked = JSON.stringify({ text, preset: preset.value === '' ? undefined : preset.value });
  const answer = await call('/imports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: asked,
  });
  if (input.value !== text) {
    // something else was put in meanwhile
    return;
  }
  input.value = JSON.stringify(answer.input, null, 2);
  input.scrollTop = 0;
  key = freshKey();
  showErrors([]);
  showImported(answer);
}

function showImported({ format, notes }) {
  const said = document.createElement('p');
  said.textContent = `This was ${format}; the box now has the request that is simulated.`;
  const list = document.createElement('ul');
  for (const note of notes) {
    const line = document.createElement('li');
    line.textContent = note;
    list.append(line);
  }
  imported.replaceChildren(said, list);
  list.hidden = notes.length === 0;
  imported.hidden = false;
}

function isJson(text) {
  return /^\s*[[{]/.test(text);
}

/** Whether it is a request, or a comparison that somebody wrote. */
function isRequest(text) {
  try {
    const read = JSON.parse(text);
    return read?.raid !== undefined || read?.base !== undefined;
  } catch {
    return false;
  }
}

function body() {
  return submission({
    ...asked(),
    iterations: question.value === 'bag' ? '' : digits(precise() ? fields.maxIterations : fields.iterations),
    precision: precise() && question.value !== 'bag' ? share() : undefined,
    visibility: fields.visibility.value,
    seed: digits(fields.seed),
    title: called(),
  });
}

/** What the person calls it; a preset's name alone does not tell one comparison from another. */
function called() {
  const given = fields.title.value.trim();
  const ofPreset = question.value === 'changes' && given === fields.title.dataset.preset;
  return ofPreset ? `${given}: ${titled()}`.slice(0, fields.title.maxLength) : given || titled();
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

/** What the fields of a problem begin with, and the box that they lie in. */
function boxes() {
  return question.value === 'damage'
    ? OF_REQUEST
    : [
        ['text.', input],
        ['input.base.', input],
        ['input.bag.', bag],
        ['input.', undefined],
      ];
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

function digits(field) {
  return field.value.replace(/[\s,_]/g, '');
}

/** The numbers that a field lists, apart by commas or spaces; what is none is NaN. */
function numbers(field) {
  return field.value
    .split(/[\s,;]+/)
    .filter(text => text !== '')
    .map(Number);
}

function check() {
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
  const most = precise() ? fields.maxIterations : fields.iterations;
  const stops = question.value !== 'bag';
  if (stops && !/^\d{1,8}$/.test(digits(most))) {
    wrong.push({ text: 'Fights must be a whole number, 1 to 10,000,000.', field: most });
  }
  if (stops && precise() && !(percent() >= MIN_PERCENT && percent() <= MAX_PERCENT)) {
    wrong.push({ text: 'The precision must be a percentage from 0.0001 to 10, such as 0.1.', field: fields.precision });
  }
  if (!/^(-?\d{1,19})?$/.test(digits(fields.seed))) {
    wrong.push({ text: 'The seed must be a whole number of at most 19 digits, or empty.', field: fields.seed });
  }
  return wrong;
}

function brokenJson(box) {
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

/** The field errors of a problem, each with its line in the box where it has one. */
function ofProblem(problem, within = boxes()) {
  const list = Array.isArray(problem.errors) ? problem.errors : [];
  if (list.length === 0) {
    return [{ text: problem.detail ?? problem.title ?? `The service answered ${problem.status}.` }];
  }
  return list.map(({ field, message }) => {
    if (field === 'text' || (field.startsWith('text.') && !isJson(input.value))) {
      return { text: message, field: input };
    }
    const [prefix, box] = within.find(([start]) => field.startsWith(start)) ?? ['', undefined];
    const path = field.slice(prefix.length);
    return box === undefined
      ? { text: message, path, field: fields[path.replace(/^(plot|scenarios)\.|\[\d+\]$/g, '')] }
      : { ...place(box, nearest(positions(box.value), path)), path, text: message };
  });
}

function showErrors(list) {
  errors.replaceChildren();
  errors.hidden = list.length === 0;
  for (const field of [input, bag, ...Object.values(fields)]) {
    field.removeAttribute('aria-invalid');
  }
  if (list.length === 0) {
    return;
  }
  for (const error of list) {
    (error.field ?? error.box)?.setAttribute('aria-invalid', 'true');
  }
  errors.append(errorList(list));
  errors.scrollIntoView({ block: 'nearest' });
}
