// The page of one fight: it is played again by the service, and drawn here.

import { call, callText, explain, number, tell } from './pages.js';
import { Fight } from './fight-events.js';
import { savePicture } from './figure.js';
import { FightLog } from './fight-log.js';
import { Timeline } from './fight-timeline.js';
import { personalise } from './session.js';

/** Of the timeline as a picture. */
const PICTURE_WIDTH = 1000;

await personalise();
const article = document.getElementById('fight');
const byId = id => document.getElementById(id);
const address = fight => `/jobs/${article.dataset.id}/fights/${fight}`;

async function show() {
  let fight;
  try {
    fight = new Fight(await callText(address(article.dataset.fight)));
  } catch (error) {
    byId('length').textContent = '';
    tell(byId('message'), explain(error), 'bad');
    return;
  }
  byId('dps').textContent = number(fight.dps, 1);
  byId('length').textContent = `in ${number(fight.duration, 1)} s`;
  byId('time').hidden = false;
  byId('what').hidden = false;
  const log = new FightLog(fight, {
    kinds: byId('kinds'), filter: byId('filter'), from: byId('from'), body: byId('log'), shown: byId('shown'), more: byId('more'),
  });
  steer(fight, new Timeline(byId('timeline'), fight, time => log.startAt(time)));
}

function steer(fight, timeline) {
  const who = byId('who');
  const more = byId('more-auras');
  const draw = () => {
    timeline.draw(who.value);
    more.hidden = !timeline.hasMoreAuras(who.value);
  };
  who.replaceChildren(...fight.players.map(player => new Option(player, player)));
  who.hidden = fight.players.length < 2;
  byId('who-label').hidden = who.hidden;
  who.addEventListener('change', draw);
  byId('zoom').addEventListener('input', event => timeline.zoomTo(Number(event.target.value)));
  more.addEventListener('click', () => {
    timeline.allAuras = !timeline.allAuras;
    more.setAttribute('aria-pressed', String(timeline.allAuras));
    draw();
  });
  byId('timeline-png').addEventListener('click', () => saveTimeline(fight, timeline, who.value).catch(error => {
    tell(byId('message'), explain(error), 'bad');
  }));
  new ResizeObserver(draw).observe(byId('timeline').parentElement);
  draw();
}

/** All of the fight, however far the page has zoomed in. */
function saveTimeline(fight, shown, unit) {
  const { id, engine, seed } = article.dataset;
  const words = {
    title: `${article.querySelector('h1').textContent} of ${article.querySelector('.meta a').textContent}`,
    mean: `${byId('dps').textContent} DPS`,
    band: byId('length').textContent,
    caption: 'Timeline: resources, damage by the second, casts, auras',
    provenance: `${engine}, seed ${seed}, fight ${article.dataset.fight}`,
  };
  return savePicture(words, byId('timeline'), PICTURE_WIDTH, sheet => {
    const timeline = new Timeline(sheet, fight, () => {});
    timeline.allAuras = shown.allAuras;
    timeline.draw(unit);
  }, `${id}-fight-${article.dataset.fight}`);
}

/** Which fights are worth a look; asked once for each job while the browser is open. */
async function offerPicks() {
  const key = `wowlab-fights-${article.dataset.id}`;
  try {
    const known = sessionStorage.getItem(key);
    const chosen = known === null ? await call(`/jobs/${article.dataset.id}/fights`) : JSON.parse(known);
    sessionStorage.setItem(key, JSON.stringify(chosen));
    byId('among').textContent = number(chosen.among);
    const picks = [['Worst', chosen.worst], ['Median', chosen.median], ['Best', chosen.best], ['First death', chosen.death]];
    for (const [name, pick] of picks.filter(([, pick]) => pick !== undefined)) {
      const link = document.createElement('a');
      link.className = 'button';
      link.href = address(pick.fight);
      link.textContent = `${name} ${number(pick.dps)}`;
      link.title = `Fight ${number(pick.fight)}`;
      if (String(pick.fight) === article.dataset.fight) {
        link.setAttribute('aria-current', 'page');
      }
      byId('picks').append(link);
    }
    byId('picks').hidden = false;
  } catch {
    // the fight itself says what is wrong
  }
}

if (article) {
  byId('go').addEventListener('submit', event => {
    event.preventDefault();
    location.assign(address(byId('number').value));
  });
  show().then(offerPicks);
}
