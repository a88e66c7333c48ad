import type { Actor } from '@kawal/core';
import { hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  after,
  app,
  colleague,
  found,
  markedAsSame,
  metIn,
  officer,
  reportOf,
  type Stage,
  sampleReading,
  seen,
  stageOf,
} from '../stage.sample.ts';

const last: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
const note = 'Catatan karangan.';
const prevented = { reason: 'preventedBeforeDeparture', ...seen } as const;
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;

const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.ok ? [] : outcome.refusals?.map(({ code }) => code);
const read = async ({ engine }: Stage, report: string, ...actors: readonly Actor[]) => {
  for (const actor of actors)
    expect(await engine.as(actor).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
};
const add = async ({ engine }: Stage, report: string) => {
  const said = { facts: {}, parties: [], story: 'Belum aman. Karangan.' } as const;
  expect(await engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
};

/** Two reports of one child, both told of and read by two institutions; the second is marked as a duplicate of the first. */
async function marked() {
  const stage = await stageOf();
  const one = async () => reportOf(await stage.submit({ parties: [child], story: 'Cerita karangan.' }));
  const [first, second] = [await one(), await one()];
  await stage.runTo(after(10 * hour));
  for (const report of [first, second]) await metIn(stage, report);
  for (const report of [first, second]) await read(stage, report, officer, last);
  const mark = { of: first, reasons: ['sentTwice'] } as const;
  expect(await stage.engine.as(officer).reports.markDuplicate(second, mark)).toMatchObject({ ok: true });
  await stage.runTo(after(10 * hour + minute));
  const close = async (report: string, actor: Actor, more: object = {}) =>
    codes(await stage.engine.as(actor).reports.close(report, { ...prevented, ...more }));
  return { stage, first, second, close };
}

test.each(['first', 'second'] as const)(
  'closes the %s of two reports of one child on no word from before more was said in the other, and not unread (0713)',
  async (which) => {
    const { stage, close, ...reports } = await marked();
    const report = reports[which];
    const other = reports[which === 'first' ? 'second' : 'first'];
    expect(await close(report, officer, { note })).toEqual([]);
    await stage.engine.as(last).cards.open(report, { purpose: 'agreeToClosing' });
    await add(stage, other);
    expect(await close(report, last)).toEqual(['report.unread-beside']);
    await read(stage, other, last);
    // The first has not read it: this word is the first, and needs a note.
    expect(await close(report, last)).toEqual(['report.note-missing']);
    expect(await close(report, last, { note })).toEqual([]);
    expect(await close(report, officer)).toEqual(['report.unread-beside']);
    await read(stage, other, officer);
    await stage.engine.as(officer).cards.open(report, { purpose: 'agreeToClosing' });
    expect(await close(report, officer)).toEqual([]);
    expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({
      record: { state: { status: 'closed' } },
    });
  },
);

test('asks nobody to read again what stood in both reports when they were marked, nor what the mark carried over', async () => {
  const { stage, first, close } = await marked();
  expect(await close(first, officer, { note })).toEqual([]);
  await stage.engine.as(last).cards.open(first, { purpose: 'agreeToClosing' });
  expect(await close(first, last)).toEqual([]);
});

test("closes no child's case on a word from before more was said in a report that is marked as the same (0713)", async () => {
  const { stage, first, second } = await marked();
  const { engine } = stage;
  const opened = await engine.as(officer).cases.open({ report: first, victim: 'p1' } as never);
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  await engine.as(officer).cases.assign(name, { person: last.ref });
  await metIn(stage, first);
  const lost = { reason: 'lostContact', ...seen, note } as const;
  expect(codes(await engine.as(officer).cases.close(name, { closure: lost }))).toEqual([]);
  await engine.as(last).cards.open(name, { purpose: 'agreeToClosing' });
  await add(stage, second);
  expect(codes(await engine.as(last).cases.close(name, { closure: lost }))).toEqual(['case.first-unread']);
});

/** Two or three reports of one child; the officer has proposed to close the first, which the second has read since. */
async function proposed(marks: (reports: readonly string[], stage: Stage) => Promise<void>) {
  const stage = await stageOf();
  const submit = async () => reportOf(await stage.submit({ parties: [child], story: 'Cerita karangan.' }));
  const reports = [await submit(), await submit(), await submit()];
  const wait = async (minutes: number) => stage.runTo(stage.now() + minutes * minute);
  await wait(600);
  for (const report of reports) await metIn(stage, report);
  for (const report of reports) await read(stage, report, officer, last);
  await marks(reports, stage);
  await wait(1);
  const [first = '', second = '', third = ''] = reports;
  const close = async (actor: Actor, more: object = {}) =>
    codes(await stage.engine.as(actor).reports.close(first, { ...prevented, ...more }));
  expect(await close(officer, { note })).toEqual([]);
  await wait(60);
  return { stage, first, second, third, close, wait };
}

const mark = async (stage: Stage, report: string, of: string) =>
  expect(await markedAsSame(stage, report, of, colleague)).toMatchObject({ ok: true });
const unmark = async ({ engine }: Stage, report: string) =>
  expect(await engine.as(officer).reports.unmarkDuplicate(report, { reason: 'markedByMistake' })).toMatchObject({
    ok: true,
  });

test.each([
  ['in a report that is marked as the same over a third', 'chain'],
  ['in one that was unmarked since', 'unmark'],
  ['in one that was unmarked and marked again since', 'remark'],
  ['before the mark', 'before'],
  ['by a correction', 'correct'],
  ['by a report that came after the proposal, before the mark', 'sent'],
] as const)('closes no report of a child over what was said %s, unread (0790)', async (_, how) => {
  const isLate = how === 'before' || how === 'sent';
  const kit = await proposed(async ([first = '', second = '', third = ''], stage) => {
    if (how === 'chain') await mark(stage, third, second);
    if (!isLate) await mark(stage, second, first);
  });
  const { stage, first, close, wait } = kit;
  const sent = how === 'sent' ? reportOf(await stage.submit({ parties: [child], story: 'Belum aman. Karangan.' })) : '';
  const said = how === 'chain' ? kit.third : how === 'sent' ? sent : kit.second;
  if (how === 'correct') {
    const corrected = { reason: 'foundOtherwise', facts: { departure: ['dated'] } } as const;
    expect(await stage.engine.as(officer).reports.correct(said, corrected)).toMatchObject({ ok: true });
  } else if (how !== 'sent') await add(stage, said);
  // So late the last resort is told of the newest report, too.
  await wait(600);
  if (how === 'unmark' || how === 'remark') await unmark(stage, said);
  await wait(1);
  if (how === 'remark' || isLate) await mark(stage, said, first);
  await stage.engine.as(last).cards.open(first, { purpose: 'respond' });
  await stage.engine.as(last).cards.open(first, { purpose: 'agreeToClosing' });
  expect(await close(last)).toEqual(['report.unread-beside']);
  await read(stage, said, last, officer);
  expect(await close(last)).toEqual([]);
  expect(await stage.engine.as(last).reports.get(first)).toMatchObject({ record: { state: { status: 'closed' } } });
});

const sector: Actor = { kind: 'person', ref: 'polsek-satu', role: 'polsek' };
const lurah: Actor = { kind: 'person', ref: 'lurah-satu', role: 'lurah' };
const everybody = ['duty-one', 'duty-two', 'sekretaris', 'rekan-sekretaris', 'last-one', 'last-two'];
const accused = (people: readonly string[]) =>
  people.map((one, at) => ({ ref: `s${at}`, roles: ['suspected'], ageClass: 'adult', directoryPerson: one }) as const);

/** A chapter whose lurah and kecamatan police are told of a report of their places, and of no other. */
const withPlaces = (text: string) => {
  const people = ['lurah-satu', 'polsek-satu'].map(
    (one) =>
      `  ${one}: { name: Rahasia, contacts: { mail-${one}: { channel: email, address: ${one}@contoh.test, verified: 2019-01-08, rings: yes } } }\n`,
  );
  return text
    .replace('tell: [coordinator]', 'tell: [coordinator, lurah, polsek]')
    .replace(
      'requires:\n',
      'requires:\n  lurah: { on: always, people: 1, instead: lpaDuty }\n  polsek: { on: always, people: 1, instead: lpaDuty }\n',
    )
    .replace('secretariat:', `${people.join('')}secretariat:`)
    .replace(
      'offices:\n',
      `offices:
  - { id: lurah-office, kind: lurah, area: 35.73.03.1001, localName: Lurah, holders: [lurah-satu] }
  - { id: polsek-office, kind: polsek, area: 35.73.03, localName: Polsek, holders: [polsek-satu] }
`,
    );
};

test.each([
  ['no report over what neither may open, while somebody who decides on it may (0790)', [], ['report.note-missing']],
  ['a report over what nobody who decides on it may open (1991)', everybody, []],
] as const)('closes %s', async (_, barred, refused) => {
  const stage = await stageOf({ applied: false });
  await stage.engine.as(officer).chapter.apply(sampleReading(withPlaces));
  const story = 'Cerita karangan.';
  const first = reportOf(await stage.submit({ parties: [child], story }));
  await stage.runTo(after(0));
  await metIn(stage, first, 'coordinator-a');
  const second = reportOf(await stage.submit({ area: 'unknown', parties: [child], story }));
  expect(await markedAsSame(stage, second, first)).toMatchObject({ ok: true });
  const said = { facts: {}, parties: accused(barred), story: 'Belum aman. Karangan.' };
  expect(await stage.engine.as(officer).reports.add(second, said)).toMatchObject({ ok: true });
  await stage.runTo(after(10 * hour));
  for (const one of [sector, lurah]) {
    await read(stage, first, one);
    expect((await stage.engine.as(one).cards.open(second, { purpose: 'respond' })).ok).toBe(false);
  }
  const close = async (actor: Actor, more: object = {}) =>
    codes(await stage.engine.as(actor).reports.close(first, { ...prevented, ...more }));
  expect(await close(lurah, { note })).toEqual([]);
  await stage.engine.as(sector).cards.open(first, { purpose: 'agreeToClosing' });
  expect(await close(sector)).toEqual(refused);
  expect(found(await stage.engine.unguarded.report(first)).record.state.status).toBe(
    refused.length === 0 ? 'closed' : 'closing',
  );
});

test('closes no report over danger that another of the same matter tells without a story (0925)', async () => {
  const { stage, first, second, close } = await marked();
  expect(await close(first, officer, { note })).toEqual([]);
  const said = { facts: { danger: ['yes'] }, parties: [] } as const;
  expect(await stage.engine.as(app).reports.add(second, said)).toMatchObject({ ok: true });
  await stage.engine.as(last).cards.open(first, { purpose: 'agreeToClosing', classes: ['narrative'] });
  await close(first, last, { note });
  const { record } = found(await stage.engine.unguarded.record(first as never)) as unknown as {
    record: { state: object };
  };
  expect(record.state).not.toMatchObject({ status: 'closed' });
  expect(record.state).toMatchObject({ facts: { danger: expect.arrayContaining(['yes']) } });
});

test('holds whom two called an adult for a child again that a marked report calls one, and that alone (0925)', async () => {
  const { stage, first, second } = await marked();
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report: first as `report/${string}`, victim: 'p1' });
  const name = (opened.ok ? opened.receipt.stream : '') as `case/${string}`;
  await cases.assign(name, { person: last.ref });
  for (const actor of [officer, last])
    expect(await stage.engine.as(actor).cases.noteAge(name, { ageClass: 'adult', reason: 'byMistake' })).toMatchObject({
      ok: true,
    });
  const close = async () =>
    codes(await cases.close(name, { closure: { reason: 'adultDeclinedServices', ...seen, declinedOn: after(0) } }));
  const again = 'case.child-not-closable-so';
  expect(await close()).not.toContain(again);
  expect(await stage.engine.as(app).reports.add(second, { facts: {}, parties: [child] })).toMatchObject({ ok: true });
  expect(await close()).toContain(again);
});
