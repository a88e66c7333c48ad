import type { Actor, Instant } from '@kawal/core';
import { isPlain, notPlain, plainCopy } from '@kawal/core/input';
import type {
  ActorApi,
  ChapterReceipt,
  CommandOptions,
  Outcome,
  RecordedEvent,
  RemoteApi,
  ReportReceipt,
} from '@kawal/engine';
import type { ProblemDetails } from './api/problem.ts';
import { conceptOf, viewTable } from './api/view-table.ts';
import { pause } from './pause.ts';

/** Tells a client where the API is, and how it proves who calls. */
export interface ClientOptions {
  /** The address of the API. Default: `/api` of the page's own origin. */
  readonly base?: string;
  /** The token of a session, for programs. A page has its cookie. */
  readonly token?: string;
  /** Language of messages. Default: the browser's. */
  readonly language?: 'id' | 'en';
  readonly fetch?: typeof globalThis.fetch;
}

/** Views that other addresses answer. */
type Elsewhere = 'events' | 'chapter' | 'escalations';

/** The verbs and views of {@link ActorApi}, by HTTP: the same names, bodies and answers. */
export type ApiClient = {
  readonly [Group in keyof Omit<RemoteApi, Elsewhere | 'due'>]: RemoteApi[Group];
} & {
  readonly reports: {
    /** Takes a report in that somebody wrote down in a file of YAML or JSON. */
    submit(file: Blob, options?: CommandOptions): Promise<Outcome<ReportReceipt>>;
  };
  readonly due: ActorApi['due'];
  readonly escalations: RemoteApi['escalations'];
  readonly session: {
    /** Says who is signed in, and until when. */
    get(): Promise<{ readonly ok: true; readonly actor: Actor; readonly until: Instant }>;
    /** Signs out: the session counts no more. */
    end(): Promise<{ readonly ok: true }>;
  };
  readonly chapter: Omit<RemoteApi['chapter'], 'apply' | 'compareAccess'> & {
    /** Says who would know more or less once these files were in force. */
    compareAccess(files: readonly (ChapterFileText | File)[]): ReturnType<ActorApi['chapter']['compareAccess']>;
    /** Puts the files of a chapter into force; the receipt names its gaps. */
    apply(files: readonly (ChapterFileText | File)[], options?: CommandOptions): Promise<Outcome<ChapterReceipt>>;
  };
  /** Follows events until the signal aborts, also after a broken connection. Throws an {@link ApiError} 401 once the session is over. Each loop begins anew. */
  events(question: EventQuestion): AsyncIterable<RecordedEvent>;
};

/** Asks for the events that an actor may see, from a cursor on. */
export interface EventQuestion {
  /** A cursor, `start` or `now`. Default: `now`. */
  readonly after?: string;
  /** Leaves out events of other concepts. */
  readonly concepts?: readonly RecordedEvent['concept'][];
  readonly signal: AbortSignal;
}

/** A file of a chapter as its name and its text. */
export interface ChapterFileText {
  readonly name: string;
  readonly text: string;
}

/** Thrown where no outcome came back: the caller is not signed in, sends too much, or the server is away. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: ProblemDetails | null;

  constructor(status: number, problem: ProblemDetails | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

/** Calls the API of a server by the names of the engine's verbs. Refusals come back as they do from the engine. */
export function apiClient(options: ClientOptions = {}): ApiClient {
  if (!['id', 'en', undefined].includes(options.language)) throw new TypeError('The language is id or en.');
  const group = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, verb) =>
          typeof verb === 'string' ? (...given: readonly unknown[]) => call(name, verb, given, options) : undefined,
      },
    );
  const own: Readonly<Record<string, unknown>> = {
    due: (question: unknown) => askGroup((asked) => `due${query(asked)}`, question, options),
    session: {
      get: async () => ({ ok: true, ...(await bodyOf(await send('session', options, {}))) }),
      end: async () => ({ ok: true, ...(await bodyOf(await send('session/end', options, { method: 'POST' }))) }),
    },
    events: (question: EventQuestion) => ({ [Symbol.asyncIterator]: () => follow(question, options) }),
    // A client that is awaited by mistake is no promise.
    // biome-ignore lint/suspicious/noThenProperty: it says that there is none
    then: undefined,
  };
  return new Proxy({} as ApiClient, {
    get: (_, name) => (String(name) in own ? own[String(name)] : group(String(name))),
  });
}

async function call(group: string, verb: string, given: readonly unknown[], options: ClientOptions): Promise<unknown> {
  if (verb === 'all') return allOf(group, given[0], options);
  const view = Object.hasOwn(viewTable, verb) ? viewTable[verb] : undefined;
  if (view !== undefined) {
    if (view.of === 'record') return ask(addressOf(group, verb, given[0]), options);
    return askGroup((asked) => `${group}${verb === 'list' ? '' : `/${verb}`}${query(asked)}`, given[0], options);
  }
  const isCode = group === 'escalations' && (verb === 'acknowledge' || verb === 'decline');
  const isNamed = typeof given[0] === 'string' && !isCode;
  const [body, more = {}, answer] = isNamed ? given.slice(1) : given;
  const read = objectIn(more, 'options');
  if (!read.ok) return read;
  // An option that the server does not know goes along, so that it is refused and not forgotten.
  const { key, ...others } = read.value as CommandOptions;
  if (key !== undefined && !isText(key)) return wrongKind('options.key', 'text');
  // A key that no header carries goes as none, and is refused.
  const named: Record<string, string> = key === undefined ? {} : { 'idempotency-key': /^[!-~]+$/.test(key) ? key : '' };
  const upload = uploadOf(verb, body, others);
  if (upload !== undefined)
    return answerOf(await send(`${group}/${verb}`, options, { method: 'POST', body: upload, headers: named }));
  const fields = plainCopy(takesFiles(verb) ? { files: body } : body === undefined ? {} : body);
  if (!fields.ok) return refusedBy(fields.refusal);
  const beside = objectIn((isCode ? answer : null) ?? {}, '');
  if (!beside.ok) return beside;
  const asked = isCode ? { ...beside.value, code: fields.value } : fields.value;
  const sent = { ...others, ...(isNamed ? { record: given[0] } : {}), body: asked };
  return answerOf(
    await send(`${group}/${verb}`, options, {
      method: 'POST',
      body: jsonOf(sent),
      headers: { 'content-type': 'application/json', ...named },
    }),
  );
}

/** Reads every page of a list, each loop anew. Of all records there is no page: a count refuses one as the engine does. */
async function allOf(group: string, given: unknown, options: ClientOptions): Promise<unknown> {
  const question = given ?? {};
  const asks = (more: object) => askGroup((asked) => group + query(asked), { ...Object(given), ...more }, options);
  const isOfPage = isObject(question) && ('limit' in Object(question) || 'after' in Object(question));
  const first = (await (isOfPage || !isObject(question)
    ? askGroup((asked) => `${group}/count${query(asked)}`, given, options)
    : asks({ limit: 1 }))) as Page;
  if (!first.ok) return first;
  async function* records(): AsyncGenerator<unknown> {
    for (let after: string | null | undefined; after !== null; ) {
      const page = (await asks(after === undefined ? {} : { after })) as Page;
      if (!page.ok) throw new ApiError(page.status, page);
      // A page that leads nowhere, or to itself, is somebody else's.
      if (page.next === undefined || page.next === after) throw new ApiError(200, null);
      yield* page.records;
      after = page.next;
    }
  }
  return { ok: true, records: { [Symbol.asyncIterator]: records } };
}

type Page =
  | { readonly ok: true; readonly records: readonly unknown[]; readonly next?: string | null }
  | ({ readonly ok: false } & ProblemDetails);

/** Writes JSON. What is no plain data goes as a number that is too large for one: no field takes it, and the server says which. */
function jsonOf(sent: unknown): string {
  const mark = `not plain ${Math.random()}`;
  const text = JSON.stringify(sent, (_, value: unknown) => (value === notPlain ? mark : value));
  return text.replaceAll(JSON.stringify(mark), '1e999');
}

function takesFiles(verb: string): boolean {
  return verb === 'apply' || verb === 'compareAccess';
}

/** Puts files into a form. Files of a chapter go together, whether each is a file or a text. */
function uploadOf(verb: string, body: unknown, options: object): FormData | undefined {
  const form = new FormData();
  for (const [name, value] of Object.entries(options)) form.append(name, String(value));
  if (takesFiles(verb) && Array.isArray(body) && body.some((one) => one instanceof Blob)) {
    for (const one of body as readonly (ChapterFileText | File)[])
      form.append('files', one instanceof Blob ? one : new Blob([one.text]), one.name);
    return form;
  }
  if (verb !== 'submit' || !(body instanceof Blob)) return undefined;
  form.append('file', body, body instanceof File ? body.name : 'laporan.yaml');
  return form;
}

function addressOf(group: string, verb: string, given: unknown): string {
  const [, concept, named] = (typeof given === 'string' && /^([a-z-]+)\/(?!\.{1,2}$)([^/]+)$/.exec(given)) || [];
  // What names no record of the group is asked for as it is, and refused.
  const id = encodeURIComponent(named !== undefined && concept === conceptOf(group) ? named : `/${given}`);
  return verb === 'get' ? `${group}/${id}` : `${group}/${id}/${verb}`;
}

/** Asks about a group. What the engine refuses and an address cannot carry is refused here: there a number and its text are the same. */
async function askGroup(address: (question: object) => string, given: unknown, options: ClientOptions) {
  const read = objectIn(given ?? {}, '');
  if (!read.ok) return read;
  const question = read.value;
  for (const [name, value] of Object.entries(question)) {
    const [kind, fits] = kinds[name] ?? [];
    if (value !== undefined && fits?.(value) === false) return wrongKind(name, kind);
  }
  return ask(address(question), options);
}

/** Copies an object. What the engine takes for none is refused as it does. */
function objectIn(given: unknown, field: string) {
  const read = plainCopy(given);
  if (!read.ok) return refusedBy({ ...read.refusal, field });
  if (!isObject(read.value)) return wrongKind(field, read.value === notPlain ? 'plain' : 'object');
  return { ok: true, value: read.value as object } as const;
}

function wrongKind(field: string, expected: unknown) {
  return refusedBy({ code: 'input.wrong-kind', field, expected });
}

function refusedBy<Refusal>(refusal: Refusal) {
  return { ok: false, refusals: [refusal] } as const;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const kinds: Readonly<Record<string, readonly [string, (value: unknown) => boolean]>> = {
  key: ['object', (value) => [value].flat().every(isObject)],
  between: ['object', isObject],
  by: ['list', Array.isArray],
  limit: ['number', (value) => typeof value === 'number'],
  ...Object.fromEntries(['after', 'number', 'period', 'person', 'area'].map((name) => [name, ['text', isText]])),
};

/** Writes a question as parameters. What lacks its form goes along under its name, so that the server refuses it. */
function query(question: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question).flatMap(pairsOf))
    if (value !== undefined) parameters.append(String(name), String(value));
  return parameters.size === 0 ? '' : `?${parameters}`;
}

const ofQuestion: readonly string[] = ['limit', 'after', 'from', 'until', 'by', 'period', 'key'];

function pairsOf([name, value]: readonly [string, unknown]): readonly (readonly [unknown, unknown])[] {
  const list: readonly unknown[] = [value].flat();
  if (name === 'by') return list.map((one) => [name, one]);
  if (typeof value !== 'object' || value === null) return [[name, value]];
  // A key that is called as a part of the question would pass for that part: no group has such a key.
  const keyOf = (key: string): string => (ofQuestion.includes(key) ? `key ${key}` : key);
  if (name === 'key') return list.map((one) => [keyOf(Object(one).name), Object(one).value ?? '']);
  return name === 'between' ? Object.entries(value) : [[name, value]];
}

async function ask(address: string, options: ClientOptions): Promise<unknown> {
  return answerOf(await send(address, options, {}));
}

function send(address: string, options: ClientOptions, init: RequestInit): Promise<Response> {
  const { base = '/api', token, language, fetch = globalThis.fetch } = options;
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(language === undefined ? {} : { 'accept-language': language }),
    ...(init.headers as Readonly<Record<string, string>> | undefined),
  };
  return fetch(`${base}/${address}`, { ...init, headers, credentials: 'same-origin' });
}

/** An answer of the engine, with its refusals; anything else is thrown. */
async function answerOf(response: Response): Promise<unknown> {
  const body = (await response.json().catch(() => null)) as (ProblemDetails & { readonly ok?: boolean }) | null;
  if (response.ok && body?.ok !== undefined) return body;
  if (body?.refusals !== undefined) return { ok: false, ...body };
  throw new ApiError(response.status, body);
}

/** Reads an answer that is no outcome; anything but success is thrown. */
async function bodyOf(response: Response): Promise<object> {
  if (response.status === 204) return {};
  const body = (await response.json().catch(() => null)) as ProblemDetails | null;
  if (!response.ok || body === null) throw new ApiError(response.status, body);
  return body;
}

async function* follow(question: EventQuestion, options: ClientOptions): AsyncGenerator<RecordedEvent> {
  if (!isPlain(question ?? {})) throw new TypeError('events takes a plain object: what a class tells would be lost.');
  const { after = 'now', concepts, signal, ...others } = question ?? {};
  const [slip] = Object.keys(others);
  if (slip !== undefined) throw new TypeError(`events takes no option ${slip}: after, concepts and signal alone.`);
  if (!(signal instanceof AbortSignal)) throw new TypeError('events takes the AbortSignal that ends it as its signal.');
  // Of no concept at all there are no events: the server refuses the question as the engine does.
  const wanted = concepts?.length === 0 ? [''] : (concepts ?? []);
  let cursor = after;
  for (let failures = 0; !signal.aborted; ) {
    try {
      const asked = new URLSearchParams([['after', cursor], ...wanted.map((concept) => ['concept', concept])]);
      const response = await send(`events?${asked}`, options, { signal });
      // A cursor that is none is refused as an answer is; asking again would not mend it.
      if (!response.ok || response.body === null)
        throw new ApiError(response.status, (await response.json().catch(() => null)) as ProblemDetails | null);
      for await (const event of eventsIn(response.body as ReadableStream<Uint8Array>)) {
        cursor = event.cursor;
        // The first part of a stream names the place alone. It opened: the next one is not waited for longer each time.
        failures = 'record' in event ? 0 : Math.min(failures, 1);
        if ('record' in event) yield event;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) throw error;
    }
    // The first time at once: a server that is renewed ends every stream.
    if (failures > 0) await pause(Math.min(30_000, 500 * 2 ** failures), signal);
    failures += 1;
  }
}

/** Reads the events of a stream. */
async function* eventsIn(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<RecordedEvent | { readonly cursor: string }> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id !== undefined) yield { cursor: id, ...(data === undefined ? {} : JSON.parse(data)) };
      }
    }
  } finally {
    // A caller that has enough lets the connection go: a session has few of them.
    reader.cancel().catch(() => undefined);
  }
}
