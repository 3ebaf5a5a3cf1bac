// The form: paste, drop or open an input, and submit it. Errors point at the line that is wrong.

import { JsonTextError, lineAndColumn, nearest, positions } from './json-text.js';
import { ApiError, explain, freshKey, showTimes, submission, submit } from './pages.js';
import { personalise } from './session.js';

const ENGINE = 'tbc';
const INPUT_PREFIX = 'input.';
const MAX_BYTES = 1_000_000;
const MIN_PERCENT = 0.0001;
const MAX_PERCENT = 10;

await personalise();

const form = document.getElementById('submit');
const input = document.getElementById('input');
const errors = document.getElementById('errors');
const button = document.getElementById('simulate');
const { effort, iterations, precision, maxIterations, seed, visibility, title } = form.elements;
const fields = { iterations, precision, maxIterations, seed, visibility, title };

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
    const job = await submit(body(), key);
    window.location.assign(`/jobs/${encodeURIComponent(job.id)}`);
  } catch (error) {
    const known = error instanceof ApiError && error.problem.status !== 401;
    showErrors(known ? ofProblem(error.problem) : [{ text: explain(error) }]);
  }
  button.disabled = false;
  button.textContent = 'Simulate';
});

effort.addEventListener('change', showEffort);
showEffort();

document.getElementById('load-sample').addEventListener('click', async () => {
  const answer = await fetch(`${document.body.dataset.assets}/samples/arcane-mage.json`);
  if (answer.ok) {
    fill(await answer.text());
    fields.title.value ||= 'Arcane Mage, sample';
  } else {
    showErrors([{ text: `The sample could not be loaded: the service answered ${answer.status}.` }]);
  }
});

document.getElementById('file').addEventListener('change', event => {
  open(event.target.files[0]);
});

for (const kind of ['dragenter', 'dragover']) {
  input.addEventListener(kind, event => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      input.classList.add('drop');
    }
  });
}
input.addEventListener('dragleave', () => input.classList.remove('drop'));
input.addEventListener('drop', event => {
  input.classList.remove('drop');
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  }
});

showTimes(document);

/** Only the fields of the chosen way to stop; a browser that comes back here may have kept the choice. */
function showEffort() {
  for (const field of form.querySelectorAll('[data-effort]')) {
    field.hidden = field.dataset.effort !== effort.value;
  }
}

async function open(file) {
  if (file === undefined) {
    return;
  }
  if (file.size > MAX_BYTES) {
    showErrors([{ text: `${file.name} is larger than a megabyte; an input has some tens of kilobytes.` }]);
    return;
  }
  fill(await file.text());
}

function fill(text) {
  input.value = text;
  input.scrollTop = 0;
  key = freshKey();
  showErrors([]);
}

function body() {
  return submission({
    engine: ENGINE,
    input: input.value,
    iterations: digits(precise() ? fields.maxIterations : fields.iterations),
    precision: precise() ? share() : undefined,
    visibility: fields.visibility.value,
    seed: digits(fields.seed),
    title: fields.title.value.trim(),
  });
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

function check() {
  const wrong = [];
  if (input.value.trim() === '') {
    wrong.push({ text: 'Paste an input first, or load the sample.', field: input });
  } else {
    try {
      positions(input.value);
    } catch (error) {
      if (!(error instanceof JsonTextError)) {
        throw error;
      }
      wrong.push({ ...place(error.offset), text: `This is not JSON: ${error.message}` });
    }
  }
  const most = precise() ? fields.maxIterations : fields.iterations;
  if (!/^\d{1,8}$/.test(digits(most))) {
    wrong.push({ text: 'Fights must be a whole number, 1 to 10,000,000.', field: most });
  }
  if (precise() && !(percent() >= MIN_PERCENT && percent() <= MAX_PERCENT)) {
    wrong.push({ text: 'The precision must be a percentage from 0.0001 to 10, such as 0.1.', field: fields.precision });
  }
  if (!/^(-?\d{1,19})?$/.test(digits(fields.seed))) {
    wrong.push({ text: 'The seed must be a whole number of at most 19 digits, or empty.', field: fields.seed });
  }
  return wrong;
}

/** The field errors of a problem, each with its line in the box where it has one. */
function ofProblem(problem) {
  const list = Array.isArray(problem.errors) ? problem.errors : [];
  if (list.length === 0) {
    return [{ text: problem.detail ?? problem.title ?? `The service answered ${problem.status}.` }];
  }
  const found = positions(input.value);
  return list.map(({ field, message }) => {
    if (field.startsWith(INPUT_PREFIX)) {
      const path = field.slice(INPUT_PREFIX.length);
      return { ...place(nearest(found, path)), path, text: message };
    }
    return { text: message, path: field, field: fields[field] };
  });
}

function place(offset) {
  return { offset, ...lineAndColumn(input.value, offset) };
}

function showErrors(list) {
  errors.replaceChildren();
  errors.hidden = list.length === 0;
  for (const field of [input, ...Object.values(fields)]) {
    field.removeAttribute('aria-invalid');
  }
  if (list.length === 0) {
    return;
  }
  const items = document.createElement('ul');
  for (const error of list) {
    items.append(item(error));
    (error.field ?? (error.offset === undefined ? undefined : input))?.setAttribute('aria-invalid', 'true');
  }
  errors.append(items);
  errors.scrollIntoView({ block: 'nearest' });
}

function item(error) {
  const line = document.createElement('li');
  if (error.offset !== undefined) {
    const jump = document.createElement('button');
    jump.type = 'button';
    jump.className = 'link';
    jump.textContent = `line ${error.line}, column ${error.column}`;
    jump.addEventListener('click', () => show(error));
    line.append(jump, ' ');
  }
  if (error.path !== undefined) {
    const path = document.createElement('code');
    path.textContent = error.path;
    line.append(path, ' ');
  }
  line.append(error.text);
  return line;
}

/** Puts the caret on the place and scrolls it into sight. */
function show(error) {
  input.focus();
  const end = input.value.indexOf('\n', error.offset);
  input.setSelectionRange(error.offset, end < 0 ? input.value.length : end);
  const lineHeight = input.scrollHeight / input.value.split('\n').length;
  input.scrollTop = Math.max(0, (error.line - 4) * lineHeight);
}
