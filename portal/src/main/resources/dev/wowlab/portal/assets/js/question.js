// Writes what the comparison engine and races read, as Question.java does. Texts go in as they were written: their
// numbers keep all their digits.

/** The engine of comparisons; a comparison has a `base`, which no request has. */
const COMPARISON_ENGINE = 'tbc-compare';
/** The platform's own engine of one character. */
export const ENGINE = 'tbc';

/** What a request, or a comparison that somebody wrote, does; `engine` as a submit names it, empty: the platform's own. */
export function written(input, engine) {
  if (engine !== '') {
    return { engine, input };
  }
  return { engine: JSON.parse(input)?.base === undefined ? ENGINE : COMPARISON_ENGINE, input };
}

/** What each of these changes does, as `Changes` makes them. */
export function changes(request, variants) {
  return { engine: COMPARISON_ENGINE, input: about(request, `"variants":${JSON.stringify(variants)}`) };
}

/** What a point of each stat is worth that matters to the player. */
export function weights(request) {
  return { engine: COMPARISON_ENGINE, input: about(request, '"weights":{}') };
}

/** What each item that drops in a zone would do; `gem` goes into empty sockets, empty: what is worn most. */
export function drops(request, zone, gem) {
  const where = JSON.stringify({ zones: [zone] });
  return { engine: COMPARISON_ENGINE, input: about(request, `"drops":${where}${sockets(gem)}`) };
}

/** What each item of a type would do, those that the game had by a phase. */
export function chart(request, type, phase, gem) {
  const items = JSON.stringify({ type, phase });
  return { engine: COMPARISON_ENGINE, input: about(request, `"chart":${items}${sockets(gem)}`) };
}

/** What less and more of a stat does, in steps. */
export function plot(request, stat, points, step) {
  return { engine: COMPARISON_ENGINE, input: about(request, `"plot":${JSON.stringify({ stats: [stat], points, step })}`) };
}

/** What a request does in other fights: each length with each number of targets, and without what is named so. */
export function scenarios(request, { durations, targets, withoutExecute, withoutBuffs }) {
  const fights = JSON.stringify({
    durations: durations.length > 0 ? durations : undefined,
    targets: targets.length > 0 ? targets : undefined,
    withoutExecute: withoutExecute || undefined,
    withoutBuffs: withoutBuffs || undefined,
  });
  return { engine: COMPARISON_ENGINE, input: about(request, `"scenarios":${fights}`) };
}

/** The best set of what is worn and of a bag, by a race, which names no engine. */
export function bag(request, items, gem) {
  return { input: about(request, `"bag":${items}${sockets(gem)}`) };
}

function about(request, question) {
  return `{"base":${request},${question}}`;
}

function sockets(gem) {
  return gem === '' ? '' : `,"gem":${gem}`;
}
