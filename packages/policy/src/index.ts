/** Exports the workbench of a policy: writing, composing, proving, comparing, explaining, simulating and drawing it. */

export { baselineLayers, baselines, nationalBaseline, newestNational } from './baseline/baselines.ts';
export { describeDifference } from './comparison/describe-difference.ts';
export { type ComparedNames, describeStrictness } from './comparison/describe-verdict.ts';
export { diffPolicies, type PolicyDifference } from './comparison/difference.ts';
export type { OwedNotification, RelativeDue, Strength } from './comparison/notification.ts';
export type { NotificationChange } from './comparison/notification-changes.ts';
export type { NotificationDifference, TooEntangled } from './comparison/notification-differences.ts';
export * from './comparison/plan.ts';
export type { Box, BoxTest } from './comparison/region-tests.ts';
export { compareStrictness } from './comparison/strictness.ts';
export type * from './comparison/verdict.ts';
export { drawHtml } from './drawing/draw-html.ts';
export { drawMermaid } from './drawing/draw-mermaid.ts';
export { escapeXml } from './drawing/escape-xml.ts';
export * from './explanation/describe-explanation.ts';
export { explainEscalation } from './explanation/explain-escalation.ts';
export {
  type CeilingExplanation,
  explainFacts,
  type FactsExplanation,
  type FloorExplanation,
  type OfficeExplanation,
  type PathExplanation,
} from './explanation/explain-facts.ts';
export type { TestedFact } from './explanation/explain-match.ts';
export type * from './explanation/explanation.ts';
export { type RowOutcome, type TracedRow, type TriageTrace, traceTriage } from './explanation/trace-triage.ts';
export { type OverlaySpec, overlay } from './language/builder.ts';
export type { ConditionSpec, DeclaredFacts, FactSpec, ReportSpec } from './language/builder-facts.ts';
export type * from './language/builder-parts.ts';
export type { PolicyTestSpec } from './language/builder-test.ts';
export type { OffsetSpec, WaitSpec } from './language/builder-wait.ts';
export { type Composition, composePolicy, type LoudChange } from './language/compose.ts';
export type { AdjustedAttribute, LayerProblem, LayerSubject, LayerVerb } from './language/compose-problems.ts';
export type { Adjustment, PolicyOverlay } from './language/overlay.ts';
export type { Expectation, PolicyTest } from './language/policy-test.ts';
export * from './matching/compile.ts';
export { describeFailureCode } from './narration/failure-code.ts';
export { describeMissing, narrate } from './narration/narrate.ts';
export { narrateChange } from './narration/narrate-change.ts';
export type { Base } from './proof/base.ts';
export type { Counterexample } from './proof/counterexample.ts';
export { describeCounterexample, describeFinding, type ProofSetting } from './proof/describe-finding.ts';
export {
  type ProofCode,
  type ProofFact,
  type ProofFinding,
  type ProofSeverity,
  type ProofSubject,
  proofSeverities,
} from './proof/findings.ts';
export type { Institution } from './proof/institution.ts';
export { absenceId } from './proof/kept-contract.ts';
export { brokenContract, isOfDirectory, newlyBroken } from './proof/newly-broken.ts';
export { canWait, takesTwoWords, withoutNewLeave, withShiftsOf } from './proof/planned-leave.ts';
export type { Proof, ProofEnd, Verdict } from './proof/proof.ts';
export { type ChapterProofOptions, proveChapter } from './proof/prove-chapter.ts';
export { type PolicyProofOptions, provePolicy, verdictOf } from './proof/prove-policy.ts';
export { newSilences, type Silence } from './proof/silences.ts';
export { type WorstHour, worstHourOf } from './proof/worst-hour.ts';
export { examineRoster, type NotReached, type RosterReport } from './roster/examine-roster.ts';
export { contractWords } from './sentences/contract-words.ts';
export { describeCite } from './sentences/describe-cite.ts';
export { describeCondition } from './sentences/describe-condition.ts';
export { describeFloor, describeWaiver, describeWithin } from './sentences/describe-limits.ts';
export { describePath, describePolicy, inReadingOrder } from './sentences/describe-policy.ts';
export {
  describeGuard,
  describeOffice,
  describeOffices,
  describeTelling,
  describeWhen,
} from './sentences/describe-step.ts';
export { nameArea } from './sentences/name-area.ts';
export { callByOwnNames } from './sentences/own-offices.ts';
export { type Paragraph, type ParagraphKind, paragraphsAsMarkdown } from './sentences/paragraph.ts';
export { floorTitle, pathTitle } from './sentences/path-titles.ts';
export type { PlaceNames, SayOptions, Voice } from './sentences/voice.ts';
export * from './simulation/coverage.ts';
export { describeUnreached, type Unreached } from './simulation/coverage-messages.ts';
export { describeTestFailure, describeTestResults } from './simulation/describe-test-results.ts';
export { describeTimeline } from './simulation/describe-timeline.ts';
export { type Ideal, idealChapter, someKelurahan } from './simulation/ideal-chapter.ts';
export type { NotTold, Reason, TestFailure, Told as ToldBy } from './simulation/messages.ts';
export { type Listener, play } from './simulation/play.ts';
export * from './simulation/policy-tests.ts';
export { simulate } from './simulation/simulate.ts';
export type {
  Answered,
  Answering,
  Decided,
  LaterNaming as StoryNaming,
  Learning,
  OfficeAbsence,
  PathOpening,
  ProviderBehaviour,
  Simulated,
  SimulatedNotification,
  Story,
  Stretch,
  Timed,
  TimedEvent,
} from './simulation/story.ts';
