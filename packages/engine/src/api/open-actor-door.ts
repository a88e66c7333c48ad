import {
  type Actor,
  adviceFor,
  type Chapter,
  chapterStream,
  type DeliveryState,
  deliveryConcept,
  type EscalationState,
  escalationConcept,
  escalationOf,
  type Instant,
  type PeopleChange,
  type ReportState,
  reportConcept,
} from '@kawal/core';
import type { Proof } from '@kawal/policy';
import type { Recipient, Storage, Vault } from '@kawal/sdk';
import { openCards } from '../cards/open-cards.ts';
import { applyChapter } from '../chapter/apply-chapter.ts';
import { changePeople } from '../chapter/change-people.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import type { RunningCasesParts } from '../chapter/running-cases.ts';
import type { Request } from '../command/command-path.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import { loadRecord } from '../record/load.ts';
import { hashCode } from '../worker/deliver.ts';
import type { ActorDoor, ClosureReceipt, CommandOptions, ReportReceipt } from './actor-door.ts';

export interface DoorParts {
  readonly actor: Actor;
  readonly storage: Storage;
  readonly inForce: ChapterInForce;
  readonly vault: Vault | undefined;
  /** The chapter's public key, to be put on record when a chapter is applied. */
  readonly recipient: () => Promise<Recipient>;
  /** What a chapter is proved by before it is put into force. */
  readonly prove: (chapter: Chapter) => Proof;
  readonly now: () => Instant;
  /** What a change of people is proved by, and how the cases that run hear of it. */
  readonly running: RunningCasesParts;
}

/** Gives one actor the verbs of the door, each as a command that `take` carries out. */
export function openActorDoor(
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
      const report = act.entries[0]?.stream ?? '';
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
