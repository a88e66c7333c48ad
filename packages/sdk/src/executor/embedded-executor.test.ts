import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedExecutor } from '@kawal/sdk';
import { describeExecutor } from '@kawal/sdk/vitest';
import { expect, it, onTestFinished } from 'vitest';

describeExecutor('embeddedExecutor', { makePlace: () => ({ open: embeddedExecutor }) });

describeExecutor('embeddedExecutor with a signal file', {
  makePlace() {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-signal-'));
    return {
      open: ({ sweepMs }) => embeddedExecutor({ signalFile: join(folder, 'signal'), sweepMs }),
      unreachable: ({ sweepMs }) => embeddedExecutor({ signalFile: join(folder, 'Melati-0812', 'signal'), sweepMs }),
      secrets: ['Melati-0812'],
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
});

it('makes of hints that come together one pass', async () => {
  const executor = embeddedExecutor();
  let passes = 0;
  let again = (): void => undefined;
  const begun = () => new Promise<void>((resolve) => (again = resolve));
  let next = begun();
  await executor.run(async () => {
    passes += 1;
    again();
    return { nextAt: null };
  });
  await next;
  next = begun();
  for (let time = 0; time < 100; time += 1) executor.hint();
  await next;
  await executor.close();
  expect(passes).toBe(2);
});

/** A worker that runs on a signal file, with a promise for each of its passes. */
async function listening() {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-signal-'));
  const file = join(folder, 'signal');
  const worker = embeddedExecutor({ signalFile: file, sweepMs: 3_600_000 });
  let begun = 0;
  let look = (): void => undefined;
  const pass = (number: number) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (begun >= number) resolve();
      };
      look();
    });
  await worker.run(async () => {
    begun += 1;
    look();
    return { nextAt: null };
  });
  onTestFinished(async () => {
    await worker.close();
    rmSync(folder, { recursive: true });
  });
  await pass(1);
  return { file, pass };
}

it('hears hints through a new signal file after the file was deleted', async () => {
  const { file, pass } = await listening();
  rmSync(file);
  const intake = embeddedExecutor({ signalFile: file });
  intake.hint();
  await intake.close();
  await pass(2);
  intake.hint();
  const another = embeddedExecutor({ signalFile: file });
  another.hint();
  await another.close();
  await pass(3);
});

it('takes a line that it cannot read as a hint for now', async () => {
  const { file, pass } = await listening();
  writeFileSync(file, 'Melati is at 08120000\n', { flag: 'a' });
  await pass(2);
});

it('keeps the signal file small and hears the hint that begins it anew', async () => {
  const { file, pass } = await listening();
  writeFileSync(file, '0 000000000000\n'.repeat(5_000), { flag: 'a' });
  await pass(2);
  const intake = embeddedExecutor({ signalFile: file });
  intake.hint();
  await intake.close();
  expect(statSync(file).size).toBeLessThan(100);
  await pass(3);
});
