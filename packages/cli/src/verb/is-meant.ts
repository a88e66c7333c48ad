import { day, type Localized } from '@kawal/core';
import { harmTold, type ListedVerb } from '@kawal/engine';
import type { Answers, FormField } from '@kawal/forms';
import { nowOf, type Session } from '../command/session.ts';
import type { Filling } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';
import type { AgainstNo } from './told-of-guardian.ts';

const longest = 366 * day;
const furthest = 5 * longest;

const noneByFile = {
  told: {
    id: 'Cerita laporan ini menyebut perbuatan orang tua atau wali. Jawaban tidak dari berkas saja tidak dipakai, jadi tidak ada yang dicatat. Baca ceritanya, lalu jalankan lagi di terminal dan jawab pertanyaannya; atau catat dasar lain.',
    en: 'The story of this report tells what a parent or guardian did. A no by a file alone counts for nothing, so nothing is recorded. Read the story, then run this again at a terminal and answer the question; or record another ground.',
  },
  unread: {
    id: 'Anda belum membaca cerita laporan ini, jadi jawaban tidak dari berkas tidak dipakai, dan tidak ada yang dicatat. Baca dahulu (kawal baca), lalu jalankan lagi; atau catat dasar lain.',
    en: 'You have not read the story of this report, so a no by a file counts for nothing, and nothing is recorded. Read it first (kawal read), then run this again; or record another ground.',
  },
};

/** A field by which a file answers for the terminal: nobody answers a question there (1065). */
function answerField(name: string, label: Localized): FormField {
  return {
    ...{ name, path: name, label, also: [], class: 'internal', isRequired: false, empty: undefined },
    control: { kind: 'choice', choices: (['no', 'yes'] as const).map((value) => ({ value, ...words[value] })) },
  };
}

const year = answerField('yearRight', { id: 'tahunnya benar', en: 'the year is right' });

const answerFields: Readonly<Record<string, FormField>> = {
  'check-consent': answerField('guardianInvolved', {
    id: 'cerita menyebut perbuatan orang tua atau wali atau mereka mungkin terlibat',
    en: 'story tells what a parent or guardian did or they may be involved',
  }),
  'note-absence': year,
  'draft-pact': year,
  'report-visit': answerField('reportNeeded', { id: 'laporan diperlukan', en: 'a report is needed' }),
};

/** Lists the fields of a verb's file that the terminal reads for itself. */
export function asideOf({ type }: ListedVerb): readonly FormField[] {
  return [answerFields[type] ?? []].flat();
}

interface Doubt {
  readonly code: string;
  readonly field: string;
  readonly question: Localized;
  /** Said where nobody can be asked, and no file answers. */
  readonly unasked: readonly Localized[];
  /** The answer by which it is recorded. */
  readonly passes: 'yes' | 'no';
}

/** Returns what to ask about before a verb is carried out, as a year that is easily mistyped. */
function doubtOf(type: string, body: Answers, now: number): Doubt | undefined {
  const { from, until, consent, dueDates = {}, notes, incidents = [] } = body;
  const { outcome, by } = (consent ?? {}) as Answers;
  const ofYear = (code: string, field: string, { id, en }: Localized): Doubt => ({
    ...{ code, field, question: { id: `${id} ${words.isMeant.id}`, en: `${en} ${words.isMeant.en}` } },
    ...{ unasked: [{ id, en }, words.askedAtTerminal], passes: 'yes' },
  });
  if (type === 'check-consent' && outcome === 'given' && by === 'guardian') {
    const [code, question] = ['consent.guardian-unasked', words.guardianMeant];
    return { code, field: 'guardianInvolved', question, unasked: [question, words.guardianInFile], passes: 'no' };
  }
  if (type === 'note-absence' && Number(until) - Number(from) > longest)
    return ofYear('leave.long', 'until', words.longLeave);
  if (Object.values(dueDates as Answers).some((at) => Number(at) - now > furthest))
    return ofYear('due.far', 'dueDates', words.farDue);
  const isTold = typeof notes === 'string' && harmTold(notes, { victimAge: ['adult'] }).length > 0;
  if (type !== 'report-visit' || !isTold || (incidents as readonly unknown[]).length > 0) return undefined;
  const [question, unasked] = [words.harmInVisit, [words.harmInVisit, words.harmInFile]];
  return { code: 'visit.harm-told', field: 'incidents', question, unasked, passes: 'no' };
}

/**
 * Asks about what may be a slip, or hide a victim: then nothing is recorded. Where nobody can answer, and no file does,
 * nothing is recorded either. Of a guardian of whom the story tells, or whose story they have not read, no file alone says
 * that they are not involved (1172, 1242).
 */
export async function isMeant(
  session: Session,
  { type }: ListedVerb,
  filled: Filling,
  guardian: () => Promise<AgainstNo | undefined>,
): Promise<Filling> {
  const doubt = filled.ok === true ? doubtOf(type, filled.body, nowOf(session)) : undefined;
  if (filled.ok !== true || doubt === undefined) return filled;
  const { code, field, question, unasked, passes } = doubt;
  const { say } = session;
  const said = filled.aside[answerFields[type]?.name ?? ''];
  const against = said === 'no' && type === 'check-consent' ? await guardian() : undefined;
  const isSaid = said === 'yes' || (said === 'no' && against === undefined);
  const questions = isSaid ? undefined : await session.io.questions?.();
  if (questions === undefined && !isSaid) {
    const texts = against === undefined ? unasked : [noneByFile[against]];
    const complaints = [{ code, text: texts.map(say).join(' '), field }];
    return { ok: false, complaints, file: filled.given.file?.name ?? null };
  }
  const choices = (['no', 'yes'] as const).map((value) => ({ value, label: say(words[value]) }));
  const answer = isSaid ? said : await questions?.choose({ message: say(question), choices, pick: say(words.pick) });
  const first = { 'check-consent': words.guardianFirst, 'report-visit': words.reportFirst }[type];
  if (first !== undefined && answer === 'yes') session.line(session.tone('loud', say(first)));
  return answer === passes ? filled : { ok: 'left' };
}
