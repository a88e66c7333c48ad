import type { ChapterReading } from '@kawal/chapter';
import {
  type Act,
  type Actor,
  adviceFor,
  type BreachInput,
  type CaseInput,
  type Chapter,
  type ChapterCommand,
  type CommunityCommand,
  type ConditionReportCommand,
  chapterStream,
  type DeliveryState,
  deliveryConcept,
  type EndReason,
  type EngagementInput,
  type EscalationState,
  escalationConcept,
  escalationOf,
  type Instant,
  type LiftReason,
  type OfficeKind,
  type PactCommand,
  type PeopleChange,
  type ReferralInput,
  type ReportInput,
  type ReportState,
  reportConcept,
  type StepName,
  type TriageLevel,
  type UrgentReason,
  type VisitInput,
  type VolunteerCommand,
  type VolunteerInput,
} from '@kawal/core';
import type { Proof } from '@kawal/core/workbench';
import type { Recipient, Storage, Vault } from '@kawal/sdk';
import { type Opened, type Opening, openCards } from '../cards/open-cards.ts';
import { applyChapter } from '../chapter/apply-chapter.ts';
import { changePeople } from '../chapter/change-people.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import type { RunningCasesParts } from '../chapter/running-cases.ts';
import type { Request } from '../command/command-path.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { loadRecord } from '../record/load.ts';
import { hashCode } from '../worker/deliver.ts';
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

export interface DoorParts {
  readonly actor: Actor;
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
  readonly vault: Vault | undefined;
  /** The chapter's public key, to be put on record when a chapter is applied. */
  readonly recipient: () => Promise<Recipient>;
  /** What a chapter is proved by before it is put into force, and who is told once it is. */
  readonly prove: (chapter: Chapter) => Proof;
  readonly settle: (chapter: Chapter) => Promise<void>;
  readonly now: () => Instant;
  /** What a change of people is proved by, and how the cases that run hear of it. */
  readonly running: RunningCasesParts;
}

export function actorDoor(
  take: (request: Omit<Request, 'actor'>) => Promise<Outcome<Receipt>>,
  parts: DoorParts,
): ActorDoor {
  const begin =
    (concept: string, type: string, streamOf?: (body: Readonly<Record<string, unknown>>) => string) =>
    (body: object, options: CommandOptions = {}) =>
      take({
        concept,
        command: { type, ...body },
        ...(streamOf === undefined ? {} : { stream: streamOf(body as Record<string, unknown>) }),
        ...options,
      });
  const onward =
    (concept: string, type: string) =>
    (stream: string, body: object, options: CommandOptions = {}) =>
      take({ concept, stream, command: { type, ...body }, ...options });
  /** A decision about a report's ladder, by the actor. */
  const verb =
    (type: string) =>
    (report: string, body: object = {}) =>
      take({ concept: 'escalation', stream: escalationOf(report), command: { type, ...body } });

  /** A change among the people in post. */
  const people = (type: PeopleChange['type']) => (body: object) =>
    changePeople({ type, ...body }, take, { ...parts.running, inForce: parts.inForce, now: parts.now });

  return {
    chapter: {
      apply: (reading) => applyChapter(reading, take, parts),
      publishKey: begin('chapter', 'publish-key', () => chapterStream),
      noteAbsence: people('note-absence'),
      cancelAbsence: people('cancel-absence'),
      swapShift: people('swap-shift'),
      suspend: people('suspend-person'),
      reinstate: people('reinstate-person'),
    },
    engagements: {
      plan: begin('engagement', 'plan-engagement'),
      hold: onward('engagement', 'hold-engagement'),
      record: begin('engagement', 'record-engagement'),
      cancel: onward('engagement', 'cancel-engagement'),
    },
    pacts: {
      draft: begin('pact', 'draft-pact'),
      schedule: onward('pact', 'schedule-pact'),
      sign: onward('pact', 'sign-pact'),
      beginCommitment: onward('pact', 'begin-commitment'),
      meetCommitment: onward('pact', 'meet-commitment'),
      noteBreach: onward('pact', 'note-pact-breach'),
      renew: onward('pact', 'renew-pact'),
      supersede: onward('pact', 'supersede-pact'),
      revoke: onward('pact', 'revoke-pact'),
    },
    communities: {
      propose: begin('community', 'propose-community', ({ area }) => `community/${String(area)}`),
      notePact: onward('community', 'note-pact'),
      constitute: onward('community', 'constitute-community'),
      renewDecree: onward('community', 'renew-decree'),
      setCoverage: onward('community', 'set-coverage'),
      activate: onward('community', 'activate-community'),
      changeFocalPoint: onward('community', 'change-focal-point'),
      noteActivity: onward('community', 'note-activity'),
      rest: onward('community', 'rest-community'),
      dissolve: onward('community', 'dissolve-community'),
      assertPilot: onward('community', 'assert-pilot'),
      disputePilot: onward('community', 'dispute-pilot'),
      confirmPilot: onward('community', 'confirm-pilot'),
      withdrawPilot: onward('community', 'withdraw-pilot'),
    },
    volunteers: {
      nominate: begin('volunteer', 'nominate-volunteer'),
      screen: onward('volunteer', 'screen-volunteer'),
      train: onward('volunteer', 'train-volunteer'),
      refreshTraining: onward('volunteer', 'refresh-training'),
      signCode: onward('volunteer', 'sign-code'),
      activate: onward('volunteer', 'activate-volunteer'),
      setTerm: onward('volunteer', 'set-term'),
      suspend: onward('volunteer', 'suspend-volunteer'),
      liftSuspension: onward('volunteer', 'lift-suspension'),
      exit: onward('volunteer', 'exit-volunteer'),
    },
    conditionReports: {
      open: begin(
        'condition-report',
        'open-condition-report',
        ({ area, period }) => `condition-report/${String(area)}.${String(period)}`,
      ),
      submit: onward('condition-report', 'submit-condition-report'),
      return: onward('condition-report', 'return-condition-report'),
      accept: onward('condition-report', 'accept-condition-report'),
      aggregate: onward('condition-report', 'aggregate-condition-report'),
    },
    visits: {
      plan: begin('visit', 'plan-visit'),
      assign: onward('visit', 'assign-visit'),
      hold: onward('visit', 'hold-visit'),
      cancel: onward('visit', 'cancel-visit'),
      report: onward('visit', 'report-visit'),
    },
    reports: {
      submit: (body, options) => submit(body, options, take, parts),
      add: onward('report', 'add-to-report'),
      correct: onward('report', 'correct-report'),
      markDuplicate: onward('report', 'mark-duplicate'),
      unmarkDuplicate: onward('report', 'unmark-duplicate'),
      close: async (stream, body, options) =>
        withStatus(await onward('report', 'close-report')(stream, body, options), parts.storage),
    },
    referrals: {
      prepare: begin('referral', 'prepare-referral'),
      checkConsent: onward('referral', 'check-consent'),
      attachPoliceReport: onward('referral', 'attach-police-report'),
      send: onward('referral', 'send-referral'),
      acknowledge: onward('referral', 'acknowledge-referral'),
      accept: onward('referral', 'accept-referral'),
      decline: onward('referral', 'decline-referral'),
      redirect: onward('referral', 'redirect-referral'),
      startService: onward('referral', 'start-service'),
      complete: onward('referral', 'complete-referral'),
      fail: onward('referral', 'fail-referral'),
      withdraw: onward('referral', 'withdraw-referral'),
    },
    cases: {
      open: begin('case', 'open-case'),
      assign: onward('case', 'assign-case'),
      linkReport: onward('case', 'link-report'),
      noteAge: onward('case', 'note-age'),
      beginIdentification: onward('case', 'begin-identification'),
      recordIdentification: onward('case', 'record-identification'),
      notePoliceReport: onward('case', 'note-police-report'),
      noteCriminalCase: onward('case', 'note-criminal-case'),
      returnVictim: onward('case', 'return-victim'),
      beginMonitoring: onward('case', 'begin-monitoring'),
      noteMonitoring: onward('case', 'note-monitoring'),
      close: onward('case', 'close-case'),
      reopen: onward('case', 'reopen-case'),
    },
    breaches: {
      detect: begin('breach', 'detect-breach'),
      assess: onward('breach', 'assess-breach'),
      notify: onward('breach', 'notify-breach'),
      takeMeasure: onward('breach', 'take-measure'),
      remediate: onward('breach', 'remediate-breach'),
      dismiss: onward('breach', 'dismiss-breach'),
      close: onward('breach', 'close-breach'),
    },
    cards: { open: (record, opening) => openCards(record, opening, take, parts) },
    escalations: {
      acknowledge: (code) => acknowledge(code, take, parts.storage),
      reply: (report, body) =>
        take({
          concept: 'escalation',
          stream: escalationOf(report),
          command: { type: 'record-reply', person: parts.actor.ref, means: 'session', ...body } as Request['command'],
        }),
      endPath: verb('end-path'),
      fireStep: verb('fire-step'),
      reopenPath: verb('reopen-path'),
      withdraw: verb('withdraw-reply'),
      refute: verb('refute-reply'),
      raiseTriage: verb('raise-triage'),
      liftExclusion: verb('lift-exclusion'),
      migrate: verb('migrate-policy'),
      recall: verb('recall-policy'),
      relay: (report, body) =>
        take({
          concept: 'escalation',
          stream: escalationOf(report),
          command: { type: 'relay-call', caller: parts.actor.ref, ...body } as Request['command'],
        }),
    },
  };
}

/** What became of the report is known from taking it in; where it was taken in before, it is looked up. */
async function submit(
  body: object,
  options: CommandOptions = {},
  take: (request: Omit<Request, 'actor'>) => Promise<Outcome<Receipt>>,
  { storage, inForce }: DoorParts,
): Promise<Outcome<ReportReceipt>> {
  let taken: { readonly escalation: EscalationState; readonly chapter: Chapter | null } | undefined;
  const outcome = await take({
    concept: 'report',
    command: { type: 'submit-report', ...body },
    ...options,
    committed: (act, chapter) => {
      const report = act.events[0]?.stream ?? '';
      taken = { escalation: act.record(escalationOf(report))?.state as EscalationState, chapter };
    },
  });
  if (!outcome.ok) return outcome;
  const { escalation, chapter } = taken ?? {
    escalation: (await loadRecord(storage, escalationConcept, escalationOf(outcome.receipt.stream)))
      .state as EscalationState,
    chapter: (await inForce.now()).chapter,
  };
  return {
    ...outcome,
    receipt: {
      ...outcome.receipt,
      status: escalation.status === 'parked' ? 'parked' : 'escalating',
      advise: chapter === null ? [] : adviceFor(chapter.policy, escalation),
    },
  };
}

async function withStatus(outcome: Outcome<Receipt>, storage: Storage): Promise<Outcome<ClosureReceipt>> {
  if (!outcome.ok) return outcome;
  const report = (await loadRecord(storage, reportConcept, outcome.receipt.stream)).state as ReportState;
  const status = report.status === 'closed' ? 'closed' : 'proposed';
  return { ...outcome, receipt: { ...outcome.receipt, status } };
}

/** A code that never was, and a code whose holder has since been excluded, get the same answer (X5). */
async function acknowledge(
  code: string,
  take: (request: Omit<Request, 'actor'>) => Promise<Outcome<Receipt>>,
  storage: Storage,
): Promise<Outcome<Receipt>> {
  const typed = code.toLowerCase().replace(/[\s-]/g, '');
  const stream = await storage.claimant({ name: 'reply-code', value: hashCode(typed) });
  if (stream === undefined) return { ok: false, refusals: [{ code: 'escalation.not-found' }] };
  const delivery = (await loadRecord(storage, deliveryConcept, stream)).state as DeliveryState;
  return take({
    concept: 'escalation',
    stream: delivery.escalation,
    command: {
      type: 'record-reply',
      person: delivery.person,
      level: 'acknowledged',
      means: 'code',
    } as Request['command'],
  });
}
