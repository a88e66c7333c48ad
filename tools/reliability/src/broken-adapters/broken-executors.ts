import type { Executor, ExecutorPass } from '@kawal/sdk';
import type { ExecutorConformanceOptions } from '@kawal/sdk/conformance';
import { type Hub, hubExecutor, makeHub } from './hub-executor.ts';

const token = 'token-of-the-test';

interface ExecutorFlaw {
  readonly does: string;
  breaks(sound: Executor, hub: Hub | undefined): Executor;
  /** Breaks how often it sweeps. */
  readonly sweepMs?: number;
}

/** A place for executors that are sound; with a flaw, broken. */
export function placeOptions(flaw?: ExecutorFlaw): ExecutorConformanceOptions {
  return {
    // Of what is broken nothing is to be expected.
    patienceMs: flaw === undefined ? 30_000 : 1_500,
    makePlace() {
      const hub = makeHub();
      const open = (sweepMs: number, reached: Hub | undefined): Executor => {
        const sound = hubExecutor(reached, flaw?.sweepMs ?? sweepMs);
        return flaw === undefined ? sound : flaw.breaks(sound, reached);
      };
      return {
        open: ({ sweepMs }) => open(sweepMs, hub),
        unreachable: ({ sweepMs }) => open(sweepMs, undefined),
        secrets: [token],
        remove() {
          for (const timer of hub.timers) clearTimeout(timer);
        },
      };
    },
  };
}

function passing(sound: Executor, change: (pass: ExecutorPass) => ExecutorPass): Executor {
  return { ...sound, run: (pass) => sound.run(change(pass)), close: () => sound.close() };
}

/** For every case, by its id, the flaw that it is there to find. */
export const executorFlaws: Readonly<Record<string, ExecutorFlaw>> = {
  'declared/contract': {
    does: 'names another version of the contract',
    breaks: (sound) => ({ ...sound, contract: 'kawal.executor/0' as typeof sound.contract }),
  },
  'passes/at-the-start': {
    does: 'waits for the first hint',
    breaks(sound) {
      let isFirst = true;
      return passing(sound, (pass) => async () => {
        if (!isFirst) return pass();
        isFirst = false;
        return { nextAt: null };
      });
    },
  },
  'passes/one-at-a-time': {
    does: 'begins a pass for every hint, whatever is under way',
    breaks(sound) {
      let begin: ExecutorPass | undefined;
      return {
        ...passing(sound, (pass) => {
          begin = pass;
          return pass;
        }),
        hint: () => void begin?.(),
      };
    },
  },
  'passes/more-to-do': {
    does: 'leaves what one pass could not carry to the sweep',
    breaks: (sound) =>
      passing(sound, (pass) => async () => {
        const { nextAt } = await pass();
        return { nextAt: nextAt !== null && nextAt <= Date.now() ? null : nextAt };
      }),
  },
  'passes/next-instant': {
    does: 'looks again and again until something is due',
    breaks: (sound) =>
      passing(sound, (pass) => async () => ({ nextAt: (await pass()).nextAt === null ? null : Date.now() - 1 })),
  },
  'passes/sweep': { does: 'never sweeps', breaks: (sound) => sound, sweepMs: 3_600_000 },
  'passes/after-failure': {
    does: 'repeats what a failed pass said',
    breaks: (sound) =>
      passing(sound, (pass) => async () => {
        try {
          return await pass();
        } catch (error) {
          throw Object.assign(new Error('failed'), { code: error instanceof Error ? error.message : '' });
        }
      }),
  },
  'hints/now': { does: 'hears no hint', breaks: (sound) => ({ ...sound, hint: () => undefined }) },
  'hints/during-a-pass': {
    does: 'forgets hints that come during a pass',
    breaks(sound) {
      let isBusy = false;
      return {
        ...passing(sound, (pass) => async () => {
          isBusy = true;
          return await pass().finally(() => {
            isBusy = false;
          });
        }),
        hint: (at) => (isBusy ? undefined : sound.hint(at)),
      };
    },
  },
  'hints/later': {
    does: 'hears only hints for now',
    breaks: (sound) => ({ ...sound, hint: (at) => (at === undefined ? sound.hint() : undefined) }),
  },
  'hints/earlier-than-before': {
    does: 'keeps the first hint until its instant has come',
    breaks(sound) {
      let keptUntil = 0;
      return {
        ...sound,
        hint(at) {
          if (keptUntil > Date.now()) return;
          keptUntil = at ?? 0;
          sound.hint(at);
        },
      };
    },
  },
  'hints/many-are-few': {
    does: 'does a pass for each hint, one after the other',
    breaks(sound) {
      let one: ExecutorPass | undefined;
      let line: Promise<unknown> = Promise.resolve();
      return {
        ...passing(sound, (pass) => {
          one = () => {
            const done = line.then(pass);
            line = done;
            return done;
          };
          return one;
        }),
        hint: (at) => (at === undefined ? void one?.() : sound.hint(at)),
      };
    },
  },
  'hints/without-running': {
    does: 'throws at a hint while it does not run',
    breaks(sound) {
      let isRunning = false;
      return {
        ...sound,
        hint(at) {
          if (!isRunning) throw new Error('It does not run.');
          sound.hint(at);
        },
        async run(pass) {
          isRunning = true;
          await sound.run(pass);
        },
      };
    },
  },
  'hints/of-another-process': {
    does: 'reaches nobody but itself',
    breaks: () => hubExecutor(makeHub(), 3_600_000),
  },
  'hints/given-on-before-the-end': {
    does: 'drops at its end what it has not given on yet',
    breaks(sound) {
      let isClosed = false;
      return {
        ...sound,
        hint: (at) => void setTimeout(() => (isClosed ? undefined : sound.hint(at)), 20),
        async close() {
          isClosed = true;
          await sound.close();
        },
      };
    },
  },
  'hints/later-of-another-process': {
    does: 'keeps later instants to itself, and forgets them at its end',
    breaks: (sound, hub) => ({
      ...sound,
      async close() {
        for (const timer of hub?.timers ?? []) clearTimeout(timer);
        await sound.close();
      },
    }),
  },
  'stops/after-the-pass': {
    does: 'resolves before the pass has ended',
    breaks: (sound) => ({
      ...sound,
      async stop() {
        void sound.stop();
      },
    }),
  },
  'stops/for-good': { does: 'goes on', breaks: (sound) => ({ ...sound, stop: async () => undefined }) },
  'stops/not-running': {
    does: 'wants to run before it stops',
    breaks(sound) {
      let isRunning = false;
      return {
        ...sound,
        async run(pass) {
          isRunning = true;
          await sound.run(pass);
        },
        async stop() {
          if (!isRunning) throw new Error('It does not run.');
          await sound.stop();
        },
        close: () => sound.close(),
      };
    },
  },
  'stops/again': {
    does: 'runs once in its life',
    breaks(sound) {
      let hasRun = false;
      return {
        ...sound,
        async run(pass) {
          if (hasRun) return;
          hasRun = true;
          await sound.run(pass);
        },
      };
    },
  },
  'stops/takes-no-hint': {
    does: 'hears on, and does nothing about it',
    breaks(sound) {
      let isStopped = false;
      return {
        ...passing(sound, (pass) => async () => (isStopped ? { nextAt: null } : await pass())),
        async stop() {
          isStopped = true;
        },
      };
    },
  },
  'stops/twice-at-once': {
    does: 'takes a second run for the first',
    breaks: (sound) => ({ ...sound, run: (pass) => sound.run(pass).catch(() => undefined) }),
  },
  'stops/closed': {
    does: 'fails when it is closed again',
    breaks(sound) {
      let closed = 0;
      return {
        ...sound,
        async close() {
          await sound.close();
          closed += 1;
          // The third is the runner's own.
          if (closed === 2) throw new Error('Already closed.');
        },
      };
    },
  },
  'trouble/ready': {
    does: 'cannot be asked',
    breaks: ({ check: _, ...sound }) => sound,
  },
  'trouble/sweep-alone': {
    does: 'does not run where nobody can be reached',
    breaks: (sound, hub) =>
      hub === undefined ? { ...sound, run: () => Promise.reject(new Error('ECONNREFUSED')) } : sound,
  },
  'trouble/not-ready': {
    does: 'says that it is ready, whatever it finds',
    breaks: (sound) => ({ ...sound, check: async () => ({ ready: true }) }),
  },
  'trouble/nothing-leaks': {
    does: 'tells the address that it tried, with the password in it',
    breaks: (sound) => ({
      ...sound,
      onTrouble: (tell) =>
        sound.onTrouble((trouble) => tell({ ...trouble, error: `${trouble.error}: postgres://kawal:${token}@host` })),
    }),
  },
};
