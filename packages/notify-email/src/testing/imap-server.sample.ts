import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../../sdk/src/transport/free-port.sample.ts';

const program = '/usr/sbin/dovecot';

/** Dovecot, a real IMAP server, where Debian's `dovecot-imapd` is installed. */
export const hasImapServer = existsSync(program);

/** The password of every mailbox. */
export const password = 'rahasia-karangan';

/** A mailbox of a real server, behind a door that can be closed. */
export interface TestMailbox {
  readonly port: number;
  readonly user: string;
  /** The Maildir in which it stands. */
  readonly folder: string;
  /** Puts a mail into the mailbox, as a mail server does. */
  deliver(mail: string): Promise<void>;
  /** Ends every connection; whoever comes now is refused, until `open`. */
  leave(): Promise<void>;
  open(): Promise<void>;
}

/** A mail that answers the mail of a handle. */
export function replyTo(
  handle: string,
  { text, references = handle, headers = '', type = 'text/plain' }: Reply,
): string {
  mails += 1;
  return `From: Relawan Contoh <relawan@contoh.test>
To: kawal@contoh.test
Message-ID: <balasan-${mails}@contoh.test>
In-Reply-To: ${handle}
References: ${references}
Subject: Re: Contoh
MIME-Version: 1.0
Content-Type: ${type}
${headers}
${text}
`;
}

interface Reply {
  readonly text: string;
  readonly references?: string;
  readonly headers?: string;
  readonly type?: string;
}

let mails = 0;

/** The options of a mailbox, for a notifier. */
export function imapOf({ port, user }: Pick<TestMailbox, 'port' | 'user'>) {
  return { host: '127.0.0.1', port, secure: false, requireTls: false, auth: { user, pass: password } };
}

/** A server that is started by the first test that asks for a mailbox, so that a run of other tests starts none. */
export function imapServerOnUse() {
  let started: ReturnType<typeof imapServer> | undefined;
  const running = () => {
    started ??= imapServer();
    return started;
  };
  return {
    port: async (): Promise<number> => (await running()).port,
    mailbox: async (): Promise<TestMailbox> => (await running()).mailbox(),
    remove: async (): Promise<void> => (await started)?.remove(),
  };
}

const setpriv = '/usr/bin/setpriv';

/** Starts a server that ends with this process; where `setpriv` is, also when this process is killed. */
export async function serverOf(file: string, args: readonly string[], port: number) {
  const whole = existsSync(setpriv) ? [setpriv, '--pdeathsig', 'TERM', '--', file, ...args] : [file, ...args];
  const server: ChildProcess = spawn(whole[0] ?? file, whole.slice(1), { stdio: 'ignore' });
  const kill = (): void => void server.kill();
  process.once('exit', kill);
  const ended = once(server, 'exit');
  const end = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
  };
  await listening(port, server).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return { end };
}

/** A server in a folder of its own. `tls`: with a certificate that nobody signed. */
export async function imapServer({ tls = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-imap-'));
  const isRoot = process.getuid?.() === 0;
  const [own, login] = isRoot ? ['dovecot', 'dovenull'] : [userInfo().username, userInfo().username];
  const ids = isRoot ? await idsOf(own) : undefined;
  await chmod(folder, 0o755);
  const port = await freePort();
  const file = join(folder, 'dovecot.conf');
  await writeFile(file, await configOf({ folder, port, own, login, tls }));
  const server = await serverOf(program, ['-F', '-c', file], port);
  const doors: (() => Promise<void>)[] = [];
  let count = 0;
  return {
    port,
    certificate: join(folder, 'certificate.pem'),
    key: join(folder, 'key.pem'),
    async mailbox(): Promise<TestMailbox> {
      count += 1;
      const user = `kawal-${count}`;
      const inbox = join(folder, 'mail', user);
      const folders = ['new', 'cur', 'tmp'].map((name) => join(inbox, name));
      for (const one of folders) mkdirSync(one, { recursive: true });
      if (ids !== undefined) for (const one of [join(folder, 'mail'), inbox, ...folders]) chownSync(one, ...ids);
      const door = doorTo(port);
      doors.push(door.leave);
      let mails = 0;
      return {
        ...door,
        port: await door.open(),
        user,
        folder: inbox,
        async deliver(mail) {
          mails += 1;
          const draft = join(inbox, 'tmp', `${100 + mails}.contoh`);
          // In one step: whoever listens has had no time to ask to be told of it, which the server does half a second late.
          writeFileSync(draft, mail.replace(/\r?\n/g, '\n'), { mode: 0o644 });
          renameSync(draft, join(inbox, 'new', `${100 + mails}.contoh`));
        },
        async open() {
          await door.open();
        },
      };
    },
    async remove(): Promise<void> {
      await Promise.all(doors.map((leave) => leave()));
      await server.end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Config {
  readonly folder: string;
  readonly port: number;
  readonly own: string;
  readonly login: string;
  readonly tls: boolean;
}

async function configOf({ folder, port, own, login, tls }: Config): Promise<string> {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  if (tls) {
    const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    await once(
      spawn(
        '/usr/bin/openssl',
        [
          ...asked,
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=DNS:localhost',
          '-out',
          certificate,
          '-keyout',
          key,
        ],
        {
          stdio: 'ignore',
        },
      ),
      'exit',
    );
  }
  const listener = (name: string, isOn: boolean) => `  inet_listener ${name} {\n    port = ${isOn ? port : 0}\n  }`;
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = ${own}
default_internal_group = ${own}
default_login_user = ${login}
mail_uid = ${own}
mail_gid = ${own}
first_valid_uid = 0
first_valid_gid = 0
mail_fsync = never
mailbox_list_index = no
maildir_very_dirty_syncs = yes
mail_driver = maildir
mail_path = ${folder}/mail/%{user}
auth_allow_cleartext = yes
auth_failure_delay = 0
mail_max_userip_connections = 100
ssl = ${tls ? 'yes' : 'no'}
${tls ? `ssl_server_cert_file = ${certificate}\nssl_server_key_file = ${key}` : ''}
passdb static {
  password = ${password}
}
userdb static {
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  restart_request_count = unlimited
  process_min_avail = 1
${listener('imap', !tls)}
${listener('imaps', tls)}
}
service imap {
  restart_request_count = unlimited
  process_min_avail = 1
}
`;
}

async function idsOf(user: string): Promise<readonly [number, number]> {
  const users = await readFile('/etc/passwd', 'utf8');
  const [, , uid, gid] =
    users
      .split('\n')
      .find((line) => line.startsWith(`${user}:`))
      ?.split(':') ?? [];
  return [Number(uid), Number(gid)];
}

/** Waits as long as the server lives, and a minute at most: on a busy machine it starts late. */
async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 2_400 && server.exitCode === null; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await setTimeout(25);
  }
  throw new Error('The server does not answer.');
}

/** A way to a port of this machine that can be closed and opened again. */
export function doorTo(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  let own = 0;
  return {
    async open(): Promise<number> {
      if (server.listening) return own;
      server.listen(own, '127.0.0.1');
      await once(server, 'listening');
      own = (server.address() as { port: number }).port;
      return own;
    },
    async leave(): Promise<void> {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
