import type { EscalationState, Instant, OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import { callsDue } from './calls-due.ts';
import { answeredOf } from './owed-so-far.ts';

const now = 1_000 as Instant;
const told = (person: string, office: OfficeKind) =>
  ({ person, office, served: office, task: 'call', firstAt: 10, lastAt: 10 }) as const;
const reply = (person: string, office: OfficeKind, more = {}) => ({
  ...{ person, offices: [office], relayed: false, voidFrom: null, receivedAt: 20 },
  ...more,
});
const stateOf = (fields: object): EscalationState =>
  ({ report: 'report/contoh', reporter: 'pelapor', told: [], replies: [], ...fields }) as unknown as EscalationState;
const reachOf = (office: OfficeKind) => ({ reach: [office], barred: [] });

test('asks only whom a message asked to call, and each for the office that it named', () => {
  const state = stateOf({ told: [told('relawan-satu', 'policeUnitPpa'), told('relawan-dua', 'sapa129')] });
  const asked = (person: string, mayConfirm: boolean) =>
    callsDue(state, person, now, { mayConfirm, reachOf }).map(({ office, asked, by }) => [office, asked, by]);
  for (const mayConfirm of [false, true]) {
    expect(asked('relawan-satu', mayConfirm)).toEqual([['policeUnitPpa', 'policeUnitPpa', null]]);
    expect(asked('relawan-dua', mayConfirm)).toEqual([['sapa129', 'sapa129', null]]);
    expect(asked('petugas-1', mayConfirm)).toEqual([]);
  }
});

test('asks whoever may confirm for a second word on a call that one other person recorded', () => {
  const call = reply('relawan-satu', 'sapa129', { relayed: true });
  const state = stateOf({ told: [told('relawan-satu', 'sapa129')], replies: [call] });
  const asked = (person: string, mayConfirm: boolean) => callsDue(state, person, now, { mayConfirm, reachOf });
  expect(asked('petugas-1', true)).toMatchObject([{ office: 'sapa129', by: 'relawan-satu' }]);
  expect(asked('petugas-1', false)).toEqual([]);
  expect(asked('relawan-satu', true)).toEqual([]);
});

test('counts as an answer of an office neither a call, nor a word that is void, nor that of whoever reported', () => {
  const of = (...replies: readonly object[]) => answeredOf(['uptdPpa'], stateOf({ replies }), []);
  expect(of(reply('uptd-1', 'uptdPpa'))).toEqual(['uptdPpa']);
  expect(of(reply('uptd-1', 'uptdPpa', { relayed: true }))).toEqual([]);
  expect(of(reply('uptd-1', 'uptdPpa', { voidFrom: 30 }))).toEqual([]);
  expect(of(reply('pelapor', 'uptdPpa'))).toEqual([]);
  expect(of(reply('kapolsek', 'polsek'))).toEqual([]);
});
