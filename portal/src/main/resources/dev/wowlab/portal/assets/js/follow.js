// Follows a job or a race: through Centrifugo while it can, by asking over HTTP while it cannot. The HTTP answer is the
// guarantee: it is read at the start, on every connect, whenever recovery failed, and every few seconds without a message;
// every minute while nothing goes on.

import { call } from './pages.js';

const POLL_MS = 1500;
const QUIET_MS = 8000;

/** Where nothing goes on, only a message is expected; the rest is in case that one was lost. */
const CALM_MS = 60000;
const MAX_BACKOFF_MS = 15000;
const WORDS = { live: 'live', polling: 'asking every second', offline: 'no connection, trying again' };

/** Tells on the page how it follows. */
export function showConnection(word) {
  const element = document.getElementById('connection');
  if (element !== null) {
    element.textContent = WORDS[word];
    element.className = `connection ${word}`;
  }
}

/**
 * Follows what the API shows at a path, like `/jobs/ID`. `onState` gets it as it is, `onConnection` a word. `channels` are
 * named as in the path's `/realtime`; what comes on one is handed to its `receive`, and read anew over HTTP without one.
 * `isCalm` says whether nothing goes on there now.
 */
export class Follower {
  constructor(path, channels, { onState, onConnection, isCalm = () => false }) {
    this.path = path;
    this.channels = channels;
    this.onState = onState;
    this.onConnection = onConnection;
    this.isCalm = isCalm;
    this.heardAt = 0;
    this.failures = 0;
    this.stopped = false;
    this.reading = false;
    this.stale = false;
    this.connected = false;
  }

  start() {
    this.connect();
    this.poll();
  }

  /** What was calm no longer is: asks as often as that needs. */
  wake() {
    clearTimeout(this.timer);
    this.poll();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.client?.disconnect();
  }

  /** Reads it now; while a read is under way it is read once more after that, which may have been too early. */
  async resync() {
    this.stale = true;
    if (this.reading) {
      return;
    }
    this.reading = true;
    while (this.stale && !this.stopped) {
      this.stale = false;
      try {
        const state = await call(this.path);
        this.failures = 0;
        this.onState(state);
      } catch {
        this.failures++;
      }
    }
    this.reading = false;
  }

  /** Asks while there is no connection, and seldom while there is one that has gone quiet. */
  async poll() {
    if (!this.connected || Date.now() - this.heardAt > QUIET_MS) {
      await this.resync();
    }
    if (!this.stopped) {
      this.say();
      const backoff = this.isCalm() ? CALM_MS : Math.min(MAX_BACKOFF_MS, POLL_MS * 2 ** this.failures);
      clearTimeout(this.timer);
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
    for (const { channel, token, receive = () => this.resync() } of this.channels) {
      this.subscribe(access[channel], access[token], fresh => fresh[token], receive);
    }
    client.connect();
  }

  turn(connected) {
    this.connected = connected;
    this.say();
  }

  /** Tokens are read afresh from the service whenever Centrifugo wants new ones. */
  access() {
    return call(`${this.path}/realtime`);
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
