import { createHash } from 'node:crypto';
import type { Language } from '@kawal/core';
import type { MessageTextName } from '@kawal/core/locales';
import type { Engine } from '@kawal/engine';
import { type InboundAnswer, readReplyCode } from '@kawal/sdk';
import { readBody } from './body.ts';
import { checkOptions } from './handler-options.ts';
import { closedHeaders } from './headers.ts';
import { type Pause, paced, pauseOnMachine } from './pace.ts';
import { type AnswerPage, contentPolicy, htmlOf } from './page.ts';
import { createRate, giveBackTo, takeFor } from './rate.ts';

/** The part of an engine that the pages use. */
export type HttpEngine = Pick<Engine, 'as' | 'receive' | 'health' | 'text'>;

/** Options of the pages on which people answer a message, and of webhooks and health. */
export interface HttpOptions {
  readonly engine: HttpEngine;
  /** The telephone number of the secretariat, shown on every page. */
  readonly phone?: string | undefined;
  /** The page on which people sign in and record what they did: whoever has taken a report on is led there. */
  readonly actsAt?: string | undefined;
  /** The least milliseconds of every answer, so that none tells what a code was; by chance half as much again. Default 250. */
  readonly paceMs?: number;
  /** Time in milliseconds that a body may take to arrive: ten seconds by default. */
  readonly bodyMs?: number;
  /** For tests: the clock of the limits, and the pause that keeps the pace. */
  readonly now?: () => number;
  readonly pause?: Pause;
}

/** Knows where a request comes from. */
export interface Visitor {
  /** The address of the visitor, for the limit of tries. Without it all visitors share one limit. */
  readonly address?: string;
}

/** Answers a request of the web platform, so that any framework can mount it. */
export type HttpHandler = (request: Request, visitor?: Visitor) => Promise<Response>;

/** The most bytes of a form, and of a webhook: one more than the engine reads, so that it says 413. */
const longestForm = 4_096;
const longestWebhook = 1_048_577;

/**
 * Returns the handler of Kawal's pages: `/j` and `/j/CODE` take answers, `/webhooks/NAME` hands a provider's request to
 * its notifier, `/health` says whether work is done in time. A `GET` changes nothing, because programs that look for
 * harmful mail open every link.
 */
export function httpHandler(options: HttpOptions): HttpHandler {
  checkOptions('httpHandler', options, ['phone', 'actsAt', 'paceMs', 'bodyMs', 'now', 'pause']);
  const { engine, phone, actsAt, paceMs = 250, bodyMs = 10_000 } = options;
  const now = options.now ?? Date.now;
  const pause = options.pause ?? pauseOnMachine;
  // Above the slips of a person, and of a street behind one address.
  const tries = createRate(3, now, 30);

  /** The sentence of a page is the chapter's, where it wrote one. */
  const page = async (shown: Shown, language: Language): Promise<Response> =>
    pageOf({ ...shown, says: await engine.text(shown.says) }, shown.status, language, phone);

  async function answered(request: Request, token: string, visitor: string): Promise<Shown> {
    const body = await readBody(request, longestForm, bodyMs);
    if (!body.ok) return { status: body.status, says: 'pageNotTaken', form: 'none' };
    const form = new URLSearchParams(new TextDecoder().decode(body.bytes));
    // Two answers contradict each other, and two codes are of two messages: neither is meant.
    const isTwice = ['answer', 'code'].some((name) => form.getAll(name).length > 1);
    const verb = isTwice ? undefined : answers.get(form.get('answer') ?? '');
    if (verb === undefined) return { status: 400, says: 'pageNotTaken', form: 'none' };
    if (takeFor(visitor, tries) > 0) return { status: 429, says: 'pageTooMany', form: 'none' };
    const typed = token === '' ? (form.get('code') ?? '') : token;
    const code = readReplyCode(typed);
    // A slip is known by the code itself. Nobody learns by it whether the code ever was.
    if (code === undefined && token === '') return { status: 422, says: 'pageMistyped', form: 'code' };
    const outcome = await give(verb, code ?? typed, engine);
    if (outcome !== 'not-taken') giveBackTo(visitor, tries);
    if (outcome !== 'taken') return shownFor[outcome];
    return verb === 'decline' ? declined : { ...shownFor.taken, ...(actsAt === undefined ? {} : { actsAt }) };
  }

  async function answerPage(request: Request, token: string, visitor: string): Promise<Response> {
    const url = new URL(request.url);
    const language: Language = url.searchParams.has('en') ? 'en' : 'id';
    if (request.method === 'GET' || request.method === 'HEAD')
      return await page({ status: 200, says: 'pageAsk', form: token === '' ? 'code' : 'answer' }, language);
    if (request.method !== 'POST') return plain(405, { allow: 'GET, HEAD, POST' });
    const pace = paced(paceMs, pause);
    const shown = await answered(request, token, visitor);
    await pace;
    return await page(shown, language);
  }

  return async (request, { address = '' } = {}) => {
    const { pathname } = new URL(request.url);
    const token = /\/j(?:\/([^/]{0,200}))?\/?$/.exec(pathname);
    if (token !== null) return await answerPage(request, token[1] ?? '', address);
    const webhook = /\/webhooks\/([a-z][a-z0-9-]{0,63})$/.exec(pathname)?.[1];
    if (webhook !== undefined) return await received(request, webhook, engine, bodyMs);
    if (/\/health$/.test(pathname)) return await health(engine);
    return plain(404);
  };
}

/** The page after an answer. */
interface Shown extends Pick<AnswerPage, 'form' | 'actsAt'> {
  readonly status: number;
  readonly says: MessageTextName;
}

const declined: Shown = { status: 200, says: 'pageDeclined', form: 'none' };

type Answer = 'acknowledge' | 'decline';

/** By the value of a button, the verb. */
const answers: ReadonlyMap<string, Answer> = new Map([
  ['take', 'acknowledge'],
  ['decline', 'decline'],
]);

type TakenOn = 'taken' | 'not-taken' | 'unavailable';

/** Answers a code that does not count, whatever the reason (X5). No success: ntfy clears a notification on one. */
const shownFor: Readonly<Record<TakenOn, Shown>> = {
  taken: { status: 200, says: 'pageTaken', form: 'none' },
  'not-taken': { status: 422, says: 'pageNotTaken', form: 'none' },
  unavailable: { status: 503, says: 'pageUnavailable', form: 'answer' },
};

/** Gives an answer, once: a second use of a code, also for the other answer, writes nothing and reads as one that does not count. */
async function give(verb: Answer, code: string, engine: HttpEngine): Promise<TakenOn> {
  const key = createHash('sha256')
    .update(`kawal http\n${verb === 'decline' ? 'decline\n' : ''}${code}`)
    .digest('hex');
  try {
    const page = engine.as({ kind: 'app', ref: 'kawal-http', role: 'reporter' });
    const outcome = await page.escalations[verb](code, { key });
    if (outcome.ok) return outcome.repeated ? 'not-taken' : 'taken';
    return outcome.refusals.some((refusal) => refusal.code === 'command.contended') ? 'unavailable' : 'not-taken';
  } catch {
    // The storage is away. What it says may hold a path, and stays out of the page.
    return 'unavailable';
  }
}

async function received(request: Request, name: string, engine: HttpEngine, bodyMs: number): Promise<Response> {
  const read = await readBody(request, longestWebhook, bodyMs);
  if (!read.ok) return plain(read.status);
  const body = read.bytes;
  const { pathname, search } = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const answer = await engine.receive(name, { method: request.method, path: pathname + search, headers, body });
  return written(answer);
}

function written({ status, headers, body }: InboundAnswer): Response {
  const type = headers?.['content-type'] ?? 'text/plain; charset=utf-8';
  return new Response(status === 204 || status === 304 ? null : (body ?? ''), {
    status,
    headers: { ...closedHeaders, 'content-type': type },
  });
}

async function health(engine: HttpEngine): Promise<Response> {
  const { well } = await engine.health().catch(() => ({ well: false }));
  return plain(well ? 200 : 503);
}

function pageOf(
  shown: Pick<AnswerPage, 'says' | 'form' | 'actsAt'>,
  status: number,
  language: Language,
  phone: string | undefined,
): Response {
  return new Response(htmlOf({ ...shown, language, phone }), {
    status,
    headers: {
      ...closedHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': contentPolicy,
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      // The address holds a code: no browser that was here once sends it in the clear.
      'strict-transport-security': 'max-age=31536000',
      ...(status === 429 ? { 'retry-after': '60' } : {}),
    },
  });
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(status === 200 ? 'ok\n' : '', { status, headers: { ...closedHeaders, ...headers } });
}
