import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { Notifier } from '@kawal/sdk';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { smtpNotifier } from '../email-notifier.ts';
import type { EmailNotifierOptions } from '../index.ts';
import { checkOptions } from '../options.ts';

// The other end of the wire, for the tests of this package. Everything made here is gone when its test ends.

/** A real mail server on loopback that keeps what it gets. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Promise<Email>[] = [];
  const envelopes: string[][] = [];
  const sockets: Socket[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(PostalMime.parse(Buffer.concat(chunks)));
        envelopes.push(envelope.rcptTo.map(({ address }) => address));
        answer(null);
      });
    },
    ...options,
  });
  // What goes wrong on a connection is what these tests are about; the sender's side says what came of it.
  smtp.on('error', () => {});
  smtp.server.on('connection', (socket) => sockets.push(socket));
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  onTestFinished(() => new Promise<void>((done) => smtp.close(done)));

  return {
    /** To whom each mail went, whatever its headers say. */
    envelopes,
    get recipients(): string[] {
      return envelopes.flat();
    },
    /** Every connection there was. */
    sockets,
    /** Mails that arrived, in order, decoded. */
    mails: () => Promise.all(received),
    async onlyMail(): Promise<Email> {
      const [mail, ...others] = await Promise.all(received);
      if (mail === undefined || others.length > 0) throw new Error(`one mail was expected, not ${received.length}`);
      return mail;
    },
    /** A notifier for this server; closed when the test ends. */
    notifier: (overrides?: Overrides) => notifierTo(portOf(smtp.server), overrides),
    hangUp(): void {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A server that answers one command with this code, and these words. */
export function refusing(command: 'MAIL FROM' | 'RCPT TO' | 'DATA', code: number, words?: string): SMTPServerOptions {
  switch (command) {
    case 'MAIL FROM':
      return { onMailFrom: (_address, _session, answer) => answer(refusal(code, words)) };
    case 'RCPT TO':
      return { onRcptTo: (_address, _session, answer) => answer(refusal(code, words)) };
    case 'DATA':
      return { onData: (stream, _session, answer) => stream.resume().on('end', () => answer(refusal(code, words))) };
  }
}

/** The error that smtp-server answers with, when it is given one. */
export function refusal(responseCode: number, words = 'tidak diterima'): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** Any other thing that listens, right or wrong. */
export async function listen(server: Server, then: (server: Server) => void = () => {}): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  then(server);
  return port;
}

interface Overrides extends Partial<Omit<EmailNotifierOptions, 'smtp'>> {
  readonly smtp?: Partial<EmailNotifierOptions['smtp']>;
}

/** A notifier for whatever listens on a port of this machine; closed when the test ends. */
export function notifierTo(port: number, { smtp, ...options }: Overrides = {}, closingMs?: number): Notifier {
  const { auth, ...rest } = smtp ?? {};
  const checked = checkOptions({
    from: 'Kawal RT 01 <kawal@contoh.test>',
    smtp: { host: '127.0.0.1', port, requireTls: false, ...rest },
    ...options,
  });
  // The options refuse a password without TLS; the server of a test has none.
  const notifier = smtpNotifier(
    auth === undefined ? checked : { ...checked, smtp: { ...checked.smtp, auth } },
    closingMs,
  );
  onTestFinished(() => notifier.close());
  return notifier;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
