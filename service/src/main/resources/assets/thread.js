// A thread: drafts are kept while they are typed, new texts arrive without moving what is read.
const box = () => document.querySelector('[data-reply]');
const texts = () => document.querySelector('#said');
let typing;
let sending = false;

function note(key) {
  const line = document.querySelector('#draft-note');
  if (line) line.textContent = line.dataset[key] || '';
}

// On a pause and on leaving, what was typed is kept, sealed, for this coach on any device.
function keep(leaving) {
  clearTimeout(typing);
  const words = box();
  if (!words || sending || words.value === words.dataset.kept) return;
  const before = words.dataset.kept;
  const typed = words.value;
  words.dataset.kept = typed;
  const form = new URLSearchParams([...new FormData(words.form)].filter(([, value]) => typeof value === 'string'));
  fetch(words.dataset.draft, { method: 'POST', body: form, keepalive: leaving })
    .then((answer) => { if (!answer.ok) throw new Error(); note(words.value.trim() ? 'kept' : 'none'); })
    .then(() => document.dispatchEvent(new CustomEvent('draft-kept', { detail: { form: words.form, words: typed } })))
    .catch(() => { words.dataset.kept = before; note(words.value.trim() ? 'lost' : 'none'); });
}
document.addEventListener('input', (event) => {
  if (event.target !== box()) return;
  note('none');
  clearTimeout(typing);
  typing = setTimeout(() => keep(false), 1000);
});
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keep(true); });
addEventListener('pagehide', () => keep(true));
document.addEventListener('htmx:beforeRequest', (event) => { if (event.target.id === 'reply') { clearTimeout(typing); sending = true; } });
document.addEventListener('htmx:afterRequest', (event) => { if (event.target.id === 'reply') sending = false; });

// A quick reply fills the box; nothing goes out before Send.
document.addEventListener('click', (event) => {
  const quick = event.target.closest('[data-quick]');
  if (quick) {
    event.preventDefault();
    const words = box();
    words.value = words.value.trim() ? words.value.trimEnd() + ' ' + quick.dataset.quick : quick.dataset.quick;
    words.focus();
    words.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (event.target.closest('#more-below')) toEnd();
});

// New texts: somebody at the end sees them; somebody who reads further up is told how many there are.
let end = true;
const atEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
function toEnd() {
  texts().scrollTop = texts().scrollHeight;
  document.querySelector('#more-below').hidden = true;
}
function arrived() {
  if (end) { toEnd(); return; }
  const more = document.querySelector('#more-below');
  const count = document.querySelectorAll('#lines .arrived').length;
  more.textContent = (count === 1 ? more.dataset.one : more.dataset.many).replace('#', count);
  more.hidden = count === 0;
}
document.addEventListener('scroll', (event) => {
  if (event.target !== texts()) return;
  end = atEnd(texts());
  if (!end) return;
  document.querySelector('#more-below').hidden = true;
  document.querySelectorAll('#lines .arrived').forEach((line) => line.classList.remove('arrived'));
}, true);

// Once for every thread that is drawn: to the first unread text, or to the end.
const begun = new WeakSet();
function begin() {
  const list = texts();
  if (!list || begun.has(list)) return;
  begun.add(list);
  const hit = document.querySelector('#lines .hit');
  const marker = hit || document.querySelector('#unread');
  if (hit) hit.focus({ preventScroll: true });
  list.scrollTop = marker ? marker.offsetTop - 48 : list.scrollHeight;
  end = atEnd(list);
  new MutationObserver(arrived).observe(document.querySelector('#lines'), { childList: true });
}
document.addEventListener('DOMContentLoaded', begin);
document.addEventListener('htmx:load', begin);
