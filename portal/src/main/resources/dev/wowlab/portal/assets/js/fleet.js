// The fleet's page: renews its numbers while it is looked at; nodes are claimed, revoked and pardoned here.

import { call, rendered, replaceShown, showTimes, tell } from './pages.js';
import { personalise } from './session.js';
import { guarded } from './steering.js';

const RENEW_MS = 3000;
const STALE = 'The service cannot be reached: these are the numbers of before. It is asked again every few seconds.';

/** Whether the page says that its numbers are old. */
let stale = false;

await personalise();
showTimes(document);
setInterval(renew, RENEW_MS);
document.addEventListener('submit', event => {
  const node = event.target.dataset.claim;
  if (node !== undefined) {
    event.preventDefault();
    const code = event.target.elements.code.value.trim();
    const body = JSON.stringify({ code });
    const wish = () => call(`/nodes/${node}/claim`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    steer(event.target.querySelector('button'), wish, ({ name }) => `${name} is yours, and works.`);
  }
});
document.addEventListener('click', event => {
  const { pardon, revoke, name } = event.target.dataset ?? {};
  if (pardon !== undefined) {
    steer(event.target, () => call(`/nodes/${pardon}/pardon`, { method: 'POST' }), node => `${node.name} may work again.`);
  } else if (revoke !== undefined && window.confirm(`Revoke ${name}? Its key is refused for ever.`)) {
    steer(event.target, () => call(`/nodes/${revoke}/revoke`, { method: 'POST' }), node => `${node.name} is revoked.`);
  }
});

function steer(button, wish, done) {
  return guarded(button, async () => {
    tell(document.getElementById('message'), done(await wish()), 'good');
    await show();
  });
}

/** Somebody who types a code would lose it, and who presses a button would not hit it. */
function isAtWork() {
  return document.querySelector('#fleet:active') !== null || [...document.querySelectorAll('#fleet input')].some(input => input.value !== '' || input === document.activeElement);
}

async function renew() {
  if (document.hidden || isAtWork()) {
    return;
  }
  try {
    const shown = await show();
    say(!shown);
  } catch {
    // Out of reach for the moment: the next round asks again.
    say(true);
  }
}

function say(isStale) {
  if (isStale !== stale) {
    stale = isStale;
    tell(document.getElementById('message'), stale ? STALE : '', 'warn');
  }
}

/** Whether the service has rendered the page anew. */
async function show() {
  const fresh = await rendered('fleet');
  if (fresh === undefined) {
    return false;
  }
  replaceShown(document.getElementById('fleet'), fresh);
  showTimes(document);
  return true;
}
