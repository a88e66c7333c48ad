import { describe, expect, test } from 'vitest';
import { after, app, found, halfHour, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

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

test('puts no files into force under whose hashes other bytes were planted', async () => {
  const stage = await stageOf();
  const next = sampleReading((text) => text.replace('name: Sample chapter', 'name: Another name'));
  const planted = next.bundle.blobs.find(({ hash }) => hash !== next.bundle.hash)?.hash;
  const blob = async (hash: string) => (hash === planted ? new Uint8Array(10) : stage.storage.blob(hash));
  const { engine } = await stageOf({ storage: { ...stage.storage, blob }, applied: false });
  await expect(engine.as(officer).chapter.apply(next)).rejects.toMatchObject({ code: 'storage.corrupt' });
  expect((await stage.engine.unguarded.chapter())?.bundle).toBe(sampleReading().bundle.hash);
});

describe('where the bundle in force cannot be read', () => {
  /** A process that begins anew on a store that lost the bundle applied last. */
  async function restarted() {
    const before = await stageOf();
    const next = sampleReading((text) => text.replace('name: Sample chapter', 'name: Another name'));
    expect(await before.engine.as(officer).chapter.apply(next)).toMatchObject({ ok: true });
    const lost = new Set<string>([next.bundle.hash]);
    const blob = async (hash: string) => (lost.has(hash) ? undefined : before.storage.blob(hash));
    const stage = await stageOf({ storage: { ...before.storage, blob }, applied: false });
    return { stage, find: () => lost.clear() };
  }

  test('runs the emergency escalation of a report by the last directory that can be read [E1]', async () => {
    const { stage } = await restarted();
    const report = reportOf(await stage.submit());
    await stage.runTo(after(halfHour));
    expect(stage.alarms.map(({ code }) => code)).toContain('bundle.unreadable');
    const state = await stage.escalation(report);
    expect(state).toMatchObject({ status: 'running', emergency: true, policy: null, paths: [] });
    expect(new Set(state.told.map(({ person }) => person))).toEqual(
      new Set(['coordinator-a', 'deputy-a', 'duty-one', 'duty-two', 'last-one', 'last-two']),
    );
    expect(new Set(stage.mail.sent.map(({ address }) => address))).toEqual(
      new Set(['a', 'd', 'one', 'two', 'last', 'last2'].map((name) => `${name}@contoh.test`)),
    );
  });

  test('goes on by the policy in force once it can be read', async () => {
    const { stage, find } = await restarted();
    const report = reportOf(await stage.submit());
    find();
    await stage.runTo(after(2 * halfHour));
    const { policy, paths } = await stage.escalation(report);
    expect(policy).toBe(sampleReading().chapter.policyHash);
    expect(paths.map(({ path }) => path)).toEqual(['every-report']);
  });

  const closed = { code: 'storage.corrupt' };
  const named = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-one' } as const;

  test.each(['the last', 'every'])(
    'shows nothing to anybody and opens no session, with %s bundle lost',
    async (which) => {
      const before = await stageOf();
      const report = reportOf(await before.submit({ parties: [named] })) as `report/${string}`;
      await before.runTo(after(halfHour));
      const session = await before.engine.sessions.open({ person: 'duty-two' });
      const next = sampleReading((text) => text.replace('name: Sample chapter', 'name: Another name'));
      expect(await before.engine.as(officer).chapter.apply(next)).toMatchObject({ ok: true });
      let isLost = true;
      const blob = async (hash: string) =>
        isLost && (which === 'every' || hash === next.bundle.hash) ? undefined : before.storage.blob(hash);
      const { engine } = await stageOf({ storage: { ...before.storage, blob }, applied: false });
      const token = session.ok ? session.token : '';
      for (const [ref, role] of [
        ['duty-one', 'lpaDuty'],
        ['duty-two', 'lpaDuty'],
        ['warga-satu', 'secretariat'],
      ] as const) {
        const { reports, cards, cases, due } = engine.as({ kind: 'person', ref, role });
        await expect(engine.sessions.open({ person: ref, role })).rejects.toMatchObject(closed);
        await expect(reports.get(report)).rejects.toMatchObject(closed);
        await expect(reports.count()).rejects.toMatchObject(closed);
        await expect(cards.open(report, { purpose: 'respond' })).rejects.toMatchObject(closed);
        await expect(cases.open({ report, victim: null })).rejects.toMatchObject(closed);
        await expect(reports.close(report, { reason: 'handedToCase' })).rejects.toMatchObject(closed);
        await expect(due()).rejects.toMatchObject(closed);
      }
      await expect(engine.sessions.get(token)).rejects.toMatchObject(closed);
      // Nobody stands on record as a reader, people go on reporting and answering, and a session goes on afterwards.
      expect((await before.storage.log(0, 500)).some(({ text }) => text.includes('cards-opened'))).toBe(false);
      const warga = engine.as({ kind: 'person', ref: 'warga-satu', role: 'reporter' });
      expect(await warga.reports.submit(submission)).toMatchObject({ ok: true });
      expect(await engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
        ok: true,
      });
      isLost = false;
      expect(await engine.sessions.get(token)).toMatchObject({ ok: true });
      expect(await engine.as(officer).reports.get(report)).toMatchObject({ ok: true });
    },
  );

  test('parks a report where no bundle before it can be read either', async () => {
    const before = await stageOf();
    const stage = await stageOf({ storage: { ...before.storage, blob: async () => undefined }, applied: false });
    const report = reportOf(await stage.submit());
    expect((await stage.escalation(report)).status).toBe('parked');
  });
});
