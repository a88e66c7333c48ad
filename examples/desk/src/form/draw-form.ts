import type { Area, Facts, Language } from '@kawal/core';
import type { Answers, Control, FormField } from '@kawal/forms';
import { isNumbered } from '@kawal/forms';
import type { VNode } from 'preact';
import { type Html, html } from '../page/html.ts';
import { CheckList, Choice, Labelled, type Option, Pick, Select, Text } from './controls.ts';
import { choicesOf, isNested, variantPrefix, withoutBy } from './read-form.ts';
import { formWords as words } from './words.ts';

/** Holds what a form is drawn with, besides its fields. */
export interface FormSetting {
  readonly language: Language;
  readonly areas: readonly Area[];
  /** People of the directory, offered where a person is asked for. */
  readonly people: readonly Option[];
  /** Those of them who can have signed, where a form asks who did. */
  readonly signatories?: readonly Option[] | undefined;
  /** Those of them who can have been its witness for the LPA. */
  readonly witnesses?: readonly Option[] | undefined;
  /** Offices of the directory, offered where one of them is asked for. */
  readonly offices: readonly Option[];
  /** The people of a report, offered where one of them is meant. */
  readonly parties: readonly Option[];
  /** Those of them who are victims, offered where a victim is meant. */
  readonly victims: readonly Option[];
  /** Choices for fields of plain text that the record or the chapter limits, by the name of the field. */
  readonly known: ReadonlyMap<string, readonly Option[]>;
  /** Records of a concept that may be named, each with words by which an officer knows it. */
  readonly recordsOf: (concepts: readonly string[]) => readonly Option[];
  /** True within what may stay closed: a browser would ask for a field there that nobody can see, and send nothing. */
  readonly isFolded?: boolean;
  /** A field of a person that may stay empty, for a reference is made then. */
  readonly makesRef?: string | undefined;
  /** Words beside the label of a field that another answer asks for. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Facts of a change that are asked for in the open, for nobody has answered them. */
  readonly unanswered?: readonly string[];
  /** Typed texts that stand beside a choice of a list, by the name of the field. */
  readonly typed?: ReadonlyMap<string, string> | undefined;
  /** Messages by the name of a field. */
  readonly errors: ReadonlyMap<string, string>;
}

/** Draws the fields of a form with what was filled in. It needs no script. */
export function drawFields(
  fields: readonly FormField[],
  answers: Answers,
  setting: FormSetting,
  prefix = '',
): readonly Html[] {
  return fields.map((field) => drawField(field, answers[field.name], setting, prefix + field.name));
}

function drawField(field: FormField, value: unknown, setting: FormSetting, name: string): Html {
  const { control, label, isRequired } = field;
  const { language, errors, isFolded = false } = setting;
  const optional = setting.notes?.get(name);
  const shown = {
    ...{ name, label: label[language], error: errors.get(name), isRequired, isFolded, language },
    ...(optional === undefined ? {} : { optional }),
  };
  // A reference that the form gives by itself is asked of nobody.
  if (isNumbered(control)) return null;
  if (!isNested(control)) return drawControl(control, value, setting, shown);
  if (isTicked(control, setting)) return drawTicked(control.of, all(value), setting, shown);
  const inside = drawNested(control, value, { ...setting, isFolded: isFolded || !isRequired }, shown);
  if (isRequired)
    return html`<fieldset class="group" id=${name}><legend>${sentence(shown.label)}</legend>${inside}</fieldset>`;
  // What need not be filled in is folded away, but never once something stands in it or is wrong there.
  // A caller is asked there if they may be called back: that is seen before anybody hangs up.
  const asksSafety = /^parties(?:\.\d+\.howToContact)?$/.test(name) && setting.parties.length === 0;
  const open = asksSafety || value !== undefined || [...errors.keys()].some((one) => one.startsWith(name));
  return html`<details class="group" id=${name} open=${open}><summary>${sentence(shown.label)}</summary><div>${inside}</div></details>`;
}

/** Draws a form that first asks what changed: each fact is a line that opens, with how it stands on record. */
export function drawChanges(
  fields: readonly FormField[],
  answers: Answers,
  setting: FormSetting,
  seen: Facts | undefined,
): readonly Html[] {
  const { language, errors, unanswered = [] } = setting;
  const facts = fields.flatMap(({ name, control }) =>
    name === 'facts' && control.kind === 'group' ? control.fields : [],
  );
  const fold = (field: FormField): VNode => {
    const name = `facts.${field.name}`;
    const value = answersIn(answers['facts'])[field.name];
    const before = seen?.[field.name];
    const options = 'choices' in field.control ? optionsOf(field.control.choices, language) : [];
    const said = options.filter((one) => before?.includes(one.value)).map((one) => one.said);
    const isOpen = errors.has(name) || (value !== undefined && all(value).join() !== before?.join());
    return html`<details class="group change" open=${isOpen}><summary><span>${sentence(field.label[language])}${said.length > 0 && html` <small>${said.join(', ')}</small>`}</span></summary><div>${drawField(field, value, { ...setting, isFolded: true }, name)}</div></details>`;
  };
  const ofPeople = fields.filter(({ name }) => name === 'parties');
  const others = fields.filter((field) => field.name !== 'facts' && !ofPeople.includes(field));
  const isAsked = ({ name }: FormField): boolean => unanswered.includes(name);
  const asked = drawFields(facts.filter(isAsked), answersIn(answers['facts']), setting, 'facts.');
  return [
    ...drawFields(others, answers, setting),
    ...asked,
    html`<fieldset class="field changes"><legend>${words.changed[language]}</legend><p class="hint">${words.changedHint[language]}</p>${facts.filter((one) => !isAsked(one)).map(fold)}${drawFields(ofPeople, answers, setting)}</fieldset>`,
  ];
}

export interface Shown {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly isRequired: boolean;
  readonly isFolded?: boolean;
  readonly language: Language;
  readonly optional?: string;
}

function drawControl(control: Control, value: unknown, setting: FormSetting, shown: Shown): VNode {
  const { language } = setting;
  switch (control.kind) {
    case 'choice':
      return html`<${Choice} ...${shown} choices=${optionsOf(control.choices, language)} value=${first(value)} />`;
    case 'choices': {
      const options = optionsOf(control.choices, language);
      return control.atMost === 1
        ? html`<${Choice} ...${shown} choices=${options} value=${first(value)} />`
        : html`<${CheckList} ...${shown} choices=${options} values=${all(value)} isAsked=${setting.unanswered?.includes(shown.name.replace('facts.', ''))} />`;
    }
    case 'yesNo':
      return html`<${Choice} ...${shown} value=${first(value)} choices=${[
        { value: 'true', said: words.yes[language] },
        { value: 'false', said: words.no[language] },
      ]} />`;
    case 'number':
      return html`<${Text} ...${shown} type="number" inputmode="numeric" min=${control.atLeast} value=${first(value)} />`;
    case 'text': {
      const known = setting.known.get(shown.name.replace(/^.*[.]/, '')) ?? [];
      if (known.length > 0)
        return html`<${Select} ...${shown} groups=${[{ said: null, options: known }]} value=${first(value)} />`;
      return html`<${Text} ...${shown} long=${control.isLong} value=${first(value)} />`;
    }
    case 'record':
      return drawRecord(control, first(value), setting, shown);
    case 'written':
      return drawWritten(control, value, setting, shown);
    case 'list':
      return drawControl(control.of, first(value), setting, shown);
    default:
      return html`<${Labelled} ...${shown} />`;
  }
}

/** So many records stand in a list: more would weigh more than a page may. */
const mostListed = 200;

/** Offers records: of many the first of them, and a way to name any other by its number. */
function drawRecord(
  { concepts }: ListOfRecords['of'],
  value: string,
  { recordsOf, typed }: FormSetting,
  shown: Shown,
): VNode {
  const records = recordsOf(concepts);
  const hint = records.length === 0 && shown.isRequired ? { hint: words.noRecord[shown.language] } : {};
  if (records.length <= mostListed)
    return html`<${Select} ...${{ ...shown, ...hint }} groups=${[{ said: null, options: records }]} value=${value} />`;
  const { language } = shown;
  const outside = { summary: words.otherRecord(mostListed)[language], hint: words.recordNumber[language] };
  const listed = records.filter((one, index) => index < mostListed || one.value === value);
  return html`<${Pick} ...${shown} typed=${typed?.get(shown.name)} value=${value} options=${listed} outside=${outside} isOpen=${shown.error !== undefined} />`;
}

type Written = Extract<Control, { readonly kind: 'written' }>;

function drawWritten(control: Written, value: unknown, setting: FormSetting, shown: Shown): VNode {
  const { language, areas } = setting;
  switch (control.as) {
    case 'area':
      return html`<${Select} ...${shown} value=${first(value)} groups=${[
        ...areaGroups(areas),
        { said: null, options: optionsOf(control.choices, language) },
      ]} />`;
    case 'time':
      return html`<${Text} ...${shown} type="datetime-local" value=${first(value).slice(0, 16)} />`;
    case 'month':
      return html`<${Text} ...${shown} type="month" hint="2026-01" value=${first(value)} />`;
    case 'birthDate':
      return html`<${Text} ...${shown} type="date" value=${first(value)} />`;
    case 'phone':
      return html`<${Text} ...${shown} type="tel" inputmode="tel" value=${first(value)} />`;
    case 'nik':
    case 'familyCard':
      return html`<${Text} ...${shown} inputmode="numeric" value=${first(value)} />`;
    case 'person':
      return drawPerson(value, setting, shown);
    case 'office':
      return html`<${Select} ...${shown} value=${first(value)} groups=${[{ said: null, options: setting.offices }]} />`;
    default:
      return html`<${Text} ...${shown} value=${first(value)} />`;
  }
}

/** Fields that take a person of the directory and nobody else. */
const ofDirectory = /(?:^|[.])(?:person|by|caller|directoryPerson|submittedBy)$/;

/** Returns those who can be meant by a field: people of the report, or of the directory. */
export function peopleFor(name: string, setting: FormSetting) {
  const { people, parties, victims, signatories = people, witnesses = people } = setting;
  if (name === 'victim') return victims;
  if (/^parties.*ref$/.test(name) && parties.length > 0) return parties;
  if (name === 'witness') return witnesses;
  return /(?:^|\.)signatory$/.test(name) ? signatories : people;
}

/** Offers those who can be meant, and where none of a report is, a way to name another. */
function drawPerson(value: unknown, setting: FormSetting, shown: Shown): VNode {
  const { people, parties, victims, makesRef, language } = setting;
  const { name } = shown;
  if (name === makesRef) {
    const ofDirectory = { ...shown, label: words.ofDirectory[language], hint: words.ofDirectoryHint[language] };
    return html`<${Select} ...${ofDirectory} groups=${[{ said: null, options: people }]} value=${first(value)} />`;
  }
  // Somebody who is no victim of the report is never meant, and no name is typed where a victim is asked for.
  if (name === 'victim' && victims.length === 0) return html``;
  const own = peopleFor(name, setting);
  const isParty = own === victims || own === parties;
  // A report with one victim means that one.
  const onlyVictim = own === victims && own.length === 1 ? own[0]?.value : undefined;
  if (own.length === 0) return html`<${Text} ...${shown} value=${first(value)} />`;
  if (isParty || ofDirectory.test(name))
    return html`<${Select} ...${shown} value=${value === undefined && onlyVictim ? onlyVictim : first(value)} groups=${[{ said: null, options: own }]} />`;
  const outside = { summary: words.outside[language], hint: words.outsideHint[language] };
  // A new person is mostly nobody of the directory; a browser cannot ask for one of two controls, so the server does.
  const isOpen = shown.error !== undefined || name.endsWith('.ref');
  return html`<${Pick} ...${shown} typed=${setting.typed?.get(name)} value=${first(value)} options=${own} outside=${outside} isOpen=${isOpen} />`;
}

function drawNested(control: Control, value: unknown, setting: FormSetting, shown: Shown): Html {
  const { language } = setting;
  const { name } = shown;
  switch (control.kind) {
    case 'group':
      return drawFields(control.fields, answersIn(value), setting, `${name}.`) as Html;
    case 'variants':
      return drawVariants(control, answersIn(value), setting, name);
    case 'table':
      return control.choices.map((choice) =>
        drawControl(control.of, answersIn(value)[choice.value], setting, {
          name: `${name}.${choice.value}`,
          label: choice[language],
          error: setting.errors.get(`${name}.${choice.value}`),
          isRequired: false,
          language,
        }),
      ) as Html;
    case 'list':
      return drawList(control.of, Array.isArray(value) ? value : [], setting, shown);
    default:
      return null;
  }
}

type ListOfRecords = Control & { readonly kind: 'list'; readonly of: Extract<Control, { readonly kind: 'record' }> };

/** Tells if a list names records that all stand on the page, to be ticked. */
function isTicked(control: Control, { recordsOf }: FormSetting): control is ListOfRecords {
  return control.kind === 'list' && control.of.kind === 'record' && recordsOf(control.of.concepts).length <= mostListed;
}

function drawTicked(
  { concepts }: ListOfRecords['of'],
  values: readonly string[],
  setting: FormSetting,
  shown: Shown,
): VNode {
  const choices = setting.recordsOf(concepts);
  const wrong = values.flatMap((_, index) => setting.errors.get(`${shown.name}.${index}`) ?? []);
  const { error = wrong.length === 0 ? undefined : wrong.join(' '), language } = shown;
  const none = shown.isRequired ? words.noRecord : words.noneListed;
  const hint = choices.length === 0 ? { hint: none[language] } : {};
  return html`<${CheckList} ...${{ ...shown, ...hint, error }} choices=${choices} values=${values} isOfItems=${true} />`;
}

/** A list that may hold anything begins with so many empty controls, as a visit is made by two. */
const fewestItems = 2;

/** Draws the items of a list. A form without script cannot add one, so it is sent and drawn again with one more. */
function drawList(
  of: Control,
  items: readonly unknown[],
  setting: FormSetting,
  { name, label, isRequired }: Shown,
): Html {
  const { errors, language } = setting;
  const fewest = isNested(of) ? 1 : fewestItems;
  const all = [...items, ...Array.from({ length: Math.max(fewest - items.length, 0) })];
  const one = (index: number): Shown => {
    const error = errors.get(`${name}.${index}`) ?? (index === 0 ? errors.get(name) : undefined);
    const own = { name, id: `${name}.${index}`, label: `${label} ${index + 1}`, error, language };
    return { ...own, isRequired: isRequired && index === 0, isFolded: setting.isFolded ?? false };
  };
  const drawn = all.map((item, index) =>
    isNested(of)
      ? html`<div class="item" id=${`${name}.${index}`}>${drawNested(of, item, setting, { ...one(index), name: `${name}.${index}` })}</div>`
      : drawControl(of, item, setting, one(index)),
  );
  const next = `${name}.${all.length}`;
  return html`${drawn}<button class="second" name="_more" value=${`${name} ${all.length + 1}`} formaction=${`#${next}`} formnovalidate>${words.more[language]}</button>`;
}

/** Every variant stands on the page; the style sheet shows the one that is chosen, and only that one is read. */
function drawVariants(
  control: Extract<Control, { readonly kind: 'variants' }>,
  value: Answers,
  setting: FormSetting,
  name: string,
): VNode {
  const { by, variants } = control;
  const { language } = setting;
  return html`<div class="variants">${variants.map((fields) => {
    const choices = choicesOf(fields, by);
    const isChosen = choices.some((choice) => choice.value === value[by]);
    const within = drawFields(
      withoutBy(fields, by),
      isChosen ? value : {},
      { ...setting, isFolded: true },
      variantPrefix(name, fields, by),
    );
    return html`<div class="variant">
      ${choices.map((choice) => {
        const id = `${name}.${by}=${choice.value}`;
        return html`<div class="option"><input type="radio" id=${id} name=${`${name}.${by}`} value=${choice.value} checked=${choice.value === value[by]} /><label for=${id}>${sentence(choice[language])}</label></div>`;
      })}
      ${within.length > 0 && html`<div class="within">${within}</div>`}
    </div>`;
  })}</div>`;
}

function areaGroups(areas: readonly Area[]) {
  const districts = areas.filter(({ code }) => code.split('.').length === 3);
  return districts.map(({ code, name }) => ({
    said: name,
    options: areas
      .filter((area) => area.code.startsWith(`${code}.`))
      .map((area) => ({ value: area.code, said: area.name }))
      .toSorted((one, other) => one.said.localeCompare(other.said, 'id')),
  }));
}

function optionsOf(
  choices: readonly ({ readonly value: string } & { readonly id: string; readonly en: string })[],
  language: Language,
) {
  return choices.map((choice) => ({ value: choice.value, said: sentence(choice[language]) }));
}

/** Labels stand in the dictionary as they stand within a sentence. */
export function sentence(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function all(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : []));
}

function first(value: unknown): string {
  return all(value)[0] ?? '';
}

function answersIn(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : {};
}
