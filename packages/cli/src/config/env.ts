import { AsyncLocalStorage } from 'node:async_hooks';
import { stopped } from '../fault.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const given = new AsyncLocalStorage<Environment>();

/**
 * A value of the environment, by name: the way for secrets into `kawal.config.ts`, so that none ever stands in a file.
 * Where it is unset, the command ends and says which name is wanted.
 */
export function env(name: string): string {
  const value = (given.getStore() ?? process.env)[name];
  if (value === undefined || value === '') throw stopped({ code: 'environment.unset', name });
  return value;
}

/** Runs with the environment that was handed in, rather than the process's own. */
export function withEnvironment<Result>(environment: Environment, work: () => Result): Result {
  return given.run(environment, work);
}
