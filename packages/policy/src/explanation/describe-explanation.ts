import { type Language, type Localized, localDate, type OfficeKind } from '@kawal/core';
import { endReasons, floorSteps, type Notified, type Pending } from '@kawal/core/escalation';
import { validFromOf } from '@kawal/core/legal';
import { levelWords } from '@kawal/core/matching';
import { definitionOf } from '@kawal/core/policy';
import { describeOwed } from '../comparison/describe-telling.ts';
import { describeNaming, stepName } from '../narration/words.ts';
import { describeCite, describeGround } from '../sentences/describe-cite.ts';
import { describeCondition, describeFactName, describeTest, describeValues } from '../sentences/describe-condition.ts';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import { floorTitle, pathTitle } from '../sentences/path-titles.ts';
import { describeRule } from '../sentences/practice-rules.ts';
import { describeAt, type SayOptions, type Voice } from '../sentences/voice.ts';
import {
  ceilingsOver,
  type FactsExplanation,
  type FloorExplanation,
  type OfficeExplanation,
  type PathExplanation,
} from './explain-facts.ts';
import type { TestedFact } from './explain-match.ts';
import type { Explanation, FloorStory, Happened, PathStory } from './explanation.ts';
import { foldRepeats } from './fold-repeats.ts';
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

/** Describes an explanation: triage, open paths, what must happen, what happened and is to come; last what does not apply. */
export function describeExplanation(
  explanation: Explanation,
  language: Language,
  options: SayOptions = {},
): readonly ExplanationParagraph[] {
  const voice: Voice = { ...options, language };
  const { known, report, paths, floors, excluded, happened, pending } = explanation;
  return [
    paragraph('report', report, describeStatus(explanation, voice)),
    ...(known === null ? [] : [describeTriage(known.triage, voice)]),
    ...pathsSaid(paths.filter(({ openedAt }) => openedAt !== null)),
    ...floors.map((floor) => paragraph('floor', floor.obligation.floor, describeFloorStory(floor, explanation, voice))),
    ...(known === null ? [] : describeCeilings(known, voice)),
    ...excluded.map(({ ref, offices }) => {
      const said = words.excluded(describeOffices(offices, 'and', language), describeNaming(ref)[language]);
      return paragraph('office', ref, said[language]);
    }),
    ...foldRepeats(
      happened.map((one) => withoutBarred(one, explanation)),
      voice,
    ).map(({ at, text }) => paragraph('happened', String(at), `${describeAt(at, voice)}: ${text}`)),
    ...eachOnce(pending.map((one) => describePending(one, voice))),
    ...pathsSaid(paths.filter(({ openedAt }) => openedAt === null)),
    ...(known?.floors ?? []).filter(({ applies }) => !applies).map((floor) => describeFloorNot(floor, voice)),
  ];

  function pathsSaid(some: readonly PathStory[]): readonly ExplanationParagraph[] {
    return some.map((path) => paragraph('path', path.path.id, describePathStory(path, voice)));
  }
}

function describePending(one: Pending, voice: Voice): ExplanationParagraph {
  const [{ language }, at] = [voice, describeAt(one.due, voice)];
  const said =
    one.step === floorSteps.opening && one.office !== null
      ? words.atOpening(at, describeOffice(one.office, language))
      : words[one.held ? 'pendingHeld' : 'pending'](at, stepName(one));
  return paragraph('pending', `${one.path}/${one.step}`, said[language]);
}

/** Several offices of one step are due in the same words. */
function eachOnce(paragraphs: readonly ExplanationParagraph[]): readonly ExplanationParagraph[] {
  return [...new Map(paragraphs.map((one) => [one.text, one])).values()];
}

/** Describes a policy's result for a report: triage, paths, notifications, floors and ceilings. */
export function describeFactsExplanation(
  explanation: FactsExplanation,
  language: Language,
  options: SayOptions = {},
): readonly ExplanationParagraph[] {
  const voice: Voice = { ...options, language };
  return [
    describeTriage(explanation.triage, voice),
    ...explanation.paths.map((path) => paragraph('path', path.path.id, describePath(path, voice))),
    ...explanation.offices.map((office) => paragraph('office', office.office, describeOfficeTold(office, language))),
    ...explanation.floors.map((one) => {
      if (!one.applies) return describeFloorNot(one, voice);
      const { id, tell } = one.floor;
      return paragraph(
        'floor',
        id,
        words.floorApplies(floorTitle(id, language), describeOffices(tell, 'and', language))[language],
      );
    }),
    ...describeCeilings(explanation, voice),
  ];
}

function paragraph(kind: ExplanationParagraph['about']['kind'], id: string, text: string): ExplanationParagraph {
  return { about: { kind, id }, text: asSentence(text) };
}

function describeStatus({ status, openedAt, known }: Explanation, voice: Voice): string {
  const { language } = voice;
  const said = words.status[status](describeAt(openedAt, voice))[language];
  return known === null ? `${said} ${words.unreadable[language]}` : said;
}

function describeTriage({ level, raised, rows }: TriageTrace, voice: Voice): ExplanationParagraph {
  const { language } = voice;
  const firing = rows.filter(({ outcome }) => outcome === 'fired');
  const isByRule = raised !== level || firing.some(({ row }) => row.level === raised);
  const fired = firing.map(({ row, tests }) =>
    words.fired(describeRule(row.rule, language), levelWords[row.level][language], describeFitting(tests, voice)),
  );
  // Two rows of one practice rule may fail for the same reason, which is said once.
  const rest = (of: RowOutcome): string => {
    const failing = rows.filter(({ outcome }) => outcome === of);
    const said = failing.map(
      ({ row, tests }) => `${describeRule(row.rule, language)} (${describeFailing(tests, voice)})`,
    );
    return [...new Set(said)].join('; ');
  };
  // Of what is not decided the facts are missing: naming each again would be read by nobody.
  const open = rows.filter(({ outcome }) => outcome === 'undecided').map(({ row }) => describeRule(row.rule, language));
  const [undecided, not] = [[...new Set(open)].join('; '), rest('notFired')];
  const parts = [
    level === 'unknown' ? words.levelUnknown : words.level(levelWords[level]),
    ...(raised === null || isByRule ? [] : [words.raised(levelWords[raised][language])]),
    ...fired,
    ...(undecided === '' ? [] : [words.undecided(undecided)]),
    ...(not === '' ? [] : [words.notFired(not)]),
  ];
  return paragraph('triage', level, parts.map((said) => asSentence(said[language])).join(' '));
}

/** Describes the part of a condition that fits the report: naming the rest would read as if it were said of them too. */
function describeFitting(tests: readonly TestedFact[], voice: Voice): string {
  const fitting = tests.map(({ fact, test, values }) => {
    const anyOf = 'anyOf' in test ? test.anyOf.filter((value) => values.includes(value)) : [];
    return [fact, anyOf.length === 0 ? test : { anyOf }] as const;
  });
  return describeCondition(Object.fromEntries(fitting), voice);
}

/** Of the tests that do not hold: what is known instead. */
function describeFailing(tests: readonly TestedFact[], voice: Voice): string {
  return tests
    .filter(({ holds }) => !holds)
    .map(({ fact, values }) =>
      // A fact of one value is a clause of its own; of a set it is plainer to list what is in it.
      definitionOf(fact, voice.declared ?? {})?.several === false
        ? describeTest(fact, { anyOf: values }, voice)
        : `${describeFactName(fact, voice)}: ${describeValues(fact, values, voice)}`,
    )
    .join('; ');
}

function describePath({ path, opens, tests }: PathExplanation, voice: Voice): string {
  const title = pathTitle(path.id, voice.language);
  if (tests.length === 0) return words.opensAlways(title)[voice.language];
  const said = opens
    ? words.opens(title, describeFitting(tests, voice))
    : words.opensNot(title, describeFailing(tests, voice));
  return said[voice.language];
}

function describePathStory(story: PathStory, voice: Voice): string {
  const { path, openedAt, ended, opens } = story;
  const { language } = voice;
  if (openedAt === null) return describePath(story, voice);
  // Facts open a path and never close it (P2).
  const because = story.tests.length === 0 ? words.everyReport : words.because(describeFitting(story.tests, voice));
  const sentences = [
    words.opened(pathTitle(path.id, language), describeAt(openedAt, voice)),
    opens ? because : words.noLonger(describeCondition(path.when, voice)),
  ];
  const day = localDate(openedAt, voice.zone ?? 'WIB');
  const grounds = path.why.filter((ground) => !('cite' in ground) || (validFromOf(ground.cite) ?? day) <= day);
  const said = grounds.map((ground) => describeGround(ground, language));
  if (said.length > 0) sentences.push(words.grounds(joinWords(said, 'and', language)));
  if (ended !== null) {
    const by = joinWords(ended.by, 'and', language);
    sentences.push(words.ended(describeAt(ended.at, voice), by, endReason(ended.reason)[language]));
  }
  return sentences.map((said) => said[language]).join(' ');
}

function endReason(reason: string): Localized {
  return (endReasons as Readonly<Record<string, Localized | undefined>>)[reason] ?? { id: reason, en: reason };
}

function describeFloorStory(
  { obligation, floor, evidence, isProved, answers, relays, afterClosing, missedAt }: FloorStory,
  explanation: Explanation,
  voice: Voice,
): string {
  const { language } = voice;
  const owed = obligation.office === null ? obligation.offices : [obligation.office];
  const offices = describeOffices(owed, obligation.office === null ? 'or' : 'and', language);
  const owedWords = owed.every((office) => isBarredOffice(office, explanation)) ? words.owedBarred : words.owed;
  const isLaw = floor?.origin === 'law' && floor.cite !== null;
  // The record settles an outcome at the deadline; the evidence may say more, or no longer, before and after it.
  const isDone = isProved ?? obligation.outcome === 'discharged';
  const isLate = missedAt !== null || obligation.outcome === 'missed';
  const outcome = isLate ? (isDone ? 'late' : 'missed') : isDone ? 'discharged' : 'owed';
  const sentences = [
    owedWords(floorTitle(obligation.floor, language), offices, describeAt(obligation.deadline, voice))[language],
    isLaw ? words.law(describeCite(floor.cite, language))[language] : words.practice[language],
    ...(afterClosing === null || obligation.outcome !== 'owed' ? [words.outcome[outcome][language]] : []),
    ...(afterClosing === null ? [] : [words.afterClosing[afterClosing][language]]),
    ...describeEvidence(evidence, language, explanation),
  ];
  const answered = answers.map(({ person, receivedAt }) => `${person} (${describeAt(receivedAt, voice)})`);
  if (answered.length > 0) sentences.push(words.answered(joinWords(answered, 'and', language))[language]);
  if (relays.length > 0) sentences.push(words.relays(joinWords(relays, 'and', language))[language]);
  if (missedAt !== null) sentences.push(words.missed(describeAt(missedAt, voice))[language]);
  return sentences.map(asSentence).join(' ');
}

/** By somebody or a fact that the report names, or by a ceiling. */
function isBarredOffice(office: OfficeKind, { excluded, known }: Explanation): boolean {
  if (excluded.some(({ offices }) => offices.includes(office))) return true;
  return ceilingsOver(office, known?.ceilings ?? []).length > 0;
}

/** Names of what a closing still owed nobody whom the report bars by now, but who is told in their place. */
function withoutBarred(one: Happened, explanation: Explanation): Happened {
  if (one.type !== 'event' || one.event.type !== 'escalation-closed') return one;
  const substitutes = explanation.known?.offices ?? [];
  const owed = (one.event.owed ?? []).flatMap((call) => {
    const free = call.offices.filter((office) => !isBarredOffice(office, explanation));
    const instead = substitutes.flatMap((own) => (call.offices.includes(own.office) ? (own.instead ?? []) : []));
    const offices = free.length > 0 ? free : instead.filter((office) => !isBarredOffice(office, explanation));
    return offices.length === 0 ? [] : [[offices.join(), { ...call, offices }] as const];
  });
  return { ...one, event: { ...one.event, owed: [...new Map(owed).values()] } };
}

/** Who was told for each office, and what is known of it; that somebody was asked to ring it proves nothing yet. */
function describeEvidence(evidence: readonly Notified[], language: Language, explanation: Explanation) {
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
      ...(asked.length === 0
        ? []
        : [
            words[isBarredOffice(kind, explanation) ? 'callWithdrawn' : 'askedToRing'](
              office,
              joinWords(asked, 'and', language),
            )[language],
          ]),
    ];
  });
}

function describeFloorNot({ floor, tests }: FloorExplanation, voice: Voice): ExplanationParagraph {
  return paragraph(
    'floor',
    floor.id,
    words.floorNot(floorTitle(floor.id, voice.language), describeFailing(tests, voice))[voice.language],
  );
}

function describeCeilings({ ceilings }: FactsExplanation, voice: Voice): readonly ExplanationParagraph[] {
  const { language } = voice;
  return ceilings
    .filter(({ bars }) => bars)
    .map(({ ceiling: { id, bars }, tests }) => {
      const condition = describeFitting(tests, voice);
      const said =
        'never' in bars
          ? words.never(describeOffices(bars.never, 'and', language), condition)
          : words.only(describeOffices(bars.only, 'and', language), condition);
      return paragraph('ceiling', id, said[language]);
    });
}

function describeOfficeTold(
  { office, isCalled, owed, barredBy, involved, instead }: OfficeExplanation,
  language: Language,
): string {
  const name = describeOffice(office, language);
  const told = instead === null ? '' : ` ${words.toldInstead(describeOffice(instead, language))[language]}`;
  if (involved) return `${words.involvedOffice(name)[language]}${told}`;
  if (barredBy.length > 0) {
    const ceilings = barredBy.map((id) => `"${id.replaceAll('-', ' ')}"`);
    return `${words.barredOffice(name, joinWords(ceilings, 'and', language))[language]}${told}`;
  }
  const tellings = owed.map((telling) => `${describeOwed(telling, language)} (${pathTitle(telling.path, language)})`);
  return words[isCalled ? 'called' : 'told'](name, tellings.join('; '))[language];
}
