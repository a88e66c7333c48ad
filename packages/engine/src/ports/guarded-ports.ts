import {
  type Executor,
  type ExecutorTrouble,
  isKawalError,
  isShortCode,
  KawalError,
  type KawalErrorCode,
  kindOf,
  type RecipientKey,
  type Storage,
  type Vault,
} from '@kawal/sdk';
import { z } from 'zod';
import type { Within } from './within.ts';

/** Replaces what a storage throws by its code. Of an error that is none, whether the write happened is unknown. */
export function guardStorage(storage: Storage): Storage {
  return {
    ...guarded(storage, (name) => (name === 'commit' ? 'storage.unknown-outcome' : 'storage.unavailable')),
    keyring: guarded(storage.keyring, (name) =>
      name === 'get' || name === 'list' || name === 'tombstones' ? 'storage.unavailable' : 'storage.unknown-outcome',
    ),
  };
}

/** A vault that says nothing for so long counts as away: intake goes on with the public key on record. */
export const vaultAnswersMs = 5_000;

const recipientSchema = z.object({
  epoch: z.int().positive(),
  publicKey: z.instanceof(Uint8Array).refine(({ length }) => length === 32),
});

/** The same for a vault; and what it answers is a key of the right length, or an error. */
export function guardVault(vault: Vault, within: Within): Vault {
  const calls = guarded(vault, () => 'vault.unavailable');
  const fault = (code: KawalErrorCode, what: string) => new KawalError(code, what, { source: vault.name });
  const recipientIn = async (answer: Promise<unknown>): Promise<RecipientKey> => {
    const read = recipientSchema.safeParse(await answer).data;
    if (read === undefined) throw fault('vault.unavailable', 'It answered with something that is no public key.');
    return read;
  };
  const keyIn = (opened: unknown): Uint8Array => {
    // A copy: it is overwritten once it was used, and a vault may go on to use its own.
    if (opened instanceof Uint8Array && opened.length === 32) return opened.slice();
    throw fault('vault.unreadable', 'It answered with something that is no card key.');
  };
  const saysYes = async (answer: Promise<unknown> | undefined): Promise<boolean> =>
    (await within(vaultAnswersMs, Promise.resolve(answer))) === true;
  return {
    ...calls,
    recipient: () => recipientIn(within(vaultAnswersMs, calls.recipient())),
    rotate: () => recipientIn(calls.rotate()),
    ...(calls.isOpen === undefined ? {} : { isOpen: () => saysYes(calls.isOpen?.()) }),
    open: async (key) => keyIn(await calls.open(key)),
    ...(calls.openAll === undefined
      ? {}
      : {
          async openAll(keys) {
            const opened: unknown = await calls.openAll?.(keys);
            if (Array.isArray(opened) && opened.length === keys.length) return opened.map(keyIn);
            throw fault('vault.unreadable', 'It answered with another number of card keys.');
          },
        }),
  };
}

const troubleSchema = z.object({
  code: z.enum(['executor.hint-lost', 'executor.disconnected', 'executor.pass-failed']),
  error: z.unknown().optional(),
});

/** The hints and the trouble of an executor: a hint never fails the command that was committed before it. */
export function guardExecutor(executor: Executor): Pick<Executor, 'hint' | 'onTrouble'> {
  let tell: (trouble: ExecutorTrouble) => void = () => undefined;
  return {
    hint(at) {
      try {
        executor.hint(at);
      } catch (error) {
        tell({ code: 'executor.hint-lost', error: kindOf(error) });
      }
    },
    onTrouble(listener) {
      tell = listener;
      executor.onTrouble((trouble: unknown) => {
        const { code, error } = troubleSchema.safeParse(trouble).data ?? { code: 'executor.disconnected' as const };
        listener({ code, error: isShortCode(error) ? error : 'answer-unreadable' });
      });
    },
  };
}

/** The form of a code of the contract, which holds no words. */
const codes = /^(?:storage|vault|fault)\.[a-z-]{1,30}$/;

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** With every method there is, also one that the contract has gained since, and one that stands in a class. */
function guarded<Port extends object>(port: Port, codeOf: (name: string) => KawalErrorCode): Port {
  const source = 'name' in port ? String(port.name) : 'keyring';
  const all: Record<string, unknown> = {};
  for (let at: object = port; at !== Object.prototype && at !== null; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (name in all || name === 'constructor') continue;
      const value: unknown = Reflect.get(at, name, port);
      all[name] = typeof value === 'function' ? method(name) : value;
    }
  }
  return all as Port;

  function method(name: string): Method {
    const known = (error: unknown): never => {
      // Its words may name a person, and so may its cause, also where its code is one of the contract's (1812).
      const own = isKawalError(error) && codes.test(error.code) ? error : { code: codeOf(name), source };
      throw new KawalError(own.code, `\`${name}\` failed`, { source: isShortCode(own.source) ? own.source : source });
    };
    return (...values) => {
      try {
        const answer = (port as Record<string, Method>)[name]?.(...values);
        return answer instanceof Promise ? answer.catch(known) : (answer as unknown as Promise<unknown>);
      } catch (error) {
        return known(error);
      }
    };
  }
}
