import type { Language, OfficeKind, Path, Policy, Zone } from '@kawal/core';
import { describeGround } from './describe-cite.ts';
import { describeCondition, type PlaceNames } from './describe-condition.ts';
import { describeCallers, describeRequirement } from './describe-contract.ts';
import { describeCeiling, describeFloor, describeWaiver } from './describe-limits.ts';
import { describeStep } from './describe-step.ts';
import { asSentence, joinWords } from './join.ts';
import type { Paragraph, ParagraphKind } from './paragraph.ts';
import { policyWords as words } from './words.ts';

export interface SayOptions extends PlaceNames {
  /** The local time that dates are written in; WIB where nothing is given. */
  readonly zone?: Zone;
}

/**
 * A policy as sentences that a meeting can read aloud: who is told and how, what happens with every report, then path by
 * path, what must happen whatever else, who must not be told, the last resort, waivers, and how triage is worked out.
 */
export function describePolicy(policy: Policy, language: Language, options: SayOptions = {}): readonly Paragraph[] {
  return [
    paragraph('policy', policy.id, describeHeader(policy, language, options)),
    paragraph('reading', policy.id, words.reading[language]),
    ...describeContract(policy, language),
    ...inReadingOrder(policy.paths).flatMap((path) => describePath(path, policy, language, options)),
    ...(policy.floors.length === 0 ? [] : [paragraph('floor', '', words.floors[language])]),
    ...policy.floors.map((floor) => paragraph('floor', floor.id, describeFloor(floor, policy, language, options))),
    paragraph('ceiling', '', words.exclusions[language]),
    ...policy.ceilings.map((ceiling) =>
      paragraph('ceiling', ceiling.id, describeCeiling(ceiling, policy, language, options)),
    ),
    ...describeLastResort(policy, language),
    ...policy.waivers.map((waiver) =>
      paragraph('waiver', waiver.id, describeWaiver(waiver, policy, language, options)),
    ),
    ...describeTriage(policy, language, options),
  ];
}

/** One path: when it opens, its steps, what is shown to whoever reports, for how long answers hold, and why it is there. */
export function describePath(
  path: Path,
  policy: Policy,
  language: Language,
  options: SayOptions = {},
): readonly Paragraph[] {
  const lead = isForEveryReport(path)
    ? words.everyReport[language]
    : words.when(describeCondition(path.when, policy.facts, language, options))[language];
  const guarded = path.steps.some(({ unless }) => unless !== null);
  return [
    paragraph('path', path.id, lead),
    ...(path.advise === null ? [] : [paragraph('advice', path.id, words.advice[path.advise][language])]),
    ...path.steps.map((step) => paragraph('step', `${path.id}/${step.id}`, describeStep(step, path, policy, language))),
    ...(guarded ? [paragraph('hold', path.id, words.hold(path)[language])] : []),
    ...(path.why.length === 0
      ? []
      : [
          paragraph(
            'ground',
            path.id,
            words.ground(
              joinWords(
                path.why.map((ground) => describeGround(ground, language)),
                'and',
                language,
              ),
            )[language],
          ),
        ]),
  ];
}

function paragraph(kind: ParagraphKind, id: string, text: string): Paragraph {
  return { about: { kind, id }, text: asSentence(text) };
}

function describeHeader(policy: Policy, language: Language, { areas = [] }: SayOptions): string {
  const area = policy.area === null ? null : (areas.find(({ code }) => code === policy.area)?.name ?? policy.area);
  const layers = policy.lineage.map(
    ({ id, version, layer }) => words.layer(id, version, words.layers[layer][language])[language],
  );
  return words.header(policy.id, policy.version, area, joinWords(layers, 'and', language))[language];
}

function describeContract(policy: Policy, language: Language): readonly Paragraph[] {
  const kinds = Object.keys(policy.requires) as OfficeKind[];
  const requirements = kinds.map((kind) => paragraph('contract', kind, describeRequirement(kind, policy, language)));
  const callers = describeCallers(policy, language);
  return callers === null ? requirements : [...requirements, paragraph('callers', '', callers)];
}

/** What befalls every report is read first. */
function inReadingOrder(paths: readonly Path[]): readonly Path[] {
  return [...paths.filter(isForEveryReport), ...paths.filter((path) => !isForEveryReport(path))];
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

function describeTriage({ triage, facts }: Policy, language: Language, options: SayOptions): readonly Paragraph[] {
  if (triage.length === 0) return [];
  const rows = triage.map(({ rule, when, level }) =>
    paragraph(
      'triage',
      rule,
      words.triageRow(rule, level, describeCondition(when, facts, language, options))[language],
    ),
  );
  return [...rows, paragraph('triage', '', words.triage[language])];
}
