import type { MarkdownHeading } from 'astro';
import { strokeProps } from '../strokes/schema.ts';
import type { StrokeFields } from '../strokes/stroke.ts';
import { parseProps } from '../ui/component-props.ts';

/** The part of an article that teaches by hand. */
export interface HowTo {
  /** Id of its heading. */
  readonly id: string;
  /** Whether it is the first part, so that the article is an instruction and opens with it. */
  readonly isFirst: boolean;
  /** Whether any of them is drawn. */
  readonly hasPictures: boolean;
}

/**
 * Finds the section of an article that holds its steps.
 *
 * @param body its MDX, without front matter
 * @param headings all headings of its text, in order
 * @returns nothing where there are no steps, or no heading stands before them
 */
export function howToOf(body: string, headings: readonly MarkdownHeading[]): HowTo | undefined {
  const heading = headings.filter(({ depth }) => depth === 2)[headingsBefore(body) - 1];
  return heading && { id: heading.slug, ...stepsOf(body) };
}

const headingsBefore = (body: string): number =>
  body.slice(0, Math.max(0, body.indexOf('<Steps>'))).match(/^## /gm)?.length ?? 0;

/**
 * What the steps of an article are, for lists that do not read its headings.
 *
 * @param body its MDX, without front matter
 */
export function stepsOf(body: string): Omit<HowTo, 'id'> {
  const list = /<Steps>([\s\S]*?)<\/Steps>/.exec(body)?.[1] ?? '';
  return {
    isFirst: headingsBefore(body) === 1,
    hasPictures: list.includes('<Stroke '),
  };
}

/**
 * What the hands do in the steps that are drawn, in order, for a picture of the article elsewhere.
 *
 * @param body its MDX, without front matter
 */
export const strokesIn = (body: string): StrokeFields[] =>
  [...body.matchAll(/<Stroke ([^>]*)\/>/g)].map(([, props = '']) => {
    const given = [...props.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [
      name,
      value,
    ]);
    return parseProps('Stroke', strokeProps, Object.fromEntries(given));
  });

/**
 * What its steps are, in words. They are not counted: the routine beside them may take two of them in one.
 */
export const stepsInWords = ({ hasPictures }: Pick<HowTo, 'hasPictures'>): string =>
  hasPictures ? 'steps with pictures' : 'step by step';
