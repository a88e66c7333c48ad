import { KawalError, type Storage } from '@kawal/sdk';
import type { Alarm, RaiseAlarm } from '../ports/alarm.ts';
import { keepNotice } from './notices.ts';

/** So many records are told of once. A store in which more were changed is told of often enough. */
const mostTold = 1_000;

interface StrayListener {
  /** Raises an alarm, if one is given, and keeps that it was noticed. */
  tell(about: string | number, alarm?: Alarm): void;
  keeping: Promise<unknown>;
}

const listeners = new WeakMap<object, StrayListener>();

/** Raises an alarm, once, for each record of a store that is not what its entries say, and for each place of its log. Each stays noted in the keyring. */
export function onStray(storage: Pick<Storage, 'keyring'>, raise: RaiseAlarm, now: () => number): void {
  const told = new Set<string | number>();
  const listener: StrayListener = {
    keeping: Promise.resolve(),
    tell(about, alarm) {
      if (told.has(about) || told.size >= mostTold) return;
      told.add(about);
      if (alarm !== undefined) raise(alarm);
      const keep = () => keepNotice({ about, at: now() }, storage).catch(() => undefined);
      listener.keeping = listener.keeping.then(keep);
    },
  };
  listeners.set(storage.keyring, listener);
}

/** Tells of a record that is not what its entries say, or whose entries somebody without the keyring wrote. */
export function tellStray({ keyring, name }: Pick<Storage, 'keyring' | 'name'>, stream: string): void {
  const faults = [{ code: 'rows-strayed', detail: stream } as const];
  listeners.get(keyring)?.tell(stream, { code: 'storage.impaired', storage: name, faults });
}

/** The record that an error is about. Who catches the error is not told: it may bar them. */
const damaged = new WeakMap<object, string>();

/** Returns the error of a record that is damaged. */
export function damagedError(stream: string, message: string): KawalError {
  const error = new KawalError('storage.corrupt', message, { source: 'engine' });
  damaged.set(error, stream);
  return error;
}

/** Returns the damaged record that stopped a step, if one did. */
export function damagedIn(error: unknown): string | undefined {
  return error instanceof Error ? damaged.get(error) : undefined;
}

/** Keeps that a record was not what its entries say, where another alarm tells of it. */
export function noteStray({ keyring }: Pick<Storage, 'keyring'>, stream: string): void {
  listeners.get(keyring)?.tell(stream);
}

/** Tells of a log that is another than its keyring vouches for, up to a place, or that ends before it. */
export function tellAltered(
  { keyring }: Pick<Storage, 'keyring'>,
  alarm: Extract<Alarm, { readonly code: 'storage.forged' | 'storage.rolled-back' }>,
): void {
  listeners.get(keyring)?.tell(alarm.place, alarm);
}

/** Resolves once everything that was told stays noted. */
export async function straysNoted({ keyring }: Pick<Storage, 'keyring'>): Promise<void> {
  await listeners.get(keyring)?.keeping;
}
