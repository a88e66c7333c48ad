import { underWay } from '../under-way.ts';
import { spawnChild, type WaitingChild } from './spawn-child.ts';
import type { StorageConformanceOptions, StorageStage, TestStore } from './stage.ts';

/** The child processes of one case, none of which outlives it. */
export interface Children extends Pick<StorageStage, 'prepare' | 'child'> {
  /** Kills what still runs, and resolves when it is gone: nothing holds the store any more. */
  end(): Promise<void>;
}

export function childrenOf({ crash }: StorageConformanceOptions, { location }: TestStore): Children {
  const waiting: WaitingChild[] = [];
  const started: WaitingChild[] = [];

  function start(env?: Readonly<Record<string, string>>, named = location): WaitingChild {
    // An adapter that promises durability cannot pass by leaving out what the proof needs.
    if (!crash || named === undefined)
      throw new Error('This case kills a child process: give `crash.script`, and a `location` with every store.');
    const child = spawnChild(crash, named, env);
    started.push(child);
    return child;
  }

  return {
    prepare(count) {
      while (waiting.length < count) waiting.push(start());
    },
    child(task, env, named) {
      const isPlain = env === undefined && named === undefined;
      const child = (isPlain ? waiting.shift() : undefined) ?? start(env, named);
      const ended = underWay.begin(`a child process of the crash script (${task.task})`);
      child.gone.then(ended, ended);
      child.begin(task);
      return child;
    },
    async end() {
      for (const child of started) child.kill();
      await Promise.allSettled(started.map(({ gone }) => gone));
    },
  };
}
