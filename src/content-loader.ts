import { glob, type Loader } from 'astro/loaders';
import { hashOfCode } from './disk-cache.ts';

// Known anew whenever a schema changes, since this module and the schemas are then loaded anew.
const code = hashOfCode(process.cwd());

/** What the content check says when it has a dev server read the content. */
export interface ReadRequest {
  /** Is called with each folder that is read. */
  readonly onRead: (folder: string) => void;
}

const isReadRequest = (context: object | undefined): context is ReadRequest =>
  context !== undefined && 'onRead' in context && typeof context.onRead === 'function';

/**
 * Reads the entries of a folder for Astro, which by itself
 * - keeps an entry whose file is the same even where its schema has changed: here the code counts too;
 * - ends the dev server at an entry that does not keep to its schema. Here a dev server that starts with
 *   mistakes reads nothing, and none watches files: the content check asks whenever all is sound.
 *
 * @param folder from the project's root
 * @param pattern which files in it are entries
 */
export function contentLoader(folder: string, pattern: string): Loader {
  const loader = glob({ base: folder, pattern });
  return {
    ...loader,
    load: async ({ watcher, ...context }) => {
      const request = context.refreshContextData;
      if (isReadRequest(request)) request.onRead(folder);
      else if (watcher !== undefined && import.meta.env.STARTS_WITH_MISTAKES) return;
      if (context.meta.get('code') !== code) context.store.clear();
      context.meta.set('code', code);
      await loader.load(context);
    },
  };
}
