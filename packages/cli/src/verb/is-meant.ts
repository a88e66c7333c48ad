import { day, type Localized } from '@kawal/core';
import type { ListedVerb } from '@kawal/engine';
import type { Answers, FormField } from '@kawal/forms';
import { nowOf, type Session } from '../command/session.ts';
import type { Filling } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';
import type { AgainstNo } from './told-of-guardian.ts';

const longest = 366 * day;
const furthest = 5 * longest;

const guardianLabel = {
  id: 'cerita menyebut perbuatan orang tua atau wali atau mereka mungkin terlibat',
  en: 'story tells what a parent or guardian did or they may be involved',
};

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

/** By which a file says that the guardian who consents is not involved: nobody answers a question there (1065). */
const guardianField: FormField = {
  ...{ name: 'guardianInvolved', path: 'guardianInvolved', label: guardianLabel, also: [] },
  ...{ class: 'internal', isRequired: false, empty: undefined },
  control: { kind: 'choice', choices: (['no', 'yes'] as const).map((value) => ({ value, ...words[value] })) },
};

/** Lists the fields of a verb's file that the terminal reads for itself. */
export function asideOf({ type }: ListedVerb): readonly FormField[] {
  return type === 'check-consent' ? [guardianField] : [];
}

/**
 * Asks about a leave of more than a year and a due date in more than five, for a year is easily mistyped, and if a guardian who consents for a child may be
 * involved: then that consent is not recorded. Where nobody can answer, and no file does, nothing is recorded either.
 * Of a guardian of whom the story tells, or whose story they have not read, no file alone says that they are not involved (1172, 1242).
 */
export async function isMeant(
  session: Session,
  { type }: ListedVerb,
  filled: Filling,
  guardian: () => Promise<AgainstNo | undefined>,
): Promise<Filling> {
  if (filled.ok !== true) return filled;
  const { from, until, consent, dueDates = {} } = filled.body;
  const { outcome, by } = (consent ?? {}) as Answers;
  const isOfGuardian = type === 'check-consent' && outcome === 'given' && by === 'guardian';
  const isLong = type === 'note-absence' && Number(until) - Number(from) > longest;
  const isFar = Object.values(dueDates as Answers).some((at) => Number(at) - nowOf(session) > furthest);
  if (!isOfGuardian && !isLong && !isFar) return filled;
  const { say } = session;
  const doubted = isLong ? words.longLeave : words.farDue;
  const said = isOfGuardian ? filled.aside[guardianField.name] : undefined;
  const against = said === 'no' ? await guardian() : undefined;
  const isSaid = said === 'yes' || (said === 'no' && against === undefined);
  const questions = isSaid ? undefined : await session.io.questions?.();
  if (questions === undefined && !isSaid) {
    const unasked = (code: string, field: string, ...texts: readonly Localized[]): Filling => {
      const complaints = [{ code, text: texts.map(say).join(' '), field }];
      return { ok: false, complaints, file: filled.given.file?.name ?? null };
    };
    return isOfGuardian
      ? unasked(
          'consent.guardian-unasked',
          guardianField.name,
          ...(against === undefined ? [words.guardianMeant, words.guardianInFile] : [noneByFile[against]]),
        )
      : unasked(isLong ? 'leave.long' : 'due.far', isLong ? 'until' : 'dueDates', doubted, words.askedAtTerminal);
  }
  const message = isOfGuardian ? say(words.guardianMeant) : `${say(doubted)} ${say(words.isMeant)}`;
  const choices = (['no', 'yes'] as const).map((value) => ({ value, label: say(words[value]) }));
  const answer = isSaid ? said : await questions?.choose({ message, choices, pick: say(words.pick) });
  if (isOfGuardian && answer === 'yes') session.line(session.tone('loud', say(words.guardianFirst)));
  return answer === (isOfGuardian ? 'no' : 'yes') ? filled : { ok: 'left' };
}
