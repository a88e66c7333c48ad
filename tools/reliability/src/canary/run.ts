import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sampleChapter } from '@kawal/testing';
import { bundled } from '../on-disk/bundle.ts';
import { chanceOf } from '../world/chance.ts';
import { Collected, type Leak } from './collected.ts';
import { encodings } from './encodings.ts';
import { type Marker, Markers } from './markers.ts';
import { look, type Orders, type Told } from './orders.ts';
import { sinks } from './sinks.ts';
import { spared, tableRows } from './table.ts';
import { canTrace, openedIn, tracing } from './traced.ts';

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
  /** Verbs, reads and commands of the tables that no life called, and that have no reason to be spared. */
  readonly uncalled: readonly string[];
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
    const lives = ['whole', 'desk', 'port', 'terminal', 'dies', 'after'] as const;
    const programs = await programsIn(root);
    await layDesk(join(folder, 'meja'));
    for (const life of lives) await live(programs, { ...orders, life }, clean);
    await liveOnPostgres(programs, orders, clean, server);
    clean.add('SMTP connection', mail.take());

    const planted = new Collected();
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await live(programs, { ...orders, life: 'leaks' }, planted);
    planted.add('SMTP connection', mail.take());
    const found = new Set(
      planted.leaks().map(({ sink, field, encoding }) => (field === `${sink} ${encoding}` ? field : '')),
    );
    const all = sinks.flatMap(({ name }) => Object.keys(encodings).map((encoding) => `${name} ${encoding}`));
    const outside = planted.refusedWrites > 0 ? ['a place outside'] : [];
    const strays = new Set([...planted.unlisted, ...outside]);
    return {
      markers: clean.markers,
      calls: clean.calls,
      codes: clean.codes.size,
      bytes: clean.bytes,
      leaks: clean.leaks(),
      unlisted: [...clean.unlisted],
      unused: clean.unused(),
      tooShort: [...clean.tooShort],
      uncalled: (await tableRows()).filter((row) => !clean.called.has(row) && !(row in spared)),
      traced: canTrace(),
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
async function liveOnPostgres(
  programs: Programs,
  orders: Omit<Orders, 'life'>,
  collected: Collected,
  server: CanaryServer,
): Promise<void> {
  const postgres = server.newStore();
  await live(programs, { ...orders, life: 'web', postgres }, collected);
  const { schema: store } = postgres;
  const schemas = {
    PostgreSQL: store,
    'keyring in PostgreSQL': `${store}_keyring`,
    'queue in PostgreSQL': `${store}_queue`,
  };
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

type Programs = Readonly<Record<Orders['life'], string>>;

/** Builds the program of each life into one file: to read hundreds of sources takes most lives as long as the rest. */
async function programsIn(root: string): Promise<Programs> {
  const built = (name: string) => bundled(new URL(`${name}.ts`, import.meta.url), join(root, 'programs', name));
  const [scenario, desk, port, web, leaks] = await Promise.all([
    built('scenario'),
    built('desk'),
    built('port'),
    built('web'),
    built('leaks'),
  ]);
  // The desk reads its files from beside its folder, the API a schema from the packages.
  symlinkSync(join(import.meta.dirname, '../../../../examples/desk/public'), join(root, 'programs', 'public'));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  // A config brings its own modules to the terminal, which must be the same as those of the commands.
  const terminal = join(import.meta.dirname, 'terminal.ts');
  return { whole: scenario, dies: scenario, after: scenario, desk, port, web, leaks, terminal };
}

/** Lays the desk's own program down as a copy that stands alone, with the chapter of its trial. */
async function layDesk(folder: string): Promise<void> {
  const examples = join(import.meta.dirname, '../../../../examples');
  await bundled(pathToFileURL(join(examples, 'desk/src/main.ts')), join(folder, 'src'));
  cpSync(join(examples, 'malang/chapter'), join(folder, 'src/demo/chapter'), { recursive: true });
  symlinkSync(join(examples, 'desk/public'), join(folder, 'public'));
}

/** Runs one life of a process, which may write below its folder only, and collects what comes out of it, and where to. */
async function live(programs: Programs, orders: Orders, collected: Collected): Promise<void> {
  const limits = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${orders.folder}`];
  // A copy of a running store is refused under these limits, and so is another program, which gets them itself.
  const own = orders.life === 'terminal' || orders.life === 'port' ? [] : limits;
  const node = [process.execPath, '--conditions=@kawal/source', ...own, programs[orders.life], JSON.stringify(orders)];
  const trace = `${orders.folder}-${orders.life}.trace`;
  const [command = '', ...argv] = canTrace() ? [...tracing(trace), ...node] : node;
  const child = spawn(command, argv, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // What is written for a moment goes below the folder, too.
    env: { NODE_NO_WARNINGS: '1', TMPDIR: orders.folder },
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
  const server = new URL(orders.postgres?.connectionString ?? 'postgres://127.0.0.1').port;
  const known = new Set([orders.smtpPort, Number(server), ...collected.ports]);
  for (const one of openedIn(trace, orders.folder, known)) collected.unlisted.add(one);
  const isKilled = signal === 'SIGKILL' || code === 137;
  if (orders.life === 'dies' ? !isKilled : code !== 0) {
    throw new Error(`the life that ${orders.life} ended with ${code ?? signal}: ${errors.slice(-3_000)}`);
  }
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
  for (const name of ['communityWork', 'handling', 'escalation', 'crash', 'web', 'desk', 'terminal/lembaga']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const markers = new Markers(chanceOf(seed, 'canary people in post').draw);
  const terminal = join(folder, 'terminal');
  for (const { name, text } of sampleChapter('2026-03-01')) {
    const marked = text
      .replaceAll(/nama: [^,}]+, kontak/g, () => `nama: Nama ${markers.word('identity', 'directory name')}, kontak`)
      // What this deployment has no channel for would keep the commands that try messages out from trying.
      .replaceAll(/whatsapp, alamat: \d+/g, 'email, alamat: lain@contoh.test')
      .replaceAll(/[\w.]+@contoh\.test/g, () => `${markers.word('personal', 'directory address')}@contoh.test`);
    writeFileSync(join(terminal, 'lembaga', name), marked);
  }
  writeFileSync(join(terminal, 'kawal.config.ts'), config);
  const report = { area: '35.99.01.1001', channel: 'phone', facts: { danger: ['yes'] } };
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  writeFileSync(join(terminal, 'laporan.json'), JSON.stringify({ ...report, parties }));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(terminal, 'node_modules'));
  return markers.drawn;
}
