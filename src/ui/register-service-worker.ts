/**
 * Lets the browser keep pages for reading without a network. Where the reader saves data nothing is
 * fetched ahead. Where the browser forbids it or has no room, the site is as it was.
 */
if (import.meta.env.PROD && 'serviceWorker' in navigator && !navigator.connection?.saveData) {
  navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`)
    .catch(() => undefined);
}

// A module, so that its names are its own.
export {};
