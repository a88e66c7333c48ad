import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type HttpProvider,
  httpProvider,
  jsonGateway,
  ntfyProvider,
  smsGatewayProvider,
  telegramProvider,
  webhookReceiver,
  whatsappProvider,
} from '../providers.ts';

test.each(['smtp', 'ntfy', 'whatsapp', 'telegram', 'sms-gateway', 'webhook'])(
  'names for each answer of %s, and for all that it tells, where it comes from, and on which day that was read',
  (name) => {
    const file = readFileSync(new URL(`./answers/${name}.json`, import.meta.url), 'utf8');
    const read = JSON.parse(file) as { day: string } & Record<
      'answers' | 'told',
      Record<string, Record<string, unknown>>
    >;
    const { answers, told = {} } = read;
    for (const { source, how, day = read.day } of [...Object.values(answers), ...Object.values(told)]) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source).toMatch(/^https:\/\/\S+$/);
      expect(how).toMatch(/^(?:recorded from (?:ntfy 2\.11\.0|OpenSMTPD 7\.6\.0p1): |written after )/);
    }
    for (const { status } of Object.values(answers)) expect(status).toBeGreaterThanOrEqual(200);
  },
);

interface Client {
  readonly provider: HttpProvider;
  post(address: string, text?: string): Promise<Response>;
  ask(): Promise<Response>;
}

const opened: HttpProvider[] = [];
afterEach(async () => {
  for (const provider of opened.splice(0)) await provider.remove();
});

function client<one extends HttpProvider>(
  provider: one,
  send: (address: string, text: string) => Readonly<Record<string, unknown>>,
  { path, headers, check = path }: { path: string; headers?: Readonly<Record<string, string>>; check?: string },
): Client {
  opened.push(provider);
  const json = { 'content-type': 'application/json', ...headers };
  return {
    provider,
    post: (address, text = 'Satu laporan menunggu.') =>
      fetch(`${provider.url}${path}`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify(send(address, text)),
        redirect: 'manual',
      }),
    ask: () => fetch(`${provider.url}${check}`, { headers: json }),
  };
}

/** The documented request of each provider that has one path for every address. */
const clients: Readonly<Record<string, () => Promise<Client>>> = {
  async jsonGateway() {
    const provider = await jsonGateway();
    return client(provider, (to, text) => ({ to, text, reference: 'pesan-1' }), {
      path: '/messages',
      headers: { authorization: `Bearer ${provider.token}` },
    });
  },
  async telegram() {
    const provider = await telegramProvider();
    const path = `/bot${provider.token}`;
    return client(provider, (chat_id, text) => ({ chat_id, text }), {
      path: `${path}/sendMessage`,
      check: `${path}/getMe`,
    });
  },
  async whatsapp() {
    const provider = await whatsappProvider();
    const path = `/v23.0/${provider.phoneNumberId}`;
    const parameters = (text: string) => [{ type: 'body', parameters: [{ type: 'text', text }] }];
    return client(
      provider,
      (to, text) => ({
        messaging_product: 'whatsapp',
        to,
        type: 'template',
        template: { name: 'kawal', language: { code: 'id' }, components: parameters(text) },
      }),
      { path: `${path}/messages`, check: path, headers: { authorization: `Bearer ${provider.token}` } },
    );
  },
  async smsGateway() {
    const { user, password, ...provider } = await smsGatewayProvider();
    return client(provider, (to, text) => ({ id: 'pesan-1', textMessage: { text }, phoneNumbers: [to] }), {
      path: '/messages',
      headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
    });
  },
  async ntfy() {
    const provider = await ntfyProvider();
    return client(provider, (topic, message) => ({ topic, message, title: 'Kawal' }), {
      path: '/',
      check: '/v1/health',
      headers: { authorization: `Bearer ${provider.token}` },
    });
  },
};

/** The status that each answers with, by the situation of the address. */
const statuses: Readonly<Record<string, readonly [accepted: number, forGood: number, forNow: number]>> = {
  jsonGateway: [202, 404, 429],
  telegram: [200, 403, 429],
  whatsapp: [200, 400, 400],
  smsGateway: [202, 400, 429],
  ntfy: [200, 400, 429],
};

describe.each(Object.keys(clients))('the provider %s', (name) => {
  const start = async (): Promise<Client> => await (clients[name] as () => Promise<Client>)();

  test('answers by the address, counts every send, and keeps what it took', async () => {
    const { provider, post, ask } = await start();
    const { accepted, refusedForGood, refusedForNow } = provider.situations;
    const addresses = [await accepted(), await refusedForGood(), await refusedForNow()];
    const answered = [];
    for (const address of addresses) answered.push((await post(address)).status);
    expect(answered).toEqual(statuses[name]);
    expect((await ask()).status).toBe(200);
    expect(await provider.asked?.()).toBe(3);
    expect(await provider.received()).toMatchObject([{ addresses: [addresses[0]], text: 'Satu laporan menunggu.' }]);
  });

  test('refuses a text that is too long', async () => {
    const { provider, post } = await start();
    const answer = await post(await provider.situations.accepted(), 'a'.repeat(70_000));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await provider.received()).toEqual([]);
  });

  test('takes credentials for wrong until another situation comes, in a check as well', async () => {
    const { provider, post, ask } = await start();
    const address = (await provider.situations.unauthorized?.()) ?? '';
    expect([(await post(address)).status, (await ask()).status]).toEqual([401, 401]);
    await provider.situations.accepted();
    expect((await post(address)).ok).toBe(true);
  });

  test('answers with several troubles, one after the other', async () => {
    const { provider, post } = await start();
    const seen = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await post((await provider.situations.trouble?.()) ?? '');
      seen.push([answer.status, (await answer.text()).startsWith('<html>')]);
    }
    expect(seen).toEqual([
      [502, true],
      [500, false],
      [503, false],
    ]);
  });

  test('repeats in an error of its own the words that it was given', async () => {
    const { provider, post } = await start();
    const answer = await post((await provider.situations.trouble?.()) ?? '', 'Kutipan-0815');
    expect(await answer.text()).toContain('Kutipan-0815');
  });

  test('breaks an answer off, sends on elsewhere, goes away and comes back', async () => {
    const { provider, post } = await start();
    const cut = await post((await provider.situations.cutOff?.()) ?? '');
    await expect(cut.text()).rejects.toThrow();
    expect((await post((await provider.situations.redirected?.()) ?? '')).status).toBe(307);
    const away = await provider.situations.noConnection();
    await expect(post(away)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await provider.situations.accepted();
    expect((await post(away)).ok).toBe(true);
  });

  test('signs what it tells, and tells nobody the right signature who does not know the secret', async () => {
    const { provider, post } = await start();
    const { webhook } = provider;
    if (webhook === undefined) return expect(name).toBe('ntfy');
    await post(await provider.situations.accepted());
    const handle = provider.taken[0]?.id ?? '';
    const genuine = (await webhook.receipt?.(handle)) ?? (await webhook.reply?.(handle, 'token'));
    const forged = await webhook.forged(handle);
    expect(Object.keys(forged.headers)).toEqual(Object.keys(genuine?.headers ?? {}));
    expect(forged.headers).not.toEqual(genuine?.headers);
    return undefined;
  });
});

test('refuses a key for repeats that comes again with other words', async () => {
  const provider = await jsonGateway();
  opened.push(provider);
  const to = await provider.situations.accepted();
  const statusOf = async (text: string, key = 'pesan-1'): Promise<number> => {
    const headers = { authorization: `Bearer ${provider.token}`, 'Idempotency-Key': key };
    const body = JSON.stringify({ to, text });
    return (await fetch(`${provider.url}/messages`, { method: 'POST', headers, body })).status;
  };
  expect([await statusOf('Satu.'), await statusOf('Satu.'), await statusOf('Dua.')]).toEqual([202, 202, 422]);
  expect([await statusOf('Kode 1.', 'pesan-2'), await statusOf('Kode 2.', 'pesan-2')]).toEqual([202, 422]);
});

test('takes a message once, where its dialect refuses a repeat, and answers that as the first', async () => {
  const no = { status: 400 };
  const provider = await httpProvider({
    address: (number) => `orang-${number}`,
    read(request) {
      const { to, key } = JSON.parse(Buffer.from(request.body).toString());
      return { type: 'send', address: to, text: 'Satu laporan menunggu.', repeatKey: key };
    },
    id: (number) => `pesan-${number}`,
    refusesRepeats: true,
    longest: { most: 99, unit: 'bytes' },
    answers: {
      ...{ accepted: ({ id }) => ({ status: 200, body: { id } }), refusedForGood: () => no, refusedForNow: () => no },
      ...{ tooLong: no, unauthorized: no, nonsense: no, ready: no, troubles: [no] },
    },
    secrets: [],
  });
  opened.push(provider);
  const to = await provider.situations.accepted();
  const idOf = async (key: string): Promise<string> => {
    const answered = await fetch(provider.url, { method: 'POST', body: JSON.stringify({ to, key }) });
    return (await answered.json()).id;
  };
  expect([await idOf('one'), await idOf('one'), await idOf('two')]).toEqual(['pesan-1', 'pesan-1', 'pesan-2']);
  expect(await provider.received()).toHaveLength(2);
});

test('takes a webhook signed as Standard Webhooks has it, and no other', async () => {
  const receiver = await webhookReceiver((body) => ({ text: Buffer.from(body).toString() }));
  opened.push(receiver);
  const address = await receiver.situations.accepted();
  const body = 'Satu laporan menunggu.';
  const key = Buffer.from(receiver.secret.replace('whsec_', ''), 'base64');
  const signature = `v1,${createHmac('sha256', key).update(`msg_1.1800000000.${body}`).digest('base64')}`;
  const post = (signed: string) =>
    fetch(address, {
      method: 'POST',
      body,
      headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': '1800000000', 'webhook-signature': signed },
    });
  expect((await post('v1,wrong')).status).toBe(401);
  expect((await post(`v1,older ${signature}`)).status).toBe(204);
  expect(await receiver.received()).toMatchObject([{ addresses: [address], repeatKey: 'msg_1', text: body }]);
});

test('counts a connection that carries nothing only as long as no call was broken off', async () => {
  const provider = await jsonGateway();
  opened.push(provider);
  const { port } = new URL(provider.url);
  const join = () => connect(Number(port), '127.0.0.1');
  const empty = join();
  await expect.poll(() => provider.connections?.()).toBe(1);
  const broken = new AbortController();
  const given = fetch(`${provider.url}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${provider.token}`, connection: 'close' },
    body: JSON.stringify({ to: await provider.situations.silent?.(), text: 'Satu laporan menunggu.' }),
    signal: broken.signal,
  });
  await expect.poll(() => provider.connections?.()).toBe(2);
  broken.abort();
  await expect(given).rejects.toThrow();
  await expect.poll(() => provider.connections?.()).toBe(0);
  empty.destroy();
});
