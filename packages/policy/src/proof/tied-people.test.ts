import { type Ceiling, type Chapter, type Facts, hour, type KemendagriCode, later } from '@kawal/core';
import { emergencyPath, policeOffices } from '@kawal/core/escalation';
import { describe, expect, test } from 'vitest';
import { office } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { openEscalation } from '../../../core/src/escalation/telling.sample.ts';
import { institutionOf } from './institution.ts';
import { proveChapter } from './prove-chapter.ts';
import { from, soundChapter, soundDirectory, soundOffices, soundPolicy, village } from './sound-chapter.sample.ts';

/** People whom a report takes along although it bars an office that nobody tells, or spares one that it names somebody of. */

describe('the holders of an office that no step tells', () => {
  const offices = [
    ...soundOffices,
    office('rtHead', village, { holders: ['jaga-satu', 'akhir-satu'] }),
    office('camat', '35.99.01' as KemendagriCode, { holders: ['jaga-dua', 'akhir-dua'] }),
  ];

  const callers = ['lpaDuty', 'coordinator', 'lastResort'] as const;

  test('bars them where they serve too, so that a floor is missed if the kelurahan is involved (X2, X3)', () => {
    const chapter = soundChapter({ policy: { callers }, directory: { offices } });
    expect(found(chapter, 'child-to-authority')).not.toBeUndefined();
    expect(ringers(chapter, { involved: ['kelurahan'] })).toEqual([]);
    expect(ringers(chapter, {})).not.toEqual([]);
  });

  test('bars them where they serve too by a ceiling on that office (C1)', () => {
    const ceiling: Ceiling = {
      id: 'no-heads',
      layer: 'city',
      when: { danger: { anyOf: ['no'] } },
      bars: { never: ['rtHead', 'camat', 'coordinator'] },
    };
    const chapter = soundChapter({ policy: { callers, ceilings: [ceiling] }, directory: { offices } });
    expect(found(chapter, 'child-to-authority')).not.toBeUndefined();
    expect(ringers(chapter, { danger: ['no'] })).toEqual([]);
  });

  test('bars the secretariat with the LPA on duty, so that whoever of it serves elsewhere is missed there (X3)', () => {
    const secretariat = ['akhir-satu', 'akhir-dua'] as never;
    const chapter = soundChapter({ policy: { callers }, directory: { secretariat } });
    const missed = proveChapter(chapter, { from });
    expect(missed.findings).not.toEqual(proveChapter(soundChapter({ policy: { callers } }), { from }).findings);
  });

  test('change nothing where they are told by nobody else, and the chapter stays proved', () => {
    const heads = [...soundOffices, office('rtHead', village, { holders: ['ketua'] })];
    expect(proveChapter(soundChapter({ directory: { offices: heads } }), { from }).verdict).toBe('proved');
  });
});

describe('a national office that is messaged', () => {
  const chapterWith = (holders: readonly string[]): Chapter =>
    soundChapter({
      directory: {
        ...withPeople(holders),
        offices: soundOffices.map((one) => (one.kind === 'sapa129' ? office('sapa129', 'nation', { holders }) : one)),
      },
      policy: {
        requires: {
          ...soundPolicy.requires,
          sapa129: { on: 'always', people: 1, reach: 'message', instead: null },
        },
      },
    });

  test('loses the person that a report names, and is told through the others (X4)', () => {
    const chapter = chapterWith(['sapa-satu', 'sapa-dua', 'sapa-tiga']);
    expect(proveChapter(chapter, { from }).findings).toEqual([]);
  });

  test('finds it missing where a report can name everybody who holds it (X4)', () => {
    const chapter = chapterWith(['sapa-satu']);
    expect(found(chapter, 'child-to-authority')).toMatchObject({ excluded: { people: ['sapa-satu'] } });
  });
});

function found(chapter: Chapter, id: string) {
  const { verdict, findings } = proveChapter(chapter, { from });
  expect(verdict).not.toBe('proved');
  return findings.find((one) => one.code === 'floor.missed-by-directory' && one.subject.id === id)?.counterexample;
}

/** Who is asked to ring the police within an hour, if nobody answers. */
function ringers(chapter: Chapter, facts: Facts): readonly string[] {
  const escalation = openEscalation({
    chapter,
    area: village,
    facts: { victimAge: ['child'], concern: ['some'], ...facts },
    at: from,
  });
  escalation.runTo(later(from, hour));
  return escalation
    .decisions()
    .filter((one) => one.path !== emergencyPath)
    .flatMap(({ recipients }) => recipients)
    .filter(({ office: told }) => told === 'policeUnitPpa')
    .map(({ person }) => person);
}

function withPeople(more: readonly string[]) {
  return {
    people: {
      ...soundDirectory.people,
      ...Object.fromEntries(more.map((id) => [id, { contacts: [`${id}-phone`], language: 'id' as const }])),
    },
    contactPoints: {
      ...soundDirectory.contactPoints,
      ...Object.fromEntries(
        more.map((id) => [
          `${id}-phone`,
          { channel: 'email', readers: [id], verifiedAt: later(from, -hour), rings: true },
        ]),
      ),
    },
  };
}

test('counts as the police the same offices as the table of offices', () => {
  const kinds = Object.keys(institutionOf) as (keyof typeof institutionOf)[];
  expect(kinds.filter((kind) => institutionOf[kind] === 'police').toSorted()).toEqual(policeOffices.toSorted());
});
