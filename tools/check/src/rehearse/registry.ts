import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../../packages/sdk/src/transport/free-port.sample.ts';

/** A registry on loopback, and a shell of a stranger who installs from it. */
export interface Registry {
  readonly publish: (tarballs: readonly string[]) => Promise<void>;
  /** Runs a command as a stranger: none of this repository's environment. Returns what it printed. */
  readonly must: Run;
  readonly environment: NodeJS.ProcessEnv;
  readonly stop: () => void;
}

type Run = (
  command: string,
  cwd: string,
  options?: { readonly fine?: readonly number[]; readonly env?: Env },
) => string;
type Env = Readonly<Record<string, string>>;

/** Starts verdaccio. It comes from the registry of this machine, and is no dependency of the repository. */
export async function startRegistry(root: string): Promise<Registry> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const own = shellIn(cleanEnvironment());
  const folder = join(root, 'registry');
  mkdirSync(folder);
  // A dependency of verdaccio names a tag that not every registry serves.
  const overrides = { 'node-fetch': '2.7.0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
  writeFileSync(join(folder, 'config.yaml'), configOf(own('npm config get registry', root).trim()));
  own('npm install verdaccio@6.10.4', folder);
  const program = join(folder, 'node_modules/verdaccio/bin/verdaccio');
  const child = spawn(process.execPath, [program, '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(address, () => child.exitCode !== null);

  const userConfig = join(root, 'npmrc');
  writeFileSync(userConfig, `registry=${address}\n`);
  const environment = { ...cleanEnvironment(), NPM_CONFIG_USERCONFIG: userConfig, npm_config_registry: address };
  const must = shellIn(environment);
  return {
    environment,
    must,
    publish: async (tarballs) => {
      for (const tarball of tarballs)
        await publish(address, tarball, must(`tar -xzOf "${tarball}" package/package.json`, root));
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

/** Puts a tarball where `npm publish` would. Twenty processes of npm would take longer than all the rest. */
async function publish(address: string, tarball: string, text: string): Promise<void> {
  const manifest = JSON.parse(text) as { readonly name: string; readonly version: string };
  const { name, version } = manifest;
  const bytes = readFileSync(tarball);
  const file = `${name}-${version}.tgz`;
  const dist = {
    tarball: `${address}${name}/-/${file}`,
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
    shasum: createHash('sha1').update(bytes).digest('hex'),
  };
  const document = {
    _id: name,
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
    _attachments: {
      [file]: { content_type: 'application/octet-stream', data: bytes.toString('base64'), length: bytes.length },
    },
  };
  const answer = await fetch(`${address}${name.replace('/', '%2f')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  });
  if (!answer.ok) throw new Error(`${name} was not published: ${answer.status} ${await answer.text()}`);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_OPTIONS$/i.test(name))),
    NO_COLOR: '1',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_prefer_offline: 'true',
  };
}

function shellIn(environment: NodeJS.ProcessEnv): Run {
  return (command, cwd, { fine = [0], env = {} } = {}) => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd,
      shell: true,
      encoding: 'utf8',
      env: { ...environment, ...env },
    });
    if (!fine.includes(status ?? -1)) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
}

function configOf(upstream: string): string {
  const open = 'access: $all\n    publish: $all\n    unpublish: $all';
  return `storage: ./storage
uplinks:
  upstream:
    url: ${upstream}
packages:
  '@kawal/*':
    ${open}
  'kawal':
    ${open}
  'create-kawal-adapter':
    ${open}
  '**':
    access: $all
    proxy: upstream
log: { type: stdout, format: pretty, level: error }
`;
}

async function untilReady(address: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (hasEnded()) throw new Error('The registry ended at once.');
    const answer = await fetch(`${address}-/ping`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('The registry did not answer within two minutes.');
}
