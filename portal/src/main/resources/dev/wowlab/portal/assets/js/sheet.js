// The character in the box as a sheet: what is worn and set, each to be changed, and the list of changes to be tried.

import './personalised.js';
import { applied, at, Changes, nameOf } from './changes.js';
import { pickGear } from './gear-dialog.js';
import { allInShort, called, inTrees, line, outlineOf, tellWorn, words } from './outline.js';
import { ApiError, explain, tell } from './pages.js';
import { rebased } from './rebase.js';
import { pickRotation } from './rotation-dialog.js';
import { pickTalents } from './talent-dialog.js';

const sheet = document.getElementById('sheet');
const summary = document.getElementById('sheet-summary');
const players = document.getElementById('sheet-players');
const gear = document.getElementById('sheet-gear');
const talents = document.getElementById('sheet-talents');
const settings = document.getElementById('sheet-settings');
const list = document.getElementById('changes');
const target = document.getElementById('change-target');
const said = document.getElementById('sheet-said');

const OF_ITS_OWN = 'own';
const THE_CHARACTER = 'character';
const THE_BAG = 'bag';
const MOST_SAID = 60;
const MOST_COPIES = 40;

/** What numbers a field of each kind takes. */
const IS_RIGHT = {
  COUNT: number => number >= 0 && Number.isInteger(number),
  AMOUNT: number => number >= 0 && Number.isFinite(number),
  SHARE: number => number >= 0 && number <= 1,
  COPIES: number => number >= 1 && number <= MOST_COPIES && Number.isInteger(number),
};
const NEEDED = { COUNT: 'a whole number', AMOUNT: 'a number', SHARE: 'a number from 0 to 1', COPIES: `a whole number from 1 to ${MOST_COPIES}` };

/** What is shown now: { request, outline, player, changes }; null for nothing. */
let shown = null;
let asked = 0;
let told = { edited() {}, changed() {}, owned() {} };

players.addEventListener('change', () => {
  shown.player = Number(players.value);
  showPlayer();
});

talents.addEventListener('click', () => {
  const has = shown.outline.players[shown.player].talents;
  pickTalents(has, (value, label) => picked([{ pointer: has.pointer, value, listedAt: '', label }]));
});

document.getElementById('sheet-rotation').addEventListener('click', async () => {
  const { request, outline, player, changes } = shown;
  const change = changes.list[Number(target.value)];
  // of a change that more goes together with, the list that it has
  const base = change === undefined ? request : applied(request, outline, change);
  try {
    const list = (change === undefined ? outline : await outlineOf(JSON.stringify(base))).players[player].rotation;
    const { pointer } = list;
    const before = change?.find(part => part.pointer === pointer);
    pickRotation(list, base, player, severalAtOnce(), picks =>
      picks.forEach(({ value, label }) => picked([{ pointer, value, listedAt: '', label: before ? `${before.label}, ${label}` : label }])),
    );
  } catch (error) {
    tell(said, explain(error), 'bad');
  }
});

/**
 * `edited` is called with a request that takes the place of the box's, `changed` when there are other changes to try,
 * `owned` with an item that is in the bag and how many of it make sense, and says whether it could be put there.
 */
export function watchSheet(listeners) {
  told = listeners;
}

/** Shows a request's text, and changes of it as `listed` gave them. Throws what the service says is wrong with it. */
export async function showSheet(text, changes = []) {
  const mine = ++asked;
  const request = JSON.parse(text);
  const outline = await outlineOf(text);
  if (mine !== asked) {
    // something else came meanwhile
    return;
  }
  show({ request, outline, player: 0, changes: new Changes(changes) });
}

function show(next) {
  shown = next;
  const { outline, player } = shown;
  players.replaceChildren(...outline.players.map(({ name, summary: who }, number) => new Option(`${name || 'Player'}: ${who}`, number)));
  players.value = player;
  players.hidden = outline.players.length === 1;
  sheet.hidden = false;
  showPlayer();
  showChanges();
}

export function hideSheet() {
  asked++;
  if (shown !== null) {
    shown = null;
    sheet.hidden = true;
    told.changed(0);
  }
}

/** The changes to try, as comparisons take them. */
export function variants() {
  return shown === null ? [] : shown.changes.variants(shown.request, shown.outline);
}

/** The changes to try, as the sheet takes them again. */
export function listed() {
  return shown?.changes.list ?? [];
}

/** Has what a comparison has listed tried once more. */
export function tryAgain(variants) {
  if (shown === null || variants.length === 0) {
    return;
  }
  for (const { name, set } of variants) {
    shown.changes.add({ set, label: name });
  }
  showChanges();
}

function showPlayer() {
  const player = shown.outline.players[shown.player];
  const { pointer, slot: place } = document.activeElement?.dataset ?? {};
  summary.textContent = `${called(player)}; ${shown.outline.fight}`;
  gear.replaceChildren(...player.worn.map(worn => slot(player, worn)));
  talents.textContent = `Talents: ${inTrees(player.talents)}`;
  const unfolded = new Set(Array.from(settings.querySelectorAll('details[open]'), ({ dataset }) => dataset.group));
  settings.replaceChildren(...[...player.groups, ...shown.outline.groups].map(each => group(each, unfolded)));
  tell(said, '');
  // what had the focus was made anew
  [...sheet.querySelectorAll('[data-pointer], [data-slot]')]
    .find(({ dataset }) => (pointer !== undefined && dataset.pointer === pointer) || (place !== undefined && dataset.slot === place))
    ?.focus({ preventScroll: true });
}

function slot(player, worn) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.slot = worn.slot;
  tellWorn(button, worn, player);
  button.addEventListener('click', () => {
    pickGear(player, worn, severalAtOnce(), picks => picks.forEach(pick => picked(partsOf(pick, worn.slot, player))));
  });
  return button;
}

function severalAtOnce() {
  return target.value === OF_ITS_OWN || target.value === THE_BAG;
}

function partsOf({ spec, label, twoHanded, most }, place, player) {
  const part = { player: shown.player, slot: place, spec, label, most };
  const off = player.worn.find(each => each.slot === 'ItemSlotOffHand');
  // it leaves no hand for another
  return twoHanded && place === 'ItemSlotMainHand' && off.item
    ? [part, { player: shown.player, slot: off.slot, spec: null, label: 'nothing in the other hand' }]
    : [part];
}

function group({ name, settings: all }, unfolded) {
  const details = document.createElement('details');
  details.dataset.group = name;
  details.open = unfolded.has(name);
  const heading = document.createElement('summary');
  heading.append(name, line('faint', allInShort(all)));
  const fields = document.createElement('div');
  fields.className = 'settings';
  // boxes to tick behind fields to fill, so that each stand in rows
  const inRows = [...all].sort((one, other) => (one.kind === 'FLAG') - (other.kind === 'FLAG'));
  fields.append(...inRows.map(control));
  details.append(heading, fields);
  return details;
}

function control(setting) {
  const label = document.createElement('label');
  const input = setting.kind === 'CHOICE' ? document.createElement('select') : document.createElement('input');
  input.dataset.pointer = setting.pointer;
  if (setting.kind === 'CHOICE') {
    input.append(...setting.choices.map(({ name }, index) => new Option(name, index)));
  } else if (setting.kind === 'FLAG') {
    input.type = 'checkbox';
  } else {
    input.inputMode = 'decimal';
    input.autocomplete = 'off';
  }
  write(input, setting);
  input.addEventListener('change', () => {
    const value = read(input, setting);
    write(input, setting);
    if (value === undefined) {
      tell(said, `${setting.name}: ${NEEDED[setting.kind]} is needed.`, 'bad');
    } else if (value !== setting.value) {
      picked([{ pointer: setting.pointer, value: asSet(value, setting), listedAt: setting.listedAt, label: `${setting.name}: ${words(value, setting)}` }]);
    }
  });
  label.className = setting.kind === 'FLAG' ? 'check' : '';
  label.append(...(setting.kind === 'FLAG' ? [input, setting.name] : [setting.name, input]));
  return label;
}

/** What stands in a request that says so. */
function asSet(value, { kind, pointer }) {
  if (kind !== 'COPIES') {
    return value;
  }
  const list = at(shown.request, pointer);
  return Array.from({ length: value }, (_, place) => structuredClone(list[place] ?? list[0]));
}

/** Shows what the request says. */
function write(input, { kind, value, choices }) {
  if (kind === 'CHOICE') {
    input.value = choices.findIndex(choice => choice.value === value);
  } else if (kind === 'FLAG') {
    input.checked = value;
  } else {
    input.value = value;
  }
}

/** What somebody has chosen; undefined for what is none. */
function read(input, { kind, choices }) {
  switch (kind) {
    case 'CHOICE':
      return choices[Number(input.value)].value;
    case 'FLAG':
      return input.checked;
    default: {
      const text = input.value.trim().replace(',', '.');
      const number = Number(text);
      return text !== '' && IS_RIGHT[kind](number) ? number : undefined;
    }
  }
}

/** Something was chosen: it is tried, or done. */
function picked(parts) {
  if (target.value === THE_CHARACTER) {
    become(parts, shown.changes.list);
    return;
  }
  if (target.value === THE_BAG) {
    const [{ slot: place, spec, label, most }] = parts;
    if (place === undefined || spec === null) {
      tell(said, 'Only items go into a bag.', 'bad');
    } else if (told.owned(spec, most)) {
      tell(said, `In your bag: ${label.replace(/ for .*/, '')}.`, 'good');
    }
    return;
  }
  const { changes } = shown;
  let change = changes.list[Number(target.value)];
  for (const part of parts) {
    changes.add(part, change);
    change ??= changes.list.at(-1);
  }
  showChanges();
  tell(said, `Will be tried: ${nameOf(change)}.`, 'good');
}

/** Makes a change the character's own, if that can be; the others go on from there. */
async function become(change, others) {
  const [before, mine] = [shown, asked];
  const request = applied(before.request, before.outline, change);
  const text = JSON.stringify(request, null, 2);
  try {
    const outline = await outlineOf(text);
    if (before !== shown || mine !== asked) {
      // something else came meanwhile
      return;
    }
    const changes = new Changes(rebased(others, before, { request, outline }));
    asked++;
    told.edited(text);
    show({ request, outline, player: Math.min(before.player, outline.players.length - 1), changes });
    tell(said, `Done: ${nameOf(change)}.`, 'good');
  } catch (error) {
    if (before === shown) {
      // fields show again what there is
      showPlayer();
      tell(said, `${nameOf(change)}: ${why(error)}`, 'bad');
    }
  }
}

function why(error) {
  const errors = error instanceof ApiError ? error.problem.errors : undefined;
  return Array.isArray(errors) && errors.length > 0
    ? errors.map(({ field, message }) => `${field.replace(/^input\./, '')}: ${message}`).join('; ')
    : explain(error);
}

function showChanges() {
  const { changes } = shown;
  const before = target.value;
  target.replaceChildren(
    new Option('is a change of its own', OF_ITS_OWN),
    ...changes.list.flatMap((change, index) => (change.some(part => part.set) ? [] : [new Option(`goes together with: ${short(nameOf(change))}`, index)])),
    new Option('is done to the character itself', THE_CHARACTER),
    new Option('goes into my bag, for the best of my gear', THE_BAG),
  );
  target.value = [...target.options].some(({ value }) => value === before) ? before : OF_ITS_OWN;
  list.replaceChildren(...changes.list.map(item));
  list.hidden = changes.list.length === 0;
  told.changed(changes.list.length);
}

function short(text) {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID - 1)}…` : text;
}

function item(change) {
  const { changes } = shown;
  const entry = document.createElement('li');
  const parts = document.createElement('span');
  parts.className = 'parts';
  for (const part of change) {
    const chip = line('part', part.label);
    if (change.length > 1) {
      chip.append(button('×', `Leave out ${part.label}`, () => changes.remove(change, part)));
    }
    parts.append(chip);
  }
  entry.append(
    parts,
    button('Make it mine', 'The character has it from now on', () => become(change, changes.list.filter(other => other !== change))),
    button('Remove', 'Do not try it', () => changes.drop(change)),
  );
  return entry;
}

function button(text, explanation, act) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'quiet';
  element.textContent = text;
  element.title = explanation;
  element.setAttribute('aria-label', text === '×' ? explanation : text);
  element.addEventListener('click', async () => {
    const place = [...list.children].indexOf(element.closest('li'));
    await act();
    if (shown !== null) {
      showChanges();
      focusOn(place);
    }
  });
  return element;
}

/** The buttons were made anew: the focus is on the entry that is there now. */
function focusOn(place) {
  const entry = list.children[Math.min(place, list.children.length - 1)];
  (entry?.querySelector('button:last-child') ?? target).focus();
}
