import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { groupedCode, type InboundRequest, isKawalError, type Notifier, replyCode } from '@kawal/sdk';
import { sampleLimits, sampleMessage, sampleReception } from '@kawal/sdk/conformance';
import { handleOf } from '@kawal/sdk/http';
import { whatsappProvider } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type WhatsappNotifierOptions, whatsappNotifier } from './index.ts';
import { templateButtons, templateTexts } from './template.ts';
import { createWindows } from './windows.ts';

const templates = {
  id: { name: 'kawal_laporan', language: 'id', declines: true },
  en: { name: 'kawal_report', language: 'en' },
};
const webhook = { appSecret: 'secret-of-the-app', verifyToken: 'token-of-the-webhook' };
const code = replyCode(new Uint8Array(10).fill(5));
const choice = { type: 'take', token: code, label: 'Saya tangani', digit: '1' } as const;

describeNotifier('notify-whatsapp', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeProvider() {
    const provider = await whatsappProvider();
    const opened: Notifier[] = [];
    return {
      ...provider,
      open() {
        const { appSecret, verifyToken } = provider;
        const notifier = openFor(provider, { appSecret, verifyToken });
        opened.push(notifier);
        return notifier;
      },
      situations: {
        ...provider.situations,
        // A text arrives whole within the window, which anything from the recipient opens.
        async accepted() {
          const address = await provider.situations.accepted();
          for (const notifier of opened)
            await notifier.receive?.(
              notification({ messages: [wrote(address, { type: 'sticker' })] }, provider.appSecret),
              sampleReception(),
            );
          return address;
        },
      },
    };
  },
});

function openFor(
  { url, token, phoneNumberId }: Awaited<ReturnType<typeof whatsappProvider>>,
  secrets: typeof webhook = webhook,
): Notifier {
  return whatsappNotifier({ url: `${url}/v23.0`, token, phoneNumberId, templates, webhook: secrets });
}

const wrote = (from: string, rest: object = { text: { body: 'halo' }, type: 'text' }) => ({
  from: from.replace('+', ''),
  id: 'wamid.HBgLNjIwMDAwMDAwMDAwFQIAEhgU',
  timestamp: '1764000000',
  ...rest,
});

/** A notification as Meta signs it (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components). */
function notification(value: object, secret = webhook.appSecret): InboundRequest {
  const entry = [
    { id: '200000000000002', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', ...value } }] },
  ];
  const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    method: 'POST',
    path: '/webhooks/notify-whatsapp',
    headers: { 'x-hub-signature-256': `sha256=${signature}` },
    body,
  };
}

async function stage() {
  const provider = await whatsappProvider();
  onTestFinished(() => provider.remove());
  const notifier = openFor(provider);
  const address = await provider.situations.accepted();
  const send = async (rest: Partial<Parameters<typeof sampleMessage>[0]> = {}) => {
    const outcome = await notifier.send(
      sampleMessage({ address, reply: { code, choices: [choice], decline: { label: 'Saya tidak bisa' } }, ...rest }),
      sampleLimits(),
    );
    return { outcome, sent: JSON.parse(new TextDecoder().decode(provider.requests.at(-1)?.body)) };
  };
  return {
    notifier,
    address,
    send,
    sent: () => JSON.parse(new TextDecoder().decode(provider.requests.at(-1)?.body)),
    receive: (request: InboundRequest, reception = sampleReception()) => notifier.receive?.(request, reception),
  };
}

describe('a message', () => {
  test('goes as a template in the language of the recipient until they wrote, then as text with a button', async () => {
    const { address, send, receive } = await stage();
    const template = (await send({ language: 'en' })).sent;
    expect(template).toMatchObject({ type: 'template', template: { name: 'kawal_report', language: { code: 'en' } } });
    expect(template.template.components).toEqual([
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'LPA Contoh' },
          { type: 'text', text: '4VD0-FHE' },
          { type: 'text', text: 'Satu laporan menunggu jawaban Anda.' },
          { type: 'text', text: expect.stringMatching(/^\S+$/) },
        ],
      },
      { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: code }] },
    ]);
    const declining = (await send()).sent.template;
    expect(declining.name).toBe('kawal_laporan');
    expect(declining.components.slice(1)).toMatchObject([
      { index: '0', parameters: [{ payload: code }] },
      { index: '1', parameters: [{ payload: `no.${code}` }] },
    ]);
    await receive(notification({ messages: [wrote(address)] }));
    const { sent } = await send();
    expect(sent).toMatchObject({
      type: 'interactive',
      interactive: {
        action: {
          buttons: [
            { type: 'reply', reply: { id: code, title: 'Saya tangani' } },
            { type: 'reply', reply: { id: `no.${code}`, title: 'Saya tidak bisa' } },
          ],
        },
      },
    });
    expect((await send({ text: 'x'.repeat(1_025) })).sent).toMatchObject({
      type: 'text',
      text: { preview_url: false },
    });
  });

  test('quotes the newest text of the same report within the window, and never from a template', async () => {
    const { address, send, receive } = await stage();
    const thread = 'a'.repeat(32);
    const [template, again] = [(await send({ thread })).sent, (await send({ thread })).sent];
    expect([template.context, again.context]).toEqual([undefined, undefined]);
    await receive(notification({ messages: [wrote(address)] }));
    expect((await send({ thread })).sent.context).toEqual({ message_id: expect.stringMatching(/^wamid\./) });
    expect((await send({ thread: 'b'.repeat(32) })).sent.context).toBeUndefined();
  });

  test('fills the template as it was submitted, and leaves no value empty or broken over lines', async () => {
    const { address, notifier, send } = await stage();
    const parameters = { chapter: 'LPA\nContoh', number: '4VD0-FHE', what: 'Pengingat ke-2.', code: '' };
    const parts = { short: '', spoken: '', parameters };
    const { sent } = await send({ parts });
    const values = sent.template.components[0].parameters.map(({ text }: { text: string }) => text);
    expect(values).toEqual(['LPA Contoh', '4VD0-FHE', 'Pengingat ke-2.', '-']);
    const [shown] = notifier.preview?.(sampleMessage({ address, parts })) ?? [];
    expect(shown?.text).toMatch(
      /^Pesan penting dari LPA Contoh, laporan 4VD0-FHE\. Pengingat ke-2\. Kode jawaban: -\./,
    );
  });

  test.each(['packages/notify-whatsapp/README.md', 'docs/saluran/whatsapp.md'])(
    'has the words that %s prints for approval',
    (page) => {
      const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
      for (const language of ['id', 'en'] as const)
        expect(text).toContain(`| ${templateTexts[language]} | ${templateButtons[language].join('; ')} |`);
    },
  );

  test.each([
    [
      'id',
      /sendirian.*korban, keluarganya, atau terduga pelaku.*pelapor hanya jika tertulis aman.*meneruskan.*mediasi atau perdamaian/,
    ],
    [
      'en',
      /alone.*the victim, their family or the suspect.*reporter only if marked safe.*forward.*mediation or a settlement/,
    ],
  ] as const)('forbids in the template (%s) all that the whole text forbids (N3)', (language, forbidden) => {
    expect(templateTexts[language]).toMatch(forbidden);
  });

  test('carries a code for signing in only as free text, because the template speaks of a report', async () => {
    const { address, notifier, send, receive } = await stage();
    const code = sampleMessage({ address, purpose: 'sign-in', text: 'Kode masuk: K7QM-3RTZ' });
    expect(await notifier.send(code, sampleLimits())).toMatchObject({ scope: 'message', code: 'no-template' });
    await receive(notification({ messages: [wrote(address)] }));
    const { sent } = await send({ purpose: 'sign-in', text: code.text, reply: code.reply });
    expect(sent).toMatchObject({ type: 'text', text: { body: 'Kode masuk: K7QM-3RTZ' } });
  });

  test('goes as a template again once the provider says that the window is over', async () => {
    const { address, send, receive } = await stage();
    await receive(notification({ messages: [wrote(address)] }));
    const over = {
      id: 'wamid.a',
      status: 'failed',
      recipient_id: address.replace('+', ''),
      errors: [{ code: 131_047 }],
    };
    const told = await receive(notification({ statuses: [over] }));
    expect(told?.events).toMatchObject([{ type: 'receipt', state: 'failed', code: 'whatsapp-131047' }]);
    expect((await send()).sent.type).toBe('template');
  });

  test('keeps the number out of the handle, though the id of the provider holds it', async () => {
    const { outcome } = await (await stage()).send();
    expect(outcome).toEqual({ type: 'accepted', handle: expect.stringMatching(/^[0-9a-f]{40}$/) });
  });
});

describe('a notification', () => {
  test.each([
    ['a template button', { type: 'button', button: { payload: `no.${code}`, text: 'Saya tidak bisa' } }],
    ['a button', { type: 'interactive', interactive: { button_reply: { id: `no.${code}`, title: 'x' } } }],
  ])('declines by %s', async (_, rest) => {
    const { receive, address } = await stage();
    const told = await receive(notification({ messages: [wrote(address, rest)] }));
    expect(told?.events).toMatchObject([{ type: 'reply', token: code, declines: true }]);
  });

  test.each([
    ['a template button', { type: 'button', button: { payload: code, text: 'Saya tangani' } }],
    [
      'a button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: code, title: 'x' } } },
    ],
    ['a typed code', { type: 'text', text: { body: `kode ${groupedCode(code).toUpperCase()}` } }],
  ])('holds an answer by %s, under one event each time', async (_, rest) => {
    const { receive, address } = await stage();
    const request = notification({ messages: [wrote(address, rest)] });
    const first = await receive(request);
    expect(first?.events).toMatchObject([{ type: 'reply', event: handleOf(wrote(address).id), token: code }]);
    expect(await receive(request)).toEqual(first);
  });

  test('reads a button of a template that got no token by its label and the message on which it stands', async () => {
    const { receive, address } = await stage();
    const button = { payload: 'Saya tidak bisa', text: 'Saya tidak bisa' };
    const pressed = wrote(address, { type: 'button', button, context: { from: '1', id: 'wamid.ours' } });
    const told = await receive(
      notification({ messages: [pressed] }),
      sampleReception([address], [handleOf('wamid.ours')]),
    );
    expect(told?.events).toMatchObject([{ type: 'quoting-reply', handle: handleOf('wamid.ours'), declines: true }]);
  });

  test('binds a no to the message that it quotes, and asks back whoever quotes another', async () => {
    const { receive, address, sent } = await stage();
    const quoting = (id: string) =>
      notification({ messages: [wrote(address, { text: { body: 'maaf tidak bisa' }, context: { from: '1', id } })] });
    const reception = sampleReception([address], [handleOf('wamid.ours')]);
    expect(await receive(quoting('wamid.ours'), reception)).toEqual({
      answer: { status: 200 },
      events: [
        {
          type: 'quoting-reply',
          event: handleOf(wrote(address).id),
          handle: handleOf('wamid.ours'),
          declines: true,
          said: 'maaf tidak bisa',
        },
      ],
    });
    expect(await receive(quoting('wamid.other'), reception)).toMatchObject({ events: [] });
    await vi.waitFor(() => expect(sent()).toMatchObject({ type: 'text', text: { body: 'codeMissing id' } }));
  });

  test('asks back with both buttons of the message that is quoted, and reads their touch for its recipient alone', async () => {
    const { receive, address, sent } = await stage();
    const handle = handleOf('wamid.ours');
    const known = sampleReception([address], [handle]);
    const [label, cannot] = ['Saya tangani', 'Saya tidak bisa'];
    const choices = [{ type: 'take', token: handle, label, digit: '1' }] as const;
    const reception = { ...known, offer: async () => ({ code: '', choices, decline: { label: cannot } }) };
    const quoting = wrote(address, { text: { body: 'hmm' }, context: { from: '1', id: 'wamid.ours' } });
    await receive(notification({ messages: [quoting] }), reception);
    await vi.waitFor(() => expect(sent()).toMatchObject({ interactive: { body: { text: 'askedBack id' } } }));
    const ids = sent().interactive.action.buttons.map((button: { reply: { id: string } }) => button.reply.id);
    const touch = async (id: string, by = known) => {
      const pressed = wrote(address, { type: 'interactive', interactive: { button_reply: { id, title: label } } });
      return (await receive(notification({ messages: [pressed] }), by))?.events;
    };
    expect(await touch(ids[0])).toMatchObject([{ type: 'quoting-reply', handle }]);
    expect(await touch(ids[1])).toMatchObject([{ type: 'quoting-reply', handle, declines: true }]);
    expect(await touch(ids[0], sampleReception([address], []))).toEqual([]);
  });

  test.each([
    ['a word', { type: 'text', text: { body: 'tolong' } }],
    ['a picture', { type: 'image', image: { id: '1' } }],
  ])('holds no answer in %s', async (_, rest) => {
    const { receive, address } = await stage();
    expect(await receive(notification({ messages: [wrote(address, rest)] }))).toEqual({
      answer: { status: 200 },
      events: [],
    });
  });

  test('takes read for delivered, and sent for no news', async () => {
    const { receive } = await stage();
    const statuses = ['sent', 'delivered', 'read'].map((status) => ({ id: 'wamid.a', status }));
    const told = await receive(notification({ statuses }));
    expect(told?.events.map((event) => event.type === 'receipt' && event.state)).toEqual(['delivered', 'delivered']);
  });

  test.each([
    ['the token', 'token-of-the-webhook', { status: 200, body: '1158201444' }],
    ['another token', 'lain', { status: 403 }],
  ])('answers the challenge with %s', async (_, token, answer) => {
    const path = `/webhooks/notify-whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`;
    const { receive } = await stage();
    const told = await receive({ method: 'GET', path, headers: {}, body: new Uint8Array() });
    expect(told).toEqual({ answer, events: [] });
  });
});

test('forgets a window after a day, and holds no number', () => {
  let now = 0;
  const windows = createWindows(() => now);
  windows.opened('6281200000001');
  expect([windows.isOpen('+6281200000001'), windows.isOpen('+6281200000002')]).toEqual([true, false]);
  now = 24 * 3_600_000;
  expect(windows.isOpen('+6281200000001')).toBe(false);
});

test.each<[string, Partial<WhatsappNotifierOptions>]>([
  ['token', { token: 'ra hasia' }],
  ['phoneNumberId', { phoneNumberId: '+62 rahasia' }],
  ['templates', { templates: { ...templates, id: { name: 'Kawal rahasia', language: 'id' } } }],
  ['webhook.appSecret', { webhook: { ...webhook, appSecret: '' } }],
])('refuses a wrong %s without repeating it', (option, wrong) => {
  expect(() =>
    whatsappNotifier({ token: 'contoh', phoneNumberId: '100000000000001', templates, webhook, ...wrong }),
  ).toThrow(
    expect.toSatisfy(
      (error) =>
        isKawalError(error, 'notifier.misconfigured') &&
        error.message.includes(option) &&
        !error.message.includes('hasia'),
    ),
  );
});
