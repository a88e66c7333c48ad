import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

const withCall = (text: string): string =>
  text
    .replace(
      'offices:\n',
      'offices:\n  - { id: police-office, kind: policeUnitPpa, area: 35.73, localName: Police unit, reach: call, number: 110 }\n',
    )
    .replace('  lpaDuty:', '  policeUnitPpa: { on: always, reach: call }\n  lpaDuty:')
    .replace('      - { id: last,', '      - { id: police, after: 0, tell: [policeUnitPpa] }\n      - { id: last,');

/** Two reports of one incident; the police were called about the first by two people. */
async function calledOnce(area?: string) {
  const stage = await stageOf({ applied: false });
  const as = (ref: string) => stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(withCall))).toMatchObject({ ok: true });
  const facts = { victimAge: ['adult'], concern: ['some'], danger: ['no'], involved: ['none'] } as const;
  const [first, second] = [
    reportOf(await stage.submit({ facts })),
    reportOf(await stage.submit({ facts, ...(area && { area }) })),
  ];
  await stage.runTo(after(31 * minute));
  for (const ref of ['duty-one', 'duty-two']) {
    const call = { office: 'policeUnitPpa', reference: 'Petugas Contoh' } as const;
    expect(await as(ref).escalations.relay(first, call)).toMatchObject({ ok: true });
  }
  const calls = async () => {
    const due = await as('duty-one').due({});
    if (!due.ok) throw new RangeError('nothing is due');
    return due.items.filter(({ what, record }) => what === 'call' && record === second);
  };
  return { ...stage, as, first, second, calls };
}

test('asks for no call of a duplicate that was made about the first report, and asks again once the mark is off', async () => {
  const { as, first, second, calls } = await calledOnce();
  expect(await calls()).toMatchObject([{ verb: 'escalations.relay', offices: ['policeUnitPpa'] }]);
  const mark = { of: first, reasons: ['sameVictim'] } as const;
  expect(await as('duty-one').reports.markDuplicate(second, mark)).toMatchObject({ ok: true });
  const [only, ...more] = await calls();
  expect([only?.verb, only?.fields, only?.offices, more]).toEqual([
    'reports.close',
    { reason: 'duplicate' },
    undefined,
    [],
  ]);
  expect(only?.said.id).toContain('Jangan menelepon lagi.');
  expect(await as('duty-one').reports.unmarkDuplicate(second, { reason: 'anotherIncident' })).toMatchObject({
    ok: true,
  });
  expect(await calls()).toMatchObject([{ verb: 'escalations.relay', offices: ['policeUnitPpa'] }]);
});

test('asks for no call again of the duplicate of a duplicate, whichever of them two people called about', async () => {
  const { as, first, second, submit, runTo } = await calledOnce();
  const facts = { victimAge: ['adult'], concern: ['some'], danger: ['no'], involved: ['none'] } as const;
  const third = reportOf(await submit({ facts }));
  await runTo(after(63 * minute));
  const asked = async () => {
    const due = await as('duty-one').due({});
    return due.ok ? due.items.filter(({ what, record }) => what === 'call' && record === third) : [];
  };
  expect(await asked()).toMatchObject([{ verb: 'escalations.relay', offices: ['policeUnitPpa'] }]);
  const same = (record: string, of: string) =>
    as('duty-one').reports.markDuplicate(record as `report/${string}`, { of: of as never, reasons: ['sameVictim'] });
  expect(await same(third, second)).toMatchObject({ ok: true });
  // About the second nobody called, and it is of no other report yet.
  expect(await asked()).toMatchObject([{ verb: 'escalations.relay' }]);
  expect(await same(second, first)).toMatchObject({ ok: true });
  expect(await asked()).toMatchObject([{ verb: 'reports.close', fields: { reason: 'duplicate' } }]);
  expect((await asked())[0]?.said.id).toContain('Jangan menelepon lagi.');
});

test('closes a duplicate without a call of its own, which the first report owes or has', async () => {
  const { as, first, second, escalation } = await calledOnce();
  await as('duty-one').reports.markDuplicate(second, { of: first, reasons: ['sameVictim'] });
  expect(await as('duty-one').reports.close(second, { reason: 'duplicate' })).toMatchObject({ ok: true });
  expect(await escalation(second)).toMatchObject({ status: 'closed', owed: [] });
  expect(await escalation(first)).toMatchObject({ status: 'running' });
});

test('asks for the calls of a duplicate from another kelurahan, also after it is closed', async () => {
  const { as, first, second, calls } = await calledOnce('35.73.03.1002');
  await as('duty-one').reports.markDuplicate(second, { of: first, reasons: ['sameVictim'] });
  expect(await calls()).toMatchObject([{ verb: 'escalations.relay', offices: ['policeUnitPpa'] }]);
  expect(await as('duty-one').reports.close(second, { reason: 'duplicate' })).toMatchObject({
    receipt: { status: 'closed', toCall: ['policeUnitPpa'] },
  });
});
