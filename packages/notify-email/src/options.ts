import { isLoopback, KawalError } from '@kawal/sdk';
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

/** A mailbox with every default filled in. `domain`: that of our own Message-IDs. */
export type CheckedMailbox = Required<ImapOptions> & { readonly domain: string; readonly timeoutMs: number };

/** Who sends, checked. */
export interface Sender {
  readonly from: Mailbox;
  /** The right side of every Message-ID. */
  readonly domain: string;
}

/** The options with every default filled in. */
export interface CheckedOptions extends Sender {
  readonly smtp: SmtpOptions & { readonly secure: boolean; readonly requireTls: boolean };
  readonly timeoutMs: number;
  readonly imap?: CheckedMailbox;
}

export function checkSender({ from, domain }: { readonly from: string; readonly domain?: string }): Sender {
  const mailbox = readMailbox(from ?? '');
  if (mailbox === undefined) {
    throw misconfigured('from', 'one e-mail address, with or without a name', 'Kawal RT 01 <kawal@contoh.test>');
  }
  if (domain !== undefined && !/^[a-z0-9.-]+$/i.test(domain)) {
    throw misconfigured('domain', 'a domain name alone', 'contoh.test');
  }
  return { from: mailbox, domain: domain ?? mailbox.domain };
}

/** Refuses with `notifier.misconfigured` what could only fail later, when somebody has to be told. */
export function checkOptions(options: EmailNotifierOptions): CheckedOptions {
  const { from, smtp, imap, domain, timeoutMs = 30_000 } = Object(options) as EmailNotifierOptions;
  const sender = checkSender({ from, ...(domain === undefined ? {} : { domain }) });
  checkServer('smtp', smtp, '587');
  if (smtp.auth !== undefined && (!smtp.auth?.user || !smtp.auth.pass)) {
    throw misconfigured('smtp.auth', 'both a user and a pass', "{ user: 'kawal', pass: process.env.SMTP_PASS }");
  }
  if (smtp.requireTls === false && smtp.secure !== true && (smtp.auth !== undefined || !isLoopback(smtp.host))) {
    throw misconfigured(
      'smtp.requireTls',
      'true, because the password and the mail would cross the network in the clear; false is for a relay on this machine without `auth`',
      "{ host: '127.0.0.1', port: 25, requireTls: false }",
    );
  }
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1) {
    throw misconfigured('timeoutMs', 'a whole number of milliseconds above zero', '30000');
  }
  return {
    ...sender,
    smtp: { ...smtp, secure: smtp.secure ?? false, requireTls: smtp.requireTls ?? true },
    timeoutMs,
    ...(imap === undefined ? {} : { imap: checkMailbox(imap, sender.domain, timeoutMs) }),
  };
}

function checkServer(
  name: 'smtp' | 'imap',
  server: { readonly host: string; readonly port?: number },
  example: string,
) {
  const { host, port } = server ?? {};
  if (typeof host !== 'string' || !/^[^\s/@]+$/.test(host)) {
    throw misconfigured(`${name}.host`, 'the name of the mail server alone', `${name}.contoh.test`);
  }
  if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) {
    throw misconfigured(`${name}.port`, 'an integer from 1 to 65535', example);
  }
}

function checkMailbox(imap: ImapOptions, domain: string, timeoutMs: number): CheckedMailbox {
  const checked = { port: 993, secure: true, requireTls: true, mailbox: 'INBOX', ...imap, domain, timeoutMs };
  checkServer('imap', checked, '993');
  if (!checked.auth?.user || !checked.auth.pass) {
    throw misconfigured('imap.auth', 'a user and a pass', "{ user: 'kawal', pass: process.env.IMAP_PASS }");
  }
  if (!checked.secure && !checked.requireTls && !isLoopback(checked.host)) {
    throw misconfigured('imap.requireTls', 'true, because the password would cross the network in the clear', 'true');
  }
  if (typeof checked.mailbox !== 'string' || !/^[\x20-\x7e]{1,200}$/.test(checked.mailbox)) {
    throw misconfigured('imap.mailbox', 'the name of a mailbox', 'INBOX');
  }
  return checked;
}

/** The value found is left out: it may be a password in the wrong place. */
export function misconfigured(option: string, expected: string, example: string): KawalError {
  return new KawalError('notifier.misconfigured', `${option} must be ${expected}, for instance ${example}`, {
    source: 'notify-email',
  });
}
