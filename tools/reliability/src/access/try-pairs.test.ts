import { expect, test } from 'vitest';
import { tryPairs } from './try-pairs.ts';

test('shows random people of random records what rules in Cedar grant them, in single reads, lists and counts', async () => {
  const { answers, differences } = await tryPairs(2_000, 1, 40);
  expect(differences).toEqual([]);
  for (const view of [
    'report whole',
    'report redacted',
    'report nothing',
    'case whole',
    'case nothing',
    'referral whole',
    'referral redacted',
    ...['shared true', 'shared false', 'tied marked', 'tied linked', 'tied lifted'],
    ...['report', 'escalation', 'case', 'referral'].flatMap((of) => [`${of} decided true`, `${of} decided false`]),
    ...['community', 'pact', 'engagement', 'visit', 'breach', 'data-request', 'volunteer'].flatMap((of) => [
      `${of} whole`,
      `${of} nothing`,
    ]),
    ...['begins true', 'begins false', 'ended report told', 'ended report stands in', 'ended case stands in'],
    'handler true',
    'handler false',
    'emergency true',
    'emergency false',
    'lists session.not-in-post',
    'lists record.needs-person',
  ]) {
    expect([view, (answers[view] ?? 0) > 0]).toEqual([view, true]);
  }
});
