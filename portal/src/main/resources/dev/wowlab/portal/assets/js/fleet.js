// The fleet's page: renews its numbers while it is looked at.

import { showTimes } from './pages.js';
import { personalise, request } from './session.js';

const RENEW_MS = 3000;

await personalise();
showTimes(document);
setInterval(renew, RENEW_MS);

async function renew() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await request('/fleet');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('fleet');
    if (answer.ok && fresh !== null) {
      document.getElementById('fleet').replaceWith(document.adoptNode(fresh));
      showTimes(document);
    }
  } catch {
    // Out of reach for the moment: the next round asks again.
  }
}
