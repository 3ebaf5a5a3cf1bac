// The page as its reader sees it. Whatever looks for elements as it is loaded imports this first: for who has signed in,
// what the service renders then takes the place of what there was.

import { personalise } from './session.js';

await personalise();
