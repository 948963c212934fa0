// What pages do beyond links and forms. Everything works without this file, with a tap or a reload more.
const root = document.documentElement;
const find = (selector) => document.querySelector(selector);
root.classList.add('scripting');

// Somebody is looking: Escape or the button hides everything, at once, until the same again.
function hide() {
  const hidden = root.classList.toggle('hidden-page');
  find('#hidden-note').hidden = !hidden;
  find('#page').inert = hidden;
  document.querySelectorAll('[data-hide]').forEach((button) => button.setAttribute('aria-pressed', String(hidden)));
}

// The connection: said when it is lost, unsaid when it is back. Nothing typed is ever thrown away for it.
let lost = false;
let doubt;
// An answer that was on its way may still come when the connection is gone.
function connected(yes) {
  clearTimeout(doubt);
  lost = !yes || !navigator.onLine;
  const banner = find('#offline');
  if (banner) banner.hidden = !lost;
}
if (!navigator.onLine) connected(false);
addEventListener('offline', () => connected(false));
addEventListener('online', () => connected(true));
document.addEventListener('htmx:sseOpen', () => connected(true));
document.addEventListener('htmx:sseError', () => { clearTimeout(doubt); doubt = setTimeout(() => connected(false), 5000); });
document.addEventListener('htmx:sendError', () => connected(false));
document.addEventListener('htmx:timeout', () => connected(false));
document.addEventListener('htmx:afterOnLoad', () => connected(true));

// What takes longer than 300 ms shows that it is coming.
let patience;
const wait = () => { clearTimeout(patience); patience = setTimeout(() => root.classList.add('waiting'), 300); };
const arrived = () => { clearTimeout(patience); root.classList.remove('waiting'); };
addEventListener('pageshow', arrived);
document.addEventListener('htmx:beforeRequest', (event) => { if (event.detail.boosted) wait(); });
document.addEventListener('htmx:afterRequest', arrived);
document.addEventListener('submit', (event) => {
  if (event.target.closest('[hx-boost], dialog')) return;
  if (!navigator.onLine) { event.preventDefault(); connected(false); } else wait();
});

// A form that went out without leaving the page: what is wrong, or what was done, is brought into sight; where there is neither, nothing
// moves. Without this the browser, which loses the field that had the focus, jumps to the end of the page.
const told = () => find('main .wrong') || find('main > .note[role=status]');
let place;
function show(told) {
  const { top, bottom } = told.getBoundingClientRect();
  if (told.matches('.wrong')) told.focus({ preventScroll: true });
  if (top < 0 || bottom > innerHeight) told.scrollIntoView({ block: 'start' });
}
document.addEventListener('htmx:beforeSwap', (event) => { if (event.detail.boosted) place = scrollY; });
document.addEventListener('htmx:afterSwap', (event) => {
  if (!event.detail.boosted || place === undefined) return;
  scrollTo(0, place);
  place = undefined;
  if (told()) show(told());
});
if (find('main .wrong')) show(told());

// A tap on a time, or the key t for all of them, says it to the minute with its zone; the same again takes it back.
function turn(time) {
  const said = time.textContent;
  time.textContent = time.title;
  time.title = said;
}

function follow(link, event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.hasAttribute('download')) return;
  if (link.origin !== location.origin || (link.hash && link.pathname === location.pathname)) return;
  if (!navigator.onLine) { event.preventDefault(); connected(false); } else wait();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const time = event.target.closest('time[title]');
  if (event.target.closest('[data-hide]')) hide();
  else if (event.target.closest('[data-help]')) find('#keys').showModal();
  else if (link) follow(link, event);
  else if (time) turn(time);
});

// Keys on lists: j and k move, Enter opens, r answers, n takes in what is new, / searches, ? says all of them.
function move(by) {
  const lines = [...document.querySelectorAll('.line')];
  const at = lines.indexOf(document.activeElement.closest('.line'));
  const next = lines[at < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + by, 0), lines.length - 1)];
  if (next) next.focus();
}
const open = (line) => line && line.querySelector('a, button');
function answer(event) {
  const box = find('[data-reply]');
  const link = open(document.activeElement.closest('.line'));
  if (box) { box.focus(); event.preventDefault(); } else if (link && link.href) location.href = link.href + '#body';
}
const keys = {
  j: () => move(1),
  k: () => move(-1),
  r: answer,
  '/': (event) => { const search = find('[data-search]'); if (search) { event.preventDefault(); if (search.matches('a')) search.click(); else search.focus(); } },
  n: () => { const fresh = find('[data-new]'); if (fresh) fresh.click(); },
  t: () => document.querySelectorAll('time[title]').forEach(turn),
  '?': () => find('#keys').showModal(),
  Enter: () => { const line = document.activeElement; if (line.matches('.line') && open(line)) open(line).click(); },
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (find('dialog[open], :popover-open')) return; // What is open is closed by Escape, and has keys of its own.
  if (event.key === 'Escape') { arrived(); hide(); } else if (!event.target.closest('input, textarea, select') && keys[event.key]) keys[event.key](event);
});

// Nobody there for as long as a sign-in lasts: what is on the screen goes away, as the sign-in has.
const LASTS = 31 * 60 * 1000;
let alone;
const here = () => { clearTimeout(alone); if (find('[action="/sign-out"]')) alone = setTimeout(() => location.reload(), LASTS); };
['keydown', 'pointerdown', 'scroll'].forEach((sign) => document.addEventListener(sign, here, { capture: true, passive: true }));
here();

// For times without connection: a worker keeps style and script, and one page that says so. The page's language is the last one spoken.
localStorage.setItem('lang', root.lang);
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/device/worker.js', { scope: '/' }).catch(() => {});
