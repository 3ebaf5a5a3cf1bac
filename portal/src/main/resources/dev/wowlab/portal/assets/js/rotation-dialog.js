// Another action list, by its JSON.

import { tell } from './pages.js';

const dialog = document.getElementById('rotation-dialog');
const name = document.getElementById('rotation-name');
const text = document.getElementById('rotation-text');
const error = document.getElementById('rotation-error');

let done = () => {};

document.getElementById('rotation-cancel').addEventListener('click', () => dialog.close());
document.getElementById('rotation-take').addEventListener('click', () => {
  const rotation = read(text.value);
  if (rotation === undefined) {
    tell(error, 'That holds no action list: JSON with a priorityList is needed, or settings or a request that hold one.', 'bad');
    return;
  }
  dialog.close();
  done(rotation, name.value.trim() || name.defaultValue);
});

/** Asks for an action list; `then` is called with it and what it is called. */
export function pickRotation(rotation, then) {
  done = then;
  name.value = name.defaultValue;
  text.value = JSON.stringify(rotation ?? {}, null, 2);
  tell(error, '');
  dialog.showModal();
  text.focus();
}

/** The action list in a text; undefined where there is none. */
function read(given) {
  try {
    const json = JSON.parse(given);
    const found = [json, json?.rotation, json?.player?.rotation, json?.raid?.parties?.[0]?.players?.[0]?.rotation];
    return found.find(each => Array.isArray(each?.priorityList ?? each?.priority_list));
  } catch {
    return undefined;
  }
}
