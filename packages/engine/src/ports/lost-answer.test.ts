import { KawalError } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, stageOf } from '../stage.sample.ts';

test('an alarm is raised though the answer to its commit was lost: the retry finds nothing to do any more', async () => {
  const key = 'a-key-nobody-guesses-1';
  const kept = memoryStorage();
  let losing = true;
  const { alarms, submit, runTo } = await stageOf({
    storage: {
      ...kept,
      commit: async (commit) => {
        const outcome = await kept.commit(commit);
        if (losing && commit.writes.some(({ type }) => type === 'report')) {
          losing = false;
          throw new KawalError('storage.unknown-outcome', 'the answer was lost', { source: 'test' });
        }
        return outcome;
      },
    },
    notifiers: [],
  });
  await expect(submit({}, { key })).rejects.toMatchObject({ code: 'storage.unknown-outcome' });
  expect(await submit({}, { key })).toMatchObject({ ok: true, repeated: true });
  await runTo(after(60_000));
  expect(alarms.map(({ code }) => code)).toContain('escalation.parked');
});
