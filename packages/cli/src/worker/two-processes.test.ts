import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createEngine } from '@kawal/engine';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { deployment, type Kawal } from '../kawal.sample.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

test('a report taken in by one process leaves by the worker of another without waiting for its sweep', async () => {
  const made = deployment();
  // The worker is a process of its own and lives today.
  made.clock.now = Date.now();
  await made.kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  const left = startWorker(made);
  const web = await createEngine({
    storage: sqliteStorage({ file: join(made.folder, 'kawal.db') }),
    channels: ['email'],
    alarm: () => undefined,
  });
  onTestFinished(() => web.close());

  // The first may be found by the pass that a worker begins with. The worker never sweeps, so a hint brings the others.
  for (let number = 1; number <= 4; number += 1) {
    const outcome = await web.as({ kind: 'app', ref: 'web', role: 'reporter' }).reports.submit({
      area: '35.73.03.1001',
      channel: 'app',
      facts: { danger: ['yes'], concern: ['some'], involved: ['none'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }],
    });
    if (!outcome.ok) throw new Error('the report was refused');
    const [, report = ''] = outcome.receipt.stream.split('/');
    const delivery = await left(async (id) =>
      JSON.stringify([await web.unguarded.record(`delivery/${id}`)]).includes(report),
    );
    expect(delivery).not.toBe('');
  }
});

/** Starts `kawal worker`. Returns a function that waits for a message of which the given question is true. */
function startWorker({ folder, edit }: Kawal): (isIt: (delivery: string) => Promise<boolean>) => Promise<string> {
  edit(
    'kawal.config.ts',
    'defineConfig({',
    `defineConfig({
  executor: async () =>
    (await import('@kawal/sdk')).embeddedExecutor({ signalFile: here('kawal.db.signal'), sweepMs: 3_600_000 }),`,
  );
  edit(
    'kawal.config.ts',
    'email.answer((message) => {',
    `email.answer((message) => {
      process.stdout.write(\`message \${message.id}\\n\`);`,
  );
  const worker = spawn(process.execPath, ['--conditions=@kawal/source', main, 'worker'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  const lines = on(createInterface({ input: worker.stdout }), 'line');
  return async (isIt) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The worker ended.');
      const [, delivery] = /^message (.+)\.[^.]+$/.exec(String(value)) ?? [];
      if (delivery !== undefined && (await isIt(delivery))) return delivery;
    }
  };
}
