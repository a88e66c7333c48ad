import type { Actor, InputRefusal } from '@kawal/core';
import { escalationOf } from '@kawal/core/report';
import {
  actorSchema,
  commandOptionsSchema,
  commandSchemas,
  notPlain,
  plainCopy,
  readInput,
  streamSchema,
  unknownField,
} from '@kawal/core/schemas';
import { type Refused, refused } from '../command/outcome.ts';
import type { OutsideCommand } from '../command/request.ts';
import type { Verb } from './verb.ts';

/** The arguments that a caller handed to a verb, not yet checked. */
export interface VerbCall {
  readonly actor: ReadActor;
  readonly record?: unknown;
  readonly body: unknown;
  readonly options: unknown;
}

export type ReadActor = { readonly ok: true; readonly actor: Actor } | Refused;

/** Copies the three fields of an actor, read by a schema. Whatever else the object holds stays outside. */
export function readActor(given: unknown): ReadActor {
  const read = readInput(actorSchema, threeFields(given));
  return read.accepted ? { ok: true, actor: read.value } : within('actor', read.refusals);
}

function threeFields(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  try {
    const { kind, ref, role } = given as Readonly<Record<string, unknown>>;
    return { kind, ref, role };
  } catch {
    return undefined;
  }
}

/** Reads everything but the fields of the body, which the command's schema reads, and refuses a field that the verb fixes. */
export function readCall(
  verb: Verb,
  { actor, record, body, options }: VerbCall,
): { readonly ok: true; readonly outside: OutsideCommand } | Refused {
  if (!actor.ok) return actor;
  const readOptions = readInput(commandOptionsSchema, options ?? (options === null ? null : {}));
  if (!readOptions.accepted) return within('options', readOptions.refusals);
  const stream = streamOf(verb, record);
  if (!stream.ok) return stream;
  const copied = plainCopy(body ?? (body === null ? null : {}));
  if (!copied.ok) return refused(copied.refusal);
  const fields = copied.value;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return refused({
      code: 'input.wrong-kind',
      field: '',
      expected: fields === notPlain && typeof body !== 'function' ? 'plain' : 'object',
    });
  const fixed = ['type', ...Object.keys(verb.fixed)];
  const set = fixed.filter((name) => Object.hasOwn(fields, name));
  if (set.length > 0) return refused(unknownField('', set, fieldsOf(verb)));
  const { key, drill = false, dryRun = false, namesAsked = false } = readOptions.value;
  // A verb that does more than give its command, as opening cards or destroying their keys, does it once: nothing of it is tried.
  const asks = ['submit-report', 'add-to-report'].includes(verb.type) ? ['namesAsked'] : [];
  const allowed = ['key', 'drill', ...(stream.name === undefined ? [] : ['dryRun']), ...asks];
  const given = [...(dryRun ? ['dryRun'] : []), ...(namesAsked ? ['namesAsked'] : [])];
  const unknown = given.filter((name) => !allowed.includes(name));
  if (unknown.length > 0) return refused(unknownField('options', unknown, allowed));
  return {
    ok: true,
    outside: {
      actor: actor.actor,
      concept: verb.concept,
      ...(stream.name === undefined ? {} : { stream: stream.name }),
      type: verb.type,
      body: fields as Readonly<Record<string, unknown>>,
      ...(key === undefined ? {} : { key }),
      drill,
      dryRun,
      namesAsked,
    },
  };
}

/** The fields that a caller can set: those of the schema, without those that the verb fixes. */
export function fieldsOf({ concept, type, fixed }: Verb): readonly string[] {
  const schemas = commandSchemas[concept as keyof typeof commandSchemas] as unknown as Readonly<
    Record<string, { readonly shape: object }>
  >;
  const names = Object.keys(schemas[type]?.shape ?? {});
  return names.filter((name) => name !== 'type' && !Object.hasOwn(fixed, name));
}

function streamOf({ concept, on }: Verb, record: unknown): { readonly ok: true; readonly name?: string } | Refused {
  if (on !== 'record' && on !== 'report') return { ok: true };
  const read = streamSchema(on === 'report' ? 'report' : concept).safeParse(record);
  if (!read.success) return refused({ code: 'input.record-reference', field: on === 'report' ? 'report' : 'record' });
  return { ok: true, name: on === 'report' ? escalationOf(read.data) : read.data };
}

/** Names the argument that a refusal is about. */
function within(argument: string, refusals: readonly InputRefusal[]): Refused {
  const named = refusals.map((one) => ({ ...one, field: one.field === '' ? argument : `${argument}.${one.field}` }));
  return refused(...named);
}
