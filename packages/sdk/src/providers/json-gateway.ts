import { gatewayTroubles, strangeAnswers } from './book.ts';
import { type AskedSend, type HttpDialect, jsonIn, posted, postedBytes, type TakenSend, textIn } from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';
import { hmacOf } from './signature.ts';

let accounts = 0;

/**
 * A plain gateway for text messages: one POST of JSON to `/messages` with `to`, `text` and `reference`, a bearer token,
 * and `Idempotency-Key` bound to the body, as the draft of the IETF has it (422 for a key with another body). Its
 * answer says of each SMS of a text in `parts` whether it was `taken` or `refused`. Its webhook posts one event a request, as JSON: `id` (of the event), `message` (the id that the send was answered with), `to`,
 * and either `state` (`sent`, `delivered`, `failed`) or `answer` (what the recipient typed); `x-signature` holds the HMAC-SHA256 of
 * the body in hex. A handle that is none of its ids stands for the last message.
 */
export async function jsonGateway(): Promise<
  HttpProvider & { readonly token: string; readonly webhookSecret: string }
> {
  accounts += 1;
  const account = { token: `token-of-gateway-${accounts}`, webhookSecret: `secret-of-gateway-${accounts}` };
  return { ...(await httpProvider(dialectOf(account))), ...account };
}

function dialectOf({ token, webhookSecret }: { readonly token: string; readonly webhookSecret: string }): HttpDialect {
  // Providers like to repeat what they were given.
  const about = ({ address, text }: AskedSend) => ({ about: { to: address, text } });
  const signature = (secret: string) => (body: Uint8Array) => ({ 'x-signature': hmacOf(body, secret, 'hex') });
  const event = (
    { number, id: message, address: to }: TakenSend,
    rest: { readonly state?: string; readonly answer?: string },
    secret: string,
    nth = number,
  ) => posted({ id: `event-${inCase(nth)}-${rest.state ?? 'answer'}`, message, to, ...rest }, signature(secret));

  return {
    address: (number) => `+62812${String(number).padStart(8, '0')}`,
    // Long, and with the number in it, as some gateways have them: no handle may be such an id.
    id: (number, address) => `${inCase(number)}.${'contoh'.repeat(25)}.${address}`,
    longest: { most: 1_600, unit: 'characters' },
    secrets: [token, webhookSecret],
    waitMs: 120_000,
    read(request) {
      if (request.headers['authorization'] !== `Bearer ${token}`) return { type: 'stranger' };
      if (request.method === 'GET') return { type: 'check' };
      const { to, text, reference } = jsonIn(request);
      if (typeof to !== 'string' || typeof text !== 'string') return { type: 'nonsense' };
      return { type: 'send', address: to, text, repeatKey: textIn(reference) };
    },
    answers: {
      accepted: (taken) => ({ status: 202, body: { id: taken.id, parts: ['taken'], ...about(taken) } }),
      partly: (taken) => ({ status: 202, body: { id: taken.id, parts: ['taken', 'refused'], ...about(taken) } }),
      refusedForGood: (asked) => ({ status: 404, body: { error: `no subscriber ${asked.address}`, ...about(asked) } }),
      refusedForNow: (asked) => ({ status: 429, headers: { 'retry-after': '120' }, body: about(asked) }),
      tooLong: { status: 413, body: { error: 'text too long' } },
      unauthorized: { status: 401, body: { error: 'unauthorized' } },
      nonsense: { status: 422, body: { error: 'unprocessable' } },
      ready: { status: 200, body: { ready: true } },
      strange: strangeAnswers,
      troubles: gatewayTroubles,
    },
    webhook: {
      secret: webhookSecret,
      proves: 'body',
      receipt: (taken, secret) => event(taken, { state: 'delivered' }, secret),
      failed: (taken, secret) => event(taken, { state: 'failed' }, secret),
      onItsWay: (taken, secret) => event(taken, { state: 'sent' }, secret),
      signed: (body, secret) => postedBytes(body, signature(secret)),
      reply: (taken, typed, secret, number) => event(taken, { answer: typed }, secret, number),
    },
  };
}

/** Writes a number so that two differ by capitals alone, as those do that are drawn from letters of both kinds. */
function inCase(number: number): string {
  return [...'contohpesankawal'].map((sign, at) => ((number >> at) & 1 ? sign.toUpperCase() : sign)).join('');
}
