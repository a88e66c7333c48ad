import { expect, test } from 'vitest';
import {
  after,
  app,
  found,
  halfHour,
  officer,
  reportOf,
  type Stage,
  type Submission,
  stageOf,
} from '../stage.sample.ts';

const suspect = (name: string, ref = 'p1') =>
  ({ ref, roles: ['suspected'], ageClass: 'adult', identity: { name } }) as const;
const report = (...names: readonly string[]): Submission => ({
  area: '35.73.03.1001',
  channel: 'app',
  facts: { danger: ['no'], involved: ['none'] },
  parties: names.map((name, at) => suspect(name, `p${at + 1}`)),
});
const coordinator = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
const deputy = { kind: 'person', ref: 'deputy-a', role: 'coordinator' } as const;
const key = 'kunci-karangan-untuk-uji-1';
const addresses = ({ mail }: Stage) => [...new Set(mail.sent.map(({ address }) => address))].toSorted();

test('passes over a colleague who bears exactly the name of a suspect, and notifies the next ones at once', async () => {
  const stage = await stageOf();
  reportOf(await stage.engine.as(app).reports.submit(report('Ibu KOORDINATOR Rahasia, S.Sos.')));
  await stage.runTo(after(halfHour));
  expect(addresses(stage)).not.toContain('a@contoh.test');
  expect(addresses(stage)).toContain('one@contoh.test');
});

test.each(['Koordinator Rahasya', 'Koordinator', 'Orang Karangan', 'Koordinator Rahasia Karangan'])(
  'notifies a colleague where the suspect is called %s, which is not exactly their name',
  async (name) => {
    const stage = await stageOf();
    reportOf(await stage.engine.as(app).reports.submit(report(name)));
    await stage.runTo(after(0));
    expect(addresses(stage)).toContain('a@contoh.test');
  },
);

test.each([app, deputy])(
  'answers %o the same about the name of a colleague as about a name of nobody',
  async (actor) => {
    const told = async (name: string) => {
      const { reports } = (await stageOf()).engine.as(actor);
      const outcome = await reports.submit(report(name), { key });
      if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
      const again = await reports.submit(report(name), { key });
      const { stream, ...receipt } = outcome.receipt;
      const added = await reports.add(stream, { facts: {}, parties: [suspect(name, 'p9')] });
      const more = added.ok && { ...added.receipt, stream: '' };
      return { receipt, more, again: again.ok && [again.repeated, { ...again.receipt, stream: '' }] };
    };
    expect(await told('Petugas Rahasia')).toEqual(await told('Orang Karangan'));
  },
);

test('warns somebody of the LPA, when the report is taken in and at its repetition, and asks in the day', async () => {
  const { engine } = await stageOf();
  const { reports } = engine.as(officer);
  const outcome = await reports.submit(report('Koordinator Rahasia'), { key });
  const warned = { ok: true, receipt: { warnings: ['suspect.same-name'] } };
  expect(outcome).toMatchObject(warned);
  expect(await reports.submit(report('Koordinator Rahasia'), { key })).toMatchObject({ ...warned, repeated: true });
  const stream = reportOf(outcome);
  expect(found(await reports.get(stream)).record.state).toMatchObject({
    parties: [{ ref: 'p1' }, { ref: 'disebut-coordinator-a', roles: ['unclear'], directoryPerson: 'coordinator-a' }],
  });
  const { items } = found(await engine.as(officer).due());
  const asked = items.filter(({ verb }) => verb === 'escalations.liftExclusion');
  expect(asked.map(({ said }) => said.en)).toEqual([expect.stringContaining('coordinator-a')]);
});

test('takes the word of who asked that the suspect is another person of the name', async () => {
  const stage = await stageOf();
  const outcome = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'), { namesAsked: true });
  expect(outcome).toMatchObject({ ok: true, receipt: { warnings: [] } });
  await stage.runTo(after(0));
  expect(addresses(stage)).toContain('a@contoh.test');
  const added = { facts: {}, parties: [suspect('Koordinator Rahasia', 'p2')] } as const;
  const { reports } = stage.engine.as(officer);
  expect(await reports.add(reportOf(outcome), added, { namesAsked: true })).toMatchObject({
    receipt: { warnings: [] },
  });
  expect((await stage.engine.as(coordinator).reports.get(reportOf(outcome))).ok).toBe(true);
  expect(await reports.close(reportOf(outcome), { reason: 'duplicate' } as never, { namesAsked: true })).toMatchObject({
    refusals: [{ code: 'input.unknown-field', field: 'options' }],
  });
});

test('takes a report from a colleague whose name an addition gives to a suspect, until somebody answers', async () => {
  const { engine } = await stageOf();
  const stream = reportOf(await engine.as(app).reports.submit(report()));
  expect((await engine.as(coordinator).reports.get(stream)).ok).toBe(true);
  const added = { facts: {}, parties: [suspect('Koordinator Rahasia')] } as const;
  expect(await engine.as(officer).reports.add(stream, added)).toMatchObject({
    receipt: { warnings: ['suspect.same-name'] },
  });
  expect((await engine.as(coordinator).reports.get(stream)).ok).toBe(false);
});

test('leaves somebody to go on with a report whose suspects bear the names of everybody', async () => {
  const stage = await stageOf();
  const everybody = ['Koordinator Rahasia', 'Wakil Rahasia', 'Petugas Rahasia', 'Petugas Rahasia Dua', 'Piket Rahasia'];
  const all = [...everybody, 'Piket Rahasia Dua', 'Sekretaris Rahasia', 'Rekan Rahasia'];
  const outcome = await stage.engine.as(app).reports.submit(report(...all));
  expect(outcome).toMatchObject({ ok: true, receipt: { status: 'escalating' } });
  await stage.runTo(after(3 * halfHour));
  expect(addresses(stage)).not.toEqual([]);
});

test('takes a report in while the vault is locked, compared with nobody', async () => {
  const stage = await stageOf();
  stage.vault.lock();
  const outcome = await stage.engine.as(officer).reports.submit(report('Koordinator Rahasia'));
  stage.vault.unlock();
  await stage.runTo(after(0));
  expect(outcome.ok && addresses(stage)).toContain('a@contoh.test');
});
