// Keeps style, script and the page for times without connection, of one build. No page about anybody is ever kept: those come from the server
// or not at all.
const KEPT = 'handrail-BUILD';
const OFFLINE = '/device/offline';
const SHELL = [
  OFFLINE,
  '/assets/handrail.css?BUILD',
  '/assets/handrail.js?BUILD',
  '/assets/kept.js?BUILD',
  '/assets/waiting.js?BUILD',
  '/assets/thread.js?BUILD',
  '/assets/offline.js?BUILD',
  '/assets/icon.svg?BUILD',
  '/webjars/picocss__pico/2.1.1/css/pico.min.css',
  '/webjars/htmx.org/2.0.10/dist/htmx.min.js',
  '/webjars/htmx-ext-sse/2.2.2/sse.js',
];

addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(SHELL)).then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
    .then(() => registration.navigationPreload && registration.navigationPreload.enable())
    .then(() => clients.claim()));
});

const kept = (request) => caches.open(KEPT).then((cache) => cache.match(request, { ignoreVary: true }));

async function page(event) {
  try {
    return await event.preloadResponse || await fetch(event.request);
  } catch (lost) {
    return await kept(OFFLINE) || Response.error();
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (SHELL.includes(pathname + search)) event.respondWith(kept(request).then((found) => found || fetch(request)));
});
