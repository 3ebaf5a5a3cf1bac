// Who is signed in, in this tab: Supabase Auth by plain requests, its tokens in the tab's session storage and nowhere else;
// or whom a reverse proxy knows, which tells the service with every request, so that here they are only shown.
// On a platform without sign-in everything here does nothing.

const KEY = 'wowlab.session';
const EARLY_S = 60;

/** What proves that whoever comes back from a provider is the tab that left for it. */
const VERIFIER = 'wowlab.verifier';
const VERIFIER_BYTES = 48;

let renewing;

/** No answer came, as when the network or the service is away. */
export class Unreachable extends Error {
  constructor(cause) {
    super('The service cannot be reached.', { cause });
  }
}

/** Where people sign in; undefined on a platform with one local user. */
function accounts() {
  const { accounts: url, accountsKey: key } = document.body.dataset;
  return url ? { url, key } : undefined;
}

/** What was stored at the sign-in: `{ access, refresh, expiresAt, email }`; null when nobody has signed in. */
export function session() {
  if (accounts() === undefined) {
    return null;
  }
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Headers that say who asks; none when nobody has signed in. Renews a token that is about to expire. */
async function credentials() {
  let known = session();
  if (known !== null && known.expiresAt - Date.now() / 1000 < EARLY_S) {
    renewing ??= renew(known).finally(() => { renewing = undefined; });
    known = await renewing;
  }
  return known === null ? {} : { Authorization: `Bearer ${known.access}` };
}

/**
 * Asks the service as whoever has signed in. A name and a password that the page's own address has, as bookmarks of places
 * behind a proxy do, are the browser's to send: no address with them may be asked for here. Throws Unreachable without an answer.
 */
export async function request(path, options = {}) {
  const headers = { ...options.headers, ...(await credentials()) };
  return reach(new URL(path, window.location.origin), { cache: 'no-store', ...options, headers });
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch (error) {
    throw new Unreachable(error);
  }
}

/** Signs in with a password. Throws an Error with what to tell a person. */
export async function signIn(email, password) {
  keep(await grant('password', { email, password }));
}

/** Leaves for an OAuth provider; the page `back` gets a code from there, for `comeBack`. Throws an Error with what to tell a person. */
export async function leaveFor(provider, back) {
  if (!window.isSecureContext) {
    throw new Error('Signing in with an account elsewhere needs an https address.');
  }
  const verifier = base64(crypto.getRandomValues(new Uint8Array(VERIFIER_BYTES)));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  sessionStorage.setItem(VERIFIER, verifier);
  const query = new URLSearchParams({
    provider,
    redirect_to: back,
    code_challenge: base64(new Uint8Array(challenge)),
    code_challenge_method: 's256',
  });
  window.location.assign(`${accounts().url}/auth/v1/authorize?${query}`);
}

/**
 * Signs in with the code that a provider sent back to this tab; null where it sent a refusal instead. Throws an Error with
 * what to tell a person.
 */
export async function comeBack(code, refusal) {
  const verifier = sessionStorage.getItem(VERIFIER);
  sessionStorage.removeItem(VERIFIER);
  if (code === null) {
    throw new Error(refusal);
  }
  if (verifier === null) {
    throw new Error('That sign-in was not begun in this tab. Begin again.');
  }
  keep(await grant('pkce', { auth_code: code, code_verifier: verifier }));
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Forgets the sign-in and what this tab has noted since, and tells Supabase; what that answers does not matter. */
export async function signOut() {
  const known = session();
  sessionStorage.clear();
  if (known !== null) {
    const { url, key } = accounts();
    const headers = { apikey: key, Authorization: `Bearer ${known.access}` };
    await fetch(`${url}/auth/v1/logout?scope=local`, { method: 'POST', headers }).catch(() => {});
  }
}

async function renew(known) {
  try {
    return keep(await grant('refresh_token', { refresh_token: known.refresh }));
  } catch (error) {
    // out of reach, overloaded, too many at once: that is no word against the person
    if (!(error instanceof Refusal)) {
      return known;
    }
    sessionStorage.removeItem(KEY);
    return null;
  }
}

/** The accounts' no to what was shown to them. */
class Refusal extends Error {}

const BAD_REQUEST = 400;
const TOO_MANY = 429;
const FAILED = 500;

async function grant(type, body) {
  const { url, key } = accounts();
  const answer = await reach(`${url}/auth/v1/token?grant_type=${type}`, {
    method: 'POST',
    headers: { apikey: key, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const token = await answer.json().catch(() => ({}));
  if (!answer.ok || typeof token.access_token !== 'string') {
    const why = token.msg ?? token.error_description ?? `The sign-in was refused (${answer.status}).`;
    const isRefusal = answer.status >= BAD_REQUEST && answer.status < FAILED && answer.status !== TOO_MANY;
    throw isRefusal ? new Refusal(why) : new Error(why);
  }
  return token;
}

function keep(token) {
  const known = {
    access: token.access_token,
    refresh: token.refresh_token,
    expiresAt: Date.now() / 1000 + Number(token.expires_in ?? 3600),
    email: token.user?.email || token.user?.user_metadata?.name || 'signed in',
  };
  sessionStorage.setItem(KEY, JSON.stringify(known));
  return known;
}

/**
 * Shows the page as its signed-in reader sees it: the service renders it for strangers first, since an address alone
 * carries no token. Await it before touching the page.
 */
export async function personalise() {
  if (isProxied()) {
    showWhoever(await whoever());
    return;
  }
  const known = session();
  if (known === null) {
    return;
  }
  showAccount(known);
  document.addEventListener('click', download);
  try {
    const answer = await request(window.location.pathname);
    if (answer.status === 401) {
      sessionStorage.removeItem(KEY);
      window.location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('main');
    if (fresh !== null) {
      document.getElementById('main').replaceWith(document.adoptNode(fresh));
      document.title = page.title;
    }
  } catch {
    // Out of reach for the moment: what strangers see stays.
  }
}

function isProxied() {
  return document.body.dataset.proxied !== undefined;
}

/** Whom the reverse proxy has named: `{ id, name, operator }`; null when it has named nobody, or is out of reach. */
export async function whoever() {
  try {
    const answer = await request('/api/v1/user');
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Puts whom the proxy has named into the page's head, and the way out that it has; or the way in. */
export function showWhoever(user) {
  const { signIn, signOut } = document.body.dataset;
  const account = document.getElementById('account');
  if (user !== null) {
    showName(user.name ?? 'signed in', signOut === undefined ? [] : [link(signOut, 'Sign out', 'sign-out')]);
  } else if (signIn !== undefined) {
    account?.replaceWith(link(signIn, 'Sign in', 'account'));
  }
}

function link(href, text, id) {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  anchor.id = id;
  return anchor;
}

/** Puts the signed-in person into the page's head: the name leads to the account, a button out of it. */
export function showAccount({ email }) {
  const leave = document.createElement('button');
  leave.type = 'button';
  leave.className = 'quiet';
  leave.id = 'sign-out';
  leave.textContent = 'Sign out';
  leave.addEventListener('click', async () => {
    await signOut();
    window.location.assign('/');
  });
  showName(email, [leave]);
}

function showName(text, beside) {
  const who = document.createElement('span');
  who.className = 'who';
  const name = link('/sign-in', text, 'your-account');
  name.className = 'name';
  name.title = 'Your account';
  who.append(name, ...beside);
  document.getElementById('account')?.replaceWith(who);
}

/** A link to a file of the API carries no token either. */
async function download(event) {
  const link = event.target.closest?.('a[download]:is([href^="/api/"], [href^="/jobs/"], [href^="/races/"])');
  if (!link) {
    return;
  }
  event.preventDefault();
  const told = link.nextElementSibling;
  if (told?.matches('[role="alert"]')) {
    told.remove();
  }
  try {
    const answer = await request(link.getAttribute('href'));
    if (!answer.ok) {
      throw new Error(`The service refused it (${answer.status}).`);
    }
    const file = document.createElement('a');
    file.href = URL.createObjectURL(await answer.blob());
    file.download = link.download;
    file.click();
    URL.revokeObjectURL(file.href);
  } catch (error) {
    const why = document.createElement('span');
    why.role = 'alert';
    why.className = 'notice bad';
    why.textContent = error.message;
    link.after(why);
  }
}
