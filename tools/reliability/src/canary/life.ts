import { once } from 'node:events';
import { inspect } from 'node:util';
import { chanceOf } from '../world/chance.ts';
import { Markers } from './markers.ts';
import { look, type Orders, type Told } from './orders.ts';

// What a process of the canary tells its parent of itself. There is one life in a process.

export const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
export const markers = new Markers(chanceOf(orders.seed, `canary ${orders.life}`).draw);
/** Codes of refusals that were heard. */
export const codes = new Set<string>();
/** Ports of the parties outside that this process plays itself. */
export const ports = new Set<number>();
export const counted = { calls: 0 };
/** Verbs and reads, as `reports.get`, and commands, as `kawal audit verify`. */
export const called = new Set<string>();

const said: Record<string, string[]> = {};

/** Keeps what went into a sink, as it stands and in the two ways that objects are written down. */
export function say(sink: string, value: unknown): void {
  said[sink] ??= [];
  if (typeof value === 'string') said[sink].push(value);
  else said[sink].push(inspect(value, { depth: 12, maxStringLength: null }), JSON.stringify(value) ?? '');
}

/** Tells all that was said by now; a life that may be killed tells it often. */
export function tell(): Promise<void> {
  const told: Told = {
    markers: markers.drawn,
    tooShort: [...markers.tooShort],
    said,
    calls: counted.calls,
    called: [...called],
    codes: [...codes],
    ports: [...ports],
    refusedWrites: 0,
  };
  return new Promise((resolve) => void process.send?.(told, () => resolve()));
}

/** Lets the parent read the files as they are now. */
export async function looked(): Promise<void> {
  process.send?.(look);
  await once(process, 'message');
}

/** Tells the last, and lets the process end. */
export async function ended(): Promise<void> {
  await tell();
  process.disconnect?.();
}

/** Keeps all of an error that came out: as it is, its stack, and what is below it. */
export function sayError(error: unknown): void {
  say('errors thrown', error);
  if (error instanceof Error) say('errors thrown', `${error.message} ${error.stack} ${inspect(error.cause)}`);
}
