import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deployment, type Kawal, report } from '../kawal.sample.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Each message takes until the test lets it go. */
const slow = `
    return [{
      ...email,
      async send(message) {
        appendFileSync(here('begun'), 'x');
        while (!existsSync(here('go'))) await new Promise((resolve) => setTimeout(resolve, 10));
        return email.send(message);
      },
    }];`;

test('a worker that is told to stop in the middle of a sending finishes it, writes it down, and ends well', async () => {
  const made = deployment();
  const { folder, clock, kawal, edit, write, outbox } = made;
  // The worker is a process of its own, and lives today: for it, whatever was due years ago would all be late.
  clock.now = Date.now();
  await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  edit('kawal.config.ts', 'return [email];', slow.trim());
  edit('kawal.config.ts', 'import { appendFileSync }', 'import { appendFileSync, existsSync }');
  const { worker, said } = startWorker(made);
  await vi.waitUntil(() => existsSync(join(folder, 'begun')), { timeout: 200_000 });

  const seen = async () => /`kawal worker` (?:TIDAK BERJALAN|berjalan)/.exec((await kawal('doctor')).out)?.[0];
  expect(await seen()).toBe('`kawal worker` berjalan');
  // Beside the store, and its owner's alone as the store: else doctor warns of a file that Kawal made itself.
  expect(statSync(join(folder, 'kawal.db.worker')).mode & 0o077).toBe(0);
  worker.kill('SIGTERM');
  await vi.waitUntil(() => said().includes('worker stopping'), { timeout: 200_000 });
  expect(outbox()).toEqual([]);
  writeFileSync(join(folder, 'go'), '');
  expect(await once(worker, 'close')).toEqual([0, null]);

  expect(await seen()).toBe('`kawal worker` TIDAK BERJALAN');
  expect((await kawal('status')).out).toContain('`kawal worker` TIDAK BERJALAN');
  const begun = readFileSync(join(folder, 'begun'), 'utf8').length;
  expect(outbox()).toHaveLength(begun);
  expect(said()).toContain('worker stopped');
  const log = (await kawal('log', '--json')).out.split('\n').filter((line) => line !== '');
  const ended = log.map((line) => JSON.parse(line)).filter(({ change }) => change.type === 'attempt-ended');
  expect(ended).toHaveLength(begun);
});

function startWorker({ folder }: Kawal) {
  const worker = spawn(process.execPath, ['--conditions=@kawal/source', main, 'worker', '--log', 'json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  let text = '';
  worker.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  return { worker, said: () => text };
}
