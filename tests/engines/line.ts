import { createServer } from 'node:http';
import { listen } from './first-script.ts';

const FIRST_SCRIPT = '/first-script.js';

/** What happens to pages on their way. */
interface Treatment {
  /** Functions that run before the scripts of a page. */
  first: readonly (() => void)[];
  /** Whether pages may run script: a sandbox is as good as a browser's own switch, for `noscript` too. */
  script: boolean;
  /** Text of a page after which the rest of it is held back. */
  holdAfter: string | undefined;
}

/** The line between a browser and a server, which can do to pages what no driver can in all engines. */
export interface Line {
  /** URL of the site at the near end, without a slash at its end. */
  readonly url: string;
  readonly treatment: Treatment;
  /** Sends what was held back. */
  release(): void;
  /** Cuts the network; it stays cut until it is mended. */
  cut(): void;
  mend(): Promise<void>;
}

/** A line that does nothing but listen to the complaints of pages. */
const plain: Treatment = { first: [listen], script: true, holdAfter: undefined };

/**
 * Lays a line to a server.
 *
 * @param far URL of the server, without a slash at its end
 */
export async function layLine(far: string): Promise<Line> {
  const treatment = { ...plain };
  let held: (() => void)[] = [];
  const near = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === FIRST_SCRIPT) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'no-store');
      response.end(treatment.first.map((run) => `(${String(run)})();`).join('\n'));
      return;
    }
    const pass = async (): Promise<void> => {
      const answer = await fetch(far + path, { redirect: 'manual' });
      const headers = new Headers(answer.headers);
      for (const name of ['content-length', 'etag', 'connection', 'keep-alive'])
        headers.delete(name);
      const isPage = headers.get('content-type')?.startsWith('text/html') === true;
      if (isPage && !treatment.script)
        headers.append('content-security-policy', 'sandbox allow-same-origin allow-forms');
      response.statusCode = answer.status;
      response.setHeaders(headers);
      if (!isPage) {
        response.end(Buffer.from(await answer.arrayBuffer()));
        return;
      }
      const page = await answer.text();
      const html =
        treatment.first.length === 0 || !treatment.script
          ? page
          : page.replace('<script', `<script src="${FIRST_SCRIPT}"></script><script`);
      const { holdAfter } = treatment;
      const end = holdAfter === undefined ? -1 : html.indexOf(holdAfter);
      if (holdAfter !== undefined && end !== -1) {
        response.write(html.slice(0, end + holdAfter.length));
        await new Promise<void>((resolve) => held.push(resolve));
        response.end(html.slice(end + holdAfter.length));
      } else response.end(html);
    };
    pass().catch(() => response.destroy());
  });
  const open = (port: number): Promise<void> =>
    new Promise((resolve) => near.listen(port, '127.0.0.1', resolve));
  await open(0);
  near.unref();
  const at = near.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    treatment,
    release: () => {
      for (const send of held) send();
      held = [];
    },
    cut: () => {
      near.close();
      near.closeAllConnections();
    },
    mend: () => (near.listening ? Promise.resolve() : open(port)),
  };
}
