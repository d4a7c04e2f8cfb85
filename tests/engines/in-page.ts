/*
 * What is looked at inside a page. Each function is copied into the page, so it uses nothing from here.
 */

/** Waits for typefaces and one frame; a page that may run no script would wait for ever. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
}

/** What is wrong with a page as it stands in its window. */
export function faultsOfPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const size = `${innerWidth} × ${innerHeight}`;
  const complaints: unknown = Reflect.get(window, 'complaints');
  const foreign = performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.startsWith(`${location.origin}/`) && !name.startsWith('data:'));
  const article = ['.article-head .standfirst', '.article-actions a'];
  const beyond = [
    'h1',
    ...(document.querySelector('.article-head') === null ? [] : article),
    // Instructions have no grades in their head.
    ...(document.querySelector('.article-grades') === null ? [] : ['.article-grades a']),
  ].filter((selector) => {
    const element = document.querySelector(selector);
    if (element === null) return true;
    const { top, bottom, width } = element.getBoundingClientRect();
    return !element.checkVisibility() || top < 0 || bottom > innerHeight || width === 0;
  });
  return [
    ...(Array.isArray(complaints) ? complaints.splice(0).map(String) : []),
    ...foreign.map(({ name }) => `asks for ${name}`),
    ...(scrollWidth > clientWidth
      ? [`scrolls ${scrollWidth - clientWidth} px sideways at ${size}`]
      : []),
    ...beyond.map((selector) => `${selector} is not on the first screen at ${size}`),
  ];
}

/** Puts the rules for paper on the screen and takes those for the screen away, which no driver but Chromium’s does. */
export function showAsPrinted(): void {
  const swap = (media: MediaList): void => {
    media.mediaText = media.mediaText.replace(/\b(?:print|screen)\b/g, (medium) =>
      medium === 'print' ? 'screen' : 'print',
    );
  };
  const walk = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) swap(rule.media);
      // Rules are nested in rules of styles as well.
      if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) {
    swap(sheet.media);
    walk(sheet.cssRules);
  }
}

/** What is wrong with a page that is shown as it is printed. */
export function faultsOfPaper(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const { fontFamily } = getComputedStyle(document.body);
  const useless = ['.site-menu', 'theme-switch', '.share > :not(.copy-link)', '.note'].filter(
    (selector) =>
      [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
  );
  return [
    ...(/^"?Newsreader/.test(fontFamily) ? [] : [`is printed in ${fontFamily}`]),
    ...(scrollWidth > clientWidth ? [`is ${scrollWidth - clientWidth} px too wide for paper`] : []),
    ...useless.map((selector) => `prints ${selector}`),
  ];
}

/** Takes all styles away, those of elements too. */
export function takeStylesAway(): void {
  for (const sheet of document.styleSheets) sheet.disabled = true;
  for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
}

/** What is wrong with a page whose styles are gone; long addresses may run off then, drawings may not. */
export function faultsWithoutStyles(): string[] {
  const wide = [...document.querySelectorAll('svg')].filter(
    (drawing) => drawing.getBoundingClientRect().width > innerWidth,
  );
  const gone = [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(
    (heading) =>
      heading.closest('[hidden], details:not([open]), dialog') === null &&
      !heading.checkVisibility(),
  );
  return [
    ...wide.map(
      (drawing) => `has a drawing wider than the window: ${drawing.outerHTML.slice(0, 90)}`,
    ),
    ...gone.map(({ textContent }) => `lacks its heading “${textContent}”`),
    ...(document.links[0]?.hash === '#main' ? [] : ['does not begin with the way past the menu']),
  ];
}

/** Stops the clock that pages read; `passTime` sets it forward. */
export function stopClock(): void {
  let now = Date.now();
  Date.now = () => now;
  addEventListener('pass-time', (event) => {
    if (event instanceof CustomEvent) now += Number(event.detail);
  });
}

/** Sets the stopped clock forward by milliseconds. */
export function passTime(milliseconds: number): void {
  dispatchEvent(new CustomEvent('pass-time', { detail: milliseconds }));
}

/** The visible texts of elements, with single spaces. */
export function textsOf(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.innerText.replace(/\s+/g, ' ').trim());
}

/** Whether the first element that a selector finds has the focus. */
export function hasFocus(selector: string): boolean {
  return document.querySelector(selector) === document.activeElement;
}

/** The colour behind a page. */
export function paper(): string {
  return getComputedStyle(document.documentElement).backgroundColor;
}
