// The page to sign in.

import { explain, tell } from './pages.js';
import { session, signIn } from './session.js';

const form = document.getElementById('sign-in');
const button = document.getElementById('enter');
const message = document.getElementById('message');

if (session() !== null) {
  window.location.replace('/');
}

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
