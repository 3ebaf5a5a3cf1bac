// A race's page: shows the page that the service renders anew when the race has moved on, until it is over.

import { call, callText, explain, showTimes, tell } from './pages.js';
import { credentials, personalise } from './session.js';

const PAUSE_MS = 1000;
const SLOW_MS = 3000;

await personalise();
start();

function start() {
  const article = document.getElementById('race');
  if (article === null) {
    return;
  }
  showTimes(document);
  wire(article);
  if (article.dataset.live === 'true') {
    setTimeout(() => follow(article), PAUSE_MS);
  }
}

function wire(article) {
  on('copy-link', async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    tell(message(), 'The link is in your clipboard.', 'good');
  });
  on('csv', async () => {
    const { ranking } = await call(`/races/${article.dataset.id}/ranking`);
    save(csv(ranking), `wowlab-race-${article.dataset.id}.csv`);
  });
  on('cancel', async () => {
    await callText(`/races/${article.dataset.id}/cancel`, { method: 'POST' });
    await follow(article);
  });
}

function on(id, action) {
  document.getElementById(id)?.addEventListener('click', async event => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      await action();
    } catch (error) {
      tell(message(), explain(error), 'bad');
    }
    button.disabled = false;
  });
}

function message() {
  return document.getElementById('message');
}

/** Asks whether the race has moved on, and puts the page as it is then in the place of this one. */
async function follow(article) {
  if (!article.isConnected) {
    return;
  }
  let pause = PAUSE_MS;
  try {
    const race = await call(`/races/${article.dataset.id}`);
    if (race.version > Number(article.dataset.version) && (await renew(article))) {
      return;
    }
  } catch {
    // Out of reach for the moment: asked again.
    pause = SLOW_MS;
  }
  setTimeout(() => follow(article), pause);
}

async function renew(article) {
  const answer = await fetch(window.location.pathname, { cache: 'no-store', headers: await credentials() });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('race');
  if (!answer.ok || fresh === null) {
    return false;
  }
  article.replaceWith(document.adoptNode(fresh));
  start();
  return true;
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
    `"${row.label.replaceAll('"', '""')}"`,
  ].join(','));
  return ['rank,dps,to_worn,to_worn_half_width_95,fights,may_be_best,changes', ...rows, ''].join('\n');
}

function save(text, name) {
  const file = document.createElement('a');
  file.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  file.download = name;
  file.click();
  URL.revokeObjectURL(file.href);
}
