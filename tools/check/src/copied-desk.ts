import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { tarballsOf } from './packed/tarballs.ts';

// The desk as somebody copies it: the command of its README, `npm install` of what was packed, the trial, which answers, and the
// steps of "Run it for an LPA", but for the proxy and the mail server: `meja.env`, the chapter and its keys, a code, a sign-in.

const root = mkdtempSync(join(tmpdir(), 'kawal-copied-desk-'));
const desk = join(root, 'meja');
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_OPTIONS$/i.test(name))),
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

try {
  const readme = readFileSync('examples/desk/README.md', 'utf8');
  const [command = ''] = /node examples\/desk\/src\/copy\.ts \S+/.exec(readme) ?? [];
  must(command.replace(/ \S+$/, ` ${desk}`), process.cwd());
  const { dependencies } = JSON.parse(readFileSync(join(desk, 'package.json'), 'utf8'));
  hasWhatItImports(dependencies);
  must(`npm install ${tarballsOf(Object.keys(dependencies)).join(' ')}`, desk);
  const port = await freePort();
  const trial = ['src/main.ts', '--demo', '--port', String(port)];
  await whileItRuns(process.execPath, trial, () => finds(port, '/lapor', 200));
  await runsForAnLpa(readme, await freePort());
  console.log(
    'a copy of the desk installs, starts its trial and answers; by the steps of its README an officer signs in',
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Fails where a file of the copy imports a file or a package that did not come along. */
function hasWhatItImports(dependencies: Readonly<Record<string, string>>): void {
  const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files)
    for (const [, named = ''] of readFileSync(join(desk, file), 'utf8').matchAll(/ from '([^']+)'/g)) {
      const [, owner] = /^((?:@[^/]+\/)?[^/]+)/.exec(named) ?? [];
      const isThere = named.startsWith('.')
        ? existsSync(join(desk, file, '..', named))
        : owner !== undefined && Object.hasOwn(dependencies, owner);
      if (!isThere && !named.startsWith('node:'))
        throw new Error(`${file} of the copy imports ${named}, which is not there`);
    }
}

/** Runs a command, and returns what it printed. */
function must(command: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Runs a desk for as long as it is used: from its address, which it prints, on. */
async function whileItRuns(program: string, args: readonly string[], use: () => Promise<void>): Promise<void> {
  const child = spawn(program, args, { cwd: desk, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    const lines = createInterface(child.stdout);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the copy of the desk ended')));
    await Promise.race([addressIn(lines), ended]);
    await use();
  } finally {
    child.removeAllListeners('exit');
    // npm starts the desk as a process of its own, of the same group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }
}

/** Waits for the line that a desk prints once it is open; npm prints others before. */
async function addressIn(lines: AsyncIterable<string>): Promise<void> {
  const said: string[] = [];
  for await (const line of lines) {
    if (/^https?:.*\/hari-ini$/.test(line)) return;
    said.push(line);
  }
  throw new Error(`the copy of the desk printed no address:\n${said.join('\n')}`);
}

async function finds(port: number, path: string, status: number, init: RequestInit = {}): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  if (answer.status !== status) throw new Error(`The copy of the desk answered ${path} with ${answer.status}.`);
}

/** Follows the steps of the README for an LPA with the chapter of the trial, as if its contacts were verified today. */
async function runsForAnLpa(readme: string, port: number): Promise<void> {
  const keys = join(root, 'kunci');
  mkdirSync(keys, { mode: 0o700 });
  const [, settings = ''] = /```text\n( +KAWAL_ORIGIN=[^`]+)```/.exec(readme) ?? [];
  const own = settings
    .replace(/(KAWAL_KUNCI)=.*\//, `$1=${keys}/`)
    .replace(/(KAWAL_SMTP_PASS)=''/, "$1='sandi#contoh'");
  writeFileSync(join(desk, 'meja.env'), own.replace(/^ +/gm, ''), { mode: 0o600 });
  cpSync(join(desk, 'src', 'demo', 'chapter'), join(desk, 'chapter'), { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  for (const name of readdirSync(join(desk, 'chapter'))) {
    const file = join(desk, 'chapter', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/diperiksa: \d{4}-\d{2}-\d{2}/g, `diperiksa: ${today}`));
  }
  const [apply = ''] = /npx kawal apply [^`]+/.exec(readme) ?? [];
  must(`${apply} --yes`, desk);
  const [keyFile = ''] = readdirSync(keys);
  if (keyFile === '' || existsSync(join(desk, 'data', keyFile))) throw new Error('the key file lies beside the data');
  const [npm = '', ...words] = (/`npm start`/.exec(readme)?.[0] ?? '').replaceAll('`', '').split(' ');
  const [code = ''] = /node src\/main\.ts code petugas(?=-1`)/.exec(readme) ?? [];
  await whileItRuns(npm, [...words, '--', '--port', String(port)], async () => {
    const body = new URLSearchParams({ code: must(`${code}-lpa-1`, desk).trim() });
    await finds(port, '/masuk', 303, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
  });
}
