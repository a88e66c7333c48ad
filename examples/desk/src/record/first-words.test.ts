import { describeRefusal } from '@kawal/core/locales';
import { expect, test } from 'vitest';
import { hasFirstWord } from './first-words.ts';

test('tells the first word that was just said from another one of the same person that waits', () => {
  const word = { who: 'lurah-lor', by: 'petugas-1', reason: 'notInvolved', at: 0 };
  const escalation = { liftings: [word], paths: [] } as never;
  const waits = (who: string, person = 'petugas-1') =>
    hasFirstWord('escalations.liftExclusion', { state: {} }, { escalation, person, body: { who } });
  expect([waits('lurah-lor'), waits('koordinator-lor'), waits('lurah-lor', 'uptd-1')]).toEqual([true, false, false]);
});

test('gives a reference as an example that keeps its own rule: the name of no office takes its place', () => {
  const refusal = { code: 'input.person-reference', field: 'signatories' } as const;
  const said = [describeRefusal(refusal, 'id', { zone: 'WIB' }), describeRefusal(refusal, 'en', { zone: 'WIB' })];
  expect(said).toEqual([expect.stringContaining('seperti ketua-rw-3;'), expect.stringContaining('as ketua-rw-3;')]);
});
