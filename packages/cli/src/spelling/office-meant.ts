import type { OfficeKind } from '@kawal/core';

/** Returns the office that a text means, though spelled like another: any Polres is a city's police, and no Polsek. */
export function officeMeantBy(written: string): OfficeKind | undefined {
  return /^\s*polres/i.test(written) ? 'policeUnitPpa' : undefined;
}
