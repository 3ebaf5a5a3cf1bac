// The page to sign in, and who has signed in finds the account there.

import { explain, openForm, tell } from './pages.js';
import { comeBack, leaveFor, session, showAccount, signIn } from './session.js';
import { showTokens } from './tokens.js';

const form = document.getElementById('sign-in');

if (session() === null) {
  wireSignIn(document.getElementById('enter'), document.getElementById('message'));
  wireProviders(document.getElementById('message'));
  openForm(document);
} else {
  showAccount(session());
  showTokens();
}

function wireSignIn(button, message) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    tell(message, '', 'bad');
    const email = form.elements.email.value.trim();
    const password = form.elements.password.value;
    if (email === '' || password === '') {
      tell(message, 'Enter your e-mail address and your password.', 'bad');
      return;
    }
    button.disabled = true;
    try {
      await signIn(email, password);
      window.location.assign('/');
    } catch (error) {
      tell(message, explain(error), 'bad');
    }
    button.disabled = false;
  });
}

/** Buttons that leave for a provider, and the way back from there: its code, or what it says went wrong. */
async function wireProviders(message) {
  for (const button of document.querySelectorAll('[data-provider]')) {
    button.addEventListener('click', async () => {
      try {
        await leaveFor(button.dataset.provider, `${window.location.origin}/sign-in`);
      } catch (error) {
        tell(message, explain(error), 'bad');
      }
    });
  }
  const answer = new URLSearchParams(window.location.search);
  const [code, refusal] = [answer.get('code'), answer.get('error_description') ?? answer.get('error')];
  if (code === null && refusal === null) {
    return;
  }
  // good once, and for nobody else to see
  window.history.replaceState(null, '', window.location.pathname);
  try {
    await comeBack(code, refusal);
    window.location.assign('/');
  } catch (error) {
    tell(message, explain(error), 'bad');
  }
}
