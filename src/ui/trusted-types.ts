/**
 * The only strings that a script of the site may hand to the browser as markup or as code. The header
 * `require-trusted-types-for 'script'` refuses all others, so that a mistake in a script cannot become
 * a hole. Allowed are, in this order:
 *
 * - markup that is only read, as the offline page reads the titles of cached pages;
 * - markup with no element but `mark`, as Pagefind gives it for an excerpt;
 * - the rules of prefetch, which are JSON, and nothing that could run;
 * - the addresses of the two workers, whose host the security policy limits.
 *
 * It is the “default” policy, since Pagefind hands over its worker's address as a string.
 * https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
export const trustedTypesScript =
  'self.trustedTypes?.createPolicy("default",{' +
  'createHTML:(h,t,s)=>/^DOMParser/.test(s)||!/<(?!\\/?mark>)/.test(h)?h:null,' +
  'createScript:s=>JSON.parse(s)&&s,' +
  'createScriptURL:u=>/\\/(sw|pagefind-worker)\\.js$/.test(u)?u:null})';
