import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { jsonGateway } from '@kawal/sdk/providers';
import { expect, onTestFinished, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/guides/write-an-adapter.md'), 'utf8');
const program = /```typescript\n(import \{ env, firstChapter, openKawal \}[\s\S]*?)```/.exec(guide)?.[1] ?? '';

test('the guide to adapters ends with a program that sends a message over both of them', async () => {
  const gateway = await jsonGateway();
  onTestFinished(async () => await gateway.remove());
  const app = appWith({
    'kawal-notify-my-gateway': ['examples/adapter-notifier/src/index.ts', 'contohNotifier as myGatewayNotifier'],
    'kawal-storage-one-table': ['examples/adapter-storage/src/index.ts', 'contohStorage as oneTableStorage'],
  });
  writeFileSync(join(app, 'main.ts'), program);
  const child = spawn(process.execPath, ['--conditions=@kawal/source', 'main.ts'], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MY_GATEWAY_URL: gateway.url, MY_GATEWAY_TOKEN: gateway.token },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told = (): ReadonlySet<string> =>
    new Set(
      gateway.requests.map(({ body }) => (JSON.parse(Buffer.from(body).toString()) as { readonly to: string }).to),
    );
  await vi.waitUntil(() => told().size === 2 || child.exitCode !== null, { timeout: 100_000 });
  expect([...told()].sort()).toEqual(['+6281200000001', '+6281200000002']);
});

/** A folder of an app in which these modules are installed. */
function appWith(modules: Readonly<Record<string, readonly [file: string, names: string]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const app = join(folder, 'app');
  for (const [name, [file, names]] of Object.entries(modules)) {
    const module = join(app, 'node_modules', name);
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
    writeFileSync(join(module, 'index.js'), `export { ${names} } from '${pathToFileURL(join(root, file))}';`);
  }
  return app;
}
