// Draws the table beside it; without script the table is all there is, and it is enough.
window.addEventListener('DOMContentLoaded', () => {
  const rows = [...document.querySelectorAll('#figures tbody tr')];
  const heads = [...document.querySelectorAll('#figures thead th')].map((th) => th.textContent);
  const ink = getComputedStyle(document.body).color;
  const column = (i, colour) => ({ label: heads[i], backgroundColor: colour, data: rows.map((row) => Number(row.children[i].textContent)) });
  const chart = document.getElementById('chart');
  chart.parentElement.style.height = `${rows.length * 3 + 5}rem`;
  new Chart(chart, {
    type: 'bar',
    data: { labels: rows.map((row) => row.children[0].textContent), datasets: [column(1, '#4c78a8'), column(3, '#e45756')] },
    options: { animation: false, maintainAspectRatio: false, indexAxis: 'y', color: ink, scales: { x: { ticks: { color: ink, precision: 0 } }, y: { ticks: { color: ink, autoSkip: false } } } },
  });
});
