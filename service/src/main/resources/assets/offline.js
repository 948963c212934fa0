// The page for times without connection: speaks the language that was spoken last, says what waits here, and looks again by itself.
const { count } = await import('./kept.js' + new URL(import.meta.url).search);
const spoken = localStorage.getItem('lang');
const parts = [...document.querySelectorAll('section[lang]')];
if (parts.some((part) => part.lang === spoken)) {
  parts.forEach((part) => { part.hidden = part.lang !== spoken; });
  document.documentElement.lang = spoken;
  document.title = parts.find((part) => part.lang === spoken).dataset.title;
}
// Connected is not yet reached: a phone says it is back before anything comes through. So it asks first, and rarer the longer it lasts (4 s to a minute).
let pause = 2000;
let next;
async function look() {
  clearTimeout(next);
  pause = Math.min(pause * 2, 60000);
  next = setTimeout(look, pause);
  if (!navigator.onLine || document.hidden) return;
  const found = await fetch('/device/offline', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(15000) }).catch(() => null);
  if (found && found.ok) location.reload();
}
function soon() {
  pause = 2000;
  look();
}
addEventListener('online', soon);
document.addEventListener('visibilitychange', soon);
next = setTimeout(look, pause);
const waiting = await count();
parts.forEach((part) => {
  const line = part.querySelector('[data-count]');
  line.textContent = (waiting === 1 ? line.dataset.one : line.dataset.many).replace('#', waiting);
  line.hidden = waiting === 0;
});
