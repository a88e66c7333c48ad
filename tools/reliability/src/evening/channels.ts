import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { emailNotifier } from '@kawal/notify-email';
import { ntfyNotifier } from '@kawal/notify-ntfy';
import { androidSmsNotifier } from '@kawal/notify-sms';
import { telegramNotifier } from '@kawal/notify-telegram';
import { webhookNotifier } from '@kawal/notify-webhook';
import { whatsappNotifier } from '@kawal/notify-whatsapp';
import type { Notifier } from '@kawal/sdk';
import {
  type HttpProvider,
  ntfyProvider,
  smsGatewayProvider,
  telegramProvider,
  webhookReceiver,
  whatsappProvider,
} from '@kawal/sdk/providers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A message as its recipient's provider has it. */
export interface Arrived {
  readonly channel: string;
  readonly address: string;
  readonly text: string;
  /** The page of a mail. */
  readonly html?: string;
  /** The provider's own name of it, where it tells of it later. */
  readonly handle: string;
}

/** One channel over a real adapter and a provider on this machine. */
export interface EveningChannel {
  readonly channel: string;
  readonly notifier: Notifier;
  /** Returns a new address at which messages arrive. */
  address(): Promise<string>;
  /** Returns a new address that the provider refuses for good, as a blocked bot does. */
  refusedAddress?(): Promise<string>;
  readonly provider?: HttpProvider;
  /** Begins an outage, or ends it. */
  out(isOut: boolean): Promise<void>;
  /** Returns what arrived since the last call. */
  arrived(): Promise<readonly Arrived[]>;
  remove(): Promise<void>;
}

/** A channel of mail whose recipients answer by mail, and whose servers return what did not arrive. */
export interface RealMailChannel extends EveningChannel {
  /** The recipient of a mail answers it. */
  answer(handle: string, text: string): Promise<void>;
  /** Mails that came back. */
  bounced(): number;
}

/** Opens all six channels; those that are given stand over real servers. */
export async function openChannels(
  realMail?: RealMailChannel,
  realNtfy?: EveningChannel,
): Promise<readonly EveningChannel[]> {
  const [whatsapp, telegram, sms, hook] = await Promise.all([
    whatsappProvider(),
    telegramProvider(),
    smsGatewayProvider(),
    webhookReceiver((body) => {
      const { text, subject } = JSON.parse(new TextDecoder().decode(body)).data;
      return { text, subject };
    }),
  ]);
  const templates = { id: { name: 'kawal_laporan', language: 'id' }, en: { name: 'kawal_report', language: 'en' } };
  return [
    realMail ?? (await mailChannel()),
    overHttp(
      'whatsapp',
      whatsapp,
      whatsappNotifier({
        url: `${whatsapp.url}/v23.0`,
        token: whatsapp.token,
        phoneNumberId: whatsapp.phoneNumberId,
        templates,
        webhook: { appSecret: whatsapp.appSecret, verifyToken: whatsapp.verifyToken },
      }),
    ),
    overHttp(
      'telegram',
      telegram,
      telegramNotifier({
        url: telegram.url,
        token: telegram.token,
        ...(realMail === undefined ? { webhookSecret: telegram.secretToken } : { poll: true }),
      }),
    ),
    overHttp(
      'sms',
      sms,
      androidSmsNotifier({
        url: sms.url,
        user: sms.user,
        password: sms.password,
        signingKey: sms.signingKey,
      }),
    ),
    realNtfy ?? overNtfy(await ntfyProvider()),
    overHttp('webhook', hook, webhookNotifier({ secrets: [hook.secret], allowInternal: true })),
  ];
}

function overNtfy(ntfy: Awaited<ReturnType<typeof ntfyProvider>>): EveningChannel {
  return overHttp('ntfy', ntfy, ntfyNotifier({ url: ntfy.url, token: ntfy.token }));
}

function overHttp(channel: string, provider: HttpProvider, notifier: Notifier): EveningChannel {
  let seen = 0;
  return {
    channel,
    notifier,
    provider,
    address: async () => provider.situations.accepted(),
    refusedAddress: async () => provider.situations.refusedForGood(),
    // Its door is shut, or opens again; who had an address keeps it.
    out: async (isOut) => void (await (isOut ? provider.situations.noConnection() : provider.situations.accepted())),
    async arrived() {
      const fresh = provider.taken.slice(seen);
      seen += fresh.length;
      return fresh.map(({ address, text, subject = '', id }) => ({
        channel,
        address,
        text: `${subject}\n${text}`,
        handle: id,
      }));
    },
    remove: () => provider.remove(),
  };
}

/** A mail server on loopback, which can refuse everybody for a while. */
async function mailChannel(): Promise<EveningChannel> {
  const received: Promise<Arrived>[] = [];
  let isOut = false;
  let addresses = 0;
  let seen = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, answer) =>
      answer(isOut ? Object.assign(new Error('later'), { responseCode: 421 }) : null),
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const address = envelope.rcptTo[0]?.address ?? '';
        received.push(
          PostalMime.parse(Buffer.concat(chunks)).then(({ text = '', html = '', subject = '', messageId = '' }) => ({
            channel: 'email',
            address,
            text: `${subject}\n${text}`,
            html,
            handle: messageId,
          })),
        );
        answer(null);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    channel: 'email',
    notifier: emailNotifier({ from: 'kawal@contoh.test', smtp: { host: '127.0.0.1', port, requireTls: false } }),
    async address() {
      addresses += 1;
      return `petugas-${addresses}@contoh.test`;
    },
    async out(given) {
      isOut = given;
    },
    async arrived() {
      const fresh = await Promise.all(received.slice(seen));
      seen += fresh.length;
      return fresh;
    },
    remove: () => new Promise((done) => server.close(done)),
  };
}
