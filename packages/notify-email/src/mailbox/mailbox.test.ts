import { connect, createServer } from 'node:net';
import { answerQuota, groupedCode, type Keep, type NotifierEvent, replyCode } from '@kawal/sdk';
import { sampleLimits, sampleMessage, sampleReception } from '@kawal/sdk/conformance';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { bounceOf, bounces, notBounces } from '../testing/bounces.sample.ts';
import { hasImapServer, imapOf, imapServer, imapServerOnUse, replyTo } from '../testing/imap-server.sample.ts';
import { listen, mailServer } from '../testing/mail-server.sample.ts';

const server = imapServerOnUse();
afterAll(() => server.remove());

const code = replyCode(new Uint8Array(10).fill(7));

/** A notifier with a real mail server and a mailbox on a real IMAP server, which listens. */
async function listening(reception = sampleReception()) {
  const kept = new Map<string, string>();
  const mailbox = await server.mailbox();
  const smtp = await mailServer();
  const notifier = smtp.notifier({ imap: imapOf(mailbox) });
  const events: NotifierEvent[] = [];
  const ending = new AbortController();
  const keep: Keep = { get: async (name) => kept.get(name), set: async (name, value) => void kept.set(name, value) };
  const ended = notifier.listen?.(async (more) => void events.push(...more), keep, ending.signal, reception);
  onTestFinished(async () => {
    ending.abort();
    await ended;
  });
  const message = sampleMessage({ address: 'relawan@contoh.test', language: 'en', reply: { code, choices: [] } });
  const outcome = await notifier.send(message, sampleLimits());
  const sent = await smtp.onlyMail();
  const handle = 'handle' in outcome ? (outcome.handle ?? '') : '';
  const read = () => vi.waitFor(() => expect(Number(kept.get('mail')?.split('.')[1])).toBe(count));
  let count = 0;
  const deliver = async (...mails: readonly string[]): Promise<void> => {
    count += mails.length;
    for (const mail of mails) await mailbox.deliver(mail);
    await read();
  };
  return { smtp, events, handle, deliver, references: sent.headers };
}

const quote = `On Fri, 27 Nov 2026 at 10:00, Kawal RT 01 <kawal@contoh.test> wrote:\n> Kode: ${groupedCode(code)}\n> Saya tangani`;

test.skipIf(!hasImapServer)(
  'reads answers in words, bound by the mail that they answer, and answers each once',
  async () => {
    const { events, handle, deliver, smtp, references } = await listening();
    const header = references.find(({ key }) => key === 'references')?.value ?? '';
    expect(header).toContain(`<jawab.${code}.en@contoh.test>`);
    const bound = `${header} ${handle}`;
    await deliver(
      replyTo(handle, { text: 'siap, saya ke sana', references: bound }),
      replyTo(handle, { text: `tidak bisa\n\n${quote}` }),
      replyTo(handle, {
        text: `<p>otw</p><blockquote>kode ${code}</blockquote>`,
        type: 'text/html',
        references: bound,
      }),
      replyTo(handle, { text: `Ini laporan apa ya?\n\n${quote}`, references: bound }),
      replyTo(handle, { text: quote, references: bound }),
      replyTo(handle, { text: 'sanggup' }),
    );
    expect(events.map((event) => event.type === 'reply' && [event.token, event.declines])).toEqual([
      [code, undefined],
      [code, true],
      [code, undefined],
    ]);
    expect(events).toHaveLength(3);
    const said = await vi.waitFor(async () => {
      const mails = (await smtp.mails()).slice(1);
      expect(mails).toHaveLength(6);
      return mails;
    });
    expect(said.map(({ text }) => text?.trim())).toEqual([
      'answerArrived en',
      'noArrived id',
      'answerArrived en',
      'askedBack en',
      'askedBack en',
      'codeMissing id',
    ]);
    expect(new Set(smtp.recipients)).toEqual(new Set(['relawan@contoh.test']));
    expect(said.every(({ headers }) => headers.some(({ value }) => value === 'auto-replied'))).toBe(true);
    expect(JSON.stringify(events)).not.toContain('relawan');
  },
);

test.skipIf(!hasImapServer)('asks back with the code and the page of the mail that is answered', async () => {
  const link = { url: `https://jawab.contoh.test/${code}`, take: { body: 'answer=take', label: 'I take it on' } };
  const asked: unknown[] = [];
  const { handle, deliver, smtp, references } = await listening({
    ...sampleReception(),
    offer: async (_, about) => {
      asked.push(about);
      return { code, choices: [], link };
    },
  });
  const header = references.find(({ key }) => key === 'references')?.value ?? '';
  await deliver(replyTo(handle, { text: 'hmm', references: `${header} ${handle}` }));
  await vi.waitFor(async () => {
    const [said] = (await smtp.mails()).slice(1);
    expect(said?.text?.trim()).toBe(`askedBack en\n${groupedCode(code)}\nI take it on: ${link.url}`);
  });
  expect(asked).toEqual([{ code, handle: undefined }]);
});

test('names for each bounce where it comes from, and on which day that was read', () => {
  expect(bounces.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const [name, { source, how }] of Object.entries(bounces.answers)) {
    expect(bounceOf('<kawal.contoh@contoh.test>', name)).toContain('kawal.contoh@contoh.test');
    expect(source).toMatch(/^https:\/\/\S+$/);
    expect(how).toMatch(/^(?:recorded from OpenSMTPD 7\.6\.0p1 |written after |no page of the provider )/);
  }
});

test.skipIf(!hasImapServer)(
  'reads a bounce of a real mail server as a failure of its mail, and nothing that a program wrote',
  async () => {
    const { events, handle, deliver, smtp } = await listening();
    const own = bounceOf(handle);
    await deliver(
      bounceOf('<kawal.0123456789abcdef0123456789abcdef@contoh.test>'),
      own,
      own.replace('Action: failed', 'Action: delayed'),
      replyTo(handle, { text: `siap ${code}`, headers: 'Auto-Submitted: auto-replied\n' }),
      replyTo(handle, { text: `siap ${code}`, headers: 'Precedence: bulk\n' }),
      replyTo('<other@contoh.test>', { text: 'Menangkan hadiah! Siap?' }),
      replyTo(handle, { text: 'sanggup', type: 'multipart/mixed; boundary=x' }),
    );
    const [stray, bounced, ...others] = events;
    expect(stray).toMatchObject({ handle: '<kawal.0123456789abcdef0123456789abcdef@contoh.test>' });
    expect(bounced).toMatchObject({ type: 'receipt', handle, state: 'failed', code: 'dsn-5.3.0' });
    expect(others).toEqual([]);
    await vi.waitFor(async () => {
      expect((await smtp.mails()).slice(1).map(({ text }) => text?.trim())).toEqual(['askedBack id']);
    });
  },
);

test.skipIf(!hasImapServer)(
  'reads what a server returns without the fields of the standard, where it holds the mail that it is about',
  async () => {
    const { events, handle, deliver } = await listening();
    const { opensmtpd: _, ...odd } = bounces.answers;
    await deliver(...Object.keys(odd).map((name) => bounceOf(handle, name)), ...notBounces(handle));
    const failures = Object.values(odd).flatMap(({ code }) => (code === null ? [] : [code]));
    expect(failures).toHaveLength(5);
    expect(events).toMatchObject(failures.map((code) => ({ type: 'receipt', handle, state: 'failed', code })));
  },
);

test.skipIf(!hasImapServer)('takes no answer for the repeat of a mail that has its Message-ID', async () => {
  const { events, handle, deliver } = await listening();
  const strangers = groupedCode(replyCode(new Uint8Array(10).fill(9)));
  const answer = replyTo(handle, { text: `siap ${groupedCode(code)}` });
  const forged = answer.replace(`siap ${groupedCode(code)}`, `tidak bisa ${strangers}`);
  await deliver(forged, answer, answer);
  const [first, second, third] = events.map(({ event }) => event);
  expect(new Set([first, second, third]).size).toBe(3);
});

test.skipIf(!hasImapServer).each([
  // The first end is at a question about all three.
  ['head', 'Re: Contoh', 3],
  ['text', 'siap', 3],
] as const)(
  'passes over a mail at whose %s the connection ends again and again, and reads those around it',
  async (_, place, most) => {
    const mailbox = await server.mailbox();
    const codes = [1, 2, 3].map((number) => replyCode(new Uint8Array(10).fill(number)));
    for (const [index, one] of codes.entries()) {
      const mail = replyTo('<kawal.contoh@contoh.test>', { text: `siap ${one}` });
      await mailbox.deliver(index === 1 ? mail.replace(place, `${place} PUTUS`) : mail);
    }
    let ends = 0;
    const between = createServer((near) => {
      const far = connect(mailbox.port, '127.0.0.1');
      near.pipe(far);
      far.on('data', (bytes) => {
        if (!bytes.includes('PUTUS')) return void near.write(bytes);
        ends += 1;
        near.destroy();
        far.destroy();
      });
      for (const one of [near, far]) one.on('error', () => undefined);
    });
    const smtp = await mailServer();
    const notifier = smtp.notifier({ imap: imapOf({ ...mailbox, port: await listen(between) }) });
    const kept = new Map<string, string>();
    const heard: NotifierEvent[] = [];
    for (let time = 0; heard.length < 2; time += 1) {
      expect(time, 'it never comes to the third mail').toBeLessThan(5);
      const ending = new AbortController();
      const keep: Keep = {
        get: async (name) => kept.get(name),
        set: async (name, value) => void kept.set(name, value),
      };
      const take = async (events: readonly NotifierEvent[]): Promise<void> => {
        heard.push(...events);
        if (heard.length === 2) ending.abort();
      };
      await notifier.listen?.(take, keep, ending.signal, sampleReception()).catch(() => undefined);
    }
    expect(heard.map((event) => event.type === 'reply' && event.token)).toEqual([codes[0], codes[2]]);
    expect(ends).toBe(most);
  },
);

test('sends no more answers than a drill needs, however many mails a stranger writes', () => {
  let now = 0;
  const may = answerQuota(() => now);
  const said = (): number => Array.from({ length: 1_000 }, () => may()).filter((is) => is).length;
  expect(said()).toBe(60);
  now = 10_000;
  expect(said()).toBe(1);
  now = 3_600_000;
  expect(said()).toBe(60);
});

test.skipIf(!hasImapServer)(
  'says by a code why a mailbox cannot be read, and refuses a certificate that nobody signed',
  async () => {
    const safe = await imapServer({ tls: true });
    onTestFinished(() => safe.remove());
    const smtp = await mailServer();
    const auth = { user: 'kawal', pass: 'lain' };
    const port = await server.port();
    const places = [
      { host: '127.0.0.1', port, secure: false, requireTls: false, auth },
      { host: '127.0.0.1', port, secure: false, auth },
      { host: '127.0.0.1', port: safe.port, auth },
      { host: '127.0.0.1', port: 1, auth },
    ];
    const codes: unknown[] = [];
    for (const imap of places) {
      const notifier = smtp.notifier({ imap, timeoutMs: 5_000 });
      const keep: Keep = { get: async () => undefined, set: async () => undefined };
      const thrown = await notifier
        .listen?.(async () => undefined, keep, new AbortController().signal, sampleReception())
        .catch((error: { readonly code: string; readonly message: string }) => error);
      expect(String(thrown?.message)).not.toContain('lain');
      codes.push(thrown?.code);
      expect(await notifier.check?.(sampleLimits())).toEqual({ ready: false, code: `imap-${thrown?.code}` });
    }
    expect(codes).toEqual(['EAUTH', 'ETLS', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ECONNREFUSED']);
  },
);
