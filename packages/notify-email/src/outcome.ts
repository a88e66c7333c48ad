import type { SendOutcome } from '@kawal/sdk';

type Failed = Extract<SendOutcome, { readonly outcome: 'failed' }>;

/** What nodemailer tells of a failure. Its message and the server's words are left alone: they repeat the address. */
interface SmtpFailure {
  readonly code?: unknown;
  /** What the system or TLS called it, where nodemailer put a code of its own over it: `ECONNREFUSED`. */
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
}

// Replies of class 5 that say nothing about this address or message: commands out of order; log in first; log in
// another way; encryption needed; bad credentials. Whoever runs the server or these options can mend them.
const OPERATOR_FAULTS = new Set([503, 530, 534, 535, 538]);

/**
 * A failure is final only when the server refused this address or this message. Whatever else happens (no server, no
 * TLS, a refused password, a timeout) may be mended within the hour, and a message given up by then would be lost.
 */
export function failureOf(error: unknown): Failed {
  const { code, originalCode, responseCode } = (error ?? {}) as SmtpFailure;
  // A signal that ran out is ours: one message took longer than `timeoutMs`.
  if (code === 'EABORT') return failed(true, 'ETIMEDOUT');
  // The server's reply to STARTTLS says nothing about the message either: it may not know the word.
  if (code === 'EAUTH' || code === 'ETLS') return failed(true, code);
  if (typeof responseCode === 'number') {
    const aboutThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
    const final = aboutThisMessage && responseCode >= 500 && !OPERATOR_FAULTS.has(responseCode);
    return failed(!final, `smtp-${responseCode}`);
  }
  // No server was asked: nodemailer itself found that it is no address.
  if (code === 'EENVELOPE') return failed(false, 'EENVELOPE');
  return failed(true, [originalCode, code].find(isCode) ?? 'unknown');
}

export function failed(retryable: boolean, code: string): Failed {
  return { outcome: 'failed', retryable, code };
}

/** Only what looks like a constant of Node's or nodemailer's leaves this package. */
function isCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,49}$/.test(code);
}
