import { day } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const reserve = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const colleague = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
const unknown = { ref: 'p1', roles: ['victim'], ageClass: 'unknown', identity: { name: 'Nama Karangan' } } as const;

async function caseOf(stage: Stage): Promise<`case/${string}`> {
  const report = reportOf(await stage.submit({ parties: [unknown] })) as `report/${string}`;
  await stage.runTo(after(0));
  const { cases } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError('the case was not opened');
  const name = opened.receipt.stream as `case/${string}`;
  await cases.assign(name, { person: reserve.ref });
  return name;
}

async function asked(stage: Stage, actor: typeof reserve | typeof colleague, kind: string) {
  const found = await stage.engine.as(actor).due();
  if (!found.ok) throw new RangeError('nothing was answered');
  return found.items.filter(({ what, verb }) => what === kind && /^cases|^cards/.test(verb));
}

test('asks a second institution whether somebody of unknown age is an adult and no victim, with what the first wrote', async () => {
  const stage = await stageOf();
  const name = await caseOf(stage);
  const { cases } = stage.engine.as(officer);
  const decided = { outcome: 'notVictim', decidedBy: 'court', decidedOn: after(0), reference: 'B-12/2026' } as const;
  await cases.beginIdentification(name, { by: 'court' });
  expect(await cases.noteAge(name, { ageClass: 'adult' })).toMatchObject({ ok: true });
  expect(await cases.recordIdentification(name, decided)).toMatchObject({ ok: true });
  expect(await cases.get(name)).toMatchObject({
    record: { state: { ageClass: 'unknown', status: 'underIdentification' } },
  });
  expect(await asked(stage, colleague, 'secondWord')).toEqual([]);
  const own = found(await stage.engine.as(officer).due()).items.filter(({ what }) => what === 'ownWord');
  expect(own.map(({ verb }) => verb)).toEqual(['cases.noteAge', 'cases.recordIdentification']);
  for (const { said } of own) {
    expect(said.en).toMatch(/you proposed to record the person of case .*These can agree: .*last-one.*lapses on /);
    expect(said.id).toMatch(/^Menunggu orang kedua: Anda mengusulkan orang dalam kasus .*last-one/);
  }
  const items = await asked(stage, reserve, 'secondWord');
  expect(items).toMatchObject([
    { verb: 'cases.noteAge', fields: { ageClass: 'adult' } },
    { verb: 'cases.recordIdentification', fields: { outcome: 'notVictim', decidedBy: 'court' } },
  ]);
  expect(items[0]?.said.en).toMatch(
    /They may be a child\. Read the story of its report first\. A paper alone proves nothing/,
  );
  const second = stage.engine.as(reserve).cases;
  expect(await second.recordIdentification(name, { ...decided, decidedOn: after(-1) })).toMatchObject({ ok: true });
  expect(await second.noteAge(name, { ageClass: 'adult' })).toMatchObject({ ok: true });
  expect(await asked(stage, reserve, 'secondWord')).toEqual([]);
  const identification = { outcome: 'notVictim', decidedOn: decided.decidedOn, recordedBy: reserve.ref };
  expect(await cases.get(name)).toMatchObject({ record: { state: { ageClass: 'adult', identification } } });
});

test('tells the LPA for three days that somebody else recorded that a person is no victim', async () => {
  const stage = await stageOf();
  const name = await caseOf(stage);
  const decided = { outcome: 'notVictim', decidedBy: 'court', decidedOn: after(0), reference: 'B-12/2026' } as const;
  await stage.engine.as(officer).cases.beginIdentification(name, { by: 'court' });
  for (const actor of [officer, reserve]) await stage.engine.as(actor).cases.recordIdentification(name, decided);
  const recorded = await stage.engine.as(officer).cases.get(name);
  expect(recorded).toMatchObject({ record: { state: { identification: { proposedBy: officer.ref } } } });
  const [told] = await asked(stage, colleague, 'review');
  expect(told).toMatchObject({ record: name, verb: 'cards.open' });
  expect(told?.said.en).toMatch(/sekretaris and last-one recorded that the court found this person to be no victim/);
  await stage.runTo(after(4 * day));
  expect(await asked(stage, colleague, 'review')).toEqual([]);
  expect(await asked(stage, colleague, 'case')).toMatchObject([{ record: name }]);
});

test('asks the LPA to give a case on that a colleague in office of somebody who was named since still holds', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [unknown] })) as `report/${string}`;
  await stage.runTo(after(0));
  const { cases, reports } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  const name = (opened.ok ? opened.receipt.stream : '') as `case/${string}`;
  expect(await cases.assign(name, { person: 'deputy-a' })).toMatchObject({ ok: true });
  expect(await asked(stage, colleague, 'colleague')).toEqual([]);
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  expect(await reports.add(report, { facts: {}, parties: [suspect] })).toMatchObject({ ok: true });
  const [told] = await asked(stage, colleague, 'colleague');
  expect(told).toMatchObject({ record: name, verb: 'cases.assign' });
  expect(told?.said.en).toMatch(/held by deputy-a, a colleague in office of somebody whom its report names/);
  await cases.assign(name, { person: reserve.ref });
  expect(await asked(stage, colleague, 'colleague')).toEqual([]);
});
