// What every page's script needs: the API, times in words, messages.

import { request, Unreachable } from './session.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An answer of the API that is no success; `problem` is its RFC 9457 body. */
export class ApiError extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? `the service answered ${problem.status}`);
    this.problem = problem;
  }
}

/** The text of a successful answer. Throws ApiError for any other, Unreachable when the service cannot be reached. */
export async function callText(path, options = {}) {
  const answer = await request(`/api/v1${path}`, options);
  const text = await textOf(answer);
  if (!answer.ok) {
    throw new ApiError(problemOf(answer.status, text));
  }
  return text;
}

/** The JSON of a successful answer. */
export async function call(path, options = {}) {
  return JSON.parse(await callText(path, options));
}

/**
 * The element with this id as the service renders the page now; undefined where it refuses, or has none. Throws Unreachable
 * when the service cannot be reached.
 */
export async function rendered(id) {
  const answer = await request(window.location.pathname);
  const page = new DOMParser().parseFromString(await textOf(answer), 'text/html');
  return answer.ok ? (page.getElementById(id) ?? undefined) : undefined;
}

async function textOf(answer) {
  try {
    return await answer.text();
  } catch (error) {
    throw new Unreachable(error);
  }
}

function problemOf(status, text) {
  try {
    const problem = JSON.parse(text);
    return typeof problem === 'object' && problem !== null ? problem : { status };
  } catch {
    return { status };
  }
}

/** What to tell a person of an error; `again` says how it is tried once more where the service cannot be reached. */
export function explain(error, again = 'It is tried again when you press the button.') {
  if (error instanceof Unreachable) {
    return `${error.message} ${again}`;
  }
  if (error instanceof ApiError && error.problem.status === 401) {
    return 'Sign in first: the link is at the top of the page.';
  }
  return error.message;
}

/** Shows a message in an element; an empty one hides it. */
export function tell(element, text, kind = '') {
  element.className = `notice ${kind}`.trim();
  element.textContent = text;
  element.hidden = text === '';
}

/** Puts the page's address into the clipboard and says so in an element, or has it copied by hand. */
export async function copyLink(message) {
  const link = window.location.origin + window.location.pathname;
  if (await copied(link)) {
    tell(message, 'The link is in your clipboard.', 'good');
    return;
  }
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = link;
  field.setAttribute('aria-label', 'The link of this page');
  tell(message, 'Your browser lets nothing be copied here. This is the link: ');
  message.append(field);
  field.focus();
  field.select();
}

async function copied(text) {
  try {
    // there is none where the address is not https
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // not allowed: the older way may be
  }
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/**
 * Puts an element as the service renders it now in place of the one that is shown. What was scrolled sideways stays so, and
 * what had the focus has it.
 */
export function replaceShown(before, fresh) {
  const scrolled = Array.from(before.querySelectorAll('.scroll'), ({ scrollLeft }) => scrollLeft);
  const focused = before.contains(document.activeElement) ? document.activeElement : undefined;
  before.replaceWith(document.adoptNode(fresh));
  fresh.querySelectorAll('.scroll').forEach((box, place) => {
    box.scrollLeft = scrolled[place] ?? 0;
  });
  if (focused !== undefined) {
    const sign = signOf(focused);
    [...fresh.querySelectorAll(focused.tagName)].find(element => signOf(element) === sign)?.focus({ preventScroll: true });
  }
}

/** What tells an element from others of its kind, and stays when it is rendered anew. */
function signOf(element) {
  const told = ['id', 'href', 'aria-label'].map(name => element.getAttribute(name) ?? '');
  return JSON.stringify([...told, element.dataset]);
}

/** Lets the buttons below an element be pressed that waited for their script: before, a form would leave for nowhere. */
export function openForm(root) {
  for (const button of root.querySelectorAll('[data-waits]')) {
    button.disabled = false;
  }
}

/** Seconds as `2:05` */
export function clock(time) {
  const whole = Math.abs(Math.round(time));
  return `${time < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `1,234.5` */
export function number(value, digits = 0) {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Turns every <time> below an element into words of the reader's own time; its tooltip tells the instant. */
export function showTimes(root) {
  for (const element of root.querySelectorAll('time[datetime]')) {
    const instant = new Date(element.dateTime);
    if (!Number.isNaN(instant.getTime())) {
      element.textContent = words(instant);
      element.title = instant.toLocaleString();
    }
  }
}

function words(instant) {
  const seconds = Math.round((Date.now() - instant.getTime()) / 1000);
  if (seconds < 10) {
    return 'just now';
  }
  if (seconds < MINUTE) {
    return `${seconds} s ago`;
  }
  if (seconds < HOUR) {
    return `${Math.floor(seconds / MINUTE)} min ago`;
  }
  if (seconds < DAY) {
    return `${Math.floor(seconds / HOUR)} h ago`;
  }
  return instant.toLocaleDateString();
}

/** The body of a submit, of a race with `terms`, if any, in place of engine and effort. The input goes in as it was written, the seed as its digits: neither passes through a float. */
export function submission({ engine, input, iterations, precision, seed, chunkSize, title, visibility, priority, recompute, terms }) {
  const parts = [`"input":${input}`];
  if (engine) {
    parts.unshift(
      `"engine":${JSON.stringify(engine)}`,
      precision ? `"precision":${precision},"maxIterations":${iterations}` : `"iterations":${iterations}`,
    );
  }
  if (seed !== '') {
    parts.push(`"seed":${seed}`);
  }
  if (chunkSize) {
    parts.push(`"chunkSize":${chunkSize}`);
  }
  if (title !== '') {
    parts.push(`"title":${JSON.stringify(title)}`);
  }
  if (visibility) {
    parts.push(`"visibility":${JSON.stringify(visibility)}`);
  }
  if (priority) {
    parts.push(`"priority":${JSON.stringify(priority)}`);
  }
  for (const [term, value] of Object.entries(terms ?? {})) {
    parts.push(`${JSON.stringify(term)}:${value}`);
  }
  if (recompute) {
    parts.push('"recompute":true');
  }
  return `{${parts.join(',')}}`;
}

/** Who sees what does again what something did: nobody else where only its owner saw that, else whoever has the address. */
export function asSecret({ visibility }) {
  return visibility === 'PRIVATE' ? visibility : undefined;
}

/** Submits a job or a race; a key made here lets the same submit be sent again without making a second one. */
export async function submit(body, key, made = 'jobs') {
  return call(`/${made}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });
}

/** A key that no other submit has. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
