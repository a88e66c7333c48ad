import type { Checked, Compared, Request } from '../model/checked.ts';
import type { Offers } from '../model/complete.ts';
import type { Night } from '../model/night.ts';

interface Answers {
  readonly check: Checked;
  readonly offers: Offers;
  readonly compare: Compared | null;
  readonly night: Night | null;
}

type Ask = keyof Answers;
type Question<A extends Ask> = Omit<Extract<Request, { readonly ask: A }>, 'number' | 'ask'>;

/** Answers what a worker was asked; undefined where a newer question of the same kind took its place, or it was stopped. */
export interface Prover {
  ask<A extends Ask>(kind: A, question: Question<A>): Promise<Answers[A] | undefined>;
}

/** A proof may take this long before it is given up, with its worker. */
const patienceMs = 20_000;

interface Waiting {
  readonly request: Request;
  readonly done: (answer: unknown) => void;
}

/** Starts the worker. Of each kind of question only the newest waits; `stopped` hears when a proof was given up. */
export function startProver(stopped: () => void): Prover {
  let worker = start();
  let number = 0;
  let running: Waiting | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<Ask, Waiting>();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<{ number: number; answer: unknown }>) => {
      if (running?.request.number === data.number) finish(data.answer);
    });
    started.addEventListener('error', giveUp);
    return started;
  }

  function finish(answer: unknown): void {
    clearTimeout(timer);
    const { done } = running ?? {};
    running = null;
    done?.(answer);
    next();
  }

  function giveUp(): void {
    worker.terminate();
    worker = start();
    stopped();
    finish(undefined);
  }

  function next(): void {
    // A check goes before what is asked about its result.
    const [kind, one] = [...waiting].sort(([a], [b]) => Number(b === 'check') - Number(a === 'check'))[0] ?? [];
    if (running !== null || kind === undefined || one === undefined) return;
    waiting.delete(kind);
    running = one;
    timer = setTimeout(giveUp, patienceMs);
    worker.postMessage(one.request);
  }

  return {
    ask(kind, question) {
      number += 1;
      const request = { ...question, ask: kind, number } as unknown as Request;
      return new Promise((resolve) => {
        waiting.get(kind)?.done(undefined);
        waiting.set(kind, { request, done: resolve as (answer: unknown) => void });
        next();
      });
    },
  };
}
