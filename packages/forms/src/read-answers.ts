import type { Area, KemendagriCode } from '@kawal/core';
import { day, later, parseAreaCode, parseLocal } from '@kawal/core';
import { areaLevel, matchKey } from '@kawal/core/area';
import { parseInstant } from '@kawal/core/calendar';
import { communityStream } from '@kawal/core/community';
import { conditionReportStream } from '@kawal/core/condition-report';
import { isPlain } from '@kawal/core/input';
import type { CommandForm, Control, FormChapter, FormChoice, FormField } from './form.ts';
import { fieldsIn } from './refusal-in-words.ts';
import { choiceSpelled, fieldNamed, fieldSpelled } from './spelling.ts';

/** Everything that words may stand for besides the form's own. */
export interface AnswerSetting {
  readonly chapter: Pick<FormChapter, 'zone' | 'areas'>;
  /** Finds a record of one of these concepts by the number that people note down. */
  readonly recordOf?: (number: string, concepts: readonly string[]) => string | undefined;
  /** References that a report gave its people already: those added are numbered after them. */
  readonly references?: readonly string[];
}

export type Answers = Readonly<Record<string, unknown>>;

/**
 * Turns answers in words into the body of a command: keys and choices in either language, areas by name, local times.
 * A word that names nothing, or what is no plain group, stays as it is, and the command's schema refuses it.
 */
export function readAnswers(form: Pick<CommandForm, 'fields'>, answers: Answers, setting: AnswerSetting): Answers {
  return isAnswers(answers) ? readGroup(form.fields, answers, setting) : answers;
}

function readGroup(fields: readonly FormField[], answers: Answers, setting: AnswerSetting): Answers {
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answersByField(fields, answers))) {
    const field = fields.find(({ name }) => name === key);
    if (field !== undefined && isBlank(value)) continue;
    body[key] = field === undefined ? value : readField(field, value, setting);
  }
  for (const { name, empty } of fields) if (empty !== undefined && !Object.hasOwn(body, name)) body[name] = empty;
  return withOwnFacts(fields, body, setting);
}

/** True for what a form sends of a question that nobody answered; an empty list or null is said on purpose. */
function isBlank(value: unknown, depth = 4): boolean {
  const inside = isAnswers(value) || (Array.isArray(value) && isPlain(value)) ? Object.values(value) : [];
  if (inside.length > 0) return depth > 0 && inside.every((one) => isBlank(one, depth - 1));
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Gives each answer the name of its field. An answer of a group that stands beside it goes into the group. */
export function answersByField(fields: readonly FormField[], answers: Answers): Answers {
  const under: Record<string, unknown> = {};
  const strange: [string, unknown][] = [];
  for (const [written, value] of Object.entries(answers)) {
    // Set under its own name it would be the prototype, and its fields would count as answers: in quotes it is unknown.
    const key = written === '__proto__' ? '"__proto__"' : written;
    const field = fieldSpelled(key, fields);
    if (field === undefined) strange.push([key, value]);
    // A field that is given twice is kept as a key that no schema knows: the last word must not win over the first.
    else under[Object.hasOwn(under, field.name) ? `${field.name} (2)` : field.name] = value;
  }
  for (const [key, value] of strange) {
    const group = groupOf(key, fields);
    const inside = group === undefined ? undefined : (under[group.name] ?? {});
    if (group === undefined || !isAnswers(inside)) under[key] = value;
    else under[group.name] = { ...inside, [Object.hasOwn(inside, key) ? `${key} (2)` : key]: value };
  }
  return under;
}

/** Returns each pair of keys that give one field, in the order in which they were written. */
export function givenTwice(fields: readonly FormField[], answers: Pairs<unknown>): Pairs<string> {
  const first = new Map<string, string>();
  return keysByField(fields, answers).flatMap(([field, key]) => {
    const other = first.get(field);
    if (other === undefined) first.set(field, key);
    return other === undefined ? [] : [[other, key] as const];
  });
}

type Pairs<Value> = readonly (readonly [string, Value])[];

function keysByField(fields: readonly FormField[], answers: Pairs<unknown>): Pairs<string> {
  const below = (of: Control, value: unknown, path: string): Pairs<string> => {
    if (of.kind === 'list' && Array.isArray(value))
      return value.flatMap((one, at) => below(of.of, one, `${path}[${at}]`));
    if (of.kind !== 'group' || !isAnswers(value)) return [];
    return keysByField(of.fields, Object.entries(value)).map(([field, key]) => [`${path}.${field}`, key]);
  };
  return answers.flatMap(([key, value]) => {
    const field = fieldSpelled(key, fields);
    if (field !== undefined) return [[field.name, key] as const, ...below(field.control, value, field.name)];
    const group = fields.find(({ control }) => fieldNamed(key, insideOf(control)) !== undefined);
    const inside = group === undefined ? undefined : fieldNamed(key, insideOf(group.control));
    return group === undefined || inside === undefined ? [] : [[`${group.name}.${inside.name}`, key] as const];
  });
}

/** Returns the group that an answer stands beside: the one that has the field, else one with a group that has it. */
function groupOf(key: string, fields: readonly FormField[]): FormField | undefined {
  return (
    fields.find(({ control }) => fieldNamed(key, insideOf(control)) !== undefined) ??
    fields.find(({ control }) => groupOf(key, insideOf(control)) !== undefined)
  );
}

/** The fields of a group or of variants; a list holds several, so none of its fields stands beside it. */
function insideOf(control: Control): readonly FormField[] {
  return control.kind === 'list' ? [] : fieldsIn(control);
}

function readField({ name, control }: FormField, value: unknown, setting: AnswerSetting): unknown {
  const isEnd = /until|endsOn/i.test(name);
  return readControl(control, value, setting, isEnd);
}

function readControl(control: Control, value: unknown, setting: AnswerSetting, isEnd = false): unknown {
  switch (control.kind) {
    case 'group':
      return isAnswers(value) ? readGroup(control.fields, value, setting) : value;
    case 'choice':
      return readChoice(control.choices, value);
    case 'choices': {
      const items = listed(value, control).filter((one) => !isBlank(one));
      return readChoices(control.choices, rejoined(items, control.choices));
    }
    case 'list':
      return numbered(control.of, listed(value, control), setting).map((one) => readControl(control.of, one, setting));
    case 'table':
      if (!isAnswers(value)) return typeof value === 'string' ? readTable(control, value, setting) : value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          readChoice(control.choices, key),
          readControl(control.of, one, setting),
        ]),
      );
    case 'variants': {
      // A text alone is the answer that tells the variants apart.
      const own = typeof value === 'string' ? { [control.by]: value } : value;
      const deciding = fieldsIn(control).filter(({ name }) => name === control.by);
      return isAnswers(own) ? readGroup(variantOf(control, own) ?? deciding, own, setting) : value;
    }
    case 'number':
      return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
    case 'yesNo':
      return typeof value === 'string' ? (yesNo[value.trim().toLowerCase()] ?? value) : value;
    case 'record':
      return typeof value === 'string' ? readRecord(value.trim(), control.concepts, setting) : value;
    case 'written':
      return typeof value === 'string' ? readWritten(control, value.trim(), setting, isEnd) : value;
    case 'text':
      return value;
  }
}

const yesNo: Readonly<Record<string, boolean | undefined>> = {
  ...{ ya: true, sudah: true, yes: true, true: true },
  ...{ tidak: false, belum: false, no: false, false: false },
};

/** Joins items that a list parted at a comma within the words of one choice: `[dua orang atau lebih, selalu bersama]`. */
function rejoined(items: readonly unknown[], choices: readonly FormChoice[]): readonly unknown[] {
  const words = new Set(choices.flatMap(({ id, en }) => [id.toLowerCase(), en.toLowerCase()]));
  const whole: unknown[] = [];
  for (let index = 0; index < items.length; ) {
    const from = (count: number): readonly unknown[] => items.slice(index, index + count);
    const count = [3, 2].find((some) => index + some <= items.length && words.has(joined(from(some)))) ?? 1;
    whole.push(count === 1 ? items[index] : joined(from(count)));
    index += count;
  }
  return whole;
}

function joined(items: readonly unknown[]): string {
  return items.join(', ').toLowerCase();
}

/** Reads each word once, however often a list has it. */
function readChoices(choices: readonly FormChoice[], items: readonly unknown[]): readonly unknown[] {
  const known = new Map([...new Set(items)].map((one) => [one, readChoice(choices, one)]));
  return items.map((one) => known.get(one));
}

function readChoice(choices: readonly FormChoice[], value: unknown): unknown {
  return typeof value === 'string' ? (choiceSpelled(value, choices)?.value ?? value) : value;
}

/** Returns the fields of the variant that the answers name, or undefined while they name none. */
export function variantOf(
  { by, variants, unlisted }: Extract<Control, { kind: 'variants' }>,
  answers: Answers,
): readonly FormField[] | undefined {
  return [...variants, ...unlisted].find((fields) => {
    const field = fields.find(({ name }) => name === by);
    const choices = field?.control.kind === 'choice' ? field.control.choices : [];
    const value = field === undefined ? undefined : answersByField([field], answers)[by];
    return choices.some((choice) => choice.value === readChoice(choices, value));
  });
}

function readWritten(
  { as, choices }: Extract<Control, { kind: 'written' }>,
  text: string,
  { chapter }: AnswerSetting,
  isEnd: boolean,
): unknown {
  if (as === 'time') return readTime(text, chapter.zone, isEnd);
  if (as !== 'area') return text;
  return choiceSpelled(text, choices)?.value ?? areaNamed(text, chapter.areas) ?? text;
}

/** Returns the one area of this name. A name that several areas share needs "Kelurahan", "Desa" or "Kecamatan" before it. */
function areaNamed(text: string, areas: readonly Area[]): KemendagriCode | undefined {
  const called = (key: string): readonly Area[] =>
    areas.filter(({ name, aliases }) => [name, ...aliases].some((spelling) => matchKey(spelling) === key));
  const isVillage = ({ code }: Area): boolean => areaLevel(code) === 'village';
  const [, level, bare] = /^(kelurahan|kel\.|desa|kecamatan|kec\.)\s+(.+)$/i.exec(text.trim()) ?? [];
  const isMeant = (area: Area): boolean => isVillage(area) !== level?.toLowerCase().startsWith('kec');
  const exact = called(matchKey(text));
  const named = exact.length === 0 && bare !== undefined ? called(matchKey(bare)).filter(isMeant) : exact;
  const city = areas.find((area) => isCityCalled(area, text));
  const [area = city, another] = named;
  return another === undefined && (area === city || city === undefined) ? area?.code : undefined;
}

/** Returns true for the city of this name, with or without "Kota" or "Kabupaten". */
function isCityCalled({ code, name }: Area, text: string): boolean {
  const bare = (spelling: string): string => matchKey(spelling.replace(/^(?:kota|kabupaten)\s+/i, ''));
  return areaLevel(code) === 'city' && bare(name) === bare(text);
}

/** Returns a record by its number, a community by its kelurahan, and a condition report by kelurahan and month. */
function readRecord(text: string, concepts: readonly string[], { chapter, recordOf }: AnswerSetting): string {
  const found = recordOf?.(text, concepts);
  const [, place = text, period] = /^(.+?)[ .](\d{4}-\d{2})$/.exec(text) ?? [];
  if (found !== undefined || !concepts.includes(period === undefined ? 'community' : 'condition-report'))
    return found ?? text;
  const area = parseAreaCode(place) ?? areaNamed(place, chapter.areas);
  if (area === undefined) return text;
  return period === undefined ? communityStream(area) : conditionReportStream({ area, period });
}

/** A local time as people write it, `2019-02-06 14.00`; a date alone begins that day, or as an end includes it. */
function readTime(text: string, zone: FormChapter['zone'], isEnd: boolean): unknown {
  if (parseInstant(text) !== undefined) return text;
  const [, date, clock] = /^(\d{4}-\d{2}-\d{2})(?:[T ,]+(?:pukul )?(\d{2}[.:]\d{2}))?$/.exec(text) ?? [];
  if (date === undefined) return text;
  const instant = parseLocal(`${date}T${clock?.replace('.', ':') ?? '00:00'}`, zone);
  if (instant === undefined) return text;
  return clock === undefined && isEnd ? later(instant, day) : instant;
}

/** Gives people of a report the next free reference where they have none: `p1`, `p2`. */
function numbered(of: Control, items: readonly unknown[], { references = [] }: AnswerSetting): readonly unknown[] {
  const field = of.kind === 'group' ? of.fields.find(({ control }) => isNumbered(control)) : undefined;
  if (field === undefined) return items;
  const own = items.map((item) => (isAnswers(item) ? answersByField([field], item)[field.name] : ''));
  const taken = new Set([...references, ...own]);
  return items.map((item) => {
    if (!isAnswers(item) || Object.hasOwn(answersByField([field], item), field.name)) return item;
    let number = 1;
    while (taken.has(`p${number}`)) number += 1;
    taken.add(`p${number}`);
    return { [field.name]: `p${number}`, ...item };
  });
}

/** True for a reference that the form gives by itself. */
export function isNumbered(control: Control): boolean {
  return control.kind === 'written' && control.as === 'numbered';
}

/** Leaves a value that the schema takes. Any other goes on as one of no fact: it is refused with the choices. */
function asWord(value: unknown): unknown {
  return typeof value === 'string' && /^[a-z][A-Za-z0-9]{0,39}$/.test(value) ? value : 'noneOfTheChoices';
}

/** Puts the chapter's own facts where the command has them, from both places of an answer; of one given in both each value counts. */
function withOwnFacts(fields: readonly FormField[], body: Record<string, unknown>, setting: AnswerSetting): Answers {
  const own = fields.flatMap(({ control }) => insideOf(control)).filter(({ path }) => path.startsWith('chapterFacts.'));
  const { facts: given = {}, chapterFacts: beside = {} } = body;
  // What is no group the command's schema refuses.
  if (own.length === 0 || !isAnswers(given) || !isAnswers(beside)) return body;
  const chapterFacts = { ...readGroup(own, beside, setting) };
  const facts = { ...given };
  for (const name of own.map((one) => one.name).filter((one) => Object.hasOwn(facts, one))) {
    chapterFacts[name] = [...new Set([chapterFacts[name] ?? [], facts[name]].flat())];
    delete facts[name];
  }
  for (const { name } of own)
    if (Object.hasOwn(chapterFacts, name)) chapterFacts[name] = [chapterFacts[name]].flat().map(asWord);
  return { ...body, facts, ...(Object.keys(chapterFacts).length === 0 ? {} : { chapterFacts }) };
}

/** Parts a text at its commas, where no single answer holds one: choices, references, numbers. A text of one's own stays whole. */
function listed(value: unknown, control: Extract<Control, { kind: 'choices' | 'list' }>): readonly unknown[] {
  if (Array.isArray(value) && isPlain(value)) return value;
  if (typeof value !== 'string' || !value.includes(',')) return [value];
  const isParted =
    control.kind === 'choices'
      ? choiceSpelled(value, control.choices) === undefined
      : control.of.kind === 'record' || control.of.kind === 'written';
  return isParted ? partsOf(value) : [value];
}

function partsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Reads a table in one line: `membentuk relawan: 2019-03-31, melaporkan kondisi: 2019-04-30`. */
function readTable(control: Extract<Control, { kind: 'table' }>, text: string, setting: AnswerSetting): unknown {
  const rows = partsOf(text).map((part) => /^([^:]+):(.+)$/.exec(part));
  if (rows.length === 0 || rows.includes(null)) return text;
  return readControl(control, Object.fromEntries(rows.map((row) => [row?.[1]?.trim(), row?.[2]?.trim()])), setting);
}

/** True for a group of answers. A map, a `FormData` or a class with getters is none: its fields would be empty. */
export function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}
