import type { Notifier } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { officer, sampleReading, stageOf } from '../stage.sample.ts';
import { addressFaultOf } from './address-fault.ts';

const answering = (name: string, check: () => unknown): Notifier => ({
  ...memoryNotifier({ channel: 'email', name }),
  checkAddress: check as Notifier['checkAddress'],
});
const refusing = answering('notify-refusing', () => ({ type: 'unusable', reason: 'unreachable' }));
const taking = answering('notify-taking', () => ({ type: 'usable' }));

test.each([
  ['nothing where no notifier serves the channel', [], undefined],
  ['the reason of the only one', [refusing], 'unreachable'],
  ['nothing where another one can reach it', [refusing, taking], undefined],
  ['nothing where the answer is none', [answering('notify-silent', () => ({ ok: false }))], undefined],
  [
    'nothing where it throws',
    [
      answering('notify-throwing', () => {
        throw new Error('a@contoh.test');
      }),
    ],
    undefined,
  ],
])('says of an address %s', (_, notifiers, fault) => {
  expect(addressFaultOf(notifiers, 'email', 'a@contoh.test')).toBe(fault);
});

test('refuses a chapter with an address that no notifier can reach, and names the contact', async () => {
  const closed: Notifier = {
    ...memoryNotifier({ channel: 'email' }),
    checkAddress: (address) =>
      address.startsWith('a@') ? { type: 'unusable', reason: 'malformed' } : { type: 'usable' },
  };
  const stage = await stageOf({ notifiers: [closed], applied: false });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toEqual({
    ok: false,
    refusals: [{ code: 'chapter.address-unusable', contacts: ['mail-a'] }],
  });
  const corrected = sampleReading((text) => text.replace('a@contoh.test', 'corrected@contoh.test'));
  expect(await stage.engine.as(officer).chapter.apply(corrected)).toMatchObject({ ok: true });
});
