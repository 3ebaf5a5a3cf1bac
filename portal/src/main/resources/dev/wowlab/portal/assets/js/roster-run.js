// The page of a roster's run: follows it until it has ended.

import { copyLink, showTimes } from './pages.js';
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
  on('copy-link', () => copyLink(document.getElementById('message')));
}
