import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type {
  NotifierSituations,
  ReceivedMessage,
  TestProvider,
  TestQueue,
  TestWebhook,
} from '../conformance/notifier/stage.ts';
import { handleOf } from '../http/http-notifier.ts';
import type { InboundRequest } from '../notifier/inbound.ts';
import { bookOf, type GivenAnswer, type Situation } from './book.ts';
import type { DialectWebhook, HttpDialect, ReadRequest, TakenSend } from './dialect.ts';
import { type Door, doorOf } from './door.ts';
import { boundKeys, echoing, wholeOf } from './echo.ts';
import { type UpdateQueue, updateQueue } from './update-queue.ts';

/** A provider over HTTP on this machine, for the tests of a notifier. Spread it into what `makeProvider` returns. */
export interface HttpProvider extends Omit<TestProvider, 'open'> {
  /** Without a slash at its end. */
  readonly url: string;
  /** Every request that was read so far, as it came. */
  readonly requests: readonly InboundRequest[];
  /** Every message that was taken so far, with the provider's id of it. */
  readonly taken: readonly TakenSend[];
  /** News that wait until the provider is asked, where it can be. */
  readonly queue?: HttpQueue;
  remove(): Promise<void>;
}

export interface HttpQueue extends TestQueue {
  /** Puts anything into the queue. `make`: out of its number. */
  put(make: (number: number) => unknown): void;
}

/** Starts a provider that speaks a dialect. It answers by the address, and stops when it is removed. */
export async function httpProvider(dialect: HttpDialect): Promise<HttpProvider> {
  const requests: InboundRequest[] = [];
  const book = bookOf(dialect);
  let [answered, retryAfter]: (string | undefined)[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse, strays: boolean): Promise<void> {
    const read = requestOf(request, await buffer(request));
    requests.push(read);
    const answerWith = (given: GivenAnswer): void => {
      answered = toldOf(given);
      retryAfter = waitIn(given, dialect);
      give(given, response);
    };
    const said = keys.isBoundElsewhere(read) ? ({ type: 'nonsense' } as const) : dialect.read(read);
    const polled = said.type === 'check' ? queue?.answer(read) : undefined;
    if (strays) return answerWith((await queue?.answer(read)) ?? book.stray());
    const asked: ReadRequest = said.type === 'check' && polled !== undefined ? { ...said, polls: true } : said;
    const judged = book.judge(asked.type === 'send' ? { ...asked, whole: wholeOf(read) } : asked, read.path);
    if (polled !== undefined && judged === dialect.answers.ready) return answerWith(await polled);
    answerWith(echoing(judged, read, polled === undefined ? '' : queue?.waiting()));
  }
  const keys = boundKeys();
  const handles = new Map<string, TakenSend>();
  const messageOf = ofHandle(book.taken, handles);
  const queue = dialect.queue === undefined ? undefined : updateQueue(dialect.queue, messageOf);
  const door = doorOf((request, response) => answer(request, response, false));
  const elsewhere = doorOf((request, response) => answer(request, response, true));
  const url = await door.open();

  const situation = (name: Situation) => async (): Promise<string> => {
    const address = book.put(name, url);
    if (name === 'redirected' || name === 'moved') book.redirectTo(await elsewhere.open());
    if (name === 'noConnection') await door.leave();
    else await door.open();
    return address;
  };

  return {
    url,
    requests,
    taken: book.taken,
    situations: situationsOf(situation, dialect),
    ...(dialect.waitMs === undefined ? {} : { namedWaitMs: dialect.waitMs }),
    asked: () => book.asked(),
    connections: () => door.connections(),
    mend: (address) => book.mend(address),
    received: () => book.taken.filter(({ expires }) => expires === undefined || expires > Date.now()).map(receivedOf),
    secrets: dialect.secrets,
    named(handle, address) {
      const one = book.taken.findLast((taken) => taken.address === address);
      if (one !== undefined) handles.set(handle, one);
    },
    answered: () => answered,
    retryAfter: () => retryAfter,
    forget() {
      book.forget();
      dialect.forget?.();
      keys.forget();
      handles.clear();
      answered = undefined;
      requests.length = 0;
    },
    ...webhookOf(dialect, messageOf),
    ...(queue === undefined ? {} : { queue: queueOf(queue, door, (name) => situation(name)()) }),
    async remove() {
      await door.leave();
      await elsewhere.leave();
    },
  };
}

function situationsOf(
  of: (name: Situation) => () => Promise<string>,
  { answers }: HttpDialect,
): Required<Omit<NotifierSituations, 'strange' | 'partly'>> & Pick<NotifierSituations, 'strange' | 'partly'> {
  return {
    accepted: of('accepted'),
    refusedForGood: of('refusedForGood'),
    refusedForNow: of('refusedForNow'),
    noConnection: of('noConnection'),
    silent: of('silent'),
    mute: of('mute'),
    stalled: of('stalled'),
    stalledLate: of('stalledLate'),
    ...(answers.strange === undefined ? {} : { strange: of('strange') }),
    ...(answers.partly === undefined ? {} : { partly: of('partly') }),
    cutOff: of('cutOff'),
    dropped: of('dropped'),
    redirected: of('redirected'),
    moved: of('moved'),
    trouble: of('trouble'),
    down: of('down'),
    tooLong: of('tooLong'),
    unauthorized: of('unauthorized'),
  };
}

/** Reads the wait that an answer names, in its header or its body. */
function waitIn(given: GivenAnswer, { waitIn: inBody }: HttpDialect): string | undefined {
  return typeof given === 'string' ? undefined : (given.headers?.['retry-after'] ?? inBody?.(given.body));
}

/** Answers as the dialect has it, or breaks off, or never. */
function give(answer: GivenAnswer, response: ServerResponse): void {
  if (answer === 'never') return;
  if (answer === 'dropped') return void response.socket?.destroy();
  if (answer === 'stalledLate') return void setTimeout(give, 100, 'stalled', response).unref();
  if (answer === 'cut-off' || answer === 'stalled') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 4_096 });
    response.write('{"id":', () => answer === 'cut-off' && response.socket?.destroy());
    return;
  }
  const { status, headers, body = {} } = answer;
  const isText = typeof body === 'string';
  const bytes = Buffer.from(isText ? body : JSON.stringify(body));
  const type = isText ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers });
  // A network cuts an answer anywhere: here in the middle of its first sign outside ASCII.
  const cut = bytes.findIndex((byte) => byte > 0x7f) + 1;
  if (cut === 0) return void response.end(bytes);
  response.write(bytes.subarray(0, cut), () =>
    setImmediate(() => setImmediate(() => response.end(bytes.subarray(cut)))),
  );
}

/** Writes an answer as a person would read it: `429 (retry-after: 1) {"error":…`. */
function toldOf(answer: GivenAnswer): string {
  if (typeof answer === 'string') return answer;
  const { status, headers = {}, body = {} } = answer;
  const heads = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return [
    status,
    ...(heads.length === 0 ? [] : [`(${heads.join(', ')})`]),
    text.slice(0, 160) || 'without a body',
  ].join(' ');
}

function requestOf({ method = '', url = '', headers }: IncomingMessage, body: Uint8Array): InboundRequest {
  return {
    method,
    path: url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

function receivedOf({ address, type: _, id: __, number: ___, ...rest }: TakenSend): ReceivedMessage {
  return { addresses: [address], ...rest };
}

/** Finds the message of a handle: one that was seen given, the own id or its hash; else the only message, if there is one. */
function ofHandle(taken: readonly TakenSend[], given: ReadonlyMap<string, TakenSend>): (handle: string) => TakenSend {
  return (handle) => {
    const found = given.get(handle) ?? taken.find(({ id }) => id === handle || handleOf(id) === handle);
    const only = taken.length === 1 ? taken[0] : undefined;
    if (found === undefined && taken.length === 0) throw new Error('The provider took no message yet.');
    const one = found ?? only;
    if (one === undefined)
      throw new Error('The provider took several messages, and this handle is of none: say whose it is by `named`.');
    return one;
  };
}

/** The queue behind the provider's door, which opens again with the next reply. */
function queueOf(
  { put, asked, holdsMs, reply, typed, quoted, news, failed, receipt, quiet }: UpdateQueue,
  door: Door,
  begin: (situation: Situation) => Promise<unknown>,
): HttpQueue {
  const open = async (): Promise<string> => {
    await begin('accepted');
    return await door.open();
  };
  return {
    put,
    ...(asked && { asked }),
    ...(holdsMs && { holdsMs }),
    ...(news === undefined ? {} : { news }),
    ...(quiet && { quiet }),
    ...(failed && { failed: (handle, address) => open().then(() => failed(handle, address)) }),
    ...(receipt && { receipt: (handle, address) => open().then(() => receipt(handle, address)) }),
    leave: () => door.leave(),
    refuse: async (why) => void (await begin(why)),
    breakOff: async (how) => void (await begin(how)),
    async reply(handle, token) {
      await open();
      await reply(handle, token);
    },
    ...(typed === undefined ? {} : { typed: (handle, words) => open().then(() => typed(handle, words)) }),
    ...(quoted === undefined ? {} : { quoted: (handle, words) => open().then(() => quoted(handle, words)) }),
  };
}

function secondButton(
  taken: TakenSend,
  reply: Required<DialectWebhook>['reply'],
  secret: string,
  number: number,
): InboundRequest | undefined {
  const data = taken.touches?.[1]?.brings;
  return data === undefined ? undefined : reply(taken, data, secret, number);
}

/** The provider's side of the webhook. */
function webhookOf(
  { webhook }: HttpDialect,
  messageOf: (handle: string) => TakenSend,
): { readonly webhook?: TestWebhook } {
  if (webhook === undefined) return {};
  const {
    secret,
    proves,
    signatureIn,
    receipt,
    failed,
    onItsWay,
    receipts,
    address,
    account,
    signed,
    reply,
    amongNews,
    typed = reply,
    quoted,
    challenge,
  } = webhook;
  let told = 0;
  const next = (): number => ++told;
  return {
    webhook: {
      proves,
      ...(signatureIn === undefined ? {} : { signatureIn }),
      ...(challenge === undefined ? {} : { challenge }),
      ...(receipt === undefined ? {} : { receipt: (handle) => receipt(messageOf(handle), secret) }),
      ...(failed === undefined ? {} : { failed: (handle) => failed(messageOf(handle), secret) }),
      ...(onItsWay === undefined ? {} : { onItsWay: (handle) => onItsWay(messageOf(handle), secret) }),
      ...(receipts === undefined ? {} : { receipts: (handles) => receipts(handles.map(messageOf), secret) }),
      ...(address && { address: (handle, state) => address(messageOf(handle), state, secret) }),
      ...(account && { account: (state) => account(state, secret) }),
      ...(signed === undefined ? {} : { signed: (body) => signed(body, secret) }),
      ...(reply === undefined ? {} : { reply: (handle, token) => reply(messageOf(handle), token, secret, next()) }),
      ...(amongNews && { amongNews: (handle, token) => amongNews(messageOf(handle), token, secret, next()) }),
      ...(typed === undefined ? {} : { typed: (handle, words) => typed(messageOf(handle), words, secret, next()) }),
      ...(quoted && { quoted: (handle, words) => quoted(messageOf(handle), words, secret, next()) }),
      ...(reply === undefined ? {} : { declines: (handle) => secondButton(messageOf(handle), reply, secret, next()) }),
      forged(handle) {
        const guess = `${secret}-guessed`;
        const one = messageOf(handle);
        const request = receipt?.(one, guess) ?? reply?.(one, '0token0', guess, next());
        if (request === undefined) throw new Error('The dialect tells of nothing.');
        return request;
      },
    },
  };
}
