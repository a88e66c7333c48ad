import { groupedCode, isKawalError, replyCode } from '@kawal/sdk';
import { sampleLimits, sampleMessage, sampleReception } from '@kawal/sdk/conformance';
import { jsonGateway, smsGatewayProvider } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type AndroidSmsOptions, androidSmsNotifier, type GatewaySmsOptions, gatewaySmsNotifier } from './index.ts';

describeNotifier('notify-sms-android', {
  resultFile: new URL('../conformance-android.json', import.meta.url),
  async makeProvider() {
    const provider = await smsGatewayProvider();
    return { ...provider, open: () => phone(provider) };
  },
});

/** The phone, and no more of its provider than the options are. */
const phone = ({ url, user, password, signingKey }: AndroidSmsOptions) =>
  androidSmsNotifier({ url, user, password, ...(signingKey === undefined ? {} : { signingKey }) });

const fields = { to: '{to}', text: '{text}', reference: '{id}' };
const gateway = (provider: { readonly url: string; readonly token: string }, rest: Partial<GatewaySmsOptions> = {}) =>
  gatewaySmsNotifier({
    url: `${provider.url}/messages`,
    headers: { authorization: `Bearer ${provider.token}` },
    fields,
    success: { field: 'parts.*', values: ['taken'], id: 'id' },
    refusals: [{ status: 404, means: 'number' }],
    ...rest,
  });

describeNotifier('notify-sms-gateway', {
  resultFile: new URL('../conformance-gateway.json', import.meta.url),
  async makeProvider() {
    const { webhook: _, ...provider } = await jsonGateway();
    return { ...provider, open: () => gateway(provider) };
  },
});

describe('a phone as gateway', () => {
  test('gets urgent messages first, and each only as long as it helps', async () => {
    const provider = await smsGatewayProvider();
    onTestFinished(() => provider.remove());
    const address = await provider.situations.accepted();
    await phone(provider).send(sampleMessage({ address, urgency: 'now', attempt: 2 }), sampleLimits());
    expect(JSON.parse(new TextDecoder().decode(provider.requests[0]?.body))).toMatchObject({
      id: 'message-1.2',
      phoneNumbers: [address],
      withDeliveryReport: true,
      priority: 100,
      validUntil: '2100-01-01T00:00:00.000Z',
    });
  });

  test('shows in a preview the text as it leaves, and the number of SMS it is', () => {
    const notifier = androidSmsNotifier({
      url: 'https://sms.contoh.test',
      user: 'sms',
      password: 'only-for-this-test',
    });
    const long = sampleMessage({ address: '+6281200000001', text: `Pesan \u2013 ${'x'.repeat(160)}` });
    expect(notifier.preview?.(long)).toEqual([{ label: '2 SMS', text: `Pesan - ${'x'.repeat(160)}` }]);
  });

  test.each([
    ['the code in groups', `kode ${groupedCode(replyCode(new Uint8Array(10)))}`, 1],
    ['a word', 'tolong', 0],
    ['nothing', '', 0],
  ])('tells an answer by %s', async (_, text, answers) => {
    const provider = await smsGatewayProvider();
    onTestFinished(() => provider.remove());
    const notifier = phone(provider);
    await notifier.send(sampleMessage({ address: await provider.situations.accepted() }), sampleLimits());
    const request = await provider.webhook?.reply?.('', text);
    const told = request && (await notifier.receive?.(request, sampleReception()));
    expect(told?.events).toHaveLength(answers);
    expect(told?.answer.status).toBe(200);
  });

  test.each([
    ['phoneNumber', 'of before 2026'],
    ['sender', 'of today'],
  ])('asks back whoever wrote, whom the gateway calls %s in its news %s', async (field) => {
    const provider = await smsGatewayProvider();
    onTestFinished(() => provider.remove());
    const notifier = phone(provider);
    const address = await provider.situations.accepted();
    await notifier.send(sampleMessage({ address }), sampleLimits());
    const told = JSON.parse(Buffer.from((await provider.webhook?.reply?.('', 'tolong'))?.body ?? []).toString());
    const { phoneNumber: _, sender: __, ...payload } = told.payload;
    const news = Buffer.from(JSON.stringify({ ...told, payload: { ...payload, phoneNumber: null, [field]: address } }));
    const request = await provider.webhook?.signed?.(news);
    if (request !== undefined) await notifier.receive?.(request, sampleReception([address]));
    await vi.waitFor(() => expect(new TextDecoder().decode(provider.requests.at(-1)?.body)).toContain('askedBack id'));
  });

  test('asks back with the code that somebody typed, because no SMS has a button', async () => {
    const provider = await smsGatewayProvider();
    onTestFinished(() => provider.remove());
    const notifier = phone(provider);
    const address = await provider.situations.accepted();
    await notifier.send(sampleMessage({ address }), sampleLimits());
    const code = replyCode(new Uint8Array(10));
    const request = await provider.webhook?.reply?.('', `hmm ${groupedCode(code)}`);
    const offer = async () => ({ code, choices: [] });
    if (request !== undefined) await notifier.receive?.(request, { ...sampleReception([address]), offer });
    await vi.waitFor(() =>
      expect(new TextDecoder().decode(provider.requests.at(-1)?.body)).toContain(`askedBack id\\n${groupedCode(code)}`),
    );
  });
});

describe('a gateway as data', () => {
  test('may say by an empty text that it took a message', () => {
    const provider = { url: 'https://sms.contoh.test', token: 'only-for-this-test' };
    expect(gateway(provider, { success: { field: 'error', values: [''] } }).name).toBe('notify-sms-gateway');
  });

  test('gets a form, the number without its plus, and signs of the GSM alphabet', async () => {
    const provider = await jsonGateway();
    onTestFinished(() => provider.remove());
    const address = await provider.situations.accepted();
    const notifier = gateway(provider, {
      format: 'form',
      withoutPlus: true,
      fields: { msisdn: '{to}', isi: '[LPA] {text}', ref: '{attempt}' },
    });
    await notifier.send(sampleMessage({ address, text: '“Segera” – {to} & balas…' }), sampleLimits());
    const sent = new URLSearchParams(new TextDecoder().decode(provider.requests[0]?.body));
    expect(Object.fromEntries(sent)).toEqual({
      msisdn: address.replace('+', ''),
      isi: '[LPA] "Segera" - {to} & balas...',
      ref: 'message-1.1',
    });
  });

  test.each([
    ['a field that says so', { field: 'about.to', values: ['+6281200000001'] }, { type: 'accepted' }],
    [
      'a field that says otherwise',
      { field: 'about.to', values: ['lain'] },
      { type: 'failed', scope: 'provider', retryable: true },
    ],
    ['a field that is missing', { field: 'data.status' }, { type: 'failed', scope: 'provider', retryable: true }],
    ['a field of each part that says so', { field: 'parts.*', values: ['taken'] }, { type: 'accepted' }],
    ['no field', {}, { type: 'accepted' }],
  ])('takes a message for sent by %s', async (_, success, outcome) => {
    const provider = await jsonGateway();
    onTestFinished(() => provider.remove());
    const address = await provider.situations.accepted();
    const [sent] = [await gateway(provider, { success }).send(sampleMessage({ address }), sampleLimits())];
    expect(address).toBe('+6281200000001');
    expect(sent).toMatchObject(outcome);
  });

  test('says of a text of which one part was taken and another refused that it may have gone', async () => {
    const provider = await jsonGateway();
    onTestFinished(() => provider.remove());
    const message = sampleMessage({ address: (await provider.situations.partly?.()) ?? '' });
    expect(await gateway(provider).send(message, sampleLimits())).toMatchObject({ type: 'unknown' });
  });

  test('gives a message up only by a refusal that is named', async () => {
    const provider = await jsonGateway();
    onTestFinished(() => provider.remove());
    const message = sampleMessage({ address: await provider.situations.refusedForGood() });
    const sent = (refusals: GatewaySmsOptions['refusals']) =>
      gateway(provider, { refusals: refusals ?? [] }).send(message, sampleLimits());
    expect(await sent([])).toMatchObject({ scope: 'account', retryable: true });
    expect(await sent([{ status: 404, means: 'text' }])).toMatchObject({ scope: 'message', retryable: false });
    expect(await sent([{ status: 404, value: 'x', means: 'number' }])).toMatchObject({
      scope: 'account',
      retryable: true,
    });
  });
});

test.each([
  ['url', () => androidSmsNotifier({ url: 'http://10.0.0.7:8080', user: 'sms', password: 'rahasia' })],
  ['password', () => androidSmsNotifier({ url: 'https://sms.contoh.test', user: 'sms', password: 'ra hasia' })],
  ['fields', () => gatewaySmsNotifier({ url: 'https://sms.contoh.test', fields: { to: '{to}' }, success: {} })],
  [
    'refusals',
    () =>
      gatewaySmsNotifier({
        url: 'https://sms.contoh.test',
        fields,
        success: {},
        refusals: [{ status: 7, means: 'text' }],
      }),
  ],
])('refuses a wrong %s without repeating it', (option, open) => {
  expect(open).toThrow(
    expect.toSatisfy(
      (error) =>
        isKawalError(error, 'notifier.misconfigured') &&
        error.message.includes(option) &&
        !error.message.includes('hasia'),
    ),
  );
});
