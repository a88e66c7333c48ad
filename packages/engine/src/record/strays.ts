import type { Storage } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';

/** So many records are told of once. A store in which more were changed is told of often enough. */
const mostTold = 1_000;

const listeners = new WeakMap<object, (stream: string) => void>();

/** Raises an alarm for each record of a store that is not what its entries say, once. */
export function onStray({ keyring, name: storage }: Pick<Storage, 'keyring' | 'name'>, raise: RaiseAlarm): void {
  const told = new Set<string>();
  listeners.set(keyring, (stream) => {
    if (told.has(stream) || told.size >= mostTold) return;
    told.add(stream);
    raise({ code: 'storage.impaired', storage, faults: [{ code: 'rows-strayed', detail: stream }] });
  });
}

/** Tells of a record that is not what its entries say, or whose entries somebody without the keyring wrote. */
export function tellStray({ keyring }: Pick<Storage, 'keyring'>, stream: string): void {
  listeners.get(keyring)?.(stream);
}
