/**
 * Keeps a record of what goes wrong in a page, in `window.complaints`. It runs before the scripts of the
 * page, in every engine: no driver tells of what a policy refused, and that of WebKit tells nothing.
 */
export function listen(): void {
  const complaints: string[] = [];
  Reflect.set(window, 'complaints', complaints);
  addEventListener(
    'error',
    ({ target, message }) =>
      complaints.push(
        target instanceof HTMLElement ? `did not load: ${target.outerHTML}` : message,
      ),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    complaints.push(`${violatedDirective} refused ${blockedURI} ${sample}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '));
      say(...words);
    };
  }
}

/** A device that can share; what it was handed is in `window.shared`. */
export function canShare(): void {
  Object.assign(Navigator.prototype, {
    canShare: () => true,
    share: (data: unknown) => {
      Reflect.set(window, 'shared', data);
      return Promise.resolve();
    },
  });
}
