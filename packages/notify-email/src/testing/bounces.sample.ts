import { readFileSync } from 'node:fs';

/** Reports of servers, each in a file of its own; this one says of each where it comes from. */
const file = readFileSync(new URL('answers/bounces.json', import.meta.url), 'utf8');

interface BounceSource {
  readonly source: string;
  readonly how: string;
  /** The code of the failure that it is; null where it fails nothing. */
  readonly code: string | null;
}

export const bounces = JSON.parse(file) as {
  readonly day: string;
  readonly answers: Readonly<Record<string, BounceSource>>;
};

/** The report of a server about the mail of a handle. */
export function bounceOf(handle: string, server = 'opensmtpd'): string {
  const mail = readFileSync(new URL(`answers/${server}.eml`, import.meta.url), 'utf8');
  return mail.replaceAll('kawal.0123456789abcdef0123456789abcdef@contoh.test', handle.slice(1, -1));
}

/** Mails that fail nothing, though they read like reports: of a program, of a stranger, of a person. */
export function notBounces(handle: string): readonly string[] {
  return [
    `Return-Path: <>
From: <relawan@contoh.test>
Message-ID: <jauh@contoh.test>
Subject: Re: Contoh
In-Reply-To: ${handle}

I am away, and mail to me cannot be delivered to anybody else. The mailbox is full: 552 5.2.2
`,
    `Return-Path: <>
From: <MAILER-DAEMON@jahat.contoh.test>
Message-ID: <asing@contoh.test>
Subject: failure notice

I'm afraid I wasn't able to deliver your message. This is a permanent error; I've given up.
Message-ID: <kawal.jahat@contoh.test>
Message-ID: <kawal.0123456789abcdef0123456789abcdef@jahat.contoh.test>
`,
    `From: relawan@contoh.test
Return-Path: <relawan@contoh.test>
Subject: Re: Contoh

Undeliverable? 550 5.1.1 user unknown
> Message-ID: ${handle}
`,
  ];
}
