import type { APIRoute } from 'astro';
import { getArticlesByTopic, getPages } from '../articles/queries.ts';
import { toLlmsTxt } from '../feeds/llms.ts';
import { markdownPath } from '../redirects/redirects.ts';
import { downloads } from '../evidence/exports.ts';
import { gradeOf } from '../evidence/grades.ts';
import { claimHref, getClaims } from '../evidence/queries.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { getRoutines } from '../routines/queries.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const topics = await getArticlesByTopic();
  const text = toLlmsTxt({
    title: site.name,
    summary: site.promise,
    notes: [
      'Every claim carries a note, every note is a real source, and every claim has a grade of evidence. Quote a claim with its grade.',
      'The articles have not been reviewed by a clinician and are not a substitute for one.',
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
          summary: `${gradeOf(claim.grade).label}. ${claim.verdict}`,
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
