import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { isKawalError } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { webhookSignature } from '@kawal/sdk/http';
import { webhookReceiver } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import { expect, onTestFinished, test } from 'vitest';
import { verifyWebhook, webhookNotifier } from './index.ts';
import { exchanged, isInternal } from './internal.ts';

const former = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const next = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const other = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

const receiver = () =>
  webhookReceiver((body) => {
    const { text, subject } = JSON.parse(new TextDecoder().decode(body)).data;
    return { text, subject };
  });

describeNotifier('notify-webhook', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeProvider() {
    const provider = await receiver();
    return { ...provider, open: () => webhookNotifier({ secrets: [provider.secret], allowInternal: true }) };
  },
});

test('signs the example of the libraries of Standard Webhooks as they do', () => {
  // libraries/javascript/src/webhook.test.ts of https://github.com/standard-webhooks/standard-webhooks, read on 27 November 2026
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const [id, timestamp, body] = ['msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}'];
  expect(webhookSignature(secret, id, timestamp, body)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

/** A request as a receiver gets it, signed with two secrets. */
async function sent() {
  const provider = await receiver();
  onTestFinished(() => provider.remove());
  const notifier = webhookNotifier({ secrets: [former, next], allowInternal: true });
  const address = await provider.situations.accepted();
  await notifier.send(
    sampleMessage({ address, drill: true, text: 'Satu laporan menunggu – “segera”.' }),
    sampleLimits(),
  );
  const [request] = provider.requests;
  if (request === undefined) throw new Error('nothing was sent');
  return request;
}

test.each([[former], [next], [other, next]])(
  'verifies a notification while secrets rotate (%#)',
  async (...secrets) => {
    const verified = verifyWebhook(await sent(), secrets);
    expect(verified).toMatchObject({
      ok: true,
      notification: {
        id: 'message-1',
        drill: true,
        text: 'Satu laporan menunggu – “segera”.',
        notAfter: '2100-01-01T00:00:00.000Z',
      },
    });
    expect(JSON.stringify(verified)).not.toContain('127.0.0.1');
  },
);

test('refuses a notification that is of somebody else, changed, old or none', async () => {
  const request = await sent();
  const reasonOf = (changed: Partial<typeof request>, secrets = [former], now = Date.now()) => {
    const verified = verifyWebhook({ ...request, ...changed }, secrets, now);
    return verified.ok ? 'right' : verified.reason;
  };
  expect(reasonOf({})).toBe('right');
  expect(reasonOf({}, [other])).toBe('signature');
  expect(reasonOf({ headers: {} })).toBe('headers');
  expect(reasonOf({ body: Buffer.concat([request.body, Buffer.from(' ')]) })).toBe('signature');
  expect(reasonOf({ headers: { ...request.headers, 'webhook-id': 'message-2' } })).toBe('signature');
  const signedAt = Number(request.headers['webhook-timestamp']) * 1_000;
  expect(reasonOf({}, [former], signedAt + 301_000)).toBe('time');
  expect(reasonOf({}, [former], signedAt - 301_000)).toBe('time');
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '::a00:1',
  '::ffff:0:a00:1',
  '64:ff9b:1::a00:1',
  '2001::a00:1',
  'fec0::1',
])('takes %s for an internal address', (address) => {
  expect(isInternal(address)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:db8::1', 'kawal.contoh.test'])(
  'takes %s for one outside',
  (address) => {
    expect(isInternal(address)).toBe(false);
  },
);

test.each([
  ['https://contoh.test/kawal', { type: 'usable' }],
  ['http://contoh.test/kawal', { type: 'unusable', reason: 'unreachable' }],
  ['https://127.0.0.1/kawal', { type: 'unusable', reason: 'unreachable' }],
  ['https://0x7f.1/kawal', { type: 'unusable', reason: 'unreachable' }],
  ['https://[::1]/kawal', { type: 'unusable', reason: 'unreachable' }],
  ['https://kawal:rahasia@contoh.test/', { type: 'unusable', reason: 'malformed' }],
  ['https://:rahasia@contoh.test/', { type: 'unusable', reason: 'malformed' }],
  ['ftp://contoh.test/', { type: 'unusable', reason: 'malformed' }],
])('checks an address without asking anybody: %s', (address, check) => {
  expect(webhookNotifier({ secrets: [next] }).checkAddress(address)).toEqual(check);
});

test('waits no longer for a receiver that changes to another protocol', async () => {
  const server = createServer((connection) => {
    connection.on('error', () => undefined);
    connection.once('data', () =>
      connection.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: lain\r\n\r\n'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked = exchanged(new URL(url), { url, body: 'isi' }, AbortSignal.timeout(30_000));
  await expect(asked).rejects.toMatchObject({ code: 'ENOANSWER' });
});

test('asks no server inside, though a name outside leads to it', async () => {
  const notifier = webhookNotifier({ secrets: [next] });
  // This name is always looked up to this machine.
  const outcome = await notifier.send(sampleMessage({ address: 'https://localhost/kawal' }), sampleLimits());
  expect(outcome).toEqual({ type: 'failed', scope: 'provider', retryable: true, code: 'EINTERNAL' });
});

test.each([[[]], [['rahasia-karangan']], [[next, next, next, next, next]]])(
  'refuses secrets it cannot work with, without repeating them (%#)',
  (secrets) => {
    expect(() => webhookNotifier({ secrets })).toThrow(
      expect.toSatisfy(
        (error) => isKawalError(error, 'notifier.misconfigured') && !error.message.includes('rahasia-karangan'),
      ),
    );
  },
);
