import type { Area, Localized, Office, OfficeKind } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { unseenGrounds } from '@kawal/core/report';
import {
  type Answers,
  type Control,
  describeAnswers,
  type FormChoice,
  type FormField,
  fieldsIn,
  isNumbered,
  variantOf,
} from '@kawal/forms';
import type { Session } from '../command/session.ts';
import type { Questions } from '../terminal/questions.ts';
import { shownControl } from './shown-control.ts';
import { formWords as words } from './words.ts';

interface Asking {
  readonly session: Session;
  readonly questions: Questions;
  readonly place: FormPlace;
  /** The answers given here before: each is offered again where it is corrected. */
  readonly former?: unknown;
  /** Hears the answer to the first question, before the next is asked. */
  readonly heard?: ((answers: Answers) => void) | undefined;
  /** Says what is wrong with an area as soon as it is typed, and not after every other question. */
  readonly wrongArea?: (field: FormField, written: string) => string | undefined;
}

/** The chapter's own areas and offices, which questions offer before any other. */
export interface FormPlace {
  readonly areas: readonly Area[];
  readonly offices: readonly Pick<Office, 'id' | 'kind' | 'localName'>[];
  /** Offices that the record waits for, which are offered before all others. */
  readonly awaited?: readonly OfficeKind[];
}

/** Asks for the fields that have no answer yet, one after the other. Undefined if the person asked breaks off. */
export async function askFields(
  asking: Asking,
  fields: readonly FormField[],
  given: Answers = {},
): Promise<Answers | undefined> {
  const answers: Record<string, unknown> = { ...given };
  for (const field of fields) {
    if (Object.hasOwn(given, field.name)) continue;
    // A child is no officer, and no parent or member of the LPA.
    if (answers['ageClass'] === 'child' && ['directoryPerson', 'office', 'kind'].includes(field.name)) continue;
    if (fallsAway(field.name, answers)) continue;
    const former = (asking.former as Answers | undefined)?.[field.name];
    const answer = await askField({ ...asking, former }, forChosen(field, fields, answers));
    if (answer === undefined) return undefined;
    if (answer === nothing) continue;
    // A call asks one group in several places, as the facts of a report.
    const before = answers[field.name];
    answers[field.name] = field.control.kind === 'group' ? Object.assign({}, before, answer) : answer;
    if (field === fields[0]) asking.heard?.(answers);
  }
  return answers;
}

/** Returns true for who saw the victim where a case goes on, and for the day where no institution is named. */
function fallsAway(name: string, { reason, seenBy }: Answers): boolean {
  if (name === 'seenOn' && (typeof seenBy !== 'string' || Object.hasOwn(unseenGrounds, seenBy))) return true;
  return (name === 'seenBy' || name === 'seenOn') && reason === 'handedToCase';
}

/** The answer of a person who leaves a field empty. */
const nothing = '';

/** Returns the answer, `nothing` where it was left empty, or undefined. */
async function askField(asking: Asking, field: FormField): Promise<unknown> {
  const { say } = asking.session;
  const message = say(field.label);
  const control = shownControl(field);
  const isGroup = ['group', 'table', 'variants'].includes(control.kind === 'list' ? control.of.kind : control.kind);
  // A group in which something must be answered is asked for itself; any other is offered.
  if (isGroup && !field.isRequired) {
    const fills = await offers(asking, say(words.fillIn(field.label)));
    if (fills === undefined) return undefined;
    // Whoever corrects a list of people and fills in nothing takes nobody out of it.
    if (!fills) return asking.former ?? nothing;
  }
  if (control.kind === 'written' && control.as === 'area')
    return askText(asking, message, control, field.isRequired, (written) => asking.wrongArea?.(field, written));
  return askControl(asking, message, control, field.isRequired);
}

async function askControl(asking: Asking, message: string, control: Control, isRequired: boolean): Promise<unknown> {
  switch (control.kind) {
    case 'group':
      return askFields({ ...asking, heard: undefined }, control.fields);
    case 'choice':
      return askChoice(asking, message, control.choices, isRequired);
    case 'choices':
      return control.atMost === 1
        ? askChoice(asking, message, control.choices, isRequired)
        : askSeveral(asking, message, control.choices, isRequired);
    case 'yesNo':
      return isRequired ? yesOrNo(asking, message) : askChoice(asking, message, yesNoChoices, false);
    case 'list':
      return askList(asking, message, control, isRequired);
    case 'table':
      return askTable(asking, message, control);
    case 'variants':
      return askVariant(asking, control);
    case 'written':
      if (control.as === 'office' && asking.place.offices.length > 0)
        return askOne(asking, message, officesOf(asking.place), isRequired);
      return askText(asking, message, control, isRequired);
    default:
      return askText(asking, message, control, isRequired);
  }
}

/** The offices of the directory by their names there, each with its id. */
function officesOf({ offices }: FormPlace): readonly FormChoice[] {
  return offices.map(({ id, localName }) => {
    const said = localName === '' ? id : `${localName} (${id})`;
    return { value: id, id: said, en: said };
  });
}

function askText(
  { session: { say }, questions, place, former }: Asking,
  message: string,
  control: Control,
  isRequired: boolean,
  wrong: (written: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const example =
    control.kind === 'written'
      ? exampleOf(control.as, place)
      : control.kind === 'record'
        ? exampleOfRecord(control)
        : undefined;
  return questions.text({
    message,
    ...(typeof former === 'string' ? { written: former } : {}),
    hint: say(isRequired ? (example ?? words.required) : words.mayBeEmpty(example)),
    refuse: (written) => {
      // A yes that is typed in haste is nobody's reference.
      if (example === words.examples.person && /^(?:ya|tidak|yes|no)$/i.test(written.trim())) return say(example);
      return written !== '' ? wrong(written) : isRequired ? say(words.required) : undefined;
    },
  });
}

/** A community is called by its kelurahan, a condition report by its month too, any other record by its number. */
export function exampleOfRecord({ concepts }: Extract<Control, { kind: 'record' }>): Localized {
  if (concepts.join() === 'community') return words.exampleCommunity;
  return concepts.includes('condition-report') ? words.exampleEvidence : words.exampleRecord;
}

/** An example that the chapter itself knows, where its area is asked for. */
function exampleOf(kind: Extract<Control, { kind: 'written' }>['as'], { areas }: FormPlace): Localized {
  const kelurahan = areas.find(({ code }) => areaLevel(code) === 'village');
  return kind === 'area' ? words.exampleArea(kelurahan?.name ?? 'Contoh') : words.examples[kind];
}

/** Offers the offices that the record waits for first, then those of the directory, and other kinds behind one more line. */
async function askChoice(
  asking: Asking,
  message: string,
  choices: readonly FormChoice[],
  isRequired: boolean,
): Promise<string | undefined> {
  const { awaited = [], offices } = asking.place;
  const waiting = choices.filter(({ value }) => awaited.some((kind) => kind === value));
  const known = choices.filter((one) => !waiting.includes(one) && offices.some(({ kind }) => kind === one.value));
  // Why no institution saw the victim stands beside those that may have: nobody picks one for want of the truth.
  const held = [...waiting, ...known, ...choices.filter(({ value }) => Object.hasOwn(unseenGrounds, value))];
  if (choices.length <= fewChoices || held.length === 0) return askOne(asking, message, choices, isRequired);
  const other = { value: anotherOffice, ...words.otherOffice };
  const chosen = await askOne(asking, message, [...held, other], isRequired);
  if (chosen !== anotherOffice) return chosen;
  const others = choices.filter((choice) => !held.includes(choice));
  return askOne(asking, message, others, isRequired);
}

const anotherOffice = 'another-office';
const fewChoices = 20;

async function askOne(
  { session: { say }, questions, former }: Asking,
  message: string,
  choices: readonly FormChoice[],
  isRequired: boolean,
): Promise<string | undefined> {
  const offered = choices.map((choice) => ({ value: choice.value, label: say(choice) }));
  const skip = isRequired ? [] : [{ value: nothing, label: say(words.skip) }];
  // The former answer stands first: Enter keeps it.
  const kept = offered.filter(({ value }) => [former].flat().includes(value));
  const others = offered.filter((one) => !kept.includes(one));
  const pick = isRequired && kept.length === 0 ? { pick: say(words.chooseOne) } : {};
  return questions.choose({ message, choices: [...kept, ...skip, ...others], ...pick });
}

async function askSeveral(
  { session: { say }, questions, former }: Asking,
  message: string,
  choices: readonly FormChoice[],
  isRequired: boolean,
) {
  for (let asked = message; ; asked = `${message}. ${say(words.noneWithOthers)}`) {
    const chosen = await questions.several({
      unmarked: say(words.unmarked),
      message: asked,
      choices: choices.map((choice) => ({ value: choice.value, label: say(choice) })),
      hint: say(words.markBySpace),
      none: say(words.noneChosen),
      marked: Array.isArray(former) ? former : [],
      ...(isRequired ? { atLeastOne: say(words.chooseAtLeastOne) } : {}),
    });
    // One key marks every choice of a list, "none" among them.
    if (chosen !== undefined && chosen.length > 1 && chosen.includes('none')) continue;
    return chosen?.length === 0 ? nothing : chosen;
  }
}

async function askList(
  asking: Asking,
  message: string,
  { of }: Extract<Control, { kind: 'list' }>,
  isRequired: boolean,
): Promise<unknown> {
  const items: unknown[] = [];
  let at = 0;
  // People of a list are numbered by the form itself.
  const one = of.kind === 'group' ? { ...of, fields: of.fields.filter(({ control }) => !isNumbered(control)) } : of;
  const before: readonly unknown[] = Array.isArray(asking.former) ? asking.former : [];
  for (;;) {
    const former = before[at];
    at += 1;
    // Each that was entered is kept, corrected or left out by itself: nobody begins again for one answer.
    const next = former === undefined || of.kind !== 'group' ? 'correct' : await whatBecomes(asking, of, message, at);
    if (next === undefined) return undefined;
    const own = { ...asking, former };
    const item =
      next === 'correct' ? await askControl(own, `${message} ${at}`, one, isRequired && items.length === 0) : former;
    if (item === undefined) return undefined;
    if (item === nothing) return items;
    if (next !== 'remove') items.push(item);
    if (of.kind !== 'group' || at < before.length) continue;
    const more = await offers(asking, asking.session.say(words.another(message)));
    if (more === undefined) return undefined;
    if (!more) return items;
  }
}

/** Asks what becomes of one that was entered before, named by what was answered of them. Enter keeps it. */
function whatBecomes(
  { session: { say, language }, questions, former }: Asking,
  { fields }: Extract<Control, { kind: 'group' }>,
  message: string,
  nth: number,
): Promise<'keep' | 'correct' | 'remove' | undefined> {
  const said = describeAnswers(fields, ((former as readonly Answers[])[nth - 1] ?? {}) as Answers, language, 'WIB');
  const who = said.flatMap(({ text }) => text ?? []).slice(0, 3);
  const choices = (['keep', 'correct', 'remove'] as const).map((value) => ({ value, label: say(words.ofItem[value]) }));
  return questions.choose({ message: `${message} ${nth} (${who.join(', ')})`, choices });
}

/** A table whose rows an earlier answer chose, as the deadlines of commitments, asks for these rows alone. */
function forChosen(field: FormField, fields: readonly FormField[], answers: Answers): FormField {
  const { control } = field;
  const ofCall = field.name === 'reference' && fields.some(({ name }) => name === 'caller' || name === 'result');
  // An office that answered has a name or a number, and the call would be refused without it.
  if (ofCall && answers['result'] !== 'unanswered') return { ...field, isRequired: true };
  // Without a person, a request for a restriction would be refused.
  if (field.name === 'subject' && answers['right'] === 'restriction') return { ...field, isRequired: true };
  // Of a duplicate it is asked only where the other record is closed.
  if (field.name === 'seenBy') return { ...field, isRequired: answers['reason'] !== 'duplicate' };
  if (field.name === 'seenOn') return { ...field, isRequired: true };
  if (control.kind !== 'table') return field;
  const values = control.choices.map(({ value }) => value).join();
  const chosen = fields
    .filter((one) => one.control.kind === 'choices' && one.control.choices.map(({ value }) => value).join() === values)
    .flatMap(({ name }) => answers[name] ?? []);
  const rows = control.choices.filter(({ value }) => chosen.includes(value));
  return rows.length === 0 ? field : { ...field, isRequired: true, control: { ...control, choices: rows } };
}

async function askTable(
  asking: Asking,
  message: string,
  { choices, of }: Extract<Control, { kind: 'table' }>,
): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const choice of choices) {
    const answer = await askControl(asking, `${message}: ${asking.session.say(choice)}`, of, false);
    if (answer === undefined) return undefined;
    if (answer !== nothing) rows[choice.value] = answer;
  }
  return rows;
}

/** Asks for the field that decides, then for the rest of the group that it chose. */
async function askVariant(asking: Asking, control: Extract<Control, { kind: 'variants' }>): Promise<unknown> {
  const deciding = fieldsIn(control).find(({ name }) => name === control.by);
  if (deciding?.control.kind !== 'choice') return {};
  const chosen = await askChoice(asking, asking.session.say(deciding.label), deciding.control.choices, true);
  if (chosen === undefined) return undefined;
  const given = { [control.by]: chosen };
  return askFields({ ...asking, heard: undefined }, variantOf(control, given) ?? [], given);
}

/** Asks if there is more to fill in. It says nothing of the report, so the answer that adds nothing stands first. */
async function offers({ session: { say }, questions }: Asking, message: string): Promise<boolean | undefined> {
  const choices = yesNoChoices.toReversed().map((choice) => ({ value: choice.value, label: say(choice) }));
  const answer = await questions.choose({ message, choices });
  return answer === undefined ? undefined : answer === 'true';
}

async function yesOrNo(asking: Asking, message: string): Promise<boolean | undefined> {
  const answer = await askChoice(asking, message, yesNoChoices, true);
  return answer === undefined ? undefined : answer === 'true';
}

const yesNoChoices: readonly FormChoice[] = [
  { value: 'true', ...words.yes },
  { value: 'false', ...words.no },
];
