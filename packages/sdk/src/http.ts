/** Notifiers over HTTP: a request, a deadline, and a table that turns answers into outcomes. */
export { type AnswerRule, connectionCode } from './http/answer-table.ts';
export { sameSecret } from './http/compare.ts';
export { type Exchange, fetchExchange, type HttpRequest, type ProviderAnswer } from './http/exchange.ts';
export {
  type HttpCheck,
  type HttpNotifierParts,
  handleOf,
  httpNotifier,
  type RefusedAnswer,
  type TakenMessage,
} from './http/http-notifier.ts';
export { createThreads, type Threads } from './http/threads.ts';
export { type CheckedWebhook, checkWebhook, type ReceivedWebhook } from './http/verify-signature.ts';
export { webhookSecretPattern, webhookSignature } from './http/webhook-signature.ts';
