import {
  groupedCode,
  type InboundRequest,
  isKawalError,
  type Keep,
  type NotifierEvent,
  type OutgoingMessage,
  type Reception,
  replyCode,
} from '@kawal/sdk';
import { sampleLimits, sampleMessage, sampleReception } from '@kawal/sdk/conformance';
import { handleOf } from '@kawal/sdk/http';
import { type HttpAnswer, type HttpProvider, httpProvider, telegramProvider } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { telegramNotifier } from './index.ts';

const token = '1000001:contoh-bukan-token-sungguhan';
const code = replyCode(new Uint8Array(10).fill(7));
const webhookSecret = 'contoh-rahasia-webhook';

describeNotifier('notify-telegram', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeProvider() {
    const provider = await telegramProvider();
    const { url, token, secretToken } = provider;
    return { ...provider, open: () => telegramNotifier({ url, token, webhookSecret: secretToken, poll: true }) };
  },
});

/** Updates as a webhook gets them (https://core.telegram.org/bots/api#update). */
const updates = {
  pressed: {
    update_id: 900_001,
    callback_query: {
      id: '4382bfdwdsb323b2d9',
      from: { id: 7_001, is_bot: false, first_name: 'Relawan', language_code: 'id' },
      chat_instance: '-1',
      data: code,
    },
  },
  started: {
    update_id: 900_002,
    message: {
      message_id: 1,
      date: 1_764_000_000,
      chat: { id: 7_001, type: 'private', first_name: 'Relawan' },
      from: { id: 7_001, is_bot: false, first_name: 'Relawan', language_code: 'en' },
      text: '/start',
    },
  },
};

describe('a message', () => {
  const choice = { type: 'take', token: 'contoh0kode0contoh0kode0co', label: 'Saya tangani', digit: '1' } as const;
  const link = { url: 'https://kawal.contoh.test/j/kode', take: { body: 'answer=take', label: 'Saya tangani' } };

  test.each([
    ['a button with the token of the choice', { choices: [choice] }, { callback_data: choice.token }],
    ['a button that opens the page where nothing is received', { choices: [], link }, { url: link.url }],
    ['one button where there are both', { choices: [choice], link }, { callback_data: choice.token }],
  ])('offers %s', async (_, reply, button) => {
    const provider = await telegramProvider();
    onTestFinished(() => provider.remove());
    const address = await provider.situations.accepted();
    const message = sampleMessage({ address, reply: { code: 'kode', ...reply } });
    await telegramNotifier({ url: provider.url, token: provider.token }).send(message, sampleLimits());
    expect(JSON.parse(new TextDecoder().decode(provider.requests[0]?.body))).toMatchObject({
      protect_content: true,
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: 'Saya tangani', ...button }]] },
    });
  });
});

test('quotes the newest text of the same report to the same chat, and nothing else', async () => {
  const provider = await telegramProvider();
  onTestFinished(() => provider.remove());
  const notifier = telegramNotifier({ url: provider.url, token: provider.token });
  const [address, other] = [await provider.situations.accepted(), await provider.situations.accepted()];
  const thread = 'a'.repeat(32);
  const quoted = async (rest: Partial<OutgoingMessage>) => {
    await notifier.send(sampleMessage({ address, thread, ...rest }), sampleLimits());
    const { reply_parameters } = JSON.parse(new TextDecoder().decode(provider.requests.at(-1)?.body));
    return [reply_parameters, Number(provider.taken.at(-1)?.id.split('/').at(-1))] as const;
  };
  const [none, first] = await quoted({});
  const [ofRing] = await quoted({ onlyRings: true });
  const [ofText, second] = await quoted({});
  const [ofNext] = await quoted({ purpose: 'answer' });
  const quoting = (message_id: number) => ({ message_id, allow_sending_without_reply: true });
  expect([none, ofRing, ofText, ofNext]).toEqual([undefined, quoting(first), quoting(first), quoting(second)]);
  for (const rest of [{ address: other }, { thread: 'b'.repeat(32) }]) expect((await quoted(rest))[0]).toBeUndefined();
});

describe('an address', () => {
  test.each([
    ['7001', { type: 'usable' }],
    ['@relawan_contoh', { type: 'unusable', reason: 'unreachable' }],
    ['-1001', { type: 'unusable', reason: 'malformed' }],
    ['+62-000-1', { type: 'unusable', reason: 'malformed' }],
  ])('checks an address without asking anybody: %s', (address, check) => {
    expect(telegramNotifier({ token }).checkAddress(address)).toEqual(check);
  });
});

describe('an update', () => {
  const notifier = telegramNotifier({ token, webhookSecret });
  const receive = async (
    update: unknown,
    rest: Partial<InboundRequest> = {},
    reception: Reception = sampleReception(),
  ) => {
    const body = new TextEncoder().encode(typeof update === 'string' ? update : JSON.stringify(update));
    const headers = { 'x-telegram-bot-api-secret-token': webhookSecret };
    const received = await notifier.receive?.({ method: 'POST', path: '/', headers, body, ...rest }, reception);
    if (received === undefined) throw new Error('it receives nothing');
    const { answer, events } = received;
    return { status: answer.status, events, said: answer.body === undefined ? undefined : JSON.parse(answer.body) };
  };
  const { message } = updates.started;
  const saying = (text: string, chat: object = message.chat) => ({
    ...updates.started,
    message: { ...message, text, chat },
  });

  test('reads a pressed button as a reply, the same each time, and tells the person that it arrived', async () => {
    const first = await receive(updates.pressed);
    expect(first.events).toEqual([
      { type: 'reply', event: 'update-900001', token: updates.pressed.callback_query.data },
    ]);
    expect(first.said).toMatchObject({ method: 'answerCallbackQuery', callback_query_id: '4382bfdwdsb323b2d9' });
    expect(await receive(updates.pressed)).toEqual(first);
  });

  test('offers a second button that declines, and reads it as such', async () => {
    const provider = await telegramProvider();
    onTestFinished(() => provider.remove());
    const address = await provider.situations.accepted();
    const choice = { type: 'take', token: code, label: 'Saya tangani', digit: '1' } as const;
    const reply = { code, choices: [choice], decline: { label: 'Saya tidak bisa' } };
    await telegramNotifier({ url: provider.url, token: provider.token }).send(
      sampleMessage({ address, reply }),
      sampleLimits(),
    );
    const sent = JSON.parse(Buffer.from(provider.requests[0]?.body ?? []).toString());
    const [[take], [decline]] = sent.reply_markup.inline_keyboard;
    expect([take.text, decline.text]).toEqual(['Saya tangani', 'Saya tidak bisa']);
    const callback = { ...updates.pressed.callback_query, data: decline.callback_data };
    const { events, said } = await receive({ ...updates.pressed, callback_query: callback });
    expect(events).toEqual([{ type: 'reply', event: 'update-900001', token: code, declines: true }]);
    expect(said.text).toBe('noArrived id');
  });

  test('answers Start with the number that becomes the address, in the language of the person', async () => {
    const { events, said } = await receive(updates.started);
    expect(events).toEqual([]);
    expect(said).toMatchObject({ method: 'sendMessage', chat_id: 7_001 });
    expect(said.text).toBe('contactNumber en 7001');
  });

  test.each([code, `kode: ${groupedCode(code).toUpperCase()}.`])(
    'reads a code in a text as a reply: %s',
    async (text) => {
      expect((await receive(saying(text))).events).toMatchObject([
        { type: 'reply', event: 'update-900002', token: code },
      ]);
    },
  );

  test.each([
    ['tolong', 'askedBack en'],
    ['kode?', 'askedBack en'],
    ['', 'askedBack en'],
    ['siap saya tangani', 'codeMissing en'],
    ['tidak bisa', 'codeMissing en'],
    [`tolong ${code}`, 'askedBack en'],
  ])('takes nothing on by %j, and says what follows', async (text, words) => {
    const { events, said } = await receive(saying(text));
    expect(events).toEqual([]);
    expect(said.text).toBe(words);
  });

  test('reads a code beside a no as declining, and says what follows', async () => {
    const { events, said } = await receive(saying(`${code} tidak bisa`));
    expect(events).toEqual([
      { type: 'reply', event: 'update-900002', token: code, declines: true, said: 'tidak bisa' },
    ]);
    expect(said.text).toBe('noArrived en');
  });

  test('binds a yes to the message that it quotes, where that went to this chat', async () => {
    const quoted = {
      ...saying('sanggup').message,
      reply_to_message: { message_id: 41, text: 'Pesan penting dari LPA' },
    };
    const update = { ...updates.started, message: quoted };
    const handle = handleOf('7001/41');
    const { events, said } = await receive(update, {}, sampleReception(['7001'], [handle]));
    expect(events).toEqual([{ type: 'quoting-reply', event: 'update-900002', handle, said: 'sanggup' }]);
    expect(said.text).toBe('answerArrived en');
    expect(await receive(update, {}, sampleReception(['7002'], [handle]))).toMatchObject({
      events: [],
      said: { text: 'codeMissing en' },
    });
  });

  test('asks back with both buttons of the message that is meant, and reads their touch for its recipient alone', async () => {
    const handle = handleOf('7001/41');
    const reception: Reception = {
      ...sampleReception(['7001'], [handle]),
      offer: async (_, about) => ({
        code: about.code ?? '',
        choices: [{ type: 'take', token: about.code ?? about.handle ?? '', label: 'Saya tangani', digit: '1' }],
        decline: { label: 'Saya tidak bisa' },
      }),
    };
    const quoting = { ...saying('hmm').message, reply_to_message: { message_id: 41 } };
    const { events, said } = await receive({ ...updates.started, message: quoting }, {}, reception);
    expect(events).toEqual([]);
    expect(said).toMatchObject({ method: 'sendMessage', chat_id: 7_001, text: 'askedBack en' });
    const [[take], [decline]] = said.reply_markup.inline_keyboard;
    expect([take.text, decline.text]).toEqual(['Saya tangani', 'Saya tidak bisa']);
    const touch = async (data: string, known = reception) =>
      (await receive({ ...updates.pressed, callback_query: { ...updates.pressed.callback_query, data } }, {}, known))
        .events;
    const reply = { type: 'quoting-reply', event: 'update-900001', handle };
    expect(await touch(take.callback_data)).toEqual([reply]);
    expect(await touch(decline.callback_data)).toEqual([{ ...reply, declines: true }]);
    expect(await touch(take.callback_data, sampleReception(['7002'], [handle]))).toEqual([]);
    const typed = (await receive(saying(`hmm ${code}`), {}, reception)).said;
    expect(typed.text).toBe(`askedBack en\n${groupedCode(code)}`);
    expect(typed.reply_markup.inline_keyboard[0][0].callback_data).toBe(code);
  });

  test('ignores a group, and writes nothing into it', async () => {
    expect(await receive(saying('/start', { id: -1_001, type: 'group' }))).toEqual({ status: 200, events: [] });
  });

  test.each([
    ['without the secret', updates.pressed, { headers: {} }, 401],
    ['with another secret', updates.pressed, { headers: { 'x-telegram-bot-api-secret-token': 'lain' } }, 401],
    ['by another method', updates.pressed, { method: 'GET' }, 400],
    ['that is no JSON', '{', {}, 400],
    ['without a number', { message }, {}, 400],
  ])('refuses an update %s', async (_, update, rest, status) => {
    expect(await receive(update, rest)).toEqual({ status, events: [] });
  });

  test('receives nothing without a secret', () => {
    const deaf = telegramNotifier({ token });
    expect(deaf.receive).toBeUndefined();
    expect(deaf.capabilities.answers).toEqual([]);
  });
});

describe('polling', () => {
  const polling = async (kept: Map<string, string>, answer?: Parameters<typeof providerAnswering>[0]) => {
    const provider = answer === undefined ? await telegramProvider() : await providerAnswering(answer);
    onTestFinished(() => provider.remove());
    const notifier = telegramNotifier({ url: provider.url, token: tokenOf(provider), poll: true });
    onTestFinished(() => notifier.close());
    const events: NotifierEvent[] = [];
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const keep: Keep = { get: async (name) => kept.get(name), set: async (name, value) => void kept.set(name, value) };
    const ended = notifier.listen?.(async (more) => void events.push(...more), keep, ending.signal, sampleReception());
    return { provider, events, ended: Promise.resolve(ended), end: () => ending.abort() };
  };
  const said = ({ requests }: HttpProvider, method: string) =>
    requests
      .filter(({ path }) => path.endsWith(`/${method}`))
      .map(({ body }) => JSON.parse(Buffer.from(body).toString()));

  test('reads each update once, answers it after the commit, and confirms it', async () => {
    const kept = new Map<string, string>();
    const { provider, events, ended, end } = await polling(kept);
    provider.queue?.put((number) => ({ ...updates.pressed, update_id: 10_000 + number }));
    provider.queue?.put((number) => ({ update_id: 10_000 + number, message: { text: 7 } }));
    provider.queue?.put((number) => ({ ...updates.started, update_id: 10_000 + number }));
    await vi.waitFor(() => expect(said(provider, 'sendMessage')).toMatchObject([{ chat_id: 7_001 }]));
    expect(events).toEqual([{ type: 'reply', event: 'update-10001', token: code }]);
    expect(said(provider, 'answerCallbackQuery')).toMatchObject([{ callback_query_id: '4382bfdwdsb323b2d9' }]);
    await vi.waitFor(() => expect(said(provider, 'getUpdates').map(({ offset }) => offset)).toContain(10_004));
    expect(kept).toEqual(new Map([['update', '10004']]));
    end();
    await ended;
  });

  test('hears an update whose number Telegram drew anew after a quiet week, and none that it knows', async () => {
    const { provider, events, end, ended } = await polling(new Map([['update', '10002']]));
    provider.queue?.put((number) => ({ ...updates.pressed, update_id: 10_000 + number }));
    await vi.waitFor(() => expect(said(provider, 'getUpdates').at(-1)).toMatchObject({ timeout: 50 }));
    expect(events).toEqual([]);
    provider.queue?.put(() => ({ ...updates.pressed, update_id: 77 }));
    await vi.waitFor(() => expect(events.map(({ event }) => event)).toEqual(['update-77']));
    end();
    await ended;
  });

  test.each([
    ['a webhook is set', 409, "Conflict: can't use getUpdates method while webhook is active", 'telegram-webhook-set'],
    ['another process asks', 409, 'Conflict: terminated by other getUpdates request', 'telegram-asked-elsewhere'],
    ['the token is wrong', 401, 'Unauthorized', 'http-401'],
    ['somebody else answers', 200, 'Selamat datang', 'answer-unreadable'],
  ])('says with a code alone that %s', async (_, status, description, code) => {
    const { ended } = await polling(new Map(), { status, body: { ok: false, error_code: status, description } });
    await expect(ended).rejects.toMatchObject({ code, message: expect.not.stringContaining(token) });
  });
});

/** A provider that answers everything alike. */
async function providerAnswering(answer: HttpAnswer) {
  const alike = { accepted: () => answer, refusedForGood: () => answer, refusedForNow: () => answer };
  return await httpProvider({
    address: String,
    id: String,
    longest: { most: 1, unit: 'bytes' },
    secrets: [token],
    read: () => ({ type: 'nonsense' }),
    answers: { ...alike, tooLong: answer, unauthorized: answer, nonsense: answer, ready: answer, troubles: [answer] },
  });
}

function tokenOf(provider: HttpProvider): string {
  return provider.secrets[0] ?? token;
}

test.each([
  ['token', { token: 'rahasia' }],
  ['webhookSecret', { token, webhookSecret: 'ra hasia' }],
  ['url', { token, url: 'http://bot.contoh.test' }],
])('refuses a wrong %s without repeating it', (option, options) => {
  expect(() => telegramNotifier(options)).toThrow(
    expect.toSatisfy(
      (error) =>
        isKawalError(error, 'notifier.misconfigured') &&
        error.message.includes(option) &&
        !error.message.includes('hasia'),
    ),
  );
});
