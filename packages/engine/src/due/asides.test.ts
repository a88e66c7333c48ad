import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, reportOf, stageOf } from '../stage.sample.ts';
import { asidesOf } from './asides.ts';

test('warns the colleagues of an officer whom a report names to talk about it with nobody there', async () => {
  const stage = await stageOf();
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-one' } as const;
  reportOf(await stage.submit({ parties: [suspect] }));
  await stage.runTo(after(31 * minute));
  const said = async (ref: string, role: 'lpaDuty' | 'secretariat' | 'coordinator') => {
    const due = await stage.engine.as({ kind: 'person', ref, role }).due({});
    if (!due.ok) throw new RangeError('nothing is due');
    return due.items.map((item) => item.said.en).join(' ');
  };
  const warning = 'It names somebody of your own office';
  expect(await said('duty-two', 'lpaDuty')).toContain(warning);
  expect(await said('sekretaris', 'secretariat')).toContain(warning);
  expect(await said('coordinator-a', 'coordinator')).not.toContain(warning);
  expect(await said('duty-one', 'lpaDuty')).toBe('');
});

test('says of somebody who may be abroad which offices help there, and names none that may be involved', async () => {
  const stage = await stageOf();
  const said = async (facts: object) => {
    const found = await stage.engine.unguarded.report(reportOf(await stage.submit({ facts } as never)));
    return found.ok
      ? asidesOf(found.record.state as never)
          .map(({ id }) => id)
          .join(' ')
      : '';
  };
  const abroad = await said({ modus: ['onlineScamCompound'], involved: ['unknown'] });
  expect(abroad).toContain('Perwakilan RI (KBRI atau KJRI)');
  expect(abroad).toMatch(/KP2MI \(0-800-1000 .*\) dan BP3MI/);
  const barred = await said({ modus: ['nonProceduralPmi'], involved: ['bp3mi'] });
  expect(barred).toContain('Perwakilan RI (KBRI atau KJRI)');
  expect(barred).not.toMatch(/KP2MI|BP3MI/);
  expect(await said({ modus: ['contractMarriage'] })).toBe('');
  // Where the victim is decides, and not the pattern alone.
  for (const departure of ['none', 'signs', 'dated'])
    expect(await said({ modus: ['nonProceduralPmi'], departure: [departure] })).toBe('');
  for (const modus of ['domesticWorker', 'unknown'])
    expect(await said({ modus: [modus], departure: ['abroad'] })).toMatch(/^KORBAN DI LUAR NEGERI: .*KBRI.*KP2MI/);
});
