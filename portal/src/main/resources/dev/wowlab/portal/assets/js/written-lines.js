// Action lists that somebody writes, a line or a whole one, in the words in which lines are shown.

import './personalised.js';
import { ApiError, call } from './pages.js';

const PLACEHOLDERS = {
  PREPULL: 'At -1.5s: cast Arcane Blast',
  PRIORITY: 'Cast Fire Blast if share of mana > 20% and Bloodlust is up',
  GROUP: 'Cast Fire Blast if share of mana > 20% and Bloodlust is up',
};
const OF_THE_TEXT = /^text(?:, (line \d+))?$/;
const OF_A_LINE = /^lines\[(\d+)\]\.text$/;

const suggestions = document.getElementById('rotation-castable');

/** Where a line is written; what it could cast is suggested. */
export function lineField(kind) {
  const input = document.createElement('input');
  input.placeholder = PLACEHOLDERS[kind];
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.maxLength = 4000;
  input.setAttribute('list', suggestions.id);
  input.setAttribute('aria-label', 'A new line');
  return input;
}

/**
 * The JSON of lines that were written. Throws WrongLine for the first that is not understood, else what `call` throws.
 *
 * @param lines { list, text } each: of which list, and what was written
 */
export async function readLines(request, player, lines) {
  try {
    return (await ask('/lines', { input: request, player, lines })).lines;
  } catch (error) {
    const [wrong] = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    const line = OF_A_LINE.exec(wrong?.field ?? '');
    throw line === null ? error : new WrongLine(Number(line[1]), wrong.message);
  }
}

/** A line that is not understood, by its place among those that were to be read. */
export class WrongLine extends Error {
  constructor(place, message) {
    super(message);
    this.place = place;
  }
}

/** Has what the player could cast suggested; who knows without it may write. */
export async function suggestCasts(request, player) {
  suggestions.replaceChildren();
  try {
    const { castable } = await ask('/lines', { input: request, player, lines: [] });
    suggestions.replaceChildren(...castable.map(name => new Option('', `Cast ${name}`)));
  } catch {
    // what is wrong with the request is said when a line is read
    return;
  }
}

/** The whole action list of a player, as text. Throws what `call` throws. */
export async function listText(request, player) {
  return (await ask('/lists', { input: request, player })).text;
}

/** The JSON of a whole action list that was written as text. Throws WrongText where it is not understood, else what `call` throws. */
export async function readList(request, player, text) {
  try {
    return (await ask('/lists', { input: request, player, text })).rotation;
  } catch (error) {
    const wrong = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    const found = wrong.filter(({ field }) => OF_THE_TEXT.test(field));
    throw found.length === 0 ? error : new WrongText(found.map(({ field, message }) => [OF_THE_TEXT.exec(field)[1], message].filter(Boolean).join(': ')));
  }
}

/** A text that is not understood: what is wrong, line by line. */
export class WrongText extends Error {
  constructor(problems) {
    super(problems.join('\n'));
  }
}

function ask(path, question) {
  return call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) });
}
