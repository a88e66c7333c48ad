export { emailNotifier } from './email-notifier.ts';
export { type MailFolderOptions, mailFolder } from './mail-folder.ts';
export type { EmailNotifierOptions, SmtpOptions } from './options.ts';
