import { openProcess, type Place } from './deployment.ts';

// A worker as a process of its own, until SIGTERM. Says `ready` once it has begun.

export interface WorkerTask {
  readonly place: Place;
  readonly name: string;
  readonly sweepMs: number;
  /** How much later the storage tells it that it is. */
  readonly laterMs?: number;
  /** Says `holding` when a message is about to leave, and waits for ever. */
  readonly holds?: boolean;
}

const { place, name, sweepMs, laterMs = 0, holds = false } = JSON.parse(process.argv[2] ?? '') as WorkerTask;

const engine = await openProcess(place, {
  name,
  sweepMs,
  laterMs,
  ...(holds ? { beforeSending: hold } : {}),
});
engine.start();
console.log('ready');
process.once('SIGTERM', () => void engine.close());

function hold(): Promise<void> {
  console.log('holding');
  return new Promise(() => undefined);
}
