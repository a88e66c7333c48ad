import type { ChapterReading } from '@kawal/chapter';
import type { Advice, EndReason, LiftReason, OfficeKind, TriageLevel, UrgentReason } from '@kawal/core';
import type { PeopleChange } from '@kawal/core/chapter';
import type { ReportInput } from '@kawal/core/concepts';
import type { Act, StepName } from '@kawal/core/escalation';
import type { OpenCardsRequest, OpenedCards } from '../cards/open-cards.ts';
import type { Receipt } from '../command/outcome.ts';
import type { CommandConcept, Commands, Named, RecordName, VerbOutcome } from './concept-types.ts';
import type { Written } from './written.ts';

/** What may go along with every command. */
export interface CommandOptions {
  /**
   * An idempotency key of at least 16 characters that cannot be guessed, as a UUID: however often the same submission
   * arrives, it is done once and the same record is named. Give one wherever a network may make a caller repeat itself.
   */
  readonly key?: string;
  /** Part of a drill: walks the real path, marked in every event and message, and left out of every count. */
  readonly drill?: boolean;
}

/** A command as a caller writes it, without its `type`, which the verb says already. */
type Body<Command extends { readonly type: string }, Type extends Command['type']> = Written<
  Omit<Extract<Command, { readonly type: Type }>, 'type'>
>;

/** What a caller gives after the record: a body, which can be left out where nothing has to be in it, and options. */
type Given<Fields> =
  Record<never, never> extends Fields
    ? [body?: Fields, options?: CommandOptions]
    : [body: Fields, options?: CommandOptions];

/** Begins a record, or continues the one named. */
type Begin<Name extends CommandConcept, Type extends Commands[Name]['type']> = (
  ...given: Given<Body<Commands[Name], Type>>
) => Promise<VerbOutcome<Name>>;
type Continue<Name extends CommandConcept, Type extends Commands[Name]['type']> = <Record extends string>(
  record: Record & Named<Name, Record>,
  ...given: Given<Body<Commands[Name], Type>>
) => Promise<VerbOutcome<Name>>;

/** Decides about the escalation of a report, which is named by the report. */
type Decide<Fields = object> = <Record extends string>(
  report: Record & Named<'report', Record>,
  ...given: Given<Fields>
) => Promise<VerbOutcome<'escalation'>>;

/** What whoever reports is told at once. It never claims that anybody was told. */
export interface ReportReceipt extends Receipt<RecordName<'report'>> {
  /** `escalating`, or `parked` while nobody can be told; it is kept either way, and tried again. */
  readonly status: 'escalating' | 'parked';
  /** To be shown before anything else: `call-110`, `call-129`. */
  readonly advise: readonly Advice[];
}

/** Whether a report is closed now, or waits for a second person to agree. */
export interface ClosureReceipt extends Receipt<RecordName<'report'>> {
  readonly status: 'closed' | 'proposed';
}

/** A change among the people in post, by the actor. It outlasts the next `apply`. */
type ChangePeople<Type extends PeopleChange['type']> = (
  body: Body<PeopleChange, Type>,
  options?: CommandOptions,
) => Promise<VerbOutcome<'chapter'>>;

export interface ActorApi {
  readonly chapter: {
    /** Puts a checked chapter into force, with the public key its cards are sealed to. */
    apply(
      reading: Extract<ChapterReading, { readonly ok: true }>,
      options?: CommandOptions,
    ): Promise<VerbOutcome<'chapter'>>;
    publishKey: Begin<'chapter', 'publish-key'>;
    /**
     * Notes that somebody is away. Planned ahead it is refused (`chapter.change-breaks-proof`) where nobody could be told
     * instead; one that has begun stands, and raises the alarm.
     */
    noteAbsence: ChangePeople<'note-absence'>;
    cancelAbsence: ChangePeople<'cancel-absence'>;
    /** Gives one shift to somebody else of the same office; refused where nobody could be told instead. */
    swapShift: ChangePeople<'swap-shift'>;
    /** Takes somebody out of every post at once, on an allegation: told and shown nothing, and no answer of theirs holds. */
    suspend: ChangePeople<'suspend-person'>;
    reinstate: ChangePeople<'reinstate-person'>;
  };
  readonly engagements: {
    plan: Begin<'engagement', 'plan-engagement'>;
    hold: Continue<'engagement', 'hold-engagement'>;
    record: Begin<'engagement', 'record-engagement'>;
    cancel: Continue<'engagement', 'cancel-engagement'>;
  };
  readonly pacts: {
    draft: Begin<'pact', 'draft-pact'>;
    schedule: Continue<'pact', 'schedule-pact'>;
    sign: Continue<'pact', 'sign-pact'>;
    beginCommitment: Continue<'pact', 'begin-commitment'>;
    meetCommitment: Continue<'pact', 'meet-commitment'>;
    noteBreach: Continue<'pact', 'note-pact-breach'>;
    renew: Continue<'pact', 'renew-pact'>;
    /** Ends it so that another can be drafted in its place. */
    supersede: Continue<'pact', 'supersede-pact'>;
    revoke: Continue<'pact', 'revoke-pact'>;
  };
  /** One community a kelurahan: its record is named by the kelurahan's code. */
  readonly communities: {
    propose: Begin<'community', 'propose-community'>;
    notePact: Continue<'community', 'note-pact'>;
    constitute: Continue<'community', 'constitute-community'>;
    renewDecree: Continue<'community', 'renew-decree'>;
    setCoverage: Continue<'community', 'set-coverage'>;
    activate: Continue<'community', 'activate-community'>;
    changeFocalPoint: Continue<'community', 'change-focal-point'>;
    noteActivity: Continue<'community', 'note-activity'>;
    rest: Continue<'community', 'rest-community'>;
    dissolve: Continue<'community', 'dissolve-community'>;
    assertPilot: Continue<'community', 'assert-pilot'>;
    disputePilot: Continue<'community', 'dispute-pilot'>;
    confirmPilot: Continue<'community', 'confirm-pilot'>;
    withdrawPilot: Continue<'community', 'withdraw-pilot'>;
  };
  readonly volunteers: {
    nominate: Begin<'volunteer', 'nominate-volunteer'>;
    screen: Continue<'volunteer', 'screen-volunteer'>;
    train: Continue<'volunteer', 'train-volunteer'>;
    refreshTraining: Continue<'volunteer', 'refresh-training'>;
    signCode: Continue<'volunteer', 'sign-code'>;
    activate: Continue<'volunteer', 'activate-volunteer'>;
    setTerm: Continue<'volunteer', 'set-term'>;
    suspend: Continue<'volunteer', 'suspend-volunteer'>;
    liftSuspension: Continue<'volunteer', 'lift-suspension'>;
    exit: Continue<'volunteer', 'exit-volunteer'>;
  };
  /** One condition report a kelurahan and month. */
  readonly conditionReports: {
    open: Begin<'condition-report', 'open-condition-report'>;
    submit: Continue<'condition-report', 'submit-condition-report'>;
    return: Continue<'condition-report', 'return-condition-report'>;
    accept: Continue<'condition-report', 'accept-condition-report'>;
    aggregate: Continue<'condition-report', 'aggregate-condition-report'>;
  };
  readonly visits: {
    plan: Begin<'visit', 'plan-visit'>;
    assign: Continue<'visit', 'assign-visit'>;
    hold: Continue<'visit', 'hold-visit'>;
    cancel: Continue<'visit', 'cancel-visit'>;
    report: Continue<'visit', 'report-visit'>;
  };
  readonly reports: {
    /**
     * Takes a report in. Once this resolves, it is on the disk. JSON of unknown form is read as it comes: what does not fit
     * is refused by field.
     */
    submit<Json>(
      body: Json & (unknown extends Json ? unknown : never),
      options?: CommandOptions,
    ): Promise<VerbOutcome<'report', ReportReceipt>>;
    submit(
      body: Body<ReportInput, 'submit-report'>,
      options?: CommandOptions,
    ): Promise<VerbOutcome<'report', ReportReceipt>>;
    /** Adds facts, people or a story to a report that is not closed. */
    add: Continue<'report', 'add-to-report'>;
    /** Corrects facts, or a person's part or age. What stood there stays in the history, and nobody is untold by it. */
    correct: Continue<'report', 'correct-report'>;
    /** Holds it to be about the same incident as another. Both stay whole, and both go on. */
    markDuplicate: Continue<'report', 'mark-duplicate'>;
    unmarkDuplicate: Continue<'report', 'unmark-duplicate'>;
    /** Closes it, or proposes to where a second person must agree. */
    close<Record extends string>(
      report: Record & Named<'report', Record>,
      body: Body<ReportInput, 'close-report'>,
      options?: CommandOptions,
    ): Promise<VerbOutcome<'report', ClosureReceipt>>;
  };
  /** One service asked of one addressee for one person. */
  readonly referrals: {
    prepare: Begin<'referral', 'prepare-referral'>;
    checkConsent: Continue<'referral', 'check-consent'>;
    attachPoliceReport: Continue<'referral', 'attach-police-report'>;
    send: Continue<'referral', 'send-referral'>;
    acknowledge: Continue<'referral', 'acknowledge-referral'>;
    accept: Continue<'referral', 'accept-referral'>;
    decline: Continue<'referral', 'decline-referral'>;
    redirect: Continue<'referral', 'redirect-referral'>;
    startService: Continue<'referral', 'start-service'>;
    complete: Continue<'referral', 'complete-referral'>;
    fail: Continue<'referral', 'fail-referral'>;
    withdraw: Continue<'referral', 'withdraw-referral'>;
  };
  /** What is done for one person who is, or may be, a victim. */
  readonly cases: {
    open: Begin<'case', 'open-case'>;
    assign: Continue<'case', 'assign-case'>;
    linkReport: Continue<'case', 'link-report'>;
    noteAge: Continue<'case', 'note-age'>;
    beginIdentification: Continue<'case', 'begin-identification'>;
    recordIdentification: Continue<'case', 'record-identification'>;
    notePoliceReport: Continue<'case', 'note-police-report'>;
    noteCriminalCase: Continue<'case', 'note-criminal-case'>;
    returnVictim: Continue<'case', 'return-victim'>;
    beginMonitoring: Continue<'case', 'begin-monitoring'>;
    noteMonitoring: Continue<'case', 'note-monitoring'>;
    /** Closes it, or proposes to where a second person must agree. */
    close: Continue<'case', 'close-case'>;
    reopen: Continue<'case', 'reopen-case'>;
  };
  /** A failure of data protection, and its 3x24 hours. */
  readonly breaches: {
    detect: Begin<'breach', 'detect-breach'>;
    assess: Continue<'breach', 'assess-breach'>;
    notify: Continue<'breach', 'notify-breach'>;
    takeMeasure: Continue<'breach', 'take-measure'>;
    remediate: Continue<'breach', 'remediate-breach'>;
    /** Says that nothing failed after all; the second person's word closes it. */
    dismiss: Continue<'breach', 'dismiss-breach'>;
    close: Continue<'breach', 'close-breach'>;
  };
  readonly cards: {
    /**
     * Opens what is sealed in a record, for whoever may by its kind: of a report whoever was told of it, of a case or a
     * referral whoever works on it or is asked to serve, the LPA on duty and the secretariat. Nobody whom a report bars.
     * Each opening is on record.
     */
    open(record: string, opening: OpenCardsRequest, options?: CommandOptions): Promise<OpenedCards>;
  };
  readonly escalations: {
    /** Takes a report on, by the one-time code of a message. Says nothing of whether the code was ever good. */
    acknowledge(code: string, options?: CommandOptions): Promise<VerbOutcome<'escalation'>>;
    /** Takes a report on, or records what was done, in a session of the app. `reference` is kept as a card. */
    reply: Decide<{ readonly level: 'acknowledged' | 'acted'; readonly act?: Act; readonly reference?: string }>;
    /** Ends one path of a report's escalation, or proposes to where a second person must agree. */
    endPath: Decide<{ readonly path: string; readonly reason: EndReason }>;
    /** Tells the offices of one step of an open path now, whatever was answered. */
    fireStep: Decide<{ readonly path: string; readonly step: string; readonly reason: UrgentReason }>;
    /** Lets an ended path begin anew, or an open one count no answer it had so far. */
    reopenPath: Decide<{ readonly path: string; readonly reason: UrgentReason }>;
    /** Takes the actor's own answers back. */
    withdraw: Decide;
    /** Says that somebody's answers were not true. */
    refute: Decide<{ readonly person: string }>;
    raiseTriage: Decide<{ readonly level: TriageLevel }>;
    /** Lifts the exclusion of a person or an office, or proposes to: it takes two people who are not excluded. */
    liftExclusion: Decide<{ readonly who: string; readonly reason: LiftReason }>;
    /** Moves a running case to the policy in force. What would be told to nobody any more is accepted by name. */
    migrate: Decide<{ readonly accept: readonly StepName[] }>;
    /** The same, if it runs under this policy, which was found unsafe. */
    recall: Decide<{ readonly policy: string; readonly accept: readonly StepName[] }>;
    /** A caller's word that an office no machine can message took the report. */
    relay: Decide<{ readonly office: OfficeKind; readonly reference: string }>;
  };
}
