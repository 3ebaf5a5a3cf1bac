// The page that lists rosters, with the form for another.

import { freshKey, showTimes, submit } from './pages.js';
import { wireForm } from './roster-form.js';
import { personalise } from './session.js';

await personalise();
showTimes(document);

// one key until the form changes: pressing the button twice makes one roster
let key = freshKey();
document.getElementById('roster-form')?.addEventListener('input', () => {
  key = freshKey();
});
wireForm(async body => {
  const { id } = await submit(body, key, 'rosters');
  window.location.assign(`/rosters/${encodeURIComponent(id)}`);
});
