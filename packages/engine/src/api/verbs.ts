import type { Actor } from '@kawal/core';
import type { AccessConcept } from '@kawal/core/access';
// The declaration of this table names types of these doors, and the compiler finds only doors that it has loaded.
import type {} from '@kawal/core/indicator';
import type {} from '@kawal/core/person';
import type {} from '@kawal/core/referral';
import type { Explanation } from '@kawal/policy';
import type { DueItem } from '../due/due-item.ts';
import type { ReportedNames } from '../intake/name-words.ts';
import type { Namesake } from '../intake/namesakes.ts';
import type { TitledOffice } from '../intake/titled-offices.ts';
import type { ReadGroup, readGroups } from './actor-reads.ts';
import type { CheckedChapter } from './apply-chapter.ts';
import type { AccessComparison } from './compare-access.ts';
import type { EventsQuestion, FollowedEvents } from './events.ts';
import type { PersonFound, PersonSought } from './look-up.ts';
import type { MeetingCounts, MeetingQuestion } from './meeting-counts.ts';
import type { OwedAnswer } from './owed.ts';
import type { CaseOwedAnswer } from './owed-case.ts';
import type { Narrowing, PageQuestion, TallyKey, TallyQuestion, TallyRow } from './question.ts';
import type { Dossier, DueQuestion } from './questions.ts';
import type { Found } from './reader.ts';
import type { RecordAccess } from './related.ts';
import type { ShownEntry, ShownRecord } from './shown.ts';
import { lpaAlone, lpaOrApp, lpaOrSelf, ofPlace, ownToo, withMembers } from './standing.ts';
import type { SuggestedDuplicate } from './suggest-duplicates.ts';
import {
  type AnswersByCode,
  begins,
  type Callable,
  type CommandOptions,
  callable,
  changesPeople,
  continues,
  decides,
  type Named,
  type OwnSignatures,
  type Verb,
} from './verb.ts';

const actorRef = ({ ref }: Actor): string => ref;

/**
 * Every verb that gives a command, by group and name.
 * A new verb is a row here; its comment is the text of its hover.
 */
export const verbs = {
  chapter: {
    /**
     * Puts a checked chapter into force; one in which a report could be lost is refused, or that nobody could change.
     * The LPA may. Refusals (`chapter.…`): needs-person, not-yours, needs-second-person, changed-meanwhile,
     * nobody-left, change-breaks-proof, not-proved, address-unusable, address-unproved, older-key, key-differs,
     * key-ahead.
     */
    apply: callable<OwnSignatures['applyChapter']>({
      concept: 'chapter',
      type: 'apply-bundle',
      on: 'found',
      fixed: { bundle: null, replaces: null, corrected: null },
    }),
    /**
     * Notes an absence. The LPA may, and whoever is away may agree. A second person must agree where an office would be
     * left without anybody, or whoever records leave of others alone there; and to leave of another institution. Own
     * sickness of a week takes one word. Refusals (`chapter.…`): needs-person, none-in-force, changed-meanwhile,
     * actor-suspended, not-yours, no-such-person, absence-over, absence-known, needs-second-person.
     */
    noteAbsence: callable<OwnSignatures['noteAbsence']>(changesPeople('note-absence')),
    /**
     * Takes an absence back by who and when. The LPA may, and whoever is away. Refusals (`chapter.…`): needs-person,
     * none-in-force, changed-meanwhile, actor-suspended, not-yours, no-such-person, no-such-absence.
     */
    cancelAbsence: changesPeople('cancel-absence'),
    /**
     * Gives one shift to somebody else of the same office; refused where nobody could be told instead. The LPA may.
     * Refusals (`chapter.…`): needs-person, none-in-force, changed-meanwhile, actor-suspended, not-yours,
     * no-such-person, no-such-shift, not-of-office, change-breaks-proof.
     */
    swapShift: changesPeople('swap-shift'),
    /**
     * Takes somebody out of every post at once, on an allegation; no answer of theirs holds. The LPA may. Where it
     * would leave an office without anybody, or its actor alone in the LPA, a second person must agree; so too where
     * its actor suspended somebody else in the last seven days. Refusals (`chapter.…`): needs-person, none-in-force,
     * changed-meanwhile, actor-suspended, not-yours, no-such-person, already-suspended, nobody-left,
     * needs-second-person.
     */
    suspend: callable<OwnSignatures['suspend']>(changesPeople('suspend-person')),
    /**
     * Puts a suspended person back into their posts. The LPA may. Refusals (`chapter.…`): needs-person, none-in-force,
     * changed-meanwhile, actor-suspended, not-yours, not-suspended.
     */
    reinstate: changesPeople('reinstate-person'),
  },
  engagements: {
    /**
     * Plans a meeting, an audience or a training of a kelurahan. Those in post for the kelurahan and the LPA may, and
     * apps. Refusals (`engagement.…`): already-exists, unknown-area, planned-in-past.
     */
    plan: begins('engagement', 'plan-engagement', { by: ofPlace }),
    /**
     * Records that a planned meeting took place, with who attended. Those in post for the kelurahan and the LPA may,
     * and apps. Refusals (`engagement.…`): not-planned, held-in-future.
     */
    hold: continues('engagement', 'hold-engagement', ofPlace),
    /**
     * Records a meeting that nobody had planned here. Those in post for the kelurahan and the LPA may, and apps.
     * Refusals (`engagement.…`): already-exists, unknown-area, held-in-future, speaker-twice, training-without-topics,
     * topics-without-training.
     */
    record: begins('engagement', 'record-engagement', { by: ofPlace }),
    /**
     * Cancels a planned meeting. Those in post for the kelurahan and the LPA may, and apps. Refusals (`engagement.…`):
     * not-planned.
     */
    cancel: continues('engagement', 'cancel-engagement', ofPlace),
  },
  pacts: {
    /**
     * Drafts the integrity pact of a kelurahan of the chapter, with its commitments. Those in post for the kelurahan
     * and the LPA may, and apps. Refusals (`pact.…`): unknown-area, already-exists, no-commitments,
     * due-without-commitment, due-passed, supersedes-nothing, supersedes-other-area.
     */
    draft: begins('pact', 'draft-pact', { by: ofPlace }),
    /**
     * Names the audience at which a drafted pact is to be signed. Those in post for the kelurahan and the LPA may, and
     * apps. Refusals (`pact.…`): not-drafted, no-such-audience, not-an-audience, audience-of-other-area.
     */
    schedule: continues('pact', 'schedule-pact', ofPlace),
    /**
     * Withdraws a draft that is wrong, or that nobody will sign, and frees the kelurahan for another. Those in post for
     * the kelurahan and the LPA may, and apps. Refusals (`pact.…`): not-drafted.
     */
    withdraw: continues('pact', 'withdraw-pact', ofPlace),
    /**
     * Records that a pact was signed at an audience that took place. A person in post for the kelurahan or of the LPA
     * may. Refusals (`pact.…`): not-drafted, due-in-past, signed-in-future, ends-in-past, needs-person, own-witness,
     * signed-by-other-office, no-such-audience, audience-not-held, audience-of-other-area, signed-before-audience.
     */
    sign: continues('pact', 'sign-pact', ofPlace),
    /**
     * Notes that work on a commitment has begun. The LPA and apps may, and nobody who signed it. Refusals (`pact.…`):
     * no-such-commitment, commitment-met-already, not-signed, not-yours-to-judge, commitment-begun-already.
     */
    beginCommitment: continues('pact', 'begin-commitment', lpaOrApp),
    /**
     * Records that a commitment was met, with the records that show it. The LPA and apps may, and nobody who signed it.
     * Refusals (`pact.…`): no-such-commitment, commitment-met-already, not-signed, not-yours-to-judge, no-evidence,
     * evidence-not-found, evidence-shows-nothing, evidence-of-other-area, evidence-of-other-kind.
     */
    meetCommitment: continues('pact', 'meet-commitment', lpaOrApp),
    /**
     * Notes that somebody broke a signed pact, and the source. Anybody may whom it does not bind. Refusals (`pact.…`):
     * not-signed, not-yours-to-judge.
     */
    noteBreach: continues('pact', 'note-pact-breach'),
    /**
     * Renews a signed pact for a longer time. A person of the LPA may, and nobody who signed it. Refusals (`pact.…`):
     * ends-in-past, not-longer, not-signed, needs-person, not-yours-to-judge.
     */
    renew: continues('pact', 'renew-pact', lpaOrApp),
    /**
     * Ends a signed pact so that another can be drafted in its place. The LPA and apps may, and nobody who signed it.
     * Refusals (`pact.…`): not-signed, not-yours-to-judge.
     */
    supersede: continues('pact', 'supersede-pact', lpaOrApp),
    /**
     * Revokes a signed pact, also where the kelurahan takes its word back. A person of the LPA may, and nobody who
     * signed it. Refusals (`pact.…`): not-signed, needs-person, not-yours-to-judge.
     */
    revoke: continues('pact', 'revoke-pact', lpaOrApp),
  },
  /** One community a kelurahan: its record is named by the kelurahan's code. */
  communities: {
    /**
     * Proposes the community of a kelurahan of the chapter. Those in post for the kelurahan and the LPA may, and apps.
     * Refusals (`community.…`): unknown-area, other-stream, already-exists.
     */
    propose: begins('community', 'propose-community', { on: ({ area }) => `community/${area}`, by: ofPlace }),
    /**
     * Notes that the pact of its kelurahan is in force. Those in post for the kelurahan and the LPA may, and apps.
     * Refusals (`community.…`): not-proposed, no-pact.
     */
    notePact: continues('community', 'note-pact', ofPlace),
    /**
     * Constitutes a community by a decree. A person in post for the kelurahan or of the LPA may. Refusals
     * (`community.…`): no-pact, already-constituted, decree-before-pact, decree-in-future,
     * decree-ends-before-it-begins, decree-expired, already-dissolved, not-on-record, needs-person.
     */
    constitute: continues('community', 'constitute-community', ofPlace),
    /**
     * Puts a newer decree in place of the one in force. Those in post for the kelurahan and the LPA may, and apps.
     * Refusals (`community.…`): decree-in-future, decree-on-record, decree-older, not-constituted.
     */
    renewDecree: continues('community', 'renew-decree', ofPlace),
    /**
     * Sets which RW and RT a community looks after. Those in post for the kelurahan and the LPA may, and apps. Refusals
     * (`community.…`): not-constituted.
     */
    setCoverage: continues('community', 'set-coverage', ofPlace),
    /**
     * Activates a constituted community that has a pact and an active volunteer. Those in post for the kelurahan and
     * the LPA may, and apps. Refusals (`community.…`): no-pact, no-decree, decree-expired, already-active,
     * no-active-volunteer, already-dissolved, not-on-record.
     */
    activate: continues('community', 'activate-community', ofPlace),
    /**
     * Gives an active community another focal point. The LPA and apps may. Refusals (`community.…`): not-active,
     * same-focal-point.
     */
    changeFocalPoint: continues('community', 'change-focal-point', lpaOrApp),
    /**
     * Notes that an active community did something. Those in post for the kelurahan, its volunteers and the LPA may,
     * and apps. Refusals (`community.…`): not-active.
     */
    noteActivity: continues('community', 'note-activity', withMembers),
    /** Lets an active community rest. The LPA and apps may. Refusals (`community.…`): not-active. */
    rest: continues('community', 'rest-community', lpaOrApp),
    /**
     * Dissolves a community. A person of the LPA may, also where its kelurahan asks for it. Refusals (`community.…`):
     * already-dissolved, not-on-record, needs-person.
     */
    dissolve: continues('community', 'dissolve-community', lpaAlone),
    /**
     * Records that somebody says a community belongs to the pilot, and the source. The LPA and apps may. Refusals
     * (`community.…`): not-on-record, asserted-in-future, pilot-already-asserted.
     */
    assertPilot: continues('community', 'assert-pilot', lpaOrApp),
    /**
     * Records that another source names another kelurahan of the pilot. The LPA and apps may. Refusals (`community.…`):
     * not-on-record, pilot-not-asserted, pilot-disputed-already, pilot-disputes-itself.
     */
    disputePilot: continues('community', 'dispute-pilot', lpaOrApp),
    /**
     * Confirms that a community belongs to the pilot, and the source. The LPA and apps may. Refusals (`community.…`):
     * not-on-record, pilot-not-asserted.
     */
    confirmPilot: continues('community', 'confirm-pilot', lpaOrApp),
    /**
     * Takes back that a community belongs to the pilot, and the source. The LPA and apps may. Refusals (`community.…`):
     * not-on-record, pilot-not-asserted.
     */
    withdrawPilot: continues('community', 'withdraw-pilot', lpaOrApp),
  },
  volunteers: {
    /**
     * Nominates somebody as a volunteer of a community. Those in post for the kelurahan and the LPA may, apps, and the
     * volunteer. Refusals (`volunteer.…`): already-exists, already-in-community, left-under-suspension,
     * no-such-community, community-dissolved.
     */
    nominate: begins('volunteer', 'nominate-volunteer', { by: ownToo }),
    /**
     * Records the screening of a nominated volunteer. A person in post for the kelurahan or of the LPA may, but the
     * volunteer. Refusals (`volunteer.…`): not-nominated, exited, suspended, needs-person, step-already-taken,
     * own-screening, not-adult, under-suspicion, screening-incomplete.
     */
    screen: continues('volunteer', 'screen-volunteer', ofPlace),
    /**
     * Records that a screened volunteer attended a training with every required topic. A person in post for the
     * kelurahan or of the LPA may, and the volunteer. Refusals (`volunteer.…`): not-nominated, exited, suspended,
     * needs-person, step-already-taken, not-screened, no-such-training, not-a-training, training-not-held,
     * training-incomplete, training-expired.
     */
    train: continues('volunteer', 'train-volunteer', ownToo),
    /**
     * Records a later training of a trained volunteer. Those in post for the kelurahan and the LPA may, apps, and the
     * volunteer. Refusals (`volunteer.…`): not-nominated, exited, suspended, not-trained, no-such-training,
     * not-a-training, training-not-held, training-counted-already.
     */
    refreshTraining: continues('volunteer', 'refresh-training', ownToo),
    /**
     * Records that a trained volunteer signed the code of conduct. A person in post for the kelurahan or of the LPA
     * may, and the volunteer. Refusals (`volunteer.…`): not-nominated, exited, suspended, needs-person,
     * step-already-taken, not-screened, not-trained, code-signed-in-future.
     */
    signCode: continues('volunteer', 'sign-code', ownToo),
    /**
     * Activates a volunteer who is screened, trained and bound by the code. A person in post for the kelurahan or of
     * the LPA may, but the volunteer. Refusals (`volunteer.…`): not-nominated, exited, suspended, needs-person,
     * step-already-taken, not-screened, not-trained, code-not-signed, training-expired, own-screening,
     * term-over-already, no-such-community, community-not-constituted.
     */
    activate: continues('volunteer', 'activate-volunteer', ofPlace),
    /**
     * Sets when the term of an active volunteer ends. The secretariat or the LPA on duty may. Refusals (`volunteer.…`):
     * not-nominated, exited, suspended, not-active, term-over-already.
     */
    setTerm: continues('volunteer', 'set-term', lpaAlone),
    /**
     * Suspends a volunteer at once. The secretariat or the LPA on duty may. Refusals (`volunteer.…`): not-nominated,
     * exited, already-suspended.
     */
    suspend: continues('volunteer', 'suspend-volunteer', lpaAlone),
    /**
     * Lifts a suspension with what was found. The secretariat or the LPA on duty may, never the volunteer. Refusals
     * (`volunteer.…`): not-nominated, exited, not-suspended, not-yours-to-lift, own-suspension, report-not-named.
     */
    liftSuspension: continues('volunteer', 'lift-suspension', lpaAlone),
    /**
     * Records that a volunteer left. A person of the LPA may, and the volunteer. Refusals (`volunteer.…`):
     * not-nominated, exited.
     */
    exit: continues('volunteer', 'exit-volunteer', lpaOrSelf),
  },
  /** One condition report a kelurahan and month. */
  conditionReports: {
    /**
     * Opens the report of a constituted community for a month. Those in post for the kelurahan, its volunteers and the
     * LPA may, and apps. Refusals (`condition-report.…`): other-stream, already-exists, period-in-future,
     * no-such-community, community-not-constituted.
     */
    open: begins('condition-report', 'open-condition-report', {
      on: ({ area, period }) => `condition-report/${area}.${period}`,
      by: withMembers,
    }),
    /**
     * Submits the counts of a month. Those in post for the kelurahan, its volunteers and the LPA may, and apps, for an
     * active volunteer or the coordinator. Refusals (`condition-report.…`): no-such-community,
     * community-not-constituted, not-open, not-of-community, vulnerability-twice.
     */
    submit: continues('condition-report', 'submit-condition-report', withMembers),
    /**
     * Returns a submitted report with a reason. The LPA and apps may. Refusals (`condition-report.…`): not-submitted,
     * not-by-machine.
     */
    return: continues('condition-report', 'return-condition-report', lpaOrApp),
    /**
     * Accepts a submitted report. A person of the LPA may, but who wrote it or handed it in. Refusals
     * (`condition-report.…`): not-submitted, not-by-machine, own-report.
     */
    accept: continues('condition-report', 'accept-condition-report', lpaOrApp),
    /**
     * Counts an accepted report towards the city's. The LPA and apps may. Refusals (`condition-report.…`):
     * not-accepted.
     */
    aggregate: continues('condition-report', 'aggregate-condition-report', lpaOrApp),
  },
  visits: {
    /**
     * Plans a visit in a kelurahan of the chapter, by daylight. Those in post for the kelurahan and the LPA may, and
     * apps. Refusals (`visit.…`): already-exists, unknown-area, planned-in-past, planned-in-the-dark.
     */
    plan: begins('visit', 'plan-visit', { by: ofPlace }),
    /**
     * Assigns a planned visit to at least two active volunteers. Those in post for the kelurahan and the LPA may, and
     * apps. Refusals (`visit.…`): not-planned, two-persons, visitor-not-active.
     */
    assign: continues('visit', 'assign-visit', ofPlace),
    /**
     * Records that an assigned visit took place, and what was kept to. Those in post for the kelurahan, its volunteers
     * and the LPA may, and apps. Refusals (`visit.…`): not-assigned, held-in-future, held-before-active,
     * daylight-contradicted, two-persons-contradicted.
     */
    hold: continues('visit', 'hold-visit', withMembers),
    /**
     * Cancels a visit that has not taken place. Those in post for the kelurahan and the LPA may, and apps. Refusals
     * (`visit.…`): not-planned.
     */
    cancel: continues('visit', 'cancel-visit', ofPlace),
    /**
     * Records what a visit found. A person in post for the kelurahan or of the LPA may, and its volunteers. Refusals
     * (`visit.…`): not-done, not-by-machine, vulnerability-twice.
     */
    report: continues('visit', 'report-visit', withMembers),
  },
  reports: {
    /**
     * Takes a report in. Anybody may. Once this resolves, it is on the disk. JSON of unknown form is read as it comes:
     * what does not fit is refused by field. Refusals (`report.…`): already-received.
     */
    submit: callable<OwnSignatures['submitReport']>(begins('report', 'submit-report')),
    /**
     * Adds facts, people or a story to a report that is not closed. An app and a desk may, and people who may know of
     * it. Refusals (`report.…`): not-found, not-open.
     */
    add: continues('report', 'add-to-report'),
    /**
     * Corrects facts, or a person's part, age, safety, name or number; the history keeps what stood there. Who may know
     * of it may. That somebody of open age is an adult holds once a second institution corrects it too. Danger, a
     * departure, a child's age or a child as a victim is taken back by who has opened what others said last; they alone
     * correct a number, or say that contact is safe. Refusals (`report.…`): needs-person, not-found, not-open,
     * unknown-party, suspect-not-renamed, nothing-to-correct, changed-since-seen, newest-unread.
     */
    correct: continues('report', 'correct-report', undefined, { unread: null }),
    /**
     * Puts on record that an adult victim declines help, or wants it after all; the newest answer counts. It stops
     * contact and referrals, and no notification. Who may know of the report may. Refusals (`report.…`): needs-person,
     * not-found, not-open, no-adult-victim.
     */
    noteHelpAnswer: continues('report', 'note-help-answer'),
    /**
     * Marks a report as about the same incident as another. Both go on, and whom one of them keeps out is named in
     * both. Who may know of it may, and has read what others said last in both, as far as they may open them. Refusals
     * (`report.…`): needs-person, not-found, not-open, duplicate-target-missing, duplicate-of-duplicate,
     * duplicate-of-drill, duplicate-of-itself, already-marked, newest-unread.
     */
    markDuplicate: continues('report', 'mark-duplicate', undefined, { unread: null }),
    /**
     * Takes the mark of a duplicate off. Who may know of the report may. Refusals (`report.…`): needs-person,
     * not-found, not-open, not-marked-duplicate.
     */
    unmarkDuplicate: continues('report', 'unmark-duplicate'),
    /**
     * Closes a report, or proposes to where a second person must agree: for a child, an unknown age, or while an office
     * that must be notified is still owed, which `stillOwed` of the receipt names. Who may know of it may. Refusals
     * (`report.…`): needs-person, not-found, not-open, needs-second-person, needs-other-institution, needs-outsider,
     * other-closing-waits, note-missing, note-of-peace, second-unread, unseen, unread, unread-beside, nothing-done,
     * duplicate-target-missing, duplicate-of-duplicate, duplicate-of-drill, not-marked-duplicate, duplicate-still-owes,
     * duplicate-target-silent, duplicate-says-more, child-not-closable-so, no-departure.
     */
    close: callable<OwnSignatures['closeReport'], OwnSignatures<CommandOptions>['closeReport']>({
      ...continues('report', 'close-report'),
      fixed: { readers: null, noted: null, ofPeace: null, unread: null },
    }),
  },
  /**
   * One service asked of one addressee for one person.
   * Who handles the report or its case may; so may an addressee answer.
   */
  referrals: {
    /**
     * Prepares a referral with as little as the service needs. Who handles the report or the case may. Refusals
     * (`referral.…`): not-found, needs-person, not-trained, report-closed, no-such-office, addressee-barred,
     * case-of-another, case-closed, no-such-victim, more-than-needed, already-prepared.
     */
    prepare: begins('referral', 'prepare-referral'),
    /**
     * Records whether the person, or a guardian, agrees. A guardian's word is recorded by who has read the story. Who
     * handles the referral may. Refusals (`referral.…`): not-found, needs-person, not-trained, ended, not-now,
     * child-needs-guardian, child-not-by-contract, guardian-implicated, child-not-heard, adult-decides, age-unknown,
     * refusal-stands, unread.
     */
    checkConsent: continues('referral', 'check-consent', undefined, { unread: null, stale: null }),
    /**
     * Records that the police know, which some services need. Who handles the referral may. Refusals (`referral.…`):
     * not-found, needs-person, not-trained, in-future.
     */
    attachPoliceReport: continues('referral', 'attach-police-report'),
    /**
     * Sends a referral that is agreed to, and expects an answer in time. Who handles it may. Refusals (`referral.…`):
     * not-found, needs-person, not-trained, ended, not-now, child-needs-guardian, child-not-by-contract,
     * guardian-implicated, child-not-heard, adult-decides, age-unknown, refusal-stands, no-such-office,
     * addressee-barred, consent-refused, child-objects, guardian-refused, consent-outdated, needs-review, restricted,
     * no-police-report, answer-by-past, answer-by-late, answer-by-missing.
     */
    send: continues('referral', 'send-referral'),
    /**
     * Records that the addressee has received it. Who handles it or speaks for the addressee may. Refusals
     * (`referral.…`): not-found, needs-person, not-trained, ended, not-now.
     */
    acknowledge: continues('referral', 'acknowledge-referral'),
    /**
     * Records that the addressee takes it on. Who handles it or speaks for the addressee may. Refusals (`referral.…`):
     * not-found, needs-person, not-trained, ended, not-now, restricted.
     */
    accept: continues('referral', 'accept-referral'),
    /**
     * Records that the addressee declines, and why. Who handles it or speaks for the addressee may. Refusals
     * (`referral.…`): not-found, needs-person, not-trained, ended, not-now.
     */
    decline: continues('referral', 'decline-referral'),
    /**
     * Sends it on to another addressee. Who handles it or speaks for the addressee may. Refusals (`referral.…`):
     * not-found, needs-person, not-trained, ended, not-now, same-addressee, no-such-office, addressee-barred.
     */
    redirect: continues('referral', 'redirect-referral'),
    /**
     * Records that the service has begun. Who handles it or speaks for the addressee may. Refusals (`referral.…`):
     * not-found, needs-person, not-trained, ended, not-now.
     */
    startService: continues('referral', 'start-service'),
    /**
     * Records that the service is complete; for a possible child whom an office took on itself, that office alone, else
     * another institution than who recorded its beginning, once both have read. Who handles it or speaks for the
     * addressee may. Refusals (`referral.…`): not-found, needs-person, not-trained, ended, not-now, needs-second-word,
     * unread.
     */
    complete: continues('referral', 'complete-referral', undefined, { unread: null, stale: null }),
    /**
     * Records that the service failed, and why. Who handles it or speaks for the addressee may. Refusals
     * (`referral.…`): not-found, needs-person, not-trained, ended, not-now.
     */
    fail: continues('referral', 'fail-referral'),
    /**
     * Withdraws a referral that has not ended, or whose service nobody else is asked for. Two institutions do for a
     * possible child whom somebody took on; who gives the service may agree. Who handles it may. Refusals
     * (`referral.…`): not-found, needs-person, not-trained, ended, needs-second-person, needs-other-institution,
     * needs-outsider.
     */
    withdraw: continues('referral', 'withdraw-referral', undefined, { matter: null }),
  },
  /**
   * Carries the case of one person who is, or may be, a victim.
   * Those notified of its reports, those it was given to, the LPA on duty and the secretariat handle it; a volunteer
   * needs valid training and code of conduct.
   */
  cases: {
    /**
     * Opens the case of a victim of a report. Who may handle it may. Refusals (`case.…`): not-found, needs-person,
     * not-trained, report-closed, already-open, no-such-victim, victim-has-case.
     */
    open: begins('case', 'open-case'),
    /**
     * Gives a case to somebody in post, or to an active volunteer of its area, and takes it from whoever left. Who
     * handles it may. Refusals (`case.…`): not-found, needs-person, not-trained, closed, person-barred,
     * person-not-in-post.
     */
    assign: continues('case', 'assign-case'),
    /**
     * Links another report about the same victim, or proposes to where it bars somebody who handles the case: a person
     * of another institution must agree. Who handles the case, and may decide on that report, may. Refusals (`case.…`):
     * not-found, needs-person, not-trained, closed, no-such-report, already-linked, needs-second-person,
     * needs-outsider, needs-other-institution.
     */
    linkReport: continues('case', 'link-report'),
    /**
     * Takes a report off that was linked to a case: people of two institutions must agree. Keeps out whom it named
     * until two people lift that. Who handles the case, and may decide on that report, may. Refusals (`case.…`):
     * not-found, needs-person, not-trained, closed, no-such-report, not-linked, unread, report-left-alone,
     * needs-second-person, needs-outsider, needs-other-institution.
     */
    unlinkReport: continues('case', 'unlink-report', undefined, { unread: null, cases: null }),
    /**
     * Notes whether the victim is a child. Takes two institutions, who have read, to say that somebody of unknown age
     * is an adult, and a reason where a record calls them a child. Who handles the case may. Refusals (`case.…`):
     * not-found, needs-person, not-trained, closed, once-a-child, unread, needs-second-person, needs-outsider,
     * needs-other-institution.
     */
    noteAge: continues('case', 'note-age', undefined, { unread: null, stale: null }),
    /**
     * Records that an authority began to identify the victim. Who handles the case may. Refusals (`case.…`): not-found,
     * needs-person, not-trained, closed, not-now, not-authority, authority-barred.
     */
    beginIdentification: continues('case', 'begin-identification'),
    /**
     * Records what an authority decided on the victim. Takes two institutions, who have read, and the number of the
     * paper to record that a possible child is no victim. Who handles the case may. Refusals (`case.…`): not-found,
     * needs-person, not-trained, closed, unread, needs-second-person, needs-outsider, needs-other-institution,
     * not-under-identification, not-authority, authority-barred, in-future.
     */
    recordIdentification: continues('case', 'record-identification', undefined, { unread: null, stale: null }),
    /**
     * Notes that a report was filed with the police. Who handles the case may. Refusals (`case.…`): not-found,
     * needs-person, not-trained, closed, in-future.
     */
    notePoliceReport: continues('case', 'note-police-report'),
    /**
     * Notes how far the criminal case is, also after the case was closed. Takes two institutions to say that the case
     * of a possible child ended. Who handles the case may. Refusals (`case.…`): not-found, needs-person, not-trained,
     * criminal-case-runs, no-criminal-case, needs-second-person, needs-outsider, needs-other-institution.
     */
    noteCriminalCase: continues('case', 'note-criminal-case'),
    /**
     * Records a return that the victim wants and that is safe. Who handles the case may. Refusals (`case.…`):
     * not-found, needs-person, not-trained, closed, not-identified, return-not-wanted, return-not-safe, in-future.
     */
    returnVictim: continues('case', 'return-victim'),
    /**
     * Begins to look after an identified victim from time to time. Who handles the case may. Refusals (`case.…`):
     * not-found, needs-person, not-trained, closed, not-now, not-identified.
     */
    beginMonitoring: continues('case', 'begin-monitoring'),
    /**
     * Records what a visit to the victim found, and when it was. It counts half a month after the one before (our own
     * practice). Who handles the case may. Refusals (`case.…`): not-found, needs-person, not-trained, closed,
     * not-monitored, no-own-visit, in-future.
     */
    noteMonitoring: continues('case', 'note-monitoring'),
    /**
     * Closes a case, or proposes to where a second person must agree: of a child, of unknown age, or of danger, two of
     * two institutions, who have read. Who handles the case may. Refusals (`case.…`): not-found, needs-person,
     * not-trained, closed, never-a-reason, confirmed-not-closable-so, child-not-closable-so, not-taken-on,
     * own-duplicate, no-open-duplicate, duplicate-not-linked, in-future, monitoring-incomplete, monitoring-short,
     * no-authority-decision, not-authority, no-final-judgment, no-departure, needs-second-person,
     * needs-other-institution, needs-outsider, other-closing-waits, note-missing, note-of-peace, second-unread, unseen,
     * first-unread, nothing-done.
     */
    close: callable<OwnSignatures['closeCase'], OwnSignatures<CommandOptions>['closeCase']>({
      ...continues('case', 'close-case'),
      fixed: { readers: null, noted: null, ofPeace: null, unread: null },
    }),
    /**
     * Opens a closed case again. Who handles the case may. Refusals (`case.…`): not-found, needs-person, not-trained,
     * report-closed, not-closed, victim-has-case.
     */
    reopen: continues('case', 'reopen-case'),
  },
  /** A failure of data protection, and its 3x24 hours. */
  breaches: {
    /**
     * Records that data protection failed, and since when that is known. A person may. Refusals (`breach.…`):
     * needs-person, already-detected, in-future.
     */
    detect: begins('breach', 'detect-breach'),
    /**
     * Records whom and what the failure concerns. The secretariat or the LPA on duty may. Refusals (`breach.…`):
     * not-found, needs-person, not-yours, closed.
     */
    assess: continues('breach', 'assess-breach'),
    /**
     * Records a notice to the people concerned or to the authority. The secretariat or the LPA on duty may. Refusals
     * (`breach.…`): not-found, needs-person, not-yours, closed, not-assessed, in-future, before-known,
     * notice-incomplete, nobody-reached.
     */
    notify: continues('breach', 'notify-breach'),
    /**
     * Records a measure against the failure. The secretariat or the LPA on duty may. Refusals (`breach.…`): not-found,
     * needs-person, not-yours, closed.
     */
    takeMeasure: continues('breach', 'take-measure'),
    /**
     * Records that the failure is remedied, once everybody was notified. The secretariat or the LPA on duty may.
     * Refusals (`breach.…`): not-found, needs-person, not-yours, closed, not-now, not-notified, no-measure.
     */
    remediate: continues('breach', 'remediate-breach'),
    /**
     * Says that nothing failed after all; the second person's word closes it. The secretariat or the LPA on duty may.
     * Refusals (`breach.…`): not-found, needs-person, not-yours, closed, notices-given, needs-second-person.
     */
    dismiss: continues('breach', 'dismiss-breach'),
    /**
     * Closes a failure that is remedied. The secretariat or the LPA on duty may. Refusals (`breach.…`): not-found,
     * needs-person, not-yours, closed, not-remediated.
     */
    close: continues('breach', 'close-breach'),
  },
  /** A request of a person about their own data (UU 27/2022), and its 3x24 hours. */
  dataRequests: {
    /**
     * Records what a person asks about their data, and when. The secretariat or the LPA on duty may. Refusals
     * (`data-request.…`): needs-person, not-found, already-received, no-such-person, in-future.
     */
    receive: begins('data-request', 'receive-data-request'),
    /**
     * Records that the request was done and who asked was told. The secretariat or the LPA on duty may. From then on a
     * restriction holds: cards of the record, its cases and its referrals open only to respond, to refer a child, to go
     * on with a referral that the person agreed to since, or to answer the person. Refusals (`data-request.…`):
     * needs-person, not-found, answered, in-future, before-received.
     */
    fulfil: continues('data-request', 'fulfil-data-request'),
    /**
     * Records a refusal with its ground. The secretariat or the LPA on duty may. Refusals (`data-request.…`):
     * needs-person, not-found, answered, in-future, before-received, no-such-ground.
     */
    refuse: continues('data-request', 'refuse-data-request'),
    /**
     * Records that who asked took the request back, which ends a restriction too. The secretariat or the LPA on duty
     * may. Refusals (`data-request.…`): needs-person, not-found, answered.
     */
    drop: continues('data-request', 'drop-data-request'),
  },
  cards: {
    /**
     * Opens what is sealed in a record. Of a report may who was told of it, of a case or a referral who handles it or
     * is asked to serve; the LPA on duty and the secretariat of any. A case opens who its person is to those to whom it
     * was given. Nobody may whom a report excludes. Each opening is on record. Refusals (`access.…`): needs-person,
     * not-found, already-opened, not-trained, not-shared, restricted, emergency-to-respond.
     */
    open: callable<OwnSignatures['openCards']>({
      concept: 'access',
      type: 'open-cards',
      on: 'new',
      fixed: { record: null },
    }),
    /**
     * Destroys sealed cards of a record, or of one person in it, for good, with their keys: no backup opens them. Two
     * people of the LPA may, the second by the same call, unless a criminal case runs, the report is open, or it
     * excludes them. Refusals (`access.…`): needs-person, not-found, under-hold, report-open, needs-second-word.
     */
    erase: callable<OwnSignatures['eraseCards']>({
      concept: 'access',
      type: 'erase-cards',
      on: 'new',
      fixed: { record: null, keys: null, cases: null, askedBy: null },
    }),
    /**
     * Opens a report, with what came of it, in an emergency: for four hours, on record, with an alarm, and to be
     * reviewed by another person. Anybody in post may whom the report does not bar. Refusals (`access.…`):
     * needs-person, not-found, already-opened, no-emergency, emergency-open, emergency-not-needed.
     */
    breakGlass: begins('access', 'break-glass'),
    /** Ends an emergency access before its time. Who opened it may. Refusals (`access.…`): needs-person, not-found. */
    endEmergency: continues('access', 'end-emergency'),
    /**
     * Records whether an emergency access was needed, and ends it. The LPA may, but for who opened it; where the report
     * bars all of the LPA, the last resort and UPTD PPA notified of it. Refusals (`access.…`): needs-person, not-found,
     * needs-second-person, already-reviewed.
     */
    reviewEmergency: continues('access', 'review-emergency'),
  },
  escalations: {
    /**
     * Takes a report on, by the one-time code of a message. Its holder may. Words of theirs are kept sealed. Says
     * nothing of whether a code was ever good. Refusals (`escalation.…`): not-found, not-told, answered,
     * act-needs-session, act-missing, reference-missing, act-unnamed.
     */
    acknowledge: callable<OwnSignatures['acknowledge'], AnswersByCode<'record-reply', 'enteredBy'>>({
      concept: 'escalation',
      type: 'record-reply',
      on: 'found',
      fixed: {
        ...{ person: null, level: null, means: null, sentAt: null, act: null, reference: null, enteredBy: null },
        words: null,
      },
    }),
    /**
     * Records that somebody does not take a report on, by the one-time code of a message; others are told in their
     * place. Its holder may. Says nothing of whether a code was ever good. Refusals (`escalation.…`): not-found,
     * not-told, answered.
     */
    decline: callable<OwnSignatures['decline'], AnswersByCode<'record-decline', 'enteredBy'>>({
      concept: 'escalation',
      type: 'record-decline',
      on: 'found',
      fixed: { person: null, means: null, sentAt: null, channel: null, enteredBy: null, words: null },
    }),
    /**
     * Takes a report on, or records what was done; that also once it is closed. Who was told, or is on duty for its
     * area, may. Refusals (`escalation.…`): not-found, not-told, answered, act-needs-session, act-missing,
     * reference-missing, act-unnamed.
     */
    reply: decides('record-reply', {
      ...{ person: actorRef, means: () => 'session', sentAt: null, enteredBy: null, words: null },
    }),
    /**
     * Ends one path of a report's escalation, or proposes to where a second person must agree in a week; of a child's
     * report both opened the newest story before. Who may decide on it may. Refusals (`escalation.…`): not-found,
     * needs-person, path-not-open, no-adult-victim, unread, needs-second-person, needs-other-institution,
     * needs-outsider.
     */
    endPath: decides('end-path', { readers: null }),
    /**
     * Tells the offices of one step of an open path now, whatever was answered. Who may decide on the report may.
     * Refusals (`escalation.…`): not-found, needs-person, path-not-open, step-unknown.
     */
    fireStep: decides('fire-step'),
    /**
     * Lets an ended path begin anew, or an open one count no answer it had so far. Who may decide on the report may.
     * Refusals (`escalation.…`): not-found, needs-person, path-not-open.
     */
    reopenPath: decides('reopen-path'),
    /**
     * Takes the actor's own answers back. Who may decide on the report may. Refusals (`escalation.…`): not-found,
     * needs-person, no-reply.
     */
    withdraw: decides('withdraw-reply'),
    /**
     * Says that somebody's answers were not true. Who may decide on the report may. Refusals (`escalation.…`):
     * not-found, needs-person, no-reply.
     */
    refute: decides('refute-reply'),
    /**
     * Raises the level of triage; nobody lowers it. Who may decide on the report may. Refusals (`escalation.…`):
     * not-found, needs-person, triage-not-higher.
     */
    raiseTriage: decides('raise-triage'),
    /**
     * Lifts the exclusion of a person or an office, or proposes to, with the newest story opened before: two people of
     * two institutions who decide on the report may. Refusals (`escalation.…`): not-found, needs-person, not-excluded,
     * names-you, kept-out-by-office, unread, needs-second-person, needs-other-institution, needs-outsider.
     */
    liftExclusion: decides('lift-exclusion', { readers: null }),
    /**
     * Moves a running case to the policy in force. Asks to accept by name what would be told to nobody any more. Where
     * the victim may be a child, this proposes it until a second person of another institution agrees, unless the
     * policy only adds. Who may decide on the report may. Refusals (`escalation.…`): not-found, needs-person,
     * no-policy-in-force, migration-drops, needs-second-person, needs-other-institution, needs-outsider.
     */
    migrate: decides('migrate-policy'),
    /**
     * Moves a case that runs under this policy, which was found unsafe, to the one in force, as `migrate` does. Who may
     * decide on the report may. Refusals (`escalation.…`): not-found, needs-person, no-policy-in-force,
     * migration-drops, needs-second-person, needs-other-institution, needs-outsider.
     */
    recall: decides('recall-policy'),
    /**
     * Records a call to an office that no machine can message: the caller's word that it took the report, or that
     * nobody answered, which changes nothing. Who was asked to call may; after closing, who may decide on the report.
     * Refusals (`escalation.…`): not-found, needs-person, not-asked-to-call, call-barred, reference-missing.
     */
    relay: decides('relay-call', { caller: actorRef }),
    /**
     * Gives up a call that a closed report still owes, or proposes to: two people of two institutions who may decide on
     * the report may. Refusals (`escalation.…`): not-found, needs-person, call-not-owed, unread, needs-second-person,
     * needs-other-institution, needs-outsider.
     */
    giveUpCall: decides('give-up-call', { readers: null }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Verb>>>>;

type Verbs = typeof verbs;

/**
 * Reads records of one concept as one actor may see them; what they may not know of is not there, in lists and counts
 * too.
 */
interface ReadsOf<Name extends AccessConcept, By extends string = Name> {
  /** Reads a record: `view` says how much of it this actor is shown, and `access` what they may do with it. */
  get<Text extends string>(
    record: Text & Named<By, Text>,
  ): Promise<Found<{ readonly record: ShownRecord<Name>; readonly access: RecordAccess }>>;
  /** Lists records in order of their names, narrowed by keys and a range of time. `next` is the next `after`. */
  list(
    question?: PageQuestion<Name>,
  ): Promise<Found<{ readonly records: readonly ShownRecord<Name>[]; readonly next: string | null }>>;
  /** Reads every record of a list, page by page as the caller goes on. Each loop over `records` begins anew. */
  all(question?: Narrowing<Name>): Promise<Found<{ readonly records: AsyncIterable<ShownRecord<Name>> }>>;
  /** Counts the records that a list would hold. */
  count(question?: Narrowing<Name>): Promise<Found<{ readonly count: number }>>;
  /**
   * Counts the records that this actor may know of, exactly, by the values of keys, as `['area', 'month']`; a month is
   * the chapter's, drills are left out, a value that is not shown is null.
   * Serves the own work of whoever may list: two actors' numbers differ by what one must not know of, and a small
   * one points at a person. Take them to no meeting and into no file; `reports.forMeeting` is for that.
   */
  tally<Key extends TallyKey<Name>>(
    question: TallyQuestion<Name, Key>,
  ): Promise<Found<{ readonly rows: readonly TallyRow<Key>[] }>>;
  /** Reads everything that happened to a record that this actor may see as a whole. */
  history<Text extends string>(
    record: Text & Named<By, Text>,
  ): Promise<Found<{ readonly entries: readonly ShownEntry<Name>[] }>>;
}

type Reads = {
  readonly [Group in ReadGroup]: ReadsOf<
    (typeof readGroups)[Group],
    Group extends 'escalations' ? 'report' : (typeof readGroups)[Group]
  >;
} & {
  readonly chapter: {
    /**
     * Says who would know more or less once a checked chapter were in force, over every record that the actor may know
     * of.
     * The LPA may. Refusals: `record.not-found`.
     */
    compareAccess(reading: CheckedChapter): Promise<Found<{ readonly comparison: AccessComparison }>>;
  };
  readonly cases: {
    /**
     * Says what whoever closes a case should know before: what to read, for which reasons, and who agrees.
     * Who handles it may.
     */
    owed<Text extends string>(theCase: Text & Named<'case', Text>): Promise<CaseOwedAnswer>;
  };
  readonly reports: {
    /** Says what a report still owes, before it is closed: offices, and by when. Who may know of the report may. */
    owed<Text extends string>(report: Text & Named<'report', Text>): Promise<OwedAnswer>;
    /**
     * Explains why the escalation of a report did what it did, and why it did not do the rest.
     * A case and a referral follow no policy: people decide, `history` says who, and `cases.owed` what is left.
     */
    explain<Text extends string>(
      report: Text & Named<'report', Text>,
    ): Promise<Found<{ readonly explanation: Explanation }>>;
    /** Reads everything on record about a report at once: records, messages, referrals, cases, who read it, and why. */
    dossier<Text extends string>(report: Text & Named<'report', Text>): Promise<Found<{ readonly dossier: Dossier }>>;
    /**
     * Counts the reports of a month or a year for a meeting: the whole city, in tens, without a kelurahan, drills and
     * closed duplicates.
     * A report whose record is damaged is left out: `kawal audit verify` names it. The LPA may. Refusals:
     * `command.lpa-alone`, `input.not-allowed` for a period that has not begun, or was before all records.
     */
    forMeeting(question: MeetingQuestion): Promise<Found<{ readonly counts: MeetingCounts }>>;
    /**
     * Compares names and the story of a report that comes in with the directory, in memory; names are null while the
     * vault is locked, titles of offices never.
     * The LPA may: show it to who hands the report in, and put it in no message.
     */
    namesakes(
      names: ReportedNames,
    ): Promise<Found<{ readonly namesakes: readonly Namesake[] | null; readonly titles: readonly TitledOffice[] }>>;
    /**
     * Suggests reports that may be about the same incident, of those that the actor may see: by what is on record, and
     * by marks of people whose names and numbers stay sealed.
     * A named person marks a duplicate, or does not.
     */
    alike<Text extends string>(
      report: Text & Named<'report', Text>,
    ): Promise<Found<{ readonly alike: readonly SuggestedDuplicate[] }>>;
    /**
     * Finds the reports in which a person stands, by NIK, telephone number or name, without opening a card.
     * The LPA may. The asking is on record, and each report that is found as a reading. Reports that are older than
     * this look-up count once the card keys were wrapped anew.
     */
    lookUp(sought: PersonSought): Promise<Found<{ readonly people: readonly PersonFound[] }>>;
  };
};

/** Questions over all groups. */
interface Questions {
  /**
   * Reads everything that is due or waits for a person, the worst first; months that nobody opened yet are among it.
   */
  due(question?: DueQuestion): Promise<Found<{ readonly items: readonly DueItem[] }>>;
  /**
   * Reads what happened, in order; with a `signal` it waits for what comes.
   * Each loop over `events` begins anew, at the same place.
   */
  events<Name extends AccessConcept = AccessConcept>(
    question?: EventsQuestion<Name>,
  ): Promise<Found<FollowedEvents<Name>>>;
}

/**
 * Lists the verbs and the reads of one actor.
 * Each answers with a receipt or with refusals, and throws only a `KawalError`.
 */
export type ActorApi = ApiBy<'engine'>;

/** The same over HTTP, where no command is tried. */
export type RemoteApi = ApiBy<'http'>;

type ApiBy<Door> = {
  readonly [Group in keyof Verbs]: {
    readonly [Name in keyof Verbs[Group]]: Verbs[Group][Name] extends Callable<infer Own, infer Remote>
      ? Door extends 'http'
        ? Remote
        : Own
      : never;
  };
} & Reads &
  Questions;
