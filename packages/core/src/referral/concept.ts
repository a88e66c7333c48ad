import { casesBeside, restrictionsOfPerson, withCase } from '../case/age.ts';
import { readsForAuthority, readsOfReport } from '../case/handling.ts';
import { caseClaim, reportsOf } from '../case/rules.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Concept, Reaction, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { evolveReferral, initialReferral } from './evolve.ts';
import { decideReferral, referralRefuses } from './lifecycle.ts';
import type { ReferralRefusal } from './messages.ts';
import type { ReferralCommand, ReferralEvent, ReferralFacts, ReferralState } from './referral.ts';
import { nextLook, standings } from './rules.ts';

export const referralConcept = {
  name: 'referral',
  shape: 5,
  initial: initialReferral,
  reads: (command, referral, _, actor) => {
    if (referral.status !== 'none') return readsOf(referral, reportsOf(referral), referral.area, actor);
    return command.type === 'prepare-referral' ? readsOf(command, [command.report], 'unknown', actor) : [];
  },
  readsOn: (command, read, actor, referral) => {
    if (referral.status === 'none')
      return command.type === 'prepare-referral' ? casesBeside({ report: command.report, victim: null }, read) : [];
    const linked = withCase(referral, { read }).furtherReports.flatMap(readsOfReport);
    const restrictions = actor.kind === 'person' ? restrictionsOfPerson(referral, read) : [];
    return [...casesBeside(referral, read), ...linked, ...restrictions];
  },
  decide: decideReferral,
  refuses: referralRefuses,
  evolve: evolveReferral,
  reacts,
  keys: {
    status: ({ status }) => status,
    report: ({ report }) => report,
    service: ({ service }) => service,
    case: (referral) => referral.case,
  },
  alarms: ({ type }) => (type === 'referral-overdue' ? { code: 'referral.overdue' } : undefined),
  wakeAt: (referral) => (referral.status === 'none' ? null : nextLook(referral.expectations)),
  isDrill: (referral) => referral.status !== 'none' && referral.drill,
} satisfies Concept<ReferralCommand, ReferralEvent, ReferralState, ReferralRefusal>;

function readsOf(
  { case: of, report, victim }: Pick<ReferralFacts, 'case' | 'report' | 'victim'>,
  reports: readonly string[],
  area: Parameters<typeof readsForAuthority>[0]['area'],
  actor: AnyActor,
): readonly Reference[] {
  return [
    ...readsForAuthority({ reports, area }, actor),
    of === null ? { claim: caseClaim(report, victim) } : { stream: of },
  ];
}

/** A case knows how each of its referrals stands, and a report that an office took one on for its only victim. */
function reacts(changes: readonly ReferralEvent[], referral: ReferralState, stream: string): readonly Reaction[] {
  if (referral.status === 'none') return [];
  const { service, status, addressee, report } = referral;
  const informed = changes.flatMap((one): readonly Reaction[] => {
    const of = { concept: 'escalation', stream: escalationOf(report) };
    if (givenUp.test(one.type)) return [{ ...of, command: { type: 'note-referral-ended', referral: stream } }];
    if (one.type !== 'referral-accepted' || one.knows === undefined || addressee.kind !== 'office') return [];
    const command = { type: 'note-informed', office: addressee.office, person: one.knows, referral: stream };
    return [{ ...of, command }];
  });
  if (referral.case === null || changes.every(({ type }) => aside.test(type))) return informed;
  const command = { type: 'note-service', referral: stream, service, standing: standings[status] };
  return [...informed, { concept: 'case', stream: referral.case, command }];
}

const givenUp = /^referral-(?:declined|failed|withdrawn|redirected)$/;

/** Events that leave its status as it is. */
const aside = /^(?:report|police|practice)-|-(?:reminded|overdue|proposed)$/;
