import type { Area, Language, Localized, Refusal, Zone } from '@kawal/core';
import { matchKey } from '@kawal/core/area';
import { caseClosureReasons, type NeverReason, neverReasons } from '@kawal/core/case';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { closureReasons } from '@kawal/core/report';
import {
  type Answers,
  answersByField,
  type CommandForm,
  choiceSpelled,
  type FormChoice,
  type FormField,
  fieldSpelled,
  fieldsIn,
  fieldsWithin,
  refusalInWords,
  variantOf,
} from '@kawal/forms';
import { nearestAreas } from '../area/suggest-area.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { nearestWords, wordsSpelledLike } from '../spelling/nearest-words.ts';
import type { GivenAnswers } from './given-answers.ts';
import { nearestChoices } from './nearest-choices.ts';
import { fieldsAt, type LineAndColumn, type StrangeKey } from './place.ts';
import { formWords } from './words.ts';

/** One thing wrong with what was filled in: what to do, and where it stands in the file, if in one. Never the answer itself. */
export interface Complaint extends Partial<LineAndColumn> {
  readonly code: string;
  readonly text: string;
  /** The field, in the words of the schema. */
  readonly field: string;
}

interface Filled {
  readonly form: Pick<CommandForm, 'fields'>;
  readonly given: GivenAnswers;
  readonly body: Answers;
  readonly chapter: { readonly zone: Zone; readonly areas: readonly Area[] };
}

/** Puts refusals into the words of the form, with the line of each. */
export function complaintsOf(
  session: Session,
  refusals: readonly Refusal[],
  { form, given, body, chapter }: Filled,
): readonly Complaint[] {
  const { language, say } = session;
  const { file } = given;
  const ofArea = (written: string, said: string): string => {
    if (chapter.areas.length === 0) return say(noAreas);
    const isCalled = ({ name, aliases }: Area) => [name, ...aliases].some((one) => matchKey(one) === matchKey(written));
    const named = chapter.areas.filter(isCalled);
    if (named.length > 1) return `${say(formWords.sharedName)} ${say(formWords.meant(named))}`;
    const nearest = nearestAreas(written, chapter.areas);
    return nearest.length === 0 ? said : `${said} ${say(formWords.meant(nearest))}`;
  };
  return refusals.flatMap((refusal) => {
    const { field = '', allowed } = refusal as Named;
    // The line of the file names a key that is not known, and what it may mean is said in words.
    const { unknown: _, nearest: __, ...plain } = refusal as Named;
    const inWords = refusalInWords(form, plain as AnyRefusal, language);
    const ofField = choicesOf(form, field);
    const own = ownWords(inWords as AnyRefusal & Named, {
      unknown: unknownIn(given, form),
      unneeded: unneededIn(body, form, field).map(say),
      written: textAt(body, field),
      path: field,
      choices: ofField,
    });
    const said = own === undefined ? describeRefusal(inWords, language, chapter) : say(own);
    const meant = refusal.code === 'input.area-code' ? ofArea(textAt(body, field), said) : said;
    const isUnknown = refusal.code === 'input.unknown-field';
    if (isUnknown && own === undefined && file?.read.readable === true) {
      const keys = file.read.strange(field, form, allowed ?? []).filter(({ key }) => field !== '' || key !== 'type');
      if (keys.length > 0) return unknownKeys(session, { form, given }, { ...(inWords as Named), keys, path: field });
    }
    const alike =
      isUnknown && field === '' ? strangeIn(given, form).flatMap(nearly(session, form.fields)).slice(0, 3) : [];
    const choices = refusal.code === 'input.missing' && own === undefined ? ofField : [];
    const why = refusal.code === 'input.not-allowed' ? whyNotHere(textAt(body, field), ofField, chapter) : undefined;
    const text = [
      ...(why === undefined ? [] : [say(why)]),
      meant,
      ...(choices.length > 0 ? [say(formWords.chooseFrom(choices))] : []),
      ...(alike.length > 0 ? [say(formWords.meantWords(alike))] : []),
      ...(isUnknown && asksForArea(given, form) ? [say(formWords.areaStays)] : []),
    ].join(' ');
    const strange = isUnknown ? allowed : undefined;
    const furtherWords = further[refusal.code];
    // A fault of the command line, as of --key, stands in no file.
    const place = refusal.code.startsWith('command.') ? {} : placeIn(file, field, form, strange);
    return {
      code: refusal.code,
      text: furtherWords === undefined ? text : `${text} ${say(furtherWords)}`,
      field,
      ...place,
    };
  });
}

/** Returns the choices of a field that was left out, in the words of the form; none of one that takes anything else. */
function choicesOf({ fields }: Filled['form'], path: string): readonly FormChoice[] {
  const control = everyField(fields).find((one) => one.path === path)?.control;
  if (control?.kind === 'variants') return choicesOf({ fields: fieldsIn(control) }, `${path}.${control.by}`);
  return control?.kind === 'choice' || control?.kind === 'choices' ? control.choices : [];
}

/** Says of a reason that closes the other kind of record, or none, why it is no choice here. */
function whyNotHere(
  written: string,
  choices: readonly FormChoice[],
  chapter: Filled['chapter'],
): Localized | undefined {
  const closes = (reason: string): boolean => choices.some(({ value }) => value === reason);
  const named = (table: Readonly<Record<string, Localized>>): FormChoice | undefined =>
    choiceSpelled(
      written,
      Object.entries(table).map(([value, words]) => ({ value, ...words })),
    );
  if (closes('lostContact')) return closesOther(named(closureReasons), formWords.closesReportOnly);
  if (!closes('handedToCase')) return undefined;
  const never = named(neverReasons);
  const refusal = { code: 'case.never-a-reason', reason: never?.value as NeverReason, cite: null } as const;
  const said = (language: Language): string => describeRefusal(refusal, language, chapter);
  if (never !== undefined) return { id: said('id'), en: said('en') };
  return closesOther(named(caseClosureReasons), formWords.closesCaseOnly);
}

function closesOther(choice: FormChoice | undefined, words: (choice: Localized) => Localized): Localized | undefined {
  return choice === undefined ? undefined : words(choice);
}

/** Commands that a refusal of core leaves to the terminal to name. */
const further: Readonly<Record<string, Localized>> = {
  'case.unread': formWords.readWith,
  'report.newest-unread': formWords.readWith,
  'referral.unread': formWords.readWith,
  'escalation.not-asked-to-call': formWords.callNotAsked,
  'escalation.call-barred': formWords.callBarred,
};

/** Says which two answers are of one question, and on which lines they stand. */
export function twiceComplaints({ say }: Session, { twice, file }: GivenAnswers): readonly Complaint[] {
  const placed = (key: string, nth: 0 | 1) =>
    file?.read.readable === true ? file.read.keys(key).at(nth === 0 ? 0 : -1) : undefined;
  return twice.map(([one, other]) => {
    const lines = [placed(one, 0)?.line, placed(other, 1)?.line] as const;
    const text = say(formWords.twice([one, lines[0]], [other, lines[1]]));
    return { code: 'input.given-twice', text, field: other, ...placed(other, 1) };
  });
}

const keyWords = {
  unknownKey: (key: string, nearest: readonly string[], group: string): Localized => {
    const [id, en] = group === '' ? ['', ''] : [` di dalam "${group}"`, ` in "${group}"`];
    return nearest.length === 0
      ? { id: `Isian pada baris ini${id} tidak dikenal.`, en: `The field on this line${en} is not known.` }
      : {
          id: `Isian "${key}"${id} tidak dikenal. Mungkin maksud Anda: ${nearest.join(', ')}?`,
          en: `Field "${key}"${en} is not known. Perhaps you mean: ${nearest.join(', ')}?`,
        };
  },
  mayStand: (known: readonly string[], facts: readonly string[]): Localized => ({
    id: `Yang dikenal: ${known.join(', ')}.${facts.length === 0 ? '' : ` Fakta boleh ditulis di sini juga: ${facts.join(', ')}.`} Periksa ejaannya atau hapus isian itu.`,
    en: `Known are: ${known.join(', ')}.${facts.length === 0 ? '' : ` Facts may stand here too: ${facts.join(', ')}.`} Check the spelling or leave it out.`,
  }),
};

interface Named {
  readonly unknown?: string;
  readonly nearest?: string;
  readonly field?: string;
  readonly allowed?: readonly string[];
}

const manyChoices = 20;

const noAreas: Localized = {
  id: 'Belum ada aturan lembaga yang berlaku di sini, jadi nama wilayah belum dikenal. Jalankan `kawal apply` dahulu, atau tulis kode wilayahnya dengan titik.',
  en: 'No chapter is in force here yet, so no area is known by its name. Run `kawal apply` first, or write the code of the area with dots.',
};

type Around = Readonly<Record<'unknown' | 'unneeded', readonly string[]> & Record<'written' | 'path', string>> & {
  readonly choices: readonly FormChoice[];
};

/** Words for a terminal, where the engine's are for a program: times are local, and records are named by their numbers. */
function ownWords(
  { code, field = '', allowed = [] }: AnyRefusal & Named,
  { unknown, unneeded, written, path, choices }: Around,
): Localized | undefined {
  switch (code) {
    case 'input.instant':
      return formWords.notATime(field);
    case 'input.area-code':
      return formWords.noSuchArea(field);
    case 'input.record-reference':
      return formWords.notARecord(field);
    case 'input.not-allowed':
      if (/(?:victimAge|ageClass)(?:\[\d+\])?$/.test(path) && /^\d/.test(written)) return formWords.ageInYears(field);
      if (path.endsWith('seenBy')) return formWords.noSeer(field, nearestWords(written, allowed), allowed);
      if (allowed.length <= manyChoices) return undefined;
      return formWords.noneOfMany(field, nearestChoices(written, allowed, choices));
    case 'input.unknown-field':
      if (unneeded.length > 0) return formWords.unneeded(unneeded);
      if (allowed.length === 0) return formWords.takesNothing;
      return field !== '' || unknown.length === 0 ? undefined : formWords.unknownFields(unknown, allowed);
    default:
      return undefined;
  }
}

/** Returns true where somebody writes an area into a form that has none: a report keeps the one it came with. */
function asksForArea({ answers }: GivenAnswers, { fields }: Filled['form']): boolean {
  const ofReport = fields.some(({ name }) => name === 'facts');
  return (
    ofReport &&
    Object.keys(answers).some(
      (name) => /^(?:wilayah|kelurahan|area)\b/i.test(name) && fieldSpelled(name, fieldsWithin(fields)) === undefined,
    )
  );
}

/** The fields of the command line that the form does not have. Those of a file are named by their line: one may be a name. */
function unknownIn(given: GivenAnswers, form: Filled['form']): readonly string[] {
  return given.file === null ? strangeIn(given, form) : [];
}

/**
 * Complains of each key of a file that the form does not have, at its line, and then lists what may stand there. A key is named
 * where it is nearly a word of the form; another may be somebody's name (0901).
 */
function unknownKeys(
  session: Session,
  { form, given }: Pick<Filled, 'form' | 'given'>,
  { field: group = '', allowed = [], keys, path }: Named & Strange,
): readonly Complaint[] {
  const { say, language } = session;
  const facts = form.fields.filter(({ name }) => name === 'facts' || name === 'chapterFacts');
  const ofFacts = fieldsWithin(facts).filter((field) => !facts.includes(field));
  const short = ofFacts.map(({ name, also: [keyword = name] }) => spaced(language === 'id' ? keyword : name));
  // A label of a fact is a sentence; its word is what a file has.
  const known = path === 'facts' ? keyWords.mayStand(short, []) : keyWords.mayStand(allowed, path === '' ? short : []);
  const rest = [known, ...(asksForArea(given, form) ? [formWords.areaStays] : [])];
  const near = nearly(session, path === '' ? form.fields : fieldsAt(path, form));
  return keys.map(({ key, ...place }, at) => {
    const text = [keyWords.unknownKey(key, near(key), group), ...(at < keys.length - 1 ? [] : rest)].map(say).join(' ');
    return { code: 'input.unknown-field', text, field: path, ...place };
  });
}

interface Strange {
  readonly keys: readonly StrangeKey[];
  /** The group that they stand in, in the words of the schema. */
  readonly path: string;
}

/** Writes `umurKorban` as an officer does, and as a form reads it too: `umur korban`. */
function spaced(word: string): string {
  return word.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** Finds the words of a form, in the language of the session, that a key is nearly spelled like. */
function nearly({ language }: Session, fields: readonly FormField[]): (key: string) => readonly string[] {
  const words = besides(fields).flatMap(({ name, label, also }) => [
    ...[label[language], ...(language === 'id' ? also : [name]).map(spaced)],
  ]);
  return (key) => {
    const begins = [...new Set(words.filter((word) => word.startsWith(`${key.toLowerCase()} `)))];
    return begins.length === 1 ? begins : wordsSpelledLike(key, words);
  };
}

/** The fields that a form reads beside its own: those of groups and variants, and of no list. */
function besides(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...(field.control.kind === 'list' ? [] : besides(fieldsIn(field.control)))]);
}

function strangeIn({ answers }: GivenAnswers, { fields }: Filled['form']): readonly string[] {
  return Object.keys(answersByField(fields, answers)).filter((key) => fields.every(({ name }) => name !== key));
}

/** Returns the labels of answers that belong to another choice than the one made, as the form of a consent to a refusal. */
function unneededIn(body: Answers, { fields }: Filled['form'], path: string): readonly Localized[] {
  const control = fields.find(({ name }) => name === path)?.control;
  const answers = body[path];
  if (control?.kind !== 'variants' || typeof answers !== 'object' || answers === null) return [];
  const variant = variantOf(control, answers as Answers);
  const strange = Object.keys(answers).flatMap((name) => fieldSpelled(name, fieldsIn(control)) ?? []);
  return strange.filter(({ name }) => variant?.every((one) => one.name !== name) === true).map(({ label }) => label);
}

/** The fields of a form and of all groups in it, those of every variant included. */
function everyField(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...everyField(fieldsIn(field.control))]);
}

function placeIn(file: GivenAnswers['file'], field: string, form: Filled['form'], allowed?: readonly string[]) {
  return file?.read.readable === true ? file.read.place(field, form, allowed) : {};
}

function textAt(body: Answers, field: string): string {
  let value: unknown = body;
  for (const part of field.split(/[.[\]]+/).filter((one) => one !== '')) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Answers)[part] : undefined;
  }
  if (Array.isArray(value)) value = value[0];
  return typeof value === 'string' ? value.slice(0, 100) : '';
}

/** Prints what is wrong, on standard error or as JSON, and says that nothing was recorded. */
export function refuse(
  session: Session,
  heading: string,
  { file, complaints }: { readonly file: string | null; readonly complaints: readonly Complaint[] },
  { json }: { readonly json?: boolean },
): ExitCode {
  if (json) {
    session.json({
      refused: complaints.map(({ field: _, ...one }) => ({ ...(file === null ? {} : { file }), ...one })),
    });
  } else {
    session.complain(session.tone('loud', heading));
    for (const { line, column, text } of complaints) {
      session.complain(line === undefined || file === null ? text : `${file}:${line}:${column} ${text}`);
    }
  }
  return exitCode.refused;
}
