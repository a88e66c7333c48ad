import { expect, test } from 'vitest';
import { app, found, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

test('decides by a chapter of another process at once, even if an older one was read before', async () => {
  const here = await stageOf();
  const there = await stageOf({ storage: here.storage, applied: false });
  const propose = () =>
    here.engine.as(officer).communities.propose({ area: '35.73.03.1002', reportedName: 'Contoh', source: 'contoh' });
  expect(await propose()).toMatchObject({ ok: false, refusals: [{ code: 'community.unknown-area' }] });

  const changed = sampleReading((text) =>
    text.replace('name: Kotalama }', 'name: Kotalama }\n  - { code: 35.73.03.1002, name: Contoh }'),
  );
  expect(await there.engine.as(officer).chapter.apply(changed)).toMatchObject({ ok: true });
  // A refusal writes nothing that a version could be checked with, and is no less decided on what is in force.
  expect(await propose()).toMatchObject({ ok: true });

  expect(await there.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
  const report = reportOf(await here.engine.as(app).reports.submit(submission));
  const [received] = found(await here.engine.unguarded.history(report)).entries;
  expect(received?.bundle).toBe(sampleReading().bundle.hash);
});

const submission = {
  area: '35.73.03.1001',
  channel: 'app',
  facts: { concern: ['some'], danger: ['no'], involved: ['none'] },
  parties: [],
} as const;
