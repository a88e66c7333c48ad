export { type VerifiedWebhook, verifyWebhook } from './verify.ts';
export { type WebhookNotifierOptions, webhookNotifier } from './webhook-notifier.ts';
