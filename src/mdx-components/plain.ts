/**
 * The authors' vocabulary for feeds and plain text: the same parts, and in words alone those that
 * need a page around them to work.
 */
import Stroke from '../articles/PlainStroke.astro';
import Advice from '../evidence/PlainAdvice.astro';
import Cite from '../evidence/PlainCite.astro';
import Claim from '../evidence/PlainClaim.astro';
import Term from '../evidence/PlainTerm.astro';
import Sole from '../pressure-map/PlainSole.astro';
import { mdxComponents } from './mdx-components.ts';

export const plainMdxComponents = {
  ...mdxComponents,
  Advice,
  Cite,
  Claim,
  Sole,
  Stroke,
  Term,
};
