import type { HandlingArea, KemendagriCode } from '../area/area.ts';
import { isOfLpa, relationsTo } from '../authority/authority.ts';
import { type AccessConcept, accessRules, type Relation } from '../authority/relation.ts';
import type { CaseState } from '../case/case.ts';
import {
  barredFrom,
  claimsOfVolunteer,
  type Handled,
  type Lack,
  lackOver,
  matterOf,
  readsForAuthority,
  volunteerOf,
} from '../case/handling.ts';
import { handledOf, reportsOf } from '../case/rules.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import type { DeliveryState } from '../delivery/delivery.ts';
import { matterOf as matterOfEscalation } from '../escalation/authority.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import type { ReferralState, ReferralStatus } from '../referral/referral.ts';
import { handledReferral, speaksForAddressee } from '../referral/rules.ts';
import { matterOf as matterOfReport } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import type { Reading } from './access.ts';

/** The relations of an actor to a record, and the lack where somebody who handles it may not see it now. */
export interface Related {
  readonly held: readonly Relation[];
  readonly lack?: Lack;
}

/**
 * Returns how an actor is related to a record that `context.read` finds, with those that {@link readsToRelate} names. People
 * whom a report bars, suspended people and apps are related to nothing.
 */
export function relationsToRecord(record: string, context: Context): Related {
  const concept = conceptOf(record);
  if (concept === null) return nobody;
  const related = relating[concept](record, context);
  return related ?? nobody;
}

const nobody: Related = { held: [] };

type Relate = (record: string, context: Context) => Related | undefined;

const relating: Readonly<Record<AccessConcept, Relate>> = {
  report(record, context) {
    const report = stateIn<ReportState>(record, context);
    return report && { held: relationsTo(matterOfReport(report, record, context), context) };
  },
  escalation(record, context) {
    const escalation = stateIn<EscalationState & Status>(record, context);
    return escalation && { held: relationsTo(matterOfEscalation(escalation, context), context) };
  },
  delivery(record, context) {
    const delivery = stateIn<DeliveryState & Status>(record, context);
    return delivery && relating.escalation(delivery.escalation, context);
  },
  case(record, context) {
    const theCase = stateIn<CaseState>(record, context);
    return theCase && handling(handledOf(theCase), context);
  },
  referral(record, context) {
    const referral = stateIn<ReferralState>(record, context);
    if (referral === undefined) return undefined;
    const handled = handledReferral(referral, context);
    const related = handling(handled, context);
    const isAddressee = isWithAddressee(referral.status) && speaksForAddressee(referral, context);
    if (related.lack !== 'not-found' || !isAddressee) return related;
    return barredFrom(handled.reports, context).people.includes(context.actor.ref) ? nobody : { held: ['addressee'] };
  },
  volunteer(record, context) {
    const volunteer = stateIn<VolunteerState>(record, context);
    if (volunteer === undefined) return undefined;
    // An allegation suspends: who is named in a report must not read it off their own record (X5).
    const area = volunteer.community.slice('community/'.length) as KemendagriCode;
    return { held: relationsTo({ area, barred: [volunteer.person], told: [] }, context) };
  },
  breach: (record, context) => stateIn(record, context) && { held: isOfLpa(context) ? ['lpa'] : [] },
  access(record, context) {
    const opened = stateIn<Reading & Status>(record, context);
    if (opened === undefined) return undefined;
    const { held } = relationsToRecord(opened.record, context);
    return { held: held.filter((one) => one === 'lpa') };
  },
  engagement: atPlace,
  'condition-report': atPlace,
  visit: atPlace,
  pact: atPlace,
  community: atPlace,
};

/** A record of community work: it concerns a place, and bars nobody. */
function atPlace(record: string, context: Context): Related | undefined {
  const work = stateIn<Status & { readonly area: HandlingArea }>(record, context);
  if (work === undefined) return undefined;
  const held = relationsTo({ area: work.area, barred: [], told: [] }, context);
  const volunteer = volunteerOf(work.area, context);
  const isMember = volunteer !== undefined && volunteer.status !== 'none' && volunteer.status !== 'exited';
  return { held: isMember && context.actor.kind === 'person' ? [...held, 'member'] : held };
}

function handling(handled: Handled, context: Context): Related {
  const lack = lackOver(handled, context);
  return lack === null ? { held: relationsTo(matterOf(handled, context), context) } : { held: [], lack };
}

/** Before it is sent it is nothing of theirs, and once it has ended they need it no more (UU 27/2022 Art 16(2)). */
function isWithAddressee(status: ReferralStatus): boolean {
  return status === 'sent' || status === 'acknowledged' || status === 'accepted' || status === 'inService';
}

interface Status {
  readonly status: string;
}

type Known<State> = Exclude<State, { readonly status: 'none' }>;

function stateIn<State extends Status>(record: string, { read }: Context): Known<State> | undefined {
  const state = read<State>({ stream: record })?.state;
  return state !== undefined && isKnown(state) ? state : undefined;
}

function isKnown<State extends Status>(state: State): state is Known<State> {
  return state.status !== 'none';
}

/**
 * Returns the records that say how an actor is related to a record, as far as what was read names them: to be asked again
 * with what they name, until nothing is added.
 */
export function readsToRelate(record: string, read: Context['read'], actor: AnyActor): readonly Reference[] {
  const own = { stream: record };
  const state = read<Status>(own)?.state;
  const concept = conceptOf(record);
  switch (concept) {
    case 'report':
      return [own, { stream: escalationOf(record) }];
    case 'delivery': {
      const escalation = read<DeliveryState>(own)?.state.escalation;
      return escalation === undefined ? [own] : [own, { stream: escalation }];
    }
    case 'case':
    case 'referral': {
      const handled = read<CaseState | ReferralState>(own)?.state;
      if (handled === undefined || handled.status === 'none') return [own];
      const behind = readsForAuthority({ reports: reportsOf(handled), area: handled.area }, actor);
      return 'case' in handled && handled.case !== null ? [own, ...behind, { stream: handled.case }] : [own, ...behind];
    }
    case 'access': {
      const opened = read<Reading>(own)?.state.record;
      return opened === undefined ? [own] : [own, ...readsToRelate(opened, read, actor)];
    }
    case 'escalation':
    case 'volunteer':
    case 'breach':
    case null:
      return [own];
    default:
      return state !== undefined && 'area' in state
        ? [own, ...claimsOfVolunteer(state.area as HandlingArea, actor.ref)]
        : [own];
  }
}

function conceptOf(record: string): AccessConcept | null {
  const kind = record.slice(0, record.indexOf('/'));
  return Object.hasOwn(accessRules, kind) ? (kind as AccessConcept) : null;
}
