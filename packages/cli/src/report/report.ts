import { resolve } from 'node:path';
import { type Actor, areaByCode, type Chapter, parseAreaCode, type Refusal, type SubmitReportInput } from '@kawal/core';
import { adviceWords, describeRefusal } from '@kawal/core/locales';
import { reportWarnings } from '@kawal/core/report';
import type { ReportReceipt } from '@kawal/engine';
import { nearestAreas } from '../area/suggest-area.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { LineAndColumn } from './place.ts';
import { type ReportFile, readReportFile } from './read-report-file.ts';
import { reportWords } from './words.ts';

export interface ReportOptions {
  readonly key?: string;
  readonly json?: boolean;
}

/** One thing wrong with the file: where, and what to do. Never what stands there. */
interface Complaint extends LineAndColumn {
  readonly code: string;
  readonly text: string;
}

const device: Actor = { kind: 'app', ref: 'kawal-cli', role: 'reporter' };

/** Takes a report in from a file. Once it says so, the report is on the disk. */
export async function report(session: Session, file: string, options: ReportOptions): Promise<ExitCode> {
  const held: string[] = [];
  try {
    // Alarms and cautions wait: nothing stands before the advice.
    return await takeIn({ ...session, complain: (text) => void held.push(text) }, file, options);
  } finally {
    for (const text of held) session.complain(text);
  }
}

async function takeIn(session: Session, file: string, options: ReportOptions): Promise<ExitCode> {
  const read = readReportFile(await textOf(session, file));
  if (!read.readable) {
    const text = session.say(reportWords.notReadable);
    return refuse(session, file, [{ ...read.at, code: 'report-file.not-readable', text }], options);
  }
  return withDeployment(session, 'intake', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const strange = unknownArea(session, read, chapter);
    if (strange !== undefined) return refuse(session, file, [strange], options);
    const { type: _, ...body } = read.body as unknown as SubmitReportInput;
    const outcome = await deployment.engine.as(device).reports.submit(body, keyed(options));
    if (!outcome.ok) {
      const zone = chapter?.zone ?? 'WIB';
      const complaints = outcome.refusals.map((refusal) => ({
        ...placeOf(read, refusal),
        code: refusal.code,
        text: describeRefusal(refusal, session.language, { zone }),
      }));
      return refuse(session, file, complaints, options);
    }
    if (options.json) session.json({ ...outcome.receipt, repeated: outcome.repeated });
    else printReceipt(session, outcome.receipt, outcome.repeated);
    return exitCode.fine;
  });
}

/** The advice first: whoever reads this may have no time for the rest. */
function printReceipt(session: Session, { advise, warnings, stream, status }: ReportReceipt, repeated: boolean): void {
  const advice = advise.map((one) => adviceWords[one]);
  for (const said of advice.length === 0 ? [reportWords.always] : advice) {
    session.line(session.tone('loud', session.say(said)));
  }
  session.line(session.tone('good', session.say(reportWords.received({ stream }))));
  for (const warning of warnings) session.line(session.say(reportWarnings[warning]));
  if (repeated) session.line(session.say(reportWords.repeated));
  if (status === 'parked') session.line(session.tone('loud', session.say(reportWords.parked)));
  else session.line(session.say(reportWords.escalating));
}

function refuse(session: Session, file: string, complaints: readonly Complaint[], { json }: ReportOptions): ExitCode {
  if (json) session.json({ refused: complaints.map((complaint) => ({ file, ...complaint })) });
  else {
    session.complain(session.tone('loud', session.say(reportWords.refused)));
    for (const { line, column, text } of complaints) session.complain(`${file}:${line}:${column} ${text}`);
  }
  return exitCode.refused;
}

type Readable = Extract<ReportFile, { readonly readable: true }>;

function placeOf(read: Readable, refusal: Refusal): LineAndColumn {
  const { field, allowed } = refusal as { readonly field?: string; readonly allowed?: readonly string[] };
  return read.place(field ?? '', refusal.code === 'input.unknown-field' ? allowed : undefined);
}

/** A slip of the pen in a well-formed code: the engine would take it in, and nobody local would be told. */
function unknownArea(session: Session, read: Readable, chapter: Chapter | null): Complaint | undefined {
  const written = read.body['area'];
  if (chapter === null || typeof written !== 'string') return undefined;
  if (parseAreaCode(written) === undefined || areaByCode(chapter.areas, written) !== undefined) return undefined;
  const text = session.say(reportWords.unknownArea({ nearest: nearestAreas(written, chapter.areas) }));
  return { ...read.place('area'), code: 'area.not-in-list', text };
}

function keyed({ key }: ReportOptions): { readonly key?: string } {
  return key === undefined ? {} : { key };
}

async function textOf({ io }: Session, file: string): Promise<string> {
  if (file !== '-') return readTextFile(resolve(io.cwd, file), file);
  if (io.stdin === undefined) throw stopped({ code: 'file.unreadable', file });
  return io.stdin();
}
