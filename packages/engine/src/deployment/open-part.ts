import { isKawalError } from '@kawal/sdk';
import type { ConfigField } from './config.ts';
import { configError } from './config-fault.ts';

/** Calls one function of the config. Names what it throws after the field, unless that says itself how to correct it. */
export async function openPart<Part>(field: ConfigField, supply: () => Part | Promise<Part>): Promise<Part> {
  try {
    const part = await supply();
    const isLeftOut = field === 'vault' && part === undefined;
    if (isLeftOut || (field === 'notifiers' ? Array.isArray(part) && part.every(isAdapter) : isAdapter(part)))
      return part;
    throw new TypeError(`it gave no ${field === 'notifiers' ? 'list of adapters' : 'adapter'}`);
  } catch (cause) {
    if (isKawalError(cause)) throw cause;
    throw configError([{ code: 'config.part-failed', field, because: reasonOf(cause) }], cause);
  }
}

/** Returns the first line of what was thrown: a message, never a stack. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return text.split('\n')[0] ?? text;
}

/** True for anything that follows a contract of Kawal's; the engine looks at which one. */
function isAdapter(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'contract' in part && typeof part.contract === 'string';
}
