/**
 * The only strings that a script of the site may hand to the browser as markup or as code. The header
 * `require-trusted-types-for 'script'` refuses all others, so that a mistake in a script cannot become
 * a hole. Allowed are, in this order:
 *
 * - markup that is only read, as the offline page reads the titles of cached pages;
 * - markup with no element but `mark`, as Pagefind gives it for an excerpt;
 * - the rules of prefetch, which are JSON, and nothing that could run;
 * - the address of the service worker, whose host the browser limits. Search runs without a worker.
 *
 * It is the “default” policy, so that scripts hand over strings as they would without it.
 * https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
export const trustedTypesScript =
  'self.trustedTypes?.createPolicy("default",{' +
  'createHTML:(h,t,s)=>/^DOMParser/.test(s)||!/<(?!\\/?mark>)/.test(h)?h:null,' +
  'createScript:s=>JSON.parse(s)&&s,' +
  'createScriptURL:u=>/\\/sw\\.js$/.test(u)?u:null})';
