import type { Instant } from '../calendar/instant.ts';
import type { Refusal } from '../language/words.ts';
import type { Policy } from '../policy/policy.ts';
import type { AnyActor } from './actor.ts';
import type { RecordAlarm } from './alarm.ts';
import type { Chapter } from './chapter.ts';
import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';

/** A concept as the engine carries it: it loads `reads`, asks `decide`, folds with `evolve`, and commits all at once. */
export interface Concept<
  Command extends { readonly type: string },
  Event extends { readonly type: string },
  State,
  OwnRefusal extends Refusal,
  Input extends { readonly type: string } = Command,
> {
  /** The first part of its streams' names and the type they are queried by. */
  readonly name: string;
  /** Raised whenever `evolve` folds differently; a state folded with another number is folded anew. */
  readonly shape: number;
  /** The state of a stream nobody has written to. */
  readonly initial: State;
  /** Turns what the rules need of a person into facts, while the person is still in the command. */
  readonly derive?: (input: Input, now: Instant) => Input;
  /** Other records this command must see. They are guarded: if one changes meanwhile, the command is decided again. */
  readonly reads: (command: Command, state: State, stream: string, actor: AnyActor) => readonly Reference[];
  /** Further records that those read name, such as the reports of a case. They are guarded like the others. */
  readonly readsOn?: (command: Command, read: Context['read'], actor: AnyActor, state: State) => readonly Reference[];
  readonly decide: (command: Command, state: State, context: Context) => Decision<Event, OwnRefusal, State>;
  /** For a command the codes of its refusals, as `RefusedBy` types them. */
  readonly refuses: Readonly<Record<string, readonly string[]>>;
  /** Never refuses, never asks the time. */
  readonly evolve: (state: State, event: Event, entry: Entry) => State;
  /** Claims that this state holds alone; taken and released as it changes. */
  readonly claims?: (state: State) => readonly Claim[];
  /** Returns commands for other records that follow from one command's `changes`, at most three deep, in one commit. */
  readonly reacts?: (changes: readonly Event[], state: State, stream: string) => readonly Reaction[];
  /** Returns the alarm that a change raises, if any. It is owed from the commit of the change on, and raised after it. */
  readonly alarms?: (change: Event) => RecordAlarm | undefined;
  /** At most four facts to find the record by, read off what is on record; null where it has no such fact. */
  readonly keys: Readonly<Record<string, (state: OnRecord<State>) => string | null>>;
  /** Returns when to wake this record, or null. The engine then sends `{ type: 'wake' }`. */
  readonly wakeAt: (state: State) => Instant | null;
  /** The effect that the engine brings about when this record is due; a record that names none is woken. */
  readonly perform?: Performance;
  /** The hash of the policy this record is pinned to, so that the engine can put it into the context. */
  readonly pinned?: (state: State, command: Command) => string | null;
  /** Returns true for a record of a drill, whose consequences are marked. */
  readonly isDrill?: (state: State) => boolean;
}

/** `send`: the message to its recipient; `raise`: the alarms it owes; `rollOut`: the chapter to the running cases. */
export type Performance = 'send' | 'raise' | 'rollOut';

/** A concept whose types the engine need not know. */
// biome-ignore lint/suspicious/noExplicitAny: the engine carries every concept through the same path
export type AnyConcept = Concept<any, any, any, any, any>;

/** A state that somebody has written. */
export type OnRecord<State> = Exclude<State, { readonly status: 'none' }>;

/** Returns the facts that a record is found by. */
export function keysOf({ keys, initial }: AnyConcept, state: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (state === initial) return found;
  for (const name of Object.keys(keys)) {
    const value = keys[name]?.(state) ?? null;
    if (value !== null) found[name] = value;
  }
  return found;
}

/** Another record, by the name of its stream or by a claim it holds. */
export type Reference = { readonly stream: string } | { readonly claim: Claim };

export interface Claim {
  readonly name: string;
  readonly value: string;
}

/** A command for another record: of that name, or whichever holds the claim. Where nobody holds it, nothing is done but to `begin` one. */
export type Reaction = Reference & {
  readonly concept: string;
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  /** The actor on record for it; the one who caused it, if left out. */
  readonly actor?: AnyActor;
  readonly begin?: string;
  /** Given in its place to a record of this act alone where the holder is damaged, or others write to it meanwhile: the act waits for neither. */
  readonly later?: { readonly type: string; readonly [field: string]: unknown };
};

/** Everything a decision may depend on besides the record itself. */
export interface Context {
  readonly now: Instant;
  readonly actor: AnyActor;
  /** The name of this record's stream. */
  readonly stream: string;
  /** Unique to this command; further ids are made from it, so that a replay makes the same. */
  readonly commandId: string;
  /** The chapter as it is in force, or null before the first `kawal apply`. */
  readonly chapter: Chapter | null;
  /** True where the bundle in force cannot be read: `chapter` is the last one that could, and its policy decides nothing (E1). */
  readonly policyUnreadable?: boolean;
  /** The policy this record is pinned to; null if it is pinned to none or its hash cannot be read. */
  readonly pinnedPolicy: Policy | null;
  readonly drill: boolean;
  /** The channels that have a notifier here. Empty: nobody can be told anything. */
  readonly channels: readonly string[];
  /** One of the records that `reads` named, with its state, or undefined if there is none. */
  readonly read: <State>(reference: Reference) => SeenRecord<State> | undefined;
}

export interface SeenRecord<State> {
  readonly stream: string;
  readonly state: State;
  /** How many entries it has, where it is stored. */
  readonly version?: number;
}
