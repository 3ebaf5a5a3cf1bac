// Another item for a slot: a list to search, its enchant, its gems.

import './personalised.js';
import { aboutItem, line } from './outline.js';
import { call, explain, tell } from './pages.js';

const MOST_SHOWN = 60;
const MOST_AT_ONCE = 40;
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
const nothing = document.getElementById('gear-nothing');
const each = document.getElementById('gear-each');
const eachEnchant = document.getElementById('gear-each-enchant');

const answers = new Map();

/** What the dialog is about now: { player, worn, offer, gems, done }, and what it would give: { chosen }. */
let open = null;
let asked = 0;

search.addEventListener('input', showItems);
phase.addEventListener('change', showItems);
useful.addEventListener('change', showItems);
nothing.addEventListener('click', () => finish([null]));
document.getElementById('gear-cancel').addEventListener('click', () => dialog.close());
take.addEventListener('click', () => finish([open.chosen]));
each.addEventListener('click', () => finish(others(found()).map(item => outfit(item, wornEnchant(), []))));
eachEnchant.addEventListener('click', () => finish(fitting(open.chosen.item).map(({ id }) => ({ ...open.chosen, enchant: id }))));
dialog.addEventListener('close', () => {
  open = null;
});

/**
 * Asks for what goes into a slot of a player; `done` is called with a list of what was chosen otherwise than it is worn:
 * the spec, null for nothing, what people call it, whether it leaves no hand for another, and how many of it can be worn.
 *
 * @param several whether more than one may be chosen
 */
export async function pickGear(player, worn, several, done) {
  const mine = ++asked;
  title.textContent = worn.item ? `${worn.name}: instead of ${worn.item.name}` : worn.name;
  search.value = '';
  list.replaceChildren();
  extras.replaceChildren();
  chosen.textContent = 'Loading what there is…';
  for (const button of [take, each, eachEnchant, nothing]) {
    button.disabled = true;
  }
  each.hidden = !several;
  eachEnchant.hidden = !several;
  tell(message, '');
  dialog.showModal();
  const about = new URLSearchParams({ class: player.characterClass, slot: worn.slot, twoWeapons: player.twoWeapons });
  try {
    const [offer, { gems }] = await Promise.all([once(`/gear?${about}`), once('/gems')]);
    if (!dialog.open || mine !== asked) {
      // somebody did not wait for it
      return;
    }
    open = { player, worn, offer, gems, done };
    nothing.disabled = false;
    choose(outfit(worn.item ?? null, wornEnchant(), worn.gems.map(gem => gem.id)));
    showItems();
    search.focus();
  } catch (error) {
    chosen.textContent = '';
    tell(message, `What there is could not be loaded: ${explain(error, 'Cancel this, and pick the slot once more.')}`, 'bad');
  }
}

async function once(path) {
  if (!answers.has(path)) {
    answers.set(path, await call(path));
  }
  return answers.get(path);
}

function wornEnchant() {
  return open.worn.enchant?.id ?? NO_ITEM;
}

/** An item with an enchant, where it fits, and gems; those that are not named are those that are worn most. */
function outfit(item, enchant, gems) {
  return {
    item,
    enchant: item !== null && fitting(item).some(({ id }) => id === enchant) ? enchant : NO_ITEM,
    sockets: (item?.sockets ?? []).map((color, index) => gems[index] ?? usualFor(color)),
    // more gems than the item has sockets
    more: gems.slice(item?.sockets.length ?? 0).filter(id => id !== NO_ITEM),
  };
}

function choose(what) {
  open.chosen = what;
  showChosen();
}

function usualFor(color) {
  const meta = open.player.worn.flatMap(({ gems }) => gems).find(gem => gem.color === 'meta');
  return color === 'meta' ? (meta?.id ?? NO_ITEM) : open.player.gemWornMost;
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

/** What is searched for. */
function found() {
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
  return open.offer.items.filter(item => item.phase <= Number(phase.value) && (!useful.checked || makesDamage(item)) && says(item, words));
}

/** Those that are not worn anyway, and can be. */
function others(items) {
  return items.filter(item => item.id !== open.worn.item?.id && twinOf(item) === undefined);
}

/** Where else an item is worn that can be worn once. */
function twinOf(item) {
  return item.unique ? open.player.worn.find(({ slot, item: other }) => slot !== open.worn.slot && other?.id === item.id) : undefined;
}

function showItems() {
  if (open === null) {
    return;
  }
  const items = found();
  list.replaceChildren(...items.slice(0, MOST_SHOWN).map(row));
  const left = items.length - MOST_SHOWN;
  tell(message, items.length === 0 ? 'There is nothing like that.' : left > 0 ? `${left} more: search for a part of the name, the stats or who drops it.` : '');
  const tried = others(items).length;
  each.textContent = `Each of these ${tried}`;
  each.disabled = tried < 2 || tried > MOST_AT_ONCE;
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
  button.setAttribute('aria-pressed', String(open.chosen.item?.id === item.id));
  button.append(line(`name ${item.quality}`, item.name), line('faint', aboutItem(item, open.player.casts)));
  button.addEventListener('click', () => {
    // a socket's gem goes with it where the new item has the same one there
    const { item: before, sockets, enchant } = open.chosen;
    const kept = item.sockets.map((color, index) => (before?.sockets[index] === color ? sockets[index] : undefined));
    choose(outfit(item, enchant || wornEnchant(), kept));
    for (const other of list.children) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    chosen.scrollIntoView({ block: 'nearest' });
  });
  return button;
}

function showChosen() {
  const { item } = open.chosen;
  chosen.textContent = item === null ? 'Nothing is chosen yet.' : item.name;
  chosen.className = `name ${item?.quality ?? ''}`;
  extras.replaceChildren();
  const twin = item === null ? undefined : twinOf(item);
  take.disabled = item === null || twin !== undefined;
  eachEnchant.disabled = true;
  if (item === null) {
    return;
  }
  if (twin !== undefined) {
    chosen.textContent = `${item.name} can be worn once, and is: ${twin.name}`;
    return;
  }
  const enchants = fitting(item);
  eachEnchant.disabled = enchants.length < 2;
  if (enchants.length > 0) {
    extras.append(field('Enchant', [['none', NO_ITEM], ...enchants.map(one => [withStats(one), one.id])], open.chosen.enchant, id => {
      open.chosen.enchant = id;
    }));
  }
  item.sockets.forEach((color, index) => {
    const gems = open.gems.filter(gem => (gem.color === 'meta') === (color === 'meta'));
    extras.append(field(`${color} socket`, [['empty', NO_ITEM], ...gems.map(one => [withStats(one), one.id])], open.chosen.sockets[index], id => {
      open.chosen.sockets[index] = id;
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

function specOf({ item, enchant, sockets, more }) {
  const { worn } = open;
  const same = item.id === worn.item?.id;
  const gems = [...sockets, ...(same ? more : [])];
  const spec = { id: item.id };
  if (enchant !== NO_ITEM) {
    spec.enchant = enchant;
  }
  if (gems.some(id => id !== NO_ITEM)) {
    spec.gems = gems;
  }
  const suffix = worn.spec?.randomSuffix ?? worn.spec?.random_suffix;
  if (suffix !== undefined && same) {
    spec.randomSuffix = suffix;
  }
  return spec;
}

/** Gives outfits, null for nothing; those that are worn anyway are left out. */
function finish(outfits) {
  const { done } = open;
  const picks = outfits
    .map(what => ({ spec: what === null ? null : specOf(what), label: labelOf(what), twoHanded: what?.item.twoHanded ?? false, most: mostOf(what) }))
    .filter(({ label }) => label !== '');
  dialog.close();
  if (picks.length > 0) {
    done(picks);
  }
}

function isOneOfTwo({ slot }) {
  return /[12]$|Hand$/.test(slot);
}

function mostOf(what) {
  return what === null || what.item.unique || what.item.twoHanded || !isOneOfTwo(open.worn) ? 1 : 2;
}

/** What is other than before, as people read it; empty for nothing. */
function labelOf(what) {
  const { worn, offer, gems: known } = open;
  if (what === null) {
    return worn.item ? `Nothing for ${worn.item.name}` : '';
  }
  const { item, enchant, sockets } = what;
  if (item.id !== worn.item?.id) {
    return isOneOfTwo(worn) && worn.item ? `${item.name} for ${worn.item.name}` : item.name;
  }
  const said = [];
  if (enchant !== wornEnchant()) {
    said.push(offer.enchants.find(({ id }) => id === enchant)?.name ?? 'no enchant');
  }
  const changed = sockets.filter((gem, index) => gem !== (worn.gems[index]?.id ?? NO_ITEM));
  if (changed.length > 0) {
    said.push(changed.map(gem => known.find(({ id }) => id === gem)?.name ?? 'no gem').join(', '));
  }
  return said.length === 0 ? '' : `${said.join(', ')} in ${worn.item.name}`;
}
