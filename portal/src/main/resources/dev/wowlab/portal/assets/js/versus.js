// The page of two results beside each other: as whoever has signed in sees it.

import { personalise } from './session.js';

await personalise();
