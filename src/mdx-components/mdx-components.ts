/**
 * The parts that authors may use in MDX without importing them. The content check reads the names
 * from `props.ts`; a test holds the two together.
 */
import KeyPoints from '../articles/KeyPoints.astro';
import Link from '../articles/Link.astro';
import Stroke from '../articles/StepStroke.astro';
import Steps from '../articles/Steps.astro';
import Advice from '../evidence/Advice.astro';
import Cite from '../evidence/Cite.astro';
import Claim from '../evidence/ClaimCard.astro';
import Term from '../evidence/Term.astro';
import Contact from '../publisher/Contact.astro';
import Sole from '../pressure-map/SoleFigure.astro';
import CareCard from '../safety/MdxCareCard.astro';
import SafetyNote from '../safety/SafetyNote.astro';
import SafetyNotes from '../safety/MdxSafetyNotes.astro';
import Heading2 from '../ui/Heading2.astro';
import Heading3 from '../ui/Heading3.astro';

export const mdxComponents = {
  Advice,
  CareCard,
  Cite,
  Claim,
  Contact,
  KeyPoints,
  SafetyNote,
  SafetyNotes,
  Sole,
  Steps,
  Stroke,
  Term,
  a: Link,
  h2: Heading2,
  h3: Heading3,
};
