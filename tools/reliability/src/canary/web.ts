import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import type { Actor } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { type Alarm, createEngine, type ListedVerb, readGroups, verbList } from '@kawal/engine';
import { pgBossExecutor } from '@kawal/executor-pg-boss';
import { apiHandler, type HttpHandler, httpHandler } from '@kawal/http';
import { ntfyNotifier } from '@kawal/notify-ntfy';
import { androidSmsNotifier } from '@kawal/notify-sms';
import { telegramNotifier } from '@kawal/notify-telegram';
import { webhookNotifier } from '@kawal/notify-webhook';
import { whatsappNotifier } from '@kawal/notify-whatsapp';
import type { Notifier } from '@kawal/sdk';
import { httpHeartbeat } from '@kawal/sdk/heartbeat-http';
import {
  type HttpProvider,
  ntfyProvider,
  smsGatewayProvider,
  telegramProvider,
  webhookReceiver,
  whatsappProvider,
} from '@kawal/sdk/providers';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { postgresStorage } from '@kawal/storage-postgres';
import { chanceOf } from '../world/chance.ts';
import { codes, counted, ended, markers, orders, ports, say } from './life.ts';
import { listener, published } from './outside.ts';

// One life of a process on PostgreSQL that serves the API and the pages, and sends by every notifier to a provider of its kind. Every
// answer and every request to a provider is read for marks.

let now = Date.parse('2026-03-02T08:00+07:00');

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

const served = await serve();
try {
  await submitted();
  for (let round = 0; round < 4; round += 1) {
    await served.engine.work().catch((error: unknown) => say('errors thrown', error));
    now += 20 * 60_000;
    await served.engine.health();
  }
  await everyCommand();
  await everyUpload();
  await published(served.engine.as(secretary));
  await everyRead();
  await everyPage();
} finally {
  await served.end();
}
await ended();

/** Opens an engine with people on every channel: some are reached, others are refused, or their provider is in trouble. */
async function serve() {
  const { postgres } = orders;
  const { connectionString } = postgres ?? {};
  if (postgres === undefined || connectionString === undefined) throw new TypeError('no store on PostgreSQL was made');
  const providers = await allProviders();
  const people: string[] = [];
  const refs: string[] = [];
  for (const { provider, notifier } of providers) {
    ports.add(Number(new URL(provider.url).port));
    for (const situation of ['accepted', 'refusedForGood', 'refusedForNow', 'trouble'] as const) {
      const address = await provider.situations[situation]?.();
      if (address === undefined) throw new TypeError(`no address of ${notifier.name}`);
      markers.drawn.push({
        text: address.replace('+', ''),
        class: 'personal',
        field: `address of ${notifier.channel}`,
      });
      const ref = `petugas-${refs.length}`;
      refs.push(ref);
      const contact = `{ channel: ${notifier.channel}, address: '${address}', verified: 2026-02-20, rings: yes }`;
      const name = `Nama ${markers.word('identity', 'directory name')}`;
      const language = refs.length % 2 === 0 ? 'id' : 'en';
      people.push(`  ${ref}: { name: ${name}, language: ${language}, contacts: { kontak-${ref}: ${contact} } }`);
    }
  }
  const place = (part: string): string => join(orders.folder, 'web', part);
  if (!existsSync(place('kunci.json'))) {
    await createVaultFile({ file: place('kunci.json'), seed: chanceOf(orders.seed, 'the vault').bytes(32) });
  }
  const monitor = await listener('beats to a monitor');
  const engine = await createEngine({
    heartbeat: httpHeartbeat({ url: monitor.url, mark: true }),
    storage: await postgresStorage(postgres),
    executor: pgBossExecutor({ connectionString, schema: `${postgres.schema}_queue`, queue: 'kawal' }),
    vault: fileVault({ file: place('kunci.json') }),
    notifiers: providers.map(({ notifier }) => notifier),
    answersAt: 'https://kawal.contoh.test/j',
    clock: { now: () => now },
    alarm: (alarm: Alarm) => say('alarms', alarm),
    prove: () => ({ verdict: 'proved', until: null, ends: null, findings: [], regions: 0 }),
  });
  const applied = await engine.as(secretary).chapter.apply(chapterOf(refs, people));
  if (!applied.ok) throw new RangeError(JSON.stringify(applied.refusals));
  const opened = await engine.sessions.open({ person: 'sekretaris' });
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  markers.code(opened.token, 'the token of a session');
  const unlimited = { session: 1_000_000, visitor: 1_000_000 };
  const visitors = { actor: { kind: 'app', ref: 'borang', role: 'reporter' }, verbs: ['reports.submit'] } as const;
  const api = apiHandler({ engine, visitors, paceMs: 0, perMinute: unlimited, now: () => now });
  const pages = httpHandler({ engine, paceMs: 0, now: () => now });
  return {
    engine,
    api,
    pages,
    token: opened.token,
    providers,
    async end() {
      await engine.close();
      monitor.end();
      for (const { provider, notifier } of providers) {
        for (const request of provider.requests) {
          say(`requests to ${notifier.channel}`, { ...request, body: Buffer.from(request.body).toString('latin1') });
        }
        await provider.remove();
      }
    },
  };
}

async function allProviders(): Promise<readonly { readonly provider: HttpProvider; readonly notifier: Notifier }[]> {
  const whatsapp = await whatsappProvider();
  const telegram = await telegramProvider();
  const sms = await smsGatewayProvider();
  const ntfy = await ntfyProvider();
  const hook = await webhookReceiver((body) => ({ text: Buffer.from(body).toString() }));
  const { token, phoneNumberId, appSecret, verifyToken } = whatsapp;
  const templates = { id: { name: 'kawal_laporan', language: 'id' }, en: { name: 'kawal_report', language: 'en' } };
  const webhook = { appSecret, verifyToken };
  return [
    {
      provider: whatsapp,
      notifier: whatsappNotifier({ url: `${whatsapp.url}/v23.0`, token, phoneNumberId, templates, webhook }),
    },
    {
      provider: telegram,
      notifier: telegramNotifier({
        url: telegram.url,
        token: telegram.token,
        webhookSecret: telegram.secretToken,
      }),
    },
    {
      provider: sms,
      notifier: androidSmsNotifier({
        url: sms.url,
        user: sms.user,
        password: sms.password,
        signingKey: sms.signingKey,
      }),
    },
    { provider: ntfy, notifier: ntfyNotifier({ url: ntfy.url, token: ntfy.token }) },
    { provider: hook, notifier: webhookNotifier({ secrets: [hook.secret], allowInternal: true }) },
  ];
}

/** Gives a request of the web to a handler, and keeps all of its answer but cards that somebody may open. */
async function ask(
  handler: HttpHandler,
  path: string,
  init: RequestInit = {},
  sink = 'answers over HTTP',
): Promise<string> {
  counted.calls += 1;
  const headers = { authorization: `Bearer ${served.token}`, ...(init.headers as Record<string, string> | undefined) };
  const request = new Request(`https://kawal.contoh.test${path}`, { ...init, headers });
  const answer = await handler(request, { address: '192.0.2.7' });
  const text = await answer.text();
  const problem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
  for (const [, code = ''] of text.matchAll(/"code":"([^"]+)"/g)) codes.add(code);
  if (path === '/api/cards/open' && answer.ok) return text;
  say(problem ? 'problem details over HTTP' : sink, `${answer.status} ${JSON.stringify([...answer.headers])} ${text}`);
  return text;
}

function posted(body: unknown, language: string): RequestInit {
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  return { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** Submits a marked report as a visitor and as a person, with a child in danger in it. */
async function submitted(): Promise<void> {
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  const facts = { danger: ['yes'], concern: ['some'], involved: ['none'] };
  const schema = commandSchemas.report['submit-report'];
  for (const language of ['id', 'en']) {
    const whole = { type: 'submit-report', area: '35.73.03.1001', channel: 'app', facts, parties };
    const { type: _, ...body } = markers.fill(schema, whole, 'reports.submit over HTTP') as Record<string, unknown>;
    const taken = await ask(served.api, '/api/reports/submit', posted({ body }, language));
    if (!taken.includes('report/')) throw new RangeError(`no report was taken in: ${taken}`);
  }
}

/** Types marked text into every field of every command, in both languages, well formed and not. */
async function everyCommand(): Promise<void> {
  for (const verb of verbList) {
    const words = markers.word('narrative', `${verb.group}.${verb.name} over HTTP, mistyped`);
    const path = `/api/${verb.group}/${verb.name}`;
    const wrong = Object.fromEntries(fieldsOf(verb).map((name) => [name, words]));
    const record = verb.takes[0] === undefined ? {} : { record: `${verb.takes[0]}/tidak-ada` };
    for (const language of ['id', 'en']) {
      for (const sent of [
        { ...record, body: wrong },
        { ...record, body: { ...wrong, [words]: 1 } },
        { record: words, body: words },
        { [words]: words },
        `{ "body": "${words}`,
      ]) {
        await ask(served.api, path, posted(sent, language));
      }
    }
    await ask(served.api, `/api/${verb.group}/${words}`, posted({}, 'id'));
    await ask(served.api, path, { ...posted({ body: words }, 'id'), headers: { authorization: `Bearer ${words}` } });
  }
}

/** Sends a marked report as a file of a form, and marked text wherever a form may have some. */
async function everyUpload(): Promise<void> {
  const word = markers.word('narrative', 'an upload');
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  const whole = { type: 'submit-report', area: '35.73.03.1001', channel: 'app', facts: {}, parties };
  const { type: _, ...body } = markers.fill(commandSchemas.report['submit-report'], whole, 'an upload') as object & {
    readonly type: string;
  };
  const text = JSON.stringify(body);
  const forms: readonly (readonly [part: string, name: string, text: string])[] = [
    ['file', 'laporan.json', text],
    ['file', `${word}.json`, text.replace('"app"', '"lain"')],
    ['file', `../${word}.exe`, word],
    ['file', 'laporan.yaml', `area: [${word}`],
    ['file', 'laporan.yaml', `${word}: ${word}`],
    [word, 'laporan.yaml', word],
    ['file', 'chapter.yaml', `kawal: chapter/1\nname: ${word}\n${word}: ${word}`],
    ['file', 'directory.yaml', `kawal: directory/1\npeople:\n  x: { name: Nama ${word} `],
  ];
  for (const [part, name, given] of forms) {
    for (const path of ['/api/reports/submit', '/api/chapter/apply', '/api/chapter/compareAccess']) {
      for (const language of ['id', 'en']) {
        const form = new FormData();
        form.append(part, new File([given], name));
        form.append('drill', word);
        await ask(served.api, path, { method: 'POST', body: form, headers: { 'accept-language': language } });
        form.delete('drill');
        await ask(served.api, path, { method: 'POST', body: form, headers: { 'accept-language': language } });
      }
    }
  }
}

function fieldsOf({ concept, type }: ListedVerb): readonly string[] {
  const schemas = commandSchemas[concept as keyof typeof commandSchemas] as unknown as Readonly<
    Record<string, { readonly _zod: { readonly def: unknown } }>
  >;
  const { shape = {} } = (schemas[type]?._zod.def ?? {}) as { readonly shape?: object };
  return Object.keys(shape).filter((name) => name !== 'type');
}

/** Asks for every list and every record in it, in all ways; then for what there is not. */
async function everyRead(): Promise<void> {
  const word = markers.word('narrative', 'an address over HTTP');
  for (const path of ['openapi.json', 'due', 'session', `${word}`, `reports?key=${word}`, `reports/${word}`]) {
    await ask(served.api, `/api/${path}`);
  }
  for (const group of [...Object.keys(readGroups), 'escalations']) {
    const listed = await ask(served.api, `/api/${group}?limit=100`);
    await ask(served.api, `/api/${group}/count`);
    await ask(served.api, `/api/${group}/tally?by=status`);
    await ask(served.api, `/api/${group}?after=${word}&limit=${word}`);
    const names = [...listed.matchAll(/"stream":"[a-z-]+\/([a-z0-9.-]+)"/g)].map(([, name]) => name);
    for (const name of new Set(names)) {
      for (const way of ['', '/history', '/explain', '/owed', '/dossier']) {
        await ask(served.api, `/api/${group}/${name}${way}`, { headers: { 'accept-language': 'en' } });
      }
    }
  }
  const gone = new AbortController();
  const headers = { authorization: `Bearer ${served.token}` };
  const request = new Request('https://kawal.contoh.test/api/events?after=start', { headers, signal: gone.signal });
  const reader = (await served.api(request)).body?.getReader();
  // The stream goes on for ever: what stands there by now is enough.
  setTimeout(() => gone.abort(), 300);
  // Who goes is given nothing more: the stream breaks off, as that of a request that was aborted.
  const next = () => reader?.read().catch(() => undefined);
  for (let part = await next(); part?.value !== undefined; part = await next()) {
    say('events over HTTP', Buffer.from(part.value).toString());
  }
}

/** Answers by every code that was sent, and by marked text; then plays a provider that writes marked text. */
async function everyPage(): Promise<void> {
  const word = markers.word('narrative', 'a code typed on a page');
  const sink = 'pages over HTTP';
  const answered = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  const links = served.providers.flatMap(({ provider }) =>
    provider.taken.flatMap(({ text }) => /https:\/\/kawal\.contoh\.test(\/j\/[^\s"]+)/.exec(text)?.[1] ?? []),
  );
  for (const path of ['/j', `/j/${word}`, ...new Set(links)]) {
    const code = path.slice('/j/'.length);
    if (links.includes(path)) markers.code(code, 'the code of a message');
    await ask(served.pages, path, {}, sink);
    await ask(served.pages, `${path}?en`, answered({ answer: 'take', code: word }), sink);
    await ask(served.pages, path, answered({ answer: word, [word]: word }), sink);
  }
  await ask(served.pages, '/health', {}, sink);
  await ask(served.pages, `/${word}`, {}, sink);
  for (const { notifier, provider } of served.providers) {
    const path = `/webhooks/${notifier.name}`;
    for (const body of [word, JSON.stringify({ [word]: word, message: { text: word, from: word } })]) {
      await ask(served.pages, path, { method: 'POST', body }, 'answers to webhooks');
    }
    await ask(served.pages, `${path}?hub.challenge=${word}&hub.mode=subscribe`, {}, 'answers to webhooks');
    const [taken] = provider.taken;
    const typed = taken === undefined ? undefined : await provider.webhook?.typed?.(taken.id, word);
    if (typed === undefined) continue;
    const body = Buffer.from(typed.body);
    await ask(served.pages, path, { method: 'POST', headers: { ...typed.headers }, body }, 'answers to webhooks');
  }
}

function chapterOf(refs: readonly string[], people: readonly string[]) {
  const secretaryContact = '{ channel: sms, address: "+6281200000000", verified: 2026-02-20, rings: yes }';
  const reading = readChapter([
    {
      name: 'chapter.yaml',
      text: 'kawal: chapter/1\nname: Kota Karangan\ncity: 35.73\nzone: WIB\nlanguage: en\nareas:\n  - { code: 35.73, name: Karangan }\n  - { code: 35.73.03, name: Contoh }\n  - { code: 35.73.03.1001, name: Contoh Lama }\n',
    },
    {
      name: 'directory.yaml',
      text: `kawal: directory/1
people:
  sekretaris: { name: Sekretaris Karangan, contacts: { kontak-sekretaris: ${secretaryContact} } }
${people.join('\n')}
secretariat: [sekretaris]
offices:
  - { id: piket, kind: lpaDuty, area: 35.73, localName: Piket, holders: [${refs.join()}] }
`,
    },
    {
      name: 'policy.yaml',
      text: `kawal: policy/1
id: karangan
version: 1
layer: city
area: 35.73
requires:
  lpaDuty: { on: always, people: 2 }
callers: [lpaDuty]
paths:
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [lpaDuty], repeat: { every: 10 minutes, times: 3 } }
`,
    },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}
