import { areasCounted, areasFileText, cityAreas, cityCode } from '../area/city-areas.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { writeNewFiles } from '../new-files.ts';
import type { Session } from '../session.ts';

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
