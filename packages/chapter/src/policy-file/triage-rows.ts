import type { TriageRule } from '@kawal/core';
import type { Place } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { triageLevelChoices } from '../words/choice.ts';
import { readCondition } from './condition.ts';
import type { PolicyScope } from './scope.ts';

/** Reads the rule table that triage is derived by (V5); only the law's and the nation's layers have one. */
export function readTriage(place: Place | undefined, scope: PolicyScope): readonly TriageRule[] {
  return readItems(place, (item) => {
    const fields = readFields(item, ['rule', 'when', 'level']);
    const rule = readText(fields?.need('rule'));
    const when = readCondition(fields?.need('when'), scope);
    const level = readChoice(fields?.need('level'), triageLevelChoices);
    if (rule === undefined || level === undefined) return undefined;
    scope.marks.mark('triage', rule, item);
    return { rule, when, level };
  });
}
