import type { BrokenRule } from './broken-rule.ts';

/** A finding of an engine that is not a fault of the page. */
export interface Explanation {
  /** Id of the rule, as the engine names it. */
  readonly rule: string;
  /** HTML of the elements that it is about; without it, every element that the rule names. */
  readonly where?: RegExp;
  /** Why it is not a fault, in words for readers: `/accessibility/` shows them. */
  readonly why: string;
}

/**
 * Every finding that is ignored, by engine. Most rules of IBM Equal Access here do not fail: they ask a
 * person to look, and the reason says what was seen.
 */
export const explained: Readonly<Record<'axe' | 'equalAccess', readonly Explanation[]>> = {
  axe: [],
  equalAccess: [
    {
      rule: 'aria_complementary_label_visible',
      where: /^<aside aria-label="(With a timer|Try it)/,
      why: 'What leads on to a routine has a name for screen readers. Its links say the same to the eye.',
    },
    {
      rule: 'aria_content_in_landmark',
      where: /^<a href="#main"/,
      why: 'The link that skips to the content comes before every other part of the page, as it should.',
    },
    {
      rule: 'element_tabbable_unobscured',
      why: 'The program asks whether anything covers a link when it has the focus. A test goes through each kind of page by keyboard and looks.',
    },
    {
      rule: 'element_tabbable_visible',
      why: 'The link that skips to the content, and the signs that link to a heading, appear when they have the focus. The same test looks.',
    },
    {
      rule: 'style_focus_visible',
      why: 'The program asks whether the focus can be seen. The same test looks for a ring at every stop.',
    },
    {
      rule: 'fieldset_legend_valid',
      where: /^<fieldset class="(chips no-print|min-w-0)"/,
      why: 'The group has a name that is read aloud and not shown. The program does not count it.',
    },
    {
      rule: 'fieldset_label_valid',
      where: /^<fieldset class="min-w-0"/,
      why: 'The reasons not to begin are folded, and with them the name of their group. Both are there once they are opened.',
    },
    {
      rule: 'input_label_visible',
      where: /^<input aria-label="What are you looking for\?"/,
      why: 'The button beside the field says what it is for: Search.',
    },
    {
      rule: 'heading_markup_misuse',
      where: /^<h[23][ >]/,
      why: 'The program asks whether a heading of more than 20 words is one. These name a reason for care by its signs, or a study by its full title.',
    },
    {
      rule: 'img_alt_background',
      where: /class="side-index/,
      why: 'The program asks whether a background says anything. The shade at the ends of a list that scrolls only shows that it goes on.',
    },
    {
      rule: 'list_structure_proper',
      where: /^<dl/,
      why: 'Terms and what they mean stand in pairs. HTML allows a box around each pair; the program does not know it.',
    },
    {
      rule: 'media_audio_transcribed',
      where: /href="https:\/\/[\w.]+\.au"/,
      why: 'The program takes addresses in Australia, which end in “.au”, for sound files.',
    },
    {
      rule: 'style_color_misuse',
      where: /^<(link|style)/,
      why: 'The program asks whether anything is said by colour alone. Grades and advice are always words as well, and links in text are underlined.',
    },
    {
      rule: 'style_highcontrast_visible',
      where: /^<(link|style)/,
      why: 'The program asks whether pages work with a device’s own colours. A test shows each kind of page in them.',
    },
    {
      rule: 'style_viewport_resizable',
      where: /^<style/,
      why: 'The program asks whether letters whose size depends on the screen can be enlarged. A test shows every page with letters of twice the size.',
    },
    {
      rule: 'text_block_heading',
      why: 'Large words on a line of their own, such as a grade, look like headings to the program. The heading of their part stands near them.',
    },
    {
      rule: 'text_quoted_correctly',
      where: /^<(li|p|dd)/,
      why: 'The program asks whether words in quotation marks need other markup. The marks say it.',
    },
    {
      rule: 'text_sensory_misuse',
      why: 'The program asks about words such as small, left and lower. Here they speak of studies and of feet. No instruction needs you to see where something is on the screen.',
    },
  ],
};

export type Engine = keyof typeof explained;

const explains = ({ rule, where }: Explanation, broken: string, element: string): boolean =>
  rule === broken && (where === undefined || where.test(element));

/** The reason to ignore what a rule says of an element; nothing where there is none. */
export const explanationOf = (
  engine: Engine,
  rule: string,
  element: string,
): Explanation | undefined => explained[engine].find((item) => explains(item, rule, element));

/** What is left when all that has a reason is taken out: a line for each rule, with its elements. */
export const unexplained = (engine: Engine, broken: readonly BrokenRule[]): string[] =>
  broken.flatMap(({ rule, elements }) => {
    const left = elements.filter((element) => explanationOf(engine, rule, element) === undefined);
    return left.length === 0 ? [] : [`${rule}: ${left.join(' | ')}`];
  });
