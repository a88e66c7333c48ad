import { day, hour, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
const facts = { danger: ['yes'], departure: ['dated'], involved: ['none'] } as const;

function as(stage: Stage, ref: string, role = 'lpaDuty') {
  return stage.engine.as({ kind: 'person', ref, role } as Parameters<typeof stage.engine.as>[0]);
}

async function itemsOf(stage: Stage, ref: string, theCase: string) {
  const { items } = found(await as(stage, ref).due());
  return items.filter(({ record }) => record === theCase);
}

/** The case of a child in danger, opened by one person of the LPA. */
async function opened(given: object = facts) {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ facts: given as never, parties: [child] }));
  const receipt = await as(stage, 'duty-one').cases.open({ report, victim: 'p1' });
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.refusals));
  return { stage, report, theCase: receipt.receipt.stream as `case/${string}` };
}

test('says of the case of a child what its report says, worst first, and looks at it again after its last act', async () => {
  const { stage, theCase } = await opened();
  for (const ref of ['duty-one', 'duty-two', 'sekretaris']) {
    const [item] = await itemsOf(stage, ref, theCase);
    expect(item?.said.id).toMatch(/^BAHAYA SEKARANG\. ANAK\. AKAN DIBERANGKATKAN\. Kasus /);
    expect([item?.what, item?.rank]).toEqual(['case', 1]);
    expect((item?.at ?? 0) > stage.now()).toBe(true);
  }
  await stage.runTo(after(2 * day));
  const [late] = await itemsOf(stage, 'duty-one', theCase);
  expect([late?.rank, (late?.at ?? 0) <= stage.now()]).toEqual([0, true]);
  expect(
    await as(stage, 'duty-one').cases.notePoliceReport(theCase, { filedOn: after(0), reference: 'LP/contoh' }),
  ).toMatchObject({ ok: true });
  expect((await itemsOf(stage, 'duty-one', theCase))[0]?.rank).toBe(1);
});

test('puts the case of a child in danger before reports in which nothing hurries, also those that were missed', async () => {
  const { stage, theCase } = await opened();
  const calm = { concern: ['some'], danger: ['no'], departure: ['none'], involved: ['none'] } as const;
  const reports = [];
  for (let sent = 0; sent < 3; sent += 1) reports.push(reportOf(await stage.submit({ facts: calm })));
  for (const time of [40 * minute, 3 * hour]) {
    await stage.runTo(after(time));
    await as(stage, 'duty-one').cases.notePoliceReport(theCase, { filedOn: after(0), reference: `LP/contoh-${time}` });
    const { items } = found(await as(stage, 'duty-one').due());
    const [first] = reports
      .map((report) => items.findIndex(({ record }) => record === report))
      .toSorted((a, b) => a - b);
    const place = items.findIndex(({ record }) => record === theCase);
    expect([place >= 0, (first ?? -1) > place]).toEqual([true, true]);
    expect((items[place]?.at ?? 0) > stage.now()).toBe(true);
  }
});

test('keeps a monitored case of danger in the day of the LPA while its holder is at work, and any other case not', async () => {
  const monitored = async (given: object) => {
    const { stage, theCase } = await opened(given);
    const { cases } = as(stage, 'duty-one');
    const decided = { outcome: 'undetermined', decidedBy: 'uptdPpa', decidedOn: after(0) } as const;
    expect(await cases.beginIdentification(theCase, { by: 'uptdPpa' })).toMatchObject({ ok: true });
    expect(await cases.recordIdentification(theCase, decided)).toMatchObject({ ok: true });
    expect(await cases.beginMonitoring(theCase, {})).toMatchObject({ ok: true });
    return (await itemsOf(stage, 'sekretaris', theCase)).map(({ said }) => said.en);
  };
  const [said] = await monitored(facts);
  expect(said).toMatch(/^DANGER NOW\. A CHILD\. TO BE TAKEN AWAY\. Case .* is held by duty-one\. Make sure/);
  expect(await monitored({ danger: ['no'], involved: ['none'] })).toEqual([]);
});

test('keeps the case of a child in the day after one person said that the danger is over, in the same words', async () => {
  const { stage, report, theCase } = await opened();
  const { cases, reports } = as(stage, 'duty-one');
  const over = { reason: 'foundOtherwise', facts: { danger: ['no'], departure: ['none'] } } as const;
  expect(await reports.correct(report as `report/${string}`, over)).toMatchObject({ ok: true });
  await cases.beginIdentification(theCase, { by: 'uptdPpa' });
  const decided = { outcome: 'victimConfirmed', decidedBy: 'uptdPpa', decidedOn: after(0) } as const;
  await cases.recordIdentification(theCase, decided);
  expect(await cases.beginMonitoring(theCase, {})).toMatchObject({ ok: true });
  for (const ref of ['duty-one', 'duty-two', 'sekretaris'])
    expect((await itemsOf(stage, ref, theCase)).map(({ said }) => said.en)).toEqual([
      expect.stringMatching(/^DANGER NOW\. A CHILD\. TO BE TAKEN AWAY\. Case /),
    ]);
});

test('says the danger of a linked report before a case whose own report told of none', async () => {
  const { stage, theCase } = await opened({ danger: ['no'], involved: ['none'] });
  const another = reportOf(await stage.submit({ facts })) as `report/${string}`;
  await stage.runTo(after(minute));
  expect((await itemsOf(stage, 'duty-one', theCase))[0]?.said.en).not.toMatch(/DANGER/);
  expect(await as(stage, 'duty-one').cases.linkReport(theCase, { report: another })).toMatchObject({ ok: true });
  const [item] = await itemsOf(stage, 'duty-one', theCase);
  expect(item?.said.en).toMatch(/^DANGER NOW\. A CHILD\. TO BE TAKEN AWAY\. Case /);
});

test('says that a holder of a case is on leave while another of them is not', async () => {
  const { stage, theCase } = await opened();
  expect(await as(stage, 'duty-one').cases.assign(theCase, { person: 'duty-two' })).toMatchObject({ ok: true });
  const absence = { person: 'duty-two', from: after(0), until: after(4 * day) };
  expect(await stage.engine.as(officer).chapter.noteAbsence(absence)).toMatchObject({ ok: true });
  await stage.runTo(after(minute));
  const [item] = await itemsOf(stage, 'sekretaris', theCase);
  expect(item?.said.id).toContain('duty-two (sedang cuti)');
  expect(item?.said.en).toContain('duty-two (on leave)');
});

test('knows a service of a case by its report, also where it was asked for before the case, and of no other victim', async () => {
  const stage = await stageOf();
  const parties = [child, { ...child, ref: 'p2' }];
  const report = reportOf(await stage.submit({ facts, parties })) as `report/${string}`;
  const { cases, referrals } = as(stage, 'duty-one');
  const asked = { report, case: null, victim: 'p1', service: 'temporaryShelter', shares: ['identity'] } as const;
  const made = await referrals.prepare({ ...asked, addressee: { kind: 'office', office: 'lastResort' } });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' } as const;
  expect(await referrals.checkConsent(made.receipt.stream, { consent })).toMatchObject({ ok: true });
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const another = await cases.open({ report, victim: 'p2' });
  if (!another.ok) throw new Error(JSON.stringify(another.refusals));
  const said = async (ref: string, theCase: string = opened.receipt.stream) =>
    (await itemsOf(stage, ref, theCase)).map((item) => item.said.en).join(' ');
  for (const ref of ['duty-one', 'duty-two', 'sekretaris']) expect(await said(ref)).not.toMatch(/no service|referral/);
  expect(await said('duty-one')).toContain('Ask how its service');
  expect(await said('duty-one', another.receipt.stream)).toContain('no service or monitoring runs');
  expect(await referrals.withdraw(made.receipt.stream, { reason: 'notNeeded' })).toMatchObject({ ok: true });
  for (const ref of ['duty-one', 'sekretaris']) expect(await said(ref)).toMatch(/no service or monitoring runs/);
});
