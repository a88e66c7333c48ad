import {
  type Calendar,
  type Chapter,
  type ContactPoint,
  type Directory,
  day,
  type Floor,
  hour,
  later,
  minute,
  type Path,
  type Policy,
  type Step,
  type Waiver,
} from '@kawal/core';
import { office, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import type { Base } from './base.ts';
import type { ProofCode } from './findings.ts';
import {
  adultAtRisk,
  childAtRisk,
  city,
  dangerNow,
  everyReport,
  from,
  otherVillage,
  soundDirectory,
  soundOffices,
  soundPolicy,
  village,
} from './sound-chapter.sample.ts';

const [floor] = soundPolicy.floors as [Floor];
const { requires } = soundPolicy;

/** One defect, seeded into a chapter that is otherwise proved, and the finding it must bring. */
export interface Defect {
  readonly code: ProofCode;
  readonly seed: string;
  readonly policy?: Partial<Policy>;
  readonly directory?: Partial<Directory>;
  readonly calendar?: Calendar;
  readonly subject: string;
  readonly base?: Base;
  readonly budget?: number;
}

const waiver: Waiver = {
  id: 'w',
  floor: floor.id,
  when: { ...floor.when, danger: { anyOf: ['no'] } },
  author: 'pengurus contoh',
  reason: 'contoh',
  measure: 'contoh',
  approvedBy: 'city',
  from: later(from, -day),
  until: later(from, 60 * day),
};

export const defects: readonly Defect[] = [
  {
    code: 'cover.nobody-in-time',
    seed: 'the first step of every report waits an hour',
    policy: { paths: [edited(everyReport, 'first', { after: { ms: hour } }), dangerNow, childAtRisk, adultAtRisk] },
    subject: 'sound',
  },
  {
    code: 'blackout.nobody-left',
    seed: 'nobody stands in for the coordinator',
    policy: {
      requires: { ...requires, coordinator: { on: 'always', people: 2, reach: 'message', instead: null } },
    },
    subject: 'sound',
  },
  {
    code: 'callers.all-barred',
    seed: 'nobody from outside the city rings',
    policy: { callers: ['lpaDuty', 'coordinator', 'lastResort'] },
    subject: floor.id,
  },
  {
    code: 'last-resort.missing',
    seed: 'only a child report ends at the last resort',
    policy: { paths: [{ ...everyReport, steps: everyReport.steps.slice(0, 2) }, dangerNow, childAtRisk, adultAtRisk] },
    subject: 'sound',
  },
  {
    code: 'authority.none',
    seed: 'no path tells an authority of an adult',
    policy: { paths: [everyReport, dangerNow, childAtRisk] },
    subject: 'sound',
  },
  {
    code: 'child.one-institution',
    seed: 'the authorities hear of a child after two hours, and the LPA too',
    policy: {
      paths: [
        everyReport,
        dangerNow,
        edited(edited(childAtRisk, 'authority', { after: { ms: 2 * hour } }), 'lpa', { after: { ms: 2 * hour } }),
        adultAtRisk,
      ],
    },
    subject: 'sound',
  },
  {
    code: 'floor.not-met',
    seed: 'the authorities are told only if nobody answered',
    policy: {
      paths: [
        everyReport,
        dangerNow,
        edited(childAtRisk, 'authority', { unless: { level: 'acknowledged', offices: ['lpaDuty'], count: 1 } }),
        adultAtRisk,
      ],
    },
    subject: floor.id,
  },
  {
    code: 'timeless.rests-on-hours',
    seed: 'who stands in for the service unit keeps hours too',
    policy: {
      requires: {
        ...requires,
        uptdPpa: { on: 'officeHours', people: 1, reach: 'message', instead: 'lpsk' },
        lpsk: { on: 'officeHours', people: 0, reach: 'call', instead: null },
      },
    },
    directory: { offices: [...soundOffices, office('lpsk', 'nation', { reach: 'call', number: '148' })] },
    subject: floor.id,
  },
  {
    code: 'ceiling.starves-floor',
    seed: 'a ceiling bars the service unit and who stands in for it',
    policy: {
      ceilings: [
        ...soundPolicy.ceilings,
        { id: 'starving', layer: 'city', when: { danger: { anyOf: ['no'] } }, bars: { never: ['uptdPpa', 'sapa129'] } },
      ],
    },
    subject: 'starving',
  },
  {
    code: 'ceiling.silences-path',
    seed: 'a ceiling on every report bars an office that a path tells',
    policy: {
      ceilings: [...soundPolicy.ceilings, { id: 'silent', layer: 'city', when: {}, bars: { never: ['coordinator'] } }],
    },
    subject: 'silent',
  },
  {
    code: 'floor.rests-on-one-person',
    seed: 'a national floor binds unless somebody says that there is no danger',
    policy: {
      floors: [{ ...floor, layer: 'national', when: { ...floor.when, danger: { anyOf: ['yes', 'unknown'] } } }],
    },
    subject: floor.id,
  },
  {
    code: 'floor.law-without-article',
    seed: 'a floor of law names no article',
    policy: { floors: [{ ...floor, origin: 'law' }] },
    subject: floor.id,
  },
  {
    code: 'base.practice-as-law',
    seed: 'a floor of practice cites an article',
    policy: { floors: [{ ...floor, cite: 'uu-21-2007/60' }] },
    subject: floor.id,
  },
  {
    code: 'dead.floor',
    seed: 'a floor binds where a fact has no value at all',
    policy: { floors: [floor, { ...floor, id: 'never-binds', when: { danger: { anyOf: [] } } }] },
    subject: 'never-binds',
  },
  {
    code: 'dead.ceiling',
    seed: 'a ceiling holds where a fact has no value at all',
    policy: {
      ceilings: [{ id: 'never', layer: 'city', when: { danger: { anyOf: [] } }, bars: { never: ['lurah'] } }],
    },
    subject: 'never',
  },
  {
    code: 'waiver.unknown-floor',
    seed: 'a waiver names no floor',
    policy: { waivers: [{ ...waiver, floor: 'none' }] },
    subject: 'w',
  },
  {
    code: 'waiver.law',
    seed: 'a waiver of a floor of law',
    policy: { waivers: [waiver], floors: [{ ...floor, origin: 'law', cite: 'uu-12-2022/41' }] },
    subject: 'w',
  },
  {
    code: 'waiver.approver',
    seed: 'a kelurahan approves of waiving what the city owes',
    policy: { waivers: [{ ...waiver, approvedBy: 'kelurahan' }] },
    subject: 'w',
  },
  {
    code: 'waiver.too-long',
    seed: 'a waiver of ninety-two days',
    policy: { waivers: [{ ...waiver, until: later(from, 91 * day) }] },
    subject: 'w',
  },
  {
    code: 'waiver.not-narrower',
    seed: 'a waiver of reports that the floor never bound',
    policy: { waivers: [{ ...waiver, when: { danger: { anyOf: ['no'] } } }] },
    subject: 'w',
  },
  {
    code: 'waiver.expired',
    seed: 'a waiver whose time is over',
    policy: { waivers: [{ ...waiver, from: later(from, -30 * day), until: later(from, -day) }] },
    subject: 'w',
  },
  {
    code: 'dead.path',
    seed: 'a path for a victim who is two ages and one',
    policy: {
      paths: [
        ...soundPolicy.paths,
        path('impossible', [step('a', 0, ['lpaDuty'])], { when: { danger: { anyOf: [] } } }),
      ],
    },
    subject: 'impossible',
  },
  {
    code: 'dead.step',
    seed: 'a path opens only where the ceiling bars the office it tells',
    policy: {
      requires: { ...requires, lurah: { on: 'always', people: 1, reach: 'message', instead: null } },
      paths: [
        ...soundPolicy.paths,
        path('barred', [step('lurah', 0, ['lurah'])], { when: { involved: { anyOf: ['kelurahan'] } } }),
      ],
    },
    directory: {
      offices: [...soundOffices, office('lurah', city, { holders: ['wakil-lain'] })],
    },
    subject: 'barred/lurah',
  },
  {
    code: 'shadow.step',
    seed: 'a second path says what a wider one says at the same instant',
    policy: {
      paths: [
        ...soundPolicy.paths,
        path('again', [step('now', 0, ['policeUnitPpa'])], {
          when: { danger: { anyOf: ['yes'] }, victimAge: { anyOf: ['child'] } },
        }),
      ],
    },
    subject: 'again/now',
  },
  {
    code: 'guard.no-hold',
    seed: 'a path with a guard writes no hold',
    policy: { paths: [{ ...everyReport, hold: null }, dangerNow, childAtRisk, adultAtRisk] },
    subject: 'every-report/deputy',
  },
  {
    code: 'guard.untold',
    seed: 'a guard waits for the camat, whom nobody tells',
    policy: {
      paths: [
        edited(everyReport, 'deputy', { unless: { level: 'acknowledged', offices: ['camat'], count: 1 } }),
        dangerNow,
        childAtRisk,
        adultAtRisk,
      ],
    },
    subject: 'every-report/deputy',
  },
  {
    code: 'guard.too-early',
    seed: 'a step waits for the office it is the first to tell',
    policy: {
      paths: [
        edited(everyReport, 'last', { unless: { level: 'acknowledged', offices: ['lastResort'], count: 1 } }),
        dangerNow,
        { ...childAtRisk, steps: childAtRisk.steps.slice(0, 2) },
        adultAtRisk,
      ],
      requires: { ...requires, lpaDuty: { on: 'always', people: 2, reach: 'message', instead: 'uptdPpa' } },
    },
    subject: 'every-report/last',
  },
  {
    code: 'guard.too-many',
    seed: 'a guard waits for five of two coordinators',
    policy: {
      paths: [
        edited(everyReport, 'deputy', { unless: { level: 'acknowledged', offices: ['coordinator'], count: 5 } }),
        dangerNow,
        childAtRisk,
        adultAtRisk,
      ],
    },
    subject: 'every-report/deputy',
  },
  {
    code: 'fallback.rests-on-hours',
    seed: 'a fallback tells an office that keeps hours, and nobody stands in',
    policy: {
      requires: { ...requires, opdSocial: { on: 'officeHours', people: 1, reach: 'message', instead: null } },
      paths: [
        ...soundPolicy.paths,
        path('social', [
          step('then', hour, ['opdSocial'], { unless: { level: 'acknowledged', offices: ['lpaDuty'], count: 1 } }),
        ]),
      ],
    },
    directory: { offices: [...soundOffices, office('opdSocial', city, { holders: ['wakil-lain'] })] },
    subject: 'social/then',
  },
  {
    code: 'repeat.unbounded',
    seed: 'a step repeats without end',
    policy: {
      paths: [
        everyReport,
        edited(dangerNow, 'now', { repeat: { every: { ms: 5 * minute }, times: Number.POSITIVE_INFINITY } }),
        childAtRisk,
        adultAtRisk,
      ],
    },
    subject: 'danger-now/now',
  },
  {
    code: 'condition.unknown-word',
    seed: 'a condition asks for an age that is in no vocabulary',
    policy: {
      paths: [
        ...soundPolicy.paths,
        path('old', [step('a', 0, ['lpaDuty'])], { when: { victimAge: { anyOf: ['old'] } } }),
      ],
    },
    subject: 'old',
  },
  {
    code: 'requires.missing',
    seed: 'nothing is required of the last resort',
    policy: { requires: without(requires, 'lastResort') },
    subject: 'lastResort',
  },
  {
    code: 'graph.circle',
    seed: 'the last resort and the LPA stand in for each other',
    policy: {
      requires: { ...requires, lastResort: { on: 'always', people: 2, reach: 'message', instead: 'lpaDuty' } },
    },
    subject: 'lpaDuty',
  },
  {
    code: 'graph.too-long',
    seed: 'five stand in, one after the other',
    policy: {
      requires: {
        ...requires,
        mayor: { on: 'always', people: 0, reach: 'message', instead: 'camat' },
        camat: { on: 'always', people: 0, reach: 'message', instead: 'coordinator' },
        coordinator: { on: 'always', people: 2, reach: 'message', instead: 'lpaDuty' },
        lpaDuty: { on: 'always', people: 2, reach: 'message', instead: 'lastResort' },
        lastResort: { on: 'always', people: 2, reach: 'message', instead: 'sapa129' },
      },
    },
    subject: 'mayor',
  },
  {
    code: 'instead.stays-in-city',
    seed: 'only the LPA stands in for the police',
    policy: {
      requires: { ...requires, policeUnitPpa: { on: 'always', people: 0, reach: 'call', instead: 'lpaDuty' } },
    },
    subject: 'policeUnitPpa',
  },
  {
    code: 'instead.ends-by-day',
    seed: 'the last that stands in for the police keeps office hours',
    policy: {
      requires: { ...requires, sapa129: { on: 'officeHours', people: 0, reach: 'call', instead: null } },
    },
    subject: 'policeUnitPpa',
  },
  {
    code: 'instead.same-number',
    seed: 'the number of Polda, written in another way, is the number of the city police that it stands in for',
    directory: {
      offices: soundOffices.map((one) => {
        if (one.kind === 'policeUnitPpa') return { ...one, number: '0812-0000-0031' };
        return one.kind === 'polda' ? { ...one, number: '+6281200000031' } : one;
      }),
    },
    subject: 'polda@35',
  },
  { code: 'callers.missing', seed: 'nobody rings', policy: { callers: [] }, subject: 'sound' },
  {
    code: 'callers.called',
    seed: 'the police are to ring the police',
    policy: { callers: [...soundPolicy.callers, 'policeUnitPpa'] },
    subject: 'policeUnitPpa',
  },
  {
    code: 'liar.one-caller',
    seed: 'one person alone rings',
    policy: {
      callers: ['coordinator'],
      requires: { ...requires, coordinator: { on: 'always', people: 1, reach: 'message', instead: 'lpaDuty' } },
    },
    subject: 'sound',
  },
  {
    code: 'base.parent-outdated',
    seed: 'the layer it follows has a newer version',
    base: { layers: [{ id: 'sound', version: 2 }] },
    subject: 'sound',
  },
  {
    code: 'base.vocabulary-outdated',
    seed: 'it was written in words of before',
    policy: { vocabulary: 1 },
    subject: 'sound',
  },
  {
    code: 'base.article-unknown',
    seed: 'a path cites an article that no register has',
    policy: {
      paths: [{ ...everyReport, why: [{ cite: 'uu-0-0000/1', as: 'role' }] }, dangerNow, childAtRisk, adultAtRisk],
    },
    subject: 'every-report',
  },
  {
    code: 'base.article-superseded',
    seed: 'a path cites an article no longer in force',
    policy: {
      paths: [{ ...everyReport, why: [{ cite: 'uu-21-2007/2', as: 'offence' }] }, dangerNow, childAtRisk, adultAtRisk],
    },
    subject: 'every-report',
  },
  {
    code: 'base.article-no-duty',
    seed: 'a floor of law cites what is a role',
    policy: { floors: [{ ...floor, origin: 'law', cite: 'uu-21-2007/60' }] },
    subject: floor.id,
  },
  {
    code: 'noise.first-hour',
    seed: 'the coordinator is told every minute',
    policy: {
      paths: [
        edited(everyReport, 'first', { repeat: { every: { ms: minute }, times: 40 } }),
        dangerNow,
        childAtRisk,
        adultAtRisk,
      ],
    },
    subject: 'coordinator',
  },
  {
    code: 'noise.first-day',
    seed: 'the coordinator is told every quarter of an hour for a day',
    policy: {
      paths: [
        edited(everyReport, 'first', { repeat: { every: { ms: 15 * minute }, times: 90 } }),
        dangerNow,
        childAtRisk,
        adultAtRisk,
      ],
    },
    subject: 'coordinator',
  },
  {
    code: 'noise.not-rung',
    seed: 'one of the last resort has only a contact that does not ring',
    directory: { contactPoints: withContact('akhir-satu-phone', { rings: false }) },
    subject: 'akhir-satu',
  },
  { code: 'too-entangled', seed: 'the budget is a handful of regions', budget: 5, subject: floor.id },
  {
    code: 'contract.no-office',
    seed: 'nobody in the directory is the last resort',
    directory: { offices: soundOffices.filter(({ kind }) => kind !== 'lastResort') },
    subject: 'lastResort',
  },
  {
    code: 'contract.too-few',
    seed: 'one coordinator where the contract asks for two',
    directory: { offices: replaced(office('coordinator', village, { holders: ['koordinator'] })) },
    subject: `coordinator@${village}`,
  },
  {
    code: 'contract.hole',
    seed: 'a night without anybody on the roster of the LPA',
    directory: {
      offices: replaced(
        office('lpaDuty', city, {
          holders: ['jaga-satu', 'jaga-dua'],
          shifts: ['jaga-satu', 'jaga-dua'].flatMap((person) => [
            { person, from: later(from, -day), until: later(from, 5 * day) },
            { person, from: later(from, 5 * day + 8 * hour), until: later(from, 500 * day) },
          ]),
        }),
      ),
    },
    subject: `lpaDuty@${city}`,
  },
  {
    code: 'absence.empties-office',
    seed: 'both of the LPA are away on one day',
    directory: {
      absences: [
        { person: 'jaga-satu', from: later(from, 3 * day), until: later(from, 4 * day) },
        { person: 'jaga-dua', from: later(from, 3 * day), until: later(from, 4 * day) },
      ],
    },
    subject: `jaga-satu/${later(from, 3 * day)}`,
  },
  {
    code: 'contract.one-deep',
    seed: 'one of two of the LPA is away',
    directory: { absences: [{ person: 'jaga-satu', from: later(from, 3 * day), until: later(from, 4 * day) }] },
    subject: `lpaDuty@${city}`,
  },
  {
    code: 'contract.always-substituted',
    seed: 'one village of two has no coordinator',
    directory: { offices: soundOffices.filter(({ kind, area }) => kind !== 'coordinator' || area !== otherVillage) },
    subject: 'coordinator',
  },
  {
    code: 'contract.one-deep',
    seed: 'every shift of the LPA has one person only',
    directory: {
      offices: replaced(
        office('lpaDuty', city, {
          holders: ['jaga-satu', 'jaga-dua'],
          shifts: Array.from({ length: 20 }, (_, week) => ({
            person: week % 2 === 0 ? 'jaga-satu' : 'jaga-dua',
            from: later(from, (week - 1) * 7 * day),
            until: later(from, week * 7 * day),
          })),
        }),
      ),
    },
    subject: `lpaDuty@${city}`,
  },
  {
    code: 'contract.silent-at-night',
    seed: 'only one phone of the LPA rings at night',
    directory: { contactPoints: withContact('jaga-satu-phone', { rings: false }) },
    subject: `lpaDuty@${city}`,
  },
  {
    code: 'end.roster',
    seed: 'the roster of the LPA ends in a week',
    directory: {
      offices: replaced(
        office('lpaDuty', city, {
          holders: ['jaga-satu', 'jaga-dua'],
          shifts: ['jaga-satu', 'jaga-dua'].map((person) => ({
            person,
            from: later(from, -day),
            until: later(from, 7 * day),
          })),
        }),
      ),
    },
    subject: `lpaDuty@${city}`,
  },
  {
    code: 'end.verification',
    seed: 'the contacts of the LPA were proved 80 days ago',
    directory: {
      contactPoints: {
        ...withContact('jaga-satu-phone', { verifiedAt: later(from, -80 * day) }),
        'jaga-dua-phone': point('jaga-dua', { verifiedAt: later(from, -80 * day) }),
      },
    },
    subject: 'jaga-satu-phone',
  },
  {
    code: 'end.calendar',
    seed: 'an office keeps hours and no holidays are known',
    calendar: { tables: [], localOffDays: [] },
    subject: 'sound',
  },
  {
    code: 'end.waiver',
    seed: 'a waiver ends in a week',
    policy: { waivers: [{ ...waiver, until: later(from, 7 * day) }] },
    subject: 'w',
  },
  {
    code: 'contact.verified-later',
    seed: 'the date of a trial message is a day to come',
    directory: { contactPoints: withContact('jaga-satu-phone', { verifiedAt: later(from, 30 * day) }) },
    subject: 'jaga-satu-phone',
  },
  {
    code: 'reader.unlisted',
    seed: 'the group of the LPA has a list of readers nobody keeps',
    directory: { contactPoints: withContact('jaga-satu-phone', { readers: 'unlisted' }) },
    subject: 'jaga-satu-phone',
  },
  {
    code: 'reader.one-for-all',
    seed: 'a new chapter: three people, one phone',
    directory: threePeopleOnePhone(),
    subject: 'phone',
  },
  {
    code: 'last-resort.local',
    seed: 'the last resort sits in the kelurahan',
    directory: {
      offices: [
        ...soundOffices.filter(({ kind }) => kind !== 'lastResort'),
        office('lastResort', village, { holders: ['akhir-satu', 'akhir-dua'] }),
        office('lastResort', otherVillage, { holders: ['akhir-satu', 'akhir-dua'] }),
        office('lastResort', 'nation', { holders: ['akhir-satu', 'akhir-dua'] }),
      ],
    },
    subject: `lastResort@${village}`,
  },
  {
    code: 'last-resort.shared',
    seed: 'a duty officer of the LPA is the last resort too',
    directory: { offices: replaced(office('lastResort', city, { holders: ['akhir-satu', 'jaga-dua'] })) },
    subject: `lastResort@${city}`,
  },
  {
    code: 'floor.missed-by-directory',
    seed: 'naming the one person who holds every office that rings silences the police for a child',
    directory: {
      offices: [
        ...soundOffices.filter(({ kind }) => !['lpaDuty', 'lastResort', 'coordinator'].includes(kind)),
        office('coordinator', city, { holders: ['koordinator', 'wakil'] }),
        office('lpaDuty', city, { holders: ['koordinator', 'wakil'] }),
        office('lastResort', city, { holders: ['akhir-satu', 'akhir-dua'] }),
      ],
      absences: ['akhir-satu', 'akhir-dua'].map((person) => ({
        person,
        from: later(from, day),
        until: later(from, 3 * day),
      })),
    },
    subject: floor.id,
  },
];

function edited(from: Path, id: string, change: Partial<Step>): Path {
  return { ...from, steps: from.steps.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function without(all: Policy['requires'], kind: keyof Policy['requires']): Policy['requires'] {
  const { [kind]: _left, ...rest } = all;
  return rest;
}

function replaced(instead: Chapter['directory']['offices'][number]): Directory['offices'] {
  return soundOffices.map((one) => (one.id === instead.id ? instead : one));
}

function point(reader: string, change: Partial<ContactPoint>): ContactPoint {
  return { channel: 'email', readers: [reader], verifiedAt: later(from, -day), rings: true, ...change };
}

function withContact(id: string, change: Partial<ContactPoint>): Directory['contactPoints'] {
  const before = soundDirectory.contactPoints[id] as ContactPoint;
  return { ...soundDirectory.contactPoints, [id]: { ...before, ...change } };
}

function threePeopleOnePhone(): Partial<Directory> {
  const three = ['satu', 'dua', 'tiga'];
  return {
    people: Object.fromEntries(
      [...three, 'uptd'].map((id) => [
        id,
        { contacts: [id === 'uptd' ? 'uptd-phone' : 'phone'], language: 'id' as const },
      ]),
    ),
    contactPoints: {
      phone: { channel: 'email', readers: three, verifiedAt: later(from, -day), rings: true },
      'uptd-phone': point('uptd', {}),
    },
    offices: [
      office('coordinator', city, { holders: ['satu', 'dua'] }),
      office('lpaDuty', city, { holders: ['dua', 'tiga'] }),
      office('lastResort', city, { holders: ['tiga', 'satu'] }),
      ...soundOffices.filter(({ kind }) => !['coordinator', 'lpaDuty', 'lastResort'].includes(kind)),
    ],
  };
}
