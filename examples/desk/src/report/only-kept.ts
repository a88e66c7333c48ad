import { changesOf, type EscalationState } from '@kawal/core';
import { barredNow, deliveryOf } from '@kawal/core/escalation';
import type { Engine } from '@kawal/engine';
import type { OfficerVisit } from '../page/visit.ts';

/**
 * Returns the people whose newest message was only written to a folder, for whoever may not decide on the report.
 * Left out are the reader, and whom the report bars or names: nobody is sent to those.
 */
export async function onlyKept(
  { chapter, person: reader }: Pick<OfficerVisit, 'chapter' | 'person'>,
  { unguarded }: Pick<Engine, 'unguarded'>,
  escalation: EscalationState | undefined,
): Promise<readonly string[]> {
  if (escalation === undefined || chapter === null) return [];
  const { people, named = [] } = barredNow(escalation, chapter);
  const out: readonly string[] = [reader, ...people, ...named];
  const told = escalation.told.filter(({ person }) => !out.includes(person));
  const kept = await Promise.all(
    told.map(async ({ person, message }) => {
      const found = await unguarded.history(deliveryOf(escalation.report, message) as `delivery/${string}`);
      const changes = found.ok ? changesOf(found.entries).map(({ change }) => change) : [];
      const ended = changes.flatMap((change) => (change.type === 'attempt-ended' ? [change.result] : [])).at(-1);
      return ended !== undefined && 'kept' in ended ? [person] : [];
    }),
  );
  return [...new Set(kept.flat())];
}
