import type { HandlingArea } from '../area/area.ts';
import type { Agreed, FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { AgeClass, ContactWay } from '../person/choices.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { ClosingEvidence, ClosingWord } from '../report/closing.ts';
import type { Deed, Sighting } from '../report/seen.ts';
import type {
  AdultReason,
  CriminalCaseStage,
  DecidingBody,
  IdentificationOutcome,
  MonitoringFinding,
  NeverReason,
  ReopeningReason,
} from './choices.ts';
import type { OfficesOfHandlers } from './handling.ts';
import type { caseCommandSchemas } from './schema.ts';
import type { ServiceKind } from './service.ts';

/** A case (kasus): what is done for one person of a report who may be a victim. An authority decides that; a person ends it. */
export type CaseState =
  | { readonly status: 'none' }
  | ({ readonly status: OpenCaseStatus } & CaseFacts)
  | ({ readonly status: 'closed'; readonly closedAt: Instant; readonly reason: CaseClosureReason } & CaseFacts);

export type CaseOnRecord = Exclude<CaseState, { status: 'none' }>;

export type OpenCase = Exclude<CaseOnRecord, { status: 'closed' }>;

export type OpenCaseStatus =
  /** A possible victim. */
  | 'suspected'
  /** An authority is looking into whether they are one. */
  | 'underIdentification'
  | IdentificationOutcome
  /** At least one service has begun for somebody who is not known to be no victim. */
  | 'inServices'
  /** Looked after in regular visits, after a return or where they stayed. */
  | 'monitoring'
  /** Closed once, and open again. */
  | 'reopened';

export interface VictimIdentification {
  readonly outcome: IdentificationOutcome;
  readonly decidedBy: DecidingBody;
  readonly decidedOn: Instant;
}

/** A finding on record, with the person who typed it, and when. */
export interface RecordedIdentification extends VictimIdentification, Agreed {
  readonly recordedBy: PersonId;
  readonly recordedAt: Instant;
}

interface CaseAct extends Omit<Deed, 'person'> {
  readonly by: PersonId;
  readonly of: string | null;
  /** Set of a visit of monitoring, which is taken back by itself (1993). */
  readonly isVisit?: true;
}

export interface CaseFacts {
  /** The report it came of. */
  readonly report: string;
  /** The victim, by their reference within the report; null while the report names none. */
  readonly victim: string | null;
  readonly area: HandlingArea;
  readonly ageClass: AgeClass;
  /** Reports that call them a child, over which two of two institutions said that they are an adult; how often each said it again by then. */
  readonly adultOver?: Readonly<Record<string, number>>;
  readonly drill: boolean;
  readonly openedAt: Instant;
  /** People to whom the case was given. */
  readonly handlers: readonly PersonId[];
  /** The offices in which they were given it. */
  readonly offices?: OfficesOfHandlers;
  /** Reports about the same person that came since: a closed report learns no names any more, a new one does. */
  readonly furtherReports: readonly string[];
  /** Reports that one person wants to link though they bar somebody who handles the case, or take off; a second has not agreed yet. */
  readonly linkings?: readonly CaseLinking[];
  /** Findings that lower what somebody is owed who may be a child, or end a legal hold of theirs; a second person has not agreed yet. */
  readonly lowerings?: readonly Lowering[];
  readonly identification: RecordedIdentification | null;
  /** The referrals for this person; several run at once. */
  readonly services: readonly CaseService[];
  /** Date of the police report, if one was made (UU 21/2007 Art 51(2)). */
  readonly policeReportedOn: Instant | null;
  readonly criminalCase: CriminalCase;
  /** The victim's return home, once it happened. */
  readonly returned: SafeReturn | null;
  readonly monitoring: Monitoring | null;
  /** One person wants to close it; a second has not agreed yet. About a child it counts with a note alone (0683). */
  readonly proposal: (CaseClosure & FirstWord & Pick<ClosingEvidence, 'noted'>) | null;
  readonly word?: ClosingWord;
  /** Who did something in it, when last, and of which referral that is taken on still (1520). */
  readonly acts?: readonly CaseAct[];
  readonly reopenedAt?: Instant;
  /** Once it was closed as a duplicate, the case that goes on. */
  readonly sameAs?: string;
  /** When each further report was linked: what was done by it before may be for somebody else (1520). */
  readonly linkedAt?: Readonly<Record<string, Instant>>;
}

export interface CaseService {
  /** The referral's stream. */
  readonly referral: string;
  readonly service: ServiceKind;
  readonly standing: ServiceStanding;
}

/** State of a referral, as the case sees it. `ended`: without result. */
export type ServiceStanding = 'prepared' | 'sent' | 'accepted' | 'inService' | 'completed' | 'ended';

/** State of the criminal case. While it runs, nothing of this record is destroyed (our reading, 1165). */
export type CriminalCase = 'none' | CriminalCaseStage;

/** The assurance of UU 21/2007 (elucidation of Art 51): the victim wants to return, to no greater danger. */
export interface SafeReturn {
  readonly checkedOn: Instant;
  readonly to: HandlingArea;
}

/** Reintegration: the visits after a return. */
export interface Monitoring {
  readonly since: Instant;
  /** By when each visit is due. */
  readonly dues: readonly Instant[];
  /** Visits at which the person was met, each in its own month. */
  readonly met: number;
  /** Date of the newest of them. */
  readonly metOn?: Instant;
  /** Day on which that visit was recorded. */
  readonly notedOn?: Instant;
  /** Number of due visits that nobody made. */
  readonly missed: number;
  /** Each visit on record that nobody took back. */
  readonly visits?: readonly NotedVisit[];
  /** The way to be contacted that the person chose; a visit may mark a house. */
  readonly meansOfContact?: ContactWay;
}

/** A visit of monitoring, with who recorded it, and when. */
export interface NotedVisit {
  readonly by: string;
  readonly at: Instant;
  readonly visitedOn: Instant;
  readonly isMet: boolean;
}

/** A way to be contacted, told when monitoring begins or when the person chose another. */
export type ChosenWay = Pick<Monitoring, 'meansOfContact'>;

/** With what grounds a case is closed: each reason with what must be shown for it. */
export type CaseClosure = Sighting & ClosureGrounds;

type ClosureGrounds =
  /** Another matter, as violence at home or a wage claim, and somebody took it on. */
  | { readonly reason: 'notTppoReferredElsewhere'; readonly referral: string }
  | { readonly reason: 'duplicate'; readonly of: string }
  /** No lead after looking again. */
  | { readonly reason: 'insufficientInformation'; readonly rechecks: number }
  | { readonly reason: 'preventedBeforeDeparture' }
  /** Another city, province or mission has it, and said so. */
  | { readonly reason: 'transferredJurisdiction'; readonly acknowledgedOn: Instant }
  | { readonly reason: 'reintegratedMonitored' }
  /** An adult was told what there is and said no. A criminal case may go on all the same. */
  | { readonly reason: 'adultDeclinedServices'; readonly declinedOn: Instant }
  | { readonly reason: 'victimDeceased' }
  | { readonly reason: 'lostContact' }
  | { readonly reason: 'falseReportGoodFaith' }
  /** Only what an authority found; whoever reports in good faith is answerable for nothing (UU 31/2014 Art 10). */
  | { readonly reason: 'falseReportBadFaith'; readonly decidedBy: DecidingBody }
  | { readonly reason: 'criminalCaseFinal' };

export type CaseClosureReason = CaseClosure['reason'];

export interface NeverClosure {
  readonly reason: NeverReason;
}

export interface CaseLinking extends FirstWord {
  readonly report: string;
}

/** The event that one person wants, and two of two institutions put on record. */
export interface Lowering extends FirstWord {
  readonly lowers: AgeNoted | IdentificationRecorded | Extract<CaseEvent, { readonly type: 'criminal-case-noted' }>;
}

interface AgeNoted extends Agreed {
  readonly type: 'age-noted';
  readonly ageClass: Exclude<AgeClass, 'unknown'>;
  readonly reason?: AdultReason;
  readonly over?: Readonly<Record<string, number>>;
}

interface IdentificationRecorded extends VictimIdentification, Agreed {
  readonly type: 'identification-recorded';
}

/** A visit of monitoring. `visitedOn`: left out for a visit of just now. */
interface MonitoringVisit extends ChosenWay {
  readonly finding: MonitoringFinding;
  readonly visitedOn?: Instant;
}

export type CaseCommand =
  | CommandsIn<typeof caseCommandSchemas, 'reference' | 'note'>
  /** Given by the report that is closed as handed to a case; never refused. */
  | ({ readonly type: 'take-over-report' } & Pick<CaseFacts, 'report' | 'victim' | 'area' | 'ageClass'>)
  /** Given by a referral of this case; never refused. */
  | ({ readonly type: 'note-service' } & CaseService)
  | { readonly type: 'wake' };

export type CaseEvent =
  | ({ readonly type: 'case-opened'; readonly by: PersonId | null; readonly offices?: readonly OfficeKind[] } & Pick<
      CaseFacts,
      'report' | 'victim' | 'area' | 'ageClass'
    >)
  /** `handlers`: all who have it now. `offices`: those in which the person was given it. */
  | ({ readonly type: 'case-assigned'; readonly person: PersonId; readonly offices?: readonly OfficeKind[] } & Pick<
      CaseFacts,
      'handlers'
    >)
  | ({ readonly type: 'report-link-proposed' | 'report-unlink-proposed' } & Omit<CaseLinking, 'at'>)
  | ({ readonly type: 'report-linked' | 'report-unlinked'; readonly report: string } & Agreed)
  | ({ readonly type: 'lowering-proposed' } & Omit<Lowering, 'at'>)
  | AgeNoted
  | { readonly type: 'identification-begun'; readonly by: DecidingBody }
  | IdentificationRecorded
  | ({ readonly type: 'service-noted' } & CaseService)
  /** The first of its services runs for somebody who is, or may be, a victim. */
  | { readonly type: 'services-begun' }
  | { readonly type: 'police-report-noted'; readonly filedOn: Instant }
  | ({ readonly type: 'criminal-case-noted'; readonly stage: CriminalCaseStage } & Agreed)
  | ({ readonly type: 'victim-returned' } & SafeReturn)
  | ({ readonly type: 'monitoring-begun'; readonly dues: readonly Instant[] } & ChosenWay)
  | ({ readonly type: 'monitoring-noted' } & MonitoringVisit)
  /** Nobody was met in time; `number` counts visits from 1. */
  | { readonly type: 'monitoring-missed'; readonly number: number; readonly due: Instant }
  | ({ readonly type: 'case-closure-proposed' } & CaseClosure & Pick<FirstWord & ClosingEvidence, 'by' | 'noted'>)
  | ({ readonly type: 'case-closed' } & CaseClosure)
  | { readonly type: 'case-reopened'; readonly reason: ReopeningReason };
