import type { Area, KemendagriCode, Language, Policy, PolicyLayer, Zone } from '@kawal/core';
import { areaFact, definitionOf } from '@kawal/core/policy';
import type { Marks } from '../shape/marks.ts';
import { type Choice, factChoices } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import type { Mention } from './mention.ts';

/** The chapter's settings that a policy file is read against. */
export interface LayerSetting {
  /** Which of the chapter's files it is. */
  readonly kind: 'policy' | 'kelurahan';
  readonly zone: Zone;
  /** Undefined while `chapter.yaml` cannot be read: then codes are checked for their form only. */
  readonly chapter: { readonly city: KemendagriCode; readonly areas: readonly Area[] } | undefined;
  /** The policies a file can follow, by the name it gives them. */
  readonly baselines: Readonly<Record<string, Policy>>;
  /** Facts that the layers above declare, besides those of the parent the file names. */
  readonly facts: Policy['facts'];
}

/** The names and settings that the parts of one policy file are read against. */
export interface PolicyScope {
  readonly layer: PolicyLayer;
  readonly zone: Zone;
  readonly language: Language;
  /** Undefined while `chapter.yaml` cannot be read: then codes are checked for their form only. */
  readonly chapter: { readonly city: KemendagriCode; readonly areas: readonly Area[] } | undefined;
  /** The further facts that conditions may ask: the parent's and the file's own (V5). */
  readonly facts: Policy['facts'];
  readonly mentions: Mention[];
  readonly marks: Marks;
}

const areaChoice: Choice<string> = { value: areaFact, ...structureWords.area };

/** Lists the facts a condition may ask: the nation's, the chapter's own, and the area. */
export function askable({ facts }: Pick<PolicyScope, 'facts'>): readonly Choice<string>[] {
  const declared = Object.entries(facts).map(([name, { keyword }]) => ({ value: name, id: keyword, en: name }));
  return [...factChoices, areaChoice, ...declared];
}

/** Lists the facts a report may state: none that is derived from others. */
export function statable(scope: Pick<PolicyScope, 'facts'>): readonly Choice<string>[] {
  return askable(scope).filter(
    ({ value }) => value !== areaFact && definitionOf(value, scope.facts)?.derived === false,
  );
}
