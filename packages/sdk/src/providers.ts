/** Providers for the tests of notifiers: servers on this machine that answer as the documentation of each says. */
export { gatewayTroubles, strangeAnswers } from './providers/book.ts';
export {
  type AskedSend,
  type DialectQueue,
  type DialectWebhook,
  type HttpAnswer,
  type HttpDialect,
  jsonIn,
  objectIn,
  posted,
  postedBytes,
  type ReadRequest,
  type TakenSend,
  textIn,
} from './providers/dialect.ts';
export { type HttpProvider, type HttpQueue, httpProvider } from './providers/http-provider.ts';
export { jsonGateway } from './providers/json-gateway.ts';
export { ntfyProvider } from './providers/ntfy.ts';
export { hmacOf } from './providers/signature.ts';
export { smsGatewayProvider } from './providers/sms-gateway.ts';
export { type SmtpProvider, smtpProvider } from './providers/smtp.ts';
export { telegramProvider } from './providers/telegram.ts';
export { webhookReceiver } from './providers/webhook-receiver.ts';
export { whatsappProvider } from './providers/whatsapp.ts';
