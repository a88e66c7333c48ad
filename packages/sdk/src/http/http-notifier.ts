import { createHash } from 'node:crypto';
import type { CallLimits, Notifier, OutgoingMessage, Readiness, SendOutcome } from '../notifier/notifier.ts';
import { type AnswerRule, noAnswer, outcomeOf } from './answer-table.ts';
import { type Exchange, fetchExchange, type HttpRequest, type ProviderAnswer } from './exchange.ts';

/** A provider over HTTP, as data: one request a message, and the meaning of the answers. */
export interface HttpNotifierParts
  extends Pick<Notifier, 'name' | 'channel' | 'capabilities' | 'checkAddress' | 'receive' | 'listen' | 'preview'> {
  /** The request that hands a message over. */
  readonly request: (message: OutgoingMessage) => HttpRequest;
  /** Reads an answer of status 2xx to a message; undefined where it is not the provider's. Then the message may have gone. */
  readonly taken: (answer: ProviderAnswer, message: OutgoingMessage) => TakenMessage | undefined;
  /** Reads the provider's own code and wait out of any other answer. */
  readonly refused?: (answer: ProviderAnswer) => RefusedAnswer;
  /** The first rule that covers an answer counts. What none covers is retried. */
  readonly rules: readonly AnswerRule[];
  /** A request that sends nothing, and is answered well only where our credentials count. */
  readonly check?: HttpCheck;
  readonly timeoutMs: number;
  /** By `fetch` unless told otherwise. */
  readonly exchange?: Exchange;
}

export interface HttpCheck extends HttpRequest {
  /** Tells whether an answer of status 2xx is the provider's own: a network that asks for a password answers so too. */
  readonly isReady: (answer: ProviderAnswer) => boolean;
}

export interface TakenMessage {
  /** The provider's own id of the message. It is hashed before it leaves, because some ids hold the address. */
  readonly id?: string;
  /** The provider's reason against the message, where it refuses with a good status. */
  readonly reason?: string;
}

export interface RefusedAnswer {
  readonly reason?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** Returns the handle of a provider's id, for outcomes and receipts alike. */
export function handleOf(id: string): string {
  return createHash('sha256').update(`kawal handle\n${id}`).digest('hex').slice(0, 40);
}

/**
 * Makes a notifier of one request a message. It asks the provider once, ends with the time it is given, follows no
 * redirect, reads a bounded answer, and lets nothing of an address, a text or a credential out.
 */
export function httpNotifier(parts: HttpNotifierParts): Notifier {
  const { name, channel, capabilities, checkAddress, receive, listen, preview } = parts;
  const closing = new AbortController();
  const exchange = parts.exchange ?? fetchExchange;
  const closes = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, closing.signal]);

  const ask = (request: HttpRequest, milliseconds: number, signals: readonly AbortSignal[]): Promise<ProviderAnswer> =>
    exchange(
      request,
      AbortSignal.any([closing.signal, ...signals, AbortSignal.timeout(Math.min(parts.timeoutMs, milliseconds))]),
    );

  async function send(message: OutgoingMessage, limits: CallLimits): Promise<SendOutcome> {
    if (closing.signal.aborted) return { type: 'failed', scope: 'provider', retryable: true, code: 'closed' };
    if (checkAddress(message.address).type === 'unusable') return never('address', 'address-invalid');
    if (isTooLong(message.text, parts)) return never('message', 'text-too-long');
    try {
      return outcome(await ask(parts.request(message), limits.milliseconds, [limits.signal]), message, parts);
    } catch (error) {
      return noAnswer(error);
    }
  }

  async function check({ isReady, ...request }: HttpCheck, limits: CallLimits): Promise<Readiness> {
    if (closing.signal.aborted) return { ready: false, code: 'closed' };
    try {
      const answer = await ask(request, limits.milliseconds, [limits.signal]);
      if (!isOk(answer.status)) return { ready: false, code: `http-${answer.status}` };
      return isReady(answer) ? { ready: true } : { ready: false, code: 'answer-unreadable' };
    } catch (error) {
      const undone = noAnswer(error);
      return { ready: false, code: 'code' in undone ? undone.code : 'no-answer' };
    }
  }

  const { check: checking } = parts;
  return {
    contract: 'kawal.notifier/1',
    name,
    channel,
    capabilities,
    checkAddress,
    send,
    ...(receive === undefined ? {} : { receive }),
    ...(preview === undefined ? {} : { preview }),
    ...(listen === undefined
      ? {}
      : { listen: (commit, keep, signal, reception) => listen(commit, keep, closes(signal), reception) }),
    ...(checking === undefined ? {} : { check: (limits) => check(checking, limits) }),
    async close() {
      closing.abort();
    },
  };
}

function outcome(
  answer: ProviderAnswer,
  message: OutgoingMessage,
  { taken, refused, rules }: HttpNotifierParts,
): SendOutcome {
  if (!isOk(answer.status)) {
    const { reason, retryAfterMs } = refused?.(answer) ?? {};
    return outcomeOf(answer, rules, reason, retryAfterMs);
  }
  const read = taken(answer, message);
  if (read === undefined) return { type: 'unknown', code: 'answer-unreadable' };
  if (read.reason !== undefined) return outcomeOf(answer, rules, read.reason, undefined);
  return { type: 'accepted', ...(read.id === undefined ? {} : { handle: handleOf(read.id) }) };
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

function isTooLong(text: string, { capabilities: { body } }: HttpNotifierParts): boolean {
  if (body.longer !== 'refused') return false;
  return (body.unit === 'bytes' ? Buffer.byteLength(text) : text.length) > body.most;
}

function never(scope: 'address' | 'message', code: string): SendOutcome {
  return { type: 'failed', scope, retryable: false, code };
}
