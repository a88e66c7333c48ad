import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { turnMs } from '../conformance/fair-time.ts';
import { kernelWords } from '../conformance/kernel-words.ts';
import { underWay } from '../conformance/under-way.ts';

/** Says of a while how long it was, and what a thread did in it. */
interface Spent {
  readonly passedMs: number;
  readonly ranMs: number;
  /** How long it waited for a processor. */
  readonly queuedMs: number;
  /** How long another thread or a child process, for which it may wait, waited for a processor. */
  readonly othersQueuedMs: number;
  /** True where it waits for a disk, or where nobody can tell. */
  readonly mayBeAtDisk: boolean;
}

/** Is handed to the thread that watches. */
interface WitnessData {
  /** Counts what happens in the main thread; the second is 1 while the suite works there itself. */
  readonly steps: Int32Array;
  /** The call that began last, in UTF-8. */
  readonly name: Uint8Array;
  readonly turnMs: number;
  readonly longestMs: number;
  /** Takes the last words, where the main thread is blocked. */
  readonly file: string;
}

/**
 * Returns how much of a while in which a thread said nothing counts as hanging. What it, or another for which it may wait,
 * waited for a processor does not; what it ran counts whole, however busy the machine is. Of what it waited for a disk, which
 * many others may use, a share counts; of what it waited for anything else, as for a lock, most does.
 */
export function hungMs(spent: Spent, share: number): number {
  const { passedMs, ranMs, queuedMs, othersQueuedMs, mayBeAtDisk } = spent;
  const otherMs = Math.max(0, passedMs - ranMs - queuedMs - othersQueuedMs);
  return Math.max(0, Math.min(ranMs, passedMs)) + Math.max(mayBeAtDisk ? 0.2 : 0.6, Math.min(1, share)) * otherMs;
}

/** Has another thread end this process where this one is blocked, for a timer of its own would never fire. */
export async function watchThisThread(longestMs: number, file: string): Promise<void> {
  const steps = new Int32Array(new SharedArrayBuffer(8));
  const name = new Uint8Array(new SharedArrayBuffer(128));
  const encoder = new TextEncoder();
  underWay.listen((began, isOwn = false) => {
    Atomics.add(steps, 0, 1);
    Atomics.store(steps, 1, Number(isOwn));
    if (began !== undefined) name.set(encoder.encode(`${began}\0`).subarray(0, name.length));
  });
  setInterval(() => Atomics.add(steps, 0, 1), turnMs.short).unref();
  const workerData: WitnessData = { steps, name, turnMs: turnMs.short, longestMs, file };
  const witness = new Worker(`(${witnessMain})(${hungMs}, ${kernelWords})`, { eval: true, workerData });
  await once(witness, 'online');
  witness.unref();
}

/** Runs in the other thread, where nothing of this file is known. */
function witnessMain(countedMs: typeof hungMs, kernelOf: typeof kernelWords): void {
  const { writeFileSync } = process.getBuiltinModule('node:fs');
  const { availableParallelism, loadavg } = process.getBuiltinModule('node:os');
  const { Session } = process.getBuiltinModule('node:inspector');
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  const { steps, name, turnMs: turn, longestMs, file }: WitnessData = workerData;

  const { main, threads, spentBy, isKnown, isAtDisk } = kernelOf();
  const queuedNow = (): Map<string, number> =>
    new Map(threads().flatMap((path) => (path === main ? [] : [[path, spentBy(path)[1] ?? 0]])));
  const mayBeAtDisk = (): boolean => !isKnown || isAtDisk(main);
  const share = (): number => availableParallelism() / (loadavg()[0] || 0.01);
  let [last, silentMs, at, isAsked] = [-1, 0, performance.now(), false];
  let [[ran = 0, queued = 0], others] = [spentBy(main), queuedNow()];
  setInterval(() => {
    const [step, now, [ranNow = 0, queuedMain = 0]] = [Atomics.load(steps, 0), performance.now(), spentBy(main)];
    // Most of the time it says something, and nobody else is looked at.
    const later = step === last ? queuedNow() : new Map<string, number>();
    const othersQueuedMs = Math.max(0, ...[...later].map(([path, ms]) => ms - (others.get(path) ?? ms)));
    const spent = { passedMs: now - at, ranMs: ranNow - ran, queuedMs: queuedMain - queued };
    const counted = countedMs({ ...spent, othersQueuedMs, mayBeAtDisk: mayBeAtDisk() }, share());
    const isSilent = step === last && Atomics.load(steps, 1) === 0;
    silentMs = isSilent ? silentMs + Math.min(isKnown ? 1_000 : turn, counted) : 0;
    [last, at, ran, queued, others] = [step, now, ranNow, queuedMain, later];
    // A thread that waits outside of all code never says where.
    if (silentMs >= longestMs + 1_000) die('');
    if (silentMs < longestMs || isAsked) return;
    isAsked = true;
    askWhere();
  }, turn);

  function die(place: string): void {
    const call = new TextDecoder().decode(Uint8Array.from(name)).split('\0')[0];
    const began = call === '' ? '' : ` The call that began last was ${call}.`;
    const late = `It hangs: it blocked its thread for ${Math.round(silentMs / 1_000)} s, and its process was ended.${began}`;
    writeFileSync(file, `${late}${place}`);
    process.kill(process.pid, 'SIGKILL');
  }

  function askWhere(): void {
    const session = new Session();
    session.connectToMainThread();
    const urls = new Map<string, string>();
    session.on('Debugger.scriptParsed', ({ params }) => void urls.set(params.scriptId, params.url));
    session.once('Debugger.paused', ({ params }) => {
      const frames = params.callFrames
        .map(({ functionName, location: { scriptId, lineNumber } }) => ({
          of: functionName || '(anonymous)',
          place: `${urls.get(scriptId) ?? ''}:${lineNumber + 1}`,
        }))
        // Node's own are nobody's business.
        .filter(({ place }) => !/^(?:node)?:/.test(place));
      die(
        frames
          .slice(0, 5)
          .map(({ of, place }) => `\n  at ${of} (${place})`)
          .join(''),
      );
    });
    session.post('Debugger.enable');
    session.post('Debugger.pause');
  }
}
