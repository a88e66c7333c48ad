import type { Language, Policy } from '@kawal/core';
import { secrecyNotice } from '@kawal/core/locales';
import { commandSchemas } from '@kawal/core/schemas';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { callQuestions } from '../report/call-questions.ts';
import { askSafety } from '../report/words.ts';
import cardWords from './card-words.json' with { type: 'json' };
import type { Block, Section, SheetPage, SheetSetting } from './page.ts';
import { paperWords as words } from './paper-words.ts';

const reachable = [
  'identity.name',
  'contact.phone',
  'contact.address',
  'safeToContact',
  'howToContact.way',
  'howToContact.whosePhone',
  'howToContact.hours',
  'howToContact.codeWord',
  'howToContact.leave',
];

// One of each. More people go on a second sheet.
const people = [
  ['reporter', ['roles', ...reachable]],
  ['victim', ['ageClass', ...reachable]],
  ['suspect', ['roles', 'identity.name', 'office', 'kind', 'contact.address']],
] as const satisfies readonly (readonly [keyof typeof words.people, readonly string[]])[];

/** Returns the paper form for a report, for hours without power or signal. Nothing is ticked beforehand. */
export function paperForm({ language, chapter }: SheetSetting, own: Policy['facts'] = {}): SheetPage {
  const schema = commandJsonSchema('report', commandSchemas.report['submit-report'], language);
  const { items: party } = at(schema, 'parties') as { readonly items: JsonSchema };
  const section = (heading: string, ...blocks: Block[]): Section => ({ heading, blocks });
  const asked = (of: JsonSchema, paths: readonly string[]): Block => questions(of, paths, language);
  return {
    language,
    title: words.formTitle[language],
    about: [chapter, secrecyNotice, words.formAbout, ...cardWords.dangerLines].map((said) =>
      typeof said === 'string' ? said : said[language],
    ),
    sections: [
      section(words.first[language], { kind: 'text', text: askSafety[language] }, asked(schema, callQuestions.first)),
      section(
        words.reception[language],
        { kind: 'facts', facts: words.receivedFields.map((said) => [said[language], blank]) },
        asked(schema, callQuestions.reception),
      ),
      section(words.situation[language], asked(schema, callQuestions.situation), ...ownQuestions(own, language)),
      section(words.story[language], { kind: 'facts', facts: words.storyFields.map((said) => [said[language], tall]) }),
      section(
        words.caution[language],
        { kind: 'text', text: words.cautionNote[language] },
        asked(schema, callQuestions.caution),
      ),
      ...people.map(([who, paths]) => section(words.people[who][language], questions(party, paths, language, who))),
      section(
        words.handedOn[language],
        { kind: 'text', text: words.keepSafe[language] },
        { kind: 'facts', facts: words.handedOnFields.map((said) => [said[language], blank]) },
      ),
    ],
  };
}

const blank = '…'.repeat(20);
const tall = Array.from({ length: 6 }, () => blank).join(' ');

/** Roles that a section may tick: nobody who reports is asked by a form whether they are a suspect. */
const barring = new Set(['suspected', 'closeToSuspect', 'unclear']);

function questions(
  schema: JsonSchema,
  paths: readonly string[],
  language: Language,
  who?: keyof typeof words.people,
): Block {
  return {
    kind: 'table',
    head: [words.question[language], words.answer[language]],
    rows: paths.map((path) => {
      const field = at(schema, path);
      const { title } = field;
      return [capitalized(String(title)), answerOf(field, path === 'roles' ? who : undefined)];
    }),
  };
}

/** Asks for the chapter's own facts in the words of its policy, as the terminal does. */
function ownQuestions(own: Policy['facts'], language: Language): readonly Block[] {
  const rows = Object.values(own)
    .filter(({ derived }) => !derived)
    .map(({ said, values }): readonly [string, string] => [
      capitalized(said[language]),
      values.map((value) => `☐ ${value.said[language]}`).join('  '),
    ]);
  return rows.length === 0 ? [] : [{ kind: 'table', head: [words.question[language], words.answer[language]], rows }];
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Boxes to tick for a field with choices; a line to write on for any other. */
function answerOf(field: JsonSchema, who?: keyof typeof words.people): string {
  const { items } = field as { readonly items?: JsonSchema };
  const said = [field, items].flatMap((one) => {
    const worded = one?.['x-kawal-words'] as Readonly<Record<string, string>> | undefined;
    if (worded === undefined) return [];
    const fits = ([value]: readonly [string, string]) =>
      who === undefined || barring.has(value) === (who === 'suspect');
    return Object.entries(worded)
      .filter(fits)
      .map(([, said]) => said);
  });
  // An office is written by name: a list of forty boxes is read by nobody.
  return said.length === 0 || said.length > mostBoxes ? blank : said.map((choice) => `☐ ${choice}`).join('  ');
}

const mostBoxes = 16;

/** The field at a path; a path that the schema lacks is a mistake of this file, and is said at once. */
function at(schema: JsonSchema, path: string): JsonSchema {
  return path.split('.').reduce((of, name) => {
    const { properties } = of as { readonly properties?: Readonly<Record<string, JsonSchema>> };
    const found = properties?.[name];
    if (found === undefined) throw new Error(`the schema of a report has no field ${path}`);
    return found;
  }, schema);
}
