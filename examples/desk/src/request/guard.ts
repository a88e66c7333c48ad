import { inStep, type Pause, paced, pageHeaders } from '@kawal/http';
import type { MiddlewareHandler } from 'hono';

/**
 * Sets the headers of every page: nothing is kept by a cache, framed, or told to another site. Who asked too often may
 * ask again in ten minutes.
 */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(pageHeaders)) context.res.headers.set(name, value);
  if (context.res.status === 429) context.res.headers.set('retry-after', '600');
};

/**
 * Refuses a form that another site sent. Every browser of today says where a request comes from; one that says nothing is
 * taken only if its `Origin` is this host.
 */
export const sameSite: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const { method } = req;
  if (method === 'GET' || method === 'HEAD') return await next();
  if (method !== 'POST') return context.text('', 405);
  const site = req.header('sec-fetch-site');
  const origin = req.header('origin');
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.header('host');
  if (site === undefined ? !isOwn : site !== 'same-origin') return context.text('', 403);
  return await next();
};

/** As long as the API of `@kawal/http` takes to refuse, and its step of any other answer. */
const paceMs = 100;
const stepMs = 20;

/**
 * Answers in steps of time, and no refusal before a time that depends on chance alone: how long an answer takes would else tell
 * a report that bars the reader from one that does not exist.
 */
export const timedAnswers =
  (pause: Pause): MiddlewareHandler =>
  async (context, next) => {
    const pace = paced(paceMs, pause);
    await inStep(stepMs, pause, next);
    if (context.res.status >= 400) await pace;
  };
