import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { emailNotifier } from '@kawal/notify-email';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { expect, onTestFinished, test } from 'vitest';
import { imapServer } from '../../../../packages/notify-email/src/testing/imap-server.sample.ts';
import { lacksRealMail, smtpServer } from './real-mail.ts';

const address = 'petugas-sertifikat@contoh.test';

test.skipIf(lacksRealMail() !== undefined)(
  `sends by STARTTLS to a real OpenSMTPD, and nothing while its certificate is not trusted${skipped()}`,
  async () => {
    const imap = await imapServer({ tls: true });
    onTestFinished(() => imap.remove());
    const server = await smtpServer(imap, (await imap.mailbox()).folder);
    onTestFinished(() => server.remove());
    const send = async (id: string) => {
      const notifier = emailNotifier({ from: 'kawal@contoh.test', smtp: { host: 'localhost', port: server.port } });
      const sent = await notifier.send(sampleMessage({ address, id }), sampleLimits());
      await notifier.close();
      return sent;
    };
    // All servers of this program share a queue on disk: one delivers what another has left.
    const arrived = async () => {
      const names = await readdir(join(server.people, 'new')).catch(() => []);
      const mails = await Promise.all(names.map((name) => readFile(join(server.people, 'new', name), 'utf8')));
      return mails.filter((mail) => mail.includes(address)).length;
    };
    expect(await send('untrusted')).toMatchObject({
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: expect.stringMatching(/CERT|ESOCKET|ETLS/),
    });
    expect(await arrived()).toBe(0);
    const before = getCACertificates('default');
    onTestFinished(() => setDefaultCACertificates(before));
    setDefaultCACertificates([...before, await readFile(imap.certificate, 'utf8')]);
    expect(await send('trusted')).toMatchObject({ type: 'accepted' });
    await expect.poll(arrived).toBe(1);
  },
);

function skipped(): string {
  const why = lacksRealMail();
  return why === undefined ? '' : ` (skipped: ${why})`;
}
