import type { Report } from './intake.ts';

/** How long a report is as JSON, in bytes: two persons with identity and contact, every fact, and a story. */
const size = 2_003;

const sentence =
  'Contoh cerita: ia dijanjikan pekerjaan di kota lain, kartunya diambil, dan akan dijemput malam ini juga. ';

/**
 * Sixteen reports of one size, each of other people; everybody and every number is invented. A child is in danger now,
 * so all that can open opens, and five people are told at once.
 */
export const sampleReports: readonly Report[] = Array.from({ length: 16 }, (_, index) => {
  const report = withStory(index, '');
  const room = size - JSON.stringify(report).length;
  return withStory(index, sentence.repeat(Math.ceil(room / sentence.length)).slice(0, room));
});

/** The same report of a child who is in no danger at this moment: one path less opens, and one person is told at once. */
export function notUrgent(report: Report): Report {
  return { ...report, facts: { ...report.facts, danger: ['no'] } };
}

/** The same report without anything that becomes a card: what is decided on it is the same. */
export function withoutPeople({ story: _, ...report }: Report): Report {
  return {
    ...report,
    parties: report.parties.map(({ identity: _identity, contact: _contact, ...party }) => party),
  };
}

function withStory(index: number, story: string): Report {
  const number = String(index).padStart(2, '0');
  return {
    area: '35.73.03.1001',
    channel: 'app',
    capturedAt: Date.UTC(2019, 1, 4, 1, 30) as NonNullable<Report['capturedAt']>,
    facts: {
      danger: ['yes'],
      victimAge: ['child'],
      concern: ['some'],
      exploitation: ['labour', 'other'],
      modus: ['childLabour', 'domesticWorker'],
      involved: ['none'],
      victimReported: ['no'],
      keepLocalOut: ['no'],
    },
    parties: [
      {
        ref: 'p1',
        roles: ['victim'],
        ageClass: 'child',
        identity: { name: `Anak Contoh ${number}`, nik: `35730344050400${number}`, birthDate: '2004-05-04' },
        contact: { phone: `+62812000000${number}`, address: `Jalan Contoh ${number}, RT 01 RW 02, Kotalama` },
      },
      {
        ref: 'p2',
        roles: ['guardian', 'witness'],
        ageClass: 'adult',
        identity: { name: `Ibu Contoh ${number}`, nik: `35730352027900${number}`, birthDate: '1979-02-12' },
        contact: { phone: `+62813000000${number}`, address: `Jalan Contoh ${number}, RT 01 RW 02, Kotalama` },
      },
    ],
    reporter: `relawan-contoh-${number}`,
    story,
  } as Report;
}
