import { purposeWords } from '../access/choices.ts';
import { breachKindWords, exposedDataWords, measureWords, riskWords } from '../breach/choices.ts';
import { contentWords, noticeWords } from '../breach/messages.ts';
import {
  criminalCaseWords,
  decidingBodyWords,
  identificationOutcomeWords,
  monitoringFindingWords,
  reopeningReasonWords,
} from '../case/choices.ts';
import { closureReasonWords } from '../case/messages.ts';
import { activitySignWords, dissolutionReasonWords, dormancyReasonWords } from '../community/choices.ts';
import { returnReasonWords, vulnerabilityTrendWords } from '../condition-report/choices.ts';
import { vulnerabilityFactorWords } from '../condition-report/messages.ts';
import {
  agendaWords,
  attendeeRoleWords,
  engagementCancellationWords,
  handedOverWords,
  outcomeWords,
} from '../engagement/choices.ts';
import { engagementKindWords, trainingTopicWords } from '../engagement/messages.ts';
import {
  actWords,
  endReasonWords,
  liftReasonWords,
  replyLevelWords,
  replyMeansWords,
  urgentReasonWords,
} from '../escalation/choices.ts';
import { traffickingActs, traffickingMeans } from '../indicator/elements.ts';
import { iloIndicators } from '../indicator/ilo.ts';
import type { IndicatorEntry } from '../indicator/indicator.ts';
import { unodcChildIndicators, unodcIndicators } from '../indicator/unodc.ts';
import type { Localized } from '../language/words.ts';
import { pactBreachKindWords, revocationReasonWords } from '../pact/choices.ts';
import { pactCommitmentWords } from '../pact/messages.ts';
import { levelWords } from '../policy/choices.ts';
import { type FactName, vocabulary } from '../policy/vocabulary.ts';
import { sealedClassWords } from '../privacy/classes.ts';
import {
  consentFormWords,
  consentGiverWords,
  consentOutcomeWords,
  declineReasonWords,
  failureReasonWords,
  outsideBodyWords,
  processingBasisWords,
  serviceWords,
  withdrawalReasonWords,
} from '../referral/choices.ts';
import {
  ageClassWords,
  channelWords,
  correctionReasonWords,
  duplicateReasonWords,
  partyKindWords,
  partyRoleWords,
  reportClosureWords,
  unmarkReasonWords,
} from '../report/choices.ts';
import { safetyRuleWords, visitCancellationWords, visitPurposeWords } from '../visit/choices.ts';
import { exitReasonWords, liftingFindingWords, suspensionReasonWords } from '../volunteer/choices.ts';

type Words = Readonly<Record<string, Localized>>;

/** Returns the words of a field's choices by value; those of a fact come from the vocabulary. Empty without words. */
export function wordsOfChoices(field: string, choices: readonly string[]): Words {
  const table = factTable(field) ?? tables.find((words) => choices.every((value) => Object.hasOwn(words, value)));
  if (table === undefined) return {};
  return Object.fromEntries(choices.flatMap((value) => (table[value] === undefined ? [] : [[value, table[value]]])));
}

/** Tables that the choices of fields are taken from: the first that knows them all. */
export const tables: readonly Words[] = [
  actWords,
  activitySignWords,
  ageClassWords,
  agendaWords,
  attendeeRoleWords,
  breachKindWords,
  channelWords,
  sealedClassWords,
  closureReasonWords,
  consentFormWords,
  consentGiverWords,
  consentOutcomeWords,
  contentWords,
  correctionReasonWords,
  criminalCaseWords,
  decidingBodyWords,
  declineReasonWords,
  dissolutionReasonWords,
  dormancyReasonWords,
  duplicateReasonWords,
  endReasonWords,
  engagementCancellationWords,
  engagementKindWords,
  exitReasonWords,
  exposedDataWords,
  failureReasonWords,
  handedOverWords,
  identificationOutcomeWords,
  levelWords,
  liftReasonWords,
  liftingFindingWords,
  measureWords,
  monitoringFindingWords,
  noticeWords,
  outcomeWords,
  outsideBodyWords,
  pactBreachKindWords,
  pactCommitmentWords,
  partyKindWords,
  partyRoleWords,
  processingBasisWords,
  purposeWords,
  reopeningReasonWords,
  replyLevelWords,
  replyMeansWords,
  reportClosureWords,
  returnReasonWords,
  revocationReasonWords,
  riskWords,
  safetyRuleWords,
  serviceWords,
  suspensionReasonWords,
  traffickingActs,
  traffickingMeans,
  trainingTopicWords,
  unmarkReasonWords,
  urgentReasonWords,
  visitCancellationWords,
  visitPurposeWords,
  vulnerabilityFactorWords,
  vulnerabilityTrendWords,
  withdrawalReasonWords,
  saidOf(iloIndicators),
  saidOf(unodcIndicators),
  saidOf(unodcChildIndicators),
  Object.fromEntries(vocabulary.exploitation.values.map(({ value, said }) => [value, said])),
];

function saidOf(entries: Readonly<Record<string, IndicatorEntry>>): Words {
  return Object.fromEntries(Object.entries(entries).map(([code, { said }]) => [code, said]));
}

function factTable(field: string): Words | undefined {
  const name = /^facts\.(\w+)\[\]$/.exec(field)?.[1];
  if (name === undefined || !Object.hasOwn(vocabulary, name)) return undefined;
  return Object.fromEntries(vocabulary[name as FactName].values.map(({ value, said }) => [value, said]));
}
