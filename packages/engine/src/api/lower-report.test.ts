import type { Actor } from '@kawal/core';
import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, colleague, officer, reportOf, type Stage, type Submission, stageOf } from '../stage.sample.ts';

type Name = `report/${string}`;

const grave = { danger: ['yes'], departure: ['dated'], victimAge: ['child'], involved: ['none'] } as const;
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'child' } as const;
const unread = (report: Name) => ({ refusals: [{ code: 'report.newest-unread', report }] });

async function opened() {
  const stage = await stageOf();
  const submit = async (actor: Actor = app, facts: object = grave) => {
    const told = {
      area: '35.73.03.1001',
      channel: 'phone',
      facts,
      parties: [child, suspect],
      story: 'Cerita karangan.',
    };
    return reportOf(await stage.engine.as(actor).reports.submit(told as unknown as Submission)) as Name;
  };
  const report = await submit();
  await stage.runTo(after(minute));
  return { stage, report, submit };
}

const correct = ({ engine }: Stage, report: Name, given: object, actor = officer) =>
  engine.as(actor).reports.correct(report, { reason: 'foundOtherwise', ...given } as never);
const read = async ({ engine }: Stage, report: Name, actor = officer) =>
  expect(await engine.as(actor).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
const add = async ({ engine }: Stage, report: Name, actor: Actor = app) => {
  const more = { facts: {}, parties: [], story: 'Ia masih di sana. Karangan.' };
  expect(await engine.as(actor).reports.add(report, more)).toMatchObject({ ok: true });
};

test.each<[string, object]>([
  ['danger', { facts: { danger: ['no'] } }],
  ['danger to unknown', { facts: { danger: ['unknown'] } }],
  ['a departure', { facts: { departure: ['signs'] } }],
  ["a child's age", { facts: { victimAge: ['adult'] } }],
  ["a child's age in the person", { parties: [{ ref: 'p1', ageClass: 'unknown' }] }],
  ['a child from a victim to somebody only mentioned', { parties: [{ ref: 'p1', roles: ['mentioned'] }] }],
])('takes a correction that lowers %s only from whoever has read the newest story (1511)', async (_, lower) => {
  const { stage, report } = await opened();
  expect(await correct(stage, report, lower)).toMatchObject(unread(report));
  await read(stage, report);
  await add(stage, report);
  expect(await correct(stage, report, lower)).toMatchObject(unread(report));
  await read(stage, report);
  // What somebody wrote themselves they need not open, and what a colleague read does not count for another.
  await add(stage, report, officer);
  expect(await correct(stage, report, lower, colleague)).toMatchObject(unread(report));
  expect(await correct(stage, report, lower)).toMatchObject({ ok: true });
});

test.each<[string, object]>([
  ['nobody knows', {}],
  ['one word alone called an adult', { ageClass: 'adult' }],
])('makes a victim whose age %s no victim only by who has read the newest story (1511)', async (_, found) => {
  const { stage } = await opened();
  const unknown = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;
  const report = reportOf(await stage.submit({ parties: [unknown], story: 'Cerita karangan.' })) as Name;
  if ('ageClass' in found) {
    const more = { facts: {}, parties: [{ ...unknown, ...found }] } as never;
    expect(await stage.engine.as(app).reports.add(report, more)).toMatchObject({ ok: true });
  }
  const mentioned = { parties: [{ ref: 'p1', roles: ['mentioned'] }] };
  expect(await correct(stage, report, mentioned)).toMatchObject(unread(report));
  await read(stage, report);
  expect(await correct(stage, report, mentioned)).toMatchObject({ ok: true });
});

test('takes what a colleague raised since back only from who opened the report after that (1572)', async () => {
  const { stage, submit } = await opened();
  const calm = await submit(app, { danger: ['no'], involved: ['none'] });
  for (const actor of [officer, colleague]) await read(stage, calm, actor);
  expect(await correct(stage, calm, { facts: { danger: ['yes'] } }, colleague)).toMatchObject({ ok: true });
  expect(await correct(stage, calm, { facts: { danger: ['no'] } })).toMatchObject(unread(calm));
  await read(stage, calm);
  expect(await correct(stage, calm, { facts: { danger: ['no'] } })).toMatchObject({ ok: true });
});

test('asks for no reading where a correction raises or lowers nothing, nor of whoever wrote all of it', async () => {
  const { stage, report, submit } = await opened();
  const facts = { departure: ['abroad'], exploitation: ['labour'] };
  expect(await correct(stage, report, { facts })).toMatchObject({ ok: true });
  // The age of a suspect is no victim's.
  expect(await correct(stage, report, { parties: [{ ref: 'p2', ageClass: 'adult' }] })).toMatchObject({ ok: true });
  const own = await submit(officer);
  expect(await correct(stage, own, { facts: { danger: ['no'] } })).toMatchObject({ ok: true });
  await add(stage, own);
  expect(await correct(stage, own, { facts: { departure: ['none'] } })).toMatchObject(unread(own));
  await add(stage, own, officer);
  expect(await correct(stage, own, { facts: { departure: ['none'] } })).toMatchObject(unread(own));
});

test('takes the mark of a duplicate only from whoever has read the newest stories of both (1511)', async () => {
  const { stage, report, submit } = await opened();
  const of = await submit();
  const mark = () => stage.engine.as(officer).reports.markDuplicate(report, { of, reasons: ['sameVictim'] });
  expect(await mark()).toMatchObject(unread(report));
  await read(stage, report);
  expect(await mark()).toMatchObject(unread(of));
  await read(stage, of);
  await add(stage, report);
  expect(await mark()).toMatchObject(unread(report));
  await read(stage, report);
  expect(await mark()).toMatchObject({ ok: true });
});

test('lets nobody say themselves what they have not read', async () => {
  const { stage, report } = await opened();
  const given = { facts: { exploitation: ['labour'] } };
  const refused = await correct(stage, report, { ...given, unread: report });
  const allowed = expect.not.arrayContaining(['unread']);
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'input.unknown-field', allowed }] });
  expect(await correct(stage, report, given)).toMatchObject({ ok: true });
});
