// Requests in the words of players, as the service outlines them.

import { call } from './pages.js';

const NOT_SIMULATED = 'use or proc that is not simulated';
const NOT_SET = ['no', 'none', '0'];

/** The outline of a request's text. */
export async function outlineOf(text) {
  return about('/outlines', text);
}

/** What a request's text asks for in vain: where it stands, and what it is. */
export async function foundIn(text) {
  return (await about('/lints', text)).findings;
}

function about(path, text) {
  return call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"input":${text}}` });
}

/** Who a player is: `Thrall: Orc Shaman, 3/44/14` */
export function called({ name, summary }) {
  return name === '' ? summary : `${name}: ${summary}`;
}

/** Says in an element what a slot is and what is in it; its tooltip tells more of the item. */
export function tellWorn(element, worn, { casts }) {
  element.append(...wornLines(worn));
  element.title = worn.item ? aboutItem(worn.item, casts) : '';
}

function wornLines({ name, item, suffix, enchant, gems }) {
  const lines = [line('slot', name), line(`name ${item?.quality ?? 'faint'}`, `${item?.name ?? 'nothing'}${suffix ? ` ${suffix}` : ''}`)];
  const more = [enchant?.name, ...gems.filter(({ id }) => id !== 0).map(gem => gem.name)].filter(Boolean);
  return more.length === 0 ? lines : [...lines, line('faint', more.join(' · '))];
}

/** `level 115 · phase 1 · staff · 41 spell damage · sockets red, blue · Prince Malchezaar, Karazhan` */
export function aboutItem(item, casts) {
  const sockets = item.sockets.length > 0 ? `sockets ${item.sockets.join(', ')}` : '';
  const weapon = `${item.twoHanded ? 'two-handed ' : ''}${item.weapon.replace('_', ' ')}`;
  return [`level ${item.level}`, `phase ${item.phase}`, weapon, item.stats, effectOf(item, casts), sockets, item.set, item.from].filter(part => part.trim() !== '').join(' · ');
}

/** What comes of what an item does beyond its stats. */
function effectOf({ effect }, casts) {
  switch (effect) {
    case 'NONE':
      return '';
    case 'MODELLED':
      return 'use or proc';
    case 'IGNORED':
      return 'use or proc without damage';
    case 'LEFT_OUT_FOR_ATTACKERS':
      return casts ? 'use or proc without damage' : NOT_SIMULATED;
    default:
      return NOT_SIMULATED;
  }
}

/** What of some settings is set, for who does not unfold them. */
export function allInShort(settings) {
  return settings.map(inShort).filter(Boolean).join(', ');
}

function inShort(setting) {
  const value = words(setting.value, setting);
  if (NOT_SET.includes(value)) {
    return '';
  }
  return value === 'yes' ? setting.name : `${setting.name}: ${value}`;
}

/** A value of a setting. */
export function words(value, { kind, choices }) {
  if (kind === 'CHOICE') {
    return choices.find(choice => choice.value === value).name;
  }
  return kind === 'FLAG' ? (value ? 'yes' : 'no') : String(value);
}

/** The points in each talent, a list a tree. */
export function pointsOf({ points, trees: known }) {
  const texts = points.split('-');
  return known.map((tree, number) => tree.talents.map((_, place) => Number(texts[number]?.[place] ?? 0)));
}

/** The points in each tree. */
export function totals(points) {
  return points.map(tree => tree.reduce((total, each) => total + each, 0));
}

/** `40/0/21` */
export function inTrees(talents) {
  return totals(pointsOf(talents)).join('/');
}

/** A line of text with a style. */
export function line(style, text) {
  const element = document.createElement('span');
  element.className = style.trim();
  element.textContent = text;
  return element;
}
