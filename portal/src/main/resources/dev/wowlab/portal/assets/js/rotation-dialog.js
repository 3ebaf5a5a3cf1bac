// Another action list: the one there is with lines switched off, moved, or with other numbers; or a whole one, by its JSON.

import { at, put } from './changes.js';
import { foundIn, line } from './outline.js';
import { tell } from './pages.js';

const NUMBER = /^-?\d+(\.\d+)?(%|ms|s|m|h)?$/;
const TRUTH = /^(true|false)$/;
const UNIT = /[%a-z]+$/;
const BETWEEN = /\s*;\s*|,\s+|\s+|(?<=[%a-z]),/;
/** What is told of several findings: why the line is never done. */
const GRAVE = /does not know|can never fire/;
const MOST_WORDS = 48;
const HEADINGS = { VALUE: 'Values with a name', PREPULL: 'Before the fight', PRIORITY: 'The list' };
/** `group Openers[2]`: the third line of the group Openers */
const OF_GROUP = /^group (.*)\[(\d+)\]$/s;

const dialog = document.getElementById('rotation-dialog');
const lists = document.getElementById('rotation-lines');
const each = document.getElementById('rotation-each');
const error = document.getElementById('rotation-error');
const name = document.getElementById('rotation-name');
const text = document.getElementById('rotation-text');

/** What the dialog is about now: { list, json, several, done, rows }; a row is { line, entry, on, numbers, moved }. */
let open = null;

document.getElementById('rotation-cancel').addEventListener('click', () => dialog.close());
document.getElementById('rotation-try').addEventListener('click', () => attempt(edited));
each.addEventListener('click', () => attempt(withoutEach));
document.getElementById('rotation-take').addEventListener('click', () => {
  attempt(() => [{ value: read(text.value), label: name.value.trim() || name.defaultValue }]);
});

/**
 * Asks for an action list; `done` is called with those that are to be tried and what people call each.
 *
 * @param list as it was outlined
 * @param request that has it
 * @param several whether more than one may be tried
 */
export function pickRotation(list, request, several, done) {
  open = { list, json: at(request, list.pointer) ?? {}, several, done, rows: list.lines.map(row) };
  const together = Map.groupBy(open.rows, ({ line: { pointer } }) => parent(pointer));
  lists.replaceChildren(...[...together.values()].flatMap(section));
  each.hidden = !several;
  name.value = name.defaultValue;
  text.value = JSON.stringify(open.json, null, 2);
  tell(error, '');
  dialog.showModal();
  tellFindings(open.rows, JSON.stringify(request));
}

function attempt(find) {
  try {
    const found = find();
    dialog.close();
    open.done(found);
  } catch (wrong) {
    if (!(wrong instanceof Mistake)) {
      throw wrong;
    }
    tell(error, wrong.message, 'bad');
  }
}

/** What somebody can mend. */
class Mistake extends Error {}

// --- what is shown ---

function section(rows) {
  const heading = document.createElement('h3');
  const { kind, key } = rows[0].line;
  heading.textContent = kind === 'GROUP' ? `Group ‘${OF_GROUP.exec(key)[1]}’` : HEADINGS[kind];
  const list = document.createElement('ul');
  list.className = 'action-list';
  list.append(...rows.map(({ entry }) => entry));
  return [heading, list];
}

function row(about) {
  const entry = document.createElement('li');
  const made = { line: about, entry, on: null, numbers: [], moved: false };
  entry.dataset.line = about.key;
  if (about.kind === 'VALUE') {
    entry.append(line('key', `‘${about.key}’:`));
  } else {
    made.on = document.createElement('input');
    made.on.type = 'checkbox';
    made.on.checked = !about.off;
    made.on.setAttribute('aria-label', `${called(about)} is on`);
    entry.append(made.on, line('key', OF_GROUP.exec(about.key)?.[2] ?? about.key));
  }
  const words = document.createElement('span');
  words.className = 'words';
  words.append(...about.words.map(part => piece(part, made)));
  if (about.words.length === 0) {
    words.append(line('faint', 'nothing, or nothing that can be told in words'));
  }
  entry.append(words);
  if (about.kind === 'PRIORITY' || about.kind === 'GROUP') {
    entry.append(mover('↑', `${called(about)} earlier`, made, 'previousElementSibling', 'before'), mover('↓', `${called(about)} later`, made, 'nextElementSibling', 'after'));
  }
  return made;
}

function piece({ text: said, pointer }, made) {
  if (pointer === '') {
    return said;
  }
  const input = document.createElement('input');
  input.value = said;
  input.size = said.length + 1;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', `${said} in ${called(made.line)}`);
  input.addEventListener('input', () => {
    input.size = Math.max(said.length, input.value.length) + 1;
  });
  made.numbers.push({ pointer, was: said, input });
  return input;
}

/** Says under each line what it does in vain, once that is known; what is wrong with the request is said when it is submitted. */
async function tellFindings(rows, request) {
  let findings;
  try {
    findings = await foundIn(request);
  } catch {
    return;
  }
  for (const { line: about, entry } of rows) {
    const found = findings.filter(({ pointer }) => `${pointer}/`.startsWith(`${about.pointer}/`));
    if (found.length > 0) {
      const { message } = found.find(({ message: text }) => GRAVE.test(text)) ?? found[0];
      const said = line('finding', found.length === 1 ? message : `${message} (and ${found.length - 1} more)`);
      said.title = found.map(({ message: text }) => text).join('\n');
      entry.querySelector('.words').append(said);
    }
  }
}

function mover(sign, explanation, made, neighbour, where) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = sign;
  button.title = explanation;
  button.setAttribute('aria-label', explanation);
  button.addEventListener('click', () => {
    made.entry[neighbour]?.[where](made.entry);
    made.moved = true;
    button.focus();
  });
  return button;
}

// --- what is to be tried ---

/** The list as it stands in the dialog, once for each value of the number that has several. */
function edited() {
  const numbers = open.rows.flatMap(made => made.numbers.map(number => ({ ...number, made, values: valuesOf(number) })));
  const severals = numbers.filter(({ values }) => values.length > 1);
  if (severals.length > 1) {
    throw new Mistake('Several values can be tried of one number at a time.');
  }
  if (severals.length === 1 && !open.several) {
    throw new Mistake('Several values of a number are changes of their own; this one is done to something that is there.');
  }
  const same = [...switched(), ...moves()];
  const plain = numbers.filter(({ values, was }) => values.length === 1 && values[0] !== was).map(number => ({ ...number, value: number.values[0] }));
  const turns = severals.length === 1 ? severals[0].values.map(value => [...plain, { ...severals[0], value }]) : [plain];
  return turns.map(turn => {
    const label = [...same, ...turn.map(({ made, was, value }) => `${called(made.line)}: ${was} → ${value}`)].join(', ');
    if (label === '') {
      throw new Mistake('Nothing is changed yet.');
    }
    return { value: written(turn), label };
  });
}

/** The list once without each of its lines that can be left out. */
function withoutEach() {
  if (switched().length > 0 || moves().length > 0 || open.rows.some(({ numbers }) => numbers.some(({ input, was }) => input.value !== was))) {
    throw new Mistake('The list is tried as it was, without each of its lines: take what is changed here first, or open this anew.');
  }
  return open.list.lines
    .filter(({ spare }) => spare)
    .map(about => {
      const value = structuredClone(open.json);
      put(value, within(`${about.pointer}/hide`), true);
      return { value, label: `without ${inWords(about)}` };
    });
}

/** What is in a field: one value or several, with the unit that was there. */
function valuesOf({ input, was }) {
  const values = input.value
    .trim()
    .split(BETWEEN)
    .filter(value => value !== '')
    .map(value => value.replace('−', '-').replace(',', '.'))
    .map(value => (/\d$/.test(value) ? value + (UNIT.exec(was)?.[0] ?? '') : value));
  const [right, what] = TRUTH.test(was) ? [TRUTH, 'neither true nor false'] : [NUMBER, 'no number, such as 35%, 20s or 3'];
  const wrong = values.find(value => !right.test(value));
  if (wrong !== undefined || values.length === 0) {
    input.focus();
    throw new Mistake(`${input.getAttribute('aria-label')}: ${wrong === undefined ? 'nothing is there' : `“${wrong}” is ${what}`}.`);
  }
  const different = [...new Set(values)];
  // what there is is tried anyway
  return different.length > 1 ? different.filter(value => value !== was) : different;
}

function switched() {
  return open.rows.filter(({ line: { off }, on }) => on !== null && on.checked === off).map(({ line: about, on }) => `${on.checked ? 'with' : 'without'} ${inWords(about)}`);
}

function moves() {
  return open.rows
    .filter(made => made.moved && !inOrder(made.entry.parentElement))
    .map(({ line: about, entry }) => {
      const next = entry.nextElementSibling;
      return `${called(about)} ${next === null ? 'last' : `before ${called(rowOf(next).line)}`}`;
    });
}

function rowOf(entry) {
  return open.rows.find(made => made.entry === entry);
}

function inOrder(list) {
  const places = placesIn(list);
  return places.every((place, index) => place === places[0] + index);
}

/** Where the lines of a list stood, in the order in which they stand now. */
function placesIn(list) {
  return [...list.children].map(entry => Number(rowOf(entry).line.pointer.split('/').at(-1)));
}

function written(numbers) {
  const json = structuredClone(open.json);
  for (const { pointer, value } of numbers) {
    put(json, within(pointer), value);
  }
  for (const { line: about, on } of open.rows) {
    if (on !== null && on.checked === about.off) {
      put(json, within(`${about.pointer}/hide`), !on.checked);
    }
  }
  for (const list of lists.querySelectorAll('ul')) {
    if (!inOrder(list)) {
      const pointer = within(parent(rowOf(list.firstElementChild).line.pointer));
      const before = at(json, pointer);
      put(
        json,
        pointer,
        placesIn(list).map(place => before[place]),
      );
    }
  }
  return json;
}

/** A pointer into the request as one into the list. */
function within(pointer) {
  return pointer.slice(open.list.pointer.length);
}

function parent(pointer) {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function called({ kind, key }) {
  if (kind === 'VALUE') {
    return `‘${key}’`;
  }
  return kind === 'PRIORITY' ? `line ${key}` : key;
}

function inWords(about) {
  const words = about.words.map(part => part.text).join('');
  return `${called(about)} (${words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words})`;
}

/** The action list in a text. */
function read(given) {
  let json;
  try {
    json = JSON.parse(given);
  } catch {
    json = null;
  }
  const places = [json, json?.rotation, json?.player?.rotation, json?.raid?.parties?.[0]?.players?.[0]?.rotation];
  const found = places.find(place => Array.isArray(place?.priorityList ?? place?.priority_list));
  if (found === undefined) {
    throw new Mistake('That holds no action list: JSON with a priorityList is needed, or settings or a request that hold one.');
  }
  return found;
}
