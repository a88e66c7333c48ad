import { type Area, areaByCode, areasByName, type Chapter, type Instant } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { looksUndotted, nearestAreas, undottedGuess } from '../area/suggest-area.ts';
import { areaWords } from '../area/words.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { writeNewFile } from '../files/write-new-file.ts';
import { communityOverview } from './community-overview.ts';
import { describeCommunityOverview } from './describe-community-overview.ts';
import { describePactSheet } from './describe-pact-sheet.ts';
import type { OverviewRecords } from './overview.ts';
import { pactSheet } from './pact-sheet.ts';
import { readOverviewRecords } from './read-records.ts';
import { sheetCommandWords as words } from './words.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

export type SheetKind = 'pacts' | 'communities';

export interface SheetOptions {
  readonly format: string;
  readonly out?: string;
}

/** Writes a sheet from the records: to read, to print, or for another program. A file that is there is not overwritten. */
export async function sheet(
  session: Session,
  kind: SheetKind,
  kelurahan: string | undefined,
  { format, out }: SheetOptions,
): Promise<ExitCode> {
  if (!isFormat(format)) throw stopped({ code: 'usage.sheet-format' });
  const text = await withDeployment(session, 'reading', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    if (chapter === null) throw stopped({ code: 'chapter.none' });
    const areas = areasAsked(session, kelurahan, chapter);
    if (areas === undefined) return undefined;
    const records = await readOverviewRecords(deployment.engine, chapter.directory, areas);
    return writeSheet(session, { kind, format, records, chapter, now: nowOf(session) });
  });
  if (text === undefined) return exitCode.refused;
  if (out === undefined) {
    session.text(text);
    return exitCode.fine;
  }
  await writeNewFile(session, out, text);
  return exitCode.fine;
}

type Format = 'md' | 'html' | 'json';

function isFormat(format: string): format is Format {
  return ['md', 'html', 'json'].includes(format);
}

interface Writing {
  readonly kind: SheetKind;
  readonly format: Format;
  readonly records: OverviewRecords;
  readonly chapter: Chapter;
  readonly now: Instant;
}

function writeSheet({ language }: Session, { kind, format, records, chapter, now }: Writing): string {
  const setting = { language, zone: chapter.zone, chapter: chapter.name };
  const write = format === 'html' ? writeHtml : writeMarkdown;
  if (kind === 'pacts') {
    const read = pactSheet(records, now);
    return format === 'json' ? `${JSON.stringify(read, null, 2)}\n` : write(describePactSheet(read, setting));
  }
  const read = communityOverview(records, now, chapter.zone);
  return format === 'json' ? `${JSON.stringify(read, null, 2)}\n` : write(describeCommunityOverview(read, setting));
}

/** The kelurahan asked for, or all of the chapter. What cannot be told is complained of. */
function areasAsked(session: Session, written: string | undefined, chapter: Chapter): readonly Area[] | undefined {
  const { areas, city } = chapter;
  if (written === undefined) return areas.filter(isKelurahan);
  const complain = (said: Parameters<Session['say']>[0]): undefined =>
    void session.complain(session.tone('loud', session.say(said)));
  const exact = areaByCode(areas, written);
  const found = exact === undefined ? areasByName(areas, written, city) : [exact];
  const kelurahan = found.filter(isKelurahan);
  const [first] = found;
  if (first === undefined) {
    const undotted = looksUndotted(written);
    return complain(
      undotted
        ? areaWords.undotted({ guess: undottedGuess(written, areas) })
        : areaWords.unknown({ nearest: nearestAreas(written, areas) }),
    );
  }
  if (kelurahan.length === 0) return complain(words.notKelurahan({ area: first }));
  return kelurahan.length === 1 ? kelurahan : complain(words.several({ found: kelurahan }));
}

function isKelurahan({ code }: Area): boolean {
  return areaLevel(code) === 'village';
}
