// Other talents: the three trees of a class.

import './personalised.js';
import { pointsOf, totals } from './outline.js';

const MOST_POINTS = 61;
const POINTS_A_ROW = 5;
const MOST_NAMED = 3;

const dialog = document.getElementById('talent-dialog');
const trees = document.getElementById('talent-trees');
const sum = document.getElementById('talent-sum');
const take = document.getElementById('talent-take');

/** What the dialog is about now: { talents, points, done }; points are a list of numbers a tree. */
let open = null;

document.getElementById('talent-cancel').addEventListener('click', () => dialog.close());
take.addEventListener('click', () => {
  const { talents, points, done } = open;
  dialog.close();
  const text = written(points);
  if (text !== written(pointsOf(talents))) {
    done(text, labelOf(talents, points));
  }
});

/** Asks for a player's talents; `done` is called with the text of others and what people call the difference. */
export function pickTalents(talents, done) {
  open = { talents, points: pointsOf(talents), done };
  trees.replaceChildren(...talents.trees.map(treeOf));
  showPoints();
  dialog.showModal();
}

function written(points) {
  return points
    .map(tree => tree.join('').replace(/0+$/, ''))
    .join('-')
    .replace(/-+$/, '');
}

function treeOf(tree, number) {
  const section = document.createElement('section');
  const heading = document.createElement('h3');
  const grid = document.createElement('div');
  grid.className = 'talents';
  grid.append(...tree.talents.map((talent, place) => talentOf(talent, number, place)));
  section.append(heading, grid);
  return section;
}

function talentOf(talent, tree, place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `row-${talent.row} column-${talent.column}`;
  button.title = talent.needs === '' ? talent.name : `${talent.name}, needs ${talent.needs}`;
  const change = by => {
    const points = open.points[tree];
    const next = points[place] + by;
    points[place] = next > talent.ranks ? 0 : Math.max(0, next);
    showPoints();
  };
  button.addEventListener('click', () => change(1));
  button.addEventListener('contextmenu', event => {
    event.preventDefault();
    change(-1);
  });
  return button;
}

function showPoints() {
  const { talents, points } = open;
  const inEach = totals(points);
  talents.trees.forEach((tree, number) => {
    const section = trees.children[number];
    section.querySelector('h3').textContent = `${tree.name}: ${inEach[number]}`;
    tree.talents.forEach((talent, place) => {
      const button = section.querySelectorAll('button')[place];
      const has = points[number][place];
      const count = document.createElement('span');
      count.className = 'count';
      count.textContent = `${has}/${talent.ranks}`;
      button.replaceChildren(talent.name, count);
      button.classList.toggle('some', has > 0);
    });
  });
  const wrong = talents.trees.flatMap((tree, number) => broken(tree, points[number]));
  const spent = inEach.reduce((total, each) => total + each, 0);
  if (spent > MOST_POINTS) {
    wrong.unshift(`${spent} points, there are ${MOST_POINTS}`);
  }
  sum.textContent = wrong.length === 0 ? `${inEach.join('/')}, ${MOST_POINTS - spent} points left` : wrong[0];
  sum.className = wrong.length === 0 ? '' : 'wrong';
  take.disabled = wrong.length > 0;
}

/** What the game does not allow. */
function broken(tree, points) {
  const above = row => tree.talents.reduce((total, { row: other }, place) => total + (other < row ? points[place] : 0), 0);
  return tree.talents.flatMap((talent, place) => {
    if (points[place] === 0) {
      return [];
    }
    const needed = tree.talents.findIndex(({ name }) => name === talent.needs);
    if (needed >= 0 && points[needed] < tree.talents[needed].ranks) {
      return [`${talent.name} needs all of ${talent.needs}`];
    }
    const least = talent.row * POINTS_A_ROW;
    return above(talent.row) < least ? [`${talent.name} needs ${least} points above it in ${tree.name}`] : [];
  });
}

/** `Slow 0, Arcane Meditation 3`, or where that would be long `Talents 40/0/21` */
function labelOf(talents, points) {
  const before = pointsOf(talents);
  const changed = talents.trees.flatMap((tree, number) =>
    tree.talents.flatMap(({ name }, place) => (points[number][place] === before[number][place] ? [] : [`${name} ${points[number][place]}`])),
  );
  return changed.length <= MOST_NAMED ? changed.join(', ') : `Talents ${totals(points).join('/')}`;
}
