import type { Storage } from '@kawal/sdk';

/** A storage that shows everything it was ever given to keep. */
export interface KeptBytes {
  readonly storage: Storage;
  commits(): number;
  /** Everything that was committed or put into the keyring, bytes read as Latin letters. */
  text(): string;
}

export function keptBy(storage: Storage): KeptBytes {
  const given: string[] = [];
  let commits = 0;
  const watched = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null && name === 'keyring') return watched(value);
        if (typeof value !== 'function') return value;
        return (...parts: readonly unknown[]) => {
          if (name === 'commit') commits += 1;
          given.push(textOf(parts));
          return value.apply(target, parts);
        };
      },
    });
  return { storage: watched(storage), commits: () => commits, text: () => given.join('\n') };
}

function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part)) ?? ''
  );
}
