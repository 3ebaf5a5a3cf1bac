// Follows the table of a roster, or of one run of it: puts the page as the service renders it then in place of the one
// that is shown, whenever the table has moved on. A run is followed until it has ended, a roster for good: its next run may
// be begun elsewhere.

import { Follower, showConnection } from './follow.js';
import { rendered, replaceShown } from './pages.js';

const RETRY_MS = 2000;
const CHANNELS = [{ channel: 'rosterChannel', token: 'rosterToken' }];

/** `id` is that of the page's article, `runOf` finds the run in what the API shows, `wire` makes a fresh article work. */
export class LiveTable {
  constructor(id, runOf, wire, { endless = false } = {}) {
    this.id = id;
    this.runOf = runOf;
    this.wire = wire;
    this.endless = endless;
    this.renewing = false;
    this.missed = false;
  }

  article() {
    return document.getElementById(this.id);
  }

  isLive() {
    return this.article().dataset.live === 'true';
  }

  /** Makes the article work that is shown, and follows the run if one goes on. */
  start(path) {
    this.path = path;
    this.wire(this.article());
    if (!this.isLive() && !this.endless) {
      this.follower?.stop();
      this.follower = undefined;
    } else if (this.follower === undefined) {
      this.connection = undefined;
      this.follower = new Follower(path, CHANNELS, {
        onState: state => this.show(state),
        onConnection: word => {
          this.connection = word;
          showConnection(word);
        },
        isCalm: () => !this.isLive(),
      });
      this.follower.start();
    } else if (this.connection !== undefined) {
      showConnection(this.connection);
    }
  }

  /** Shows what the API says, unless that is shown; what comes while a page is fetched is looked at after it. */
  async show(state) {
    if (this.renewing) {
      this.missed = true;
      return;
    }
    if (stepOf(this.runOf(state)) !== this.article().dataset.step) {
      await this.renew();
    }
  }

  /** Fetches the page anew; again after a while where the service is out of reach. */
  async renew() {
    this.renewing = true;
    this.missed = false;
    const fresh = await rendered(this.id).catch(() => undefined);
    this.renewing = false;
    if (fresh === undefined) {
      setTimeout(() => this.renew(), RETRY_MS);
      return;
    }
    const wasLive = this.isLive();
    replaceShown(this.article(), fresh);
    this.start(this.path);
    if (this.isLive() && !wasLive) {
      this.follower.wake();
    }
    if (this.missed) {
      this.follower?.resync();
    }
  }
}

/** How far a run is, as the service writes it into the page. */
function stepOf(run) {
  const rows = run?.table.rows ?? [];
  const jobs = rows.filter(row => row.job !== undefined).length;
  const ended = rows.filter(row => row.dps !== undefined || row.failure !== undefined).length;
  const fights = rows.reduce((sum, row) => sum + row.fights, 0);
  return `${jobs}.${ended}.${fights}.${run !== undefined && run.finishedAt === undefined}`;
}
