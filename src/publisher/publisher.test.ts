import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import Contact from './Contact.astro';
import ReviewNotice from './ReviewNotice.astro';
import { settingsSchema, type Settings } from './schema.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const unset: Settings = {
  name: null,
  place: null,
  contact: null,
  funding: null,
  reviewers: [],
  lastChecked: '2026-11-21',
  linksFollowed: null,
};
const set: Settings = {
  ...unset,
  name: 'Foot Care Trust',
  place: 'Leeds, England',
  contact: 'mistakes@feet.org.uk',
  funding: 'Paid for by the trust.',
  reviewers: [
    { name: 'A. Podiatrist', profession: 'podiatrist', date: '2026-11-20', pages: ['/safety/'] },
  ],
};

async function render(
  component: Parameters<AstroContainer['renderToString']>[0],
  settings: Settings,
  path = '/safety/check/',
) {
  const html = await container.renderToString(component, {
    props: { settings },
    request: new Request(`https://example.org${path}`),
  });
  const { document } = parseHTML(`<div>${html}</div>`);
  return {
    text: [...document.querySelectorAll('p')]
      .map((line) => line.textContent.replace(/\s+/g, ' ').trim())
      .join(' '),
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    summary: (document.querySelector('summary')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  };
}

describe('who runs the site', () => {
  test('is said to be unsettled while it is, and nothing is invented', async () => {
    const { text, links } = await render(Contact, unset);
    expect(text).toBe(
      'This site is not yet run by a named person or body. Whoever takes it on will be named here, with the place they work from and who pays for it. There is no address to write to yet, so you cannot report a mistake from here yet.',
    );
    expect(links).toEqual([]);
  });

  test('is named with the place, the payer and the address', async () => {
    const { text, links } = await render(Contact, set);
    expect(text).toBe(
      'This site is run by Foot Care Trust, Leeds, England. Paid for by the trust. Report a mistake to mistakes@feet.org.uk.',
    );
    expect(links).toEqual(['mailto:mistakes@feet.org.uk']);
    const form = await render(Contact, { ...set, contact: 'https://feet.org.uk/mistakes' });
    expect(form.links).toEqual(['https://feet.org.uk/mistakes']);
  });

  test('what to put in a report is said only where there is an address to send it to', async () => {
    const said = async (settings: Settings): Promise<string> =>
      container.renderToString(Contact, {
        props: { settings },
        slots: { default: 'Name the page.' },
      });
    expect(await said(unset)).not.toContain('Name the page.');
    expect(await said(set)).toContain('Name the page.');
  });
});

describe('the notice of a page that instructs', () => {
  test('says first that no clinician has checked it and when its facts were, then whom to follow', async () => {
    const { text, summary, links } = await render(ReviewNotice, unset);
    expect(summary.replaceAll('\u00A0', ' ')).toBe(
      'No doctor, nurse, midwife or podiatrist has checked this yet. Facts checked 21 Nov 2026.',
    );
    expect(text).toContain('AI software');
    expect(text).toContain('follow your team');
    expect(links).toEqual(['/corrections/']);
  });

  test('names who has checked that page, and nobody where it was another', async () => {
    const { summary } = await render(ReviewNotice, set);
    expect(summary).toContain('Checked by A. Podiatrist, podiatrist, on');
    expect(summary).not.toContain('No doctor');
    expect((await render(ReviewNotice, set, '/routines/bedtime/')).summary).toContain('No doctor');
  });
});

test.each([
  ['contact', 'me', 'an e-mail address, the https address of a form, or null'],
  ['contact', 'http://feet.org.uk', 'an e-mail address, the https address of a form, or null'],
  ['name', '', 'the name of whoever runs the site, or null while it is not known'],
  ['lastChecked', '2999-01-01', 'a day that is not in the future'],
])('the setting %s refuses “%s”', (field, value, message) => {
  const { error } = settingsSchema.safeParse({ ...unset, [field]: value });
  expect(error?.issues.map(({ path, message: told }) => [path.join('.'), told])).toEqual([
    [field, message],
  ]);
});
