import type { Email } from 'postal-mime';
import type { NotifierSituations, ReceivedMessage, TestProvider } from '../conformance/notifier/stage.ts';
import recorded from './answers/smtp.json' with { type: 'json' };
import { lineOf } from './door.ts';
import { greetAtOnce } from './greet-at-once.ts';

/** A mail server on this machine, for the tests of a notifier. Spread it into what `makeProvider` returns. */
export interface SmtpProvider extends Omit<TestProvider, 'open'> {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  remove(): Promise<void>;
}

type Situation = keyof NotifierSituations;

/** Situations of everybody: who was not reached is reached as soon as the server is there again. */
const ofEverybody = new Set<Situation>(['noConnection', 'mute']);

/** Situations that show where a connection begins: none that stands from before may go on. */
const ofConnections = new Set<Situation>([...ofEverybody, 'down', 'trouble', 'unauthorized']);

const { answers } = recorded;

/** Answers by which a server refuses one recipient. Their words repeat the address, as servers like to. */
const refusals: Partial<Readonly<Record<Situation, RecordedAnswer>>> = {
  refusedForGood: answers.foreignRecipient,
  refusedForNow: answers.mailboxBusy,
  trouble: answers.closing,
};

interface RecordedAnswer {
  readonly status: number;
  readonly reply: string;
}

/** Serves mail on loopback, without TLS and with a password. Whoever tests with it installs `smtp-server` and `postal-mime`. */
export async function smtpProvider(): Promise<SmtpProvider> {
  const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
  const account = { user: 'kawal', password: 'password-of-the-mailbox' };
  const situationAt = new Map<string, Situation>();
  const received: ArrivedMail[] = [];
  let [now, asked]: [Situation, number] = ['accepted', 0];

  class PlainServer extends SMTPServer {
    /** Reads no certificate: it offers no TLS, and a suite makes hundreds of servers. */
    override updateSecureContext(): void {}
  }
  const server = new PlainServer({
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_, answer) => now !== 'mute' && answer(now === 'down' ? refusal(answers.closing) : null),
    onAuth({ username, password }, _, answer) {
      const isOurs = now !== 'unauthorized' && username === account.user && password === account.password;
      answer(isOurs ? null : refusal(answers.wrongPassword, `${username} ${password}`), { user: account.user });
    },
    onRcptTo({ address }, _, answer) {
      asked += 1;
      const situation = situationAt.get(address) ?? 'refusedForGood';
      if (situation === 'silent') return;
      // A server that speaks in turns begins with one of them.
      if (situation === 'stalledLate') return void setTimeout(answer, 100, null).unref();
      const given = refusals[situation];
      answer(given === undefined ? null : refusal(given, `<${address}>`));
    },
    onData(stream, { envelope, remotePort }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const addresses = envelope.rcptTo.map(({ address }) => address);
        let mail: Promise<Email> | undefined;
        // Most cases ask for no mail.
        received.push({ addresses, mail: () => (mail ??= PostalMime.parse(Buffer.concat(chunks))) });
        const situation = situationAt.get(addresses[0] ?? '');
        if (situation === 'cutOff') void line.hangUp((socket) => socket.remotePort === remotePort);
        else if (situation !== 'stalled' && situation !== 'stalledLate') answer(null);
      });
    },
  });
  greetAtOnce(server);
  // Whatever goes wrong on a connection is what a test is about.
  server.on('error', () => undefined);
  const line = lineOf(server.server);
  const port = await line.listen();

  const put = (situation: Situation) => async () => {
    if (ofConnections.has(situation) || ofConnections.has(now)) await line.hangUp();
    now = situation;
    await (situation === 'noConnection' ? line.leave() : line.listen());
    const address = `Contoh.${situation}-${situationAt.size + 1}@contoh.test`;
    situationAt.set(address, ofEverybody.has(situation) ? 'accepted' : situation);
    return address;
  };
  return {
    ...account,
    port,
    situations: situationsOf(put),
    secrets: [account.password],
    asked: () => asked,
    connections: () => line.sockets.size,
    mend: (address) => void situationAt.set(address, 'accepted'),
    received: () => Promise.all(received.map(read)),
    remove: line.leave,
  };
}

interface ArrivedMail {
  readonly addresses: readonly string[];
  mail(): Promise<Email>;
}

async function read({ addresses, mail }: ArrivedMail): Promise<ReceivedMessage> {
  const { messageId = '', text = '', html, subject = '' } = await mail();
  return { addresses, repeatKey: messageId, text, subject, ...(html === undefined ? {} : { html }) };
}

function situationsOf(put: (situation: Situation) => () => Promise<string>): NotifierSituations {
  return {
    accepted: put('accepted'),
    refusedForGood: put('refusedForGood'),
    refusedForNow: put('refusedForNow'),
    noConnection: put('noConnection'),
    silent: put('silent'),
    mute: put('mute'),
    stalled: put('stalled'),
    stalledLate: put('stalledLate'),
    cutOff: put('cutOff'),
    trouble: put('trouble'),
    down: put('down'),
    unauthorized: put('unauthorized'),
  };
}

function refusal({ status, reply }: RecordedAnswer, about = ''): Error {
  return Object.assign(new Error(`${reply} ${about}`), { responseCode: status });
}
