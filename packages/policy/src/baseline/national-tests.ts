import type { PolicyTestSpec } from '../language/builder-test.ts';

/** The promises of the baseline as stories; every layer below must keep them too. */
export const nationalTests = [
  {
    name: 'anak yang hendak dibawa pergi, Minggu pukul 02.00, tidak seorang pun menjawab',
    at: '2026-11-22T02:00',
    report: { victimAge: 'child', concern: 'some', danger: 'yes', involved: 'none' },
    expect: [
      { tell: 'coordinator', by: 0 },
      { tell: 'policeUnitPpa', by: 0 },
      // The service unit is shut; who stands in for it is rung.
      { tell: 'sapa129', for: 'uptdPpa', by: 0 },
      { tell: 'lastResort', by: '2 hours' },
    ],
  },
  {
    name: 'laporan yang sama, Selasa pukul 10.00; polisi menyanggupi setelah 16 menit, lalu tidak ada kabar',
    at: '2026-11-24T10:00',
    report: { victimAge: 'child', concern: 'some', danger: 'yes', involved: 'none' },
    replies: [{ at: '16 minutes', office: 'policeUnitPpa', level: 'acknowledged' }],
    expect: [{ tell: 'lastResort', notBefore: '2 hours', by: '5 hours' }],
  },
  {
    name: 'lurah disebut terlibat',
    at: '2026-11-24T10:00',
    report: { victimAge: 'adult', concern: 'some', danger: 'no', involved: 'kelurahan' },
    expect: [
      { tell: 'lpaDuty', by: 0 },
      { tell: 'sapa129', by: '1 hour' },
    ],
    never: ['lurah', 'coordinator', 'camat'],
  },
  {
    name: 'koordinator menyanggupi laporan tentang orang dewasa; LPA dan layanan tetap diberi tahu',
    at: '2026-11-24T10:00',
    report: { victimAge: 'adult', concern: 'some', danger: 'no', involved: 'none' },
    replies: [{ at: '5 minutes', office: 'coordinator', level: 'acknowledged' }],
    expect: [
      { tell: 'lpaDuty', by: '1 hour' },
      { tell: 'uptdPpa', by: '24 hours' },
    ],
  },
] as const satisfies readonly PolicyTestSpec<Readonly<Record<never, never>>>[];
