export type { WhatsappTemplate } from './template.ts';
export { type WhatsappNotifierOptions, whatsappNotifier } from './whatsapp-notifier.ts';
