import type { Page } from 'playwright-core';

/**
 * Leaves out all but the first entries of each list in the main part, from the keyboard and from what is
 * read aloud: the others are made the same way, and some lists have hundreds. They are still laid out.
 *
 * @param most entries that stay
 */
export const skipLongLists = (tab: Page, most: number): Promise<void> =>
  tab.evaluate((kept) => {
    for (const list of document.querySelectorAll('main :is(ol, ul, dl, tbody)'))
      for (const entry of [...list.children].slice(kept))
        if (entry instanceof HTMLElement) {
          entry.inert = true;
          entry.ariaHidden = 'true';
        }
  }, most);
