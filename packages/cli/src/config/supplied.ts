import { isKawalError } from '@kawal/sdk';
import { type ConfigField, faultOf, stopped } from '../fault.ts';
import { reasonOf } from './load-config.ts';

/** Calls one function of the config; what it throws is named after the field, unless it says itself how to mend it. */
export async function supplied<Part>(field: ConfigField, supply: () => Part | Promise<Part>): Promise<Part> {
  try {
    const part = await supply();
    const isLeftOut = field === 'vault' && part === undefined;
    if (isLeftOut || (field === 'notifiers' ? Array.isArray(part) && part.every(isAdapter) : isAdapter(part)))
      return part;
    throw new TypeError(`it gave no ${field === 'notifiers' ? 'list of adapters' : 'adapter'}`);
  } catch (error) {
    if (faultOf(error) !== undefined || isKawalError(error)) throw error;
    throw stopped({ code: 'config.field-failed', field, because: reasonOf(error) });
  }
}

/** True for anything that follows a contract of Kawal's; which one, the engine looks at. */
function isAdapter(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'contract' in part && typeof part.contract === 'string';
}
