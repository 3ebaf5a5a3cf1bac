// The page of a roster's run: follows it until it has ended.

import { showTimes, tell } from './pages.js';
import { LiveTable } from './roster-live.js';
import { personalise } from './session.js';
import { on } from './steering.js';

await personalise();

const opening = document.getElementById('roster-run');
if (opening !== null) {
  new LiveTable('roster-run', run => run, wire).start(opening.dataset.path);
}

function wire(article) {
  showTimes(article);
  on('copy-link', async () => {
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    tell(document.getElementById('message'), 'The link is in your clipboard.', 'good');
  });
}
