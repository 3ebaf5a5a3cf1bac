// The pages that show finished jobs on the engine of today: ask for it, and follow what is under way.

import { call, explain, rendered, tell } from './pages.js';
import { personalise } from './session.js';
import { on } from './steering.js';

const ASK_MS = 2000;

/** Whether the reader wants all of the list. */
let asking = false;

await personalise();
wire();
wait();

function wire() {
  const article = document.getElementById('again');
  on('ask', () => ask(`/jobs/${article.dataset.id}/again`));
  on('ask-all', () => {
    asking = true;
    return ask('/again');
  });
}

async function ask(path) {
  await call(path, { method: 'POST' });
  await show();
}

/** Whether something on the page is being simulated. */
function underWay() {
  return document.querySelector('[data-outcome="UNDER_WAY"]') !== null;
}

function wait() {
  if (underWay()) {
    setTimeout(follow, ASK_MS);
  }
}

async function follow() {
  try {
    // at most so many are under way at once: the others are asked for as these end
    if (asking) {
      await call('/again', { method: 'POST' });
    }
    await show();
  } catch (error) {
    tell(document.getElementById('message'), explain(error), 'bad');
    setTimeout(follow, ASK_MS);
  }
}

/** Puts the page as the service renders it now in place of this one. */
async function show() {
  const fresh = await rendered('main');
  if (fresh !== undefined) {
    document.getElementById('main').replaceWith(document.adoptNode(fresh));
    wire();
  }
  wait();
}
