import { once } from 'node:events';
import {
  type CallLimits,
  type Notifier,
  type OutgoingMessage,
  questionBack,
  type Readiness,
  type Reception,
  type SendOutcome,
} from '@kawal/sdk';
import { createTransport, type SMTPPoolSentMessageInfo, type Transporter } from 'nodemailer';
import { isAddress } from './address.ts';
import { checkMailAddress, mailCapabilities, mailFor, previewMail } from './mail.ts';
import type { MailMeaning } from './mailbox/mail-meaning.ts';
import { listenToMailbox, mailboxFault } from './mailbox/mailbox.ts';
import { type CheckedOptions, checkOptions, type EmailNotifierOptions } from './options.ts';
import { failed, failureOf } from './outcome.ts';

/**
 * Notifications by e-mail, over SMTP by nodemailer (https://nodemailer.com/smtp). A mail is plain text and says at most
 * `facts`; the best evidence is that a server accepted it. Options it cannot work with are refused here, with
 * `notifier.misconfigured`; `send` never throws.
 */
export function emailNotifier(options: EmailNotifierOptions): Notifier {
  return smtpNotifier(checkOptions(options));
}

/** Builds the notifier from checked options. `closingMs`: how long closing waits for a message that is on its way. */
export function smtpNotifier(checked: CheckedOptions, closingMs = 2_000): Notifier {
  const transport = pooledTransport(checked);
  const underWay = new Set<Promise<SendOutcome>>();
  let closed = false;
  const ending = new AbortController();
  const closing = new AbortController();
  const { imap } = checked;

  async function attempt(message: OutgoingMessage, limits: CallLimits): Promise<SendOutcome> {
    try {
      // One deadline over everything: a server that answers a byte at a time would outlast any timeout of the socket.
      const time = AbortSignal.timeout(Math.min(checked.timeoutMs, limits.milliseconds));
      const signal = AbortSignal.any([time, limits.signal, ending.signal]);
      const { messageId } = await transport.sendMail({ ...mailFor(message, checked, imap !== undefined), signal });
      return { type: 'accepted', handle: messageId };
    } catch (error) {
      return failureOf(error);
    }
  }

  const listen =
    imap && listenToMailbox(imap, (answer, reception) => answerMail(transport, checked, answer, reception));
  return {
    contract: 'kawal.notifier/1',
    name: 'notify-email',
    channel: 'email',
    capabilities: imap === undefined ? mailCapabilities : { ...mailCapabilities, answers: ['text'] },
    ...(listen && {
      listen: (commit, keep, signal, reception) =>
        listen(commit, keep, AbortSignal.any([signal, closing.signal]), reception),
    }),
    checkAddress: checkMailAddress,
    preview: (message) => previewMail(message, checked),
    async send(message, limits) {
      if (closed) return failed('provider', true, 'closed');
      if (!isAddress(message.address)) return failed('address', false, 'address-invalid');
      const outcome = attempt(message, limits);
      underWay.add(outcome);
      return outcome.finally(() => underWay.delete(outcome));
    },
    async check(limits) {
      if (closed) return { ready: false, code: 'closed' };
      const time = AbortSignal.timeout(Math.min(checked.timeoutMs, limits.milliseconds));
      const signal = AbortSignal.any([time, limits.signal, closing.signal]);
      return await Promise.race([readiness(transport, imap), givenUp(signal)]);
    },
    async close() {
      closed = true;
      closing.abort();
      // What a server is about to answer is waited for; one that is silent holds up no closing.
      const patience = setTimeout(() => ending.abort(), closingMs);
      await Promise.all(underWay);
      clearTimeout(patience);
      transport.close();
    },
  };
}

async function readiness(transport: Transporter, imap: CheckedOptions['imap']): Promise<Readiness> {
  try {
    await transport.verify();
    const fault = imap && (await mailboxFault(imap));
    return fault === undefined ? { ready: true } : { ready: false, code: `imap-${fault}` };
  } catch (error) {
    return { ready: false, code: failureOf(error).code };
  }
}

async function givenUp(signal: AbortSignal): Promise<Readiness> {
  if (!signal.aborted) await once(signal, 'abort');
  return { ready: false, code: 'ETIMEDOUT' };
}

/** Answers a mail. Marked as automatic, so that no program answers it in turn; the person asks again if it is lost. */
async function answerMail(
  transport: Transporter<SMTPPoolSentMessageInfo>,
  { from }: CheckedOptions,
  { to, about, says, language, code }: Required<MailMeaning>['answer'],
  reception: Reception,
): Promise<void> {
  const mail = {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    ...(about === '' ? {} : { inReplyTo: about, references: about }),
    subject: 'Re: Kawal',
    headers: { 'Auto-Submitted': 'auto-replied', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const isAsked = says === 'askedBack' || says === 'codeMissing';
  const said = isAsked
    ? questionBack({ from: to, text: code }, says, language, reception).then(({ text, reply: { link } }) =>
        link === undefined ? text : `${text}\n${link.take.label}: ${link.url}`,
      )
    : reception.say(says, language);
  await said.then((text) => transport.sendMail({ ...mail, text: `${text}\n` })).catch(() => undefined);
}

function pooledTransport({ smtp, timeoutMs }: CheckedOptions): Transporter<SMTPPoolSentMessageInfo> {
  return createTransport({
    pool: true,
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: smtp.requireTls && !smtp.secure,
    ...(smtp.auth === undefined ? {} : { auth: { ...smtp.auth } }),
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A server may have dropped an idle connection; then the message, of which nothing has left yet, goes over a new
    // one. Every other retry is the engine's, which writes it down.
    maxRequeues: 1,
  });
}
