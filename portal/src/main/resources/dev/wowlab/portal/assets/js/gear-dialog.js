// Another item for a slot: a list to search, its enchant, its gems.

import { aboutItem, line } from './outline.js';
import { call, explain, tell } from './pages.js';

const MOST_SHOWN = 60;
const NO_ITEM = 0;

const dialog = document.getElementById('gear-dialog');
const title = document.getElementById('gear-title');
const search = document.getElementById('gear-search');
const phase = document.getElementById('gear-phase');
const useful = document.getElementById('gear-useful');
const list = document.getElementById('gear-items');
const chosen = document.getElementById('gear-chosen');
const extras = document.getElementById('gear-extras');
const message = document.getElementById('gear-message');
const take = document.getElementById('gear-take');

const answers = new Map();

/** What the dialog is about now: { player, worn, offer, gems, usual, done, item, enchant, sockets }. */
let open = null;
let asked = 0;

search.addEventListener('input', showItems);
phase.addEventListener('change', showItems);
useful.addEventListener('change', showItems);
document.getElementById('gear-nothing').addEventListener('click', () => finish(null));
document.getElementById('gear-cancel').addEventListener('click', () => dialog.close());
take.addEventListener('click', () => finish(specOf(open)));
dialog.addEventListener('close', () => {
  open = null;
});

/**
 * Asks for what goes into a slot of a player; `done` is called with the spec, null for nothing, and what people call it,
 * where something else was chosen than is worn.
 */
export async function pickGear(player, worn, done) {
  const mine = ++asked;
  title.textContent = worn.item ? `${worn.name}: instead of ${worn.item.name}` : worn.name;
  search.value = '';
  list.replaceChildren();
  extras.replaceChildren();
  chosen.textContent = 'Loading what there is…';
  take.disabled = true;
  tell(message, '');
  dialog.showModal();
  const about = new URLSearchParams({ class: player.characterClass, slot: worn.slot, twoWeapons: player.twoWeapons });
  try {
    const [offer, { gems }] = await Promise.all([once(`/gear?${about}`), once('/gems')]);
    if (!dialog.open || mine !== asked) {
      // somebody did not wait for it
      return;
    }
    open = { player, worn, offer, gems, usual: wornMost(player), done };
    choose(worn.item ?? null, worn.enchant?.id ?? NO_ITEM, worn.gems.map(gem => gem.id));
    showItems();
    search.focus();
  } catch (error) {
    tell(message, `What there is could not be loaded: ${explain(error)}`, 'bad');
  }
}

async function once(path) {
  if (!answers.has(path)) {
    answers.set(path, await call(path));
  }
  return answers.get(path);
}

/** The gem that somebody who wears gems would put into new sockets. */
function wornMost(player) {
  const counts = new Map();
  for (const gem of player.worn.flatMap(({ gems }) => gems)) {
    if (gem.id !== NO_ITEM && gem.color !== 'meta' && !gem.unique) {
      counts.set(gem.id, (counts.get(gem.id) ?? 0) + 1);
    }
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? NO_ITEM;
}

/** The item that the dialog would give; gems that are not named are those that are worn most. */
function choose(item, enchant, gems) {
  open.item = item;
  open.enchant = item !== null && fitting(item).some(({ id }) => id === enchant) ? enchant : NO_ITEM;
  open.sockets = (item?.sockets ?? []).map((color, index) => gems[index] ?? usualFor(color));
  // more gems than the item has sockets: a belt buckle's, say
  open.more = gems.slice(item?.sockets.length ?? 0).filter(id => id !== NO_ITEM);
  showChosen();
}

function usualFor(color) {
  const meta = open.player.worn.flatMap(({ gems }) => gems).find(gem => gem.color === 'meta');
  return color === 'meta' ? (meta?.id ?? NO_ITEM) : open.usual;
}

/** The enchants that go onto an item. */
function fitting(item) {
  const kinds = item.weapon === '' ? ['normal', 'kit'] : kindsOfWeapon(item);
  return open.offer.enchants.filter(({ only }) => kinds.includes(only));
}

function kindsOfWeapon(item) {
  if (item.weapon === 'shield' || item.weapon === 'off_hand') {
    return [item.weapon];
  }
  return ['normal', 'kit', ...(item.twoHanded ? ['two_hand'] : []), ...(item.weapon === 'staff' ? ['staff'] : [])];
}

function showItems() {
  if (open === null) {
    return;
  }
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
  const found = open.offer.items.filter(item => item.phase <= Number(phase.value) && (!useful.checked || makesDamage(item)) && says(item, words));
  list.replaceChildren(...found.slice(0, MOST_SHOWN).map(row));
  const left = found.length - MOST_SHOWN;
  tell(message, found.length === 0 ? 'There is nothing like that.' : left > 0 ? `${left} more: search for a part of the name, the stats or who drops it.` : '');
}

function makesDamage(item) {
  return open.player.casts ? item.forCasters : item.forFighters;
}

function says(item, words) {
  const text = `${item.name} ${item.stats} ${item.from} ${item.set} ${item.weapon}`.toLowerCase();
  return words.every(word => text.includes(word));
}

function row(item) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.item = item.id;
  button.setAttribute('aria-pressed', String(open.item?.id === item.id));
  button.append(line(`name ${item.quality}`, item.name), line('faint', aboutItem(item)));
  button.addEventListener('click', () => {
    // a socket's gem goes with it where the new item has the same one there
    const kept = item.sockets.map((color, index) => (open.item?.sockets[index] === color ? open.sockets[index] : undefined));
    choose(item, open.enchant || (open.worn.enchant?.id ?? NO_ITEM), kept);
    for (const other of list.children) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    chosen.scrollIntoView({ block: 'nearest' });
  });
  return button;
}

function showChosen() {
  chosen.textContent = open.item === null ? 'Nothing is chosen yet.' : open.item.name;
  chosen.className = `name ${open.item?.quality ?? ''}`;
  extras.replaceChildren();
  const twin = open.item?.unique ? open.player.worn.find(({ slot, item }) => slot !== open.worn.slot && item?.id === open.item.id) : undefined;
  take.disabled = open.item === null || twin !== undefined;
  if (open.item === null) {
    return;
  }
  if (twin !== undefined) {
    chosen.textContent = `${open.item.name} can be worn once, and is: ${twin.name}`;
    return;
  }
  const enchants = fitting(open.item);
  if (enchants.length > 0) {
    extras.append(field('Enchant', [['none', NO_ITEM], ...enchants.map(each => [withStats(each), each.id])], open.enchant, id => {
      open.enchant = id;
    }));
  }
  open.item.sockets.forEach((color, index) => {
    const gems = open.gems.filter(gem => (gem.color === 'meta') === (color === 'meta'));
    extras.append(field(`${color} socket`, [['empty', NO_ITEM], ...gems.map(each => [withStats(each), each.id])], open.sockets[index], id => {
      open.sockets[index] = id;
    }));
  });
}

function withStats({ name, stats }) {
  return stats === '' ? name : `${name}: ${stats}`;
}

function field(name, options, value, changed) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...options.map(([text, id]) => new Option(text, id)));
  select.value = value;
  select.addEventListener('change', () => changed(Number(select.value)));
  label.append(name[0].toUpperCase() + name.slice(1), select);
  return label;
}

function specOf({ item, enchant, sockets, more, worn }) {
  const gems = [...sockets, ...(item.id === worn.item?.id ? more : [])];
  const spec = { id: item.id };
  if (enchant !== NO_ITEM) {
    spec.enchant = enchant;
  }
  if (gems.some(id => id !== NO_ITEM)) {
    spec.gems = gems;
  }
  const suffix = worn.spec?.randomSuffix ?? worn.spec?.random_suffix;
  if (suffix !== undefined && item.id === worn.item?.id) {
    spec.randomSuffix = suffix;
  }
  return spec;
}

function finish(spec) {
  const { worn, item, enchant, sockets, offer, gems, done } = open;
  const label = labelOf(worn, spec === null ? null : item, offer.enchants.find(({ id }) => id === enchant), sockets.map(id => gems.find(gem => gem.id === id)));
  dialog.close();
  if (label !== '') {
    done(spec, label, spec !== null && item.twoHanded);
  }
}

/** What is other than before, as people read it; empty for nothing. */
function labelOf(worn, item, enchant, gems) {
  if (item === null) {
    return worn.item ? `Nothing for ${worn.item.name}` : '';
  }
  if (item.id !== worn.item?.id) {
    const oneOfTwo = /[12]$|Hand$/.test(worn.slot);
    return oneOfTwo && worn.item ? `${item.name} for ${worn.item.name}` : item.name;
  }
  const said = [];
  if (enchant?.id !== worn.enchant?.id) {
    said.push(enchant?.name ?? 'no enchant');
  }
  const before = worn.gems.map(({ id }) => id);
  const changed = gems.filter((gem, index) => (gem?.id ?? NO_ITEM) !== (before[index] ?? NO_ITEM));
  if (changed.length > 0) {
    said.push(changed.map(gem => gem?.name ?? 'no gem').join(', '));
  }
  return said.length === 0 ? '' : `${said.join(', ')} in ${worn.item.name}`;
}
