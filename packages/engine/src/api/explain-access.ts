import type { Actor, Chapter, EscalationState, Policy } from '@kawal/core';
import { accessRules, type Relation, relationsToRecord } from '@kawal/core/access';
import { isSuspended } from '@kawal/core/directory';
import { barredNow, policyFor } from '@kawal/core/escalation';
import type { Context } from '@kawal/core/record';
import { escalationOf } from '@kawal/core/report';
import { type Refused, refused } from '../command/outcome.ts';
import { type LookParts, lookAs } from './look.ts';
import { readActor } from './read-call.ts';
import { accessTo, type RecordView, relationsOf, reportsBehind } from './related.ts';

/** Explains what an actor may do with one record. It is for tools of the operator: no person is shown it. */
export interface AccessExplanation {
  /** The part that the record shows; null is nothing, as though there were none. */
  readonly view: RecordView | null;
  readonly opensCards: boolean;
  readonly decides: boolean;
  readonly relations: readonly Relation[];
  /** The first cause that holds where nothing is shown; null where something is. */
  readonly because: WithoutAccess | null;
  /** Ids of the ceilings of the policy that bar the person; empty where the report does by itself. */
  readonly ceilings: readonly string[];
}

export type WithoutAccess = 'app' | 'suspended' | 'named' | 'ceiling' | 'not-trained' | 'no-relation' | 'not-granted';

/** Explains the access of an actor to a record, by the very rules that answer the actor. */
export async function explainAccess(
  { name, concept }: { readonly name: string; readonly concept: string },
  given: unknown,
  parts: LookParts,
): Promise<{ readonly ok: true; readonly access: AccessExplanation } | Refused> {
  const actor = readActor(given);
  if (!actor.ok) return actor;
  const look = await lookAs(actor.actor, parts);
  const view = (await look.views([name])).get(name) ?? null;
  const context = look.context(name);
  if (look.state(name) === undefined || !Object.hasOwn(accessRules, concept))
    return refused({ code: 'record.not-found' });
  const relations = relationsOf(name, context);
  const { opensCards, decides } = accessTo(name, context);
  const ceilings = view === null ? ceilingsBarring(name, actor.actor, context) : [];
  const because = view === null ? withoutAccess(name, actor.actor, { relations, ceilings }, context) : null;
  return { ok: true, access: { view, opensCards, decides: decides === true, relations, because, ceilings } };
}

function withoutAccess(
  record: string,
  actor: Actor,
  { relations, ceilings }: Pick<AccessExplanation, 'relations' | 'ceilings'>,
  context: Context,
): WithoutAccess {
  const { chapter } = context;
  if (actor.kind !== 'person') return 'app';
  if (chapter !== null && isSuspended(chapter.directory, actor.ref)) return 'suspended';
  if (reportsBehind(record, context).some((report) => isBarred(report, actor, [], context))) return 'named';
  if (ceilings.length > 0) return 'ceiling';
  if (relationsToRecord(record, context).lack === 'not-trained') return 'not-trained';
  return relations.length === 0 ? 'no-relation' : 'not-granted';
}

/** Returns the ceilings each of which alone bars a person from a record. */
function ceilingsBarring(record: string, actor: Actor, context: Context): readonly string[] {
  const { chapter } = context;
  const reports = reportsBehind(record, context);
  const policies =
    chapter === null ? [] : [...reports.map((one) => policyBehind(one, chapter, context)), chapter.policy];
  const ceilings = policies.flatMap((one) => one?.ceilings ?? []);
  const bars = (those: Policy['ceilings']): boolean => reports.some((one) => isBarred(one, actor, those, context));
  // Where the report itself bars somebody, no ceiling makes a difference.
  const barring = bars([]) ? [] : ceilings.filter((one) => bars([one]));
  return [...new Set(barring.map(({ id }) => id))];
}

function policyBehind(report: string, chapter: Chapter, { read }: Context): Policy | undefined {
  const state = read<EscalationState>({ stream: escalationOf(report) })?.state;
  return state && policyFor(state, chapter);
}

/** Returns true where a report bars a person, by its namings and these ceilings alone. */
function isBarred(report: string, { ref }: Actor, ceilings: Policy['ceilings'], { read, chapter }: Context): boolean {
  const state = read<EscalationState>({ stream: escalationOf(report) })?.state;
  if (state === undefined || chapter === null) return false;
  const under = (policy: Policy): Policy => ({ ...policy, ceilings });
  const inForce = { ...chapter, policy: under(chapter.policy) };
  return barredNow(state, inForce, under(policyFor(state, chapter))).people.includes(ref);
}
