import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Notifier, option, readOptions, type SendOutcome } from '@kawal/sdk';
import { createTransport } from 'nodemailer';
import { isAddress } from './address.ts';
import { checkMailAddress, mailCapabilities, mailFor, previewMail } from './mail.ts';
import { misconfigured, sender as senderOption } from './options.ts';
import { failed } from './outcome.ts';

export interface MailFolderOptions {
  /** Who sends: `kawal@contoh.test` or `Kawal RT 01 <kawal@contoh.test>`. */
  readonly from: string;
  /** The folder that each mail is written to. Created if it is missing. */
  readonly folder: string;
}

/**
 * Writes each mail as one `.eml` file into a folder, where a mail program opens it and a pickup service of a mail server
 * may send it. By itself it reaches nobody: use it for a first look, or with such a service. A repeated attempt replaces
 * its file; a further one, whose words and code are others, has a file of its own.
 */
export function mailFolder(options: MailFolderOptions): Notifier {
  const { from, folder } = readOptions(options, { from: senderOption, folder: option.path }, misconfigured);
  const sender = { from, domain: from.domain };
  const composer = createTransport({ streamTransport: true, buffer: true });
  let closed = false;
  return {
    contract: 'kawal.notifier/1',
    name: 'notify-email-folder',
    channel: 'email',
    capabilities: { ...mailCapabilities, reaches: 'nobody' },
    checkAddress: checkMailAddress,
    preview: (message) => previewMail(message, sender),
    async send(message, { signal }): Promise<SendOutcome> {
      if (closed) return failed('provider', true, 'closed');
      if (signal.aborted) return failed('provider', true, 'aborted');
      if (!isAddress(message.address)) return failed('address', false, 'address-invalid');
      let draft: string | undefined;
      try {
        const { message: mail, messageId } = await composer.sendMail(mailFor(message, sender));
        await mkdir(folder, { recursive: true });
        const attempt = message.attempt === 1 ? '' : `.${message.attempt}`;
        const file = join(folder, `${messageId.replace(/^<|@.*$/g, '')}${attempt}.eml`);
        // Of its own: the same attempt may go twice at once.
        draft = `${file}.${randomUUID()}.draft`;
        await writeFile(draft, mail, { mode: 0o600 });
        await rename(draft, file);
        return { type: 'accepted', handle: messageId };
      } catch {
        // It holds the whole mail, and nobody would look for it.
        if (draft !== undefined) await rm(draft, { force: true }).catch(() => undefined);
        return failed('provider', true, 'folder-unwritable');
      }
    },
    async check() {
      if (closed) return { ready: false, code: 'closed' };
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.W_OK);
        return { ready: true };
      } catch {
        return { ready: false, code: 'folder-unwritable' };
      }
    },
    async close() {
      closed = true;
    },
  };
}
