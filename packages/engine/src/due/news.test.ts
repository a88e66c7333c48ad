import { type Actor, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, found, metIn, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', safeToContact: 'yes' } as const;
const handler: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const duty: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };

async function newsOf({ engine }: Stage, actor: Actor) {
  const { items } = found(await engine.as(actor).due());
  return items.filter(({ what }) => what === 'news');
}

const read = async ({ engine }: Stage, actor: Actor, report: string) =>
  expect(await engine.as(actor).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });

/** A report of a child that the coordinator has read and taken on. */
async function inHand(story: string | undefined = 'Cerita karangan.') {
  const stage = await stageOf();
  const facts = { danger: ['no'], involved: ['none'] } as const;
  const report = reportOf(await stage.submit({ facts, parties: [child], ...(story && { story }) } as never));
  await stage.runTo(after(minute));
  if (story) await read(stage, handler, report);
  expect(await stage.engine.as(handler).escalations.reply(report, { level: 'acknowledged' })).toMatchObject({
    ok: true,
  });
  await stage.runTo(after(2 * minute));
  return { stage, report };
}

test('shows the handler what a colleague added and corrected since they read it, by whom and when, until they read it', async () => {
  const { stage, report } = await inHand();
  expect(await newsOf(stage, handler)).toEqual([]);
  const { reports } = stage.engine.as(duty);
  expect(
    await reports.add(report, { facts: {}, parties: [], story: 'Ayahnya menerima uang. Karangan.' }),
  ).toMatchObject({
    ok: true,
  });
  await read(stage, duty, report);
  const correction = { reason: 'foundOtherwise', facts: {}, parties: [{ ref: 'p1', safeToContact: 'no' }] } as const;
  expect(await reports.correct(report, correction)).toMatchObject({ ok: true });
  const [item, ...others] = await newsOf(stage, handler);
  expect(others).toEqual([]);
  expect(item).toMatchObject({ record: report, verb: 'cards.open', rank: 0 });
  expect(item?.said.id).toMatch(
    /^ANAK\. Laporan \S+ di .* ANDA TANGANI, dan ada yang baru sejak Anda membacanya: duty-one, .* 09\.02 WIB, laporan ditambah: keterangan baru dalam ceritanya; duty-one, .* 09\.02 WIB, laporan dibetulkan .*: aman tidaknya seseorang dihubungi\. Baca dahulu ceritanya\.$/,
  );
  expect(item?.said.en).toMatch(/news since you read it: duty-one, .*report added to.*; duty-one, .*report corrected/);
  // Who wrote it is shown nothing, and nobody who has it not in hand is.
  for (const actor of [duty, officer]) expect(await newsOf(stage, actor)).toEqual([]);
  await read(stage, handler, report);
  expect(await newsOf(stage, handler)).toEqual([]);
});

test('says the newest three things, and how many came before', async () => {
  const { stage, report } = await inHand();
  for (const one of ['satu', 'dua', 'tiga', 'empat', 'lima']) {
    const more = { facts: {}, parties: [], story: `Kabar ${one}. Karangan.` };
    expect(await stage.engine.as(duty).reports.add(report, more)).toMatchObject({ ok: true });
  }
  const [item] = await newsOf(stage, handler);
  expect(item?.said.id).toMatch(/sejak Anda membacanya: 2 lagi sebelumnya; duty-one, /);
  expect(item?.said.en).toMatch(/since you read it: 2 more before; duty-one, /);
  expect(item?.said.id.match(/laporan ditambah/g)).toHaveLength(3);
});

test('does not take an answer for a reading', async () => {
  const { stage, report } = await inHand();
  expect(await stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  await stage.runTo(after(3 * minute));
  const acted = { level: 'acted', act: 'counselled' } as const;
  expect(await stage.engine.as(handler).escalations.reply(report, acted)).toMatchObject({ ok: true });
  expect(await newsOf(stage, handler)).toMatchObject([{ record: report }]);
});

test('takes an answer for it where there is no story to be read', async () => {
  const { stage, report } = await inHand('');
  expect(await stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  expect(await newsOf(stage, handler)).toMatchObject([{ record: report }]);
  await stage.runTo(after(3 * minute));
  const acted = { level: 'acted', act: 'counselled' } as const;
  expect(await stage.engine.as(handler).escalations.reply(report, acted)).toMatchObject({ ok: true });
  expect(await newsOf(stage, handler)).toEqual([]);
});

test('tells whoever proposed to close a report that what came since made it lapse, until they propose anew', async () => {
  const { stage, report } = await inHand();
  await metIn(stage, report);
  await read(stage, officer, report);
  const propose = () => stage.engine.as(officer).reports.close(report, { reason: 'handedToCase' });
  expect(await propose()).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
  expect(await newsOf(stage, officer)).toEqual([]);
  await stage.runTo(after(3 * minute));
  const added = await stage.engine
    .as(duty)
    .reports.add(report, { facts: {}, parties: [], story: 'Ia kembali. Karangan.' });
  expect(added).toMatchObject({ ok: true });
  const [item] = await newsOf(stage, officer);
  expect(item).toMatchObject({ record: report, verb: 'cards.open' });
  expect(item?.said.id).toMatch(/duty-one, .*laporan ditambah: .*Usul Anda menutupnya gugur/);
  expect(item?.said.en).toMatch(/Your proposal to close it lapsed/);
  await read(stage, officer, report);
  expect(await newsOf(stage, officer)).toMatchObject([{ record: report, verb: 'reports.close' }]);
  expect(await propose()).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
  expect(await newsOf(stage, officer)).toEqual([]);
});

test('looks at no reading of a report that was added to and that this person has not in hand', async () => {
  const { stage, report } = await inHand();
  expect(await stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  const asked: string[] = [];
  const query = stage.storage.query.bind(stage.storage);
  Object.assign(stage.storage, {
    query: (question: Parameters<typeof query>[0]) => {
      asked.push(`${question.type} ${question.key?.name}`);
      return query(question);
    },
  });
  await newsOf(stage, officer);
  expect(asked).not.toContain('access record');
  await newsOf(stage, handler);
  expect(asked).toContain('access record');
});
