// Another action list: the one there is with lines switched off, moved, written anew, or with other numbers; or a whole one, by its JSON.

import './personalised.js';
import { at, put } from './changes.js';
import { foundIn, line } from './outline.js';
import { explain, tell } from './pages.js';
import { lineField, listText, readLines, readList, suggestCasts, WrongLine, WrongText } from './written-lines.js';

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
const whole = document.getElementById('rotation-whole');

/**
 * What the dialog is about now: { list, json, request, player, several, done, rows }; a row is
 * { line, entry, on, numbers, moved, field, read }, the last two of a line that is written: where, and its JSON once it was read.
 */
let open = null;

whole.addEventListener('toggle', tellText);
document.getElementById('rotation-cancel').addEventListener('click', () => dialog.close());
document.getElementById('rotation-try').addEventListener('click', () => attempt(edited));
each.addEventListener('click', () => attempt(withoutEach));
document.getElementById('rotation-take').addEventListener('click', () => {
  attempt(async () => [{ value: await read(text.value.trim()), label: name.value.trim() || name.defaultValue }]);
});

/**
 * Asks for an action list; `done` is called with those that are to be tried and what people call each.
 *
 * @param list as it was outlined
 * @param request that has it
 * @param player whose it is, by number
 * @param several whether more than one may be tried
 */
export function pickRotation(list, request, player, several, done) {
  open = { list, json: at(request, list.pointer) ?? {}, request, player, several, done, rows: list.lines.map(row) };
  const together = Map.groupBy(open.rows, ({ line: { pointer } }) => parent(pointer));
  lists.replaceChildren(...withEmpty([...together.values()]).flatMap(section));
  each.hidden = !several;
  name.value = name.defaultValue;
  text.value = '';
  tellText();
  tell(error, '');
  dialog.showModal();
  tellFindings([...open.rows], JSON.stringify(request));
}

/** Tells the whole list, where that is to be seen; what is wrong with the request is said when a text is taken. */
async function tellText() {
  const mine = open;
  if (!whole.open || text.value !== '') {
    return;
  }
  let told;
  try {
    told = await listText(mine.request, mine.player);
  } catch {
    told = JSON.stringify(mine.json, null, 2);
  }
  if (mine === open && text.value === '') {
    text.value = told;
  }
}

async function attempt(find) {
  const mine = open;
  try {
    const found = await find();
    if (mine === open && dialog.open) {
      dialog.close();
      mine.done(found);
    }
  } catch (wrong) {
    tell(error, wrong instanceof Mistake ? wrong.message : explain(wrong), 'bad');
  }
}

/** What somebody can mend. */
class Mistake extends Error {}

// --- what is shown ---

/** Lists of rows, and what is done before the fight although nothing is yet. */
function withEmpty(lists) {
  const sections = lists.map(rows => ({ kind: rows[0].line.kind, pointer: parent(rows[0].line.pointer), rows }));
  if (!sections.some(({ kind }) => kind === 'PREPULL')) {
    const place = sections.findIndex(({ kind }) => kind !== 'VALUE');
    sections.splice(place < 0 ? sections.length : place, 0, { kind: 'PREPULL', pointer: `${open.list.pointer}/prepullActions`, rows: [] });
  }
  return sections;
}

function section({ kind, pointer, rows }) {
  const heading = document.createElement('h3');
  heading.textContent = kind === 'GROUP' ? `Group ‘${OF_GROUP.exec(rows[0].line.key)[1]}’` : HEADINGS[kind];
  const list = document.createElement('ul');
  list.className = 'action-list';
  list.dataset.pointer = pointer;
  list.append(...rows.map(({ entry }) => entry));
  if (kind === 'VALUE') {
    return [heading, list];
  }
  const add = quietButton('Add a line', `Write a line of your own: ${heading.textContent}`, () => write(kind, '', entry => list.append(entry)));
  return [heading, list, add];
}

/** A row of its own for a line that is to be written; it begins with a text. */
function write(kind, begun, place) {
  const entry = document.createElement('li');
  entry.className = 'written';
  const field = lineField(kind);
  field.value = begun;
  const made = { line: { kind, key: '', pointer: '', off: false, words: [] }, entry, on: null, numbers: [], moved: false, field, read: null };
  const remove = quietButton('×', 'Leave the new line out', () => {
    open.rows.splice(open.rows.indexOf(made), 1);
    entry.remove();
  });
  entry.append(line('key', '+'), field, tools(...movers(made), remove));
  if (!open.rows.some(row => row.field)) {
    suggestCasts(open.request, open.player);
  }
  open.rows.push(made);
  place(entry);
  field.focus();
}

function row(about) {
  const entry = document.createElement('li');
  const made = { line: about, entry, on: null, numbers: [], moved: false, field: null, read: null };
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
  if (about.kind !== 'VALUE') {
    entry.append(
      tools(
        ...(about.kind === 'PREPULL' ? [] : movers(made)),
        quietButton('+', `Write a line before ${called(about)}`, () => write(about.kind, '', added => entry.before(added))),
        quietButton('✎', `Write ${called(about)} anew`, () => rewrite(made)),
      ),
    );
  }
  return made;
}

function tools(...buttons) {
  const span = document.createElement('span');
  span.className = 'tools';
  span.append(...buttons);
  return span;
}

/** The line is off, and one with its words, to be changed, stands before it. */
function rewrite({ line: about, entry, on, numbers }) {
  const now = new Map(numbers.map(({ pointer, input }) => [pointer, input.value.trim()]));
  const text = about.words.map(({ text: said, pointer }) => now.get(pointer) ?? said).join('');
  on.checked = false;
  write(about.kind, text, added => entry.before(added));
}

function movers(made) {
  const name = called(made.line);
  return [mover('↑', `${name} earlier`, made, 'previousElementSibling', 'before'), mover('↓', `${name} later`, made, 'nextElementSibling', 'after')];
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
  return quietButton(sign, explanation, event => {
    made.entry[neighbour]?.[where](made.entry);
    made.moved = true;
    event.currentTarget.focus();
  });
}

function quietButton(text, explanation, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = text;
  button.title = explanation;
  button.setAttribute('aria-label', explanation);
  button.addEventListener('click', act);
  return button;
}

// --- what is to be tried ---

/** The list as it stands in the dialog, once for each value of the number that has several. */
async function edited() {
  const numbers = open.rows.flatMap(made => made.numbers.map(number => ({ ...number, made, values: valuesOf(number) })));
  const severals = numbers.filter(({ values }) => values.length > 1);
  if (severals.length > 1) {
    throw new Mistake('Several values can be tried of one number at a time.');
  }
  if (severals.length === 1 && !open.several) {
    throw new Mistake('Several values of a number are changes of their own; this one is done to something that is there.');
  }
  await readWritten();
  const same = [...switched(), ...moves(), ...additions()];
  const plain = numbers.filter(({ values, was }) => values.length === 1 && values[0] !== was).map(number => ({ ...number, value: number.values[0] }));
  const turns = severals.length === 1 ? severals[0].values.map(value => [...plain, { ...severals[0], value }]) : [plain];
  return turns.map(turn => {
    const label = [...same, ...turn.map(({ made, was, value }) => `${called(made.line)}: ${was} → ${value}`)].join(', ');
    if (label === '') {
      throw new Mistake('Nothing is changed yet.');
    }
    return { value: withNumbers(turn), label };
  });
}

/** The list once without each of its lines that can be left out. */
function withoutEach() {
  if (switched().length > 0 || moves().length > 0 || written().length > 0 || open.rows.some(({ numbers }) => numbers.some(({ input, was }) => input.value !== was))) {
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

/** Has the service read the lines that are written. */
async function readWritten() {
  const rows = written();
  for (const { field } of rows) {
    if (field.value.trim() === '') {
      field.focus();
      throw new Mistake('A new line is empty: write what is done and when, or leave it out.');
    }
  }
  if (rows.length === 0) {
    return;
  }
  try {
    const read = await readLines(
      open.request,
      open.player,
      rows.map(({ line: { kind }, field }) => ({ list: kind, text: field.value })),
    );
    rows.forEach((row, place) => {
      row.read = read[place];
    });
  } catch (wrong) {
    if (!(wrong instanceof WrongLine)) {
      throw wrong;
    }
    rows[wrong.place].field.focus();
    throw new Mistake(`${wrong.message}.`);
  }
}

function written() {
  return open.rows.filter(({ field }) => field !== null);
}

function additions() {
  return written().map(({ entry, field }) => `${inShort(field.value.trim())} ${before(entry)}`);
}

/** Where an entry stands now. */
function before(entry) {
  const next = entry.nextElementSibling;
  return next === null ? 'last' : `before ${called(rowOf(next).line)}`;
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
    .filter(made => made.moved && made.field === null && !inOrder(made.entry.parentElement))
    .map(({ line: about, entry }) => `${called(about)} ${before(entry)}`);
}

function rowOf(entry) {
  return open.rows.find(made => made.entry === entry);
}

/** Whether what was in a list stands in the order in which it stood. */
function inOrder(list) {
  const places = rowsIn(list)
    .filter(({ field }) => field === null)
    .map(placeOf);
  return places.every((place, index) => index === 0 || place > places[index - 1]);
}

function rowsIn(list) {
  return [...list.children].map(rowOf);
}

/** Where a line stood in its list. */
function placeOf({ line: { pointer } }) {
  return Number(pointer.split('/').at(-1));
}

/** The whole list, with these numbers. */
function withNumbers(numbers) {
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
    const rows = rowsIn(list);
    if (!inOrder(list) || rows.some(({ field }) => field !== null)) {
      const pointer = within(list.dataset.pointer);
      const stood = at(json, pointer);
      put(
        json,
        pointer,
        rows.map(each => each.read ?? stood[placeOf(each)]),
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
  if (key === '') {
    return 'the new line';
  }
  if (kind === 'VALUE') {
    return `‘${key}’`;
  }
  return kind === 'PRIORITY' ? `line ${key}` : key;
}

function inWords(about) {
  return `${called(about)} (${inShort(about.words.map(part => part.text).join(''))})`;
}

function inShort(words) {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
}

/** The action list in a text, in words or as JSON. */
async function read(given) {
  if (given.startsWith('{')) {
    return readJson(given);
  }
  try {
    return await readList(open.request, open.player, given);
  } catch (wrong) {
    throw wrong instanceof WrongText ? new Mistake(wrong.message) : wrong;
  }
}

function readJson(given) {
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
