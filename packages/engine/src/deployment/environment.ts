import { AsyncLocalStorage } from 'node:async_hooks';
import { configError } from './config-fault.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const given = new AsyncLocalStorage<Environment>();

/**
 * Returns a value of the environment. This is the way for secrets into `kawal.config.ts`, so that no file holds one.
 * Throws `config.invalid`, with the name that is wanted, where the value is unset.
 */
export function env(name: string): string {
  const value = (given.getStore() ?? process.env)[name];
  if (value === undefined || value === '') throw configError([{ code: 'environment.unset', name }]);
  return value;
}

/** Runs with the environment that was handed in, rather than the process's own. */
export function withEnvironment<Result>(environment: Environment, work: () => Result): Result {
  return given.run(environment, work);
}
