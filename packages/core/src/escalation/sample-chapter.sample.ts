import type { KemendagriCode } from '../area/area.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { hour, type Instant, later, minute, parseLocal } from '../calendar/instant.ts';
import type { ContactPoint, Directory, Office } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Floor, Path, Policy, Step } from '../policy/policy.ts';
import { vocabularyVersion } from '../policy/vocabulary.ts';
import type { Chapter } from '../record/chapter.ts';

/** A small chapter for tests: every name in it is a reference, and everybody in it is invented. */

export const kotalama = '35.73.03.1001' as KemendagriCode;
const malang = '35.73' as KemendagriCode;

/** A Sunday, two in the morning. */
export const sundayNight = parseLocal('2019-02-03T02:00', 'WIB') as Instant;

export function after(milliseconds: number): Instant {
  return later(sundayNight, milliseconds);
}

export function step(id: string, afterMs: number, tell: readonly OfficeKind[], more: Partial<Step> = {}): Step {
  return { id, after: { ms: afterMs }, tell, unless: null, repeat: null, ...more };
}

export function path(id: string, steps: readonly Step[], more: Partial<Path> = {}): Path {
  return { id, layer: 'city', when: {}, hold: { ms: 4 * hour }, review: null, advise: null, steps, why: [], ...more };
}

/** A floor of our own practice, counted from when the report was accepted. */
export function floor(id: string, withinMs: number, tell: readonly OfficeKind[], more: Partial<Floor> = {}): Floor {
  return {
    id,
    layer: 'city',
    origin: 'practice',
    cite: null,
    binds: null,
    when: {},
    tell,
    of: 'each',
    within: { ms: withinMs },
    since: 'accepted',
    validFrom: null,
    ...more,
  };
}

export const everyReport: Path = path('every-report', [
  step('first', 0, ['coordinator'], { repeat: { every: { ms: 10 * minute }, times: 2 } }),
  step('deputy', 30 * minute, ['lpaDuty'], { unless: { level: 'acknowledged', offices: ['coordinator'], count: 1 } }),
  step('last', 2 * hour, ['lastResort'], {
    unless: { level: 'acknowledged', offices: ['coordinator', 'lpaDuty', 'policeUnitPpa'], count: 1 },
  }),
]);

export const dangerNow: Path = path(
  'danger-now',
  [step('now', 0, ['policeUnitPpa', 'uptdPpa', 'lpaDuty'], { repeat: { every: { ms: 5 * minute }, times: 6 } })],
  { when: { danger: { anyOf: ['yes'] } }, advise: 'call-110', hold: null },
);

export const childAtRisk: Path = path(
  'child-at-risk',
  [
    step('lpa', 15 * minute, ['lpaDuty']),
    step('authority', hour, ['policeUnitPpa', 'uptdPpa'], { repeat: { every: { ms: 15 * minute }, times: 8 } }),
    step('last', 4 * hour, ['lastResort'], {
      unless: { level: 'acknowledged', offices: ['policeUnitPpa', 'uptdPpa'], count: 1 },
    }),
  ],
  {
    when: { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } },
    hold: { ms: 2 * hour },
  },
);

export function samplePolicy(paths: readonly Path[] = [everyReport, dangerNow, childAtRisk]): Policy {
  return {
    id: 'sample',
    version: 1,
    subject: 'report',
    layer: 'city',
    area: malang,
    lineage: [{ id: 'sample', version: 1, layer: 'city' }],
    vocabulary: vocabularyVersion,
    facts: {},
    triage: [],
    requires: {
      coordinator: { on: 'always', people: 1, reach: 'message', instead: 'lpaDuty' },
      lpaDuty: { on: 'always', people: 2, reach: 'message', instead: 'lastResort' },
      policeUnitPpa: { on: 'always', people: 1, reach: 'call', instead: 'polda' },
      polda: { on: 'always', people: 1, reach: 'call', instead: 'lpsk' },
      uptdPpa: { on: 'officeHours', people: 1, reach: 'message', instead: 'sapa129' },
      sapa129: { on: 'always', people: 1, reach: 'call', instead: null },
      lastResort: { on: 'always', people: 2, reach: 'message', instead: null },
    },
    callers: ['lpaDuty', 'coordinator'],
    paths,
    ceilings: [
      {
        id: 'kelurahan-involved',
        layer: 'city',
        when: { involved: { anyOf: ['kelurahan'] } },
        bars: { never: ['lurah', 'rtHead', 'rwHead', 'coordinator'] },
      },
    ],
    floors: [],
    waivers: [],
  };
}

export function sampleChapter(
  changes: { readonly policy?: Policy; readonly directory?: Partial<Directory> } = {},
): Chapter {
  return {
    bundle: 'bundle-of-the-sample',
    name: 'Lembaga Contoh',
    city: malang,
    zone: 'WIB',
    language: 'id',
    areas: [{ code: kotalama, name: 'Kotalama', aliases: [] }],
    directory: { ...sampleDirectory, ...changes.directory },
    calendar: everyDayWorked,
    operator: 'unknown',
    policy: changes.policy ?? samplePolicy(),
    policyHash: 'policy-of-the-sample',
  };
}

/** A calendar of the years that tests play in, whose tables know no day off. */
export const everyDayWorked: Calendar = {
  tables: Array.from({ length: 20 }, (_, index) => ({
    year: 2018 + index,
    decree: 'SK Contoh',
    source: 'contoh',
    confidence: 'secondary',
    days: [],
  })),
  localOffDays: [],
};

/** Person `x` reads the mailbox `x-mail`, which rings; two coordinators, two duty officers, two of last resort. */
export const sampleDirectory: Directory = {
  people: people('koordinator', 'wakil', 'lurah', 'jaga-satu', 'jaga-dua', 'uptd', 'akhir-satu', 'akhir-dua'),
  contactPoints: Object.fromEntries(
    ['koordinator', 'wakil', 'lurah', 'jaga-satu', 'jaga-dua', 'uptd', 'akhir-satu', 'akhir-dua'].map((person) => [
      `${person}-mail`,
      mailbox(person),
    ]),
  ),
  offices: [
    office('coordinator', kotalama, { holders: ['koordinator'], deputies: ['wakil'] }),
    office('lurah', kotalama, { holders: ['lurah'] }),
    office('lpaDuty', malang, { holders: ['jaga-satu', 'jaga-dua'] }),
    // Nobody of the UPTD reads mail at night: its mailbox does not ring.
    office('uptdPpa', malang, { holders: ['uptd'] }),
    office('policeUnitPpa', malang, { reach: 'call', number: '110' }),
    office('polda', '35' as KemendagriCode, { reach: 'call', number: '+6281200000031' }),
    office('sapa129', 'nation', { reach: 'call', number: '129' }),
    office('lastResort', malang, { holders: ['akhir-satu', 'akhir-dua'] }),
  ],
  absences: [],
  secretariat: ['sekretaris', 'sekretaris-satu'],
};

export function mailbox(reader: string, more: Partial<ContactPoint> = {}): ContactPoint {
  return {
    channel: 'email',
    readers: [reader],
    verifiedAt: later(sundayNight, -24 * hour),
    rings: reader !== 'uptd',
    ...more,
  };
}

export function office(kind: OfficeKind, area: Office['area'], more: Partial<Office> = {}): Office {
  return {
    id: `${kind}@${area}`,
    kind,
    area,
    localName: `${kind} contoh`,
    holders: [],
    deputies: [],
    shifts: [],
    reach: 'message',
    number: null,
    hours: null,
    drill: false,
    ...more,
  };
}

export function people(...ids: readonly string[]): Directory['people'] {
  return Object.fromEntries(ids.map((id) => [id, { contacts: [`${id}-mail`], language: 'id' as const }]));
}
