// Finds the encounters of a combat log of the game, and one player's lines in one of them. A log has hundreds of megabytes:
// it is read piece by piece, and nothing else of it leaves the browser.

const PIECE = 8 << 20;
const OWN = 0x1;

/** Of a log without encounters, as of target dummies, all is taken up to so many bytes. */
const MOST_WITHOUT = 64 << 20;

const DOER = /^\S+ \S+ {2}([A-Z_]+),([A-Za-z]+-[\w-]+),"([^"]*)",0x([0-9a-f]+),/;
const SUMMONED = /^\S+ \S+ {2}SPELL_SUMMON,[^,]+,"[^"]*",[^,]+,[^,]+,([A-Za-z]+-[\w-]+),/;
const ENCOUNTER = /^(\S+) (\d+:\d+):\S+ {2}ENCOUNTER_(START|END),\d+,"([^"]*)",\d+,\d+,(\d+)(?:,(\d+))?/;

/**
 * The encounters of a log in their order: `{ name, day, clock, seconds, kill, from, to }`, bytes of the file from the line that begins
 * one to behind the line that ends it; `kill` is undefined where the log ends before. Where there is none, all of a file that is
 * not too long is one.
 */
export async function encountersOf(file) {
  const found = [];
  let open;
  for await (const { from, to } of encounterLines(file)) {
    const line = await file.slice(from, to).text();
    const [, day, clock, kind, name, number, millis] = ENCOUNTER.exec(line) ?? [];
    if (kind === 'START') {
      open = { name, day, clock, from, to: file.size };
      found.push(open);
    } else if (kind === 'END' && open !== undefined) {
      Object.assign(open, { kill: number === '1', seconds: millis === undefined ? undefined : Number(millis) / 1000, to });
      open = undefined;
    }
  }
  if (found.length === 0 && file.size > 0 && file.size <= MOST_WITHOUT) {
    found.push({ name: 'the longest fight of the file', from: 0, to: file.size });
  }
  return found;
}

/** Where lines are that tell of encounters; each byte is read as one character, so that places in the text are places in the file. */
async function* encounterLines(file) {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for (let at = 0; at < file.size; at += PIECE) {
    const text = rest + decoder.decode(await file.slice(at, at + PIECE).arrayBuffer());
    const begin = at - rest.length;
    const end = at + PIECE >= file.size ? text.length : text.lastIndexOf('\n') + 1;
    for (let hit = text.indexOf('  ENCOUNTER_'); hit >= 0 && hit < end; hit = text.indexOf('  ENCOUNTER_', hit + 1)) {
      const first = text.lastIndexOf('\n', hit) + 1;
      const newline = text.indexOf('\n', hit);
      yield { from: begin + first, to: begin + (newline < 0 ? text.length : newline + 1) };
    }
    rest = text.slice(end);
  }
}

/** Who did damage in a part of a log: `{ id, name, own }`, whoever wrote the log first, then who has most lines. */
export function playersIn(lines) {
  const players = new Map();
  for (const line of lines) {
    const [, event, id, name, flags] = DOER.exec(line) ?? [];
    if (id?.startsWith('Player-') && event.includes('_DAMAGE')) {
      const known = players.get(id) ?? { id, name, own: (Number.parseInt(flags, 16) & OWN) !== 0, lines: 0 };
      known.lines += 1;
      players.set(id, known);
    }
  }
  return [...players.values()].sort((a, b) => Number(b.own) - Number(a.own) || b.lines - a.lines);
}

/** The lines of a player and of its pets, with those that tell where the fight begins and ends. */
export function linesOf(lines, player) {
  const pets = new Set();
  return lines.filter(line => {
    if (line.includes('  ENCOUNTER_') || line.includes('  COMBAT_LOG_VERSION')) {
      return true;
    }
    const [, , id] = DOER.exec(line) ?? [];
    const isOwn = line.includes(player) || pets.has(id);
    if (isOwn && id?.startsWith('Pet-')) {
      pets.add(id);
    }
    if (id === player || pets.has(id)) {
      const summoned = SUMMONED.exec(line)?.[1];
      if (summoned !== undefined) {
        pets.add(summoned);
      }
    }
    return isOwn;
  });
}
