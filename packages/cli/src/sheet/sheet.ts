import { type Area, areaByCode, areasByName, type Chapter, type Instant, type Localized } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { isOfLpa } from '@kawal/core/chapter';
import { monthsUpTo, periodOf } from '@kawal/core/condition-report';
import { spanOf } from '@kawal/engine';
import { looksUndotted, nearestAreas, undottedGuess } from '../area/suggest-area.ts';
import { areaWords } from '../area/words.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { personInPost } from '../command/person-in-post.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { writeNewFile } from '../files/write-new-file.ts';
import { communityOverview } from './community-overview.ts';
import { describeCommunityOverview } from './describe-community-overview.ts';
import { describePactSheet } from './describe-pact-sheet.ts';
import { describeReportOverview } from './describe-report-overview.ts';
import type { OverviewRecords } from './overview.ts';
import { pactSheet } from './pact-sheet.ts';
import type { SheetSetting } from './page.ts';
import { paperForm } from './paper-form.ts';
import { pocketCard } from './pocket-card.ts';
import { readOverviewRecords } from './read-records.ts';
import { readCountedReports } from './read-report-overview.ts';
import { reportOverview } from './report-overview.ts';
import { reportOverviewWords } from './report-overview-words.ts';
import { sheetCommandWords as words } from './words.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

export type RecordSheet = 'pacts' | 'communities';
export type PaperSheet = 'form' | 'card';

export interface SheetOptions {
  readonly format: string;
  readonly out?: string;
}

/** Writes a sheet from the records: to read, to print, or for another program. A file that is there is not overwritten. */
export const sheet =
  (kind: RecordSheet) =>
  (session: Session, kelurahan: string | undefined, options: SheetOptions): Promise<ExitCode> =>
    handOut(session, options, async ({ engine }, chapter, format) => {
      const areas = areasAsked(session, kelurahan, chapter);
      if (areas === undefined) return undefined;
      const records = await readOverviewRecords(engine, chapter.directory, areas);
      return writeSheet(session, { kind, format, records, chapter, now: nowOf(session) });
    });

/** Writes a sheet to fill in by hand or to carry: the paper form for a report, or the volunteer's pocket card. */
export const paperSheet =
  (kind: PaperSheet) =>
  (session: Session, options: SheetOptions): Promise<ExitCode> =>
    handOut(session, options, async ({ loaded }, chapter, format) => {
      const setting = settingOf(session, chapter);
      const page =
        kind === 'form' ? paperForm(setting, chapter.policy.facts) : pocketCard(chapter, setting, loaded.config.phone);
      return format === 'json' ? jsonText(page) : writer[format](page);
    });

export interface ReportSheetOptions extends SheetOptions {
  readonly as: string;
  readonly exact?: boolean;
}

/** Writes the reports of a month or a year in numbers: for a meeting, or exactly for the LPA alone (0607). */
export async function reportSheet(
  session: Session,
  written: string | undefined,
  { as, exact: isExact = false, ...options }: ReportSheetOptions,
): Promise<ExitCode> {
  const complain = (said: Localized): undefined => void session.complain(session.tone('loud', session.say(said)));
  return handOut(session, options, async ({ engine }, chapter, format) => {
    const now = nowOf(session);
    const actor = personInPost(as, chapter, now);
    const period = written ?? monthsUpTo(periodOf(now, chapter.zone), 2)[0] ?? '';
    const between = spanOf(period, chapter);
    if (between === undefined) return complain(reportOverviewWords.period);
    if (!isOfLpa({ actor, chapter, now })) return complain(reportOverviewWords.notOfLpa);
    const { reports, unread } = await readCountedReports(engine, engine.as(actor), { chapter, now, between });
    const read = reportOverview(reports, { period, asOf: now, reader: as, isExact, unread });
    const setting = { ...settingOf(session, chapter), areas: chapter.areas };
    return format === 'json' ? jsonText(read) : writer[format](describeReportOverview(read, setting));
  });
}

type Format = 'md' | 'html' | 'json';

const writer = { md: writeMarkdown, html: writeHtml };

/** Prints what `write` makes of the chapter in force, or writes it to a new file. */
async function handOut(
  session: Session,
  { format, out }: SheetOptions,
  write: (deployment: LoadedDeployment, chapter: Chapter, format: Format) => Promise<string | undefined>,
): Promise<ExitCode> {
  if (!isFormat(format)) throw stopped({ code: 'usage.sheet-format' });
  const text = await withDeployment(session, 'existing', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    if (chapter === null) throw stopped({ code: 'chapter.none' });
    return write(deployment, chapter, format);
  });
  if (text === undefined) return exitCode.refused;
  if (out === undefined) session.text(text);
  else await writeNewFile(session, out, text);
  return exitCode.fine;
}

function isFormat(format: string): format is Format {
  return ['md', 'html', 'json'].includes(format);
}

interface Writing {
  readonly kind: RecordSheet;
  readonly format: Format;
  readonly records: OverviewRecords;
  readonly chapter: Chapter;
  readonly now: Instant;
}

function writeSheet(session: Session, { kind, format, records, chapter, now }: Writing): string {
  const setting = settingOf(session, chapter);
  if (kind === 'pacts') {
    const read = pactSheet(records, now);
    return format === 'json' ? jsonText(read) : writer[format](describePactSheet(read, setting));
  }
  const read = communityOverview(records, now, chapter.zone);
  return format === 'json' ? jsonText(read) : writer[format](describeCommunityOverview(read, setting));
}

function settingOf({ language }: Session, { zone, name }: Chapter): SheetSetting {
  return { language, zone, chapter: name };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}
`;
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
