import { inStep, type Pause, paced, pageHeaders } from '@kawal/http';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import { type Env, show, visitOf } from './context.ts';
import { NotTakenPage } from './not-taken-page.ts';
import type { Desk } from './options.ts';

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
 * Refuses a form that another site sent. Every browser of today says where a request comes from; one that does not is
 * taken only if it names a page of this host. The public form has no session to misuse, and answers by itself: no story
 * is lost to an old browser, or to a proxy that changes the name of the host.
 */
export const sameSite =
  (desk: Pick<Desk, 'engine' | 'now'>): MiddlewareHandler<Env> =>
  async (context, next) => {
    const { req } = context;
    const { method } = req;
    if (method === 'GET' || method === 'HEAD') return await next();
    if (method !== 'POST') return context.text('', 405);
    const page = req.header('origin') ?? req.header('referer') ?? '';
    const isOwn = URL.canParse(page) && new URL(page).host === req.header('host');
    const isPublic = req.path === '/lapor' || (req.path.startsWith('/lapor/') && siteOf(req) === undefined);
    if (isPublic || isOwnSite(req, isOwn)) return await next();
    const visit = { ...(await visitOf(context, desk)), path: '/masuk', query: '' };
    return show(context, NotTakenPage({ visit, why: 'elsewhere' }), 403);
  };

/** Tells whether a browser says that its own page of this site sent a form. One that does not say is judged by `otherwise`. */
export function isOwnSite(req: HonoRequest, otherwise: boolean): boolean {
  const site = siteOf(req);
  return site === undefined ? otherwise : site === 'same-origin';
}

const siteOf = (req: HonoRequest): string | undefined => req.header('sec-fetch-site');

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
