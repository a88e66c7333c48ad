import type { Fault } from './words.ts';

/** Ends the command with a fault. Recognised by its name: a config may have been loaded beside another copy of this package. */
export function stopped(fault: Fault): Error & { readonly fault: Fault } {
  return Object.assign(new Error(fault.code), { name: 'KawalFault', fault });
}
