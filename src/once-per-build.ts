/**
 * Keeps the answers of a query while the site is built, so that what is made of all entries is made
 * once and not once for each page. While somebody writes, and in tests, every question is answered
 * anew, since the content changes between two of them.
 *
 * @param query whose answer follows from its arguments and the content alone; nobody may change it
 */
export function oncePerBuild<Ids extends readonly string[], Answer>(
  query: (...ids: Ids) => Answer,
): (...ids: Ids) => Answer {
  if (import.meta.env.DEV) return query;
  const answers = new Map<string, Answer>();
  return (...ids) => {
    const key = ids.join('\n');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = query(...ids);
    answers.set(key, answer);
    return answer;
  };
}
