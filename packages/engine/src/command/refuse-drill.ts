import type { Storage } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { concepts } from '../concepts/concepts.ts';

/** Returns true for a record that is no drill, so no drill may continue it. The chapter never is one. */
export async function isReal(stream: string, storage: Storage): Promise<boolean> {
  if (stream.startsWith('chapter/')) return true;
  const [first] = await vouchedEntries(stream, storage);
  return first !== undefined && first.drill !== true;
}

/** Returns the records that a command names in any of its fields. */
export function recordsNamed(command: object): readonly string[] {
  const names = [...JSON.stringify(command).matchAll(/(?<=")([a-z-]+)\/[a-z0-9.-]{1,80}(?=")/g)];
  return [...new Set(names.flatMap(([name, concept = '']) => (Object.hasOwn(concepts, concept) ? [name] : [])))];
}
