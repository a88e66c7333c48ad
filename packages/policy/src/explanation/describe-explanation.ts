import type { Instant, Language, Localized, Policy } from '@kawal/core';
import type { Notified } from '@kawal/core/escalation';
import { endReasons } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { definitionOf } from '@kawal/core/policy';
import { describeOwed } from '../comparison/describe-telling.ts';
import { narrationWords } from '../narration/words.ts';
import { describeCite, describeGround } from '../sentences/describe-cite.ts';
import { describeCondition, describeFactName, describeTest, describeValues } from '../sentences/describe-condition.ts';
import type { SayOptions } from '../sentences/describe-policy.ts';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import { describeHappened } from './describe-happened.ts';
import type { FactsExplanation, FloorExplanation, OfficeExplanation, PathExplanation } from './explain-facts.ts';
import type { TestedFact } from './explain-match.ts';
import type { Explanation, FloorStory, PathStory } from './explanation.ts';
import type { RowOutcome, TriageTrace } from './trace-triage.ts';
import { explanationWords as words } from './words.ts';

/** One piece of an explanation in words, and what it is about. */
export interface ExplanationParagraph {
  readonly about: {
    readonly kind: 'report' | 'triage' | 'path' | 'floor' | 'ceiling' | 'office' | 'happened' | 'pending';
    readonly id: string;
  };
  readonly text: string;
}

export interface ExplainSayOptions extends SayOptions {
  /** Facts that the policy declares. */
  readonly declared?: Policy['facts'];
}

/** An explanation as sentences: triage, paths, what must happen, then what happened and what is still to come. */
export function describeExplanation(
  explanation: Explanation,
  language: Language,
  options: ExplainSayOptions = {},
): readonly ExplanationParagraph[] {
  const { known, report, paths, floors, happened, pending } = explanation;
  return [
    paragraph('report', report, describeStatus(explanation, language, options)),
    ...(known === null ? [] : [describeTriage(known.triage, language, options)]),
    ...paths.map((path) => paragraph('path', path.path.id, describePathStory(path, language, options))),
    ...floors.map((floor) => paragraph('floor', floor.obligation.floor, describeFloorStory(floor, language, options))),
    ...(known?.floors ?? [])
      .filter(({ applies }) => !applies)
      .map((floor) => describeFloorNot(floor, language, options)),
    ...(known === null ? [] : describeCeilings(known, language, options)),
    ...happened.flatMap((one) => {
      const text = describeHappened(one, language, options.zone ?? 'WIB');
      return text === null ? [] : [paragraph('happened', String(one.at), `${at(one.at, language, options)}: ${text}`)];
    }),
    ...pending.map((one) =>
      paragraph(
        'pending',
        `${one.path}/${one.step}`,
        words.pending(at(one.due, language, options), narrationWords.stepName(one)[language], one.held)[language],
      ),
    ),
  ];
}

/** Describes a policy's result for a report: triage, paths, notifications, floors and ceilings. */
export function describeFactsExplanation(
  explanation: FactsExplanation,
  language: Language,
  options: ExplainSayOptions = {},
): readonly ExplanationParagraph[] {
  return [
    describeTriage(explanation.triage, language, options),
    ...explanation.paths.map((path) => paragraph('path', path.path.id, describePath(path, language, options))),
    ...explanation.offices.map((office) => paragraph('office', office.office, describeOfficeTold(office, language))),
    ...explanation.floors.map((floor) =>
      floor.applies
        ? paragraph(
            'floor',
            floor.floor.id,
            words.floorApplies(floor.floor.id, describeOffices(floor.floor.tell, 'and', language))[language],
          )
        : describeFloorNot(floor, language, options),
    ),
    ...describeCeilings(explanation, language, options),
  ];
}

function paragraph(kind: ExplanationParagraph['about']['kind'], id: string, text: string): ExplanationParagraph {
  return { about: { kind, id }, text: asSentence(text) };
}

function at(instant: Instant, language: Language, { zone = 'WIB' }: ExplainSayOptions): string {
  return describeInstant(instant, zone)[language];
}

function describeStatus(
  { status, openedAt, known }: Explanation,
  language: Language,
  options: ExplainSayOptions,
): string {
  const said = words.status[status](at(openedAt, language, options))[language];
  return known === null ? `${said} ${words.unreadable[language]}` : said;
}

function describeTriage(
  { level, raised, rows }: TriageTrace,
  language: Language,
  options: ExplainSayOptions,
): ExplanationParagraph {
  const declared = options.declared ?? {};
  const fired = rows
    .filter(({ outcome }) => outcome === 'fired')
    .map(
      ({ row }) =>
        words.fired(
          row.rule,
          levelWords[row.level][language],
          describeCondition(row.when, declared, language, options),
        )[language],
    );
  const rest = (of: RowOutcome): string =>
    rows
      .filter(({ outcome }) => outcome === of)
      .map(({ row, tests }) => `${row.rule} (${describeFailing(tests, language, options)})`)
      .join('; ');
  const [undecided, not] = [rest('undecided'), rest('notFired')];
  const parts = [
    words.level(level === 'unknown' ? null : levelWords[level])[language],
    ...(raised === null ? [] : [words.raised(levelWords[raised][language])[language]]),
    ...fired,
    ...(undecided === '' ? [] : [words.undecided(undecided)[language]]),
    ...(not === '' ? [] : [words.notFired(not)[language]]),
  ];
  return paragraph('triage', level, parts.map(asSentence).join(' '));
}

/** Of the tests that do not hold: what is known instead. */
function describeFailing(tests: readonly TestedFact[], language: Language, options: ExplainSayOptions): string {
  const declared = options.declared ?? {};
  const failing = tests.filter(({ holds }) => !holds);
  return failing
    .map(({ fact, values }) =>
      // A fact of one value is a clause of its own; of a set it is plainer to list what is in it.
      definitionOf(fact, declared)?.several === false
        ? describeTest(fact, { anyOf: values }, declared, language, options)
        : `${describeFactName(fact, declared, language)}: ${describeValues(fact, values, declared, language, options)}`,
    )
    .join('; ');
}

function describePath({ path, opens, tests }: PathExplanation, language: Language, options: ExplainSayOptions): string {
  const condition = describeCondition(path.when, options.declared ?? {}, language, options);
  if (tests.length === 0) return words.opensAlways(path.id)[language];
  return opens
    ? words.opens(path.id, condition)[language]
    : words.opensNot(path.id, describeFailing(tests, language, options))[language];
}

function describePathStory(story: PathStory, language: Language, options: ExplainSayOptions): string {
  const { path, openedAt, ended, opens } = story;
  if (openedAt === null) return describePath(story, language, options);
  const sentences = [words.opened(path.id, at(openedAt, language, options))[language]];
  const condition = describeCondition(path.when, options.declared ?? {}, language, options);
  // Facts open a path and never close it (P2).
  const because = story.tests.length === 0 ? words.everyReport : words.because(condition);
  sentences.push((opens ? because : words.noLonger(condition))[language]);
  if (path.why.length > 0) {
    const grounds = path.why.map((ground) => describeGround(ground, language));
    sentences.push(words.grounds(joinWords(grounds, 'and', language))[language]);
  }
  if (ended !== null)
    sentences.push(words.ended(at(ended.at, language, options), ended.by, endReason(ended.reason)[language])[language]);
  return sentences.join(' ');
}

function endReason(reason: string): Localized {
  const known: Readonly<Record<string, Localized | undefined>> = endReasons;
  return known[reason] ?? { id: reason, en: reason };
}

function describeFloorStory(
  { obligation, floor, evidence, relays, missedAt }: FloorStory,
  language: Language,
  options: ExplainSayOptions,
): string {
  const owed = obligation.office === null ? obligation.offices : [obligation.office];
  const offices = describeOffices(owed, obligation.office === null ? 'or' : 'and', language);
  const sentences = [
    words.owed(offices, at(obligation.deadline, language, options))[language],
    floor?.origin === 'law' && floor.cite !== null
      ? words.law(describeCite(floor.cite, language))[language]
      : words.practice[language],
    words.outcome[obligation.outcome][language],
  ];
  sentences.push(...describeEvidence(evidence, language));
  if (relays.length > 0) sentences.push(words.relays(joinWords(relays, 'and', language))[language]);
  if (missedAt !== null) sentences.push(words.missed(at(missedAt, language, options))[language]);
  return sentences.map(asSentence).join(' ');
}

/** Who was told for each office, and what is known of it; that somebody was asked to ring it proves nothing yet. */
function describeEvidence(evidence: readonly Notified[], language: Language): readonly string[] {
  const served = [...new Set(evidence.map((told) => told.served))];
  return served.flatMap((kind) => {
    const own = evidence.filter((told) => told.served === kind);
    const office = describeOffice(kind, language);
    const told = new Map(
      own.filter(({ task }) => task === 'act').map(({ person, evidence: known }) => [person, known]),
    );
    const asked = [...new Set(own.filter(({ task }) => task === 'call').map(({ person }) => person))];
    const people = [...told].map(([person, known]) => `${person}, ${words.evidenceIs[known][language]}`);
    return [
      ...(people.length === 0 ? [] : [words.evidence(office, people.join('; '))[language]]),
      ...(asked.length === 0 ? [] : [words.askedToRing(office, joinWords(asked, 'and', language))[language]]),
    ];
  });
}

function describeFloorNot(
  { floor, tests }: FloorExplanation,
  language: Language,
  options: ExplainSayOptions,
): ExplanationParagraph {
  return paragraph('floor', floor.id, words.floorNot(floor.id, describeFailing(tests, language, options))[language]);
}

function describeCeilings(
  { ceilings }: FactsExplanation,
  language: Language,
  options: ExplainSayOptions,
): readonly ExplanationParagraph[] {
  return ceilings
    .filter(({ bars }) => bars)
    .map(({ ceiling }) => {
      const condition = describeCondition(ceiling.when, options.declared ?? {}, language, options);
      const said =
        'never' in ceiling.bars
          ? words.never(describeOffices(ceiling.bars.never, 'and', language), condition)
          : words.only(describeOffices(ceiling.bars.only, 'and', language), condition);
      return paragraph('ceiling', ceiling.id, said[language]);
    });
}

function describeOfficeTold({ office, owed, barredBy }: OfficeExplanation, language: Language): string {
  const name = describeOffice(office, language);
  if (barredBy.length > 0) return words.barredOffice(name, joinWords(barredBy, 'and', language))[language];
  return words.told(name, owed.map((telling) => `${describeOwed(telling, language)} (${telling.path})`).join('; '))[
    language
  ];
}
