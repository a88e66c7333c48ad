import type { PersonId } from '../directory/directory.ts';
import { servesLocally } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import type { EscalationState } from './escalation.ts';
import { barredNow } from './exclusion.ts';
import type { EscalationRefusal } from './refusals.ts';

/** Returns all people who must not hear of the report now. */
export function barredPeople(state: EscalationState, { chapter, pinnedPolicy }: Context): readonly PersonId[] {
  const { excluded } = state;
  if (chapter === null) return [...excluded.people, ...excluded.keptOut];
  return barredNow(state, chapter, pinnedPolicy ?? chapter.policy).people;
}

/** Returns the people whom a change newly bars; their answers are void from here (R8). */
export function barredBy(after: EscalationState, before: EscalationState, context: Context): readonly PersonId[] {
  const already = barredPeople(before, context);
  return barredPeople(after, context).filter((person) => !already.includes(person));
}

/** Returns true for a person whose charge lies within the kelurahan of the report. */
export function isLocal(person: PersonId, { area }: EscalationState, { chapter }: Context): boolean {
  return chapter !== null && servesLocally(chapter.directory, person, area);
}

/** Returns why an actor may not decide about the report, or null: only named people may, and nobody barred (X5). */
export function actorRefusal(state: EscalationState, context: Context): EscalationRefusal | null {
  if (context.actor.kind !== 'person') return { code: 'escalation.needs-person' };
  return barredPeople(state, context).includes(context.actor.ref) ? { code: 'escalation.not-found' } : null;
}
