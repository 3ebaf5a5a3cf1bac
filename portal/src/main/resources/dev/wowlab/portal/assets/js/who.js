// Who fights in a job: what everybody wears, and what is set. Loaded when somebody unfolds it.

import { allInShort, called, inTrees, line, outlineOf, pointsOf, tellWorn } from './outline.js';
import { callText, explain } from './pages.js';

/** Wires the part of a job's page that tells it, where there is one. */
export function wireWho(id) {
  const details = document.getElementById('who');
  details?.addEventListener('toggle', async () => {
    const place = document.getElementById('who-shown');
    if (!details.open || place.childElementCount > 0) {
      return;
    }
    place.textContent = 'Loading…';
    try {
      const text = await callText(`/jobs/${id}/input`);
      const { base } = JSON.parse(text);
      const outline = await outlineOf(base === undefined ? text : JSON.stringify(base));
      place.replaceChildren(...outline.players.flatMap(player => whoever(player, outline)), ...outline.groups.flatMap(set));
    } catch (error) {
      place.textContent = explain(error);
    }
  });
}

function whoever(player, outline) {
  const heading = document.createElement('h3');
  heading.textContent = called(player);
  const gear = document.createElement('div');
  gear.className = 'worn';
  gear.append(
    ...player.worn.map(worn => {
      const place = document.createElement('div');
      tellWorn(place, worn, player);
      return place;
    }),
  );
  const own = outline.players.length === 1 ? [line('faint', outline.fight)] : [];
  return [heading, ...own, gear, ...talents(player), ...player.groups.flatMap(set)];
}

/** Talents with points, by tree. */
function talents({ talents: has }) {
  if (has.points === '') {
    return [];
  }
  const points = pointsOf(has);
  const named = has.trees.map((tree, number) => {
    const some = tree.talents.flatMap(({ name, ranks }, place) => {
      const spent = points[number][place];
      return spent === 0 ? [] : [spent === ranks ? name : `${name} ${spent}/${ranks}`];
    });
    return some.length === 0 ? '' : `${tree.name}: ${some.join(', ')}`;
  });
  return [told(`Talents ${inTrees(has)}`, named.filter(Boolean).join('. '))];
}

function set({ name, settings }) {
  const text = allInShort(settings);
  return text === '' ? [] : [told(name, text)];
}

function told(name, text) {
  const paragraph = document.createElement('p');
  paragraph.append(line('slot', name), text);
  return paragraph;
}
