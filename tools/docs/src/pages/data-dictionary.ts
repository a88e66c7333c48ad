import type { Language, Localized } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { chapterFiles, type FileField, fileFieldRows } from './chapter-files.ts';
import { pair, type Told, toldIn } from './told.ts';

/** The data dictionary: every field of every command, from the schemas that the door reads by, and of the chapter's files. */
export function dataDictionaryPage(languages?: readonly Language[]): string {
  const told = toldIn(languages);
  const sections = Object.entries(commandSchemas).map(([concept, commands]) => {
    const tables = Object.entries<CommandSchema>(commands).map(([type, schema]) => {
      const rows = fieldsOf(commandJsonSchema(concept, schema, 'id'), commandJsonSchema(concept, schema, 'en'));
      const lines = rows
        .filter(({ field }) => field !== 'type')
        .map(({ field, means, holds, required, sensitivity, htcds }) =>
          line([
            tick(field),
            ...told.cells(means),
            holdsIn(holds, told),
            required ? told(yes) : '',
            sensitivity,
            htcds && tick(htcds),
          ]),
        );
      const none = told(pair('Tanpa isian lain.', 'No other field.'), ' ');
      return [`### ${tick(type)}`, lines.length === 0 ? none : [heads(told), ...lines].join('\n')].join('\n\n');
    });
    return [`## ${concept}`, ...tables].join('\n\n');
  });
  const files = Object.entries(chapterFiles).map(([name, fields]) => `### ${tick(name)}\n\n${fileTable(fields, told)}`);
  return `${[intro(told), ...sections, filesIntro(told), ...files].join('\n\n')}\n`;
}

function fileTable(fields: readonly FileField[], told: Told): string {
  const rows = fileFieldRows(fields).map(({ path, field }) =>
    line([...told.cells(path).map(tick), ...told.cells(field.means), field.required ? told(yes) : '', field.class]),
  );
  const names = [...told.cells(fieldWord), ...told.cells(meansWord), told(requiredWord), told(classWord)];
  return [line(names), line(names.map(() => '---')), ...rows].join('\n');
}

type CommandSchema = Parameters<typeof commandJsonSchema>[1];

interface DictionaryField {
  /** As `parties[].identity.nik`; `{}` stands for a name that is not fixed. */
  readonly field: string;
  readonly means: Localized;
  readonly holds: readonly Localized[];
  readonly required: boolean;
  readonly sensitivity: string;
  readonly htcds: string;
}

/** The fields of a schema that is told in both languages; a field that stands in several forms is told once. */
function fieldsOf(id: JsonSchema, en: JsonSchema, path = ''): readonly DictionaryField[] {
  const rows = [
    ...Object.entries(propertiesOf(id)).flatMap(([name, own]) => {
      const field = path === '' ? name : `${path}.${name}`;
      const twin = propertiesOf(en)[name] ?? own;
      return [
        {
          field,
          means: { id: String(own['title']), en: String(twin['title']) },
          holds: [holds(own)],
          required: ((id['required'] ?? []) as readonly string[]).includes(name),
          sensitivity: String(own['x-kawal-class']),
          htcds: String(own['x-htcds'] ?? ''),
        },
        ...fieldsOf(own, twin, field),
      ];
    }),
    ...below(id, en, 'items').flatMap(([one, two]) => fieldsOf(one, two, `${path}[]`)),
    ...below(id, en, 'additionalProperties').flatMap(([one, two]) => fieldsOf(one, two, `${path}{}`)),
    ...formsOf(id).flatMap((one, index) => fieldsOf(one, formsOf(en)[index] ?? one, path)),
  ];
  return [...new Map(rows.map((row) => [row.field, merged(row, rows)])).values()];
}

/** Returns what a field may hold in any of the forms it stands in. */
function merged(row: DictionaryField, rows: readonly DictionaryField[]): DictionaryField {
  const all = rows.filter(({ field }) => field === row.field);
  const several = new Map(all.flatMap((one) => one.holds).map((one) => [one.id, one]));
  return { ...row, holds: [...several.values()], required: all.every(({ required }) => required) };
}

function holdsIn(holds: readonly Localized[], told: Told): string {
  return holds.map((one) => told(one)).join(' · ');
}

function holds(schema: JsonSchema): Localized {
  const { type, const: one, enum: several, examples } = schema;
  if (one !== undefined) return same(tick(String(one)));
  if (several !== undefined) return same((several as readonly string[]).map(tick).join(' '));
  if (type === 'array') {
    const { id, en } = holds(schema['items'] as JsonSchema);
    return pair(`daftar: ${id}`, `list: ${en}`);
  }
  if (examples !== undefined) return same((examples as readonly string[]).map(tick).join(' '));
  const forms = formsOf(schema).map(holds);
  if (forms.length > 0) {
    const joined = (language: Language) => [...new Set(forms.map((one) => one[language]))].join('; ');
    return pair(joined('id'), joined('en'));
  }
  return kinds[String(type)] ?? same(String(type));
}

function same(text: string): Localized {
  return pair(text, text);
}

const kinds: Readonly<Record<string, Localized>> = {
  string: pair('teks', 'text'),
  integer: pair('bilangan bulat', 'whole number'),
  number: pair('angka', 'number'),
  boolean: pair('ya atau tidak', 'yes or no'),
  object: pair('isian di bawah', 'the fields below'),
  null: pair('kosong', 'nothing'),
};

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  return (schema['anyOf'] ?? schema['oneOf'] ?? []) as readonly JsonSchema[];
}

function below(id: JsonSchema, en: JsonSchema, keyword: string): readonly (readonly [JsonSchema, JsonSchema])[] {
  const one = id[keyword];
  return typeof one === 'object' && one !== null ? [[one as JsonSchema, (en[keyword] ?? one) as JsonSchema]] : [];
}

function tick(word: string): string {
  return `\`${word}\``;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const fieldWord = pair('isian', 'field');
const meansWord = pair('artinya', 'means');
const requiredWord = pair('harus', 'required');
const classWord = pair('kelas', 'class');
const yes = pair('ya', 'yes');

function heads(told: Told): string {
  const names = [told(fieldWord), ...told.cells(meansWord), told(pair('isi', 'holds'))];
  const all = [...names, told(requiredWord), told(classWord), 'HTCDS 2.0'];
  return [line(all), line(all.map(() => '---'))].join('\n');
}

function intro(told: Told): string {
  const rows = classes.map(([name, said]) => line([name, ...told.cells(said)]));
  const names = [told(classWord), ...told.cells(meansWord)];
  return [
    `# ${told(pair('Kamus data', 'Data dictionary'))}`,
    told(written, '\n\n'),
    [line(names), line(names.map(() => '---')), ...rows].join('\n'),
    `${told(standard, ' ')} ${told(licence, ' ')}`,
    told(sameAsSchema, ' '),
  ].join('\n\n');
}

const written = pair(
  `Halaman ini ditulis oleh \`pnpm docs:pages\` dari skema yang juga dipakai di pintu masuk; jangan disunting. Setiap perintah memuat \`type\` beserta isian di bawah ini; berkas lembaga ada di bagian akhir.`,
  `This page is written by \`pnpm docs:pages\` from the schemas that the door reads by; do not edit it. Each command holds its \`type\` and the fields below; the files of a chapter stand at the end.`,
);

const classes: readonly (readonly [string, Localized])[] = [
  ['`public`', pair('boleh diketahui umum', 'anybody may know it')],
  [
    '`internal`',
    pair(
      'boleh tercatat dalam peristiwa: fakta dan rujukan, bukan orang',
      'may stand in events: facts and references, no persons',
    ),
  ],
  [
    '`personal`',
    pair(
      'disimpan dalam kartu yang dapat diganti dan dihapus, tidak disandikan',
      'kept in a card that can be replaced or destroyed, not encrypted',
    ),
  ],
  [
    '`identity`, `contact`, `narrative`',
    pair('disandikan, masing-masing dalam kartu sendiri', 'sealed, each in a card of its own'),
  ],
];

const standard = pair(
  'Kolom HTCDS 2.0 menyebut isian standar itu bila artinya sama; nilainya diterjemahkan saat data dikeluarkan.',
  'The column HTCDS 2.0 names the field of that standard where one means the same; values are put into its words on export.',
);

const licence = pair(
  '[HTCDS](https://github.com/UNMigration/HTCDS) berlisensi [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) dari penyusunnya; pemakaian namanya tidak berarti bahwa mereka mendukung proyek ini.',
  '[HTCDS](https://github.com/UNMigration/HTCDS) is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) by its authors; using its names does not mean that they endorse this project.',
);

const sameAsSchema = pair(
  'Skema yang sama dalam JSON Schema ada di [packages/core/schema](../../packages/core/schema).',
  'The same as JSON Schema stands in [packages/core/schema](../../packages/core/schema), one file per concept and language.',
);

function filesIntro(told: Told): string {
  return [`## ${told(pair('Berkas lembaga', 'Files of a chapter'))}`, told(filesText, '\n\n'), policyFile(told)].join(
    '\n\n',
  );
}

function policyFile(told: Told): string {
  return `${told(pair('Kata-kata berkas kebijakan', 'The words of a policy file'))}: [policy-words.md](policy-words.md).`;
}

const filesText = pair(
  `Setiap berkas ditulis dalam satu bahasa. \`[]\` berarti daftar; \`{}\` berarti masing-masing di bawah idnya. Nama orang dan alamat kontak menjadi kartu saat berkas dibaca, dan tidak ikut dalam keputusan apa pun.`,
  `Each file is written in one language. \`[]\` is a list; \`{}\` is each below its id. Names of people and addresses of contacts become cards when the file is read, and enter no decision.`,
);
