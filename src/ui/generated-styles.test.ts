import { expect, test } from 'vitest';
import { createServer } from 'vite';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedStyles } from './generated-styles.ts';

test('a stylesheet that is made from files is made anew when one of them comes, without a restart', async () => {
  const root = mkdtempSync(join(tmpdir(), 'generated-styles-'));
  const folder = join(root, 'content/conditions');
  mkdirSync(folder, { recursive: true });
  let files = 1;
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0 },
    plugins: [
      generatedStyles({
        plain: () => '.plain {}',
        made: { css: () => `.made-of-${files} {}`, folders: ['content/conditions'] },
      }),
    ],
  });
  const cssOf = async (name: string): Promise<string> =>
    (await server.transformRequest(`virtual:${name}.css`))?.code ?? '';
  try {
    await server.listen();
    expect(await cssOf('plain')).toContain('.plain');
    expect(await cssOf('made')).toContain('.made-of-1');
    files = 2;
    expect(await cssOf('made')).toContain('.made-of-1');
    writeFileSync(join(folder, 'new.yaml'), 'name: New\n');
    await expect.poll(() => cssOf('made'), { timeout: 10_000 }).toContain('.made-of-2');
  } finally {
    await server.close();
    rmSync(root, { recursive: true });
  }
});
