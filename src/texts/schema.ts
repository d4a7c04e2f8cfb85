import { z } from 'astro/zod';

/** Where the site's name, its promise and its menu are. */
export const SITE_FILE = 'content/site.yaml';

/** Where the words of buttons, headings and notices are. */
export const INTERFACE_FILE = 'content/interface.yaml';

/** Text of a bounded length. What readers need cannot be emptied: the least is never nothing. */
const text = (min: number, max: number, about: string) =>
  z
    .string({ error: `text of ${min} to ${max} characters` })
    .trim()
    .refine((value) => value.length >= min && value.length <= max, {
      error: (issue) =>
        `${min} to ${max} characters, and this has ${String(issue.input).trim().length}`,
    })
    .describe(about);

/** Words of a button, a link or a heading. */
const label = (about: string) => text(2, 60, about);

/** A sentence that bears safety or says who answers for a page: it has to say that still. */
const notice = (about: string, mustSay: RegExp, said: string) =>
  text(20, 400, about).refine((value) => mustSay.test(value), {
    error: `a sentence that says ${said}, since readers rely on it`,
  });

const pageLink = z.strictObject({
  href: z
    .string({ error: 'a path of the site, such as /safety/' })
    .regex(/^\/[\w/#-]*$/, { error: 'a path of the site, such as /safety/' })
    .describe('Where it leads: a path within the site.'),
  label: label('What the link says.'),
  main: z
    .literal(true, { error: 'true, or no such line' })
    .optional()
    .describe('Whether it stands in the header where there is room. Default: no.'),
});

/** Pages that others name as the menu does, in breadcrumbs and buttons: the menu cannot do without them. */
const parentPages = [
  '/articles/',
  '/corrections/',
  '/evidence/',
  '/routines/',
  '/safety/',
  '/safety/check/',
] as const;
export type ParentPage = (typeof parentPages)[number];

const pageGroup = z.strictObject({
  name: label('What a reader wants of these pages, in a word.'),
  footerOnly: z
    .literal(true, { error: 'true, or no such line' })
    .optional()
    .describe('Whether the menu leaves them to the footer. Default: no.'),
  pages: z.array(pageLink).min(1).describe('The pages, in their order.'),
});

/** What the site is called, what it promises, and its menu: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: text(2, 30, 'The name of the site.'),
  promise: text(20, 120, 'What it is for, in a sentence: in the footer, in feeds, on share cards.'),
  byline: text(2, 60, 'What articles are signed with until a named person answers for one.'),
  search: pageLink.omit({ main: true }).describe('The link to search, at the end of the header.'),
  groups: z
    .array(pageGroup)
    .min(1)
    .superRefine((groups, context) => {
      const listed = new Set<string>(groups.flatMap(({ pages }) => pages.map(({ href }) => href)));
      for (const href of parentPages.filter((parent) => !listed.has(parent)))
        context.addIssue({
          code: 'custom',
          message: `a link to ${href} in one of the groups, since other pages link to it by that name`,
        });
    })
    .describe(
      'Every page that is no entry of a list, by what a reader wants: the menu and the footer.',
    ),
});

/** Words of the interface that no entry has: `content/interface.yaml`. */
export const interfaceSchema = z.strictObject({
  everyPage: z
    .strictObject({
      home: label('The home page, in breadcrumbs and where a page is missing.'),
      skip: label('The first link for those who use a keyboard.'),
      menu: label('The button of the menu on a phone.'),
      contents: label('The heading of the contents list of a long page.'),
      references: label('The heading of the sources, at the end of a page.'),
    })
    .describe('On every page.'),
  review: z
    .strictObject({
      notChecked: notice(
        'Under the title of a page that instructs and that no clinician has checked.',
        /\b[Nn]o\b.*\bchecked\b/,
        'that nobody has checked it (“No doctor … has checked”)',
      ),
      article: notice(
        'Among the facts of an article that no clinician has reviewed.',
        /\b[Nn]ot\b.*\bclinician\b/,
        'that no clinician has reviewed it (“Not … by a clinician”)',
      ),
      site: notice(
        'In the footer, while no clinician has reviewed any page.',
        /\b[Nn]o clinician\b/,
        '“No clinician”',
      ),
      writtenWithAi: notice('Who wrote the pages, and from what.', /\bAI\b/, '“AI”'),
      followYourTeam: notice(
        'Whom to follow where these pages say something else.',
        /\bfollow your team\b/,
        '“follow your team”',
      ),
      notADoctor: notice('What the site is not.', /^Not\b.*\bdoctor\b/, '“Not … a doctor”'),
      wrong: label('Before the link to the corrections.'),
    })
    .describe('Who has checked a page and who wrote it. These cannot be emptied.'),
  publisher: z
    .strictObject({
      unnamed: notice('Where nobody runs the site yet.', /\bnot yet run by\b/, '“not yet run by”'),
      noFunding: notice('Where nobody says who pays.', /\bnot\b/, 'that it is not stated'),
      noContact: notice('Where there is no address for mistakes.', /\bcannot\b/, '“cannot”'),
    })
    .describe(
      'Who runs the site, where `settings.yaml` does not say it yet. These cannot be emptied.',
    ),
  articles: z
    .strictObject({
      howTo: label('The button to the steps of an article.'),
      timer: label('The button to the routine of an article that begins with its steps.'),
      keyPoints: label('The heading of the main points.'),
      safety: label('The heading of the safety notes.'),
      history: label('The heading of what changed.'),
      related: label('The heading of the articles to read next.'),
      previous: label('Above the title of the article before this one in its topic.'),
      next: label('Above the title of the article after this one in its topic.'),
      ourWords: label('Beside the mark of a sentence that rests on no study, advice or not.'),
      marks: text(20, 120, 'What the two marks of an article mean, above the list of articles.'),
    })
    .describe('Around an article.'),
  safety: z
    .strictObject({
      check: label('The button to the self-check.'),
      unsure: label('The link to the self-check before a routine.'),
      stricter: label('Before the levels of care, on the safety page.'),
      swollenLeg: notice(
        'The one line of safety that comes before every routine.',
        /\b[Dd]o not begin\b.*\bswollen\b/,
        '“Do not begin” and names a swollen leg or foot',
      ),
      onPaper: text(
        40,
        240,
        'After that line on paper, before the steps and the emergency numbers.',
      ),
      achingFeet: label(
        'The link below that line, for feet that are only tired: to what to do about them.',
      ),
      everyRoutine: notice('Above the list of routines.', /\bsafety check\b/, '“safety check”'),
      everything: label('The link to the safety page above the list of routines.'),
    })
    .describe('Ways to the safety pages. The sentences cannot be emptied.'),
  benefits: z
    .strictObject({
      all: label('The button of the filter that shows every row.'),
      leftOut: label('The heading of what is not among the ten.'),
      leftOutAbout: text(40, 300, 'Why it is not: the lead below that heading.'),
    })
    .describe('On the page of the ten.'),
  routines: z
    .strictObject({
      checkFirst: label('The heading of the check before the steps.'),
      checkYou: label('What the check asks before a massage of your own feet.'),
      checkOther: label('What the check asks before a massage of somebody else’s feet.'),
      checkNote: label('What is folded under that question.'),
      checkSigns: notice(
        'What to do with a sign that needs help now or today.',
        /\bdo not massage\b/,
        '“do not massage”',
      ),
      checkAnswer: notice(
        'What to do where there is a reason to ask first.',
        /\bdo not begin unless\b/,
        '“do not begin unless”',
      ),
      checkNone: notice(
        'One of two answers before the timer starts.',
        /\bnone of these signs and no reason to ask first\b/,
        '“none of these signs and no reason to ask first”',
      ),
      checkYes: notice(
        'The other answer. A yes excuses no sign that needs help.',
        /^I have none of these signs\./,
        '“I have none of these signs.” as a sentence of its own',
      ),
      checkNoneOther: notice(
        'The first before a massage of somebody else’s feet.',
        /\bnone of these signs and no reason to ask first\b/,
        '“none of these signs and no reason to ask first”',
      ),
      checkYesOther: notice(
        'The second before a massage of somebody else’s feet.',
        /^They have none of these signs\./,
        '“They have none of these signs.” as a sentence of its own',
      ),
      askFirst: notice(
        'Who is to ask first, below the one line of safety.',
        /\bnumb feet\b.*\bclot\b.*\bblood thinners\b/,
        'numb feet, a clot and blood thinners',
      ),
      stricter: notice(
        'Above what asks for care and does not stop a routine.',
        /\bfollow the stricter one\b/,
        '“follow the stricter one”',
      ),
      tested: label('The heading of what was tested of a routine.'),
    })
    .describe('On the page of a routine.'),
  claims: z
    .strictObject({
      kicker: label('Above the claim as people make it.'),
      comparisonsNote: text(20, 120, 'Under the heading of the folded comparisons.'),
      sum: label('The heading of how the grades were reached.'),
      sumNote: text(20, 120, 'Under that heading, while it is folded.'),
      sameSum: text(20, 120, 'Before the link to how we grade.'),
      wouldChange: label('The heading of what would change the grades.'),
    })
    .describe('On the page of a claim.'),
  therapists: z
    .strictObject({
      registers: label('The heading of the registers.'),
      registersAbout: notice(
        'What a register tells and what it does not.',
        /\bcannot tell you\b/,
        '“cannot tell you”',
      ),
      map: label('The heading of the links to maps.'),
      mapAbout: text(40, 400, 'What these links tell the map of a reader.'),
      mapWarning: notice(
        'What a map does not check.',
        /\b[Nn]obody has checked\b/,
        '“Nobody has checked”',
      ),
      ask: label('The heading of what to ask.'),
      copy: label('The button that copies what to ask.'),
      leave: label('The heading of the signs to leave at.'),
      tell: label('The heading of what to tell a therapist.'),
      session: label('The button to the article about a session.'),
    })
    .describe('On the page about finding a therapist.'),
  accessibility: z
    .strictObject({
      programs: label('Before the programs and their versions.'),
      browser: label('Before the browser and its version.'),
      widths: label('Before the widths of the screen.'),
      light: label('The light look.'),
      dark: label('The dark look.'),
      explained: label('The button to how the programs ran, and to what they named without cause.'),
      explainedAbout: text(40, 300, 'What that is.'),
    })
    .describe('What the programs found when they were last run, on the page about accessibility.'),
  sharing: z
    .strictObject({
      link: label('The link to the page, to copy.'),
      email: label('The link that opens an email.'),
      picture: label('The link to the picture of the page.'),
    })
    .describe('Below what readers may want to send on.'),
  search: z
    .strictObject({
      question: label('Above the box.'),
      button: label('The button.'),
      examples: z
        .array(
          z.strictObject({
            wish: label('What a reader wants who would type these.'),
            queries: z
              .array(label('Something that readers type.'))
              .min(1)
              .describe('What they would type, each a link that searches for it.'),
          }),
        )
        .min(1)
        .describe('Searches to begin with. Each finds something, which a test checks.'),
      tryFewer: text(20, 160, 'What to try where nothing was found.'),
    })
    .describe('On the search page.'),
});

export type SiteTexts = z.output<typeof siteSchema>;
export type InterfaceTexts = z.output<typeof interfaceSchema>;
/** A page as the header and the footer name it. */
export type PageLink = Pick<z.output<typeof pageLink>, 'href' | 'label'>;
