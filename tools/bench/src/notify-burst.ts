import { spawn } from 'node:child_process';
import { on } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Benchmark, median, overRounds, type Round, takeTurns } from './method.ts';

const key = 'notify/burst';
const plan = { rounds: 5, turnsPerRound: 1, warmUpTurns: 1 } as const;

type Arm = 'beside' | 'alone';
const arms: readonly Arm[] = ['beside', 'alone'];

/**
 * Measures a burst of 1,000 messages over four providers, of which one never answers and one refuses everything: when each
 * message of the two others was taken, from the first moment on. At the same time another process sends the same 500
 * messages over the same two providers without those two, so that both meet the same machine.
 */
export const notifyBurst: Benchmark = {
  keys: [key],
  async measure() {
    const rounds = await takeTurns<{ readonly p95s: Readonly<Record<Arm, number>> }>({ p95s: bothArms }, plan);
    const of = (round: Round<{ readonly p95s: Readonly<Record<Arm, number>> }>, arm: Arm): number =>
      median(round.p95s.map((one) => one[arm]));
    const rate = overRounds(rounds, (round) => of(round, 'beside') / of(round, 'alone'));
    const said = (arm: Arm): string => `${median(rounds.map((round) => of(round, arm))).toFixed(0)} ms`;
    return [
      {
        key,
        value: rate.median,
        most: 1.1,
        said: `p95 of two sound providers beside one that hangs and one that refuses, of theirs alone at the same time (rounds ${rate.lowest.toFixed(2)} to ${rate.highest.toFixed(2)}): ${said('beside')} against ${said('alone')}`,
      },
    ];
  },
};

/** Runs a burst of each arm in a process of its own, both from the same moment on. */
async function bothArms(): Promise<readonly Readonly<Record<Arm, number>>[]> {
  const program = fileURLToPath(new URL('notify-burst-worker.ts', import.meta.url));
  const started = arms.map((arm) => {
    const child = spawn(process.execPath, ['--conditions=@kawal/source', program, arm], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    return { child, lines: on(createInterface({ input: child.stdout }), 'line', { close: ['close'] }) };
  });
  for (const { lines } of started) await lineOf(lines);
  for (const { child } of started) child.stdin.end('go\n');
  const [beside, alone] = await Promise.all(
    started.map(async ({ lines }) => p95(JSON.parse(await lineOf(lines)) as readonly number[])),
  );
  return [{ beside: beside ?? Number.NaN, alone: alone ?? Number.NaN }];
}

async function lineOf(lines: AsyncIterator<readonly string[]>): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true) throw new Error('A process of the burst ended early.');
  return value[0] ?? '';
}

function p95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}
