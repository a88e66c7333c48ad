import type { OfficeKind, Policy } from '@kawal/core';
import { composePolicy, type LayerProblem, type LoudChange } from '@kawal/policy';
import { type AnsweredByReading, answered } from '../finding/policy-file/composed-problem.ts';
import { report } from '../shape/place.ts';
import { officeWord } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import type { LayerPart } from './policy-file.ts';
import { checkChains } from './requirements.ts';

/** The composed policy, as it will run. */
export interface Composed {
  readonly policy: Policy;
  readonly loud: readonly LoudChange[];
}

/** Lays the city's policy onto its parent and the kelurahan's onto the city's; what cannot stand is told where it is written. */
export function composeLayers(city: LayerPart, kelurahan: readonly LayerPart[]): Composed {
  if (city.base !== null) checkName(city.base, city);
  let { policy, problems, loud } = composePolicy(city.base, city.overlay);
  tellProblems(problems, city);
  for (const part of kelurahan) {
    checkName(policy, part);
    const composed = composePolicy(policy, part.overlay);
    tellProblems(composed.problems, part);
    policy = composed.policy;
    loud = [...loud, ...composed.loud];
  }
  for (const part of [city, ...kelurahan]) checkReferences(policy, part);
  return { policy, loud };
}

/** Refuses the id of another layer: a policy and what it follows could not be told apart. */
function checkName({ lineage }: Policy, { overlay: { id }, named }: LayerPart): void {
  if (lineage.some((layer) => layer.id === id)) report(named, { code: 'policy.id-taken', id });
}

function tellProblems(problems: readonly LayerProblem[], { root, marks }: LayerPart): void {
  // On the wrong parent everything else is wrong as well.
  const misplaced = problems.filter(({ code }) => code === 'layer.order');
  for (const { subject, ...problem } of misplaced.length > 0 ? misplaced : problems) {
    if ((answered as readonly string[]).includes(problem.code)) continue;
    const mark = marks.find(subject);
    const told = problem as Exclude<typeof problem, { readonly code: AnsweredByReading }>;
    report(mark?.place ?? root, { ...told, id: subject.id }, mark?.at);
  }
}

/** Checks that everything a layer names exists (L5, M1). */
function checkReferences(policy: Policy, { mentions }: LayerPart): void {
  const insteads = mentions.flatMap(({ as, of, place }) =>
    as === 'instead' && of !== undefined ? [{ of, place }] : [],
  );
  checkChains(policy.requires, insteads);
  const required = new Set<OfficeKind>();
  for (const { office, as, place } of mentions) {
    if ((as !== 'told' && as !== 'caller' && as !== 'instead') || policy.requires[office] !== undefined) continue;
    if (required.has(office)) continue;
    required.add(office);
    const { language } = place.source;
    report(place, {
      code: 'requires.missing',
      word: officeWord(office, language),
      key: structureWords.requires[language],
    });
  }
}
