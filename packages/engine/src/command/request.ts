import type { Actor, AnyActor, Chapter } from '@kawal/core';
import type { AnyRefusal } from '@kawal/core/locales';
import type { Blob, CardAddress } from '@kawal/sdk';
import type { OpenCard } from '../cards/cards.ts';
import type { HeldPerson } from '../due/unasked-names.ts';
import type { LoadedRecord } from '../record/load.ts';
import type { UnitOfWork } from './unit-of-work.ts';

declare const built: unique symbol;

export interface CommandBody {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The parts of a request that Kawal adds by itself. None of them can come from a caller. */
export interface Additions {
  /** The record, where the caller names none: its name, or how it follows from the command as it was read. */
  readonly stream?: string | ((command: Readonly<Record<string, unknown>>) => string);
  /** Cards that do not come out of the command: a chapter's directory. */
  readonly cards?: readonly Omit<OpenCard, 'version' | 'record'>[];
  readonly blobs?: readonly Blob[];
  /** Receives the records as they were written, and the chapter they were decided on; not called for a repetition. */
  readonly committed?: (work: UnitOfWork, chapter: Chapter | null) => void;
  /** Cards that this command destroys: the addresses of people who left. */
  readonly destroyed?: readonly CardAddress[];
  /** A command for a record named after this one, in the same commit: work that is due until it was done. */
  readonly followUp?: { readonly concept: string; readonly command: { readonly type: string } };
  /** The record as its caller has just read it, which is not read once more: the commit checks that it still stands so. */
  readonly found?: LoadedRecord;
  /**
   * The records that Kawal looked a part of the command up in, as it found them before. The commit checks that they still
   * stand so; where they do not, the command is refused as contended, and its caller looks again (0626).
   */
  readonly looked?: readonly LoadedRecord[];
  /** Says at the last moment whether nothing more belongs to what was looked up: what is new is in no version that the commit checks. */
  readonly isWhole?: () => Promise<boolean>;
  /** People whom a report may mean, kept out until somebody answers: no schema reads them (1989). */
  readonly held?: readonly HeldPerson[];
  /** Refusals to answer with once the command was read: its actor does not see the record, and nothing is looked up of it (1215). */
  readonly unseen?: readonly AnyRefusal[];
  /** True for an answer whose time must not tell why it does not count: each reason costs the same looks (1680). */
  readonly isConcealed?: boolean;
  /** The body that the idempotency key is bound to, if the command holds more than its caller wrote. Default: the command. */
  readonly said?: unknown;
}

/** One command on its way into a record. Only this module builds one. */
export interface Request extends Additions {
  readonly [built]: true;
  readonly actor: AnyActor;
  readonly concept: string;
  readonly command: CommandBody;
  readonly key?: string;
  readonly drill: boolean;
  /** True where the command is decided and nothing is written. */
  readonly dryRun?: boolean;
  /** True for a command that Kawal gives itself: no schema reads it. */
  readonly inner: boolean;
}

/** A command from outside, as `readCall` found it good to be read by its schema. */
export interface OutsideCommand extends Pick<Request, 'concept' | 'key' | 'drill' | 'dryRun'> {
  readonly actor: Actor;
  readonly stream?: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** True where its caller asked about the names of suspects. */
  readonly namesAsked?: boolean;
}

/** Builds the request of a command from outside. Fixed fields come last: a body cannot set them. */
export function requestOf(
  outside: OutsideCommand,
  fixed: Readonly<Record<string, unknown>>,
  additions: Additions = {},
): Request {
  const { actor, concept, stream, type, body, key, drill, dryRun } = outside;
  return {
    ...additions,
    ...(stream === undefined ? {} : { stream }),
    ...(key === undefined || dryRun === true ? {} : { key }),
    actor,
    concept,
    command: { ...body, ...fixed, type },
    drill,
    ...(dryRun === true && { dryRun }),
    inner: false,
  } as unknown as Request;
}

/** Builds the request of a command that Kawal gives itself. */
export function innerRequest(
  actor: AnyActor,
  concept: string,
  stream: string,
  command: CommandBody,
  additions: Additions = {},
): Request {
  return { ...additions, actor, concept, stream, command, drill: false, inner: true } as unknown as Request;
}
