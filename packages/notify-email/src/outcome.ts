import type { FailedSend, SendOutcome } from '@kawal/sdk';

type Undone = FailedSend | Extract<SendOutcome, { readonly type: 'unknown' }>;

/** Failure as nodemailer tells it. Its message and the server's words are left alone: they repeat the address. */
interface SmtpFailure {
  readonly code?: unknown;
  /** The name that the system or TLS gave it, where nodemailer put a code of its own over it: `ECONNREFUSED`. */
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
}

// Replies of class 5 that say nothing about this address or message: commands out of order; log in first; log in
// another way; encryption needed; bad credentials. Whoever runs the server or these options can correct them.
const OPERATOR_FAULTS = new Set([503, 530, 534, 535, 538]);

// A connection that broke after it stood. Whether the mail had left by then nodemailer does not say.
const BROKEN_OFF = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * A failure is final only when the server refused this address or this message. Whatever else happens (no server, no
 * TLS, a refused password, a timeout) may be corrected within the hour, and a message given up by then would be lost.
 */
export function failureOf(error: unknown): Undone {
  const { code, originalCode, responseCode } = (error ?? {}) as SmtpFailure;
  // The signal aborted: the mail took longer than it may, or the notifier closes.
  if (code === 'EABORT') return { type: 'unknown', code: 'ETIMEDOUT' };
  if (code === 'EAUTH') return failed('account', true, code);
  // The server's reply to STARTTLS says nothing about the message either: it may not know the word.
  if (code === 'ETLS') return failed('provider', true, code);
  if (typeof responseCode === 'number') return refusalOf(code, responseCode);
  // No server was asked: nodemailer itself found that it is no address.
  if (code === 'EENVELOPE') return failed('address', false, 'EENVELOPE');
  const known = [originalCode, code].find(isCode) ?? 'unknown';
  return BROKEN_OFF.has(known) ? { type: 'unknown', code: known } : failed('provider', true, known);
}

function refusalOf(code: unknown, reply: number): FailedSend {
  const scope = scopeOf(code, reply);
  const isOfThisMail = scope === 'address' || scope === 'message';
  return failed(scope, !isOfThisMail || reply < 500, `smtp-${reply}`);
}

function scopeOf(code: unknown, reply: number): FailedSend['scope'] {
  if (OPERATOR_FAULTS.has(reply)) return 'account';
  // 421: the server closes the channel, whatever was asked.
  if (reply === 421) return 'provider';
  if (code === 'EENVELOPE') return 'address';
  return code === 'EMESSAGE' ? 'message' : 'provider';
}

export function failed(scope: FailedSend['scope'], retryable: boolean, code: string): FailedSend {
  return { type: 'failed', scope, retryable, code };
}

/** Only what looks like a constant of Node's or nodemailer's leaves this package. */
function isCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,49}$/.test(code);
}
