// The account of whom a reverse proxy knows.

import { showWhoever, whoever } from './session.js';
import { showTokens } from './tokens.js';

const user = await whoever();
showWhoever(user);
if (user !== null) {
  showTokens();
}
