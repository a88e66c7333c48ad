import type { ChapterReading } from '@kawal/chapter';
import type {
  Act,
  BreachInput,
  CaseInput,
  ChapterCommand,
  CommunityCommand,
  ConditionReportCommand,
  EndReason,
  EngagementInput,
  LiftReason,
  OfficeKind,
  PactCommand,
  PeopleChange,
  ReferralInput,
  ReportInput,
  StepName,
  TriageLevel,
  UrgentReason,
  VisitInput,
  VolunteerCommand,
  VolunteerInput,
} from '@kawal/core';
import type { Opened, Opening } from '../cards/open-cards.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
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

/** Begins a record, or continues the one named. */
type Begin<Command extends { readonly type: string }, Type extends Command['type']> = (
  body: Body<Command, Type>,
  options?: CommandOptions,
) => Promise<Outcome<Receipt>>;
type Continue<Command extends { readonly type: string }, Type extends Command['type']> = (
  stream: string,
  body: Body<Command, Type>,
  options?: CommandOptions,
) => Promise<Outcome<Receipt>>;

/** What whoever reports is told at once. It never claims that anybody was told. */
export interface ReportReceipt extends Receipt {
  /** `escalating`, or `parked` while nobody can be told; it is kept either way, and tried again. */
  readonly status: 'escalating' | 'parked';
  /** To be shown before anything else: `call-110`, `call-129`. */
  readonly advise: readonly string[];
}

/** Whether a report is closed now, or waits for a second person to agree. */
export interface ClosureReceipt extends Receipt {
  readonly status: 'closed' | 'proposed';
}

/** A change among the people in post, by the actor. It outlasts the next `apply`. */
type ChangePeople<Type extends PeopleChange['type']> = (body: Body<PeopleChange, Type>) => Promise<Outcome<Receipt>>;

export interface ActorDoor {
  readonly chapter: {
    /** Puts a checked chapter into force, with the public key its cards are sealed to. */
    apply(reading: Extract<ChapterReading, { readonly ok: true }>): Promise<Outcome<Receipt>>;
    publishKey: Begin<ChapterCommand, 'publish-key'>;
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
    plan: Begin<EngagementInput, 'plan-engagement'>;
    hold: Continue<EngagementInput, 'hold-engagement'>;
    record: Begin<EngagementInput, 'record-engagement'>;
    cancel: Continue<EngagementInput, 'cancel-engagement'>;
  };
  readonly pacts: {
    draft: Begin<PactCommand, 'draft-pact'>;
    schedule: Continue<PactCommand, 'schedule-pact'>;
    sign: Continue<PactCommand, 'sign-pact'>;
    beginCommitment: Continue<PactCommand, 'begin-commitment'>;
    meetCommitment: Continue<PactCommand, 'meet-commitment'>;
    noteBreach: Continue<PactCommand, 'note-pact-breach'>;
    renew: Continue<PactCommand, 'renew-pact'>;
    /** Ends it so that another can be drafted in its place. */
    supersede: Continue<PactCommand, 'supersede-pact'>;
    revoke: Continue<PactCommand, 'revoke-pact'>;
  };
  /** One community a kelurahan: its record is named by the kelurahan's code. */
  readonly communities: {
    propose: Begin<CommunityCommand, 'propose-community'>;
    notePact: Continue<CommunityCommand, 'note-pact'>;
    constitute: Continue<CommunityCommand, 'constitute-community'>;
    renewDecree: Continue<CommunityCommand, 'renew-decree'>;
    setCoverage: Continue<CommunityCommand, 'set-coverage'>;
    activate: Continue<CommunityCommand, 'activate-community'>;
    changeFocalPoint: Continue<CommunityCommand, 'change-focal-point'>;
    noteActivity: Continue<CommunityCommand, 'note-activity'>;
    rest: Continue<CommunityCommand, 'rest-community'>;
    dissolve: Continue<CommunityCommand, 'dissolve-community'>;
    assertPilot: Continue<CommunityCommand, 'assert-pilot'>;
    disputePilot: Continue<CommunityCommand, 'dispute-pilot'>;
    confirmPilot: Continue<CommunityCommand, 'confirm-pilot'>;
    withdrawPilot: Continue<CommunityCommand, 'withdraw-pilot'>;
  };
  readonly volunteers: {
    nominate: Begin<VolunteerInput, 'nominate-volunteer'>;
    screen: Continue<VolunteerCommand, 'screen-volunteer'>;
    train: Continue<VolunteerCommand, 'train-volunteer'>;
    refreshTraining: Continue<VolunteerCommand, 'refresh-training'>;
    signCode: Continue<VolunteerCommand, 'sign-code'>;
    activate: Continue<VolunteerCommand, 'activate-volunteer'>;
    setTerm: Continue<VolunteerCommand, 'set-term'>;
    suspend: Continue<VolunteerCommand, 'suspend-volunteer'>;
    liftSuspension: Continue<VolunteerCommand, 'lift-suspension'>;
    exit: Continue<VolunteerCommand, 'exit-volunteer'>;
  };
  /** One condition report a kelurahan and month. */
  readonly conditionReports: {
    open: Begin<ConditionReportCommand, 'open-condition-report'>;
    submit: Continue<ConditionReportCommand, 'submit-condition-report'>;
    return: Continue<ConditionReportCommand, 'return-condition-report'>;
    accept: Continue<ConditionReportCommand, 'accept-condition-report'>;
    aggregate: Continue<ConditionReportCommand, 'aggregate-condition-report'>;
  };
  readonly visits: {
    plan: Begin<VisitInput, 'plan-visit'>;
    assign: Continue<VisitInput, 'assign-visit'>;
    hold: Continue<VisitInput, 'hold-visit'>;
    cancel: Continue<VisitInput, 'cancel-visit'>;
    report: Continue<VisitInput, 'report-visit'>;
  };
  readonly reports: {
    /** Takes a report in. Once this resolves, it is on the disk. */
    submit(body: Body<ReportInput, 'submit-report'>, options?: CommandOptions): Promise<Outcome<ReportReceipt>>;
    /** Adds facts, people or a story to a report that is not closed. */
    add(stream: string, body: Body<ReportInput, 'add-to-report'>, options?: CommandOptions): Promise<Outcome<Receipt>>;
    /** Corrects facts, or a person's part or age. What stood there stays in the history, and nobody is untold by it. */
    correct: Continue<ReportInput, 'correct-report'>;
    /** Holds it to be about the same incident as another. Both stay whole, and both go on. */
    markDuplicate: Continue<ReportInput, 'mark-duplicate'>;
    unmarkDuplicate: Continue<ReportInput, 'unmark-duplicate'>;
    /** Closes it, or proposes to where a second person must agree. */
    close(
      stream: string,
      body: Body<ReportInput, 'close-report'>,
      options?: CommandOptions,
    ): Promise<Outcome<ClosureReceipt>>;
  };
  /** One service asked of one addressee for one person. */
  readonly referrals: {
    prepare: Begin<ReferralInput, 'prepare-referral'>;
    checkConsent: Continue<ReferralInput, 'check-consent'>;
    attachPoliceReport: Continue<ReferralInput, 'attach-police-report'>;
    send: Continue<ReferralInput, 'send-referral'>;
    acknowledge: Continue<ReferralInput, 'acknowledge-referral'>;
    accept: Continue<ReferralInput, 'accept-referral'>;
    decline: Continue<ReferralInput, 'decline-referral'>;
    redirect: Continue<ReferralInput, 'redirect-referral'>;
    startService: Continue<ReferralInput, 'start-service'>;
    complete: Continue<ReferralInput, 'complete-referral'>;
    fail: Continue<ReferralInput, 'fail-referral'>;
    withdraw: Continue<ReferralInput, 'withdraw-referral'>;
  };
  /** What is done for one person who is, or may be, a victim. */
  readonly cases: {
    open: Begin<CaseInput, 'open-case'>;
    assign: Continue<CaseInput, 'assign-case'>;
    linkReport: Continue<CaseInput, 'link-report'>;
    noteAge: Continue<CaseInput, 'note-age'>;
    beginIdentification: Continue<CaseInput, 'begin-identification'>;
    recordIdentification: Continue<CaseInput, 'record-identification'>;
    notePoliceReport: Continue<CaseInput, 'note-police-report'>;
    noteCriminalCase: Continue<CaseInput, 'note-criminal-case'>;
    returnVictim: Continue<CaseInput, 'return-victim'>;
    beginMonitoring: Continue<CaseInput, 'begin-monitoring'>;
    noteMonitoring: Continue<CaseInput, 'note-monitoring'>;
    /** Closes it, or proposes to where a second person must agree. */
    close: Continue<CaseInput, 'close-case'>;
    reopen: Continue<CaseInput, 'reopen-case'>;
  };
  /** A failure of data protection, and its 3x24 hours. */
  readonly breaches: {
    detect: Begin<BreachInput, 'detect-breach'>;
    assess: Continue<BreachInput, 'assess-breach'>;
    notify: Continue<BreachInput, 'notify-breach'>;
    takeMeasure: Continue<BreachInput, 'take-measure'>;
    remediate: Continue<BreachInput, 'remediate-breach'>;
    /** Says that nothing failed after all; the second person's word closes it. */
    dismiss: Continue<BreachInput, 'dismiss-breach'>;
    close: Continue<BreachInput, 'close-breach'>;
  };
  readonly cards: {
    /**
     * Opens what is sealed in a record, for whoever may by its kind: of a report whoever was told of it, of a case or a
     * referral whoever works on it or is asked to serve, the LPA on duty and the secretariat. Nobody whom a report bars.
     * Each opening is on record.
     */
    open(record: string, opening: Opening): Promise<Opened>;
  };
  readonly escalations: {
    /** Takes a report on, by the one-time code of a message. Says nothing of whether the code was ever good. */
    acknowledge(code: string): Promise<Outcome<Receipt>>;
    /** Takes a report on, or records what was done, in a session of the app. `reference` is kept as a card. */
    reply(
      report: string,
      body: { readonly level: 'acknowledged' | 'acted'; readonly act?: Act; readonly reference?: string },
    ): Promise<Outcome<Receipt>>;
    /** Ends one path of a report's ladder, or proposes to where a second person must agree. */
    endPath(report: string, body: { readonly path: string; readonly reason: EndReason }): Promise<Outcome<Receipt>>;
    /** Tells the offices of one step of an open path now, whatever was answered. */
    fireStep(
      report: string,
      body: { readonly path: string; readonly step: string; readonly reason: UrgentReason },
    ): Promise<Outcome<Receipt>>;
    /** Lets an ended path begin anew, or an open one count no answer it had so far. */
    reopenPath(
      report: string,
      body: { readonly path: string; readonly reason: UrgentReason },
    ): Promise<Outcome<Receipt>>;
    /** Takes the actor's own answers back. */
    withdraw(report: string): Promise<Outcome<Receipt>>;
    /** Says that somebody's answers were not true. */
    refute(report: string, body: { readonly person: string }): Promise<Outcome<Receipt>>;
    raiseTriage(report: string, body: { readonly level: TriageLevel }): Promise<Outcome<Receipt>>;
    /** Lifts the exclusion of a person or an office, or proposes to: it takes two people who are not excluded. */
    liftExclusion(
      report: string,
      body: { readonly who: string; readonly reason: LiftReason },
    ): Promise<Outcome<Receipt>>;
    /** Moves a running case to the policy in force. What would be told to nobody any more is accepted by name. */
    migrate(report: string, body: { readonly accept: readonly StepName[] }): Promise<Outcome<Receipt>>;
    /** The same, if it runs under this policy, which was found unsafe. */
    recall(
      report: string,
      body: { readonly policy: string; readonly accept: readonly StepName[] },
    ): Promise<Outcome<Receipt>>;
    /** A caller's word that an office no machine can message took the report. */
    relay(report: string, body: { readonly office: OfficeKind; readonly reference: string }): Promise<Outcome<Receipt>>;
  };
}
