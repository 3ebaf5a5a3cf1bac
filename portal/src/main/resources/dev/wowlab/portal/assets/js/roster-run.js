// The page of a roster's run: follows it by the page as the service renders it, until it has ended.

import { showTimes, tell } from './pages.js';
import { credentials, personalise } from './session.js';
import { on } from './steering.js';

const ASK_MS = 1500;

await personalise();
start();

function start() {
  const article = document.getElementById('roster-run');
  if (article === null) {
    return;
  }
  showTimes(article);
  on('copy-link', async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    tell(document.getElementById('message'), 'The link is in your clipboard.', 'good');
  });
  if (article.dataset.live === 'true') {
    setTimeout(follow, ASK_MS);
  }
}

async function follow() {
  try {
    const answer = await fetch(window.location.pathname, { cache: 'no-store', headers: await credentials() });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('roster-run');
    if (answer.ok && fresh !== null) {
      document.getElementById('roster-run').replaceWith(document.adoptNode(fresh));
      start();
      return;
    }
  } catch {
    // Out of reach for the moment: asked again below.
  }
  setTimeout(follow, ASK_MS);
}
