import { createHash } from 'node:crypto';
import type { Chapter, Language } from '@kawal/core';
import { readBody } from '../body.ts';
import type { HttpHandler } from '../handler.ts';
import { checkOptions, unusable } from '../handler-options.ts';
import { inStep, paced, pauseOnMachine } from '../pace.ts';
import { createRate, type Rate, takeFor } from '../rate.ts';
import { type ApiEngine, type Caller, type CallerOptions, readCaller, sessionCookie, type Visitors } from './caller.ts';
import { type CommandAt, commandAt } from './commands.ts';
import { eventStream, eventsQuestion } from './event-stream.ts';
import { hasFieldTwice } from './field-twice.ts';
import { openApi } from './open-api.ts';
import { apiHeaders, json, refusedWith, type Trouble, troubled } from './problem.ts';
import { isUpload, type ReadUpload, readUpload, typeOf } from './uploads.ts';
import { strayIn, viewAt } from './views.ts';

/** Options of the API: the engine, its address, who may call without a session, and the limits. */
export interface ApiOptions {
  readonly engine: ApiEngine;
  /** The path that every address begins with. Default: `/api`. */
  readonly path?: string;
  /** People without a session, as those of a public form. Default: they may do nothing. */
  readonly visitors?: Visitors;
  /** Origins of the app's own pages, as `https://kawal.contoh.test`. Needed only for browsers without `Sec-Fetch-Site`. */
  readonly origins?: readonly string[];
  /** Requests a minute of one session, and of one visitor. Default: 600 and 30. */
  readonly perMinute?: { readonly session?: number; readonly visitor?: number };
  /** The time in milliseconds that a body may take to come. Default: 15 seconds. */
  readonly slowestMs?: number;
  /** The time in milliseconds between two beats of a stream of events. Default: 15 seconds. */
  readonly beatMs?: number;
  /**
   * Time in milliseconds that a refused read or command takes at least, by chance up to half as much again, so that it does not tell
   * a record that is not for the caller from one that does not exist. Every other answer takes full fifths of it, so that it does
   * not tell how much was looked through that the caller may not see. Default: 100.
   */
  readonly paceMs?: number;
  /** For tests: the clock of the limits. */
  readonly now?: () => number;
}

interface Serving extends CallerOptions {
  readonly engine: ApiEngine;
  readonly path: string;
  readonly rates: { readonly session: Rate; readonly visitor: Rate };
  readonly slowestMs: number;
  readonly beatMs: number;
  readonly paceMs: number;
  /** Open streams by caller. */
  readonly streams: Map<string, number>;
  /** The description of the API, which is long to make and to write. */
  readonly descriptions: Map<Language, Written>;
}

/** Streams of events that one caller has open at once. */
const mostStreams = 8;

/**
 * Returns the handler of the API: `POST /api/GROUP/VERB` gives a command, `GET` reads what the caller may know, and
 * `/api/openapi.json` describes all of it. The caller, the chapter and the time come from the session and the engine: a
 * body that names them is refused.
 */
export function apiHandler(options: ApiOptions): HttpHandler {
  checkOptions('apiHandler', options, optionNames);
  const { path = '/api', perMinute = {}, slowestMs = 15_000, beatMs = 15_000, paceMs = 100, now = Date.now } = options;
  const fault = faultIn(options, path);
  if (fault !== null) throw unusable('apiHandler', fault);
  const serving: Serving = {
    ...options,
    // Who changes the object later gives visitors no more.
    ...(options.visitors && { visitors: { actor: { ...options.visitors.actor }, verbs: [...options.visitors.verbs] } }),
    path,
    slowestMs,
    beatMs,
    paceMs,
    rates: { session: createRate(perMinute.session ?? 600, now), visitor: createRate(perMinute.visitor ?? 30, now) },
    streams: new Map(),
    descriptions: new Map(),
  };
  return async (request, { address = '' } = {}) => {
    const language = languageOf(request);
    try {
      const answer = await answered(request, address, language, serving);
      if (request.method !== 'HEAD') return answer;
      // Nobody reads the events that it would stream.
      await answer.body?.cancel();
      return new Response(null, answer);
    } catch {
      // What was thrown may hold a path or a value: nothing of it is told.
      return troubled('unavailable', language, { 'retry-after': '5' });
    }
  };
}

const optionNames = ['path', 'visitors', 'origins', 'perMinute', 'slowestMs', 'beatMs', 'paceMs', 'now'];

const isOrigin = (one: unknown): boolean => typeof one === 'string' && /^https?:\/\/[^/?#]+$/.test(one);

/**
 * Says what makes options unusable, or null. A text for `origins` would let in each that is a part of it; a person for visitors
 * would sign what anybody does without a session.
 */
function faultIn({ visitors, origins = [], perMinute = {} }: ApiOptions, path: string): string | null {
  if (!Array.isArray(origins) || !origins.every(isOrigin))
    return 'origins is a list of origins, without a slash at their end, as ["https://kawal.contoh.test"].';
  const limits = Object.entries(Object(perMinute));
  if (
    perMinute === null ||
    limits.some(([name, most]) => !/^(?:session|visitor)$/.test(name) || !(typeof most === 'number' && most >= 1))
  )
    return 'perMinute holds session and visitor, each a number of requests from 1 on.';
  if (!/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~!$&'()*+,;=:@-]+)*$/.test(path))
    return 'path begins with a slash and ends without one, as /api; empty, it is the root.';
  if (visitors === undefined) return null;
  const { actor, verbs, ...others }: Partial<Visitors> = Object(visitors);
  if (actor?.kind !== 'app')
    return 'visitors.actor is an app, as { kind: "app", ref: "formulir", role: "reporter" }: who has no session is no person.';
  if (!Array.isArray(verbs) || Object.keys(others).length > 0)
    return 'visitors holds actor and verbs, a list as ["reports.submit"], and no more.';
  const unknown = verbs.filter((verb) => commandAt(String(verb).split('.')) === undefined);
  return unknown.length === 0 ? null : `No verb is called ${unknown.join(', ')}.`;
}

async function answered(request: Request, address: string, language: Language, serving: Serving): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${serving.path}/`)) return troubled('no-such-address', language);
  const parts = pathname
    .slice(serving.path.length + 1)
    .split('/')
    .map(decoded);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && request.method !== 'POST') return notTaken(parts, language);
  // What takes nothing in has a count of its own: no report from the same line waits for it.
  const takesNothing = (): number => takeFor(address, serving.rates.visitor, ' reads');
  if (isReading && parts.join('/') === 'openapi.json') {
    const wait = takesNothing();
    return wait > 0
      ? tooMany(wait, language)
      : (refuseStray(request, language) ?? described(request, language, serving));
  }
  const caller = await readCaller(request, address, serving);
  if (typeof caller === 'string') {
    const wait = takesNothing();
    return wait > 0 ? tooMany(wait, language) : troubled(caller, language);
  }
  const { visitor, session } = serving.rates;
  const isOpen = !isReading && serving.visitors?.verbs.includes(commandAt(parts)?.verb ?? '') === true;
  const wait = caller.token !== null ? session.take(caller.name) : isOpen ? takeFor(address, visitor) : takesNothing();
  if (wait > 0) return tooMany(wait, language);
  const asked = { request, parts, language, caller, serving };
  return isReading ? read(asked) : commanded(asked);
}

/** Says which methods an address takes, or that there is none. */
function notTaken(parts: readonly string[], language: Language): Response {
  const allow = methodsAt(parts).join(', ');
  return allow === '' ? troubled('no-such-address', language) : troubled('method-not-allowed', language, { allow });
}

function methodsAt(parts: readonly string[]): readonly string[] {
  const address = parts.join('/');
  const isCommand = address === 'session/end' || commandAt(parts) !== undefined;
  const view = viewAt(parts, new URLSearchParams())?.name;
  const isRead = aside.includes(address) || (view !== undefined && !(isCommand && view === 'get'));
  return [...(isRead ? ['GET', 'HEAD'] : []), ...(isCommand ? ['POST'] : [])];
}

interface Asked {
  readonly request: Request;
  readonly parts: readonly string[];
  readonly language: Language;
  readonly caller: Caller;
  readonly serving: Serving;
}

async function read({ request, parts, language, caller, serving }: Asked): Promise<Response> {
  if (caller.token === null) return troubled('sign-in', language);
  const address = parts.join('/');
  if (address === 'session')
    return (
      refuseStray(request, language) ??
      tagged(request, language, writtenAs({ actor: caller.actor, until: caller.until }))
    );
  if (address === 'events')
    return refuseStray(request, language, ['after', 'concept']) ?? followed(request, language, caller, serving);
  const view = viewAt(parts, new URL(request.url).searchParams);
  if (view === undefined || !methodsAt(parts).includes('GET')) return notTaken(parts, language);
  const pace = paced(serving.paceMs, pauseOnMachine);
  const answer = await timed(serving, () => view.ask(caller.api));
  if (!answer.ok) await pace;
  if (!answer.ok) return refusedWith(answer.refusals, { language, chapter: await chapterOf(serving) });
  return tagged(request, language, writtenAs(answer));
}

/** Refuses what an address does not take: dropped, it would look as if it counted. */
function refuseStray(request: Request, language: Language, known: readonly string[] = []) {
  const stray = strayIn(new URL(request.url).searchParams, known);
  return stray.length === 0 ? null : refusedWith(stray, { language, chapter: null });
}

/** Answers in a step of time: work grows with what is on record, and the caller may not see all of it. */
function timed<Answer>({ paceMs }: Serving, work: () => Promise<Answer>): Promise<Answer> {
  return inStep(paceMs / 5, pauseOnMachine, work);
}

type Written = ReturnType<typeof writtenAs>;

/** Writes an answer, and the mark of its bytes. */
function writtenAs(answer: unknown) {
  const text = JSON.stringify(answer);
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}

/** Answers 304 to who has these very bytes already, and 412 to who wants no others. They are kept by the page alone, and by no cache. */
function tagged(request: Request, language: Language, { text, tag }: Written): Response {
  // A proxy that compresses makes the mark weak; it is of the same bytes.
  const known = marksIn(request, 'if-none-match').map((one) => one.replace('W/', ''));
  const wanted = marksIn(request, 'if-match');
  if (wanted.length > 0 && !wanted.includes(tag) && !wanted.includes('*')) return troubled('changed', language);
  const headers = { etag: tag, vary: 'accept-language, cookie, authorization', 'content-type': 'application/json' };
  const isKnown = known.includes(tag) || known.includes('*');
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers: { ...apiHeaders, ...headers } });
}

/** Reads the marks that a condition names. */
function marksIn({ headers }: Request, condition: string): readonly string[] {
  return (headers.get(condition) ?? '').split(/\s*,\s*/, 20).filter((one) => one !== '');
}

function described(request: Request, language: Language, { path, visitors, descriptions }: Serving): Response {
  const description =
    descriptions.get(language) ?? writtenAs(openApi({ path, language, visitorVerbs: visitors?.verbs ?? [] }));
  descriptions.set(language, description);
  const answer = tagged(request, language, description);
  answer.headers.set('cache-control', 'no-cache');
  answer.headers.set('content-language', language);
  return answer;
}

async function followed(
  request: Request,
  language: Language,
  caller: Caller,
  { engine, streams, beatMs, paceMs }: Serving,
): Promise<Response> {
  if (marksIn(request, 'if-match').some((mark) => mark !== '*')) return troubled('changed', language);
  const open = streams.get(caller.name) ?? 0;
  if (open >= mostStreams) return troubled('too-many', language, { 'retry-after': '30' });
  // Counted before it is opened: many that are asked for at once are many.
  streams.set(caller.name, open + 1);
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => {
    const left = (streams.get(caller.name) ?? 1) - 1;
    if (left > 0) streams.set(caller.name, left);
    else streams.delete(caller.name);
  });
  request.signal.addEventListener('abort', () => stop.abort(), { once: true });
  const found = await caller.api.events(eventsQuestion(request, stop.signal)).catch((error: unknown) => {
    stop.abort();
    throw error;
  });
  // Who has gone meanwhile will not say so again.
  if (!found.ok || request.signal.aborted) stop.abort();
  if (!found.ok) return refusedWith(found.refusals, { language, chapter: await chapterOf({ engine }) });
  const isStillIn = async () => (await engine.sessions.get(caller.token ?? '')).ok;
  return eventStream({ events: found.events, from: found.from, stop, isStillIn, beatMs, stepMs: paceMs / 5 });
}

async function commanded({ request, parts, language, caller, serving }: Asked): Promise<Response> {
  // A drill that an address names would be none.
  const isStray = new URL(request.url).searchParams.size > 0;
  // Dropped, "only if unchanged" would close what nobody has seen.
  const isConditional = conditions.some((name) => request.headers.has(name));
  const dropped = isStray ? 'no-parameters' : isConditional ? 'no-condition' : null;
  if (parts.join('/') === 'session/end') {
    if (dropped !== null) return troubled(dropped, language);
    await serving.engine.sessions.end(caller.token ?? '');
    return new Response(null, { status: 204, headers: { ...apiHeaders, 'set-cookie': sessionCookie('') } });
  }
  const command = commandAt(parts);
  // Under a group any text may be the name of a record: a slip in a verb is no address that is read.
  if (command === undefined && viewAt(parts, new URLSearchParams())?.name !== 'get') return notTaken(parts, language);
  if (command === undefined) return troubled('no-such-address', language);
  if (caller.token === null && serving.visitors?.verbs.includes(command.verb) !== true)
    return troubled('sign-in', language);
  if (dropped !== null) return troubled(dropped, language);
  if (command.isForLpa && !ofLpa.includes(caller.actor.role))
    return refusedWith([{ code: 'chapter.not-yours' }], { language, chapter: null });
  const sent = await readSent(request, command, serving.slowestMs, language);
  if (sent.ok) return given(command, sent.value, { request, language, caller, serving });
  if ('trouble' in sent) return troubled(sent.trouble, language);
  return refusedWith(sent.refusals, { language, chapter: await chapterOf(serving) }, sent.findings);
}

/** Reads the body of a command: JSON, or a form with files where the command takes one. */
async function readSent(
  request: Request,
  { most, upload }: CommandAt,
  slowestMs: number,
  language: Language,
): Promise<ReadUpload<unknown>> {
  const isForm = upload !== undefined && isUpload(request);
  if (!/^(?:identity)?$/i.test(request.headers.get('content-encoding') ?? ''))
    return { ok: false, trouble: isForm ? 'wrong-form' : 'wrong-media-type' };
  if (!isForm) return await readJson(request, most, slowestMs);
  const read = await readUpload(request, upload, { most, slowestMs, language });
  return read.ok ? upload.body(read.value, language) : read;
}

const conditions: readonly string[] = ['if-match', 'if-none-match', 'if-unmodified-since'];

const ofLpa: readonly string[] = ['secretariat', 'lpaDuty'];

/** Addresses that are read and ask the engine no question of a view. */
const aside: readonly string[] = ['session', 'events', 'openapi.json'];

async function given(
  command: CommandAt,
  sent: unknown,
  { request, language, caller, serving }: Omit<Asked, 'parts'>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key');
  const pace = paced(serving.paceMs, pauseOnMachine);
  const options = key === null ? {} : { key };
  const outcome = await timed(serving, () => command.give(caller.api, sent, options, language));
  if (command.isPaced) await pace;
  if (outcome.ok) return json('repeated' in outcome && !outcome.repeated ? 201 : 200, outcome);
  await pace;
  const chapter = await chapterOf(serving);
  const form = command.form?.(chapter);
  return refusedWith(
    outcome.refusals,
    { language, chapter, ...(form === undefined ? {} : { form }) },
    outcome.findings,
  );
}

function chapterOf({ engine }: Pick<Serving, 'engine'>): Promise<Chapter | null> {
  return engine.unguarded.chapter();
}

/** Reads a body as JSON within its size and time. */
async function readJson(request: Request, most: number, slowestMs: number): Promise<ReadUpload<unknown>> {
  const fault = (trouble: Trouble) => ({ ok: false, trouble }) as const;
  const type = typeOf(request);
  // JSON is UTF-8: read as that, another encoding says something else.
  if (!/^application\/json\s*(?:;(?!.*charset\s*=\s*(?!"?utf-?8\b))|$)/i.test(type)) return fault('wrong-media-type');
  const body = await readBody(request, most, slowestMs);
  if (!body.ok) return fault(body.status === 408 ? 'too-slow' : 'too-large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body.bytes);
    const value: unknown = JSON.parse(text);
    // Of a field that stands twice one would count, and nobody could tell which: `drill` says if a report is a real one.
    return hasFieldTwice(text) ? fault('not-json') : { ok: true, value };
  } catch {
    return fault('not-json');
  }
}

function tooMany(seconds: number, language: Language): Response {
  return troubled('too-many', language, { 'retry-after': String(seconds) });
}

/** English for who prefers it to Indonesian; Indonesian for everybody else. */
function languageOf(request: Request): Language {
  const wanted = (request.headers.get('accept-language') ?? '').slice(0, 200).toLowerCase();
  const weight = (name: string): number | undefined => {
    const found = new RegExp(`(?:^|,)\\s*${name}(?![a-z])[^,;]*(?:;\\s*q=([0-9.]+))?`).exec(wanted);
    return found === null ? undefined : Number(found[1] ?? 1);
  };
  const ofOthers = weight('\\*') ?? 0;
  return (weight('en') ?? ofOthers) > (weight('id') ?? ofOthers) ? 'en' : 'id';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
