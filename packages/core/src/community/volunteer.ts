import { day, type Instant } from '../calendar/instant.ts';
import type { TrainingTopic } from '../engagement/choices.ts';
import type { ExitReason, LiftingFinding, SuspensionReason } from './volunteer-choices.ts';

/** A volunteer (relawan) of one community, from nomination to exit. Each step needs the one before. Allegations suspend (1090). */

export interface Nomination {
  /** A reference to the person; never a name. */
  readonly person: string;
  /** The community's stream, as `community/35.73.03.1001`. */
  readonly community: string;
}

/** Facts of a screening. The papers stay with the LPA. */
export interface Screening {
  readonly identityChecked: boolean;
  /** Number of references asked. */
  readonly references: number;
  readonly interview: boolean;
  readonly adult: boolean;
  /** True if a police certificate (SKCK) was shown; left out where the chapter asks for none. */
  readonly policeClearance?: boolean;
  /** True if something known makes them a suspect; suspects are not accepted. */
  readonly suspicionKnown?: boolean;
}

export type ScreeningStep = 'identityChecked' | 'references' | 'interview';

export interface Training {
  /** The engagement at which they were trained. */
  readonly training: string;
  readonly trainedOn: Instant;
}

/** Date of the last teaching of each topic. */
export type Taught = Readonly<Partial<Record<TrainingTopic, Instant>>>;

/** Validity of a topic: two years, by our own design; no law or guidance gives a time. */
export const trainingLasts = 730 * day;

export interface CodeSigning {
  /** Which edition of the code of conduct, as printed on it. */
  readonly edition: string;
  readonly signedOn: Instant;
}

/** Topics that a volunteer must be taught; our own design, no law. */
export const requiredTopics: readonly TrainingTopic[] = [
  'tppoLaw',
  'indicators',
  'childSafeguarding',
  'confidentiality',
  'doNotConfront',
  'dataProtection',
  'selfCare',
];

export type VolunteerState =
  | { readonly status: 'none' }
  | VolunteerProgress
  /** Keeps out of everything until the suspension is lifted; `before` is where they then go on. */
  | ({
      readonly status: 'suspended';
      readonly reason: SuspensionReason;
      readonly suspendedAt: Instant;
      readonly reports?: readonly string[];
      readonly before: VolunteerProgress;
    } & Nomination)
  /** No longer a volunteer; kept for the record. */
  | ({
      readonly status: 'exited';
      readonly reason: ExitReason;
      readonly exitedAt: Instant;
      /** Left out of who never was active. */
      readonly activeSince?: Instant;
      /** Reason of an open suspension when they left; null for anybody else. */
      readonly suspension: SuspensionReason | null;
      readonly reports?: readonly string[];
    } & Nomination);

/** The steps in their order. */
export type VolunteerProgress =
  | ({ readonly status: 'nominated' } & Nomination)
  | ({ readonly status: 'screened' } & ScreenedVolunteer)
  | ({ readonly status: 'trained' } & TrainedVolunteer)
  | ({ readonly status: 'codeSigned' } & BoundVolunteer)
  | ({
      readonly status: 'active';
      readonly activeSince: Instant;
      /** End of the term; null if none was set. */
      readonly termEndsOn: Instant | null;
      /** Topics that were noted as taught too long ago; no case data until they are taught again. */
      readonly expired: readonly TrainingTopic[];
    } & BoundVolunteer);

export type ScreenedVolunteer = Nomination & { readonly screening: Screening };

export type TrainedVolunteer = ScreenedVolunteer & Training & { readonly taught: Taught };

export type BoundVolunteer = TrainedVolunteer & { readonly code: CodeSigning };

export type VolunteerEvent =
  | ({ readonly type: 'volunteer-nominated' } & Nomination)
  | { readonly type: 'volunteer-screened'; readonly screening: Screening }
  | ({ readonly type: 'volunteer-trained'; readonly topics: readonly TrainingTopic[] } & Training)
  | { readonly type: 'code-signed'; readonly code: CodeSigning }
  | { readonly type: 'volunteer-activated'; readonly termEndsOn: Instant | null }
  | ({ readonly type: 'training-refreshed'; readonly topics: readonly TrainingTopic[] } & Training)
  | { readonly type: 'training-expired'; readonly topics: readonly TrainingTopic[] }
  | { readonly type: 'term-set'; readonly termEndsOn: Instant }
  | { readonly type: 'volunteer-suspended'; readonly reason: SuspensionReason }
  | { readonly type: 'suspension-lifted'; readonly finding: LiftingFinding }
  | { readonly type: 'allegation-answered'; readonly finding: LiftingFinding; readonly report: string }
  | { readonly type: 'volunteer-exited'; readonly reason: ExitReason };
