import type { Entry, EscalationState } from '@kawal/core';
import type { Commit, Storage, WrappedKey } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import type { Call } from './kinds.ts';
import { morning } from './play/chapter.ts';
import type { Step } from './play/step.ts';
import { beginLife } from './process.ts';

/** The outcome of one command when nothing breaks, and everything that was before it. */
export interface Rehearsed {
  readonly step: Step;
  readonly number: number;
  readonly at: number;
  /** Everything that was written before it. */
  readonly before: readonly Written[];
  /** The types of the events of each of its commits. */
  readonly commits: readonly (readonly string[])[];
  /** How often it calls the world, by call, in the order in which they begin. */
  readonly calls: readonly Call[];
  readonly of: (name: string) => string;
}

export type Written =
  | { readonly commit: Commit }
  | { readonly keys: readonly WrappedKey[] }
  | { readonly destroyed: readonly string[] };

const minute = 60_000;

/** Plays through a play once, with nothing broken. A command that is refused here is a mistake of the play. */
export async function rehearse(play: readonly Step[]): Promise<readonly Rehearsed[]> {
  const written: Written[] = [];
  const storage = writingDown(memoryStorage(), written);
  const names = new Map<string, string>();
  const rehearsed: Rehearsed[] = [];
  for (const [number, step] of play.entries()) {
    const at = morning + (number + 1) * minute;
    const calls: Call[] = [];
    const count = (call: Call) => {
      calls.push(call);
      return null;
    };
    const handed = (address: string, text: string) => {
      const code = /Reply code: (\S+)/.exec(text)?.[1];
      // The coordinator is told of two reports: one is taken on by its code, the other is declined.
      if (address === 'a@contoh.test' && code !== undefined) names.set(names.has('code') ? 'next-code' : 'code', code);
    };
    const life = await beginLife({ storage, now: () => at, strike: count, handed });
    const before = [...written];
    life.arm();
    const of = namedIn(new Map(names));
    const outcome = await step.run(life.engine, of, keyOf(step, number));
    if (!outcome.ok) {
      throw new RangeError(`${number} ${step.verb}: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
    }
    // Card keys may be minted when the answer is out already.
    await life.engine.close();
    if (step.keeps !== null) names.set(step.keeps, outcome.receipt.stream);
    const policy = await policyOf(storage, names.get('twin'));
    if (policy !== undefined && !names.has('policy')) names.set('policy', policy);
    rehearsed.push({ step, number, at, before, commits: typesOf(written.slice(before.length)), calls, of });
  }
  return rehearsed;
}

export function keyOf({ verb }: Step, number: number): string {
  return `a-key-of-the-play-${number}-${verb}`;
}

/** A store as it was at some moment of the rehearsal. */
export async function storeWith(written: readonly Written[]): Promise<Storage> {
  const storage = memoryStorage();
  for (const one of written) {
    if ('commit' in one) await storage.commit(one.commit);
    else if ('keys' in one) await storage.keyring.put(one.keys);
    else await storage.keyring.destroy(one.destroyed);
  }
  return storage;
}

export function writingDown(kept: Storage, written: Written[]): Storage {
  return {
    ...kept,
    async commit(commit) {
      const outcome = await kept.commit(commit);
      if (outcome.outcome === 'committed') written.push({ commit });
      return outcome;
    },
    keyring: {
      ...kept.keyring,
      async put(keys) {
        await kept.keyring.put(keys);
        written.push({ keys });
      },
      async destroy(ids) {
        await kept.keyring.destroy(ids);
        written.push({ destroyed: ids });
      },
    },
    close: async () => undefined,
  };
}

export function typesOf(written: readonly Written[]): readonly (readonly string[])[] {
  return written.flatMap((one) =>
    'commit' in one
      ? [
          one.commit.writes.flatMap(({ type, events }) =>
            events.flatMap(({ text }) => (JSON.parse(text) as Entry).changes.map((change) => `${type} ${change.type}`)),
          ),
        ]
      : [],
  );
}

function namedIn(names: ReadonlyMap<string, string>): (name: string) => string {
  return (name) => {
    const known = names.get(name);
    if (known === undefined) throw new RangeError(`nothing is called ${name} yet`);
    return known;
  };
}

async function policyOf(storage: Storage, report: string | undefined): Promise<string | undefined> {
  if (report === undefined) return undefined;
  const [stored] = await storage.load([report.replace('report/', 'escalation/')]);
  return stored === undefined ? undefined : ((JSON.parse(stored.state) as EscalationState).policy ?? undefined);
}
