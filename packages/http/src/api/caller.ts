import type { Actor } from '@kawal/core';
import { type ActorApi, type CommandOptions, type Engine, fromCitizen } from '@kawal/engine';
import { networkOf } from '../rate.ts';
import type { Trouble } from './problem.ts';

/** The part of an engine that the API uses. */
export type ApiEngine = Pick<Engine, 'as' | 'sessions'> & { readonly unguarded: Pick<Engine['unguarded'], 'chapter'> };

/** People without a session: what they act as, and the verbs that they may call. */
export interface Visitors {
  readonly actor: Actor & { readonly kind: 'app' };
  /** As `reports.submit`. One that is no verb is refused when the handler is made. */
  readonly verbs: readonly string[];
}

/** Who makes a request. */
export interface Caller {
  readonly api: ActorApi;
  readonly actor: Actor;
  /** Names the caller for limits, and says nothing of them. */
  readonly name: string;
  /** Null for a visitor. */
  readonly token: string | null;
  readonly until: number | null;
}

/** The cookie that holds a session. The prefix lets no other host and no path set it, and none without TLS. */
export const sessionCookieName = '__Host-kawal';

/** Writes the cookie of a session of the app, for no script and no other site. An empty token takes it away. */
export function sessionCookie(token: string, lastsMs = 0): string {
  if (!Number.isFinite(lastsMs)) throw new RangeError('lastsMs is a number of milliseconds.');
  const age = token === '' ? 0 : Math.floor(lastsMs / 1_000);
  return `${sessionCookieName}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${age}`;
}

/** Tells how to read who calls: the engine that holds the sessions, and who may call without one. */
export interface CallerOptions {
  readonly engine: ApiEngine;
  readonly visitors?: Visitors;
  /** Origins of the app's own pages, as `https://kawal.contoh.test`. */
  readonly origins?: readonly string[];
}

/**
 * Reads who calls. A request with a cookie, or with none, must come from a page of the app itself: browsers say so by
 * `Sec-Fetch-Site`, the older ones by `Origin`. A bearer token stands in no browser by itself.
 */
export async function readCaller(
  request: Request,
  address: string,
  { engine, visitors, origins = [] }: CallerOptions,
): Promise<Caller | Trouble> {
  const authorization = request.headers.get('authorization') ?? '';
  const credentials = [...new Set(authorization.split(/\s*,\s*/, 20))];
  // A token beside another credential is nobody's. What is no token of Kawal's, as a gateway's own, counts as none.
  if (credentials.length > 1 && credentials.some((one) => /^Bearer\s+\S/i.test(one))) return 'sign-in';
  const bearer = /^Bearer (\S{1,200})$/i.exec(credentials[0] ?? '')?.[1];
  if (bearer === undefined && !isFromOwnPage(request, origins)) return 'from-elsewhere';
  const cookie = cookieOf(request);
  if (bearer !== undefined && cookie !== undefined && cookie !== bearer) return 'sign-in';
  const token = bearer ?? cookie;
  if (token !== undefined) {
    const held = await engine.sessions.get(token);
    if (!held.ok) return 'sign-in';
    const { actor, stream, until } = held.session;
    return { api: engine.as(actor), actor, name: stream, token, until };
  }
  if (visitors === undefined) return 'sign-in';
  return {
    api: visitorApi(engine.as(visitors.actor)),
    actor: visitors.actor,
    name: `visitor ${networkOf(address)}`,
    token: null,
    until: null,
  };
}

/** Takes what a visitor's story tells of a departure, because nobody asks them: no page and no app can forget it. */
function visitorApi(api: ActorApi): ActorApi {
  const submit = (report: Parameters<typeof fromCitizen>[0], options?: CommandOptions) =>
    api.reports.submit<unknown>(fromCitizen(report), options);
  return { ...api, reports: { ...api.reports, submit: submit as ActorApi['reports']['submit'] } };
}

/** A script, and a browser of before 2023, sends no site. Without a cookie it has nothing to misuse. */
function isFromOwnPage(request: Request, origins: readonly string[]): boolean {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === null && cookieOf(request) === undefined) return true;
  // A page that hides where it is says "null".
  if (site !== null && origin !== null && origin !== 'null' && origins.length > 0 && !origins.includes(origin))
    return false;
  if (site !== null) return site === 'same-origin' || (site === 'none' && isReading(request));
  return origin === null ? isReading(request) : origins.includes(origin);
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function cookieOf(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/, 100);
  const tokens = cookies.flatMap((one) =>
    one.startsWith(`${sessionCookieName}=`) ? one.slice(sessionCookieName.length + 1) : [],
  );
  // Two sessions are of two people: joined, they are nobody's.
  return [...new Set(tokens)].filter((one) => one !== '').join(' ') || undefined;
}
