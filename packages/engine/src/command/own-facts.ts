import type { Chapter } from '@kawal/core';
import { unknownValue } from '@kawal/core/policy';
import { type Refused, refused } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * Refuses a value that one of the chapter's own facts does not have: it would match no rule, and nobody would know (0556). A
 * fact that the chapter does not declare counts for nothing, so that a form of an older policy still sends its report.
 */
export function strangeValues(
  { concept, inner, command }: Pick<Request, 'concept' | 'inner' | 'command'>,
  chapter: Pick<Chapter, 'policy'> | null,
): Refused['refusals'] | null {
  const { chapterFacts = {} } = command as { readonly chapterFacts?: Readonly<Record<string, readonly string[]>> };
  if (inner || concept !== 'report' || chapter === null) return null;
  for (const [name, values] of Object.entries(chapterFacts)) {
    const declared = Object.hasOwn(chapter.policy.facts, name) ? chapter.policy.facts[name]?.values : undefined;
    const allowed = [...new Set([...(declared ?? []), unknownValue].map(({ value }) => value))];
    const at = declared === undefined ? -1 : values.findIndex((value) => !allowed.includes(value));
    if (at >= 0) return refused({ code: 'input.not-allowed', field: `chapterFacts.${name}[${at}]`, allowed }).refusals;
  }
  return null;
}
