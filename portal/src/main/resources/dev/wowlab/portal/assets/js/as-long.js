// The character of a job in fights of another length: a job of its own.

import { call, freshKey, submission, submit } from './pages.js';
import { ENGINE } from './question.js';

const FIGHTS = 2000;
const POLL_MS = 700;
const FINAL = new Set(['COMPLETED', 'FAILED', 'CANCELLED']);

/**
 * Simulates what a job simulates, of a comparison its character as it is, in fights of so many seconds, all alike; an equal result on record answers at once.
 * @param {string} id of the job
 * @param {(done: number, of: number) => void} onProgress fights so far
 * @return {Promise<string>} id of the other job, which is completed
 */
export async function simulateAsLong(id, seconds, onProgress) {
  const [job, input] = await Promise.all([call(`/jobs/${id}`), call(`/jobs/${id}/input`)]);
  const request = input.base ?? input;
  request.encounter = { ...request.encounter, duration: seconds, durationVariation: 0 };
  let other = await submit(submission({
    engine: input.base === undefined ? job.engine.name : ENGINE,
    input: JSON.stringify(request),
    iterations: FIGHTS,
    seed: '',
    title: '',
    visibility: job.visibility,
  }), freshKey());
  while (!FINAL.has(other.state)) {
    onProgress(other.fightsDone, other.iterations);
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
    other = await call(`/jobs/${other.id}`);
  }
  if (other.state !== 'COMPLETED') {
    throw new Error(`That simulation ended as ${other.state.toLowerCase()}: ${other.failures?.[0] ?? 'it has no result'}.`);
  }
  return other.id;
}
