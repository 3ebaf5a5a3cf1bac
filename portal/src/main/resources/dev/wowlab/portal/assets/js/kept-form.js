// What is in the form, kept in this tab for a reload and for the way back: pages are never stored by browsers here. Each
// visit of the form has its own; the sign-out forgets all.

import { freshKey } from './pages.js';

const PREFIX = 'wowlab.form.';

function place() {
  return window.history.state?.form;
}

/** What was kept of this visit; undefined for a new one. */
export function keptForm() {
  try {
    return place() === undefined ? undefined : (JSON.parse(sessionStorage.getItem(PREFIX + place())) ?? undefined);
  } catch {
    return undefined;
  }
}

export function keepForm(what) {
  if (place() === undefined) {
    window.history.replaceState({ form: freshKey() }, '');
  }
  const [name, text] = [PREFIX + place(), JSON.stringify(what)];
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // there is no room for more visits
    forgetOthers(name);
    try {
      sessionStorage.setItem(name, text);
    } catch {
      // too large: then a reload begins anew
      sessionStorage.removeItem(name);
    }
  }
}

function forgetOthers(name) {
  for (const other of Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX) && key !== name)) {
    sessionStorage.removeItem(other);
  }
}
