import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, reportOf, stageOf } from '../stage.sample.ts';

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
