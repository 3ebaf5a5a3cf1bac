// The form of a roster: a box for each character, which is read as the form is sent; when it runs, and who is told.

import { ApiError, call, explain, openForm } from './pages.js';

const MAX_BYTES = 1_000_000;
const MAX_MEMBERS = 40;
const MIN_PERCENT = 0.0001;
const MAX_PERCENT = 10;

/** Makes the form work; `send` gets the body as JSON and what comes back from it is the caller's. */
export function wireForm(send) {
  const form = document.getElementById('roster-form');
  if (form === null) {
    return;
  }
  const members = document.getElementById('members');
  for (const member of members.children) {
    wireMember(member);
  }
  if (members.children.length === 0) {
    addMember();
  }
  if (form.elements.zone.value === '') {
    form.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
  }
  document.getElementById('add-member').addEventListener('click', () => addMember()?.querySelector('textarea').focus());
  document.getElementById('files').addEventListener('change', event => open(event.target));
  openForm(form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = document.getElementById('keep');
    button.disabled = true;
    showErrors([]);
    try {
      await send(await body(form));
    } catch (error) {
      showErrors(error instanceof FormError ? error.lines : told(error));
    }
    button.disabled = false;
  });
}

/** What is wrong with the form, before it is sent. */
class FormError extends Error {
  constructor(lines) {
    super(lines.join(' '));
    this.lines = lines;
  }
}

function addMember() {
  const members = document.getElementById('members');
  if (members.children.length >= MAX_MEMBERS) {
    showErrors([`A roster has at most ${MAX_MEMBERS} characters.`]);
    return undefined;
  }
  const member = document.getElementById('member').content.firstElementChild.cloneNode(true);
  members.append(member);
  wireMember(member);
  return member;
}

function wireMember(member) {
  member.querySelector('.remove').addEventListener('click', () => member.remove());
  member.querySelector('.replace')?.addEventListener('click', event => {
    // until something is pasted, it stays who it is
    member.querySelector('textarea').hidden = false;
    member.querySelector('textarea').focus();
    event.target.remove();
  });
}

async function open(picker) {
  for (const file of picker.files) {
    if (file.size > MAX_BYTES) {
      showErrors([`${file.name} is larger than a megabyte; an input has some tens of kilobytes.`]);
      continue;
    }
    const free = [...document.querySelectorAll('.member')].find(isFree) ?? addMember();
    if (free === undefined) {
      break;
    }
    free.querySelector('textarea').value = await file.text();
    free.querySelector('.label-input').value ||= file.name.replace(/\.[^.]*$/, '');
  }
  picker.value = '';
}

function isEmpty(member) {
  return member.querySelector('textarea').value.trim() === '';
}

/** Whether a file may go there: a box that waits for a character. */
function isFree(member) {
  return isEmpty(member) && !member.querySelector('textarea').hidden;
}

/** Whether the roster has a character for it. */
function isSomebody(member) {
  return member.dataset.hash !== undefined || !isEmpty(member);
}

/** The body of the request. Inputs go in as they were written: no number of theirs passes through a float. */
async function body(form) {
  const { name, iterations, precision, seed, day, time, zone, visibility, webhook, format, untold } = form.elements;
  const wrong = [];
  const parts = [`"name":${JSON.stringify(name.value)}`, `"members":[${(await characters(wrong)).join(',')}]`];
  if (!/^-?(0|[1-9]\d{0,17})$/.test(seed.value.trim())) {
    wrong.push('The seed is a whole number.');
  }
  parts.push(`"seed":${seed.value.trim()}`);
  if (precision.value.trim() !== '') {
    const percent = Number(precision.value.trim().replace(',', '.').replace('%', ''));
    if (!(percent >= MIN_PERCENT && percent <= MAX_PERCENT)) {
      wrong.push(`The precision is a percentage from ${MIN_PERCENT} to ${MAX_PERCENT}, such as 0.1.`);
    }
    parts.push(`"precision":${Number((percent / 100).toPrecision(12))}`);
  } else {
    if (!/^[1-9]\d{0,7}$/.test(iterations.value.trim())) {
      wrong.push('The number of fights is a whole number.');
    }
    parts.push(`"iterations":${iterations.value.trim()}`);
  }
  if (day.value !== '') {
    wrong.push(...[[time, 'The time'], [zone, 'The time zone']].filter(([field]) => field.value.trim() === '').map(([, name]) => `${name} of every week is missing.`));
    parts.push(`"schedule":${JSON.stringify({ day: day.value, time: time.value, zone: zone.value.trim() })}`);
  }
  parts.push(`"visibility":${JSON.stringify(visibility.value)}`);
  if (webhook.value.trim() !== '') {
    parts.push(`"webhook":${JSON.stringify({ url: webhook.value.trim(), format: format.value })}`);
  } else if (untold !== undefined && untold.value === 'yes') {
    parts.push('"webhook":null');
  }
  if (wrong.length > 0) {
    throw new FormError(wrong);
  }
  return `{${parts.join(',')}}`;
}

async function characters(wrong) {
  const all = [];
  for (const member of document.getElementById('members').children) {
    const label = member.querySelector('.label-input');
    const said = label.value.trim() === '' ? '' : `"label":${JSON.stringify(label.value.trim())},`;
    if (isEmpty(member) && isSomebody(member)) {
      all.push(`{${said}"inputHash":${JSON.stringify(member.dataset.hash)}}`);
    } else if (isSomebody(member)) {
      try {
        all.push(`{${said}"input":${await understood(member)}}`);
      } catch (error) {
        const who = label.value.trim() === '' ? `Character ${all.length + wrong.length + 1}` : label.value.trim();
        wrong.push(...told(error).map(line => `${who}: ${line}`));
      }
    }
  }
  if (all.length === 0 && wrong.length === 0) {
    wrong.push('Paste at least one character.');
  }
  return all;
}

/** The request that a box stands for; what it was is said below it. */
async function understood(member) {
  const box = member.querySelector('textarea');
  if (isRequest(box.value)) {
    return box.value;
  }
  const answer = await call('/imports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: box.value }),
  });
  const said = member.querySelector('.said');
  said.textContent = [`This was ${answer.format}`, ...answer.notes].join('; ');
  said.hidden = false;
  return JSON.stringify(answer.input);
}

function isRequest(text) {
  try {
    return typeof JSON.parse(text)?.raid === 'object';
  } catch {
    return false;
  }
}

function told(error) {
  if (!(error instanceof ApiError) || error.problem.status === 401) {
    return [explain(error)];
  }
  const { errors, detail, title, status } = error.problem;
  return Array.isArray(errors) && errors.length > 0
    ? errors.map(({ field, message }) => `${named(field)}: ${message}`)
    : [detail ?? title ?? `The service answered ${status}.`];
}

/** `members[3].input.raid…` begins with the name that the box has. */
function named(field) {
  const [, index, rest] = /^members\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  const boxes = [...document.querySelectorAll('.member')].filter(isSomebody);
  const label = index === undefined ? undefined : boxes[Number(index)]?.querySelector('.label-input');
  if (label === undefined || label === null) {
    return field;
  }
  return `${label.value.trim() || `Character ${Number(index) + 1}`} ${rest}`.trim();
}

function showErrors(lines) {
  const list = document.createElement('ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  const errors = document.getElementById('errors');
  errors.replaceChildren(list);
  errors.hidden = lines.length === 0;
}
