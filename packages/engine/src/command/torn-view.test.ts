import { changesOf } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, app, found, reportOf, stageOf } from '../stage.sample.ts';

test('decides anew, instead of refusing, if the records it read never existed at the same time', async () => {
  const kept = memoryStorage();
  const first = await stageOf({ storage: kept });
  const report = reportOf(await first.submit());
  await first.runTo(after(60_000));
  const named = (ref: string) => ({
    facts: {},
    parties: [{ ref, roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: 'coordinator-a' }],
  });

  // Between the second process's look at the escalation and at its messages the first one adds to the report.
  let meanwhile = true;
  const second = await stageOf({
    storage: {
      ...kept,
      async load(streams) {
        const loaded = await kept.load(streams);
        if (meanwhile && streams.some((stream) => stream.startsWith('escalation/'))) {
          meanwhile = false;
          expect((await first.engine.as(app).reports.add(report, named('p1'))).ok).toBe(true);
        }
        return loaded;
      },
    },
    applied: false,
    clock: { now: first.now },
  });
  expect(await second.engine.as(app).reports.add(report, named('p2'))).toMatchObject({ ok: true });
  const extended = changesOf(found(await first.engine.unguarded.history(report)).entries).filter(
    ({ change }) => change.type === 'report-extended',
  );
  expect(extended).toHaveLength(2);
});
