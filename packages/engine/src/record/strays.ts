import type { Storage } from '@kawal/sdk';

/** So many records are told of once. A store in which more were changed is told of often enough. */
const mostTold = 1_000;

const listeners = new WeakMap<object, (stream: string) => void>();

/** Listens for records of a store that are not what their entries say. Each is told of once. */
export function onStray({ keyring }: Pick<Storage, 'keyring'>, tell: (stream: string) => void): void {
  const told = new Set<string>();
  listeners.set(keyring, (stream) => {
    if (told.has(stream) || told.size >= mostTold) return;
    told.add(stream);
    tell(stream);
  });
}

/** Tells of a record that is not what its entries say, or whose entries somebody without the keyring wrote. */
export function tellStray({ keyring }: Pick<Storage, 'keyring'>, stream: string): void {
  listeners.get(keyring)?.(stream);
}
