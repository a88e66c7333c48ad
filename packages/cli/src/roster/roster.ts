import { day, hour, later } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { type CheckedChapter, withChanges } from '@kawal/engine';
import { examineRoster, type RosterReport } from '@kawal/policy';
import { folderSource } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { channelsKnown } from '../config/channels-known.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { unreachedBy, unreachedWords } from '../config/unreached.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';
import { faultText } from '../fault/words.ts';
import { instantFrom } from '../policy/facts-option.ts';
import { rosterWords as words } from './words.ts';

export interface RosterOptions {
  readonly at?: string;
  readonly days?: string;
  readonly json?: boolean;
}

/**
 * Looks at the next days of a folder's directory: offices that can tell nobody, people without a working channel, and
 * who is on duty for how long. Counts the absences and swaps recorded since; where a config is known, only channels with a notifier.
 */
export async function roster(session: Session, folder: string, options: RosterOptions): Promise<ExitCode> {
  const days = Number(options.days ?? '30');
  if (!Number.isInteger(days) || days < 1 || days > 366) throw stopped({ code: 'usage.days', option: '--days' });
  const served = await channelsKnown(session);
  const reading = await folderSource(session, folder, served);
  if (reading === undefined) return exitCode.refused;
  const { chapter } = await withPeopleChanges(session, reading, served !== undefined);
  const from = instantFrom(options.at, chapter.zone, nowOf(session));
  const until = later(from, days * day);
  const report = examineRoster(chapter, { from, until, ...served });
  const kept = unreachedBy(served?.kept ?? [], chapter.directory);
  const isFine = report.gaps.length === 0 && report.people.every(({ unreached }) => unreached === null);
  if (options.json) session.json({ from, until, ...report });
  else print(session, report, { kept, days, zone: chapter.zone, from, until });
  return isFine ? exitCode.fine : exitCode.refused;
}

/** Lays what was recorded of absences, swaps and suspensions over the files, as applying them would; says where it cannot. */
async function withPeopleChanges(
  session: Session,
  reading: CheckedChapter,
  isServed: boolean,
): Promise<CheckedChapter> {
  try {
    const { state } = await withDeployment(session, 'reading', chapterInForce);
    return state === undefined ? reading : withChanges(reading, state, nowOf(session));
  } catch (error) {
    const fault = faultOf(error);
    if (session.configFile !== undefined || fault === undefined) throw error;
    const because = faultText(fault, session.language);
    session.complain(session.tone('caution', session.say(words.filesAlone(because, isServed))));
    return reading;
  }
}

interface Looked {
  readonly kept: ReturnType<typeof unreachedBy>;
  readonly days: number;
  readonly zone: Parameters<typeof describeInstant>[1];
  readonly from: Parameters<typeof describeInstant>[0];
  readonly until: Parameters<typeof describeInstant>[0];
}

function print(session: Session, { gaps, alone, people }: RosterReport, looked: Looked): void {
  const { line, say, tone } = session;
  const { kept, days, zone, from, until } = looked;
  const at = (instant: Looked['from']): ReturnType<typeof describeInstant> => describeInstant(instant, zone);
  line(tone('heading', say(words.heading({ days, from: at(from), until: at(until) }))));
  line();
  if (gaps.length === 0) line(tone('good', say(words.noGaps)));
  else line(tone('loud', say(words.gaps)));
  const list = (all: RosterReport['gaps']): void => {
    for (const [{ office, kind, ...gap }, ...again] of atSameHours(all)) {
      const last = again.at(-1);
      const repeated = last === undefined ? null : { times: again.length, until: at(last.until) };
      line(`- ${say(words.gap({ office, kind, from: at(gap.from), until: at(gap.until), repeated }))}`);
    }
  };
  list(gaps);
  if (alone.length > 0) line(tone('loud', say(words.alone)));
  list(alone);
  const unreached = people.filter((one) => one.unreached !== null);
  line();
  if (kept.channels.length > 0) line(tone('caution', say(unreachedWords(kept))));
  else if (unreached.length === 0) line(tone('good', say(words.allReached)));
  if (unreached.length > 0) line(tone('loud', say(words.unreached)));
  for (const { person, offices, unreached: why } of unreached)
    if (why !== null) line(`- ${say(words.cannot({ person, offices, why }))}`);
  line();
  line(tone('heading', say(words.load)));
  const hours = (milliseconds: number): string => String(Math.round(milliseconds / hour));
  const rows = people
    .toSorted((one, other) => other.alone - one.alone || other.onDuty - one.onDuty)
    .map(({ person, offices, onDuty, alone }) => [person, say(words.offices(offices)), hours(onDuty), hours(alone)]);
  session.table(words.head.map(say), rows);
}

type Gap = RosterReport['gaps'][number];

/** Puts the gaps of an office together that come at the same hours of other days. */
function atSameHours(gaps: readonly Gap[]): readonly (readonly [Gap, ...Gap[]])[] {
  const groups = Map.groupBy(gaps, ({ office, from, until }) => `${office} ${from % day} ${until - from}`);
  return [...groups.values()] as [Gap, ...Gap[]][];
}
