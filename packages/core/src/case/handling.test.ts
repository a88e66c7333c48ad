import { expect, it } from 'vitest';
import type { KemendagriCode } from '../area/area.ts';
import { handledIn } from '../area/rules.ts';
import { mayDecide } from '../authority/authority.ts';
import type { Office } from '../directory/directory.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import type { Actor } from '../record/actor.ts';
import { area, contextOf } from '../record/given.sample.ts';
import { walk } from '../record/lifecycle.properties.sample.ts';
import { referralConcept } from '../referral/concept.ts';
import type { ReferralCommand } from '../referral/referral.ts';
import { matterOf } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import type { CaseCommand } from './case.ts';
import { caseConcept } from './concept.ts';
import { chapter, escalation, now, report } from './handled.sample.ts';
import { lackOver, readsForAuthority } from './handling.ts';

const codes = ['35.73.03.1001', '35.73.04.1004', '35.73', '35.73.99.1001', '35', '36.71', '36.71.01.1001'];
const areas = [...codes.map((code) => area(code)), 'outside', 'unknown'] as const;

/** The chapter, in which each kind of office serves the city, a kelurahan and another one, by people of their own. */
const staffed = {
  ...chapter,
  directory: {
    ...chapter.directory,
    offices: ['35.73', '35.73.03.1001', '35.73.04.1004'].flatMap((place) =>
      (['lpaDuty', 'coordinator', 'uptdPpa', 'lastResort', 'lpsk', 'opdSocial', 'lurah'] as const).map(
        (kind): Office => ({
          ...(chapter.directory.offices[0] as Office),
          ...{ id: `${kind}-${place}`, kind, area: place as KemendagriCode },
          ...{ holders: [`${kind} ${place}`], deputies: [] },
        }),
      ),
    ),
  },
};
const onCase: readonly { readonly command: CaseCommand }[] = [
  { command: { type: 'open-case', report: 'report/r1', victim: 'p1' } },
  { command: { type: 'close-case', closure: { reason: 'adultDeclinedServices', declinedOn: now } } },
];
const onReferral: readonly { readonly command: ReferralCommand }[] = [
  {
    command: {
      ...{ type: 'prepare-referral', report: 'report/r1', case: null, victim: 'p1', service: 'legalAid' },
      ...{ addressee: { kind: 'office', office: 'uptdPpa' }, shares: ['identity'] },
    },
  },
  { command: { type: 'check-consent', consent: { outcome: 'given', by: 'subject', form: 'recorded' } } },
  { command: { type: 'send-referral' } },
  { command: { type: 'withdraw-referral', reason: 'consentWithdrawn' } },
];
/** Everybody was told: decisions on a case are for whoever was. */
const [example] = escalation().told;
const told = staffed.directory.offices.flatMap(({ kind, holders }) =>
  holders.map((person) => ({ ...example, office: kind, served: kind, person })),
);
const people = ['sekretaris-satu', ...staffed.directory.offices.flatMap(({ holders }) => holders)];

it.each(areas)('lets whoever decides on a report of %s go on with its case and its referral (1861)', (place) => {
  const stated = { ...report('adult'), area: place } as Exclude<ReportState, { readonly status: 'none' }>;
  const records = {
    'report/r1': stated,
    'escalation/r1': { ...initialEscalation, report: 'report/r1', area: handledIn(place, staffed), told },
  };
  const refused = (ref: string) => {
    const actor: Actor = { kind: 'person', ref, role: 'coordinator' };
    // A referral of before it held the area as it was reported.
    const handled = { reports: ['report/r1'], area: place, handlers: [ref] };
    const asked = { now, actor, chapter: staffed, records };
    const context = contextOf({ ...asked, stream: 'case/satu' }, readsForAuthority(handled, actor));
    if (!mayDecide(matterOf(stated, 'report/r1', context), context)) return [];
    const ofCase = walk(caseConcept, { ...asked, stream: 'case/satu' }, onCase);
    const ofReferral = walk(referralConcept, { ...asked, stream: 'referral/satu' }, onReferral);
    const all = [...ofCase.steps, ...ofReferral.steps].flatMap(({ refusals }) => refusals.map(({ code }) => code));
    return [[ref, ...all, lackOver(handled, context)]];
  };
  const answers = people.flatMap(refused);
  expect(answers.length).toBeGreaterThan(3);
  expect(answers).toEqual(answers.map(([ref]) => [ref, null]));
});
