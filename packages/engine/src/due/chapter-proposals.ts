import { type Absence, type Chapter, formatInstant, type Instant, later, type PersonId, type Zone } from '@kawal/core';
import { proposalLasts } from '@kawal/core/access';
import {
  absenceCause,
  type ChapterProposal,
  chapterStream,
  emptiedOffices,
  isOfLpa,
  lpaPeople,
  type SecondCause,
  suspensionCauses,
} from '@kawal/core/chapter';
import { isSuspended } from '@kawal/core/directory';
import { describeEnd, describeInstant } from '@kawal/core/locales';
import type { RecordName } from '../concepts/concepts.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { type SaidProposal, secondWords } from './second-word-texts.ts';
import { whomToAsk } from './waiting.ts';

interface WaitingWord extends Pick<DueItem, 'at' | 'verb' | 'fields' | 'said'> {
  readonly record: string;
}

/** The lower rank of what waits for a second person: what nobody took on comes first. */
export const rank = 3;

/** Makes an item of what waits for a second person. */
export function waiting({ record, ...one }: WaitingWord, area: DueItem['area'] = null): DueItem {
  return { what: 'secondWord', rank, area, record: record as RecordName, ...one };
}

/** Returns the others of the LPA who are in post. */
export function othersOfLpa(by: PersonId, { chapter, now }: DueSight): readonly PersonId[] {
  return chapter === null ? [] : lpaPeople(chapter.directory, now).filter((one) => one !== by);
}

/**
 * Lists proposals about the chapter, to anybody their own leave, and to whoever made one that it waits or lapsed.
 * Hides a suspension from whom it concerns: they hear of it from people.
 */
export async function chapterProposalsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, zone, proposals } = sight;
  if (chapter === null) return [];
  const isLpa = isOfLpa({ actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
  const lapsed = isLpa ? await lapsedLeave(sight) : [];
  const items = proposals.flatMap((one): readonly DueItem[] => {
    const { subject, by, until } = one;
    const { verb, fields, proposal, leave } = read(one, sight, chapter);
    const isOver = leave !== undefined && leave.until <= now;
    if (until <= now || subject === person || isSuspended(chapter.directory, by)) return [];
    if ((leave?.person !== person && !isLpa) || (isOver && by !== person)) return [];
    const lapses = describeInstant(until, zone);
    const about = { record: chapterStream, verb, ...(fields === undefined ? {} : { fields }) } as const;
    if (by !== person) {
      const said = secondWords.chapter(proposal, { by, until: lapses });
      return [waiting({ at: until, ...about, said })];
    }
    const lpa = othersOfLpa(by, sight).filter((other) => other !== subject);
    const away = leave !== undefined && leave.person !== by ? [leave.person] : [];
    const { ask } = whomToAsk([...new Set([...lpa, ...away])], { chapter, now });
    const said = isOver ? secondWords.leaveLapsed(proposal, true) : secondWords.ownWord(proposal, ask, lapses);
    const rank = leave !== undefined && leave.from <= now ? 3 : 5;
    return [{ what: 'ownWord', rank, at: until, area: null, ...about, said }];
  });
  return [...items, ...lapsed];
}

/** Lists leave that this person proposed, and that lapsed in the last week, is not over and is not noted. */
async function lapsedLeave(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, proposals, changes } = sight;
  const waits = proposals.filter(({ until }) => now < until).map(({ subject }) => subject);
  const since = later(now, -proposalLasts);
  const known = (await changes('proposal-lapsed')).filter(({ at }) => at >= since).map(({ change }) => change);
  const unwritten = proposals.filter(({ until }) => until <= now);
  const own = [...known, ...unwritten].filter(({ by, subject }) => by === person && !waits.includes(subject));
  return [...new Set(own.map(({ subject }) => subject))].flatMap((subject): readonly DueItem[] => {
    const leave = leaveIn(subject);
    const noted = chapter?.directory.absences ?? [];
    if (chapter === null || leave === undefined || leave.until <= now) return [];
    if (noted.some((one) => one.person === leave.person && one.from === leave.from)) return [];
    const { proposal, verb, fields = {} } = read({ subject, by: person }, sight, chapter);
    const said = secondWords.leaveLapsed(proposal, false);
    return [{ what: 'review', rank: 3, at: now, record: chapterStream, area: null, verb, fields, said }];
  });
}

interface Read {
  readonly proposal: SaidProposal;
  readonly verb: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly leave?: Absence;
}

/** Reads the subject of a proposal: files by their mark, leave with its times, else the person to be suspended. */
function read({ subject, by, reason }: Omit<ChapterProposal, 'until'>, sight: DueSight, chapter: Chapter): Read {
  const { zone, now } = sight;
  const leave = leaveIn(subject);
  if (leave !== undefined) {
    const { person, from, until } = leave;
    const causes = [absenceCause(chapter, by, leave, now)];
    const said = { person, causes, isRunning: from <= now, ...times(leave, zone) };
    const fields = { person, from: formatInstant(from, zone), until: formatInstant(until, zone) };
    return { proposal: { kind: 'absence', ...said }, verb: 'chapter.noteAbsence', fields, leave };
  }
  if (subject.startsWith('files:')) return { proposal: { kind: 'files' }, verb: 'chapter.apply' };
  // A proposal to suspend whoever made this one changes nothing of what is said here: they would be warned by it (1472).
  const asked = { person: subject, actor: by };
  const own = suspensionCauses({ ...sight, proposals: [] }, chapter, asked, now);
  const emptied = emptiedOffices(chapter, asked, now).map(({ localName }) => localName);
  const causes: readonly SecondCause[] = own.length === 0 ? ['further'] : own;
  const proposal = { kind: 'suspension', person: subject, causes, reason, emptied } as const;
  return { proposal, verb: 'chapter.suspend', fields: { person: subject } };
}

function times({ from, until }: Absence, zone: Zone) {
  return { begins: describeInstant(from, zone), ends: describeEnd(until, zone) };
}

/** Reads leave from the subject of its proposal. */
function leaveIn(subject: string): Absence | undefined {
  const [, person, from, until] = /^(.*):(\d+)-(\d+)$/.exec(subject) ?? [];
  return person === undefined ? undefined : { person, from: Number(from) as Instant, until: Number(until) as Instant };
}
