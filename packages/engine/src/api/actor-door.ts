import type { ChapterReading } from '@kawal/chapter';
import {
  type Act,
  type Actor,
  adviceFor,
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
  type OfficeKind,
  type PactCommand,
  type ReportInput,
  type ReportState,
  reportConcept,
  type VolunteerCommand,
  type VolunteerInput,
} from '@kawal/core';
import type { Recipient, Storage, Vault } from '@kawal/sdk';
import { type Opened, type Opening, openCards } from '../cards/open-cards.ts';
import { applyChapter } from '../chapter/apply-chapter.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
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

export interface ActorDoor {
  readonly chapter: {
    /** Puts a checked chapter into force, with the public key its cards are sealed to. */
    apply(reading: Extract<ChapterReading, { readonly ok: true }>): Promise<Outcome<Receipt>>;
    publishKey: Begin<ChapterCommand, 'publish-key'>;
  };
  readonly engagements: {
    plan: Begin<EngagementInput, 'plan-engagement'>;
    hold: Continue<EngagementInput, 'hold-engagement'>;
    record: Begin<EngagementInput, 'record-engagement'>;
    cancel: Continue<EngagementInput, 'cancel-engagement'>;
  };
  readonly pacts: {
    draft: Begin<PactCommand, 'draft-pact'>;
    sign: Continue<PactCommand, 'sign-pact'>;
    revoke: Continue<PactCommand, 'revoke-pact'>;
  };
  /** One community a kelurahan: its record is named by the kelurahan's code. */
  readonly communities: {
    propose: Begin<CommunityCommand, 'propose-community'>;
    notePact: Continue<CommunityCommand, 'note-pact'>;
    constitute: Continue<CommunityCommand, 'constitute-community'>;
    activate: Continue<CommunityCommand, 'activate-community'>;
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
    signCode: Continue<VolunteerCommand, 'sign-code'>;
    activate: Continue<VolunteerCommand, 'activate-volunteer'>;
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
  };
  readonly reports: {
    /** Takes a report in. Once this resolves, it is on the disk. */
    submit(body: Body<ReportInput, 'submit-report'>, options?: CommandOptions): Promise<Outcome<ReportReceipt>>;
    /** Adds facts, people or a story to a report that is not closed. */
    add(stream: string, body: Body<ReportInput, 'add-to-report'>, options?: CommandOptions): Promise<Outcome<Receipt>>;
    /** Closes it, or proposes to where a second person must agree. */
    close(
      stream: string,
      body: Body<ReportInput, 'close-report'>,
      options?: CommandOptions,
    ): Promise<Outcome<ClosureReceipt>>;
  };
  readonly cards: {
    /** Opens what is sealed in a record: for whoever was told of it, the LPA on duty and the secretariat. Each is on record. */
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

  return {
    chapter: {
      apply: (reading) => applyChapter(reading, take, parts),
      publishKey: begin('chapter', 'publish-key', () => chapterStream),
    },
    engagements: {
      plan: begin('engagement', 'plan-engagement'),
      hold: onward('engagement', 'hold-engagement'),
      record: begin('engagement', 'record-engagement'),
      cancel: onward('engagement', 'cancel-engagement'),
    },
    pacts: {
      draft: begin('pact', 'draft-pact'),
      sign: onward('pact', 'sign-pact'),
      revoke: onward('pact', 'revoke-pact'),
    },
    communities: {
      propose: begin('community', 'propose-community', ({ area }) => `community/${String(area)}`),
      notePact: onward('community', 'note-pact'),
      constitute: onward('community', 'constitute-community'),
      activate: onward('community', 'activate-community'),
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
      signCode: onward('volunteer', 'sign-code'),
      activate: onward('volunteer', 'activate-volunteer'),
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
    },
    reports: {
      submit: async (body, options) => withAdvice(await begin('report', 'submit-report')(body, options), parts),
      add: onward('report', 'add-to-report'),
      close: async (stream, body, options) =>
        withStatus(await onward('report', 'close-report')(stream, body, options), parts.storage),
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
      endPath: (report, body) =>
        take({ concept: 'escalation', stream: escalationOf(report), command: { type: 'end-path', ...body } }),
      relay: (report, body) =>
        take({
          concept: 'escalation',
          stream: escalationOf(report),
          command: { type: 'relay-call', caller: parts.actor.ref, ...body } as Request['command'],
        }),
    },
  };
}

async function withAdvice(outcome: Outcome<Receipt>, { storage, inForce }: DoorParts): Promise<Outcome<ReportReceipt>> {
  if (!outcome.ok) return outcome;
  const chapter = await chapterOrNull(inForce);
  const escalation = (await loadRecord(storage, escalationConcept, escalationOf(outcome.receipt.stream)))
    .state as EscalationState;
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

async function chapterOrNull(inForce: ChapterInForce): Promise<Chapter | null> {
  return (await inForce.now()).chapter;
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

function escalationOf(report: string): string {
  return report.replace(/^report\//, 'escalation/');
}
