import { recordNumber } from '@kawal/core/record';

/** Returns the number that people note and say aloud; the whole name of a record that has none. */
export function numberOf(stream: string): string {
  return recordNumber(stream) ?? stream;
}
