import type { Engine } from '@kawal/engine';

/** Returns true for a record of a drill, of whatever concept. */
export async function isOfDrill({ unguarded }: Engine, record: string): Promise<boolean> {
  const found = await unguarded.record(record);
  return found.ok && 'drill' in found.record.state && found.record.state.drill;
}
