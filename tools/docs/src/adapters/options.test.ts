import { type Engine, type OpenOptions, openKawal, systemEntropy } from '@kawal/engine';
import { pgBossExecutor } from '@kawal/executor-pg-boss';
import { publishEvents } from '@kawal/http';
import { emailNotifier, mailFolder } from '@kawal/notify-email';
import { ntfyNotifier } from '@kawal/notify-ntfy';
import { androidSmsNotifier, gatewaySmsNotifier } from '@kawal/notify-sms';
import { telegramNotifier } from '@kawal/notify-telegram';
import { webhookNotifier } from '@kawal/notify-webhook';
import { whatsappNotifier } from '@kawal/notify-whatsapp';
import { embeddedExecutor, type KawalError, type KawalErrorCode } from '@kawal/sdk';
import { httpHeartbeat } from '@kawal/sdk/heartbeat-http';
import { memoryStorage } from '@kawal/sdk/memory';
import { createVaultFile, fileVault } from '@kawal/sdk/vault-file';
import { postgresStorage } from '@kawal/storage-postgres';
import { sqliteStorage, sqliteStorageInThread } from '@kawal/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { contohNotifier } from '../../../../examples/adapter-notifier/src/contoh-notifier.ts';
import { contohStorage } from '../../../../examples/adapter-storage/src/contoh-storage.ts';

// Every adapter of the repository, and those that a contributor begins with, with an example of each of its options.

const secret = 'rahasia-karangan-0001';
const login = { user: 'kawal', pass: secret };
const template = { name: 'kabar', language: 'id', declines: true };
const database = `postgres://kawal:${secret}@127.0.0.1:1/kawal`;

const webhookSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const called = {
  goesOnWithout: () => undefined,
  clock: { now: () => 0 },
  entropy: systemEntropy,
  alarm: () => undefined,
};

async function openMemory(options: OpenOptions): Promise<Engine> {
  return await openKawal({ storage: () => memoryStorage() }, options);
}

type Options = Readonly<Record<string, unknown>>;

const adapters: readonly (readonly [KawalErrorCode, (options: never) => unknown, Options])[] = [
  ['config.invalid', sqliteStorage, { file: '/no/folder/a.db', keyringFile: '/no/folder/b', busyTimeoutMs: 50 }],
  [
    'config.invalid',
    sqliteStorageInThread,
    { file: '/no/folder/a.db', keyringFile: '/no/folder/b', busyTimeoutMs: 50 },
  ],
  [
    'config.invalid',
    postgresStorage,
    {
      ...{ connectionString: database, connections: 2, schema: 'kawal', migrate: 'check', timeoutMs: 50 },
      keyring: { connectionString: database, connections: 2, schema: 'kunci' },
    },
  ],
  ['config.invalid', contohStorage, { file: '/no/folder/a.db' }],
  ['config.invalid', fileVault, { file: '/no/folder/kunci.json', random: () => new Uint8Array(32) }],
  ['config.invalid', createVaultFile, { file: '/no/folder/kunci.json', seed: new Uint8Array(32) }],
  ['config.invalid', embeddedExecutor, { signalFile: '/no/folder/signal', sweepMs: 50, now: () => 0 }],
  ['config.invalid', pgBossExecutor, { connectionString: database, schema: 'pgboss', queue: 'malang', sweepMs: 50 }],
  ['heartbeat.misconfigured', httpHeartbeat, { url: `https://detak.contoh.test/${secret}`, timeoutMs: 50, mark: true }],
  [
    'notifier.misconfigured',
    emailNotifier,
    {
      ...{ from: 'kawal@contoh.test', domain: 'contoh.test', timeoutMs: 50 },
      smtp: { host: 'smtp.contoh.test', port: 465, secure: true, requireTls: true, auth: login },
      imap: { host: 'imap.contoh.test', port: 993, secure: true, requireTls: true, auth: login, mailbox: 'INBOX' },
    },
  ],
  ['notifier.misconfigured', mailFolder, { from: 'kawal@contoh.test', folder: '/no/folder' }],
  ['notifier.misconfigured', ntfyNotifier, { url: 'https://ntfy.contoh.test', token: secret, timeoutMs: 50 }],
  [
    'notifier.misconfigured',
    androidSmsNotifier,
    { url: 'https://sms.contoh.test', user: 'sms', password: secret, signingKey: secret, timeoutMs: 50 },
  ],
  [
    'notifier.misconfigured',
    gatewaySmsNotifier,
    {
      ...{ url: 'https://sms.contoh.test', format: 'form', withoutPlus: true, timeoutMs: 50 },
      ...{ headers: { authorization: secret }, fields: { to: '{to}', text: '{text}' } },
      success: { field: 'status', values: ['1'], id: 'id' },
      refusals: [{ status: 404, value: '2', means: 'number' }],
    },
  ],
  [
    'notifier.misconfigured',
    telegramNotifier,
    {
      ...{ token: `1234567:${secret}`, webhookSecret: secret, poll: true },
      ...{ url: 'https://bot.contoh.test', timeoutMs: 50 },
    },
  ],
  ['notifier.misconfigured', webhookNotifier, { secrets: [webhookSecret], allowInternal: true, timeoutMs: 50 }],
  [
    'notifier.misconfigured',
    whatsappNotifier,
    {
      ...{ token: secret, phoneNumberId: '100000000000001', url: 'https://wa.contoh.test', timeoutMs: 50 },
      templates: { id: template, en: template },
      webhook: { appSecret: secret, verifyToken: secret },
    },
  ],
  ['config.invalid', openMemory, { folder: '/no/folder', need: 'work', environment: { A: 'b' }, ...called }],
  [
    'notifier.misconfigured',
    publishEvents,
    {
      ...{
        api: { events: async () => ({ ok: false, refusals: [] }) },
        url: 'https://x.contoh.test',
        secret: webhookSecret,
      },
      ...{ cursor: { read: async () => null, write: async () => undefined }, concepts: ['report'], wants: () => true },
      ...{ content: 'types', until: 'caught-up', signal: AbortSignal.abort(), onFailure: () => undefined },
      ...{ fetch, now: () => 0, pause: async () => undefined },
    },
  ],
  ['notifier.misconfigured', contohNotifier, { url: 'https://sms.contoh.test', token: secret, timeoutMs: 50 }],
];

/** Returns the error by which an adapter refuses its options; undefined where it fails for another reason. */
async function refusalOf(open: (options: never) => unknown, options: unknown): Promise<KawalError | undefined> {
  try {
    const adapter = (await open(options as never)) as { close?(): Promise<void> };
    await adapter.close?.();
    return undefined;
  } catch (error) {
    return /^(?:storage|vault)\./.test((error as KawalError).code) ? undefined : (error as KawalError);
  }
}

/** Returns each option as the path to it, those of a group too. */
function pathsOf(options: Options, above: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const path = [...above, name];
    const isGroup =
      Object.getPrototypeOf(value) === Object.prototype &&
      !['headers', 'fields', 'environment', 'clock', 'entropy', 'api', 'cursor'].includes(name);
    return isGroup ? [path, ...pathsOf(value as Options, path)] : [path];
  });
}

function isFunction(options: Options, path: readonly string[]): boolean {
  return typeof path.reduce<unknown>((at, name) => (at as Options)[name], options) === 'function';
}

/** Returns the options with another value at one place. */
function withValue(options: Options, [name = '', ...rest]: readonly string[], value: unknown): Options {
  return { ...options, [name]: rest.length === 0 ? value : withValue(options[name] as Options, rest, value) };
}

describe.each(adapters.map(([code, open, options]) => [open.name, code, open, options] as const))(
  '%s',
  (_, code, open, options) => {
    test('takes options of each kind', async () => {
      expect(await refusalOf(open, options)).toBeUndefined();
    });

    test.each([
      ['no value, as of a variable that is not set', undefined, /variable of the environment/],
      ['null', null, /variable of the environment/],
      ['an empty text', '', /variable of the environment/],
      ['a text of spaces', '  ', /variable of the environment/],
      ['the text of a variable that is not set', 'undefined', /variable of the environment/],
      ['the text of null', 'null', /variable of the environment/],
      ['a value of another kind', Symbol(secret), /must be/],
    ])('names each option that has %s, and repeats no secret', async (_kind, value, words) => {
      for (const path of pathsOf(options)) {
        // A function that a program leaves undefined is left out: no variable of the environment holds one (1640).
        if (value === undefined && isFunction(options, path)) continue;
        const error = await refusalOf(open, withValue(options, path, value));
        expect([path, error?.code, error?.message]).toEqual([path, code, expect.stringMatching(words)]);
        expect(error?.message).toMatch(new RegExp(`: \`${path.join('.').replaceAll('.', '\\.')}[.\\w]*\` must be `));
        expect(`${error?.message}${error?.stack}${String(error?.cause)}`).not.toContain(secret);
      }
    });

    test.each([undefined, null, 5, 'text', [], {}])('says what is expected where the options are %j', async (none) => {
      const needsNone =
        [embeddedExecutor, openMemory].includes(open as never) && [undefined, '{}'].includes(JSON.stringify(none));
      if (needsNone) expect(await refusalOf(open, none)).toBeUndefined();
      else expect(await refusalOf(open, none)).toMatchObject({ code, message: expect.stringMatching(/must be /) });
    });

    test('refuses each name with a slip, says the names that there are, and repeats no secret', async () => {
      for (const path of pathsOf(options)) {
        const name = path.at(-1) ?? '';
        for (const slip of new Set([`${name}e`, name.toLowerCase(), name.toUpperCase(), name.replace(/.$/, '')])) {
          if (slip === name) continue;
          const error = await refusalOf(open, withValue(options, [...path.slice(0, -1), slip], secret));
          const words = `: \`${[...path.slice(0, -1), slip].join('.')}\` must be written as one of: `;
          expect([slip, error?.code, error?.message]).toEqual([slip, code, expect.stringContaining(words)]);
          expect(`${error?.message}${error?.stack}`).not.toContain(secret);
        }
      }
    });
  },
);
