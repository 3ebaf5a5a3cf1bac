// What is wrong with a form, as a list whose entries lead to the line of the text box that they speak of.

import { lineAndColumn } from './json-text.js';

/** Where in a text box something is wrong. */
export function place(box, offset) {
  return { box, offset, ...lineAndColumn(box.value, offset) };
}

/** Errors as a list; those with a place lead there. */
export function errorList(errors) {
  const list = document.createElement('ul');
  list.append(...errors.map(item));
  return list;
}

function item(error) {
  const line = document.createElement('li');
  if (error.offset !== undefined) {
    const jump = document.createElement('button');
    jump.type = 'button';
    jump.className = 'link';
    jump.textContent = `line ${error.line}, column ${error.column}`;
    jump.addEventListener('click', () => show(error));
    line.append(jump, ' ');
  }
  if (error.path !== undefined) {
    const path = document.createElement('code');
    path.textContent = error.path;
    line.append(path, ' ');
  }
  line.append(error.text);
  return line;
}

/** Puts the caret on the place and scrolls it into sight. */
function show({ box, offset, line }) {
  box.focus();
  const end = box.value.indexOf('\n', offset);
  box.setSelectionRange(offset, end < 0 ? box.value.length : end);
  const lineHeight = box.scrollHeight / box.value.split('\n').length;
  box.scrollTop = Math.max(0, (line - 4) * lineHeight);
}
