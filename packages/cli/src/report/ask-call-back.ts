import { type Answers, describeAnswers, type FormField } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { askFields, type FormPlace } from '../form/ask-form.ts';
import type { Questions } from '../terminal/questions.ts';
import { reviewWords as words } from './words.ts';

interface Asking {
  readonly session: Session;
  readonly questions: Questions;
  readonly place: FormPlace;
  /** Keeps what was answered here before the call was corrected, by the place of the person in it. */
  readonly known: Map<number, Answers>;
}

/**
 * Asks of each victim and reporter of a call, by itself, if they may be called back, and then when and how, where that was
 * left open among the questions about them. Undefined if the person asked breaks off.
 */
export async function askCallBack(
  { session, questions, place, known }: Asking,
  body: Answers,
  asked: readonly FormField[],
): Promise<Answers | undefined> {
  const { say, complain, language, tone } = session;
  const of = asked.find(({ name }) => name === 'parties')?.control;
  const fields = of?.kind === 'list' && of.of.kind === 'group' ? of.of.fields : [];
  const safe = fields.filter(({ name }) => name === 'safeToContact');
  const how = fields.filter(({ name }) => name === 'howToContact');
  const parties: Answers[] = [];
  for (const [at, party] of ((body['parties'] ?? []) as readonly Answers[]).entries()) {
    const roles = (party['roles'] ?? []) as readonly string[];
    const isOpen = party['safeToContact'] === undefined && roles.some((one) => one === 'victim' || one === 'reporter');
    if (isOpen && !known.has(at)) {
      const [who] = describeAnswers(fields, { roles }, language, 'WIB');
      complain(tone('heading', say(words.callBack(at + 1, who?.text ?? ''))));
      const answer = await askFields({ session, questions, place }, safe);
      const ways =
        answer?.['safeToContact'] === 'yes'
          ? await askFields(
              { session, questions, place },
              how.map((one) => ({ ...one, isRequired: true })),
            )
          : {};
      if (answer === undefined || ways === undefined) return undefined;
      known.set(at, { ...answer, ...ways });
    }
    parties.push({ ...party, ...(isOpen ? known.get(at) : {}) });
  }
  return parties.length === 0 ? body : { ...body, parties };
}
