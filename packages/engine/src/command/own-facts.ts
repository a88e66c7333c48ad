import type { Chapter } from '@kawal/core';
import { unknownValue } from '@kawal/core/policy';
import { type Refused, refused } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * Refuses a value that one of the chapter's own facts does not have, and two of a fact that takes one: it would match
 * no rule, or not count, and nobody would know (0556, 1175). A fact that the chapter does not declare counts for
 * nothing, so that a form of an older policy still sends its report.
 */
export function strangeValues(
  { concept, inner, command }: Pick<Request, 'concept' | 'inner' | 'command'>,
  chapter: Pick<Chapter, 'policy'> | null,
): Refused['refusals'] | null {
  const { chapterFacts = {} } = command as { readonly chapterFacts?: Readonly<Record<string, readonly string[]>> };
  if (inner || concept !== 'report' || chapter === null) return null;
  const given = new Map(Object.entries(chapterFacts));
  for (const [name, { values, several }] of Object.entries(chapter.policy.facts)) {
    const [field, said] = [`chapterFacts.${name}`, given.get(name) ?? []];
    const allowed = [...new Set([...values, unknownValue].map(({ value }) => value))];
    const at = said.findIndex((value) => !allowed.includes(value));
    if (at >= 0) return refused({ code: 'input.not-allowed', field: `${field}[${at}]`, allowed }).refusals;
    const tooMuch = { code: 'input.too-much', field, measure: 'items', atMost: 1 } as const;
    if (!several && new Set(said).size > 1) return refused(tooMuch).refusals;
  }
  return null;
}
