import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Files of text. Pictures, typefaces and the search index are compressed already. */
const TEXT_FILES = '**/*.{html,css,js,json,xml,txt,md,svg,ico,webmanifest,bib,ris,csv}';

/** Files at a time: Node compresses in four threads. */
const AT_ONCE = 4;

/** Bytes of a file as it is, and as readers get it. */
interface Sizes {
  readonly plain: number;
  readonly brotli: number;
  readonly gzip: number;
}

/** Writes `.br` and `.gz` beside a file where they are smaller. */
async function compressFile(file: string): Promise<Sizes> {
  const bytes = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    brotliOf(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    gzipOf(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
  if (zipped.length < bytes.length) await writeFile(`${file}.gz`, zipped);
  return { plain: bytes.length, brotli: brotli.length, gzip: zipped.length };
}

/**
 * Compresses all text of a built site at the strongest level, once, so that no server has to do it for
 * each reader.
 *
 * @param root folder of the site; the compressed files are written beside the others
 * @param which pattern of the files
 * @returns bytes of all text before and after
 */
export async function precompress(root: string, which = TEXT_FILES): Promise<Sizes> {
  const files = globSync(which, { cwd: root }).map((file) => join(root, file));
  const total = { plain: 0, brotli: 0, gzip: 0 };
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const sizes = await compressFile(file);
      total.plain += sizes.plain;
      total.brotli += sizes.brotli;
      total.gzip += sizes.gzip;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}
