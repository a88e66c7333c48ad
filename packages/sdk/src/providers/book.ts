import type { NotifierSituations } from '../conformance/notifier/stage.ts';
import type { AskedSend, HttpAnswer, HttpDialect, ReadRequest, TakenSend } from './dialect.ts';

export type Situation = keyof NotifierSituations;

/** An answer, or none: the request or its answer stands for ever, the answer breaks off, or the connection ends before. */
export type GivenAnswer = HttpAnswer | 'never' | 'stalled' | 'stalledLate' | 'cut-off' | 'dropped';

/** The addresses of a provider, what holds for each, and the messages that it took. */
export interface Book {
  readonly taken: readonly TakenSend[];
  /** Returns how many sends it was asked for. */
  asked(): number;
  /** Begins a situation, and returns the address for which it holds. */
  put(situation: Situation, url: string): string;
  /** Forgets every address and message. */
  forget(): void;
  /** Takes messages for an address from now on. */
  mend(address: string): void;
  redirectTo(url: string): void;
  take(send: AskedSend): TakenSend;
  /** Returns what the server answers to which a request was sent on. */
  stray(): HttpAnswer;
  judge(request: ReadRequest, path: string): GivenAnswer;
}

export function bookOf(dialect: HttpDialect): Book {
  const { answers, longest } = dialect;
  const situationAt = new Map<string, Situation>();
  const taken: TakenSend[] = [];
  let now: Situation = 'accepted';
  let elsewhere = '';
  let [asked, put] = [0, 0];
  const next = inTurn();
  // A token that was taken back, or a network that is not let in: what refuses credentials with 401 does so with 403 too.
  const troubles = [...answers.troubles, { ...answers.unauthorized, status: 403 }];

  function take(send: AskedSend): TakenSend {
    const former = taken.find(({ repeatKey }) => repeatKey === send.repeatKey);
    if (dialect.refusesRepeats && former !== undefined) return former;
    const number = taken.length + 1;
    const one: TakenSend = { ...send, id: dialect.id(number, send.address, send), number };
    taken.push(one);
    return one;
  }

  function answerTo(send: AskedSend, situation: Situation, path: string): GivenAnswer {
    if (situation === 'silent') return 'never';
    if (situation === 'refusedForGood' || situation === 'refusedForNow') return answers[situation](send);
    if (situation === 'redirected') return next('redirects', redirects(`${elsewhere}${path}`));
    if (situation === 'trouble' || situation === 'down') return next('troubles', troubles);
    if (situation === 'strange')
      return next('strange', [...(answers.strange ?? []), halfOf(answers.accepted({ ...send, id: '1', number: 1 }))]);
    if (situation === 'tooLong') return answers.tooLong;
    const one = take(send);
    if (situation === 'partly') return answers.partly?.(one) ?? pageOfTrouble;
    if (situation === 'stalled' || situation === 'stalledLate' || situation === 'dropped') return situation;
    return situation === 'cutOff' ? 'cut-off' : answers.accepted(one);
  }

  return {
    taken,
    asked: () => asked,
    forget: () => void [taken.splice(0), situationAt.clear()],
    put(situation, url) {
      now = situation;
      put += 1;
      const address = dialect.address(put, url);
      // Whoever was not reached is reached as soon as the provider is there again.
      situationAt.set(address, ['noConnection', 'unauthorized', 'mute'].includes(situation) ? 'accepted' : situation);
      return address;
    },
    mend: (address) => void situationAt.set(address, 'accepted'),
    redirectTo(url) {
      elsewhere = url;
    },
    take,
    stray: () => (now === 'moved' ? answers.ready : answers.accepted(take(strayed))),
    judge(request, path) {
      if (request.type === 'send') asked += 1;
      if (now === 'moved') return next('redirects', redirects(`${elsewhere}${path}`));
      if (now === 'mute') return 'never';
      if (now === 'unauthorized' || request.type === 'stranger') return answers.unauthorized;
      if (request.type === 'check') return answerToCheck(request, now, answers, troubles, next);
      if (request.type === 'nonsense') return answers.nonsense;
      const length = longest.unit === 'bytes' ? Buffer.byteLength(request.text) : request.text.length;
      if (length > longest.most) return answers.tooLong;
      return answerTo(request, situationAt.get(request.address) ?? 'refusedForGood', path);
    },
  };
}

/** Returns what gives another of its answers each time. */
function inTurn() {
  const turns = new Map<string, number>();
  return (what: string, given: readonly HttpAnswer[]): HttpAnswer => {
    const turn = turns.get(what) ?? 0;
    turns.set(what, turn + 1);
    return given[turn % given.length] ?? pageOfTrouble;
  };
}

/** Returns the answer to a check: what breaks off or is strange for a message is so for it too. */
function answerToCheck(
  { polls }: ReadRequest & { readonly type: 'check' },
  now: Situation,
  { strange, ready }: HttpDialect['answers'],
  troubles: readonly HttpAnswer[],
  next: (what: string, given: readonly HttpAnswer[]) => HttpAnswer,
): GivenAnswer {
  // To a check a page is surely none of its own; which JSON is, its documentation may leave open.
  if (now === 'strange' && strange !== undefined)
    return next('strange', polls ? strange : strange.filter(({ body }) => typeof body === 'string'));
  if (now === 'stalled' || now === 'stalledLate' || now === 'dropped') return now;
  if (now === 'silent') return 'never';
  return now === 'cutOff' ? 'cut-off' : now === 'down' ? next('troubles', troubles) : ready;
}

/** Anything that came to the other server. Without its credentials nobody can read it; that it came is enough. */
const strayed: AskedSend = { type: 'send', address: 'elsewhere', text: '', repeatKey: '' };

/** Good news of the provider, but for its end. */
function halfOf({ status, body = {} }: HttpAnswer): HttpAnswer {
  return { status, body: JSON.stringify(body).slice(0, -1) };
}

function redirects(location: string): readonly HttpAnswer[] {
  return [307, 302, 308, 301, 303].map((status) => ({ status, headers: { location } }));
}

const pageOfTrouble: HttpAnswer = { status: 502, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' };

/** Good news of nobody, as networks that ask for a password and servers in between give it. */
export const strangeAnswers: readonly HttpAnswer[] = [
  { status: 200, body: '<html><body>Selamat datang di WiFi Contoh. Silakan masuk.</body></html>' },
  { status: 200, body: {} },
  { status: 200, body: { error: 'temporarily unavailable' } },
  { status: 200, body: '' },
  { status: 202, body: '' },
  { status: 204 },
  { status: 200, body: null },
  { status: 200, body: [] },
];

/** Errors as the servers before a provider make them: pages, nothing at all, and a wait that is short, long, by a date, and past. */
export const gatewayTroubles: readonly HttpAnswer[] = [
  pageOfTrouble,
  { status: 500, body: '' },
  { status: 503, headers: { 'retry-after': '30' }, body: 'upstream connect error or disconnect/reset before headers' },
  { status: 503, headers: { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }, body: '' },
  { status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, body: '' },
  { status: 429, headers: { 'retry-after': '1' }, body: '' },
  {
    status: 503,
    get headers() {
      return { 'retry-after': new Date(Date.now() + 90_000).toUTCString() };
    },
    body: '',
  },
  { status: 429, body: '<html><body><h1>429 Too Many Requests</h1></body></html>' },
  { status: 408, body: '<html><body><h1>408 Request Time-out</h1></body></html>' },
  { status: 425, body: '' },
  // Of a wall before the provider, and of an address of the provider that is wrong: no recipient is at fault.
  { status: 403, body: '<html><body><h1>403 Forbidden</h1></body></html>' },
  { status: 404, body: '<html><body><h1>404 Not Found</h1></body></html>' },
  { status: 504, body: '<html><body><h1>504 Gateway Time-out</h1></body></html>' },
  { status: 529, body: { error: 'overloaded' } },
  // A spent balance, and what walls, caches and networks in between say to everybody.
  { status: 402, body: { error: 'payment required' } },
  ...[400, 405, 409, 415, 431, 451, 501, 507, 511].map((status) => ({
    status,
    body: `<html><body><h1>${status}</h1></body></html>`,
  })),
  // No wait that anybody could keep to.
  { status: 503, headers: { 'retry-after': '-5' }, body: '' },
  { status: 503, headers: { 'retry-after': 'soon' }, body: '' },
  { status: 503, headers: { 'retry-after': '99999999999999999999' }, body: '' },
  { status: 429, headers: { 'retry-after': '0' }, body: '' },
  // A month, which is more than a timer can count.
  { status: 503, headers: { 'retry-after': '2592000' }, body: '' },
  // No object, and half of one.
  { status: 500, body: null },
  { status: 503, body: [] },
  { status: 502, body: '{"error":"half' },
];
