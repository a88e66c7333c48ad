import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { sampleLimits, sampleMessage, type TestProvider } from '@kawal/sdk/conformance';
import { smtpProvider } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import type { Email } from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { bounceOf } from './testing/bounces.sample.ts';
import { hasImapServer, imapOf, imapServerOnUse, replyTo } from './testing/imap-server.sample.ts';
import { listen, mailServer, notifierTo, refusal, refusing } from './testing/mail-server.sample.ts';

// Answers and bounces are read from a real IMAP server, where there is one.
const imap = imapServerOnUse();
afterAll(() => imap.remove());

describeNotifier('notify-email', { makeProvider, resultFile: new URL('../conformance.json', import.meta.url) });

describe('the check of an e-mail notifier', () => {
  test('asks the server without sending anything', async () => {
    const server = await mailServer();
    const notifier = server.notifier();
    expect(await notifier.check?.(sampleLimits())).toEqual({ ready: true });
    expect(await server.mails()).toEqual([]);
  });

  test('answers with a code that holds no address and no password', async () => {
    const server = await mailServer({
      disabledCommands: ['STARTTLS'],
      onAuth: (_, __, answer) => answer(new Error('no')),
    });
    const notifier = server.notifier({ smtp: { auth: { user: 'kawal', pass: 'rahasia' } } });
    expect(await notifier.check?.(sampleLimits())).toEqual({ ready: false, code: 'EAUTH' });
    await notifier.close();
    expect(await notifier.check?.(sampleLimits())).toEqual({ ready: false, code: 'closed' });
  });

  test('says no where nobody listens', async () => {
    const port = await listen(createServer(), (server) => void server.close());
    expect(await notifierTo(port).check?.(sampleLimits())).toMatchObject({ ready: false });
  });
});

describe('a mail', () => {
  test('arrives as plain text that says what was to be said, and once more for a phone', async () => {
    const server = await mailServer();
    const outcome = await server.notifier().send(message, sampleLimits());

    const mail = await server.onlyMail();
    expect(mail.from).toEqual({ name: 'Kawal RT 01', address: 'kawal@contoh.test' });
    expect(mail.to).toEqual([{ name: '', address: 'relawan.satu@contoh.test' }]);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.trimEnd()).toBe(message.text);
    expect(headerOf(mail, 'content-type')).toMatch(/^multipart\/alternative;/);
    expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated');
    expect(outcome).toEqual({ type: 'accepted', handle: mail.messageId });
  });

  test.each([
    ['Indonesian', 'Laporan baru – wilayah Contoh', 'Mohon dibaca “segera”. Balas: 1 = saya berangkat.'],
    ['Javanese', 'ꦭꦥꦺꦴꦫꦤ꧀ ꦲꦚꦂ', 'ꦩꦔ꧀ꦒ ꦢꦶꦮꦕ ꦫꦶꦪꦶꦤ꧀. Mangga diwaca rumiyin.'],
  ])('arrives whole in %s', async (_, subject, text) => {
    const server = await mailServer();
    await server.notifier().send({ ...message, subject, text }, sampleLimits());
    const mail = await server.onlyMail();
    expect(mail.subject).toBe(subject);
    expect(mail.text?.trimEnd()).toBe(text);
  });

  test('carries the same Message-ID on every attempt, and another for another message', async () => {
    const server = await mailServer();
    await server.notifier().send(message, sampleLimits());
    await server.notifier().send({ ...message, text: 'Percobaan kedua.' }, sampleLimits());
    await server.notifier().send({ ...message, id: 'message-2' }, sampleLimits());
    await server.notifier({ domain: 'lain.test' }).send(message, sampleLimits());

    const [first, second, other, elsewhere] = (await server.mails()).map((mail) => mail.messageId);
    expect(first).toMatch(/^<kawal\.[0-9a-f]{32}@contoh\.test>$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(elsewhere).toBe(first?.replace('@contoh.test', '@lain.test'));
  });

  test('says that it is a drill, and only then', async () => {
    const server = await mailServer();
    await server.notifier().send({ ...message, drill: true }, sampleLimits());
    await server.notifier().send(message, sampleLimits());
    const [drill, real] = await server.mails();
    expect(drill && headerOf(drill, 'x-kawal-drill')).toBe('yes');
    expect(real && headerOf(real, 'x-kawal-drill')).toBeUndefined();
  });

  test.each(['\r\n', '\n', '\r', '\u2028', '\0'])(
    'has no header that its subject tries to add by %j',
    async (lineBreak) => {
      const server = await mailServer();
      const subject = ['Laporan', 'Bcc: orang.lain@contoh.test', 'X-Palsu: ya', '', 'isi palsu'].join(lineBreak);
      await server.notifier().send({ ...message, subject }, sampleLimits());

      const mail = await server.onlyMail();
      expect(mail.subject).toBe('Laporan Bcc: orang.lain@contoh.test X-Palsu: ya isi palsu');
      expect(mail.bcc).toBeUndefined();
      expect(headerOf(mail, 'x-palsu')).toBeUndefined();
      expect(mail.text?.trimEnd()).toBe(message.text);
      expect(server.recipients).toEqual(['relawan.satu@contoh.test']);
    },
  );

  test('does not end where its text holds the end of an SMTP message', async () => {
    const server = await mailServer();
    const text = 'Satu\r\n.\r\nMAIL FROM:<palsu@contoh.test>\r\n.\n.dua';
    await server.notifier().send({ ...message, text }, sampleLimits());
    expect((await server.onlyMail()).text?.trimEnd().replaceAll('\r\n', '\n')).toBe(text.replaceAll('\r\n', '\n'));
  });

  test.each([
    'relawan.satu@contoh.test, relawan.dua@contoh.test',
    'relawan.satu@contoh.test;relawan.dua@contoh.test',
    'relawan.satu@contoh.test\r\nRCPT TO:<relawan.dua@contoh.test>',
    'relawan.satu,relawan.dua@contoh.test',
    'Satu <relawan.satu@contoh.test>',
    'relawan.satu',
    '0812-0000-0000',
    '',
  ])('refuses %j, which is not one address', async (address) => {
    const server = await mailServer();
    const outcome = await server.notifier().send({ ...message, address }, sampleLimits());
    expect(outcome).toEqual({ type: 'failed', scope: 'address', retryable: false, code: 'address-invalid' });
    expect(server.recipients).toEqual([]);
  });
});

describe('the outcome of a send', () => {
  test.each([
    ['MAIL FROM', 550, 'final'],
    ['MAIL FROM', 530, 'retryable'],
    ['MAIL FROM', 451, 'retryable'],
    ['RCPT TO', 550, 'final'],
    ['RCPT TO', 552, 'final'],
    ['RCPT TO', 450, 'retryable'],
    ['RCPT TO', 421, 'retryable'],
    ['DATA', 554, 'final'],
    ['DATA', 452, 'retryable'],
  ] as const)('follows from the answer of %s with %i: %s', async (command, code, verdict) => {
    const server = await mailServer(refusing(command, code));
    const outcome = await server.notifier().send(message, sampleLimits());
    expect(outcome).toMatchObject({ type: 'failed', retryable: verdict === 'retryable', code: `smtp-${code}` });
  });

  test('stands apart for each recipient: one refused address silences nobody else', async () => {
    const server = await mailServer({
      onRcptTo: ({ address }, _session, answer) => answer(address.includes('satu') ? refusal(550) : null),
    });
    const notifier = server.notifier();
    const outcomes = await Promise.all([
      notifier.send(message, sampleLimits()),
      notifier.send({ ...message, id: 'message-2', address: 'relawan.dua@contoh.test' }, sampleLimits()),
    ]);
    expect(outcomes).toMatchObject([{ type: 'failed', code: 'smtp-550' }, { type: 'accepted' }]);
    expect(server.recipients).toEqual(['relawan.dua@contoh.test']);
  });

  test('stays retryable when the password is refused', async () => {
    const server = await mailServer({
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, answer) => answer(refusal(535)),
    });
    const outcome = await server.notifier(credentials).send(message, sampleLimits());
    expect(outcome).toEqual({ type: 'failed', scope: 'account', retryable: true, code: 'EAUTH' });
  });

  test('says accepted when the password is right', async () => {
    const server = await mailServer({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      onAuth: ({ username, password }, _session, answer) =>
        answer(null, username === 'kawal' && password === 'rahasia-karangan' ? { user: 'kawal' } : {}),
    });
    await expect(server.notifier(credentials).send(message, sampleLimits())).resolves.toMatchObject({
      type: 'accepted',
    });
  });

  test('stays retryable, with nothing said, when the server offers no encryption', async () => {
    const server = await mailServer();
    const outcome = await server.notifier({ smtp: { requireTls: true } }).send(message, sampleLimits());
    expect(outcome).toEqual({ type: 'failed', scope: 'provider', retryable: true, code: 'ETLS' });
    expect(server.recipients).toEqual([]);
  });

  test.each([
    ['STARTTLS', false],
    ['TLS from the first byte', true],
  ])('stays retryable, with nothing said, when nobody vouches for the certificate of %s', async (_, secure) => {
    const server = await mailServer({ secure, disabledCommands: ['AUTH'], logger: false });
    const outcome = await server.notifier({ smtp: { requireTls: true, secure } }).send(message, sampleLimits());
    expect(outcome).toMatchObject({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: expect.stringMatching(/CERT/),
    });
    expect(server.recipients).toEqual([]);
  });

  test('stays retryable when no server is there', async () => {
    const port = await listen(createServer(), (server) => server.close());
    expect(await notifierTo(port).send(message, sampleLimits())).toEqual({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: 'ECONNREFUSED',
    });
  });

  test('stays retryable when the server hangs up before it greets', async () => {
    const port = await listen(createServer((socket) => socket.destroy()));
    expect(await notifierTo(port).send(message, sampleLimits())).toEqual({ type: 'unknown', code: 'ECONNECTION' });
  });

  test('stays retryable when the server hangs up in the middle of a message', async () => {
    const server = await mailServer({
      onData: (stream) => {
        stream.resume();
        server.hangUp();
      },
    });
    const outcome = await server.notifier().send(message, sampleLimits());
    expect(outcome).toEqual({ type: 'unknown', code: expect.stringMatching(/^E[A-Z]+$/) });
  });

  test('stays retryable when the server greets a stranger with 554', async () => {
    const port = await listen(createServer((socket) => socket.end('554 tidak melayani\r\n')));
    expect(await notifierTo(port).send(message, sampleLimits())).toEqual({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: 'smtp-554',
    });
  });

  test('stays retryable when the server never says anything', async () => {
    const port = await listen(createServer());
    const outcome = await notifierTo(port, { timeoutMs: 50 }).send(message, sampleLimits());
    expect(outcome).toEqual({ type: 'unknown', code: 'ETIMEDOUT' });
  });

  test('stays retryable when the server says a little for ever', async () => {
    const port = await listen(createServer(trickle));
    const outcome = await notifierTo(port, { timeoutMs: 100 }).send(message, sampleLimits());
    expect(outcome).toEqual({ type: 'unknown', code: 'ETIMEDOUT' });
  });

  test('repeats no address, no text and no password, whatever the server says', async () => {
    const words = `<${message.address}> ${message.text} rahasia-karangan`;
    const failures = await Promise.all(
      (['MAIL FROM', 'RCPT TO', 'DATA'] as const).map(async (command) => {
        const server = await mailServer(refusing(command, 550, words));
        return server.notifier().send(message, sampleLimits());
      }),
    );
    for (const outcome of failures) {
      expect(Object.keys(outcome).sort()).toEqual(['code', 'retryable', 'scope', 'type']);
      expect(outcome).toMatchObject({ code: 'smtp-550' });
    }
  });
});

describe('connections', () => {
  test('stay open for the next message', async () => {
    const server = await mailServer();
    const notifier = server.notifier();
    await notifier.send(message, sampleLimits());
    await notifier.send({ ...message, id: 'message-2' }, sampleLimits());
    expect(server.sockets.length).toBe(1);
  });

  test('cost no message when the server dropped them while idle', async () => {
    const server = await mailServer();
    const notifier = server.notifier();
    await notifier.send(message, sampleLimits());
    server.hangUp();
    await expect(notifier.send({ ...message, id: 'message-2' }, sampleLimits())).resolves.toMatchObject({
      type: 'accepted',
    });
  });

  test('carry the next message where the server refused one recipient by 421 and hung up', async () => {
    let isClosing = true;
    const server = await mailServer({
      onRcptTo(_address, _session, answer) {
        answer(isClosing ? refusal(421) : null);
        if (isClosing) setImmediate(server.hangUp);
      },
    });
    const notifier = server.notifier();
    expect(await notifier.send(message, sampleLimits())).toMatchObject({ type: 'failed', retryable: true });
    isClosing = false;
    const again = { ...message, attempt: 2, attemptId: `${message.id}.2` };
    expect(await notifier.send(again, sampleLimits())).toMatchObject({ type: 'accepted' });
    expect(server.recipients).toEqual([message.address]);
  });

  test('end with close, which may come twice, and later messages can be tried elsewhere', async () => {
    const server = await mailServer();
    const notifier = server.notifier();
    await notifier.send(message, sampleLimits());
    const ended = Promise.all(server.sockets.map((socket) => once(socket, 'close')));

    await notifier.close();
    await notifier.close();
    await ended;
    expect(await notifier.send(message, sampleLimits())).toEqual({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: 'closed',
    });
  });

  test('stay open under a message that is on its way', async () => {
    const server = await mailServer();
    const notifier = server.notifier();
    const sending = notifier.send(message, sampleLimits());
    await notifier.close();
    await expect(sending).resolves.toMatchObject({ type: 'accepted' });
  });
});

const message = sampleMessage({
  address: 'relawan.satu@contoh.test',
  subject: 'Laporan menunggu di wilayah Contoh',
  text: 'Satu laporan menunggu. Urgensi: tinggi.\nBalas dengan kode 0000.',
  contentClass: 'facts',
});

const credentials = { smtp: { auth: { user: 'kawal', pass: 'rahasia-karangan' } } };

/** A mail server in the hands of the suite: what it does with a message is written in the address. */
async function makeProvider(): Promise<TestProvider> {
  // While the server starts, the client is loaded.
  const [provider, mailbox] = await Promise.all([
    smtpProvider(),
    hasImapServer ? imap.mailbox() : undefined,
    import('imapflow'),
  ]);
  const auth = { user: provider.user, pass: provider.password };
  // The silent server of a case answers no later than this either.
  const closingMs = 40;
  if (mailbox === undefined)
    return { ...provider, open: () => notifierTo(provider.port, { smtp: { auth } }, closingMs) };
  const deliver = async (mail: string): Promise<void> => {
    await mailbox.open();
    await mailbox.deliver(mail);
  };
  return {
    ...provider,
    open: () => notifierTo(provider.port, { smtp: { auth }, imap: imapOf(mailbox) }, closingMs),
    queue: {
      reply: (handle, token) => deliver(replyTo(handle, { text: `siap ${token}` })),
      news: () => deliver('Subject: Kabar bulan ini\r\nFrom: kabar@contoh.test\r\n\r\nBukan jawaban.\r\n'),
      typed: (handle, words) => deliver(replyTo(handle, { text: words })),
      failed: (handle) => deliver(bounceOf(handle)),
      leave: () => mailbox.leave(),
    },
  };
}

/** Takes the greeting like any server, then answers line after line and never comes to the last: no silence to notice. */
function trickle(socket: Socket): void {
  socket.write('220 contoh.test\r\n');
  socket.once('data', () => {
    socket.write('250 contoh.test\r\n');
    socket.once('data', () => {
      const timer = setInterval(() => socket.write('250-sebentar\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    });
  });
}

function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}
