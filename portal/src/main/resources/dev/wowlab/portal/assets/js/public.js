// The page of public simulations: times in words.

import { showTimes } from './pages.js';
import { personalise } from './session.js';

await personalise();
showTimes(document);
