import { createHmac } from 'node:crypto';
import type { InboundRequest } from '@kawal/sdk';
import { type NotifierConformanceOptions, notifierCases, playNotifierCase } from '@kawal/sdk/conformance';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { providerOptions } from './memory-provider.ts';
import { receivedIn, token } from './memory-webhook.ts';

// Some providers sign their fields and put the signature beside them, as MD5 or HMAC parameters of SMS gateways.

interface Fields {
  readonly told: string;
  readonly at: string;
  readonly sig: string;
}

interface Place {
  readonly signatureIn?: string;
  write(fields: Fields): InboundRequest;
  read(request: InboundRequest): Partial<Fields>;
}

const empty = { method: 'POST', path: '/', headers: {}, body: new Uint8Array() };
const form = (fields: Fields): string => new URLSearchParams({ ...fields }).toString();
const fieldsIn = (text: string): Partial<Fields> => Object.fromEntries(new URLSearchParams(text));
const textOf = ({ body }: InboundRequest): string => Buffer.from(body).toString();
const json = (value: unknown): InboundRequest => ({ ...empty, body: Buffer.from(JSON.stringify(value)) });

const places: Readonly<Record<string, Place>> = {
  JSON: { signatureIn: 'sig', write: json, read: (request) => JSON.parse(textOf(request)) },
  'an object of JSON': {
    signatureIn: 'proof.value',
    write: ({ sig, ...rest }) => json({ ...rest, proof: { value: sig } }),
    read(request) {
      const { proof, ...rest } = JSON.parse(textOf(request));
      return { ...rest, sig: proof.value };
    },
  },
  'a form': {
    signatureIn: 'sig',
    write: (fields) => ({ ...empty, body: Buffer.from(form(fields)) }),
    read: (request) => fieldsIn(textOf(request)),
  },
  'the query': {
    signatureIn: 'sig',
    write: (fields) => ({ ...empty, method: 'GET', path: `/kabar?${form(fields)}` }),
    read: ({ path }) => fieldsIn(path.split('?')[1] ?? ''),
  },
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const saidIn = (text = ''): Readonly<Record<string, string>> => JSON.parse(Buffer.from(text, 'base64url').toString());

/** A token in a header, of which the claims hold all that is told. */
const token64: Place = {
  write: ({ sig, ...claims }) => ({
    ...empty,
    headers: { authorization: `Bearer ${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${sig}` },
  }),
  read({ headers }) {
    const [head, claims, sig] = headers['authorization']?.replace('Bearer ', '').split('.') ?? [];
    try {
      return { ...saidIn(claims), sig: saidIn(head)['alg'] === 'HS256' ? sig : '' } as Partial<Fields>;
    } catch {
      return {};
    }
  },
};

const signatureOf = ({ told, at }: Partial<Fields>, secret: string): string =>
  createHmac('sha256', secret).update(`${told}\n${at}`).digest('hex');
const isRight = (fields: Partial<Fields>): boolean => fields.sig === signatureOf(fields, token);

/** Broken ways to look at such a signature. */
const careless: Readonly<Record<string, (fields: Partial<Fields>) => boolean>> = {
  'lets a request without a signature pass': (fields) => fields.sig === undefined || isRight(fields),
  'compares the beginning of a signature': (fields) =>
    fields.sig?.startsWith(signatureOf(fields, token).slice(0, 8)) === true,
  'compares as much of a signature as was sent': (fields) => signatureOf(fields, token).startsWith(fields.sig ?? '-'),
  'looks at no instant, so that an old request may be given a new one': ({ sig, ...fields }) =>
    ['1795867200', fields.at].some((at) => sig === signatureOf({ ...fields, at: at ?? '' }, token)),
};

async function playedAt(place: Place, trusts: (fields: Partial<Fields>) => boolean) {
  const signature = notifierCases.find(({ id }) => id === 'inbound/signature');
  if (signature === undefined) throw new Error('The case is gone.');
  return await runCase(signature, () => playNotifierCase(signature, signedInside(place, trusts)));
}

/** The provider in memory, with its signature inside, before a notifier that judges it so. */
function signedInside(
  { signatureIn, write, read }: Place,
  trusts: (fields: Partial<Fields>) => boolean,
): NotifierConformanceOptions {
  return {
    async makeProvider() {
      const made = await providerOptions().makeProvider();
      const { receipt, signed } = made.webhook ?? {};
      if (receipt === undefined || signed === undefined) throw new Error('It tells nothing.');
      const told = async (handle: string, secret: string): Promise<InboundRequest> => {
        const fields = { told: textOf(await receipt(handle)), at: '1795867200' };
        return write({ ...fields, sig: signatureOf(fields, secret) });
      };
      return {
        ...made,
        webhook: {
          proves: signatureIn === undefined ? 'sender' : 'body',
          ...(signatureIn === undefined ? {} : { signatureIn }),
          receipt: (handle) => told(handle, token),
          forged: (handle) => told(handle, 'a guess'),
        },
        async open() {
          return {
            ...(await made.open()),
            async receive(request) {
              const fields = read(request);
              return receivedIn(await signed(Buffer.from(fields.told ?? '')), () => trusts(fields));
            },
          };
        },
      };
    },
  };
}

describe.each(Object.entries(places))('a signature in %s', (_, place) => {
  it('leaves a sound notifier green', async () => {
    expect(await playedAt(place, isRight)).toMatchObject({ outcome: 'passed' });
  });

  it.each(Object.entries(careless))('shows a notifier that %s', async (_, trusts) => {
    expect(await playedAt(place, trusts)).toMatchObject({ outcome: 'failed' });
  });

  it('stands where its test says, or the case is red', async () => {
    expect(await playedAt({ ...place, signatureIn: 'elsewhere' }, isRight)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('no such field'),
    });
  });
});

it('shows a notifier that believes a token which says that it needs no signature, and leaves a sound one green', async () => {
  expect(await playedAt(token64, isRight)).toMatchObject({ outcome: 'passed' });
  const believing = await playedAt(token64, (fields) => fields.sig === '' || isRight(fields));
  expect(believing).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('needs no signature') });
});
