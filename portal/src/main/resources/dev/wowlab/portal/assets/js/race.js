// A race's page: shows the page that the service renders anew when the race has moved on, until it is over.

import { Follower, showConnection } from './follow.js';
import { asSecret, call, callText, copyLink, freshKey, rendered, replaceShown, showTimes, submission, submit } from './pages.js';
import { personalise } from './session.js';
import { on, wireSteering } from './steering.js';

const RETRY_MS = 2000;
const CHANNELS = [{ channel: 'raceChannel', token: 'raceToken' }];

let follower;
let connection;
let renewing = false;

await personalise();
start();

function start() {
  const article = document.getElementById('race');
  if (article === null) {
    return;
  }
  showTimes(document);
  wire(article);
  if (article.dataset.live !== 'true') {
    follower?.stop();
    return;
  }
  if (follower === undefined) {
    follow(article.dataset.id);
  } else if (connection !== undefined) {
    showConnection(connection);
  }
}

function wire(article) {
  on('copy-link', () => copyLink(document.getElementById('message')));
  on('csv', async () => {
    const { ranking } = await call(`/races/${article.dataset.id}/ranking`);
    save(csv(ranking), `wowlab-race-${article.dataset.id}.csv`);
  });
  on('again', async () => {
    const { id, seed } = article.dataset;
    const [input, was] = [await callText(`/races/${id}/input`), await call(`/races/${id}`)];
    const title = document.querySelector('h1').textContent;
    const race = await submit(submission({ input, seed, title, terms: was.terms, visibility: asSecret(was) }), freshKey(), 'races');
    window.location.assign(`/races/${encodeURIComponent(race.id)}`);
  });
  // the channel tells the change, too, and may be slower
  wireSteering(`/races/${article.dataset.id}`, show);
}

function follow(id) {
  follower = new Follower(`/races/${id}`, CHANNELS, {
    onState: show,
    onConnection: word => {
      connection = word;
      showConnection(word);
    },
  });
  follower.start();
}

/** Shows the race as it is now, unless something newer was shown: where it has moved on, by the page as it is then. */
async function show(race) {
  const article = document.getElementById('race');
  if (renewing || race.version <= Number(article.dataset.version)) {
    return;
  }
  if (isWhereItWas(article, race)) {
    article.dataset.version = race.version;
    document.getElementById('progress').max = Math.max(1, race.progress.jobs);
    document.getElementById('progress').value = race.progress.jobsDone;
    return;
  }
  renewing = true;
  let fresh;
  try {
    fresh = await rendered('race');
  } catch {
    // Out of reach for the moment: asked again below.
  }
  renewing = false;
  if (fresh === undefined) {
    setTimeout(() => show(race), RETRY_MS);
    return;
  }
  keepOpen(article, fresh);
  replaceShown(article, fresh);
  start();
  // what came while the page was rendered
  follower?.resync();
}

/** Whether nothing has changed but how many jobs of its stage have ended: no need to render thousands of sets anew. */
function isWhereItWas(article, { state, priority, progress }) {
  const { dataset } = article;
  return dataset.state === state.toLowerCase()
    && dataset.priority === priority
    && dataset.step === `${progress.run.number}.${progress.stage}`
    && dataset.live === 'true';
}

/** Sets that the reader has opened stay open, wherever they rank now. */
function keepOpen(before, fresh) {
  for (const { dataset } of before.querySelectorAll('details[open][data-set]')) {
    fresh.querySelector(`details[data-set="${dataset.set}"]`)?.setAttribute('open', '');
  }
}

/** Every row as comma-separated values, as the command line prints them. */
function csv(ranking) {
  const rows = ranking.map(row => [
    row.rank,
    row.dps.toFixed(3),
    row.toWorn.toFixed(3),
    row.toWornHalfWidth95.toFixed(3),
    row.fights,
    row.mayBeBest,
    quoted(row.label),
    quoted(row.difference),
  ].join(','));
  return ['rank,dps,to_worn,to_worn_half_width_95,fights,may_be_best,changes,from_best', ...rows, ''].join('\n');
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

function save(text, name) {
  const file = document.createElement('a');
  file.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  file.download = name;
  file.click();
  URL.revokeObjectURL(file.href);
}
