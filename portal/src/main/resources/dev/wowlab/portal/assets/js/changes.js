// What is to be tried: changes of a request, each of one thing or of several together. A part of a change is an item in a
// slot, { player, slot, spec, label }, or a setting, { pointer, value, listedAt, label }, or what a comparison has listed
// already, { set, label }, which is a change of its own.

const MAX_NAME = 120;

/** Changes by the order in which they were made. */
export class Changes {
  constructor(list = []) {
    this.list = list;
  }

  /** Adds a part to one of the changes, in place of another of the same thing; without one it is a change of its own. */
  add(part, together) {
    if (together === undefined) {
      this.list.push([part]);
      return;
    }
    const others = together.filter(other => keyOf(other) !== keyOf(part));
    together.splice(0, together.length, ...others, part);
  }

  remove(change, part) {
    change.splice(change.indexOf(part), 1);
    if (change.length === 0) {
      this.drop(change);
    }
  }

  drop(change) {
    this.list.splice(this.list.indexOf(change), 1);
  }

  /** As comparisons take them: unique names, and what stands where. */
  variants(request, outline) {
    const names = new Set();
    return this.list.map(change => {
      const name = unique(nameOf(change), names);
      return { name, set: set(request, outline, change) };
    });
  }
}

/** What people call it. */
export function nameOf(change) {
  return change.map(part => part.label).join(' + ');
}

/** The request with a change made. */
export function applied(request, outline, change) {
  const next = structuredClone(request);
  for (const player of new Set(change.filter(part => part.slot !== undefined).map(part => part.player))) {
    put(next, outline.players[player].items, itemsOf(outline.players[player], change, player));
  }
  for (const part of change.filter(each => each.pointer !== undefined)) {
    put(next, part.pointer, part.value);
    if (part.listedAt !== '' && part.value !== 0) {
      const listed = at(next, part.listedAt) ?? [];
      put(next, part.listedAt, listed.includes(part.value) ? listed : [...listed, part.value]);
    }
  }
  for (const [pointer, value] of change.flatMap(part => Object.entries(part.set ?? {}))) {
    put(next, pointer, value);
  }
  return next;
}

function keyOf(part) {
  return part.pointer ?? `${part.player} ${part.slot}`;
}

/** Items find their slots by their kind, so that the order of the slots puts each of two where it is meant. */
export function itemsOf(player, change, number) {
  return player.worn
    .map(({ slot, spec }) => {
      const part = change.find(each => each.slot === slot && each.player === number);
      return part === undefined ? spec : part.spec;
    })
    .filter(spec => spec !== null);
}

function set(request, outline, change) {
  const next = applied(request, outline, change);
  const picked = change.filter(part => part.set === undefined);
  const places = picked.flatMap(part =>
    part.slot === undefined
      ? [part.pointer, part.listedAt].filter(pointer => pointer !== '')
      : [outline.players[part.player].items],
  );
  const entries = places.flatMap(pointer => {
    const there = reachable(request, pointer);
    return isList(at(next, there)) ? differences(at(request, there), at(next, there), there) : [[there, at(next, there)]];
  });
  return Object.assign(Object.fromEntries(entries), ...change.map(part => part.set ?? {}));
}

/** Whether it is an action list: long, so that only what is different in it is told. */
function isList(value) {
  return Array.isArray(value?.priorityList ?? value?.priority_list);
}

/** The pointers to what is different, and what it is; a list in which more than one entry is, as a whole. */
function differences(before, after, pointer) {
  const places = isAlike(before, after) ? Object.keys(after).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key])) : [];
  if (places.length === 0 || (Array.isArray(after) && places.length > 1)) {
    return [[pointer, after]];
  }
  return places.flatMap(key => differences(before[key], after[key], `${pointer}/${key}`));
}

/** Whether both are lists of one length, or objects of which the second has all that the first has. */
function isAlike(before, after) {
  if (!isHolder(before) || !isHolder(after) || Array.isArray(before) !== Array.isArray(after)) {
    return false;
  }
  return Array.isArray(after) ? before.length === after.length : Object.keys(before).every(key => key in after);
}

export function isHolder(value) {
  return typeof value === 'object' && value !== null;
}

/** The pointer, or the nearest of its parents that is missing: nothing can be put into what is not there. */
function reachable(request, pointer) {
  const steps = pointer.split('/').slice(1);
  for (let depth = 1; depth < steps.length; depth++) {
    const parent = `/${steps.slice(0, depth).join('/')}`;
    if (at(request, parent) === undefined) {
      return parent;
    }
  }
  return pointer;
}

/** What stands at a pointer; undefined for nothing. */
export function at(request, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value, step) => value?.[step] ?? undefined, request);
}

/** Puts a value where a pointer leads; what is missing on the way comes to be. */
export function put(request, pointer, value) {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop();
  let holder = request;
  for (const step of steps) {
    holder[step] ??= {};
    holder = holder[step];
  }
  holder[last] = value;
}

function unique(name, names) {
  const short = name.replaceAll('|', '/');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const most = MAX_NAME - suffix.length;
    const candidate = `${short.length > most ? `${short.slice(0, most - 1)}…` : short}${suffix}`;
    if (!names.has(candidate)) {
      names.add(candidate);
      return candidate;
    }
  }
}
