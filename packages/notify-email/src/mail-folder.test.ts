import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLimits, sampleMessage, type TestProvider } from '@kawal/sdk/conformance';
import { describeNotifier } from '@kawal/sdk/vitest';
import PostalMime from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { mailFolder } from './mail-folder.ts';

describeNotifier('notify-email-folder', {
  makeProvider,
  resultFile: new URL('../conformance-folder.json', import.meta.url),
});

test('a mail stands in the folder as one file that a mail program reads', async () => {
  const { folder, mails } = mailbox();
  const notifier = mailFolder({ from: 'Kawal <kawal@contoh.test>', folder });
  for (let time = 0; time < 2; time += 1) await notifier.send(message, sampleLimits());
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ subject: message.subject, to: [{ address: 'relawan@contoh.test' }] });
  expect(mail?.text?.trimEnd()).toBe(message.text);
});

test('the same attempt may go several times at once: each is told as sent, and one whole mail stands there', async () => {
  const { folder, mails } = mailbox();
  const notifier = mailFolder({ from: 'Kawal <kawal@contoh.test>', folder });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => notifier.send(message, sampleLimits())));
  expect(outcomes.filter(({ type }) => type !== 'accepted')).toEqual([]);
  expect(await mails()).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.eml'))).toEqual([]);
});

test('a mail that cannot be put in its place leaves nothing of itself behind', async () => {
  const { folder } = mailbox();
  const notifier = mailFolder({ from: 'Kawal <kawal@contoh.test>', folder });
  await notifier.send(message, sampleLimits());
  const [file = ''] = readdirSync(folder);
  rmSync(join(folder, file));
  mkdirSync(join(folder, file));
  expect(await notifier.send(message, sampleLimits())).toMatchObject({ type: 'failed', code: 'folder-unwritable' });
  expect(readdirSync(folder)).toEqual([file]);
});

test('a sender that is no address is refused by the name of its option', () => {
  expect(() => mailFolder({ from: 'Kawal', folder: 'surat' })).toThrow('`from` must be');
});

test('a folder that is none is refused by the name of its option', () => {
  for (const given of [{ from: 'kawal@contoh.test' }, { from: 'kawal@contoh.test', foldr: 'surat' }] as never[])
    expect(() => mailFolder(given)).toThrow(/`folder` must be|`foldr` must be written as/);
  expect(() => mailFolder(undefined as never)).toThrow(/^notifier.misconfigured/);
});

const message = sampleMessage({ address: 'relawan@contoh.test' });

function mailbox() {
  const parent = mkdtempSync(join(tmpdir(), 'kawal-mail-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'surat');
  const mails = () => {
    const files = readdirSync(parent).includes('surat')
      ? readdirSync(folder).filter((name) => name.endsWith('.eml'))
      : [];
    return Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
  };
  return { parent, folder, mails };
}

/** Trouble is a file where the folder should be. */
function makeProvider(): TestProvider {
  const { folder, mails } = mailbox();
  let number = 0;
  const address = (): string => {
    number += 1;
    return `relawan-${number}@contoh.test`;
  };
  const inTheWay = (): string => {
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, '');
    return address();
  };
  return {
    open: () => mailFolder({ from: 'kawal@contoh.test', folder }),
    situations: {
      accepted() {
        if (number > 0) rmSync(folder, { force: true, recursive: true });
        return address();
      },
      refusedForGood: () => `relawan-${address()} x`,
      refusedForNow: inTheWay,
      noConnection: inTheWay,
    },
    received: async () =>
      (await mails()).map((mail) => ({
        addresses: (mail.to ?? []).map(({ address: to }) => to ?? ''),
        repeatKey: mail.messageId ?? '',
        text: mail.text ?? '',
        subject: mail.subject ?? '',
      })),
    secrets: ['no-secret-is-given'],
  };
}
