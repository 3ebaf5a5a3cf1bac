// The form: paste, drop or open whatever a player has, see what it was read as, and submit it. Errors point at the line
// that is wrong.

import './personalised.js';
import { withItem } from './bag.js';
import { errorList, place } from './error-list.js';
import { bag, body, brokenJson, callAs, callNoPreset, check, effort, fields, input, isJson, question } from './form-body.js';
import { nearest, positions } from './json-text.js';
import { keepForm, keptForm } from './kept-form.js';
import { ApiError, call, explain, freshKey, openForm, showTimes, submit } from './pages.js';
import { hideSheet, listed, showSheet, tryAgain, watchSheet } from './sheet.js';
import { takenJob } from './taken-job.js';

const FEWER_FIGHTS = '2000';
const USUAL_PRESET = 'arcane-mage';
const MAX_BYTES = 1_000_000;
/** What the fields of a problem begin with whose input is a request, and the box that they lie in. */
const OF_REQUEST = ['text.', 'input.'].map(start => [start, input]);

const form = document.getElementById('submit');
const errors = document.getElementById('errors');
const imported = document.getElementById('imported');
const button = document.getElementById('simulate');
const { preset } = fields;

// One key until the form changes: pressing the button twice makes one job.
let key = freshKey();

/** How often errors were told: those that are shown may be others than before. */
let tellings = 0;

form.addEventListener('input', changed);
form.addEventListener('change', keep);

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
  edited: text => {
    input.value = text;
    showErrors([]);
    changed();
  },
  owned: (item, most) => {
    const more = withItem(bag.value, item, most);
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
    if (count > 0 && question.value === 'damage') {
      question.value = 'changes';
      asksForOther();
    } else if (count === 0 && question.value === 'changes') {
      question.value = 'damage';
      asksForOther();
    }
    changed();
  },
});

// Nobody waits for the list: who pastes a link may submit at once.
offerPresets();

document.getElementById('load-preset').addEventListener('click', async () => {
  // Where none is chosen, it stays so: what is pasted next may be of another class.
  const id = preset.value === '' ? USUAL_PRESET : preset.value;
  try {
    const request = await call(`/presets/${encodeURIComponent(id)}`);
    callAs(id[0].toUpperCase() + id.slice(1).replaceAll('-', ' '));
    fill(JSON.stringify(request, null, 2), input);
  } catch (error) {
    showErrors([{ text: `The preset could not be loaded: ${explain(error)}` }]);
  }
});

input.addEventListener('paste', event => {
  const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
  // the box holds it only after this event
  setTimeout(() => {
    if (input.value.trim() === pasted) {
      callNoPreset();
    }
    readAtOnce();
  });
});

// typed by hand
input.addEventListener('change', () => readAtOnce());

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
const kept = keptForm();
if (kept !== undefined) {
  restore(kept);
}
const { tried, wrong } = await takeJob();
await readAtOnce(input.value === kept?.input ? kept.changes : []);
tryAgain(tried);
if (wrong !== undefined) {
  showErrors([wrong]);
}

/** Something about the form is other than before: it is another job. */
function changed() {
  key = freshKey();
  keep();
}

/** Keeps the form as it is for a reload. */
function keep() {
  const values = Object.fromEntries(Object.entries({ ...fields, question, effort }).map(([name, { value }]) => [name, value]));
  keepForm({ input: input.value, bag: bag.value, values, preset: fields.title.dataset.preset, changes: listed() });
}

/** Puts back what was kept; browsers do that with some fields, and never with the boxes. */
function restore({ input: text, bag: items, values, preset: ofPreset }) {
  input.value = text;
  bag.value = items;
  for (const [name, field] of Object.entries({ ...fields, question, effort })) {
    // presets are listed only later
    if (name !== 'preset') {
      field.value = values[name] ?? field.value;
    }
  }
  if (ofPreset !== undefined) {
    fields.title.dataset.preset = ofPreset;
  }
  showFields();
}

function asksForOther() {
  // Compared with the same luck, a fraction of the fights tells as much.
  if (question.value !== 'damage' && fields.iterations.value === fields.iterations.defaultValue) {
    fields.iterations.value = FEWER_FIGHTS;
  }
  showFields();
}

/** Puts the job that the address names into the box: the changes that it has tried, and what is wrong. */
async function takeJob() {
  try {
    const { request, listed: changes } = await takenJob();
    if (request !== null) {
      input.value = JSON.stringify(request, null, 2);
    }
    return { tried: changes };
  } catch (error) {
    return { tried: [], wrong: { text: `The input of that simulation could not be loaded: ${explain(error)}` } };
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
  if (box === input) {
    callNoPreset();
  }
  fill(await file.text(), box);
}

function fill(text, box) {
  box.value = text;
  box.scrollTop = 0;
  showErrors([]);
  changed();
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

/** Reads what has just been put into the box, and changes of it; a text that is no JSON is told of when it is submitted. */
async function readAtOnce(changes = []) {
  imported.hidden = true;
  if (input.value.trim() === '' || (isJson(input.value) && brokenJson(input).length > 0)) {
    hideSheet();
    showErrors([]);
    return;
  }
  try {
    await understand();
    await showCharacter(changes);
  } catch (error) {
    hideSheet();
    showErrors(error instanceof ApiError ? ofProblem(error.problem) : [{ text: explain(error) }]);
  }
}

/** The sheet of the request in the box, and changes of it; a comparison has none. */
async function showCharacter(changes) {
  if (JSON.parse(input.value)?.raid === undefined) {
    hideSheet();
    showErrors([]);
    return;
  }
  const before = tellings;
  try {
    await showSheet(input.value, changes);
    if (before === tellings) {
      // what is told is of what was in the box before
      showErrors([]);
    }
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
  callNoPreset();
  changed();
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

/** Whether it is a request, or a comparison that somebody wrote. */
function isRequest(text) {
  try {
    const read = JSON.parse(text);
    return read?.raid !== undefined || read?.base !== undefined;
  } catch {
    return false;
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
  tellings++;
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
