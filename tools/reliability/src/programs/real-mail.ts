import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { emailNotifier } from '@kawal/notify-email';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { bounceOf, bounces } from '../../../../packages/notify-email/src/testing/bounces.sample.ts';
import {
  doorTo,
  imapServer,
  password,
  serverOf,
} from '../../../../packages/notify-email/src/testing/imap-server.sample.ts';
import { freePort } from '../../../../packages/sdk/src/transport/free-port.sample.ts';
import type { Arrived, RealMailChannel } from '../evening/channels.ts';

const program = '/usr/sbin/smtpd';

/** Says why mail cannot go over real servers here; undefined where it can. */
export function lacksRealMail(): string | undefined {
  if (!existsSync(program) || !existsSync('/usr/sbin/dovecot')) return 'opensmtpd and dovecot-imapd are not installed';
  return process.getuid?.() === 0 ? undefined : 'OpenSMTPD wants to be started by root';
}

/**
 * Mail over OpenSMTPD and Dovecot, both with TLS by a certificate that this process trusts: it leaves by STARTTLS, arrives
 * in a folder, and what comes back is read by IMAP. Every other mail that is lost comes back as older servers return it,
 * without fields. `heard`: the place of the mail that the engine read last.
 */
export async function realMailChannel(heard: () => Promise<number>): Promise<RealMailChannel> {
  const imap = await imapServer({ tls: true });
  const certificate = await readFile(imap.certificate, 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), certificate]);
  const mailbox = await imap.mailbox();
  const server = await smtpServer(imap, mailbox.folder);
  const door = doorTo(server.port);
  const smtp = { host: 'localhost', port: await door.open() };
  const own = emailNotifier({
    from: 'kawal@contoh.test',
    smtp,
    imap: { host: 'localhost', port: mailbox.port, auth: { user: mailbox.user, pass: password } },
  });
  const people = createTransport({ ...smtp, requireTLS: true });
  const counts = { left: 0, lost: 0, answers: 0, addresses: 0 };
  const arrivals = arrivalsIn(join(server.people, 'new'));
  const returnOldWay = oldServer(join(server.old, 'new'), (mail) => mailbox.deliver(mail));

  /** Waits until everything that left stands where it belongs: time is the engine's, and the servers take their own. */
  async function settled(): Promise<void> {
    await until(async () => {
      await returnOldWay();
      return (await arrivals.read()).length >= counts.left && (await heard()) >= counts.lost + counts.answers;
    });
  }

  let given = 0;
  return {
    channel: 'email',
    notifier: {
      ...own,
      async send(message, limits) {
        const outcome = await own.send(message, limits);
        if (outcome.type === 'accepted') counts[message.address.endsWith(gone) ? 'lost' : 'left'] += 1;
        return outcome;
      },
    },
    async address() {
      counts.addresses += 1;
      return `petugas-${counts.addresses}@contoh.test`;
    },
    refusedAddress: async () => `pindah-${counts.addresses}${gone}`,
    out: async (isOut) => void (await (isOut ? door.leave() : door.open())),
    async arrived() {
      await settled();
      const all = await arrivals.read();
      const fresh = all.slice(given);
      given = all.length;
      return fresh;
    },
    async answer(handle, text) {
      const mail = arrivals.mails.get(handle);
      if (mail === undefined) throw new Error('nobody has this mail');
      await door.open();
      const [inReplyTo] = handle.split(' ');
      const { from, references } = mail;
      await people.sendMail({ from, to: 'kawal@contoh.test', subject: 'Re: Kawal', text, references, inReplyTo });
      counts.answers += 1;
      await settled();
    },
    bounced: () => counts.lost,
    async remove() {
      people.close();
      await door.leave();
      await server.remove();
      await imap.remove();
    },
  };
}

/** Reads the notifications that stand in a folder of mail. */
function arrivalsIn(folder: string) {
  const seen = new Map<string, Arrived | undefined>();
  const mails = new Map<string, { readonly from: string; readonly references: string }>();
  const readMail = async (file: string): Promise<Arrived | undefined> => {
    const { headers, text = '', subject = '', messageId = '', to } = await PostalMime.parse(await readFile(file));
    const references = headers.find(({ key }) => key === 'references')?.value ?? '';
    const address = to?.[0]?.address ?? '';
    // What Kawal says to an answer is no notification.
    if (!messageId.startsWith('<kawal.')) return undefined;
    mails.set(`${messageId} ${address}`, { from: address, references: `${references} ${messageId}` });
    return { channel: 'email', address, text: `${subject}\n${text}`, handle: `${messageId} ${address}` };
  };
  return {
    mails,
    async read(): Promise<readonly Arrived[]> {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!seen.has(name)) seen.set(name, await readMail(join(folder, name)));
      }
      return [...seen.values()].filter((one) => one !== undefined);
    },
  };
}

/** The servers take mail for it, and return it. */
const gone = '@penerima.contoh.test';

/** Refuses every other mail, so that OpenSMTPD returns it, and leaves the rest to an older server. */
const refuseOrLeave = (folder: string): string => `#!/bin/sh
echo >>${folder}/count
[ $(($(wc -l <${folder}/count) % 2)) = 0 ] && exit 67
cat >${folder}/$$ && mv ${folder}/$$ ${folder}/new/$$
`;

/** Returns each mail of a folder as qmail, Exim and the like do, in turn. */
function oldServer(folder: string, deliver: (mail: string) => Promise<void>): () => Promise<void> {
  const seen = new Set<string>();
  const ways = Object.keys(bounces.answers).filter((name) => bounces.answers[name]?.code?.startsWith('bounce-'));
  return async () => {
    for (const name of await readdir(folder).catch(() => [])) {
      if (seen.has(name)) continue;
      const way = ways[seen.size % ways.length];
      seen.add(name);
      const { messageId = '' } = await PostalMime.parse(await readFile(join(folder, name)));
      await deliver(bounceOf(messageId, way));
    }
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 1_500) throw new Error('A mail is neither delivered nor returned after half a minute.');
    await setTimeout(20);
  }
}

/** OpenSMTPD with STARTTLS by this certificate; mail for people arrives in the folder `people`. */
export async function smtpServer({ certificate, key }: { certificate: string; key: string }, inbox: string) {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-smtp-'));
  await chmod(folder, 0o755);
  const people = join(folder, 'people');
  const oldPlace = join(folder, 'old');
  for (const one of [people, oldPlace, join(oldPlace, 'new')]) {
    await mkdir(one);
    await chown(one, 65_534, 65_534);
  }
  await writeFile(join(oldPlace, 'mda'), refuseOrLeave(oldPlace));
  const port = await freePort();
  const file = join(folder, 'smtpd.conf');
  const config = `pki localhost cert "${certificate}"
pki localhost key "${key}"
listen on 127.0.0.1 port ${port} tls-require pki localhost hostname localhost
action "own" maildir "${inbox}" virtual { "@" = dovecot }
action "keep" maildir "${people}" virtual { "@" = nobody }
action "gone" mda "/bin/sh ${oldPlace}/mda" virtual { "@" = nobody }
match from any for rcpt-to "kawal@contoh.test" action "own"
match from any for domain "${gone.slice(1)}" action "gone"
match from any for domain "contoh.test" action "keep"
`;
  await writeFile(file, config, { mode: 0o600 });
  const server = await aloneOnTheMachine(() => serverOf(program, ['-d', '-f', file], port));
  return {
    port,
    people,
    old: oldPlace,
    async remove(): Promise<void> {
      await server.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** OpenSMTPD runs once on a machine: where it runs already, this one waits a minute for its end. */
async function aloneOnTheMachine<Server>(start: () => Promise<Server>): Promise<Server> {
  for (let tries = 1; tries < 120; tries += 1) {
    const server = await start().catch(() => undefined);
    if (server !== undefined) return server;
    await setTimeout(500);
  }
  return await start();
}
