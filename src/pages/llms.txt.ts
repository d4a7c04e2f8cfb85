import type { APIRoute } from 'astro';
import { getArticlesByTopic, getPages } from '../articles/queries.ts';
import { toLlmsTxt } from '../feeds/llms.ts';
import { markdownPath } from '../redirects/redirects.ts';
import { downloads } from '../evidence/exports.ts';
import { certaintyWords, gradesInWords } from '../evidence/grading.ts';
import { writeDay } from '../dates.ts';
import { claimHref, getClaims, type Claim } from '../evidence/queries.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { wholeVerdict } from '../evidence/wording.ts';
import { getRoutines } from '../routines/queries.ts';
import { site, texts } from '../site.ts';

/** Both grades, how sure we are, when it was searched, and the verdict. */
function gradedVerdict(claim: Claim): string {
  const sure = certaintyWords(claim);
  return [
    gradesInWords(claim),
    ...(sure === undefined ? [] : [`How sure: ${sure}.`]),
    `Searched ${writeDay(claim.searched.date)}.`,
    wholeVerdict(claim),
  ].join(' ');
}

export const GET: APIRoute = async () => {
  const topics = await getArticlesByTopic();
  const text = toLlmsTxt({
    title: site.name,
    summary: site.promise,
    notes: [
      'Every claim carries a note, every note is a real source, and every claim has two grades of evidence: against going without, and against rest or another touch. Quote a claim with both.',
      `${texts.review.site} ${texts.review.notADoctor}`,
    ],
    sections: [
      ...topics.map(({ topic, articles }) => ({
        title: `Articles: ${topic.label}`,
        links: articles.map(({ href, title, summary }) => ({
          href: markdownPath(href),
          title,
          summary,
        })),
      })),
      { title: 'Routines', links: await getRoutines() },
      {
        title: 'Claims and their grades',
        links: (await getClaims()).map((claim) => ({
          href: claimHref(claim.id),
          title: quotedStatement(claim),
          summary: gradedVerdict(claim),
        })),
      },
      { title: 'Other pages', links: await getPages() },
      {
        title: 'Downloads',
        links: downloads.map(({ file, label, use }) => ({
          href: `/evidence/${file}`,
          title: label,
          summary: `for ${use}`,
        })),
      },
    ],
  });
  return new Response(text);
};
