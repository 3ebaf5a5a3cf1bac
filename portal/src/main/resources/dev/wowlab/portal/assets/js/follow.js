// Follows one job: through Centrifugo while it can, by asking over HTTP while it cannot. The HTTP answer is the
// guarantee: it is read at the start, on every connect, whenever recovery failed, and every few seconds without a message.

import { call } from './pages.js';

const POLL_MS = 1500;
const QUIET_MS = 8000;
const MAX_BACKOFF_MS = 15000;

/** Starts to follow. `onJob` gets jobs as the API shows them, `onProgress` what is published, `onConnection` a word. */
export class JobFollower {
  constructor(id, { onJob, onProgress, onConnection }) {
    this.id = id;
    this.onJob = onJob;
    this.onProgress = onProgress;
    this.onConnection = onConnection;
    this.heardAt = 0;
    this.failures = 0;
    this.stopped = false;
    this.reading = false;
    this.connected = false;
  }

  start() {
    this.connect();
    this.poll();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.client?.disconnect();
  }

  /** Reads the job now; a read that is under way counts. */
  async resync() {
    if (this.reading || this.stopped) {
      return;
    }
    this.reading = true;
    try {
      const job = await call(`/jobs/${this.id}`);
      this.failures = 0;
      this.onJob(job);
    } catch {
      this.failures++;
    } finally {
      this.reading = false;
    }
  }

  /** Asks while there is no connection, and seldom while there is one that has gone quiet. */
  async poll() {
    if (!this.connected || Date.now() - this.heardAt > QUIET_MS) {
      await this.resync();
    }
    if (!this.stopped) {
      this.say();
      const backoff = Math.min(MAX_BACKOFF_MS, POLL_MS * 2 ** this.failures);
      this.timer = setTimeout(() => this.poll(), backoff * (0.75 + Math.random() / 2));
    }
  }

  say() {
    if (this.stopped) {
      return;
    }
    if (this.connected) {
      this.onConnection('live');
    } else {
      this.onConnection(this.failures > 0 ? 'offline' : 'polling');
    }
  }

  async connect() {
    let access;
    try {
      access = await this.access();
    } catch {
      if (!this.stopped) {
        setTimeout(() => this.connect(), MAX_BACKOFF_MS);
      }
      return;
    }
    if (this.stopped) {
      return;
    }
    const client = new globalThis.Centrifuge(access.url, {
      token: access.token,
      getToken: async () => (await this.access()).token,
    });
    this.client = client;
    client.on('connected', () => this.turn(true));
    client.on('connecting', () => this.turn(false));
    client.on('disconnected', () => this.turn(false));
    this.subscribe(access.progressChannel, access.progressToken, fresh => fresh.progressToken, message => {
      this.onProgress(message);
    });
    this.subscribe(access.jobChannel, access.jobToken, fresh => fresh.jobToken, () => {
      this.resync();
    });
    client.connect();
  }

  turn(connected) {
    this.connected = connected;
    this.say();
  }

  /** Tokens are read afresh from the service whenever Centrifugo wants new ones. */
  access() {
    return call(`/jobs/${this.id}/realtime`);
  }

  subscribe(channel, token, pick, receive) {
    const subscription = this.client.newSubscription(channel, {
      token,
      getToken: async () => pick(await this.access()),
      // Asks a channel in cache mode for its newest message at the first subscribe.
      since: { offset: 0, epoch: '' },
    });
    subscription.on('publication', context => {
      this.heardAt = Date.now();
      receive(context.data);
    });
    subscription.on('subscribed', context => {
      if (!context.recovered) {
        this.resync();
      }
    });
    subscription.subscribe();
  }
}
