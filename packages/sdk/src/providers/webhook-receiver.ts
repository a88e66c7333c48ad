import type { InboundRequest } from '../notifier/inbound.ts';
import documented from './answers/webhook.json' with { type: 'json' };
import { gatewayTroubles } from './book.ts';
import type { AskedSend, HttpDialect } from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';
import { hmacOf } from './signature.ts';

const key = Buffer.alloc(32, 'key of a receiver');
const secret = `whsec_${key.toString('base64')}`;

/**
 * Somebody else's server that takes webhooks signed as https://www.standardwebhooks.com has it. The URL is the address,
 * and a request with a wrong signature is a stranger's.
 *
 * @param read reads out of the body what its recipient reads.
 */
export async function webhookReceiver(
  read: (body: Uint8Array) => Pick<AskedSend, 'text' | 'subject'>,
): Promise<HttpProvider & { readonly secret: string }> {
  return { ...(await httpProvider(dialect(read))), secret };
}

function isSigned({ headers, body }: InboundRequest): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  const right = `v1,${hmacOf(`${id}.${at}.${Buffer.from(body).toString()}`, key, 'base64')}`;
  return signatures.split(' ').includes(right);
}

const { answers } = documented;

function dialect(read: (body: Uint8Array) => Pick<AskedSend, 'text' | 'subject'>): HttpDialect {
  return {
    address: (number, url) => `${url}/Hooks/${number}`,
    id: (number) => String(number),
    longest: { most: 65_536, unit: 'bytes' },
    secrets: [secret, key.toString('base64')],
    waitMs: 120_000,
    read(request) {
      if (!isSigned(request)) return { type: 'stranger' };
      const repeatKey = request.headers['webhook-id'] ?? '';
      const address = `http://${request.headers['host']}${request.path}`;
      return { type: 'send', address, repeatKey, ...read(request.body) };
    },
    answers: {
      accepted: () => answers.accepted,
      refusedForGood: () => answers.gone,
      refusedForNow: () => answers.tooMany,
      tooLong: answers.tooLarge,
      unauthorized: answers.wrongSignature,
      nonsense: answers.invalid,
      ready: answers.accepted,
      troubles: gatewayTroubles,
    },
  };
}
