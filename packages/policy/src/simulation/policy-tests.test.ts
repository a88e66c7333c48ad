import { hour, minute, type OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  kotalama,
  path,
  sampleChapter,
  samplePolicy,
  step,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import type { PolicyTest } from '../language/policy-test.ts';
import { coverageOf, describeCoverage } from './coverage.ts';
import { describeUnreached, type Unreached } from './coverage-messages.ts';
import { describeTestFailure, describeTestResults } from './describe-test-results.ts';
import { runPolicyTests } from './policy-tests.ts';
import { simulate } from './simulate.ts';

const child: PolicyTest = {
  name: 'anak, Minggu malam',
  at: '2026-11-22T02:00',
  area: kotalama,
  facts: { victimAge: ['child'], concern: ['some'] },
  learned: [],
  replies: [],
  named: [],
  absent: [],
  expect: [],
  never: [],
};

test('a test passes where every office is told by then, not before, and for whom it says', () => {
  const [result] = runPolicyTests(
    [
      {
        ...child,
        expect: [
          told('coordinator', { by: 0 }),
          told('lpaDuty', { by: 15 * minute, notBefore: 15 * minute }),
          told('lastResort', { notBefore: hour }),
          told('policeUnitPpa', { by: hour }),
        ],
        never: ['lurah', 'mayor'],
      },
    ],
    samplePolicy(),
  );
  expect(result).toMatchObject({ passed: true, failures: [] });
});

test.each<[PolicyTest, string, string]>([
  [
    { ...child, expect: [told('lpaDuty', { by: 10 * minute })] },
    'Petugas jaga LPA diberi tahu setelah 15 menit; seharusnya paling lambat setelah 10 menit.',
    'LPA duty officer was told after 15 minutes; it should have been after 10 minutes at the latest.',
  ],
  [
    { ...child, expect: [told('lpaDuty', { notBefore: hour })] },
    'Petugas jaga LPA sudah diberi tahu setelah 15 menit oleh child-at-risk/lpa; seharusnya baru setelah 1 jam.',
    'LPA duty officer was already told after 15 minutes by child-at-risk/lpa; it should have been no earlier than after 1 hour.',
  ],
  [
    { ...child, facts: { victimAge: ['adult'], danger: ['no'] }, expect: [told('uptdPpa', { by: hour })] },
    'UPTD PPA tidak diberi tahu: jalur yang terbuka (every-report) tidak memberitahunya.',
    'UPTD PPA was not told: the paths that opened (every-report) do not tell it.',
  ],
  [
    { ...child, facts: { ...child.facts, involved: ['kelurahan'] }, expect: [told('coordinator', { by: 0 })] },
    'Koordinator komunitas tidak diberi tahu: jabatan itu dikecualikan dari laporan ini; petugas jaga LPA diberi tahu menggantikannya segera.',
    'Community coordinator was not told: that office is kept out of this report; LPA duty officer was told in its place at once.',
  ],
  [
    { ...child, absent: ['lastResort'], expect: [told('lastResort', { by: 4 * hour })] },
    'Piket cadangan tidak diberi tahu: tidak seorang pun dari jabatan itu dapat diberi tahu saat itu.',
    'Last resort was not told: nobody of that office could be told then.',
  ],
  [
    { ...child, never: ['policeUnitPpa'] },
    'Unit PPA kepolisian tidak boleh diberi tahu, tetapi diberi tahu setelah 1 jam oleh child-at-risk/authority.',
    'Police Unit PPA must not be told, but was told after 1 hour by child-at-risk/authority.',
  ],
  [
    { ...child, replies: [{ at: { ms: minute }, office: 'uptdPpa', level: 'acknowledged' }] },
    'Menurut uji ini UPTD PPA menjawab setelah 1 menit, padahal belum ada yang diberi tahu untuk jabatan itu; jawaban itu tidak berlaku.',
    'In this test UPTD PPA answers after 1 minute, but nobody had been told for that office yet; the answer counts for nothing.',
  ],
  [
    { ...child, at: 'Minggu pukul dua' },
    'Waktu "Minggu pukul dua" tidak terbaca. Tulislah seperti 2026-11-22T02:00.',
    'The time "Minggu pukul dua" cannot be read. Write it as 2026-11-22T02:00.',
  ],
])('a test that fails says what happened instead: %#', (failing, id, en) => {
  const [result] = runPolicyTests([failing], samplePolicy());
  expect(result?.passed).toBe(false);
  expect(result?.failures.map((failure) => describeTestFailure(failure, 'id'))).toEqual([id]);
  expect(result?.failures.map((failure) => describeTestFailure(failure, 'en'))).toEqual([en]);
});

test('a test that lies before the contacts of an office were checked says so, and how to mend it', () => {
  const early = { ...child, at: '2026-11-15T02:00', expect: [told('lpaDuty', { by: hour })] };
  const [result] = runPolicyTests([early], sampleChapterWith(sampleChapter().directory.offices));
  expect(result?.failures.map((one) => describeTestFailure(one, 'id'))).toEqual([
    'Petugas jaga LPA tidak diberi tahu: kontak orang-orangnya baru `diperiksa` sesudah waktu uji ini; pindahkan waktu uji ke sesudah hari itu.',
  ]);
});

test('`never` is about people: whoever holds the office is not to be told in another one either', () => {
  const chapter = sampleChapter();
  const offices = chapter.directory.offices.map((one) =>
    one.kind === 'lurah' ? { ...one, holders: ['koordinator'] } : one,
  );
  const [result] = runPolicyTests([{ ...child, never: ['lurah'] }], sampleChapterWith(offices));
  expect(result?.failures).toMatchObject([
    { code: 'test.told-forbidden', office: 'lurah', by: { served: 'coordinator' } },
  ]);
});

test('a test without an area is about some kelurahan, of the chapter or invented', () => {
  const anywhere: PolicyTest = { ...child, area: null, expect: [told('coordinator', { by: 0 })] };
  expect(runPolicyTests([anywhere], samplePolicy())[0]?.simulated?.story.area).toBe('35.73.00.1000');
  expect(runPolicyTests([anywhere], samplePolicy())[0]?.passed).toBe(true);
  expect(
    runPolicyTests([anywhere], sampleChapterWith(sampleChapter().directory.offices))[0]?.simulated?.story.area,
  ).toBe(kotalama);
});

test('results are read line by line', () => {
  const results = runPolicyTests(
    [child, { ...child, name: 'gagal', expect: [told('mayor', { by: hour })] }],
    samplePolicy(),
  );
  expect(describeTestResults(results, 'id')).toEqual([
    'LULUS  anak, Minggu malam',
    'GAGAL  gagal',
    '  Wali kota/bupati tidak diberi tahu: jalur yang terbuka (every-report, child-at-risk) tidak memberitahunya.',
  ]);
});

test('coverage tells what the tests reached, and names all they did not', () => {
  const policy = samplePolicy();
  const simulated = runPolicyTests([child], policy).flatMap((result) => result.simulated ?? []);
  const coverage = coverageOf(policy, simulated);
  expect(coverage.unreached.map(where)).toEqual([
    'coverage.guard-never-true every-report/deputy',
    'coverage.guard-never-true every-report/last',
    'coverage.path-never-opened danger-now',
    'coverage.guard-never-true child-at-risk/last',
    'coverage.ceiling-never-applied kelurahan-involved',
  ]);
  expect(coverage.paths[0]?.steps[1]).toMatchObject({
    step: 'deputy',
    outcomes: { told: 1, held: 0 },
    guard: { seenTrue: false, seenFalse: true },
  });
  expect(describeCoverage(coverage, 'id')[0]).toBe(
    'Terjangkau uji: jalur 2/3, langkah 6/7, langkah dengan `kecuali` yang sudah diuji tertahan dan tidak tertahan 0/3, kewajiban memberi tahu 0/0, larangan 0/1.',
  );
});

test('tests that answer, name and wait reach what silence does not', () => {
  const policy = samplePolicy();
  const tests: readonly PolicyTest[] = [
    child,
    {
      ...child,
      facts: { ...child.facts, danger: ['yes'] },
      replies: [
        { at: { ms: 5 * minute }, office: 'coordinator', level: 'acknowledged' },
        { at: { ms: 3 * hour + 50 * minute }, office: 'policeUnitPpa', level: 'acknowledged' },
      ],
    },
    { ...child, facts: { ...child.facts, involved: ['kelurahan'] } },
  ];
  const simulated = runPolicyTests(tests, policy).flatMap((result) => result.simulated ?? []);
  expect(coverageOf(policy, simulated).unreached.map(where)).toEqual([]);
});

test('a ceiling that applies and keeps nobody away is not yet tested', () => {
  const policy = samplePolicy([path('lpa-only', [step('lpa', 0, ['lpaDuty'])])]);
  const played = simulate({ at: sampleAt, area: kotalama, facts: { involved: ['kelurahan'] } }, policy);
  const { unreached } = coverageOf(policy, [played]);
  expect(unreached.map(where)).toEqual(['coverage.ceiling-never-barred kelurahan-involved']);
  for (const one of unreached) expect(describeUnreached(one, 'id')).not.toBe(describeUnreached(one, 'en'));
});

test('coverage says each kind in one line with its count and titles, and all parts where it is asked to', () => {
  const { unreached: _, ...none } = coverageOf(samplePolicy(), []);
  const ids = ['anak-berisiko', 'triase-tinggi', 'rumah-tangga', 'lihat-lagi'];
  const unreached = [
    ...ids.map((id) => ({ code: 'coverage.path-never-opened', path: id }) as const),
    { code: 'coverage.guard-never-true', path: 'anak-berisiko', step: 'terakhir' } as const,
    { code: 'coverage.floor-never-applied', floor: 'bahaya-ke-polisi' } as const,
    { code: 'coverage.ceiling-never-barred', ceiling: 'lpa-terlibat' } as const,
  ];
  expect(describeCoverage({ ...none, unreached }, 'id').slice(1)).toEqual([
    'Jalur yang tidak terbuka dalam uji mana pun (4): Anak berisiko; Triase tinggi; Pekerja rumah tangga; …',
    'Langkah yang dalam uji tidak pernah ditahan oleh jawaban (1): Anak berisiko/terakhir',
    'Kewajiban memberi tahu yang tidak berlaku bagi laporan dalam uji mana pun (1): bahaya kepada kepolisian',
    'Larangan yang berlaku dalam uji, tetapi tidak pernah mencegah siapa pun diberi tahu (1): lpa terlibat',
    'Semuanya dengan nama: tambahkan --full.',
  ]);
  expect(describeCoverage({ ...none, unreached }, 'en', true)).toHaveLength(1 + 4 + unreached.length);
  const many = Array.from({ length: 200 }, (_one, at) => unreached.map((one) => ({ ...one, path: `jalur-${at}` })));
  expect(describeCoverage({ ...none, unreached: many.flat() as never }, 'en').length).toBeLessThanOrEqual(10);
});

const sampleAt = sampleChapter().directory.contactPoints['lurah-mail']?.verifiedAt as never;

function told(tell: OfficeKind, { by, notBefore }: { readonly by?: number; readonly notBefore?: number }) {
  const wait = (ms: number | undefined) => (ms === undefined ? null : { ms });
  return { tell, for: null, by: wait(by), notBefore: wait(notBefore) };
}

function where(one: Unreached): string {
  const named = 'floor' in one ? one.floor : 'ceiling' in one ? one.ceiling : one.path;
  return `${one.code} ${named}${'step' in one ? `/${one.step}` : ''}`;
}

/** The sample chapter, its contacts proved in time for 2026. */
function sampleChapterWith(offices: ReturnType<typeof sampleChapter>['directory']['offices']) {
  const chapter = sampleChapter();
  const verifiedAt = Date.UTC(2026, 10, 21) as never;
  const contactPoints = Object.fromEntries(
    Object.entries(chapter.directory.contactPoints).map(([id, point]) => [id, { ...point, verifiedAt }]),
  );
  return sampleChapter({ directory: { offices, contactPoints } });
}
