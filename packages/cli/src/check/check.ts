import { type Chapter, type Instant, localTime } from '@kawal/core';
import { calendarEnd } from '@kawal/core/calendar';
import { contractWords, describePolicy, worstHourOf } from '@kawal/policy';
import { readFolder } from '../chapter-folder/read-folder.ts';
import {
  checkReading,
  findingData,
  printPlaced,
  verificationsJoined,
  waiversUntil,
} from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { channelsKnown } from '../config/channels-known.ts';
import type { Served } from '../config/served-channels.ts';
import { saidToRing, saidToRingWords, unreachedBy, unreachedWords } from '../config/unreached.ts';
import { stopped } from '../fault/fault.ts';
import { pageOf } from '../files/page-of.ts';
import { instantFrom } from '../policy/facts-option.ts';
import { loudWords } from '../policy/loud.ts';
import { describeBriefly } from './brief.ts';
import { wholeText } from './whole-text.ts';
import { printWithoutLpa, withoutLpa } from './without-lpa.ts';
import { assumptions, channelsAssumed, checkWords, verdictWords } from './words.ts';

export interface CheckOptions {
  readonly at?: string;
  readonly format?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
}

/** How many findings of one code are printed before the rest is counted. */
const mostAlike = 5;

/**
 * Checks a folder and changes nothing: first the policy in brief, or whole as sentences to be read aloud, then what was
 * found, then the verdict. Where a config is known, also whether every contact's channel has a notifier.
 */
export async function check(session: Session, folder: string, options: CheckOptions): Promise<ExitCode> {
  const { at, format, brief = false, full = false } = options;
  if (format !== undefined && format !== 'text' && format !== 'json') throw stopped({ code: 'usage.check-format' });
  const served = await channelsKnown(session);
  const isServed = served !== undefined;
  const reading = await readFolder(session, folder, served);
  const zone = reading.ok ? reading.chapter.zone : 'WIB';
  const from = instantFrom(at, zone, nowOf(session));
  const { verdict, until, ends, findings, leave, tests } = checkReading(session, reading, { from, ...served });
  const loud = reading.ok ? (served?.saidToRing ?? ringingOf)(reading.chapter.directory) : [];
  const waived = waiversUntil(reading, from, until);
  if (format === 'json') {
    const sentences = reading.ok ? describePolicy(reading.chapter.policy, session.language, reading.chapter) : [];
    session.json({
      verdict,
      worstHour: reading.ok ? worstHourOf(reading.chapter) : null,
      withoutLpa: reading.ok ? withoutLpa(reading.chapter, from, served?.takesAnswers) : null,
      saidToRing: loud,
      until,
      ends,
      waived: waived.map(({ id, floor }) => ({ id, floor })),
      assumptions: [...assumptions.codes, ...(isServed ? [] : [channelsAssumed.code])],
      tests,
      findings: findings.map(findingData),
      sentences,
    });
    return verdict === 'proved' ? exitCode.fine : exitCode.refused;
  }
  if (reading.ok && !brief) {
    const { language } = session;
    const { chapter } = reading;
    if (full) session.text(wholeText(chapter, language));
    else for (const line of describeBriefly(chapter.policy, language, chapter)) session.line(line);
    if (!full) session.text(`${session.say(checkWords.whole(folder))}\n\n`);
  }
  if (full) printPlaced(session, findings, { coded: true });
  else printPlaced(session, verificationsJoined(findings, mostAlike, session.say), { most: mostAlike, coded: !brief });
  if (reading.ok) for (const said of loudWords(reading)) session.line(session.tone('caution', session.say(said)));
  const worst = reading.ok ? worstHourOf(reading.chapter) : null;
  if (reading.ok) session.line(session.say(worst === null ? checkWords.noWorstHour : checkWords.worstHour(worst)));
  if (reading.ok) printLeft(session, reading.chapter, { from, served, loud });
  // The whole policy says it where it says who is told.
  if (!full && hasDeputies(reading)) session.line(session.say(contractWords.deputies));
  if (tests.of > 0) session.line(session.say(checkWords.tests(tests)));
  if (verdict !== 'refused') {
    const page = pageOf(assumptions.page, { from: import.meta.dirname, cwd: session.io.cwd });
    session.line(session.say(checkWords.assumed(page)));
    for (const assumed of assumptions[session.language]) session.line(`- ${assumed}`);
    if (!isServed) session.line(`- ${session.say(channelsAssumed.said)}`);
  }
  const count = findings.filter(({ severity }) => severity === (verdict === 'refused' ? 'refused' : 'gap')).length;
  const unknownYear = reading.ok ? localTime(calendarEnd(reading.chapter.calendar, from, zone), zone).year : 0;
  const tone = { refused: 'loud', gaps: 'caution', proved: 'good' } as const;
  const shown = { count, milder: findings.length - count, leave, waived, zone, unknownYear, ends };
  const said = verdictWords[verdict]({ ...shown, until: until !== null && until > from ? until : null });
  const kept = reading.ok ? unreachedBy(served?.kept ?? [], reading.chapter.directory).people.length : 0;
  // Whoever reads the last line alone must not take a proof for messages that arrive.
  const unsent = kept === 0 ? '' : `${session.say(checkWords.unsent(kept))} `;
  const ifRings = loud.length === 0 || verdict === 'refused' ? '' : ` ${session.say(checkWords.ifRings(loud.length))}`;
  session.line(session.tone(kept === 0 ? tone[verdict] : 'loud', unsent + session.say(said) + ifRings));
  return verdict === 'proved' ? exitCode.fine : exitCode.refused;
}

interface Left {
  readonly from: Instant;
  readonly served: Served | undefined;
  /** Contacts that ring by the directory alone. */
  readonly loud: readonly string[];
}

/** Without a configuration, mail alone is known to ring no phone. */
const ringingOf: Served['saidToRing'] = (directory) => saidToRing([], directory);

/** Says who is left where the LPA is barred, and whom no channel reaches. */
function printLeft(session: Session, chapter: Chapter, { from, served, loud }: Left): void {
  printWithoutLpa(session, withoutLpa(chapter, from, served?.takesAnswers));
  if (loud.length > 0) session.line(session.say(saidToRingWords({ contacts: loud })));
  const kept = served?.kept ?? [];
  if (kept.length === 0) return;
  session.line(session.tone('caution', session.say(unreachedWords(unreachedBy(kept, chapter.directory)))));
}

function hasDeputies(reading: Awaited<ReturnType<typeof readFolder>>): boolean {
  return reading.ok && reading.chapter.directory.offices.some(({ deputies }) => deputies.length > 0);
}
