import type { FailedSend, SendOutcome } from '../notifier/notifier.ts';
import type { ProviderAnswer } from './exchange.ts';

/** The meaning of one kind of answer in which a provider does not take a message. */
export interface AnswerRule {
  /** One status, or the first and the last. */
  readonly status: number | readonly [number, number];
  /** The provider's own code, where the status alone does not tell. */
  readonly reason?: string | RegExp;
  readonly scope: FailedSend['scope'];
  /** True if this address or this message will never go. Everything else is retried. */
  readonly final?: true;
  /** Names the failure; `http-` and the status unless told otherwise. */
  readonly code?: string;
}

/**
 * The meaning of answers that no rule of a provider covers. None of them gives a message up: credentials, a spent balance,
 * an address of the provider that is wrong, limits and trouble can all be mended within the hour.
 */
const otherAnswers: readonly AnswerRule[] = [
  { status: [401, 404], scope: 'account' },
  { status: [100, 599], scope: 'provider' },
];

/** Returns the outcome of an answer in which the provider did not take the message. */
export function outcomeOf(
  { status, headers }: Pick<ProviderAnswer, 'status' | 'headers'>,
  rules: readonly AnswerRule[],
  reason: string | undefined,
  namedWaitMs: number | undefined,
): FailedSend {
  const rule = [...rules, ...otherAnswers].find((one) => covers(one, status, reason));
  const retryAfterMs = namedWaitMs ?? waitIn(headers['retry-after']);
  return {
    type: 'failed',
    scope: rule?.scope ?? 'provider',
    retryable: rule?.final !== true,
    code: rule?.code ?? `http-${status}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function covers(rule: AnswerRule, status: number, reason: string | undefined): boolean {
  const [first, last] = typeof rule.status === 'number' ? [rule.status, rule.status] : rule.status;
  if (status < first || status > last) return false;
  if (rule.reason === undefined) return true;
  if (reason === undefined) return false;
  return typeof rule.reason === 'string' ? rule.reason === reason : rule.reason.test(reason);
}

/** Reads `Retry-After`: seconds, or a date of HTTP. */
function waitIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

/** Nothing has left where no connection stood. */
const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EINTERNAL|.*CERT.*|ERR_TLS.*|.*_SIGNED.*)$/;

/** Returns the outcome where no answer came. The message may have gone, unless no connection stood. */
export function noAnswer(error: unknown): SendOutcome {
  const code = connectionCode(error);
  if (!neverLeft.test(code)) return { type: 'unknown', code };
  return { type: 'failed', scope: 'provider', retryable: true, code };
}

/** The platform's name of the reason: `ECONNREFUSED`, `TimeoutError`, … */
export function connectionCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const named = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const code = named ?? (cause instanceof Error ? cause.name : '');
  return /^[A-Za-z][A-Za-z0-9_]{2,49}$/.test(code) ? code : 'no-answer';
}
