import { createHash } from 'node:crypto';
import type { OfficerVisit } from '../page/visit.ts';
import { newestOf } from '../request/limits.ts';

/**
 * Returns what does a form once, by its key. The engine does so too, but says to whoever sends a form again, because
 * its answer was lost, that the record changed: by their own act. While the first still runs, the next waits for it.
 */
export function onceIn<Given, Answer>() {
  const done = newestOf<{ readonly sign: string; readonly answer: Answer }>();
  const running = new Map<string, Promise<Given>>();
  return async (
    visit: OfficerVisit,
    posted: URLSearchParams,
    take: () => Promise<Given>,
    doneIn: (given: Given) => Answer | undefined,
  ): Promise<Given | { readonly before: Answer }> => {
    if (!posted.has('_key')) return await take();
    const key = `${visit.person} ${posted.get('_key')}`;
    const fields = [...posted].filter(([name]) => name !== '_token');
    const sign = createHash('sha256')
      .update(JSON.stringify([visit.path, fields]))
      .digest('base64');
    const before = done.get(key);
    if (before?.sign === sign) return { before: before.answer };
    const run = `${key} ${sign}`;
    const first = running.get(run);
    if (first !== undefined) return await first;
    const own = take();
    running.set(run, own);
    try {
      const given = await own;
      const answer = doneIn(given);
      if (answer !== undefined) done.set(key, { sign, answer });
      return given;
    } finally {
      running.delete(run);
    }
  };
}
