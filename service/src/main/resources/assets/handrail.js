// Keys on lists: j and k move, enter opens, r goes to the reply box, Escape hides the page from whoever looks over a shoulder.
document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select')) return;
  const lines = [...document.querySelectorAll('.line')];
  const at = lines.indexOf(document.activeElement.closest('.line'));
  if (event.key === 'j' && lines.length) lines[Math.min(at + 1, lines.length - 1)].focus();
  if (event.key === 'k' && lines.length) lines[Math.max(at - 1, 0)].focus();
  if (event.key === 'Enter' && at >= 0 && document.activeElement === lines[at]) lines[at].querySelector('a, button').click();
  if (event.key === 'r') { const box = document.querySelector('textarea'); if (box) { box.focus(); event.preventDefault(); } }
  if (event.key === 'Escape') document.body.classList.toggle('hidden-page');
});
