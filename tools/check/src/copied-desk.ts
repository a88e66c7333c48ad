import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { tarballsOf } from './packed/tarballs.ts';

// The desk as somebody copies it: the command of its README, `npm install` of what was packed, and the trial, which answers.

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
  await answers(await freePort());
  console.log('a copy of the desk installs, starts its trial and answers');
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

function must(command: string, cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the trial, and reads the public form once it has said its address. */
async function answers(port: number): Promise<void> {
  const args = ['src/main.ts', '--demo', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: desk, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const said = once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(120_000) });
    await Promise.race([said, once(child, 'exit').then(() => Promise.reject(new Error('the copy of the desk ended')))]);
    const { status } = await fetch(`http://127.0.0.1:${port}/lapor`);
    if (status !== 200) throw new Error(`The copy of the desk answered ${status}.`);
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
  }
}
