import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bareCommit } from './bare-commit.ts';
import { openIntake } from './intake.ts';
import { type Benchmark, median } from './method.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const key = 'first-mail/p95-seconds';
const tries = 200;

/**
 * Two processes over one SQLite file: this one takes reports of a child in danger in, the other works.
 * Measures the time from the receipt to the moment when the worker hands the first message about that report to a
 * notifier.
 */
export const firstMail: Benchmark = {
  keys: [key],
  async measure() {
    const { seconds, bare } = await inScratchFolder(measureTries);
    const at = (share: number) => seconds[Math.ceil(seconds.length * share) - 1] ?? Number.NaN;
    const said = `${tries} tries, p50 ${at(0.5).toFixed(3)} s, longest ${at(1).toFixed(3)} s; beside it a bare commit, p50 ${bare.toFixed(4)} s`;
    return [{ key, value: at(0.95), said }];
  },
};

async function measureTries(folder: string) {
  const bare = bareCommit(join(folder, 'bare.sqlite'));
  const intake = await openIntake(join(folder, 'two-processes'));
  const worker = startWorker(join(folder, 'two-processes'), intake.startedAt);
  try {
    await worker.said('begun');
    const seconds: number[] = [];
    const bareSeconds: number[] = [];
    for (let number = 0; number < tries; number += 1) {
      // The worker has finished the report before, and sleeps.
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
      const start = performance.now();
      bare.commit();
      bareSeconds.push((performance.now() - start) / 1_000);
      const report = sampleReports[number % sampleReports.length];
      if (report === undefined) throw new Error('There is no sample report.');
      await intake.accept(report, crypto.randomUUID());
      const begun = performance.now();
      await worker.said('sent');
      seconds.push((performance.now() - begun) / 1_000);
    }
    return { seconds: seconds.sort((a, b) => a - b), bare: median(bareSeconds) };
  } finally {
    await worker.end();
    await intake.close();
    bare.close();
  }
}

/** Starts the other process. `said` waits for the next line of that text which was not waited for yet. */
function startWorker(folder: string, startedAt: number) {
  const program = fileURLToPath(new URL('first-mail-worker.ts', import.meta.url));
  const worker = spawn(process.execPath, ['--conditions=@kawal/source', program, folder, String(startedAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = on(createInterface({ input: worker.stdout }), 'line');
  return {
    async said(text: string): Promise<void> {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error('The worker ended.');
        if (String(value) === text) return;
      }
    },
    async end(): Promise<void> {
      worker.kill('SIGTERM');
      await once(worker, 'close');
    },
  };
}
