import { expect, test } from 'vitest';
import { settled, useReader } from '../helpers/reader.ts';
import { comparePicture, keepPicture, kinds, takePicture, themes, views } from './pictures.ts';

const reader = useReader();
const pages = Object.entries(kinds).map(([kind, path]) => ({ kind, path }));
const isUpdate = process.env['UPDATE_PICTURES'] === '1';
const cases = views.flatMap((view) => themes.map((theme) => ({ ...view, theme })));

test.each(cases)(
  'first screens at $width px, $theme, look as they did; if you meant the change: npm run build && npm run pictures',
  async ({ width, height, theme }) => {
    const options = {
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: 'reduce',
    } as const;
    const findings = await reader.sweep(pages, options, async (tab, path) => {
      await tab.goto(reader.address + path);
      await settled(tab);
      const picture = await takePicture(tab);
      const kind = pages.find((page) => page.path === path)?.kind ?? '';
      const name = `${kind}-${width}-${theme}`;
      if (!isUpdate) return comparePicture(name, picture);
      keepPicture(name, picture);
      return [];
    });
    expect(findings).toEqual([]);
  },
);
