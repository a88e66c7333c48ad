import {
  type Ceiling,
  describeDuration,
  type Language,
  type Localized,
  type OfficeKind,
  type Path,
  type Policy,
} from '@kawal/core';
import { defaultReview } from '@kawal/core/escalation';
import { levelWords } from '@kawal/core/matching';
import { contractWords } from './contract-words.ts';
import { describeGround } from './describe-cite.ts';
import { describeCondition } from './describe-condition.ts';
import { describeCallers, describeRequirement } from './describe-contract.ts';
import { describeCeiling, describeFloor, describeWaiver } from './describe-limits.ts';
import { describeStep } from './describe-step.ts';
import { asSentence, bothWays, joinWords } from './join.ts';
import { callByOwnNames } from './own-offices.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';
import type { SayOptions, Voice } from './voice.ts';
import { policyWords as words } from './words.ts';

/** Describes a policy in sentences that a meeting can read aloud, from who is told to how triage is worked out. */
export function describePolicy(policy: Policy, language: Language, options: SayOptions = {}): readonly Paragraph[] {
  const voice: Voice = { ...options, language, declared: policy.facts };
  const paragraphs = [
    paragraph('policy', policy.id, describeHeader(policy, voice)),
    paragraph('reading', policy.id, words.reading[language]),
    ...describeContract(policy, voice),
    ...inReadingOrder(policy.paths).flatMap((path) => describePath(path, policy, language, options)),
    ...(policy.floors.length === 0 ? [] : [paragraph('floor', '', words.floors[language])]),
    ...policy.floors.map((floor) => paragraph('floor', floor.id, describeFloor(floor, voice))),
    paragraph('ceiling', '', words.exclusions[language]),
    ...policy.ceilings.map((ceiling) => paragraph('ceiling', ceiling.id, describeCeiling(ceiling, voice))),
    ...(policy.ceilings.some(holdsWhileUnknown)
      ? [paragraph('ceiling', 'unknown', words.ceilingsWhileUnknown[language])]
      : []),
    ...describeLastResort(policy, language),
    ...policy.waivers.map((waiver) => paragraph('waiver', waiver.id, describeWaiver(waiver, voice))),
    ...describeTriage(policy.triage, voice),
  ];
  const offices = options.directory?.offices;
  return paragraphs.map(({ about, text }) => ({ about, text: callByOwnNames(text, offices) }));
}

/** Describes when a path opens, its steps, what is shown to whoever reports, for how long answers hold, and its grounds. */
export function describePath(
  path: Path,
  policy: Policy,
  language: Language,
  options: SayOptions = {},
): readonly Paragraph[] {
  const { id, when, advise, steps, why } = path;
  const condition = describeCondition(when, { ...options, language, declared: policy.facts });
  const lead = isForEveryReport(path) ? words.everyReport : words.when(condition);
  const guarded = steps.some(({ unless }) => unless !== null);
  const described = why.map((ground) => describeGround(ground, language));
  const grounds = joinWords(described, 'and', language);
  return [
    paragraph('path', id, lead[language]),
    ...(advise === null ? [] : [paragraph('advice', id, words.advice[advise][language])]),
    ...steps.map((step) => paragraph('step', `${id}/${step.id}`, describeStep(step, path, policy, language))),
    ...(guarded ? [paragraph('hold', id, describeHold(path)[language])] : []),
    ...(why.length === 0 ? [] : [paragraph('ground', id, words.ground(grounds)[language])]),
  ];
}

function describeHold({ hold, review }: Path): Localized {
  const acted = bothWays((language) => describeDuration(review?.ms ?? defaultReview, language));
  if (hold === null) return words.holdActed(acted);
  return words.hold(
    acted,
    bothWays((language) => describeDuration(hold.ms, language)),
  );
}

function paragraph(kind: ParagraphKind, id: string, text: string): Paragraph {
  return { about: { kind, id }, text: asSentence(text) };
}

function describeHeader(policy: Policy, { language, areas = [] }: Voice): string {
  const area = policy.area === null ? null : (areas.find(({ code }) => code === policy.area)?.name ?? policy.area);
  const layers = policy.lineage.map(({ layer }) => words.layers[layer][language]);
  const said = [policy.id, policy.version, joinWords(layers, 'and', language)] as const;
  return (area === null ? words.headerAnywhere(...said) : words.header(...said, area))[language];
}

function describeContract(policy: Policy, { language, ...options }: Voice): readonly Paragraph[] {
  const kinds = Object.keys(policy.requires) as OfficeKind[];
  const requirements = kinds.map((kind) =>
    paragraph('contract', kind, describeRequirement(kind, policy, language, options)),
  );
  const callers = describeCallers(policy, language);
  const hasDeputies = options.directory?.offices.some(({ deputies }) => deputies.length > 0) === true;
  return [
    ...requirements,
    ...(hasDeputies ? [paragraph('contract', '', contractWords.deputies[language])] : []),
    ...(callers === null ? [] : [paragraph('callers', '', callers)]),
  ];
}

/** Puts the paths of every report first, as they are read. */
export function inReadingOrder(paths: readonly Path[]): readonly Path[] {
  return [...paths.filter(isForEveryReport), ...paths.filter((path) => !isForEveryReport(path))];
}

function holdsWhileUnknown({ when: { involved } }: Ceiling): boolean {
  return involved !== undefined && 'anyOf' in involved && involved.anyOf.includes('unknown');
}

function isForEveryReport({ when }: Path): boolean {
  return Object.values(when).every((test) => test === undefined);
}

function describeLastResort({ id, paths }: Policy, language: Language): readonly Paragraph[] {
  const isTold = paths.some(({ steps }) => steps.some(({ tell }) => tell.includes('lastResort')));
  return [
    ...(isTold ? [paragraph('lastResort', id, words.lastResort[language])] : []),
    paragraph('lastResort', 'emergency', words.emergency[language]),
  ];
}

function describeTriage(triage: Policy['triage'], voice: Voice): readonly Paragraph[] {
  const { language } = voice;
  const rows = triage.map(({ rule, when, level }) =>
    paragraph('triage', rule, words.triageRow(levelWords[level], describeCondition(when, voice))[language]),
  );
  return rows.length === 0 ? [] : [...rows, paragraph('triage', '', words.triage[language])];
}
