import type { UnderlyingSource } from 'node:stream/web';
import type { ActorApi, RecordedEvent } from '@kawal/engine';
import { inSteps, mostTogether, pauseOnMachine } from '../pace.ts';
import { apiHeaders } from './problem.ts';

export interface StreamOptions {
  readonly events: AsyncIterable<RecordedEvent>;
  /** The cursor after which they begin: said at once, so that a connection that breaks before the first event loses none. */
  readonly from: string;
  /** Ends the events. */
  readonly stop: AbortController;
  /** Asked every second. A session that is over, or whose person was suspended, ends its stream. */
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

/** Answers with server-sent events, each under its cursor, and a beat so that a broken connection is noticed. */
export function eventStream({ events, from, stop, isStillIn, beatMs, stepMs }: StreamOptions): Response {
  const encoder = new TextEncoder();
  let look: ReturnType<typeof setInterval> | undefined;
  let isGone = false;
  let goOn: () => void = () => undefined;
  const source: UnderlyingSource<Uint8Array> = {
    start(controller) {
      const send = (text: string): void => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      stop.signal.addEventListener('abort', () => clearInterval(look), { once: true });
      stop.signal.addEventListener('abort', () => goOn(), { once: true });
      const everyMs = Math.min(lookMs, beatMs);
      let sinceBeat = 0;
      let isLooking = false;
      look = setInterval(() => {
        // A reader that does not keep up is let go: it comes again and goes on after the last event that it had.
        if ((controller.desiredSize ?? 0) < -mostWaiting - mostTogether) return stop.abort();
        sinceBeat += everyMs;
        // A storage that is slow to answer is asked once at a time.
        if (isLooking) return;
        isLooking = true;
        isStillIn().then(
          (isIn) => {
            isLooking = false;
            if (!isIn) return stop.abort();
            if (sinceBeat < beatMs) return;
            sinceBeat = 0;
            send(': \n\n');
          },
          () => stop.abort(),
        );
      }, everyMs);
      look.unref?.();
      const pump = async (): Promise<void> => {
        send(`id: ${from}\nretry: 3000\n\n`);
        const steps = { stepMs, pause: pauseOnMachine, now: () => performance.now() };
        for await (const together of inSteps(events, steps)) {
          for (const { cursor, ...event } of together)
            send(`id: ${cursor}\nevent: ${event.concept}\ndata: ${JSON.stringify(event)}\n\n`);
          // Little is read ahead of the reader: the events of years do not fit into memory.
          if ((controller.desiredSize ?? 1) <= 0 && !stop.signal.aborted) {
            await new Promise<void>((resolve) => {
              goOn = resolve;
            });
          }
        }
      };
      pump()
        .catch(() => undefined)
        .finally(() => {
          clearInterval(look);
          stop.abort();
          if (!isGone) controller.close();
        });
    },
    pull: () => goOn(),
    cancel() {
      isGone = true;
      stop.abort();
    },
  };
  return new Response(new ReadableStream(source, { highWaterMark: mostAhead }), {
    headers: { ...apiHeaders, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}

/** A stream asks this often whether its session still counts: who is suspended hears nothing more within a second. */
const lookMs = 1_000;

/** So many parts are made before the reader takes one. */
const mostAhead = 50;

/** So many more may wait for a reader behind a full batch, each a beat: after that the reader has gone. */
const mostWaiting = 20;
