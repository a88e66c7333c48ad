/**
 * The workbench around a policy, apart from what runs one: writing it in code, composing layers, proving, comparing,
 * explaining, simulating and drawing it. All of it is pure.
 */

export { baselineLayers, baselines, nationalBaseline, newestNational } from './baseline/baselines.ts';
export { diffPolicies, type PolicyDifference } from './comparison/difference.ts';
export { owedFor } from './comparison/example.ts';
export {
  type HashedPolicy,
  type PlanOptions,
  type PolicyPlan,
  planPolicy,
  type RunningUnder,
} from './comparison/plan.ts';
export type { Box, BoxTest } from './comparison/region-tests.ts';
export { type DifferenceOptions, sayBox, sayDifference } from './comparison/say-difference.ts';
export { sayOwed } from './comparison/say-telling.ts';
export { type ComparedNames, sayStrictness } from './comparison/say-verdict.ts';
export { compareStrictness } from './comparison/strictness.ts';
export type { TellingChange } from './comparison/telling-changes.ts';
export type { TellingDifference, TooEntangled } from './comparison/telling-differences.ts';
export type { Due, OwedTelling, Strength } from './comparison/tellings.ts';
export type {
  CompareOptions,
  DiscretionExample,
  Strictness,
  StrictnessVerdict,
  UrgencyExample,
} from './comparison/verdict.ts';
export { drawMermaid } from './drawing/draw-mermaid.ts';
export { drawSvg } from './drawing/draw-svg.ts';
export { escapeXml } from './drawing/text.ts';
export { explainEscalation } from './explanation/explain-escalation.ts';
export {
  type CeilingExplanation,
  explainFacts,
  type FactsExplanation,
  type FloorExplanation,
  type OfficeExplanation,
  type PathExplanation,
} from './explanation/explain-facts.ts';
export { explainMatch, type TestedFact } from './explanation/explain-match.ts';
export type {
  EscalationExplanation,
  EscalationStory,
  ExplainOptions,
  Explanation,
  FloorStory,
  Happened,
  MissingWhy,
  PastEvent,
  PathStory,
  Reader,
} from './explanation/explanation.ts';
export {
  type ExplainSayOptions,
  type ExplanationParagraph,
  sayExplanation,
  sayFactsExplanation,
} from './explanation/say-explanation.ts';
export { type RowOutcome, type TracedRow, type TriageTrace, traceTriage } from './explanation/trace-triage.ts';
export { type OverlaySpec, overlay } from './language/builder.ts';
export type { ConditionSpec, DeclaredFacts, FactSpec, ReportSpec } from './language/builder-facts.ts';
export type {
  AdjustmentSpec,
  CeilingSpec,
  FloorSpec,
  GuardSpec,
  PathSpec,
  RequirementSpec,
  StepSpec,
  WaiverSpec,
} from './language/builder-parts.ts';
export type { PolicyTestSpec } from './language/builder-test.ts';
export type { OffsetSpec, WaitSpec } from './language/builder-wait.ts';
export { type Composition, composePolicy, type LoudChange } from './language/compose.ts';
export { longestWaiverDays } from './language/compose-checks.ts';
export type { AdjustedAttribute, LayerProblem, LayerSubject, LayerVerb } from './language/compose-problems.ts';
export type { Adjustment, PolicyOverlay } from './language/overlay.ts';
export type { Expectation, PolicyTest } from './language/policy-test.ts';
export { isNarrated, narrate } from './narration/narrate.ts';
export type { Base } from './proof/base.ts';
export type { Counterexample } from './proof/counterexample.ts';
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
export { isOfDirectory, newlyBroken } from './proof/newly-broken.ts';
export type { Proof, Verdict } from './proof/proof.ts';
export { type ChapterProofOptions, proveChapter } from './proof/prove-chapter.ts';
export { type PolicyProofOptions, provePolicy } from './proof/prove-policy.ts';
export { type ProofSetting, sayCounterexample, sayFinding } from './proof/say-finding.ts';
export { type Paragraph, type ParagraphKind, paragraphsAsMarkdown } from './sentences/paragraph.ts';
export { sayCite, sayGround } from './sentences/say-cite.ts';
export { type PlaceNames, sayCondition, sayFactName, sayTest, sayValues } from './sentences/say-condition.ts';
export { sayRequirement } from './sentences/say-contract.ts';
export { sayCeiling, sayFloor, sayWaiver } from './sentences/say-limits.ts';
export { type SayOptions, sayPath, sayPolicy } from './sentences/say-policy.ts';
export { sayReport } from './sentences/say-report.ts';
export { sayGuard, sayOffice, sayOffices, sayOffset, sayStep, sayTelling } from './sentences/say-step.ts';
export {
  type Coverage,
  coverageOf,
  type PartCoverage,
  type PathCoverage,
  type StepCoverage,
  type Unreached,
} from './simulation/coverage.ts';
export { sayCoverage, sayUnreached } from './simulation/coverage-messages.ts';
export { type Ideal, idealChapter, someKelurahan } from './simulation/ideal-chapter.ts';
export { type Listener, play } from './simulation/play.ts';
export {
  type NotTold,
  type Reason,
  runPolicyTests,
  storyOf,
  type TestFailure,
  type TestResult,
  type Told as ToldBy,
} from './simulation/policy-tests.ts';
export { sayTestFailure, sayTestResults } from './simulation/say-test-results.ts';
export { sayTimeline } from './simulation/say-timeline.ts';
export { simulate } from './simulation/simulate.ts';
export type {
  Answered,
  Answering,
  Decided,
  Learning,
  Naming as StoryNaming,
  OfficeAbsence,
  Opening,
  ProviderBehaviour,
  Simulated,
  Story,
  Stretch,
  Telling,
  Timed,
  TimedEvent,
} from './simulation/story.ts';
export { defaultBudget } from './space/search.ts';
