import type { ChapterPlaces } from '@kawal/chapter';
import { type Area, areaByCode, areasByName } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { findFolder } from '../chapter-folder/find-folder.ts';
import { readFolder } from '../chapter-folder/read-folder.ts';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { refuseWith } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';
import { looksUndotted, nearestAreas, undottedGuess } from './suggest-area.ts';
import { areaWords, levelWords } from './words.ts';

export interface AreaOptions {
  readonly folder?: string;
  readonly json?: boolean;
}

/** Finds a place by its code or by a spelling, in the chapter in force or in a folder; before the first, in the one that is here. */
export async function area(session: Session, written: string, { folder, json }: AreaOptions): Promise<ExitCode> {
  const chapter = folder === undefined ? await chapterHere(session) : await chapterOf(session, folder);
  if (chapter === undefined) return exitCode.refused;
  const { areas } = chapter;
  const exact = areaByCode(areas, written);
  const found = exact === undefined ? areasByName(areas, written, chapter.city) : [exact];
  if (found.length === 0) {
    const said = looksUndotted(written)
      ? areaWords.undotted({ guess: undottedGuess(written, areas) })
      : areaWords.unknown({ nearest: nearestAreas(written, areas) });
    if (json) session.json({ found: [], text: session.say(said) });
    else return refuseWith(session, said);
  }
  const rows = found.map((one) => ({
    code: one.code,
    name: one.name,
    level: areaLevel(one.code),
    kecamatan: kecamatanOf(one, areas)?.name ?? null,
    official: one === exact || one.name.toLowerCase() === written.toLowerCase(),
  }));
  if (json) session.json({ found: rows });
  else {
    const { columns } = areaWords;
    session.table(
      [columns.code, columns.name, columns.level, columns.kecamatan, columns.spelling].map(session.say),
      rows.map(({ code, name, level, kecamatan, official }) => [
        code,
        name,
        session.say(levelWords[level]),
        kecamatan ?? '',
        session.say(official ? areaWords.official : areaWords.alias({ written })),
      ]),
    );
  }
  return exitCode.fine;
}

/** Returns the chapter in force; before the first `kawal apply`, the places of the folder that is here. */
async function chapterHere(session: Session): Promise<ChapterPlaces | undefined> {
  const found = await withDeployment(session, 'reading', chapterInForce).catch((error) => {
    if (faultOf(error)?.code === 'config.missing' && session.configFile === undefined) return { chapter: null };
    throw error;
  });
  if (found.chapter !== null) return found.chapter;
  const folder = await findFolder(session);
  if (folder === undefined) throw stopped({ code: 'chapter.no-folder' });
  return chapterOf(session, folder);
}

/** Returns the places of a folder, also while people or rules are still missing. */
async function chapterOf(session: Session, folder: string): Promise<ChapterPlaces | undefined> {
  const reading = await readFolder(session, folder);
  if (reading.ok) return reading.chapter;
  if (reading.places !== null) return reading.places;
  printFindings(session, reading.findings);
  return undefined;
}

function kecamatanOf({ code }: Area, areas: readonly Area[]): Area | undefined {
  return areaLevel(code) === 'village' ? areaByCode(areas, code.split('.').slice(0, 3).join('.')) : undefined;
}
