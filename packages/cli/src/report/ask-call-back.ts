import { type Answers, describeAnswers, type FormField } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { askFields, type FormPlace } from '../form/ask-form.ts';
import type { Questions } from '../terminal/questions.ts';
import { reviewWords as words } from './words.ts';

interface Asking {
  readonly session: Session;
  readonly questions: Questions;
  readonly place: FormPlace;
  /** Keeps what was answered here before the call was corrected, by what was said of the person: never by a place, which another takes. */
  readonly known: Map<string, Answers>;
}

/** Where the answer of a caller is kept who is nobody of the people entered. */
const caller = '';

const toCallBack: readonly string[] = ['victim', 'reporter', 'witness'];

/** A report waits for none of these answers; whoever is on the phone is asked for each. */
const always: readonly string[] = ['way', 'whosePhone', 'leave'];

/** Leaves the questions about calling back out of a list of people: they are asked on their own, once. */
export function withoutCallBack(field: FormField): FormField {
  const { control } = field;
  if (field.name !== 'parties' || control.kind !== 'list' || control.of.kind !== 'group') return field;
  const fields = control.of.fields.filter(({ name }) => !['safeToContact', 'howToContact'].includes(name));
  return { ...field, control: { ...control, of: { ...control.of, fields } } };
}

function inFull(field: FormField): FormField {
  const { control } = field;
  const fields = (control.kind === 'group' ? control.fields : []).map((one) =>
    always.includes(one.name) ? { ...one, isRequired: true } : one,
  );
  return { ...field, isRequired: true, control: control.kind === 'group' ? { ...control, fields } : control };
}

/** Asks of each victim, reporter and witness if, when and how they may be called back; undefined once somebody breaks off. */
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
  const contact = fields.filter(({ name }) => name === 'contact');
  const askWays = async (isCaller: boolean): Promise<Answers | undefined> => {
    const answer = await askFields({ session, questions, place }, safe);
    if (answer?.['safeToContact'] !== 'yes') return answer;
    const asked = [...how.map(inFull), ...(isCaller ? contact : [])];
    const ways = await askFields({ session, questions, place }, asked);
    return ways && { ...answer, ...ways };
  };
  const parties: Answers[] = [];
  const seen: string[] = [];
  for (const [at, party] of ((body['parties'] ?? []) as readonly Answers[]).entries()) {
    const roles = (party['roles'] ?? []) as readonly string[];
    const { ref: _, ...own } = party;
    const said = JSON.stringify(own);
    // Two of whom the same was said are two people.
    const key = `${said} ${seen.filter((one) => one === said).length}`;
    seen.push(said);
    const isOpen = party['safeToContact'] === undefined && roles.some((one) => toCallBack.includes(one));
    if (isOpen && !known.has(key)) {
      const [who] = describeAnswers(fields, { roles }, language, 'WIB');
      complain(tone('heading', say(words.callBack(at + 1, who?.text ?? ''))));
      const answer = await askWays(false);
      if (answer === undefined) return undefined;
      known.set(key, answer);
    }
    parties.push({ ...party, ...(isOpen ? known.get(key) : {}) });
  }
  // The caller was asked before anything else, so their answer is taken where nobody entered them.
  if (!parties.some(({ roles }) => (roles as readonly string[] | undefined)?.includes('reporter'))) {
    if (!known.has(caller)) {
      complain(tone('heading', say(words.callBackCaller)));
      const answer = await askWays(true);
      if (answer === undefined) return undefined;
      known.set(caller, answer);
    }
    const said = known.get(caller) ?? {};
    if (said['safeToContact'] !== undefined) {
      parties.push({ ref: `p${parties.length + 1}`, roles: ['reporter'], ageClass: 'unknown', ...said });
    }
  }
  return parties.length === 0 ? body : { ...body, parties };
}
