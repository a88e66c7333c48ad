import type { Instant, Language, Policy, Said } from '@kawal/core';
import type { Told } from '@kawal/core/escalation';
import { endReasonWords } from '@kawal/core/escalation';
import { sayInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { definitionOf } from '@kawal/core/policy';
import { sayOwed } from '../comparison/say-telling.ts';
import { narrationWords } from '../narration/words.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import { sayCite, sayGround } from '../sentences/say-cite.ts';
import { sayCondition, sayFactName, sayTest, sayValues } from '../sentences/say-condition.ts';
import type { SayOptions } from '../sentences/say-policy.ts';
import { sayOffice, sayOffices } from '../sentences/say-step.ts';
import type { FactsExplanation, FloorExplanation, OfficeExplanation, PathExplanation } from './explain-facts.ts';
import type { TestedFact } from './explain-match.ts';
import type { EscalationExplanation, Explanation, FloorStory, PathStory } from './explanation.ts';
import { sayHappened } from './say-happened.ts';
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
  /** What the policy declares of its own. */
  readonly declared?: Policy['facts'];
}

/** An explanation as sentences: triage, paths, what must happen, then what happened and what is still to come. */
export function sayExplanation(
  explanation: Explanation,
  language: Language,
  options: ExplainSayOptions = {},
): readonly ExplanationParagraph[] {
  if (explanation.is === 'not-found') return [paragraph('report', '', words.notFound[language])];
  const { known, report, paths, floors, happened, pending } = explanation;
  return [
    paragraph('report', report, sayStatus(explanation, language, options)),
    ...(known === null ? [] : [sayTriage(known.triage, language, options)]),
    ...paths.map((path) => paragraph('path', path.path.id, sayPathStory(path, language, options))),
    ...floors.map((floor) => paragraph('floor', floor.obligation.floor, sayFloorStory(floor, language, options))),
    ...(known?.floors ?? []).filter(({ applies }) => !applies).map((floor) => sayFloorNot(floor, language, options)),
    ...(known === null ? [] : sayCeilings(known, language, options)),
    ...happened.flatMap((one) => {
      const text = sayHappened(one, language, options.zone ?? 'WIB');
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

/** What a policy makes of a report, as sentences: triage, paths, who would be told when, floors and ceilings. */
export function sayFactsExplanation(
  explanation: FactsExplanation,
  language: Language,
  options: ExplainSayOptions = {},
): readonly ExplanationParagraph[] {
  return [
    sayTriage(explanation.triage, language, options),
    ...explanation.paths.map((path) => paragraph('path', path.path.id, sayPath(path, language, options))),
    ...explanation.offices.map((office) => paragraph('office', office.office, sayOfficeTold(office, language))),
    ...explanation.floors.map((floor) =>
      floor.applies
        ? paragraph(
            'floor',
            floor.floor.id,
            words.floorApplies(floor.floor.id, sayOffices(floor.floor.tell, 'and', language))[language],
          )
        : sayFloorNot(floor, language, options),
    ),
    ...sayCeilings(explanation, language, options),
  ];
}

function paragraph(kind: ExplanationParagraph['about']['kind'], id: string, text: string): ExplanationParagraph {
  return { about: { kind, id }, text: asSentence(text) };
}

function at(instant: Instant, language: Language, { zone = 'WIB' }: ExplainSayOptions): string {
  return sayInstant(instant, zone)[language];
}

function sayStatus(
  { status, openedAt, known }: EscalationExplanation,
  language: Language,
  options: ExplainSayOptions,
): string {
  const said = words.status[status](at(openedAt, language, options))[language];
  return known === null ? `${said} ${words.unreadable[language]}` : said;
}

function sayTriage(
  { level, raised, rows }: TriageTrace,
  language: Language,
  options: ExplainSayOptions,
): ExplanationParagraph {
  const declared = options.declared ?? {};
  const fired = rows
    .filter(({ outcome }) => outcome === 'fired')
    .map(
      ({ row }) =>
        words.fired(row.rule, levelWords[row.level][language], sayCondition(row.when, declared, language, options))[
          language
        ],
    );
  const rest = (of: RowOutcome): string =>
    rows
      .filter(({ outcome }) => outcome === of)
      .map(({ row, tests }) => `${row.rule} (${sayFailing(tests, language, options)})`)
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
function sayFailing(tests: readonly TestedFact[], language: Language, options: ExplainSayOptions): string {
  const declared = options.declared ?? {};
  const failing = tests.filter(({ holds }) => !holds);
  return failing
    .map(({ fact, values }) =>
      // A fact of one value is a clause of its own; of a set it is plainer to list what is in it.
      definitionOf(fact, declared)?.several === false
        ? sayTest(fact, { anyOf: values }, declared, language, options)
        : `${sayFactName(fact, declared, language)}: ${sayValues(fact, values, declared, language, options)}`,
    )
    .join('; ');
}

function sayPath({ path, opens, tests }: PathExplanation, language: Language, options: ExplainSayOptions): string {
  const condition = sayCondition(path.when, options.declared ?? {}, language, options);
  if (tests.length === 0) return words.opensAlways(path.id)[language];
  return opens
    ? words.opens(path.id, condition)[language]
    : words.opensNot(path.id, sayFailing(tests, language, options))[language];
}

function sayPathStory(story: PathStory, language: Language, options: ExplainSayOptions): string {
  const { path, openedAt, ended, opens } = story;
  if (openedAt === null) return sayPath(story, language, options);
  const sentences = [words.opened(path.id, at(openedAt, language, options))[language]];
  const condition = sayCondition(path.when, options.declared ?? {}, language, options);
  // Facts open a path and never close it (P2).
  const because = story.tests.length === 0 ? words.everyReport : words.because(condition);
  sentences.push((opens ? because : words.noLonger(condition))[language]);
  if (path.why.length > 0) {
    const grounds = path.why.map((ground) => sayGround(ground, language));
    sentences.push(words.grounds(joinWords(grounds, 'and', language))[language]);
  }
  if (ended !== null)
    sentences.push(words.ended(at(ended.at, language, options), ended.by, endReason(ended.reason)[language])[language]);
  return sentences.join(' ');
}

function endReason(reason: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = endReasonWords;
  return known[reason] ?? { id: reason, en: reason };
}

function sayFloorStory(
  { obligation, floor, evidence, relays, missedAt }: FloorStory,
  language: Language,
  options: ExplainSayOptions,
): string {
  const owed = obligation.office === null ? obligation.offices : [obligation.office];
  const offices = sayOffices(owed, obligation.office === null ? 'or' : 'and', language);
  const sentences = [
    words.owed(offices, at(obligation.deadline, language, options))[language],
    floor?.origin === 'law' && floor.cite !== null
      ? words.law(sayCite(floor.cite, language))[language]
      : words.practice[language],
    words.outcome[obligation.outcome][language],
  ];
  sentences.push(...sayEvidence(evidence, language));
  if (relays.length > 0) sentences.push(words.relays(joinWords(relays, 'and', language))[language]);
  if (missedAt !== null) sentences.push(words.missed(at(missedAt, language, options))[language]);
  return sentences.map(asSentence).join(' ');
}

/** Who was told for each office, and what is known of it; that somebody was asked to ring it proves nothing yet. */
function sayEvidence(evidence: readonly Told[], language: Language): readonly string[] {
  const served = [...new Set(evidence.map((told) => told.served))];
  return served.flatMap((kind) => {
    const own = evidence.filter((told) => told.served === kind);
    const office = sayOffice(kind, language);
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

function sayFloorNot(
  { floor, tests }: FloorExplanation,
  language: Language,
  options: ExplainSayOptions,
): ExplanationParagraph {
  return paragraph('floor', floor.id, words.floorNot(floor.id, sayFailing(tests, language, options))[language]);
}

function sayCeilings(
  { ceilings }: FactsExplanation,
  language: Language,
  options: ExplainSayOptions,
): readonly ExplanationParagraph[] {
  return ceilings
    .filter(({ bars }) => bars)
    .map(({ ceiling }) => {
      const condition = sayCondition(ceiling.when, options.declared ?? {}, language, options);
      const said =
        'never' in ceiling.bars
          ? words.never(sayOffices(ceiling.bars.never, 'and', language), condition)
          : words.only(sayOffices(ceiling.bars.only, 'and', language), condition);
      return paragraph('ceiling', ceiling.id, said[language]);
    });
}

function sayOfficeTold({ office, owed, barredBy }: OfficeExplanation, language: Language): string {
  const name = sayOffice(office, language);
  if (barredBy.length > 0) return words.barredOffice(name, joinWords(barredBy, 'and', language))[language];
  return words.told(name, owed.map((telling) => `${sayOwed(telling, language)} (${telling.path})`).join('; '))[
    language
  ];
}
