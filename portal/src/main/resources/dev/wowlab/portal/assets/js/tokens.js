// What an account has: tokens for scripts.

import { call, explain, openForm, showTimes, tell } from './pages.js';

/** Shows the account on its page, instead of what strangers see there. */
export function showTokens() {
  document.getElementById('strangers').hidden = true;
  document.getElementById('account-page').hidden = false;
  wireTokens(document.getElementById('new-token'), document.getElementById('token-message'));
}

function wireTokens(maker, message) {
  const name = document.getElementById('token-name');
  openForm(maker);
  maker.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
      const issued = await call('/tokens', { ...options, body: JSON.stringify({ name: name.value.trim() }) });
      name.value = '';
      tell(message, 'Copy it now, it is not shown again: ', 'good');
      const secret = document.createElement('code');
      secret.id = 'secret';
      secret.textContent = issued.secret;
      message.append(secret);
      await list(message);
    } catch (error) {
      tell(message, explain(error), 'bad');
    }
  });
  list(message);
}

async function list(message) {
  try {
    const tokens = await call('/tokens');
    document.getElementById('no-tokens').hidden = tokens.length > 0;
    document.getElementById('token-table').hidden = tokens.length === 0;
    const rows = document.getElementById('token-rows');
    rows.replaceChildren(...tokens.map(token => row(token, message)));
    showTimes(rows);
  } catch (error) {
    tell(message, explain(error), 'bad');
  }
}

function row({ id, name, createdAt, revokedAt }, message) {
  const line = document.createElement('tr');
  const title = document.createElement('th');
  title.scope = 'row';
  title.textContent = name;
  const made = document.createElement('time');
  made.dateTime = createdAt;
  const state = document.createElement('span');
  state.className = `state ${revokedAt ? 'revoked' : 'healthy'}`;
  state.textContent = revokedAt ? 'revoked' : 'good';
  line.append(title, cell(made), cell(state), cell(revokedAt ? '' : revoker(id, name, message)));
  return line;
}

function cell(content) {
  const element = document.createElement('td');
  element.append(content);
  return element;
}

function revoker(id, name, message) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet danger';
  button.textContent = 'Revoke';
  button.setAttribute('aria-label', `Revoke ${name}`);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await call(`/tokens/${id}/revoke`, { method: 'POST' });
      tell(message, '', 'good');
      await list(message);
    } catch (error) {
      tell(message, explain(error), 'bad');
      button.disabled = false;
    }
  });
  return button;
}
