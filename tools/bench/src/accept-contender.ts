import { randomUUID } from 'node:crypto';
import { openIntake, type Report } from './intake.ts';
import { sampleReports } from './sample-report.ts';

// One side of `accept-against.ts`: takes reports in when it is told to, and answers with the microseconds of each.

const operationsPerTurn = 8;
const intake = await openIntake(process.argv[2] ?? '');
let next = 0;

async function turn(): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let operation = 0; operation < operationsPerTurn; operation += 1) {
    const report = sampleReports[next % sampleReports.length] as Report;
    next += 1;
    const start = performance.now();
    await intake.accept(report, randomUUID());
    samples.push((performance.now() - start) * 1_000);
  }
  return samples;
}

process.on('message', async (said) => {
  if (said === 'turn') process.send?.(await turn());
  else {
    await intake.close();
    process.disconnect();
  }
});
process.send?.('ready');
