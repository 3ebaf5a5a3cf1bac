// A roster's page: runs it, follows a run by the page as the service renders it, and changes the roster.

import { call, callText, explain, showTimes, tell } from './pages.js';
import { wireForm } from './roster-form.js';
import { credentials, personalise } from './session.js';
import { on } from './steering.js';

const ASK_MS = 1500;

await personalise();
wire();
wait();

const opening = document.getElementById('roster');
if (opening !== null) {
  wireForm(async body => {
    await call(path(), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    window.location.reload();
  });
}

function article() {
  return document.getElementById('roster');
}

function path() {
  return `/rosters/${encodeURIComponent(article().dataset.id)}`;
}

function wire() {
  if (article() === null) {
    return;
  }
  showTimes(article());
  for (const time of article().querySelectorAll('time.exact')) {
    time.textContent = new Date(time.dateTime).toLocaleString();
  }
  on('run', async () => {
    await call(`${path()}/runs?after=${article().dataset.runs}`, { method: 'POST' });
    await show();
  });
  on('delete', async () => {
    const running = article().dataset.live === 'true' ? ' What is being simulated of it is cancelled.' : '';
    if (window.confirm(`Delete this roster? Its runs are not shown any more.${running}`)) {
      await callText(`${path()}/delete`, { method: 'POST' });
      window.location.assign('/rosters');
    }
  });
}

function wait() {
  if (article()?.dataset.live === 'true') {
    setTimeout(follow, ASK_MS);
  }
}

async function follow() {
  try {
    await show();
  } catch (error) {
    tell(document.getElementById('message'), explain(error), 'bad');
  }
  wait();
}

/** Puts the roster as the service renders it now in place of this one; the form stays as it is. */
async function show() {
  const answer = await fetch(window.location.pathname, { cache: 'no-store', headers: await credentials() });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('roster');
  if (answer.ok && fresh !== null) {
    const began = article().dataset.live !== 'true' && fresh.dataset.live === 'true';
    article().replaceWith(document.adoptNode(fresh));
    wire();
    if (began) {
      wait();
    }
  }
}
