import type { Ceiling, Condition, OfficeKind, Policy } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { provePolicy } from './prove-policy.ts';
import { newSilences } from './silences.ts';
import { soundPolicy } from './sound-chapter.sample.ts';

const inDanger: Condition = { danger: { anyOf: ['yes'] } };
const ofChild: Condition = { victimAge: { anyOf: ['child'] } };
const ceiling = (id: string, when: Condition, bars: Ceiling['bars']): Ceiling => ({ id, layer: 'city', when, bars });

/** The sound policy with a path of danger that tells these, under ceilings. */
function under(ceilings: readonly Ceiling[], tell: readonly OfficeKind[] = ['opdSocial'], when = inDanger): Policy {
  return { ...soundPolicy, ceilings, paths: [...soundPolicy.paths, path('added', [step('s', 0, tell)], { when })] };
}

const silencedBy = (policy: Policy) =>
  provePolicy(policy).findings.flatMap((one) =>
    one.code === 'ceiling.silences-path' ? [[one.subject.id, one.paths, one.offices]] : [],
  );

describe('an office that ceilings keep out of every report that opens its path (C1)', () => {
  test.each<[string, readonly Ceiling[], unknown]>([
    [
      'by a ceiling over that path',
      [ceiling('c', inDanger, { never: ['opdSocial'] })],
      [['c', ['added'], ['opdSocial']]],
    ],
    [
      'by one that lets others through alone',
      [
        ceiling('c', inDanger, {
          only: ['lpaDuty', 'uptdPpa', 'policeUnitPpa', 'polda', 'sapa129', 'coordinator', 'lastResort'],
        }),
      ],
      [['c', ['added'], ['opdSocial']]],
    ],
    [
      'not by one that lets it through',
      [
        ceiling('c', inDanger, {
          only: ['opdSocial', 'lpaDuty', 'uptdPpa', 'policeUnitPpa', 'polda', 'sapa129', 'coordinator', 'lastResort'],
        }),
      ],
      [],
    ],
    ['not by one over some of its reports', [ceiling('c', { ...inDanger, ...ofChild }, { never: ['opdSocial'] })], []],
    ['not by one over other offices', [ceiling('c', inDanger, { never: ['lurah'] })], []],
    [
      'by two that leave nothing between them, under the name of the first',
      [
        ceiling('some', ofChild, { never: ['opdSocial'] }),
        ceiling('rest', { victimAge: { noneOf: ['child'] } }, { never: ['opdSocial'] }),
      ],
      [['some', ['added'], ['opdSocial']]],
    ],
    [
      'by one of two, under its own name',
      [ceiling('some', ofChild, { never: ['opdSocial'] }), ceiling('all', inDanger, { never: ['opdSocial'] })],
      [['all', ['added'], ['opdSocial']]],
    ],
  ])('%s', (_, ceilings, found) => {
    expect(silencedBy(under(ceilings))).toEqual(found);
  });

  test('each ceiling names its own', () => {
    const two = [ceiling('one', inDanger, { never: ['opdSocial'] }), ceiling('other', inDanger, { never: ['lurah'] })];
    expect(silencedBy(under(two, ['opdSocial', 'lurah', 'lpaDuty']))).toEqual([
      ['one', ['added'], ['opdSocial']],
      ['other', ['added'], ['lurah']],
    ]);
  });

  test('nothing is looked for in a path that never opens', () => {
    const never: Condition = { victimAge: { anyOf: [] } };
    const ofNobody = under([ceiling('c', {}, { never: ['opdSocial'] })], ['opdSocial'], never);
    expect(silencedBy(ofNobody)).toEqual([]);
  });
});

test('a policy silences anew what the other does not: an office of a path, whatever its ceiling is called', () => {
  const one = under([ceiling('c', inDanger, { never: ['opdSocial', 'lurah'] })], ['opdSocial', 'lurah', 'lpaDuty']);
  const other = under([ceiling('other', inDanger, { never: ['lurah'] })], ['opdSocial', 'lurah', 'lpaDuty']);
  expect(newSilences(one, other)).toEqual([{ ceiling: 'c', path: 'added', office: 'opdSocial' }]);
  expect(newSilences(other, one)).toEqual([]);
  const moved = { ...other, paths: other.paths.map((old) => (old.id === 'added' ? { ...old, id: 'moved' } : old)) };
  expect(newSilences(other, moved)).toEqual([{ ceiling: 'other', path: 'added', office: 'lurah' }]);
});

test('a policy silences nothing anew by a ceiling over some reports of a path that tells by a fact of its own', () => {
  const abroad: Condition = { means: { anyOf: ['deception', 'violence'] } };
  const partly = under(
    [ceiling('c', { means: { anyOf: ['deception'] } }, { never: ['opdSocial'] })],
    undefined,
    abroad,
  );
  expect(newSilences(partly, under([], undefined, abroad))).toEqual([]);
});

test('nothing is said of two policies of which one has a fact with more values than can be told apart', () => {
  const values = Array.from({ length: 20 }, (_, index) => `v${index}`);
  const value = (code: string) => ({ value: code, keyword: code, said: { id: code, en: code }, missing: false });
  const said = { id: 'contoh', en: 'sample' };
  const entangled: Policy = {
    ...soundPolicy,
    facts: {
      many: {
        keyword: 'contoh',
        said,
        ordered: false,
        derived: false,
        several: true,
        values: ['unknown', ...values].map(value),
      },
    },
    paths: values.map((one) => path(one, [step('s', 0, ['lpaDuty'])], { when: { many: { anyOf: [one] } } })),
  };
  expect([newSilences(entangled, soundPolicy), newSilences(soundPolicy, entangled)]).toEqual([null, null]);
});
