import type { UnderlyingSource } from 'node:stream/web';
import type { ActorApi, RecordedEvent } from '@kawal/engine';
import { holdsMs, inSteps, pauseOnMachine } from '../pace.ts';
import { pause } from '../pause.ts';
import { apiHeaders } from './problem.ts';

export interface StreamOptions {
  readonly events: AsyncIterable<RecordedEvent>;
  /** The cursor after which they begin: said at once, so a connection that breaks early loses none. */
  readonly from: string;
  /** Ends the events. */
  readonly stop: AbortController;
  /** Asked every second, and before each part. A session that is over, or whose person was suspended, ends its stream. */
  readonly isStillIn: () => Promise<boolean>;
  readonly beatMs: number;
  /** The length of the steps of time at whose ends events are given. */
  readonly stepMs: number;
}

/** Reads the question of a stream: where it goes on, and of which concepts. A browser that comes again names the last event. */
export function eventsQuestion(request: Request, signal: AbortSignal): Parameters<ActorApi['events']>[0] {
  const parameters = new URL(request.url).searchParams;
  const concepts = parameters.getAll('concept').filter((one) => one !== '');
  const after = request.headers.get('last-event-id') ?? parameters.get('after') ?? 'now';
  return { after, signal, ...(parameters.has('concept') ? { concepts: concepts as never } : {}) };
}

/**
 * Answers with server-sent events, each under its cursor, and a beat so that a broken connection is noticed.
 * A part is made when the reader waits for it, and the session is asked before the part leaves.
 * A stream that is stopped ends with an error, so that nothing of it is sent any more.
 */
export function eventStream({ events, from, stop, isStillIn, beatMs, stepMs }: StreamOptions): Response {
  const encoder = new TextEncoder();
  const steps = inSteps(events, { stepMs, pause: pauseOnMachine, now: () => performance.now() });
  const ask = () => steps.next().then((step) => ({ step, cameAt: performance.now() }));
  let next: ReturnType<typeof ask> | null = null;
  let isAsked = false;
  const source: UnderlyingSource<Uint8Array> = {
    start(controller) {
      controller.enqueue(encoder.encode(`id: ${from}\nretry: 3000\n\n`));
      let idleMs = 0;
      let isLooking = false;
      const look = setInterval(() => {
        idleMs = isAsked ? 0 : idleMs + lookMs;
        // A reader that does not keep up is let go: it comes again and goes on after the last event that it had.
        if (idleMs > mostMissed * beatMs) return stop.abort();
        // A storage that is slow to answer is asked once at a time.
        if (isLooking) return;
        isLooking = true;
        isStillIn().then(
          (isIn) => {
            isLooking = false;
            if (!isIn) stop.abort();
          },
          () => stop.abort(),
        );
      }, lookMs);
      look.unref?.();
      const end = () => {
        clearInterval(look);
        controller.error(stop.signal.reason);
      };
      if (stop.signal.aborted) end();
      stop.signal.addEventListener('abort', end, { once: true });
    },
    async pull(controller) {
      const taken = new AbortController();
      isAsked = true;
      try {
        next ??= ask();
        const came = await Promise.race([next, pause(beatMs, taken.signal)]);
        if (came !== undefined) next = null;
        const isOver = came?.step.done === true || performance.now() - (came?.cameAt ?? Number.NaN) >= holdsMs;
        if (isOver && !stop.signal.aborted) controller.close();
        if (isOver || !(await isStillIn())) stop.abort();
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(came?.step.value.map(partOf).join('') ?? ': \n\n'));
      } catch {
        stop.abort();
      } finally {
        taken.abort();
        isAsked = false;
      }
    },
    cancel: () => stop.abort(),
  };
  return new Response(new ReadableStream(source, { highWaterMark: 0 }), {
    headers: { ...apiHeaders, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}

const partOf = ({ cursor, ...event }: RecordedEvent): string =>
  `id: ${cursor}\nevent: ${event.concept}\ndata: ${JSON.stringify(event)}\n\n`;

/** A stream asks this often whether its session still counts: who is suspended hears nothing more within a second. */
const lookMs = 1_000;

/** A reader that takes nothing for more beats than this has gone. */
const mostMissed = 20;
