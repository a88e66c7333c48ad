import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { writeNewFiles } from '../files/new-files.ts';
import { areasCounted, areasFileText, cityAreas, cityCode } from './city-areas.ts';

export interface AreaImportOptions {
  readonly from?: string;
}

/** Writes the areas of a city into a chapter's folder, out of the official rows. Overwrites nothing. */
export async function importAreas(
  session: Session,
  written: string,
  folder: string,
  { from }: AreaImportOptions,
): Promise<ExitCode> {
  const found = await cityAreas(session, cityCode(written), from);
  await writeNewFiles(session, folder, { 'areas.yaml': areasFileText(session, found) });
  session.line(areasCounted(session, found));
  return exitCode.fine;
}
