import { prefetchRules } from './prefetch-rules.ts';

/** Gives the browser the rules for the next page, unless the reader saves data. */
if (HTMLScriptElement.supports('speculationrules') && !navigator.connection?.saveData) {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = prefetchRules;
  document.head.append(rules);
}
