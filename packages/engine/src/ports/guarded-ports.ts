import { isKawalError, KawalError, type KawalErrorCode, type Storage, type Vault } from '@kawal/sdk';

/** Replaces errors that are no `KawalError`: they may name a person. Whether the write happened is then unknown. */
export function guardStorage(storage: Storage): Storage {
  return {
    ...guarded(storage, (name) => (name === 'commit' ? 'storage.unknown-outcome' : 'storage.unavailable')),
    keyring: guarded(storage.keyring, (name) =>
      name === 'get' || name === 'tombstones' ? 'storage.unavailable' : 'storage.unknown-outcome',
    ),
  };
}

/** The same for a vault. */
export function guardVault(vault: Vault): Vault {
  return guarded(vault, () => 'vault.unavailable');
}

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
      if (isKawalError(error)) throw error;
      throw new KawalError(codeOf(name), `\`${name}\` failed with an error that is none of the contract's`, { source });
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
