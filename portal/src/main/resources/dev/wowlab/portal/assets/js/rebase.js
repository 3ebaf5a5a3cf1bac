// What is to be tried goes on from a character that has changed: of what a change holds as a whole, such as all that is
// worn, only what differs from the character before is its own, and the rest is what the character has now.

import { at, isHolder, itemsOf, nameOf } from './changes.js';

const OFF_HAND = 'ItemSlotOffHand';

/** What a change holds cannot be told from what the character had. */
class Inseparable extends Error {}

/**
 * Changes as they go on from another character, as `Changes` lists them; `was` and `now` are `{ request, outline }`. Throws
 * an Error that names a change that cannot go on.
 */
export function rebased(changes, was, now) {
  return changes.map(change => {
    try {
      return change.map(part => goingOn(part, was, now));
    } catch (error) {
      if (!(error instanceof Inseparable)) {
        throw error;
      }
      throw new Error(`“${nameOf(change)}” belongs to the character as it was before: remove it from the list first.`);
    }
  });
}

function goingOn(part, was, now) {
  if (part.set !== undefined) {
    const entries = Object.entries(part.set).map(([pointer, value]) => [pointer, valueOf(pointer, value, was, now)]);
    return { ...part, set: Object.fromEntries(entries) };
  }
  return part.pointer === undefined ? part : { ...part, value: valueOf(part.pointer, part.value, was, now) };
}

function valueOf(pointer, value, was, now) {
  keepsItsLine(pointer, was.request, now.request);
  const [before, after] = [at(was.request, pointer), at(now.request, pointer)];
  if (same(before, after)) {
    return value;
  }
  const wearer = was.outline.players.findIndex(({ items }) => items === pointer);
  if (wearer >= 0) {
    return gearOf(value, wearer, was.outline.players[wearer], now.outline.players[wearer]);
  }
  if (was.outline.players.some(({ talents }) => talents?.pointer === pointer)) {
    return talentsOf(before, after, value);
  }
  return merged(before, after, value);
}

/** Points that a change sets, and those of now elsewhere, unless that were more points than anybody had. */
function talentsOf(before, after, value) {
  const [old, now, own] = [before, after, value].map(points => points.split('-').map(tree => [...tree].map(Number)));
  const all = Array.from({ length: Math.max(old.length, now.length, own.length) }, (_, tree) => {
    const rows = [old, now, own].map(each => each[tree] ?? []);
    return Array.from({ length: Math.max(...rows.map(row => row.length)) }, (_, place) => {
      const [was, is, set] = rows.map(row => row[place] ?? 0);
      return set === was ? is : set;
    });
  });
  if (sum(all) > Math.max(sum(old), sum(now), sum(own))) {
    throw new Inseparable();
  }
  return all.map(tree => tree.join('')).join('-');
}

function sum(trees) {
  return trees.flat().reduce((total, points) => total + points, 0);
}

/** In an action list places are numbers, which mean other lines once some have moved. */
function keepsItsLine(pointer, before, after) {
  const steps = pointer.split('/').slice(1);
  const from = steps.indexOf('rotation');
  for (let depth = from < 0 ? steps.length : from; depth < steps.length; depth++) {
    const holder = `/${steps.slice(0, depth).join('/')}`;
    const line = `${holder}/${steps[depth]}`;
    if (Array.isArray(at(before, holder)) && !same(at(before, line), at(after, line))) {
      throw new Inseparable();
    }
  }
}

/** All that is worn with a change: its own items, and what is worn now elsewhere. */
function gearOf(items, number, was, now) {
  const worn = was.worn.filter(({ spec }) => spec !== null);
  // a two-handed weapon leaves no hand for another
  const handsFull = worn.filter(({ slot }) => slot !== OFF_HAND);
  const slots = [worn, handsFull].find(({ length }) => length === items.length);
  if (slots === undefined) {
    throw new Inseparable();
  }
  const own = slots.flatMap(({ slot, spec }, place) => (same(spec, items[place]) ? [] : [{ player: number, slot, spec: items[place] }]));
  if (own.some(({ spec }) => worn.some(other => same(other.spec, spec)))) {
    // it is another slot's, so that they stand in another order
    throw new Inseparable();
  }
  if (slots.length < worn.length) {
    own.push({ player: number, slot: OFF_HAND, spec: null });
  }
  return itemsOf(now, own, number);
}

/** A value with what has changed around it. */
function merged(before, after, value) {
  if (same(value, before)) {
    return after;
  }
  if (same(before, after) || after === undefined || !isHolder(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return mergedList(before ?? [], after, value);
  }
  if (!isObject(after) || !isObject(before ?? {})) {
    throw new Inseparable();
  }
  const keys = new Set([...Object.keys(after), ...Object.keys(value)]);
  const entries = [...keys].map(key => [key, merged(before?.[key], after[key], value[key])]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function mergedList(before, after, value) {
  if (!Array.isArray(before) || !Array.isArray(after)) {
    throw new Inseparable();
  }
  if (before.length > 0 && after.length > 0 && value.every((each, place) => same(each, before[place] ?? before[0]))) {
    // as many copies of the first
    return value.map((_, place) => structuredClone(after[place] ?? after[0]));
  }
  if ([...before, ...after, ...value].every(each => !isHolder(each)) && before.every(each => value.includes(each))) {
    return [...after, ...value.filter(each => !before.includes(each) && !after.includes(each))];
  }
  if (before.length !== after.length || before.length !== value.length) {
    throw new Inseparable();
  }
  return value.map((each, place) => {
    if (same(each, before[place])) {
      return after[place];
    }
    if (!same(before[place], after[place]) && !same(each, after[place])) {
      throw new Inseparable();
    }
    return each;
  });
}

function isObject(value) {
  return isHolder(value) && !Array.isArray(value);
}

function same(one, other) {
  if (!isHolder(one) || !isHolder(other)) {
    return one === other;
  }
  const keys = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other)
    && keys.length === Object.keys(other).length
    && keys.every(key => same(one[key], other[key]));
}
