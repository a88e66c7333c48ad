import type { Area, Language } from '@kawal/core';
import { kelurahanNamed } from '../area/kelurahan-named.ts';
import type { Session } from '../command/session.ts';
import type { Questions } from '../terminal/questions.ts';
import type { ChapterDraft, DraftPerson, DutyOffice } from './chapter-draft.ts';
import { initQuestions as words } from './words.ts';

/** The parts of a draft that are asked for; the rest follows from the city. */
export type DraftAnswers = Pick<ChapterDraft, 'name' | 'language' | 'kelurahan' | 'people'>;

interface Known {
  readonly city: Area;
  readonly areas: readonly Area[];
  readonly name: string | undefined;
  /** As given on the command line. */
  readonly kelurahan: readonly Area[];
}

/** Asks for what the command line did not say. Undefined if whoever is asked breaks off. */
export async function askDraft(
  session: Session,
  questions: Questions,
  known: Known,
): Promise<DraftAnswers | undefined> {
  const { say } = session;
  const name = known.name ?? (await questions.text({ message: say(words.name(known.city)), hint: say(words.later) }));
  if (name === undefined) return undefined;
  const kelurahan = known.kelurahan.length > 0 ? known.kelurahan : await askKelurahan(session, questions, known);
  if (kelurahan === undefined) return undefined;
  const language = await questions.choose<Language>({
    message: say(words.language),
    choices: [
      { value: 'id', label: 'Bahasa Indonesia' },
      { value: 'en', label: 'English' },
    ],
  });
  if (language === undefined) return undefined;
  const lpaDuty = await askPeople(session, questions, 'lpaDuty');
  if (lpaDuty === undefined) return undefined;
  const lastResort = await askPeople(session, questions, 'lastResort');
  if (lastResort === undefined) return undefined;
  return { name: name === '' ? null : name, kelurahan, language, people: { lpaDuty, lastResort } };
}

async function askKelurahan(
  { say }: Session,
  questions: Questions,
  { areas, city }: Known,
): Promise<readonly Area[] | undefined> {
  const read = (answer: string) => kelurahanNamed([answer], areas, city.code);
  const answer = await questions.text({
    message: say(words.kelurahan),
    hint: say(words.kelurahanHint),
    refuse: (written) => {
      const reading = read(written);
      return reading.ok ? undefined : say(words.noKelurahan(reading));
    },
  });
  const reading = answer === undefined ? undefined : read(answer);
  return reading?.ok ? reading.kelurahan : undefined;
}

/** One after the other, until nobody more is named. */
async function askPeople(
  { say }: Session,
  questions: Questions,
  office: DutyOffice,
): Promise<readonly DraftPerson[] | undefined> {
  const people: DraftPerson[] = [];
  for (;;) {
    const name = await questions.text({
      message: say(words.person[office](people.length + 1)),
      hint: say(words.later),
    });
    if (name === undefined) return undefined;
    if (name === '') return people;
    const email = await questions.text({
      message: say(words.email),
      hint: say(words.emailLater),
      refuse: (written) => (/^(?:[^\s@]+@[^\s@]+\.[^\s@]+)?$/.test(written) ? undefined : say(words.noEmail)),
    });
    if (email === undefined) return undefined;
    people.push({ name, email });
  }
}
