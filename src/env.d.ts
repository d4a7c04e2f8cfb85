/** Not in all browsers, and so not in the types of the DOM. https://wicg.github.io/savedata/ */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

interface ImportMetaEnv {
  /** True in the dev server only; set by the content check from the command, not from NODE_ENV. */
  readonly SHOW_DRAFTS: boolean | undefined;
  /** Whether a dev server began with mistakes in the content; set by the content check. */
  readonly STARTS_WITH_MISTAKES: boolean | undefined;
}
