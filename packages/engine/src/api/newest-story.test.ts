import type { Actor, Instant } from '@kawal/core';
import type { Storage, StoredCard } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import {
  after,
  app,
  colleague,
  markedAsSame,
  metIn,
  morning,
  officer,
  reportOf,
  type Stage,
  seen,
  stageOf,
} from '../stage.sample.ts';

const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const hour = 3_600_000;
const note = 'Catatan karangan.';
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;

const other = ({ bytes }: StoredCard) =>
  bytes && Uint8Array.from(bytes, (byte, at) => (at > 3 && at < 40 ? byte ^ 1 : byte));

const submitted = async ({ engine }: Stage, ageClass: 'child' | 'adult' = 'child') => {
  const facts = { concern: ['some'], danger: ['yes'] } as const;
  const parties = [{ ...child, ageClass }];
  const taken = await engine.as(app).reports.submit({
    ...{ area: '35.73.03.1001', channel: 'app', facts, parties, story: 'Cerita karangan.' },
  });
  return reportOf(taken) as `report/${string}`;
};
const open = async ({ engine }: Stage, record: string, purpose: 'respond' | 'agreeToClosing' = 'respond') => {
  for (const actor of [officer, last])
    expect(await engine.as(actor).cards.open(record, { purpose })).toMatchObject({ ok: true });
};
const addTo = async ({ engine }: Stage, report: `report/${string}`) => {
  const said = { facts: {}, parties: [], story: 'Masih di sini. Karangan.' } as const;
  expect(await engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
};
const caseOf = async (stage: Stage, report: `report/${string}`) => {
  const { engine } = stage;
  const opened = await engine.as(officer).cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  expect(await engine.as(officer).cases.assign(name, { person: last.ref })).toMatchObject({ ok: true });
  await metIn(stage, report);
  return name;
};
const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.ok ? [] : outcome.refusals?.map(({ code }) => code);

test('counts nobody as a reader of what was added in the same instant, after the clock stood a day ahead (0682)', async () => {
  let ahead = 0;
  let at: Instant = morning;
  const stage = await stageOf({ clock: { now: () => (at + ahead) as Instant } });
  const report = await submitted(stage);
  await stage.engine.work();
  at = after(10 * hour);
  await stage.engine.work();
  ahead = 24 * hour;
  await stage.engine.as(officer).cards.open(report, { purpose: 'respond' });
  ahead = 0;
  await open(stage, report);
  at = after(16 * hour);
  await addTo(stage, report);
  const name = await caseOf(stage, report);
  const { engine } = stage;
  const lost = { reason: 'lostContact', ...seen, note } as const;
  expect(codes(await engine.as(officer).cases.close(name, { closure: lost }))).toEqual(['case.first-unread']);
  expect(codes(await engine.as(officer).reports.close(report, { reason: 'handedToCase' }))).toEqual(['report.unread']);
  await open(stage, report);
  expect(codes(await engine.as(officer).cases.close(name, { closure: lost }))).toEqual([]);
  // The note came after all that was opened, in the same instant.
  const agreed = await engine.as(last).cases.close(name, { closure: { reason: 'lostContact', ...seen } });
  expect(codes(agreed)).toEqual(['case.second-unread']);
});

test.each<[string, (card: StoredCard) => readonly StoredCard[]]>([
  ['is taken away', () => []],
  ['has another class', (card) => [{ ...card, class: 'contact' }]],
  ['has another subject', (card) => [{ ...card, subject: 'record@1' }]],
  ['has a later version that no entry wrote', (card) => [{ ...card, version: card.version + 1, bytes: other(card) }]],
])(
  'closes no report while the row of its newest story %s, nor on the reading of an older one (0682)',
  async (_, hide) => {
    const storage = memoryStorage();
    let isHiding = false;
    const isNewest = ({ subject, class: of }: StoredCard) => of === 'narrative' && subject.includes('@');
    const cards: Storage['cards'] = async (...asked) => {
      const found = await storage.cards(...asked);
      return isHiding ? found.flatMap((card) => (isNewest(card) ? hide(card) : [card])) : found;
    };
    const stage = await stageOf({ storage: { ...storage, cards } });
    const report = await submitted(stage);
    await stage.runTo(after(10 * hour));
    await open(stage, report);
    await stage.runTo(after(30 * hour));
    await addTo(stage, report);
    isHiding = true;
    for (const actor of [officer, last])
      await expect(stage.engine.as(actor).reports.close(report, { reason: 'handedToCase' })).rejects.toMatchObject({
        code: 'storage.corrupt',
      });
    isHiding = false;
    expect(codes(await stage.engine.as(officer).reports.close(report, { reason: 'handedToCase' }))).toEqual([
      'report.unread',
    ]);
  },
);

test("closes no child's case on a word without a note that was said of an adult, and none that was not read since (0683)", async () => {
  const stage = await stageOf();
  const { engine } = stage;
  const report = await submitted(stage, 'adult');
  await stage.runTo(after(10 * hour));
  const name = await caseOf(stage, report);
  await open(stage, report);
  const close = async (actor: Actor, closure: object) =>
    codes(
      await engine.as(actor).cases.close(name, { closure: { reason: 'lostContact', ...seen, ...closure } as never }),
    );
  expect(await close(officer, {})).toEqual([]);
  const found = { reason: 'foundOtherwise', parties: [{ ref: 'p1', ageClass: 'child' }] } as const;
  expect(await engine.as(officer).reports.correct(report, found)).toMatchObject({ ok: true });
  expect(await close(last, {})).toEqual(['case.note-missing']);
  // Whoever corrected it knows what they said; the other one has not seen it.
  expect(await close(last, { note })).toEqual(['case.first-unread']);
  expect(await close(officer, { note })).toEqual([]);
  await open(stage, report);
  await open(stage, name, 'respond').catch(() => undefined);
  await engine.as(last).cards.open(name, { purpose: 'agreeToClosing' });
  expect(await close(last, {})).toEqual([]);
});

test('shows whoever opens a story what came while the opening was recorded, or does not count it as read', async () => {
  const kept = memoryStorage();
  let come: (() => Promise<void>) | undefined;
  const storage: Storage = {
    ...kept,
    async cards(record) {
      const found = await kept.cards(record);
      const now = come;
      come = undefined;
      await now?.();
      return found;
    },
  };
  const stage = await stageOf({ storage });
  const report = await submitted(stage);
  await stage.engine.work();
  come = () => addTo(stage, report);
  const opened = await stage.engine.as(officer).cards.open(report, { purpose: 'respond', classes: ['narrative'] });
  const shown = opened.ok ? opened.receipt.cards.map(({ fields }) => JSON.stringify(fields)).join(' ') : '';
  const closing = await stage.engine.as(officer).reports.close(report, { reason: 'handedToCase' });
  const isRead = !codes(closing)?.includes('report.unread');
  expect([come, shown.includes('Masih di sini'), isRead]).toEqual([undefined, true, true]);
});

test.each<[string, (stage: Stage, report: `report/${string}`) => Promise<unknown>]>([
  ['an app', ({ engine }, report) => engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })],
  [
    'a colleague',
    ({ engine }, report) => engine.as(last).reports.add(report, { facts: { danger: ['yes'] }, parties: [] }),
  ],
  [
    'a correction',
    ({ engine }, report) =>
      engine.as(last).reports.correct(report, { reason: 'foundOtherwise', facts: { danger: ['yes'] } }),
  ],
  ['a mark', async (stage, report) => markedAsSame(stage, await submitted(stage, 'adult'), report, colleague)],
])(
  'closes no report of an adult on what was read before %s said danger, without a story (0362, 1052)',
  async (_, say) => {
    const stage = await stageOf();
    const parties = [{ ...child, ageClass: 'adult' as const }];
    const facts = { concern: ['some'], danger: ['no'], involved: ['none'] } as const;
    const report = reportOf(
      await stage.submit({ facts, parties, story: 'Cerita karangan.' } as never),
    ) as `report/${string}`;
    await stage.runTo(after(4 * hour));
    await metIn(stage, report);
    const reads = () => stage.engine.as(officer).cards.open(report, { purpose: 'respond' });
    const close = async () =>
      codes(
        await stage.engine.as(officer).reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note }),
      );
    expect(await reads()).toMatchObject({ ok: true });
    expect(await say(stage, report)).toMatchObject({ ok: true });
    expect(await close()).toEqual(['report.unread']);
    expect(await reads()).toMatchObject({ ok: true });
    expect(await close()).toEqual([]);
  },
);

test('closes no report of a child on what two read before danger was said (0362, 1052)', async () => {
  const stage = await stageOf();
  const facts = { concern: ['some'], danger: ['no'], involved: ['none'] } as const;
  const taken = await stage.submit({ facts, parties: [child], story: 'Cerita karangan.' } as never);
  const report = reportOf(taken) as `report/${string}`;
  await stage.runTo(after(4 * hour));
  await metIn(stage, report);
  await open(stage, report);
  expect(await stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  const close = (actor: Actor) =>
    stage.engine.as(actor).reports.close(report, { reason: 'preventedBeforeDeparture', ...seen, note });
  expect(codes(await close(officer))).toEqual(['report.unread']);
  await open(stage, report);
  expect(codes(await close(officer))).toEqual([]);
});
