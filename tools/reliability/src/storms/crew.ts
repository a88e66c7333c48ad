import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Place } from '../workers/deployment.ts';
import { type Line, startLine } from './line.ts';
import type { StormTask } from './storm-process.ts';

/** A process of the storm that is begun anew whenever it was killed. */
export interface Member {
  readonly line: Line;
  /** The names of its lives that were killed. */
  readonly killed: ReadonlySet<string>;
  /** Tells whether its life has acknowledged a report and not ended: the first of a life takes as long as its start. */
  isUp(): boolean;
  kill(): Promise<void>;
  end(): Promise<void>;
}

export interface CrewPlace {
  readonly place: Place;
  /** The program of a life, bundled. */
  readonly program: string;
  readonly serverPort: number;
  readonly seed: number;
  /** Hears every acknowledgement when it comes. */
  readonly acknowledged: (number: number, stream: string) => void;
  /** Hears of a process that ended although nobody killed it. */
  readonly broke: (what: string) => void;
}

/** Begins a process and resolves when it says that it is ready. */
export async function join(at: CrewPlace, name: string, numbers?: StormTask['numbers']): Promise<Member> {
  const line = await startLine(at.serverPort);
  const address = new URL(at.place.connectionString);
  address.port = String(line.port);
  const place = { ...at.place, connectionString: address.href };
  const killed = new Set<string>();
  let next = numbers?.first ?? 0;
  let life = 0;
  let ends = false;
  let running: ChildProcess | undefined;
  let current = '';
  let up = false;
  let dying = Promise.resolve();

  async function begin(): Promise<void> {
    current = `${name}#${life++}`;
    const task: StormTask = {
      place,
      name: current,
      seed: at.seed,
      ...(numbers && { numbers: { first: next, step: numbers.step } }),
    };
    const child = spawn(process.execPath, [at.program, JSON.stringify(task)], { stdio: ['pipe', 'pipe', 'inherit'] });
    running = child;
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (said) => {
        const [what, number, stream] = said.split(' ');
        if (what === 'ready') resolve();
        if (what !== 'ack' || stream === undefined) return;
        up = true;
        next = Number(number) + (numbers?.step ?? 1);
        at.acknowledged(Number(number), stream);
      });
      child.once('exit', (code, signal) => {
        up = false;
        if (signal !== 'SIGKILL' && !ends) {
          // 75: it could not begin, because a blow fell on it.
          if (code !== 75) at.broke(`${name} ended by itself with ${signal ?? code}`);
          if (code === 75 || life < 3) begin().then(resolve, reject);
          else reject(new Error(`${name} ends by itself again and again`));
        } else resolve();
      });
    });
  }

  await begin();
  return {
    line,
    killed,
    isUp: () => up,
    kill() {
      // One after the other: two blows on one life must not begin two.
      dying = dying.then(async () => {
        killed.add(current);
        await killAtOnce(running);
        if (!ends) await begin();
      });
      return dying;
    },
    async end() {
      ends = true;
      killed.add(current);
      await killAtOnce(running);
      line.close();
    },
  };
}

async function killAtOnce(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
