export { emailNotifier } from './email-notifier.ts';
export { type MailFolderOptions, mailFolder } from './mail-folder.ts';
export type { EmailNotifierOptions, ImapOptions, SmtpOptions } from './options.ts';
