// A job's page leads to the form to change something about it: `/?job=ID`.

import { call } from './pages.js';

/** The request of that job, null for none, and the changes that it has listed. Throws what the service says. */
export async function takenJob() {
  const id = new URLSearchParams(window.location.search).get('job');
  if (id === null) {
    return { request: null, listed: [] };
  }
  const input = await call(`/jobs/${encodeURIComponent(id)}/input`);
  // what is put into the box later is not taken back by a reload
  window.history.replaceState(null, '', '/');
  return { request: input.base ?? input, listed: input.variants ?? [] };
}
