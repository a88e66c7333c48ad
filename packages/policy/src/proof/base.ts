import type { Policy } from '@kawal/core';
import { articleOf } from '@kawal/core/legal';
import { type LayerReference, vocabularyVersion } from '@kawal/core/policy';
import { found, type ProofFinding } from './findings.ts';

/** Knowledge about the parts on which a policy was built. */
export interface Base {
  /** The newest version of layers that others follow. */
  readonly layers: readonly Pick<LayerReference, 'id' | 'version'>[];
}

export const nothingElseKnown: Base = { layers: [] };

/** Proves that the base of a policy stands: its layers, its vocabulary, its articles (F1). */
export function proveBase(policy: Policy, { layers }: Base): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const { id, version } of policy.lineage) {
    const newest = layers.find((layer) => layer.id === id && layer.version > version)?.version;
    if (newest === undefined) continue;
    findings.push(found('policy', policy.id, { code: 'base.parent-outdated', parent: id, version, newest }));
  }
  const { vocabulary } = policy;
  if (vocabulary !== vocabularyVersion) {
    const versions = { version: vocabulary, newest: vocabularyVersion };
    findings.push(found('policy', policy.id, { code: 'base.vocabulary-outdated', ...versions }));
  }
  for (const { kind, id, cite, as } of citesOf(policy)) {
    const article = articleOf(cite);
    const by = article?.supersededBy;
    if (article === undefined) findings.push(found(kind, id, { code: 'base.article-unknown', cite }));
    else if (as === 'law' && article.kind !== 'duty')
      findings.push(found(kind, id, { code: 'base.article-no-duty', cite }));
    else if (as === 'duty' && article.kind !== 'duty')
      findings.push(found(kind, id, { code: 'base.practice-as-law', cite }));
    if (by !== undefined) findings.push(found(kind, id, { code: 'base.article-superseded', cite, by }));
  }
  return findings;
}

interface Cite {
  readonly kind: 'floor' | 'path';
  readonly id: string;
  readonly cite: string;
  /** As what it is cited: what a floor of law stands on, or what a path gives as its ground. */
  readonly as: string;
}

function citesOf({ floors, paths }: Policy): readonly Cite[] {
  return [
    ...floors.flatMap(({ id, cite, origin }): Cite[] =>
      cite === null || origin !== 'law' ? [] : [{ kind: 'floor', id, cite, as: 'law' }],
    ),
    ...paths.flatMap(({ id, why }) =>
      why.flatMap((ground): Cite[] =>
        'cite' in ground ? [{ kind: 'path', id, cite: ground.cite, as: ground.as }] : [],
      ),
    ),
  ];
}
