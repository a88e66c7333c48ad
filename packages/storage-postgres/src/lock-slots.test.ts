import { expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { lockSlots } from './lock-slots.ts';

it('puts a name on the lock on which every version of this package puts it', () => {
  const card = { record: 'report/1', subject: 'p1', class: 'identity' };
  const of = (rest: Parameters<typeof act>[1]) => lockSlots({ ...act('s', rest), writes: [] }).slots;
  expect(lockSlots(act('report/1')).slots).toEqual([731]);
  expect(of({ answer: { key: 'k', fingerprint: '', text: '' } })).toEqual([520]);
  expect(of({ claimReads: [{ name: 'unique', value: '7', holder: null }] })).toEqual([491]);
  expect(of({ cards: [{ ...card, version: 1, bytes: new Uint8Array(1) }] })).toEqual([810]);
  expect(of({ destroyed: [card] })).toEqual([810]);
  expect(of({ blobs: [{ hash: 'h', bytes: new Uint8Array(1) }] })).toEqual([344]);
});

it('holds alone what is changed, with others what is only read, and alone what is both', () => {
  const reads = [
    { stream: 'a', version: 0 },
    { stream: 'b', version: 0 },
  ];
  const { slots, alone } = lockSlots(act('a', { reads }));
  expect(slots).toHaveLength(2);
  expect([...alone].sort()).toEqual([false, true]);
  const [own] = lockSlots(act('a')).slots;
  expect(alone[slots.indexOf(own ?? -1)]).toBe(true);
});

it('gives the locks in one order to all, and few of them for a large commit', () => {
  const reads = Array.from({ length: 20_000 }, (_, number) => ({ stream: `report/${number}`, version: 0 }));
  const { slots } = lockSlots(act('a', { reads }));
  expect(slots).toEqual(slots.toSorted((left, right) => left - right));
  // Every one of them is used, so names spread.
  expect(slots).toHaveLength(1_024);
});
