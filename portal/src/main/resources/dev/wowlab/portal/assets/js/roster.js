// A roster's page: runs it, follows a run by the page as the service renders it, and changes the roster.

import { call, showTimes } from './pages.js';
import { wireForm } from './roster-form.js';
import { LiveTable } from './roster-live.js';
import { personalise } from './session.js';
import { on } from './steering.js';

await personalise();

const opening = document.getElementById('roster');
if (opening !== null) {
  const path = `/rosters/${encodeURIComponent(opening.dataset.id)}`;
  const table = new LiveTable('roster', ({ progress }) => progress.running ?? progress.last, article => {
    wire(article, path, table);
  }, { endless: true });
  table.start(path);
  wireForm(async body => {
    await call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    window.location.reload();
  });
}

function wire(article, path, table) {
  showTimes(article);
  for (const time of article.querySelectorAll('time.exact')) {
    time.textContent = new Date(time.dateTime).toLocaleString();
  }
  on('run', async () => {
    await call(`${path}/runs?after=${article.dataset.runs}`, { method: 'POST' });
    await table.renew();
  });
  on('delete', async () => {
    const running = article.dataset.live === 'true' ? ' What is being simulated of it is cancelled.' : '';
    if (window.confirm(`Delete this roster? Its runs are not shown any more.${running}`)) {
      await call(`${path}/delete`, { method: 'POST' });
      window.location.assign('/rosters');
    }
  });
}
