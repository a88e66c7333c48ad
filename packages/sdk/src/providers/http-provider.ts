import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type {
  NotifierSituations,
  ReceivedMessage,
  TestProvider,
  TestQueue,
  TestWebhook,
} from '../conformance/notifier/stage.ts';
import type { InboundRequest } from '../notifier/inbound.ts';
import { bookOf, type GivenAnswer, type Situation } from './book.ts';
import type { DialectWebhook, HttpDialect, TakenSend } from './dialect.ts';
import { type Door, doorOf } from './door.ts';
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

  async function answer(request: IncomingMessage, response: ServerResponse, strays: boolean): Promise<void> {
    const read = requestOf(request, await buffer(request));
    requests.push(read);
    if (strays) return give(book.stray(), response);
    const asked = dialect.read(read);
    const polled = asked.type === 'check' ? queue?.answer(read) : undefined;
    if (polled !== undefined && book.judge(asked, read.path) === dialect.answers.ready)
      return give(await polled, response);
    const whole = `${read.path}\n${Buffer.from(read.body).toString()}`;
    give(book.judge(asked.type === 'send' ? { ...asked, whole } : asked, read.path), response);
  }
  const messageOf = lastOf(book.taken);
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
    ...webhookOf(dialect, book.taken),
    ...(queue === undefined ? {} : { queue: queueOf(queue, door, (name) => void book.put(name, url)) }),
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
    unauthorized: of('unauthorized'),
  };
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
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
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

/** Finds the message of a handle. One that is none of the provider's ids is taken for that of the last message. */
function lastOf(taken: readonly TakenSend[]): (handle: string) => TakenSend {
  return (handle) => {
    const found = taken.find(({ id }) => id === handle) ?? taken.at(-1);
    if (found === undefined) throw new Error('The provider took no message of which it could tell.');
    return found;
  };
}

/** The queue behind the provider's door, which opens again with the next reply. */
function queueOf(
  { put, reply, typed, quoted, news }: UpdateQueue,
  door: Door,
  begin: (situation: Situation) => void,
): HttpQueue {
  const open = (): Promise<string> => {
    begin('accepted');
    return door.open();
  };
  return {
    put,
    ...(news === undefined ? {} : { news }),
    leave: () => door.leave(),
    refuse: (why) => begin(why),
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
function webhookOf({ webhook }: HttpDialect, taken: readonly TakenSend[]): { readonly webhook?: TestWebhook } {
  if (webhook === undefined) return {};
  const {
    secret,
    proves,
    signatureIn,
    receipt,
    failed,
    onItsWay,
    receipts,
    signed,
    reply,
    amongNews,
    typed = reply,
    quoted,
    challenge,
  } = webhook;
  let told = 0;
  const next = (): number => ++told;
  const messageOf = lastOf(taken);
  return {
    webhook: {
      proves,
      ...(signatureIn === undefined ? {} : { signatureIn }),
      ...(challenge === undefined ? {} : { challenge }),
      ...(receipt === undefined ? {} : { receipt: (handle) => receipt(messageOf(handle), secret) }),
      ...(failed === undefined ? {} : { failed: (handle) => failed(messageOf(handle), secret) }),
      ...(onItsWay === undefined ? {} : { onItsWay: (handle) => onItsWay(messageOf(handle), secret) }),
      // A handle may be none of its ids; the messages that a case names are the newest.
      ...(receipts === undefined ? {} : { receipts: (handles) => receipts(taken.slice(-handles.length), secret) }),
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
