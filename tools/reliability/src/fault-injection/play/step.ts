import type { Actor, AnyActor } from '@kawal/core';
import type { ActorApi, CommandOptions, Engine, Outcome, Receipt } from '@kawal/engine';

/** One command of a play. It is repeated many times over on the same state, and each time something breaks. */
export interface Step {
  /** As the engine's door names it: `pacts.sign`. */
  readonly verb: string;
  readonly by: AnyActor;
  /** The record that it begins is known by this name from then on. */
  readonly keeps: string | null;
  /** True for a step that takes an idempotency key. */
  readonly keyed: boolean;
  run(engine: Engine, of: Named, key: string): Promise<Outcome<Receipt>>;
}

/** The record known by a name, or the code of a message that was sent. */
export type Named = (name: string) => string;

export const officer: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
export const second: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };
export const lastResort: Actor = { kind: 'person', ref: 'last-two', role: 'lastResort' };
export const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

type Run = (api: ActorApi, of: Named, options: CommandOptions) => Promise<Outcome<Receipt>>;

interface More {
  readonly by?: Actor;
  readonly keeps?: string;
}

/** A command that takes an idempotency key. */
export function step(verb: string, run: Run, { by = officer, keeps }: More = {}): Step {
  return { verb, by, keeps: keeps ?? null, keyed: true, run: (engine, of, key) => run(engine.as(by), of, { key }) };
}

/** A command that takes none. */
export function keyless(verb: string, run: Run, { by = officer, keeps }: More = {}): Step {
  return { verb, by, keeps: keeps ?? null, keyed: false, run: (engine, of) => run(engine.as(by), of, {}) };
}
