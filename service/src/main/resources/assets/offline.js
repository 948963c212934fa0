// The page for times without connection: speaks the language that was spoken last, says what waits here, and looks again by itself.
const { count } = await import('./kept.js' + new URL(import.meta.url).search);
const spoken = localStorage.getItem('lang');
const parts = [...document.querySelectorAll('section[lang]')];
if (parts.some((part) => part.lang === spoken)) {
  parts.forEach((part) => { part.hidden = part.lang !== spoken; });
  document.documentElement.lang = spoken;
  document.title = parts.find((part) => part.lang === spoken).dataset.title;
}
addEventListener('online', () => location.reload());
const waiting = await count();
parts.forEach((part) => {
  const line = part.querySelector('[data-count]');
  line.textContent = (waiting === 1 ? line.dataset.one : line.dataset.many).replace('#', waiting);
  line.hidden = waiting === 0;
});
