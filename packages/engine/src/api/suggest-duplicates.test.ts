import type { Instant, KemendagriCode, Party } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { type NamedReport, sameTime, suggestDuplicates } from './suggest-duplicates.ts';

const capturedAt = Date.parse('2019-02-04T02:00:00Z') as Instant;
const mark = { of: 'report/r9', reasons: [], by: 'petugas-satu', at: capturedAt };

describe('suggested duplicates', () => {
  test('come with their reasons, those with the most first, and nothing is marked', () => {
    const one = named('report/r1', { reporter: 'relawan-satu' }, [victim('siswa-satu')]);
    const found = suggestDuplicates(one, [
      named('report/r3', {}, []),
      named('report/r2', { reporter: 'relawan-satu' }, [victim('siswa-satu')]),
      one,
    ]);
    expect(found).toEqual([
      { of: 'report/r2', reasons: ['sameVictim', 'samePlaceAndTime', 'sameReporter'] },
      { of: 'report/r3', reasons: ['samePlaceAndTime'] },
    ]);
  });

  test('suggests no report of another day, an unknown place, a drill or with a mark', () => {
    const one = named('report/r1', {}, []);
    const others = [
      named('report/r2', { capturedAt: (capturedAt - sameTime - 1) as Instant }, []),
      named('report/r3', { area: 'unknown' }, []),
      named('report/r4', { drill: true }, []),
      named('report/r5', { duplicateOf: mark }, []),
    ];
    expect(suggestDuplicates(one, others)).toEqual([]);
    expect(suggestDuplicates(named('report/r1', { area: 'unknown' }, []), others)).toEqual([]);
  });

  test('know a suspect of the directory, and confuse nobody by the numbers of parties', () => {
    const one = named('report/r1', { area: 'unknown' }, [suspected('lurah')]);
    const same = named('report/r2', { area: 'unknown' }, [{ ...suspected('lurah'), ref: 'p7' }]);
    const unlike = named('report/r3', { area: 'unknown' }, [{ ...suspected('lurah'), roles: ['witness'] }]);
    expect(suggestDuplicates(one, [same, unlike])).toEqual([{ of: 'report/r2', reasons: ['sameSuspect'] }]);
  });
});

function suspected(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson };
}

function victim(directoryPerson: string): Party {
  return { ref: 'p1', roles: ['victim'], ageClass: 'adult', directoryPerson };
}

function named(stream: string, more: Partial<NamedReport['report']>, parties: readonly Party[]): NamedReport {
  const area = '35.73.03.1001' as KemendagriCode;
  const said = {
    drill: false,
    facts: {},
    parties,
    corrected: { facts: {}, parties },
    corrections: [],
    observations: [],
  };
  const received = {
    area,
    channel: 'app',
    receivedAt: capturedAt,
    capturedAt,
    reporter: null,
    duplicateOf: null,
  } as const;
  return { stream, report: { ...said, ...received, ...more } };
}
