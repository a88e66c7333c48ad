import { KawalError } from '../error.ts';
import { checkCommit, checkKeys, checkLimit } from './check-commit.ts';
import type { Backups, Keyring, Storage } from './storage.ts';

type Plainly<Method> = Method extends (...given: infer Given) => Promise<infer Answer>
  ? (...given: Given) => Answer | Promise<Answer>
  : Method;

/** A part of the contract whose methods may answer at once or by a promise. */
export type Plain<Part> = { readonly [Name in keyof Part]: Plainly<Part[Name]> };

export interface PlainStorage extends Plain<Omit<Storage, 'contract' | 'keyring' | 'backups'>> {
  readonly keyring: Plain<Keyring>;
  readonly backups?: Plain<Backups>;
}

/** Finds the page size that a method is given. */
const limitOf: Readonly<Record<string, (...given: readonly never[]) => number>> = {
  query: ({ limit }: { readonly limit: number }) => limit,
  due: (_: number, limit: number) => limit,
  log: (_: number, limit: number) => limit,
  claims: (_: unknown, limit: number) => limit,
  list: (_: unknown, limit: number) => limit,
  tombstones: (_: number, limit: number) => limit,
};

/** Checks what a method is given to write, and copies its bytes. */
const checks: Readonly<Record<string, (given: never, source: string) => unknown>> = {
  commit: checkCommit,
  put: checkKeys,
  rewrap: checkKeys,
};

/**
 * Makes a storage of methods that only do their work. Around each: a closed storage refuses, a wrong call is refused
 * (`checkCommit`, `checkKeys`, `checkLimit`), bytes are copied, and what is thrown goes through `failure`, which makes a `KawalError` of it.
 */
export function storageOf(plain: PlainStorage, failure: (error: unknown) => unknown = (error) => error): Storage {
  const source = plain.name;
  let isClosed = false;
  let closing: Promise<void> | undefined;

  function method(name: string, work: (...given: readonly unknown[]) => unknown) {
    return async (...given: readonly unknown[]): Promise<unknown> => {
      if (isClosed) throw new KawalError('storage.closed', 'This storage was closed; open it anew.', { source });
      const checked = checks[name]?.(given[0] as never, source);
      const limit = limitOf[name]?.(...(given as never[]));
      if (limit !== undefined) checkLimit(limit, source);
      try {
        return await work(...(checked === undefined ? given : [checked]));
      } catch (error) {
        throw failure(error);
      }
    };
  }
  function part<Part extends object>(methods: object): Part {
    const each = ([name, value]: [string, unknown]) => [
      name,
      typeof value === 'function' ? method(name, value as () => unknown) : value,
    ];
    return Object.fromEntries(Object.entries(methods).map(each));
  }

  const { keyring, backups, close, ...rest } = plain;
  return {
    ...part<Omit<Storage, 'contract' | 'keyring' | 'backups' | 'close'>>(rest),
    contract: 'kawal.storage/1',
    keyring: part(keyring),
    ...(backups && { backups: part<Backups>(backups) }),
    async close() {
      isClosed = true;
      closing ??= (async () => await close())();
      await closing;
    },
  };
}
