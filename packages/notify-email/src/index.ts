export { emailNotifier } from './email-notifier.ts';
export type { EmailNotifierOptions, SmtpOptions } from './options.ts';
