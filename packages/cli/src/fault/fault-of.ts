import { configFaultsOf } from '@kawal/engine';
import type { Fault } from './words.ts';

/** Returns the fault that was thrown, by a command or by a config. */
export function faultOf(error: unknown): Fault | undefined {
  const faults = configFaultsOf(error);
  if (faults !== undefined) return { code: 'config.invalid', faults };
  return error instanceof Error && error.name === 'KawalFault' && 'fault' in error ? (error.fault as Fault) : undefined;
}
