// The measuring part of ops/lighthouse: FOLDER (with node_modules) URL ROUNDS.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, url, rounds] = process.argv.slice(2);
const LEAST = 95;
const WHAT = ['performance', 'accessibility'];
const installed = (path) => import(pathToFileURL(join(folder, 'node_modules', path)).href);
const { default: lighthouse } = await installed('lighthouse/core/index.js');
const { default: puppeteer } = await installed('puppeteer-core/lib/esm/puppeteer/puppeteer-core.js');

const browser = await puppeteer.launch({
  executablePath: process.env.HANDRAIL_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

async function signIn() {
  const page = await browser.newPage();
  page.setDefaultTimeout(120000); // a demo that has only just started is slow
  await page.goto(url + '/sign-in?lang=en');
  await page.type('#email', 'ana@example.org');
  await page.type('#password', 'harbor-demo-2026');
  await Promise.all([page.waitForNavigation(), page.click('main form button')]);
  await page.goto(url + '/clients');
  await page.goto(await page.$eval('.line .actions a', (link) => link.href));
  const thread = await page.$eval('a[href^="/threads/"]', (link) => link.href);
  const cookie = (await page.cookies()).find(({ name }) => name === 'handrail');
  await page.close();
  return { cookie: 'handrail=' + cookie.value, pages: { today: url + '/today', thread } };
}

// Nothing is there but the session's cookie, as on a first visit, with the mobile settings that Lighthouse has by itself.
async function measure(address) {
  const page = await browser.newPage();
  const flags = { onlyCategories: WHAT, logLevel: 'error', extraHeaders: { Cookie: cookie } };
  const { lhr } = await lighthouse(address, flags, undefined, page);
  await page.close();
  if (lhr.finalDisplayedUrl !== address) throw new Error(address + ' became ' + lhr.finalDisplayedUrl);
  return lhr;
}

const score = (report, what) => Math.round(report.categories[what].score * 100);
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

function wrong(report) {
  const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
  console.log('    ' + metrics.map((id) => report.audits[id].title + ' ' + report.audits[id].displayValue).join(', '));
  WHAT.flatMap((what) => report.categories[what].auditRefs).map(({ id }) => report.audits[id])
    .filter(({ score: reached, scoreDisplayMode: mode }) => reached !== null && reached < 0.9 && mode !== 'informative')
    .forEach(({ id, displayValue }) => console.log('    ' + id + (displayValue ? ': ' + displayValue : '')));
}

const { cookie, pages } = await signIn();
const figures = {};
const reports = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
// The first look at each page finds a service and a browser that have only just started: it is nobody's figure. Then they take turns, so that
// whatever else the machine does meets both.
for (let round = 0; round <= Number(rounds); round++) {
  for (const [name, address] of Object.entries(pages)) {
    const report = await measure(address);
    if (round > 0) reports[name].push(report);
  }
}
for (const name of Object.keys(pages)) {
  writeFileSync(join(folder, name + '.json'), JSON.stringify(reports[name].at(-1)));
  for (const what of WHAT) {
    const scores = reports[name].map((report) => score(report, what));
    figures[name + '_' + what] = median(scores);
    console.log(`${name.padEnd(8)}${what.padEnd(15)}${String(median(scores)).padStart(4)}   (${scores.join(', ')})`);
  }
  wrong(reports[name].at(-1));
}
await browser.close();
console.log('lighthouse ' + Object.entries(figures).map(([name, figure]) => name + '=' + figure).join(' '));
process.exitCode = Object.values(figures).some((figure) => figure < LEAST) ? 1 : 0;
