// A job's page: follows it while it runs, then shows the report that the service renders.

import { EstimateChart } from './chart.js';
import { wireFigures } from './figure.js';
import { Follower, showConnection } from './follow.js';
import { asSecret, call, callText, copyLink, explain, freshKey, number, rendered, showTimes, submission, submit, tell } from './pages.js';
import { wireLog } from './log-form.js';
import { personalise } from './session.js';
import { on, wireSteering } from './steering.js';
import { wireVersus } from './versus-form.js';
import { wireWho } from './who.js';

const HALF_WIDTHS = 1.959964;
const FINAL = new Set(['COMPLETED', 'FAILED', 'CANCELLED']);
const RETRY_MS = 2000;
const CHECKPOINT = 1000;

await personalise();
start();

function start() {
  const article = document.getElementById('job');
  if (article === null) {
    return;
  }
  showTimes(document);
  wire(article);
  wireVersus();
  wireWho(article.dataset.id);
  wireLog();
  wireFigures(article);
  if (article.dataset.live === 'true') {
    follow(article);
  } else {
    compare(article);
  }
}

function wire(article) {
  const message = document.getElementById('message');
  on('copy-link', () => copyLink(message));
  // the channel tells the change, too, and may be slower
  wireSteering(`/jobs/${article.dataset.id}`, job => showNewer(article, job));
  on('again', async () => {
    const was = await call(`/jobs/${article.dataset.id}`);
    const job = await submitAgain(article, { recompute: true, visibility: asSecret(was) });
    window.location.assign(`/jobs/${encodeURIComponent(job.id)}?same=${encodeURIComponent(article.dataset.id)}`);
  });
  on('start-over', async () => {
    const { visibility, priority } = await call(`/jobs/${article.dataset.id}`);
    const job = await submitAgain(article, { visibility, priority });
    await call(`/jobs/${article.dataset.id}/cancel`, { method: 'POST' });
    window.location.assign(`/jobs/${encodeURIComponent(job.id)}`);
  });
}

/** Submits the same input, seed and fights once more. */
async function submitAgain(article, how) {
  const { id, engine, seed, iterations, precision, chunkSize } = article.dataset;
  const input = await callText(`/jobs/${id}/input`);
  const title = document.querySelector('h1').textContent;
  return submit(submission({ engine, input, seed, iterations, precision, chunkSize, title, ...how }), freshKey());
}

/** Shows the state of a job or a progress message that goes on, unless something newer was shown. */
function showNewer(article, job) {
  const shown = Number(article.dataset.version);
  if (job.version > shown && !FINAL.has(job.state)) {
    article.dataset.version = job.version;
    showState(job);
  }
  showPriority(article, job);
}

/** The state in words, and only the buttons that make sense in it. */
function showState(job) {
  const { state } = job;
  const badge = document.getElementById('state');
  badge.textContent = state.toLowerCase();
  badge.className = `state ${badge.textContent}`;
  if (document.getElementById('priority') !== null) {
    document.getElementById('pause').hidden = state === 'PAUSED';
    document.getElementById('resume').hidden = state !== 'PAUSED';
  }
}

/** Progress messages say nothing of the priority, and may be newer than the answer that does: it has a version of its own. */
function showPriority(article, { priority, version }) {
  const choice = document.getElementById('priority');
  if (choice !== null && priority !== undefined && version >= Number(article.dataset.priorityVersion ?? 0)) {
    article.dataset.priorityVersion = version;
    choice.value = priority;
  }
}

function follow(article) {
  const { id, iterations, precision } = article.dataset;
  const state = { done: -1, chart: new EstimateChart(document.getElementById('live-chart'), Number(iterations)) };
  const channels = [
    { channel: 'progressChannel', token: 'progressToken', receive: update },
    { channel: 'jobChannel', token: 'jobToken' },
  ];
  const follower = new Follower(`/jobs/${id}`, channels, {
    onState: update,
    onConnection: showConnection,
  });
  follower.start();

  /** Takes a job as well as a progress message: both carry these fields. Fights never go back: what is older is dropped. */
  function update(message) {
    if (message.fightsDone > state.done) {
      if (state.done >= 0) {
        document.getElementById('waiting')?.remove();
      }
      state.done = message.fightsDone;
      show(message, state.chart, expected(message, Number(precision), Number(iterations)));
    }
    if (message.state === 'RUNNING' && article.dataset.state === 'QUEUED') {
      document.getElementById('waiting')?.remove();
    }
    showNewer(article, message);
    if (FINAL.has(message.state)) {
      follower.stop();
      finish(article);
    }
  }
}

/** Fights that it will take: with a precision, a guess by the estimate so far, at the next checkpoint. */
function expected({ fightsDone, estimate }, precision, most) {
  if (!precision || !estimate || estimate.fights < 2 || !estimate.mean) {
    return most;
  }
  const ratio = (HALF_WIDTHS * estimate.standardError) / (precision * Math.abs(estimate.mean));
  const checkpoints = Math.max(1, Math.ceil((estimate.fights * ratio * ratio) / CHECKPOINT));
  return Math.max(fightsDone, Math.min(most, checkpoints * CHECKPOINT));
}

function show({ fightsDone, estimate }, chart, fights) {
  document.getElementById('expected').textContent = number(fights);
  document.getElementById('progress').max = fights;
  chart.iterations = fights;
  document.getElementById('done').textContent = number(fightsDone);
  document.getElementById('progress').value = fightsDone;
  if (estimate && estimate.fights > 1) {
    const halfWidth = HALF_WIDTHS * estimate.standardError;
    document.getElementById('live-mean').textContent = number(estimate.mean, 1);
    document.getElementById('live-band').textContent =
      `± ${number(halfWidth, 1)} (${number((100 * halfWidth) / estimate.mean, 2)} %, 95 %)`;
    chart.add(estimate.fights, estimate.mean, halfWidth);
  }
}

/** Puts the finished page, as the service renders it, in place of the live one. */
async function finish(article) {
  if (article.dataset.finishing === 'true') {
    return;
  }
  article.dataset.finishing = 'true';
  try {
    const fresh = await rendered('job');
    if (fresh?.dataset.live === 'false') {
      article.replaceWith(document.adoptNode(fresh));
      start();
      return;
    }
  } catch {
    // The service is out of reach for the moment: asked again below.
  }
  delete article.dataset.finishing;
  setTimeout(() => finish(article), RETRY_MS);
}

/** On a rerun's page: says whether its digest is that of the run before it. */
async function compare(article) {
  const before = new URLSearchParams(window.location.search).get('same');
  const digest = document.getElementById('digest')?.textContent;
  if (before === null || digest === undefined || !/^[a-z0-9-]{1,64}$/.test(before)) {
    return;
  }
  const message = document.getElementById('message');
  try {
    const earlier = await call(`/jobs/${before}`);
    if (earlier.report?.digest === digest) {
      tell(message, `Identical: computed afresh, and the digest is the same, ${digest.slice(0, 16)}….`, 'good');
    } else if (`${earlier.engine.name}/${earlier.engine.version}` !== article.dataset.engineFull) {
      tell(message, 'The engine has changed since the run before this one, so the results may differ.', 'warn');
    } else {
      tell(message, 'Not identical: the digests differ. Please report this with both links.', 'bad');
    }
  } catch (error) {
    tell(message, explain(error), 'bad');
  }
}
