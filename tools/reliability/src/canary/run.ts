import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sampleChapter } from '@kawal/testing';
import { chanceOf } from '../world/chance.ts';
import { Collected, type Leak } from './collected.ts';
import { encodings } from './encodings.ts';
import { type Marker, Markers } from './markers.ts';
import { look, type Orders, type Told } from './orders.ts';
import { sinkOfFile, sinks } from './sinks.ts';

export interface CanaryRun {
  readonly markers: number;
  readonly calls: number;
  /** Codes of refusals that were heard. */
  readonly codes: number;
  readonly bytes: number;
  readonly leaks: readonly Leak[];
  /** Files and connections that the list of sinks does not name. */
  readonly unlisted: readonly string[];
  /** Sinks of the list that the run never wrote to. */
  readonly unused: readonly string[];
  /** Sealed fields whose form takes no text that stands nowhere else. */
  readonly tooShort: readonly string[];
  /** True where every file that was opened to be written, and every connection, was recorded from outside the process. */
  readonly traced: boolean;
  /** Leaks that were planted, one in each sink and encoding, and those of them that were not found. */
  readonly planted: number;
  readonly missed: readonly string[];
  /** A file, a connection and a place outside the list that were tried on purpose, as they were noticed. */
  readonly strays: readonly string[];
}

/** A server of PostgreSQL, and a way to ask it past every adapter. */
export interface CanaryServer {
  newStore(): NonNullable<Orders['postgres']>;
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Lets marked people live through everything, and looks for them in every byte that came out anywhere. */
export async function runCanary(seed: number, server: CanaryServer): Promise<CanaryRun> {
  const root = mkdtempSync(join(tmpdir(), 'kawal-canary-'));
  const folder = join(root, 'run');
  const [mail, stray] = [await listening(true), await listening(false)];
  const orders = { folder, smtpPort: mail.port, strayPort: stray.port, seed };
  try {
    const clean = new Collected(layDown(folder, seed));
    const trace = join(root, 'trace');
    await live({ ...orders, life: 'whole' }, clean, trace);
    const terminalTrace = join(root, 'terminal-trace');
    await live({ ...orders, life: 'terminal' }, clean, terminalTrace);
    await live({ ...orders, life: 'dies' }, clean);
    await live({ ...orders, life: 'after' }, clean);
    await liveOnPostgres(orders, clean, server);
    clean.add('SMTP connection', mail.take());
    const opened = [trace, terminalTrace].flatMap((one) => openedIn(one, folder, mail.port) ?? []);

    const planted = new Collected();
    const strayTrace = join(root, 'stray-trace');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await live({ ...orders, life: 'leaks' }, planted, strayTrace);
    planted.add('SMTP connection', mail.take());
    const found = new Set(
      planted.leaks().map(({ sink, field, encoding }) => (field === `${sink} ${encoding}` ? field : '')),
    );
    const all = sinks.flatMap(({ name }) => Object.keys(encodings).map((encoding) => `${name} ${encoding}`));
    const outside = planted.refusedWrites > 0 ? ['a place outside'] : [];
    const strays = new Set([...planted.unlisted, ...(openedIn(strayTrace, folder, mail.port) ?? []), ...outside]);
    return {
      markers: clean.markers,
      calls: clean.calls,
      codes: clean.codes.size,
      bytes: clean.bytes,
      leaks: clean.leaks(),
      unlisted: [...new Set([...clean.unlisted, ...opened])],
      unused: clean.unused(),
      tooShort: [...clean.tooShort],
      traced: existsSync(trace),
      planted: all.length,
      missed: all.filter((one) => !found.has(one)),
      strays: [...strays],
    };
  } finally {
    mail.close();
    stray.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Lets the API, the pages and every notifier live on a server of PostgreSQL, and keeps every row that it holds then. */
async function liveOnPostgres(orders: Omit<Orders, 'life'>, collected: Collected, server: CanaryServer): Promise<void> {
  const postgres = server.newStore();
  await live({ ...orders, life: 'web', postgres }, collected);
  const schemas = { PostgreSQL: postgres.schema, 'keyring in PostgreSQL': `${postgres.schema}_keyring` };
  for (const [sink, schema] of Object.entries(schemas)) {
    const named = 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1';
    for (const { name } of await server.ask(named, [schema])) {
      const rows = await server.ask(`SELECT * FROM "${schema}"."${String(name)}"`);
      const values = rows.flatMap((row) => Object.values(row));
      const parts = values.map((one) => (Buffer.isBuffer(one) ? one : Buffer.from(JSON.stringify(one) ?? '')));
      collected.add(sink, Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
    }
  }
}

/** Runs one life of a process, which may write below its folder only, and collects what comes out of it. */
async function live(orders: Orders, collected: Collected, trace?: string): Promise<void> {
  const script = join(import.meta.dirname, { leaks: 'leaks.ts', web: 'web.ts' }[orders.life as 'web'] ?? 'scenario.ts');
  const limits = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${orders.folder}`];
  // A copy of a running store is refused under these limits; there the trace alone says where the process wrote.
  const own = orders.life === 'terminal' ? [] : limits;
  const node = [process.execPath, '--conditions=@kawal/source', ...own, script, JSON.stringify(orders)];
  const tracing = [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-s',
    '512',
    '-e',
    'trace=open,openat,creat,connect',
    '-o',
    trace ?? '',
  ];
  const [command = '', ...argv] = trace !== undefined && canTrace() ? [...tracing, ...node] : node;
  const child = spawn(command, argv, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { NODE_NO_WARNINGS: '1' },
  });
  child.stdout?.on('data', (chunk: Buffer) => collected.add('standard output', chunk));
  child.stderr?.on('data', (chunk: Buffer) => collected.add('standard error', chunk));
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += String(chunk);
  });
  child.on('message', (message: Told | typeof look) => {
    if (message !== look) return collected.hear(message);
    collected.readFiles(orders.folder);
    child.send(look);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  collected.lifeEnded();
  collected.readFiles(orders.folder);
  const isKilled = signal === 'SIGKILL' || code === 137;
  if (orders.life === 'dies' ? !isKilled : code !== 0) {
    throw new Error(`the life that ${orders.life} ended with ${code ?? signal}: ${errors.slice(-3_000)}`);
  }
}

function canTrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Written to by the platform itself, with nothing of ours. */
const platform = /^\/(dev\/(null|tty|urandom)|proc\/|sys\/)/;

/** Returns what a traced process opened to write or connected to, and no list names. Null where nothing was traced. */
function openedIn(trace: string, folder: string, smtpPort: number): readonly string[] | null {
  if (!existsSync(trace)) return null;
  const unlisted = new Set<string>();
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    const path = /(?:openat\(AT_FDCWD, |open\(|creat\()"([^"]*)", [A-Z_|]*O_(?:WRONLY|RDWR|CREAT).* = \d+$/.exec(
      line,
    )?.[1];
    if (path !== undefined && !platform.test(path)) {
      const within = relative(folder, path);
      const isInput = within.startsWith('terminal/masukan.json');
      if (!isInput && sinkOfFile(within) === undefined) unlisted.add(within);
    }
    const to = /connect\(\d+, \{sa_family=(AF_\w+), (.*?)\}/.exec(line);
    const port = /sin6?_port=htons\((\d+)\)/.exec(to?.[2] ?? '')?.[1];
    if (to !== null && Number(port) !== smtpPort) unlisted.add(`${to[1]} ${port ?? to[2]}`);
  }
  return [...unlisted];
}

/** Listens on this machine, and keeps every byte: as a mail server that takes everything, or mute. */
async function listening(isMail: boolean) {
  let received: Buffer[] = [];
  const server = createServer((socket) => {
    let isData = false;
    if (isMail) socket.write('220 contoh.test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received.push(chunk);
      if (!isMail) return;
      const text = String(chunk);
      if (isData) {
        if (!text.endsWith('\r\n.\r\n') && text !== '.\r\n') return;
        isData = false;
        socket.write('250 taken\r\n');
        return;
      }
      for (const line of text.split('\r\n').filter((one) => one !== '')) {
        isData ||= line === 'DATA';
        socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    take(): Buffer {
      const all = Buffer.concat(received);
      received = [];
      return all;
    },
    close: () => void server.close(),
  };
}

const config = `
import { defineConfig } from '@kawal/engine';
import { mailFolder } from '@kawal/notify-email';
import { sqliteStorage } from '@kawal/storage-sqlite';

const here = (name) => \`\${import.meta.dirname}/\${name}\`;

export default defineConfig({
  storage: () => sqliteStorage({ file: here('kawal.db') }),
  notifiers: () => [mailFolder({ from: 'kawal@contoh.test', folder: here('surat') })],
  vault: { file: 'kawal-kunci.json' },
});
`;

/** Lays down the files of an operator: a chapter with marked people in post, a report, a config. */
function layDown(folder: string, seed: number): readonly Marker[] {
  for (const name of ['communityWork', 'handling', 'escalation', 'crash', 'web', 'terminal/lembaga']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const markers = new Markers(chanceOf(seed, 'canary people in post').draw);
  const terminal = join(folder, 'terminal');
  for (const { name, text } of sampleChapter('2026-03-01')) {
    const marked = text
      .replaceAll(/nama: [^,}]+, kontak/g, () => `nama: Nama ${markers.word('identity', 'directory name')}, kontak`)
      .replaceAll(/[\w.]+@contoh\.test/g, () => `${markers.word('personal', 'directory address')}@contoh.test`)
      .replaceAll(/alamat: 0812\d+/g, () => `alamat: 0812${markers.number('personal', 'directory address', '', 9)}`);
    writeFileSync(join(terminal, 'lembaga', name), marked);
  }
  writeFileSync(join(terminal, 'kawal.config.ts'), config);
  const report = { area: '35.99.01.1001', channel: 'phone', facts: { danger: ['yes'] } };
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  writeFileSync(join(terminal, 'laporan.json'), JSON.stringify({ ...report, parties }));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(terminal, 'node_modules'));
  return markers.drawn;
}
