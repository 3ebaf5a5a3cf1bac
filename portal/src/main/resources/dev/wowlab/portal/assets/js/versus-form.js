// The form on a job's page that sets its result beside another one.

import { ApiError, call, explain, openForm, tell } from './pages.js';

const ID = /^[a-z0-9-]{1,64}$/;
const JOB_PATH = /^(?:\/api\/v1)?\/(?:jobs|reports)\/([a-z0-9-]{1,64})(?:\/|$)/;
const NOT_FOUND = 404;

/** Lets the form lead to the comparison, once the service has said that there is one. */
export function wireVersus() {
  const form = document.getElementById('versus-form');
  if (form === null) {
    return;
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    compare(form);
  });
  openForm(form);
}

async function compare(form) {
  const field = form.elements.namedItem('with');
  const button = form.querySelector('button');
  const error = document.getElementById('versus-error');
  const wrong = text => {
    tell(error, text, 'bad');
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  tell(error, '', 'bad');
  field.removeAttribute('aria-invalid');
  button.disabled = true;
  try {
    const { job, host } = jobOf(field.value);
    const path = `/jobs/${form.dataset.id}/versus/${job}`;
    try {
      await call(path);
      window.location.assign(path);
    } catch (refusal) {
      wrong(elsewhere(refusal, host) ? `${explain(refusal)}. The link leads to ${host}: only results of this platform can be compared` : explain(refusal));
    }
  } catch (misread) {
    wrong(misread.message);
  }
  button.disabled = false;
}

function elsewhere(refusal, host) {
  return refusal instanceof ApiError && refusal.problem.status === NOT_FOUND && host !== window.location.host;
}

/** The job that a text names, and the host of its link. Throws an Error that says what is wrong with the text. */
function jobOf(text) {
  const pasted = text.trim();
  if (pasted === '') {
    throw new Error('Paste the link of a job’s page, or its id.');
  }
  if (ID.test(pasted)) {
    return { job: pasted, host: window.location.host };
  }
  if (!/^https?:\/\//.test(pasted) || !URL.canParse(pasted)) {
    throw new Error('That is neither a link nor the id of a job: an id has at most 64 of a-z, 0-9 and -.');
  }
  const { host, pathname } = new URL(pasted);
  const job = JOB_PATH.exec(pathname)?.[1];
  if (job === undefined) {
    throw new Error(`That link is not one of a job: such a one has /jobs/ and an id behind ${host}.`);
  }
  return { job, host };
}
