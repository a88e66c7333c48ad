/**
 * Reports without the fields of RFC 3464, invented after what each server documents: qmail by QSBMF
 * (https://cr.yp.to/proto/qsbmf.txt), Exim by `bounce_message_file` and `warn_message_file` of its specification, sendmail by
 * its older reports, Exchange by the report that a person reads, Gmail by `X-Failed-Recipients`. `code`: undefined for a mail
 * that fails nothing.
 */
export const oddBounces: readonly (readonly [name: string, code: string | undefined, mail: (id: string) => string])[] =
  [
    [
      'qmail',
      'bounce-5.1.1',
      (id) => `${from('MAILER-DAEMON@mx.contoh.test', 'failure notice')}
Hi. This is the qmail-send program at mx.contoh.test.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<relawan@contoh.test>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <kawal@contoh.test>
Received: (qmail 317 invoked by uid 7); 27 Nov 2026 03:54:38 -0000
Message-ID: ${id}
From: Kawal RT 01 <kawal@contoh.test>
Subject: Contoh
`,
    ],
    [
      'Exim',
      'bounce-550',
      (
        id,
      ) => `${from('Mailer-Daemon@mx.contoh.test', 'Mail delivery failed: returning message to sender', 'X-Failed-Recipients: relawan@contoh.test')}
A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  relawan@contoh.test
    host mx.contoh.test [192.0.2.1]
    SMTP error from remote mail server after RCPT TO: 550 No such user

------ This is a copy of the message, including all the headers. ------

Message-Id:
 ${id}
Subject: Contoh
`,
    ],
    [
      'sendmail',
      'bounce-550',
      (
        id,
      ) => `${from('MAILER-DAEMON@contoh.test', 'Returned mail: User unknown', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"')}
--b
Content-Type: text/plain

   ----- The following addresses had permanent fatal errors -----
<relawan@contoh.test>

   ----- Transcript of session follows -----
550 <relawan@contoh.test>... User unknown

--b
Content-Type: message/rfc822

Message-ID: ${id}
From: kawal@contoh.test
Subject: Contoh

Contoh
--b--
`,
    ],
    [
      'Exchange',
      'bounce-5.1.10',
      (
        id,
      ) => `${from('postmaster@contoh.test', 'Undeliverable: Contoh', 'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8')}
<html><body><p>Your message to <a href="mailto:relawan@contoh.test">relawan@contoh.test</a> couldn't be delivered.</p>
<p>relawan wasn't found at contoh.test.</p><p>Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'</p>
<p>Original message headers:</p><pre>Message-ID: ${id.replace('<', '&lt;').replace('>', '&gt;')}<br>Subject: Contoh</pre></body></html>
`,
    ],
    [
      'Gmail',
      'bounce-text',
      (
        id,
      ) => `${from('mailer-daemon@surat.contoh.test', 'Delivery Status Notification (Failure)', `X-Failed-Recipients: relawan@contoh.test\nIn-Reply-To: ${id}`)}
** Alamat tidak ditemukan **

Pesan Anda tidak terkirim ke relawan@contoh.test karena alamatnya tidak ditemukan.
`,
    ],
    [
      'Exim that still tries',
      undefined,
      (
        id,
      ) => `${from('Mailer-Daemon@mx.contoh.test', 'Warning: message delayed 24 hours', 'X-Failed-Recipients: relawan@contoh.test')}
A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours.
Message-ID: ${id}
No action is required on your part. Delivery attempts will continue for some time, and this warning may be repeated.
If the message could not be delivered by then it will be returned to you.
`,
    ],
    [
      'a program that answers for its owner',
      undefined,
      (id) => `${from('relawan@contoh.test', 'Re: Contoh', `In-Reply-To: ${id}`)}
I am away, and mail to me cannot be delivered to anybody else. The mailbox is full: 552 5.2.2
`,
    ],
    [
      'a stranger who knows no mail of ours',
      undefined,
      () => `${from('MAILER-DAEMON@jahat.contoh.test', 'failure notice')}
I'm afraid I wasn't able to deliver your message. This is a permanent error; I've given up.
Message-ID: <kawal.jahat@contoh.test>
Message-ID: <kawal.0123456789abcdef0123456789abcdef@jahat.contoh.test>
`,
    ],
    [
      'a person who quotes one',
      undefined,
      (id) => `From: relawan@contoh.test\nReturn-Path: <relawan@contoh.test>\nSubject: Re: Contoh

Undeliverable? 550 5.1.1 user unknown
> Message-ID: ${id}
`,
    ],
  ];

let count = 0;

function from(address: string, subject: string, headers = 'X-Contoh: ya'): string {
  count += 1;
  return `Return-Path: <>\nFrom: <${address}>\nTo: kawal@contoh.test\nMessage-ID: <laporan-${count}@contoh.test>\nSubject: ${subject}\n${headers}\n`;
}
