import type { Actor } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';

/** A value that the verb sets: from the actor, or (null) while the command is carried out. */
type FixedValue = ((actor: Actor) => string) | null;

/** One verb of the engine: the command it gives, the record it works on, and the fields that its caller cannot set. */
export interface Verb {
  readonly concept: string;
  readonly type: string;
  /**
   * The record: `new`; one that the caller names (of the verb's concept, or the `report` of an escalation); one that the
   * body names; or one that Kawal finds (`found`), by a code or because there is only one.
   */
  readonly on: 'new' | 'record' | 'report' | 'found' | ((body: Readonly<Record<string, unknown>>) => string);
  readonly fixed: Readonly<Record<string, FixedValue>>;
}

function begins(concept: string, type: string, on: Verb['on'] = 'new'): Verb {
  return { concept, type, on, fixed: {} };
}

function continues(concept: string, type: string): Verb {
  return { concept, type, on: 'record', fixed: {} };
}

/** A decision about the escalation of a report, which the caller names by the report. */
function decides(type: string, fixed: Verb['fixed'] = {}): Verb {
  return { concept: 'escalation', type, on: 'report', fixed };
}

/** A change among the people in post; which bundle it makes of which is found while it is carried out. */
function changesPeople(type: string): Verb {
  return { concept: 'chapter', type, on: () => chapterStream, fixed: { bundle: null, replaces: null } };
}

const actorRef = ({ ref }: Actor): string => ref;

/** Every verb that gives a command, by group and name. A new verb is a row here. */
export const verbs = {
  chapter: {
    apply: {
      concept: 'chapter',
      type: 'apply-bundle',
      on: 'found',
      fixed: { bundle: null, replaces: null, corrected: null },
    },
    publishKey: begins('chapter', 'publish-key', () => chapterStream),
    noteAbsence: changesPeople('note-absence'),
    cancelAbsence: changesPeople('cancel-absence'),
    swapShift: changesPeople('swap-shift'),
    suspend: changesPeople('suspend-person'),
    reinstate: changesPeople('reinstate-person'),
  },
  engagements: {
    plan: begins('engagement', 'plan-engagement'),
    hold: continues('engagement', 'hold-engagement'),
    record: begins('engagement', 'record-engagement'),
    cancel: continues('engagement', 'cancel-engagement'),
  },
  pacts: {
    draft: begins('pact', 'draft-pact'),
    schedule: continues('pact', 'schedule-pact'),
    sign: continues('pact', 'sign-pact'),
    beginCommitment: continues('pact', 'begin-commitment'),
    meetCommitment: continues('pact', 'meet-commitment'),
    noteBreach: continues('pact', 'note-pact-breach'),
    renew: continues('pact', 'renew-pact'),
    supersede: continues('pact', 'supersede-pact'),
    revoke: continues('pact', 'revoke-pact'),
  },
  communities: {
    propose: begins('community', 'propose-community', ({ area }) => `community/${area}`),
    notePact: continues('community', 'note-pact'),
    constitute: continues('community', 'constitute-community'),
    renewDecree: continues('community', 'renew-decree'),
    setCoverage: continues('community', 'set-coverage'),
    activate: continues('community', 'activate-community'),
    changeFocalPoint: continues('community', 'change-focal-point'),
    noteActivity: continues('community', 'note-activity'),
    rest: continues('community', 'rest-community'),
    dissolve: continues('community', 'dissolve-community'),
    assertPilot: continues('community', 'assert-pilot'),
    disputePilot: continues('community', 'dispute-pilot'),
    confirmPilot: continues('community', 'confirm-pilot'),
    withdrawPilot: continues('community', 'withdraw-pilot'),
  },
  volunteers: {
    nominate: begins('volunteer', 'nominate-volunteer'),
    screen: continues('volunteer', 'screen-volunteer'),
    train: continues('volunteer', 'train-volunteer'),
    refreshTraining: continues('volunteer', 'refresh-training'),
    signCode: continues('volunteer', 'sign-code'),
    activate: continues('volunteer', 'activate-volunteer'),
    setTerm: continues('volunteer', 'set-term'),
    suspend: continues('volunteer', 'suspend-volunteer'),
    liftSuspension: continues('volunteer', 'lift-suspension'),
    exit: continues('volunteer', 'exit-volunteer'),
  },
  conditionReports: {
    open: begins(
      'condition-report',
      'open-condition-report',
      ({ area, period }) => `condition-report/${area}.${period}`,
    ),
    submit: continues('condition-report', 'submit-condition-report'),
    return: continues('condition-report', 'return-condition-report'),
    accept: continues('condition-report', 'accept-condition-report'),
    aggregate: continues('condition-report', 'aggregate-condition-report'),
  },
  visits: {
    plan: begins('visit', 'plan-visit'),
    assign: continues('visit', 'assign-visit'),
    hold: continues('visit', 'hold-visit'),
    cancel: continues('visit', 'cancel-visit'),
    report: continues('visit', 'report-visit'),
  },
  reports: {
    submit: begins('report', 'submit-report'),
    add: continues('report', 'add-to-report'),
    correct: continues('report', 'correct-report'),
    markDuplicate: continues('report', 'mark-duplicate'),
    unmarkDuplicate: continues('report', 'unmark-duplicate'),
    close: continues('report', 'close-report'),
  },
  referrals: {
    prepare: begins('referral', 'prepare-referral'),
    checkConsent: continues('referral', 'check-consent'),
    attachPoliceReport: continues('referral', 'attach-police-report'),
    send: continues('referral', 'send-referral'),
    acknowledge: continues('referral', 'acknowledge-referral'),
    accept: continues('referral', 'accept-referral'),
    decline: continues('referral', 'decline-referral'),
    redirect: continues('referral', 'redirect-referral'),
    startService: continues('referral', 'start-service'),
    complete: continues('referral', 'complete-referral'),
    fail: continues('referral', 'fail-referral'),
    withdraw: continues('referral', 'withdraw-referral'),
  },
  cases: {
    open: begins('case', 'open-case'),
    assign: continues('case', 'assign-case'),
    linkReport: continues('case', 'link-report'),
    noteAge: continues('case', 'note-age'),
    beginIdentification: continues('case', 'begin-identification'),
    recordIdentification: continues('case', 'record-identification'),
    notePoliceReport: continues('case', 'note-police-report'),
    noteCriminalCase: continues('case', 'note-criminal-case'),
    returnVictim: continues('case', 'return-victim'),
    beginMonitoring: continues('case', 'begin-monitoring'),
    noteMonitoring: continues('case', 'note-monitoring'),
    close: continues('case', 'close-case'),
    reopen: continues('case', 'reopen-case'),
  },
  breaches: {
    detect: begins('breach', 'detect-breach'),
    assess: continues('breach', 'assess-breach'),
    notify: continues('breach', 'notify-breach'),
    takeMeasure: continues('breach', 'take-measure'),
    remediate: continues('breach', 'remediate-breach'),
    dismiss: continues('breach', 'dismiss-breach'),
    close: continues('breach', 'close-breach'),
  },
  cards: {
    open: { concept: 'access', type: 'open-cards', on: 'new', fixed: { record: null } },
  },
  escalations: {
    acknowledge: {
      concept: 'escalation',
      type: 'record-reply',
      on: 'found',
      fixed: { person: null, level: null, means: null, act: null, reference: null },
    },
    reply: decides('record-reply', { person: actorRef, means: () => 'session' }),
    endPath: decides('end-path'),
    fireStep: decides('fire-step'),
    reopenPath: decides('reopen-path'),
    withdraw: decides('withdraw-reply'),
    refute: decides('refute-reply'),
    raiseTriage: decides('raise-triage'),
    liftExclusion: decides('lift-exclusion'),
    migrate: decides('migrate-policy'),
    recall: decides('recall-policy'),
    relay: decides('relay-call', { caller: actorRef }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Verb>>>>;
