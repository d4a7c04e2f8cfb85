interface ImportMetaEnv {
  /** True in the dev server only; set by the content check from the command, not from NODE_ENV. */
  readonly SHOW_DRAFTS: boolean | undefined;
}
