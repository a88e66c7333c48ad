import type { ChapterReading } from '@kawal/chapter';
import type { Actor, InputRefusal, OfficeKind, PersonId, ShownAdvice } from '@kawal/core';
import { chapterStream, type PeopleChange } from '@kawal/core/chapter';
import type {
  AccessCommand,
  CommunityCommand,
  ConditionReportCommand,
  EscalationCommand,
  PactCommand,
  ReportInput,
} from '@kawal/core/concepts';
import type { CommandRefusal } from '@kawal/core/record';
import type { ReportWarning } from '@kawal/core/report';
import type { InputOf } from '@kawal/core/schemas';
import type { Outcome, Receipt } from '../command/outcome.ts';
import type { Codes, ConceptName, RecordName, RefusalOf } from '../concepts/concepts.ts';
import type { OwedOffice } from '../due/owed-so-far.ts';
import type { AnswerReceipt } from './answer-receipt.ts';
import type { ChapterReceipt } from './apply-chapter.ts';
import type { PeopleReceipt } from './change-people.ts';
import type { EraseCardsRequest, ErasureReceipt } from './erase-cards.ts';
import type { OpenCardsRequest, OpenedCard, ReferredPerson } from './open-cards.ts';
import type { Standing } from './related.ts';
import type { Written } from './written.ts';

/** Goes along with any command. */
export interface CommandOptions {
  /**
   * An idempotency key of at least 16 characters that cannot be guessed, as a UUID: however often the same submission
   * arrives, it is done once and the same record is named. Give one wherever a network may make a caller repeat itself.
   */
  readonly key?: string;
  /** Part of a drill: walks the real path, marked in every event and message, and left out of every count. */
  readonly drill?: boolean;
  /**
   * For `reports.submit` and `reports.add`: the names of suspects were asked about by `reports.namesakes`, and who is
   * said to be nobody of the directory is somebody else. Without it, whoever bears exactly such a name is kept out.
   */
  readonly namesAsked?: boolean;
}

/** Goes along with a command on a record that its caller names. */
export interface RecordOptions extends CommandOptions {
  /**
   * Decides the command and writes nothing: the refusals are those of now, and what passes names the record, with
   * version 0. A record that its caller does not see is answered as none. The key stays free. Over HTTP it is refused.
   */
  readonly dryRun?: boolean;
}

/** One verb of the engine: the command it gives, the record it works on, and the fields that its caller cannot set. */
export interface Verb {
  readonly concept: string;
  readonly type: string;
  /**
   * The record: `new`; one that the caller names (of the verb's concept, or the `report` of an escalation); one that
   * the body names; or one that Kawal finds (`found`), by a code or because there is only one.
   */
  readonly on: 'new' | 'record' | 'report' | 'found' | ((body: Readonly<Record<string, unknown>>) => string);
  /** Values that the verb sets: from the actor, or (null) while the command is carried out. */
  readonly fixed: Readonly<Record<string, ((actor: Actor) => string) | null>>;
  /** Who may give it at all, where the engine asks; without it, the concept's own rules say who may. */
  readonly by?: readonly Standing[];
}

declare const signature: unique symbol;
declare const remote: unique symbol;

/** A verb, and the way it is called: here, and over HTTP. */
export interface Callable<Signature, Remote = Signature> extends Verb {
  readonly [signature]: Signature;
  readonly [remote]: Remote;
}

/** The commands of each concept that a caller gives, as the verbs' bodies have them. */
/** An office that answered has an officer's name or a number; one that did not has none. */
type RelayedCall = Pick<EscalationOf<'relay-call'>, 'type' | 'office'> &
  (
    | { readonly result?: 'answered'; readonly reference: string }
    | { readonly result: 'unanswered'; readonly reference?: never }
  );

interface Commands {
  readonly access: Extract<AccessCommand, { readonly type: 'break-glass' | 'end-emergency' | 'review-emergency' }>;
  readonly breach: InputOf<'breach'>;
  readonly case: InputOf<'case'>;
  readonly chapter: PeopleChange;
  readonly community: CommunityCommand;
  readonly 'condition-report': ConditionReportCommand;
  readonly 'data-request': InputOf<'data-request'>;
  readonly engagement: InputOf<'engagement'>;
  readonly escalation:
    | Exclude<EscalationCommand, { readonly type: 'record-reply' | 'relay-call' | 'end-path' | 'lift-exclusion' }>
    | Omit<EscalationOf<'end-path'>, 'readers'>
    | Omit<EscalationOf<'lift-exclusion'>, 'readers'>
    | (Pick<EscalationOf<'record-reply'>, 'type' | 'level' | 'sentAt' | 'act'> & { readonly reference?: string })
    | RelayedCall;
  readonly pact: PactCommand;
  readonly referral: InputOf<'referral'>;
  readonly report: ReportInput;
  readonly visit: InputOf<'visit'>;
  readonly volunteer:
    | Exclude<InputOf<'volunteer'>, Lifting>
    | (Omit<Extract<InputOf<'volunteer'>, Lifting>, 'report'> & { readonly report?: RecordName<'report'> });
}

interface Lifting {
  readonly type: 'lift-suspension';
}

type EscalationOf<Type> = Extract<EscalationCommand, { readonly type: Type }>;

type CommandConcept = keyof Commands;

/** A command as a caller writes it, without its `type`, which the verb says already. */
type Body<Name extends CommandConcept, Type extends Commands[Name]['type']> = Written<
  Omit<Extract<Commands[Name], { readonly type: Type }>, 'type'>
>;

/** Takes a body, which can be left out where nothing has to be in it, and options. */
type Given<Fields, Options = CommandOptions> =
  Record<never, never> extends Fields ? [body?: Fields, options?: Options] : [body: Fields, options?: Options];

/** Takes any text that may name a record of the concept, and none that names a record of another. */
export type Named<Name extends string, Text extends string> = NameOr<Text, RecordName<Name>>;

/** A literal that is no name is refused with the form of one: TypeScript would say `never` of two such texts. */
export type NameOr<Text extends string, Name extends string> = string extends Text
  ? unknown
  : Text extends Name
    ? unknown
    : { readonly 'is named by its kind and id; list({ number }) finds it by its number': Name };

/** Answers with a receipt, or with refusals: those of these codes, of the input, and of the path of every command. */
export type VerbOutcome<Name extends ConceptName, Code extends string, Given = Receipt<RecordName<Name>>> = Outcome<
  Given,
  RefusalOf<Name, Code> | InputRefusal | CommandRefusal
>;

/** Answers a command of this type: its refusals are typed by their codes. */
type Answered<Name extends ConceptName, Type extends string, Given = Receipt<RecordName<Name>>> = Promise<
  VerbOutcome<Name, `${Name}.${Codes<Name, Type>}`, Given>
>;

type Begin<Name extends CommandConcept, Type extends Commands[Name]['type'], Told = Receipt<RecordName<Name>>> = (
  ...given: Given<Body<Name, Type>>
) => Answered<Name, Type, Told>;

type Continue<Name extends CommandConcept, Type extends Commands[Name]['type'], Options = RecordOptions> = <
  Text extends string,
>(
  record: Text & Named<Name, Text>,
  ...given: Given<Body<Name, Type>, Options>
) => Answered<Name, Type, Type extends 'add-to-report' ? AdditionReceipt : Receipt<RecordName<Name>>>;

/** The verbs of an escalation by which an office may know of its report. */
type AnswerType = 'record-reply' | 'relay-call';

type Decide<Type extends Commands['escalation']['type'], Options = RecordOptions> = <Text extends string>(
  report: Text & Named<'report', Text>,
  ...given: Given<Body<'escalation', Type>, Options>
) => Answered<'escalation', Type, Type extends AnswerType ? AnswerReceipt : Receipt<RecordName<'escalation'>>>;

/** Names the report that was added to, with slips in the addition (`reportWarnings` of core/report). */
export interface AdditionReceipt extends Receipt<RecordName<'report'>> {
  readonly warnings: readonly ReportWarning[];
}

/** Tells whoever reports at once what they must know. It never claims that anybody was told. */
export interface ReportReceipt extends Receipt<RecordName<'report'>> {
  /** `escalating`, or `parked` while nobody can be told; it is kept either way, and tried again. */
  readonly status: 'escalating' | 'parked';
  /** To be shown before all else: `call-110`, `call-129`, or `call-129-or-110`. `adviceWords` of core has the words. */
  readonly advise: readonly ShownAdvice[];
  /** Slips to look at again, as a kelurahan not on the list. `reportWarnings` of core/report has the words. */
  readonly warnings: readonly ReportWarning[];
  /** The offices that the reporter may ask about it, the nearest first: name no other, for it may be accused. */
  readonly mayAsk: readonly OfficeKind[];
}

/** Says whether a report is closed now, or waits for a second person to agree, and what it still owes. */
export interface ClosureReceipt extends Receipt<RecordName<'report'>> {
  readonly status: 'closed' | 'proposed';
  /** Offices that a floor of the policy wants notified, and of which nothing proves it: call them yourself. */
  readonly stillOwed: readonly OwedOffice[];
  /** Other offices that are still to be called: the report asked for it, and nobody recorded a call. */
  readonly toCall: readonly OfficeKind[];
  /** Who opened its story, of those who close it. Nobody: it has none, or is neither of a child nor of danger. */
  readonly readBy: readonly PersonId[];
}

/** Says whether a case is closed now, or waits for a second person to agree. */
export interface CaseClosureReceipt extends Receipt<RecordName<'case'>> {
  readonly status: 'closed' | 'proposed';
}

/** How the verbs are called that do more than give their command. */
export interface OwnSignatures<Options = RecordOptions> {
  applyChapter(
    reading: Extract<ChapterReading, { readonly ok: true }>,
    options?: CommandOptions,
  ): Answered<'chapter', 'apply-bundle', ChapterReceipt>;
  submitReport: SubmitReport;
  closeReport<Text extends string>(
    report: Text & Named<'report', Text>,
    body: Body<'report', 'close-report'>,
    options?: Options,
  ): Answered<'report', 'close-report', ClosureReceipt>;
  closeCase<Text extends string>(
    theCase: Text & Named<'case', Text>,
    body: Body<'case', 'close-case'>,
    options?: Options,
  ): Answered<'case', 'close-case', CaseClosureReceipt>;
  openCards(
    record: string,
    opening: OpenCardsRequest,
    options?: CommandOptions,
  ): Answered<
    'access',
    'open-cards',
    Receipt<RecordName<'access'>> & { readonly cards: readonly OpenedCard[]; readonly person?: ReferredPerson }
  >;
  eraseCards(
    record: string,
    erasure: EraseCardsRequest,
    options?: CommandOptions,
  ): Answered<'access', 'erase-cards', ErasureReceipt>;
  noteAbsence(
    body: Body<'chapter', 'note-absence'>,
    options?: CommandOptions,
  ): Answered<'chapter', 'note-absence', PeopleReceipt>;
  suspend(
    body: Body<'chapter', 'suspend-person'>,
    options?: CommandOptions,
  ): Answered<'chapter', 'suspend-person', PeopleReceipt>;
  readonly acknowledge: AnswersByCode<'record-reply'>;
  readonly decline: AnswersByCode<'record-decline'>;
}

/** How a message is answered by its code. */
export type AnswersByCode<Type extends 'record-reply' | 'record-decline', Left extends keyof AnswerByCode = never> = (
  code: string,
  options?: CommandOptions,
  answer?: Omit<AnswerByCode, Left>,
) => Answered<'escalation', Type>;

/** The fields that go along with the code of a message. */
export interface AnswerByCode {
  /** Whose code it is: a desk must say for whom it enters one (M11). */
  readonly for?: string;
  /** Who entered it at a desk, in post; left out, the app itself goes on record. */
  readonly enteredBy?: string;
  /** The words that its holder wrote beside it, kept sealed; it is no act (R3). */
  readonly words?: string;
}

export interface SubmitReport {
  /** Takes JSON of unknown form: what does not fit is refused by field. Once this resolves, the report is on disk. */
  <Json>(
    body: Json & (unknown extends Json ? unknown : never),
    options?: CommandOptions,
  ): Answered<'report', 'submit-report', ReportReceipt>;
  /** Takes a report in. Anybody may. Once this resolves, it is on the disk. */
  (body: Body<'report', 'submit-report'>, options?: CommandOptions): Answered<'report', 'submit-report', ReportReceipt>;
}

/** Declares how a verb is called. */
export function callable<Signature, Remote = Signature>(verb: Verb): Callable<Signature, Remote> {
  return verb as Callable<Signature, Remote>;
}

/** Declares a verb that begins a record. */
export function begins<Name extends CommandConcept, Type extends Commands[Name]['type']>(
  concept: Name,
  type: Type,
  { on = 'new', ...more }: Partial<Pick<Verb, 'on' | 'by'>> = {},
): Callable<Begin<Name, Type>> {
  return callable({ concept, type, on, fixed: {}, ...more });
}

/** Declares a verb that goes on with the record that the caller names. */
export function continues<Name extends CommandConcept, Type extends Commands[Name]['type']>(
  concept: Name,
  type: Type,
  by?: Verb['by'],
  fixed: Verb['fixed'] = {},
): Callable<Continue<Name, Type>, Continue<Name, Type, CommandOptions>> {
  return callable({ concept, type, on: 'record', fixed, ...(by && { by }) });
}

/** Declares a decision about the escalation of a report, which the caller names by the report. */
export function decides<Type extends Commands['escalation']['type']>(
  type: Type,
  fixed: Verb['fixed'] = {},
): Callable<Decide<Type>, Decide<Type, CommandOptions>> {
  return callable({ concept: 'escalation', type, on: 'report', fixed });
}

/** Declares a change among the people in post; which bundle it makes of which is found while it is carried out. */
export function changesPeople<Type extends PeopleChange['type']>(
  type: Type,
): Callable<Begin<'chapter', Type, PeopleReceipt>> {
  return callable({ concept: 'chapter', type, on: () => chapterStream, fixed: { bundle: null, replaces: null } });
}
