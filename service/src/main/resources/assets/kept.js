// What this device keeps for one person while there is no connection. Sealed with a key of this device that no script can read out; wiped, key
// and all, when they sign out or when somebody else signs in.
export const me = document.documentElement.dataset.me || '';
export const able = 'indexedDB' in window && isSecureContext;
const bytes = (text) => new TextEncoder().encode(text);

function opened() {
  return new Promise((resolve, reject) => {
    const ask = indexedDB.open('handrail', 1);
    ask.onupgradeneeded = () => {
      ask.result.createObjectStore('keys');
      ask.result.createObjectStore('kept', { keyPath: 'id' });
    };
    ask.onsuccess = () => resolve(ask.result);
    ask.onerror = () => reject(ask.error);
  });
}

/** One transaction over both stores; answers what its last request found. */
async function within(mode, work) {
  const database = await opened();
  try {
    const change = database.transaction(['keys', 'kept'], mode);
    const asked = work(change.objectStore('keys'), change.objectStore('kept'));
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onabort = change.onerror = () => reject(change.error);
    });
    return asked && asked.result;
  } finally {
    database.close();
  }
}

async function key() {
  const found = await within('readonly', (keys) => keys.get(me));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two pages may come here at once: the first one's key stays.
  await within('readwrite', (keys) => keys.add(made, me)).catch(() => {});
  return within('readonly', (keys) => keys.get(me));
}

async function seal(id, part, plain) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bound = bytes(me + '/' + id + '/' + part);
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, await key(), plain) };
}

async function open(id, part, { iv, sealed }) {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(me + '/' + id + '/' + part) }, await key(), sealed);
}

/** Keeps one thing; what was kept under its id before is replaced. */
export async function put({ id, about, body }) {
  const row = {
    id, account: me, waits: about.kind !== 'draft',
    about: await seal(id, 'about', bytes(JSON.stringify(about))), body: await seal(id, 'body', body || bytes('')),
  };
  await within('readwrite', (keys, kept) => kept.put(row));
}

/** All that is kept for whoever is signed in, oldest first. */
export async function all() {
  const rows = (await within('readonly', (keys, kept) => kept.getAll())).filter((row) => row.account === me);
  const found = await Promise.all(rows.map(async (row) => ({
    id: row.id,
    about: JSON.parse(new TextDecoder().decode(await open(row.id, 'about', row.about))),
    body: await open(row.id, 'body', row.body),
  })));
  return found.sort((one, other) => one.about.at - other.about.at);
}

export const drop = (id) => within('readwrite', (keys, kept) => kept.delete(id));

/** How many wait to be sent, whoever's they are: nothing is opened for it. */
export async function count() {
  return able ? (await within('readonly', (keys, kept) => kept.getAll())).filter((row) => row.waits).length : 0;
}

export const wipe = () => within('readwrite', (keys, kept) => { keys.clear(); kept.clear(); });

/** What somebody else left here goes, with its key. */
export async function wipeOthers() {
  await within('readwrite', (keys, kept) => {
    keys.getAllKeys().onsuccess = ({ target }) => target.result.filter((one) => one !== me).forEach((one) => keys.delete(one));
    kept.getAll().onsuccess = ({ target }) => target.result.filter((row) => row.account !== me).forEach((row) => kept.delete(row.id));
  });
}
