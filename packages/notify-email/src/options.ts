import { isLoopback, KawalError, option, readOptions } from '@kawal/sdk';
import { type Mailbox, readMailbox } from './address.ts';

export interface EmailNotifierOptions {
  /** Who sends: `kawal@contoh.test` or `Kawal RT 01 <kawal@contoh.test>`. */
  readonly from: string;
  readonly smtp: SmtpOptions;
  /** The mailbox of `from`, where bounces and answers arrive. Install `imapflow` for it. Without it nothing comes in. */
  readonly imap?: ImapOptions;
  /** The right side of every Message-ID; by default the domain of `from`. Keep it: a changed one makes repeats look new. */
  readonly domain?: string;
  /** How long one message may take in all, connecting included, in milliseconds; by default 30,000. */
  readonly timeoutMs?: number;
}

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); by default false. */
  readonly secure?: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Refuses a server that does not offer STARTTLS; by default true. False only for a relay on this machine, without `auth`. */
  readonly requireTls?: boolean;
}

export interface ImapOptions {
  readonly host: string;
  /** By default 993. */
  readonly port?: number;
  /** TLS from the first byte; by default true. With false STARTTLS is required. */
  readonly secure?: boolean;
  readonly auth: { readonly user: string; readonly pass: string };
  /** By default `INBOX`. */
  readonly mailbox?: string;
  /** False only for a server on this machine, with `secure: false`; by default true. */
  readonly requireTls?: boolean;
}

/** Who sends, checked. */
export interface Sender {
  readonly from: Mailbox;
  /** The right side of every Message-ID. */
  readonly domain: string;
}

/** The options with every default filled in. */
export type CheckedOptions = ReturnType<typeof checkOptions>;

/** A mailbox with every default filled in. `domain`: that of our own Message-IDs. */
export type CheckedMailbox = NonNullable<CheckedOptions['imap']>;

export const sender = option.reads(
  'one e-mail address, with or without a name, for instance Kawal RT 01 <kawal@contoh.test>',
  (given) => (typeof given === 'string' ? readMailbox(given) : undefined),
);

const host = option.text(/^[^\s/@]+$/, 'the name of the mail server alone, for instance smtp.contoh.test');
const port = option.whole(1, 65_535, 'an integer from 1 to 65535, for instance 587');
const login = option.text(/\S/, 'a text, for instance process.env.SMTP_PASS');
const mailbox = option.text(/^(?! *$)[\x20-\x7e]{1,200}$/, 'the name of a mailbox, for instance INBOX');
const auth = option.group({ user: login, pass: login });

const optionTable = {
  from: sender,
  domain: option.optional(option.text(/^[a-z0-9.-]+$/i, 'a domain name alone, for instance contoh.test')),
  smtp: option.group({
    host,
    port,
    secure: option.flag(false),
    auth: option.optional(auth),
    requireTls: option.flag(true),
  }),
  imap: option.optional(
    option.group({
      ...{ host, port: option.optional(port, 993), secure: option.flag(true), auth },
      ...{ mailbox: option.optional(mailbox, 'INBOX'), requireTls: option.flag(true) },
    }),
  ),
  timeoutMs: option.milliseconds(),
};

/** Refuses with `notifier.misconfigured` what could only fail later, when somebody has to be told. */
export function checkOptions(options: EmailNotifierOptions) {
  const read = readOptions(options, optionTable, misconfigured);
  const { from, smtp, imap, domain = from.domain, timeoutMs } = read;
  // Without TLS the password and the mail would cross the network in the clear.
  if (!smtp.requireTls && !smtp.secure && (smtp.auth !== undefined || !isLoopback(smtp.host)))
    throw withoutTls('smtp', "{ host: '127.0.0.1', port: 25, requireTls: false } on this machine without `auth`");
  if (imap && !imap.requireTls && !imap.secure && !isLoopback(imap.host)) throw withoutTls('imap', 'true');
  return { from, smtp, domain, timeoutMs, imap: imap && { ...imap, domain, timeoutMs } };
}

export const misconfigured = { source: 'notify-email', code: 'notifier.misconfigured' } as const;

function withoutTls(server: 'smtp' | 'imap', example: string): KawalError {
  const why = 'because the password and the mail would cross the network in the clear';
  const words = `\`${server}.requireTls\` must be true, ${why}; for instance ${example}.`;
  return new KawalError(misconfigured.code, words, misconfigured);
}
