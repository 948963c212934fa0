// Texts and notes that wait on this device: kept while there is no connection, sent once when it is back, and plainly said when they can't be.
// A form takes part by data-keeps. Its key goes along with whatever it sends, so that what arrived without our knowing has no second effect.
const { me, able, put, all, drop, count, wipe, wipeOthers } = await import('./kept.js' + new URL(import.meta.url).search);
const find = (selector) => document.querySelector(selector);
const TOO_OLD = 4 * 60 * 60 * 1000;
const LOST = [502, 503, 504];
const says = find('#waiting-note').dataset;
let signedOut = false;

let pause;

// A form as it was sent: what is typed into it afterwards is the next text's.
const taken = new WeakMap();
function take(form, by) {
  const key = form.elements.once;
  if (!key.value) key.value = crypto.randomUUID();
  const filled = new FormData(form, by);
  filled.delete('csrf');
  clearTimeout(pause);
  taken.set(form, { id: key.value, filled, tapped: by && by.name ? by.textContent : '' });
  const picture = filled.get('picture');
  form.setAttribute('hx-request', JSON.stringify({ timeout: patience(picture ? picture.size : 0) }));
}
// How long to wait for an answer, in milliseconds: a picture takes its time on a slow line.
const patience = (size) => 15000 + Math.round(size / 4);

function words(form, filled, tapped) {
  const picture = filled.get('picture');
  const chosen = [...form.querySelectorAll('select[data-says], input[data-says]:checked')]
    .map((one) => (one.selectedOptions ? one.selectedOptions[0].text : one.closest('label').textContent));
  if (tapped) chosen.push(tapped);
  return [chosen.join(', '), filled.get('body') || filled.get('note') || filled.get('planWords') || filled.get('comment') || '', picture && picture.name].filter(Boolean).join('\n');
}

function clear(form, filled) {
  for (const field of form.elements) {
    if (field.type === 'file') field.value = '';
    else if (field.matches('select[data-says], select[name=why]')) field.selectedIndex = 0;
    else if (field.matches('textarea, [data-words]') && field.value === filled.get(field.name)) field.value = '';
  }
  form.elements.once.value = '';
}

async function keep(form) {
  const { id, filled, tapped } = taken.get(form);
  const body = new Response(form.enctype === 'multipart/form-data' ? filled : new URLSearchParams([...filled]));
  const about = {
    kind: form.dataset.keeps, action: form.getAttribute('action'), page: location.pathname, at: Date.now(), state: 'waits',
    type: body.headers.get('Content-Type'), words: words(form, filled, tapped),
  };
  await put({ id, about, body: await body.arrayBuffer() });
  clear(form, filled);
  await drop('draft ' + about.action);
  await draw();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const by = event.submitter;
  if (!able || !form.dataset.keeps || (by && by.name && !by.matches('[data-says]'))) return;
  take(form, by);
  if (navigator.onLine) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  keep(form);
}, true);
const lost = (event) => { if (taken.has(event.detail.elt)) keep(event.detail.elt); };
document.addEventListener('htmx:sendError', lost);
document.addEventListener('htmx:timeout', lost);
document.addEventListener('htmx:responseError', (event) => { if (LOST.includes(event.detail.xhr.status)) lost(event); });
document.addEventListener('htmx:beforeSwap', (event) => {
  const { elt: form, path } = event.detail.requestConfig;
  const gone = taken.has(form) || (form.dataset.keeps && path.endsWith('/later'));
  if (gone && event.detail.xhr.status < 300) drop('draft ' + form.getAttribute('action'));
});

// What is being written is kept here first; what is kept by the server too need not be.
const draftOf = (form) => form.querySelector('textarea, [data-words]');
document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (!able || !form || !form.dataset.keeps) return;
  form.elements.once.value = '';
  if (event.target !== draftOf(form)) return;
  clearTimeout(pause);
  pause = setTimeout(() => begin(form.getAttribute('action'), event.target.value), 250);
});
const begin = (action, typed) => (typed.trim()
  ? put({ id: 'draft ' + action, about: { kind: 'draft', action, at: Date.now(), words: typed } })
  : drop('draft ' + action));
document.addEventListener('draft-kept', (event) => {
  const { form, words: known } = event.detail;
  clearTimeout(pause);
  if (draftOf(form).value === known) drop('draft ' + form.getAttribute('action'));
});
async function goOn() {
  const drafts = (await all()).filter((one) => one.about.kind === 'draft');
  for (const form of document.querySelectorAll('form[data-keeps]')) {
    const draft = drafts.find((one) => one.id === 'draft ' + form.getAttribute('action'));
    const box = draftOf(form);
    if (!draft || box.value === draft.about.words || !draft.about.words.startsWith(box.value.trimEnd())) continue;
    box.value = draft.about.words;
    const note = find('#draft-note');
    if (note && box.matches('[data-reply]')) note.textContent = note.dataset.here;
  }
}

// Sending: one page at a time, in the order of writing, and it ends at the first that gets no answer.
let busy = false;
let again = false;
async function send() {
  again = true;
  if (!me || !able || busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      await (navigator.locks ? navigator.locks.request('handrail-waiting', sendAll) : sendAll());
    }
  } finally {
    busy = false;
    await draw();
  }
}
const late = ({ about }) => about.kind === 'reply' && !about.asked && Date.now() - about.at > TOO_OLD;
async function sendAll() {
  signedOut = false;
  for (const one of await all()) {
    if (one.about.state === 'waits' && !late(one) && !await sent(one)) return;
  }
}
async function sent(one) {
  const answer = await fetch(one.about.action, {
    method: 'POST', body: one.body, signal: AbortSignal.timeout(patience(one.body.byteLength)),
    headers: {
      'Content-Type': one.about.type, 'X-CSRF-Token': find('[name=csrf]').value,
      'Handrail-Kept': String(Math.max(0, Math.round((Date.now() - one.about.at) / 1000))),
    },
  }).catch(() => null);
  signedOut = answer !== null && answer.status === 401;
  if (!answer || signedOut || answer.status >= 500 || answer.status === 429) return false;
  if (answer.status === 204) {
    await drop(one.id);
    await draw();
    if (find('#fresh')) htmx.trigger('#fresh', 'sse:thread');
    return true;
  }
  const why = answer.status === 422 ? (await answer.json()).faults.map((fault) => fault.message).join(' ')
    : answer.status === 404 ? says.gone : says.refused;
  await put({ ...one, about: { ...one.about, state: 'refused', why } });
  return true;
}

// What waits, said: on its thread and on its own page line by line, elsewhere as a number.
async function draw() {
  const note = find('#waiting-note');
  if (!me) { told(note, await count(), says); return; }
  const found = (await all()).filter((one) => one.about.kind !== 'draft');
  const list = find('#waiting');
  const shown = list ? found.filter((one) => !list.dataset.thread || one.about.page === list.dataset.thread) : [];
  if (list) {
    const lines = find('#waiting-lines');
    const before = JSON.stringify(shown.map(({ id, about }) => [id, about.state, late({ about }), signedOut]));
    if (lines.dataset.shown !== before) lines.replaceChildren(...shown.map(line));
    lines.dataset.shown = before;
    list.hidden = shown.length === 0 && list.dataset.thread !== '';
    if (find('#waiting-none')) find('#waiting-none').hidden = shown.length > 0;
  }
  told(note, found.length - shown.length, says);
  if (signedOut) note.href = '/sign-in?next=' + encodeURIComponent(location.pathname);
}
function told(note, waiting, { one, many, door }) {
  note.textContent = (waiting === 1 ? one : many).replace('#', waiting) + (me && signedOut ? ' ' + door : '');
  note.hidden = waiting === 0;
}
function line(one) {
  const part = find('#waiting-line').content.cloneNode(true);
  const { about } = one;
  const state = about.state === 'refused' ? 'refused' : signedOut ? 'door' : late(one) ? 'late' : 'waits';
  const list = find('#waiting').dataset;
  part.querySelector('[data-what]').textContent = { reply: list.kindReply, plan: list.kindPlan, comment: list.kindComment }[about.kind] || list.kindNote;
  part.querySelector('[data-typed]').textContent = about.words;
  part.querySelector('[data-state]').textContent = state === 'refused' ? about.why : list[state];
  const at = part.querySelector('[data-at]');
  at.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(about.at);
  const form = formOf(about);
  part.querySelector('[data-send]').onclick = async () => { await put({ ...one, about: { ...about, state: 'waits', asked: true } }); await send(); };
  const back = part.querySelector('[data-back]');
  back.hidden = !form || (about.kind === 'reply' && form.elements.body.value.trim() !== '');
  back.onclick = () => putBack(one, form);
  const open = part.querySelector('[data-open]');
  open.hidden = location.pathname === about.page;
  open.href = about.page;
  part.querySelector('[data-drop]').onclick = (event) => throwAway(one, event.target.closest('li'));
  return part;
}
const formOf = (about) => document.querySelector(`form[data-keeps][action="${CSS.escape(about.action)}"]`);

async function putBack(one, form) {
  const filled = await new Response(one.body, { headers: { 'Content-Type': one.about.type } }).formData();
  for (const [name, value] of filled) {
    const field = form.elements[name];
    if (value instanceof File) {
      const files = new DataTransfer();
      if (value.size) files.items.add(value);
      field.files = files.files;
    } else if (field && name !== 'after') field.value = value;
  }
  await begin(one.about.action, draftOf(form).value);
  await drop(one.id);
  await draw();
  draftOf(form).focus();
}
async function throwAway(one, place) {
  await drop(one.id);
  const gone = find('#waiting-gone').content.cloneNode(true);
  gone.querySelector('button').onclick = async () => { await put(one); await draw(); };
  place.replaceWith(gone);
  find('#waiting-lines').dataset.shown = '';
  find('#waiting-gone-undo').focus();
}

// Signing out wipes this device. Whoever still has something waiting here is asked first: it can't be undone.
async function leave(form) {
  const left = (await all()).filter((one) => one.about.kind !== 'draft').length;
  const ask = find('#leaving');
  if (left > 0) {
    ask.querySelector('p').textContent = (left === 1 ? ask.dataset.one : ask.dataset.many).replace('#', left);
    ask.showModal();
    await new Promise((resolve) => { ask.onclose = resolve; });
    if (ask.returnValue !== 'leave') return;
  }
  await wipe();
  form.submit();
}
document.addEventListener('submit', (event) => {
  if (!able || event.target.getAttribute('action') !== '/sign-out' || !navigator.onLine) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leave(event.target);
}, true);

addEventListener('online', send);
document.addEventListener('htmx:sseOpen', send);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') send(); });
document.addEventListener('htmx:load', ({ target }) => { if (able && target.querySelector && target.querySelector('#waiting')) goOn().then(draw); });
setInterval(async () => { if (me && able && (await count()) > 0) send(); }, 20000);
if (able) {
  if (me) {
    await wipeOthers();
    await goOn();
  }
  await (me ? send() : draw());
}
