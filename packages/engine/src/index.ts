export { readGroups } from './api/actor-reads.ts';
export type { AnswerReceipt } from './api/answer-receipt.ts';
export { type ChapterReceipt, type CheckedChapter, isPastCalendar, withChanges } from './api/apply-chapter.ts';
export type { AccessComparison, AccessTable, RecordChange, RightChange, RuleChange } from './api/compare-access.ts';
export type { EraseCardsRequest, ErasureReceipt } from './api/erase-cards.ts';
export type { EventsQuestion, FollowedEvents, RecordedEvent } from './api/events.ts';
export type { AccessExplanation, WithoutAccess } from './api/explain-access.ts';
export type { Tool } from './api/held-by.ts';
export type { PersonFound, PersonSought } from './api/look-up.ts';
export { type Amount, inTens, type MeetingCounts, type MeetingQuestion, spanOf } from './api/meeting-counts.ts';
export type { OpenCardsRequest, OpenedCard, OpenedCards, ReferredPerson } from './api/open-cards.ts';
export { type OwedAnswer, type StandingProposal, waitsForAct } from './api/owed.ts';
export type { CaseOwedAnswer, StandingCaseProposal } from './api/owed-case.ts';
export {
  isTimed,
  listKeys,
  type Narrowing,
  type PageQuestion,
  type TallyKey,
  type TallyQuestion,
  type TallyRow,
} from './api/question.ts';
export type { Dossier, DueQuestion, LocalDay } from './api/questions.ts';
export type { EntryOf, Found, Listing, PlacedEntry, ReadRecord, UnguardedReader } from './api/reader.ts';
export type { ReferralsLeft } from './api/referrals-left.ts';
export { isInPostAt, notToTell, type RecordAccess } from './api/related.ts';
export { replacedFields } from './api/replaced-fields.ts';
export { redactedFields, type ShownFacts } from './api/shown.ts';
export type { SuggestedDuplicate } from './api/suggest-duplicates.ts';
export type {
  AdditionReceipt,
  CaseClosureReceipt,
  ClosureReceipt,
  CommandOptions,
  RecordOptions,
  ReportReceipt,
  VerbOutcome,
} from './api/verb.ts';
export { callVerb, type ListedVerb, type VerbCallInput, verbList } from './api/verb-list.ts';
export type { ActorApi, RemoteApi } from './api/verbs.ts';
export { type KeptMark, markAt } from './audit/mark.ts';
export { verifyCopy } from './audit/verify-copy.ts';
export { type Audit, type AuditAsk, type AuditFinding, verifyStore } from './audit/verify-store.ts';
export type { CardOfAnswer } from './cards/answer-cards.ts';
export { type TriedCards, tryCards } from './cards/try-cards.ts';
export type { Outcome, Receipt } from './command/outcome.ts';
export type { ConceptName, EventOf, KeyOf, RecordName, StateOf } from './concepts/concepts.ts';
export type { FailingListener } from './concepts/listening.ts';
export type { LossReason } from './concepts/loss.ts';
export {
  type ConfigField,
  defineConfig,
  type KawalConfig,
  type KeyFile,
  type PartOpening,
  type Supply,
} from './deployment/config.ts';
export { type ConfigFault, configError, configFaultsOf, configFaultText } from './deployment/config-fault.ts';
export { readConfig } from './deployment/config-schema.ts';
export { type Environment, env, withEnvironment } from './deployment/environment.ts';
export {
  type Deployment,
  namedVault,
  type OpenOptions,
  openDeployment,
  openKawal,
  openVault,
} from './deployment/open-kawal.ts';
export { openPart, reasonOf } from './deployment/open-part.ts';
export {
  asideOfAnswers,
  asidesOf,
  childMark,
  correctedToLess,
  helpAbroad,
  helpWhere,
  mayBeChild,
} from './due/asides.ts';
export type { CallToRecord } from './due/calls-to-record.ts';
export type { DueItem, DueKind } from './due/due-item.ts';
export { calledElsewhere } from './due/duplicates.ts';
export { forewarnedIn, forewarnedOffices } from './due/forewarned.ts';
export { type Holder, holdersOf } from './due/holders.ts';
export {
  answeredOf,
  answeredWords,
  isOfPolice,
  isUncleared,
  type OwedOffice,
  type OwedSoFar,
  owedSoFar,
  unclearedLast,
} from './due/owed-so-far.ts';
export { describeAddressee } from './due/referral-words.ts';
export { declinesReferral, unservedReferrals } from './due/referrals.ts';
export { peopleWho, secondsFor } from './due/second-words.ts';
export { describeShut } from './due/shut-words.ts';
export { namesPeace, saysWhatBecame, stillTrueIn, stillTrueWords } from './due/still-true.ts';
export { askedLater, liftingsIn, type Meant, meantLater, unaskedNames } from './due/unasked-names.ts';
export { gravityBy, type Urgency, urgencyIn, urgencyWords } from './due/urgency.ts';
export { isAnswerable, type WaitingReport, waitingReport, whomToAsk } from './due/waiting.ts';
export { describeSighting, describeWitness } from './due/witness-words.ts';
export { type OwedStep, officesToNotify, owedStep, reachWords, unclearedWords } from './due/words.ts';
export { createEngine, type Engine, type EngineOptions } from './engine.ts';
export { failingListeners } from './inbound/listen.ts';
export type { ToldDeparture } from './intake/departure-told.ts';
export { departureBy, departureUnasked, fromCitizen, toldDeparture } from './intake/departure-told.ts';
export { tellsOfGuardian } from './intake/guardian-told.ts';
export { type Harm, harmSaid, harmTold, harmUnasked, toldHarm } from './intake/harm-told.ts';
export type { Asked } from './intake/held-namesakes.ts';
export type { ReportedNames } from './intake/name-words.ts';
export { type Namesake, namesakes } from './intake/namesakes.ts';
export { submissionKey } from './intake/submission-key.ts';
export { type TitledOffice, titledOffices } from './intake/titled-offices.ts';
export { isLoss, type LossAnswer, type Losses, type LossWord } from './loss/losses.ts';
export { addressFaultOf } from './message/address-fault.ts';
export type { Message, RenderedMessage } from './message/message.ts';
export { renderMessage } from './message/render.ts';
export { type Alarm, alarmToStderr, type RaiseAlarm } from './ports/alarm.ts';
export { toleratedApart } from './ports/guarded-clock.ts';
export { type Clock, type Entropy, type FaultPoint, type Faults, systemClock, systemEntropy } from './ports/ports.ts';
export { storageFaults } from './ports/storage-faults.ts';
export { storageTime } from './ports/storage-time.ts';
export { type PreviewedKind, type PreviewedMessage, type PreviewOptions, previewMessages } from './preview/preview.ts';
export type { AcknowledgedLoss } from './record/acknowledged-losses.ts';
export { noteRestored, restoredMark } from './record/restored-store.ts';
export { type Replay, type ReplayDifference, replayStore } from './replay/replay-store.ts';
export type { CardKeys, FormerKey, KeyStanding, RewrapAnswer, WithdrawAnswer } from './rotation/card-keys.ts';
export type { NotifiedOfSignIn, SignInNotice } from './session/notify-person.ts';
export type { ActorSession, SessionRequest, Sessions } from './session/sessions.ts';
export { sendTrial, type Trial } from './trial/trial.ts';
export type { NotedTrial, Trials } from './trial/trials.ts';
export { type Health, type Lateness, lateness } from './worker/watchdog.ts';
export type { WorkDone } from './worker/work.ts';
