// Shows the reminders that are pushed to this browser, and opens the place that they are about. It keeps no page and
// fetches none: the app is read from the server as ever.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { id, title, body, url, language } = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(title ?? 'Heardback', {
      body: body ?? '',
      lang: language ?? 'en',
      icon: '/mark.svg',
      tag: id ?? 'heardback',
      data: { url: url ?? '/' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

// Only places of our own are opened, whatever was pushed.
async function open(url) {
  const { pathname, search, hash } = new URL(url, self.location.origin);
  const place = `${self.location.origin}${pathname}${search}${hash}`;
  const windows = await self.clients.matchAll({ type: 'window' });
  const [there] = windows;
  if (!there) return await self.clients.openWindow(place);
  await there.focus();
  return await there.navigate(place);
}
