import type { Localized } from '@kawal/core';
import { commandSchemas } from '@kawal/core/schemas';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { chapterFiles, type FileField, fileFieldRows } from './chapter-files.ts';

/** The data dictionary: every field of every command, from the schemas that the door reads by, and of the chapter's files. */
export function dataDictionaryPage(): string {
  const sections = Object.entries(commandSchemas).map(([concept, commands]) => {
    const tables = Object.entries<CommandSchema>(commands).map(([type, schema]) => {
      const rows = fieldsOf(commandJsonSchema(concept, schema, 'id'), commandJsonSchema(concept, schema, 'en'));
      const lines = rows
        .filter(({ field }) => field !== 'type')
        .map(({ field, means, holds, required, sensitivity, htcds }) =>
          line([tick(field), means.id, means.en, holds, required ? 'ya · yes' : '', sensitivity, htcds && tick(htcds)]),
        );
      const none = 'Tanpa isian lain. No other field.';
      return [`### ${tick(type)}`, lines.length === 0 ? none : [heads, ...lines].join('\n')].join('\n\n');
    });
    return [`## ${concept}`, ...tables].join('\n\n');
  });
  const files = Object.entries(chapterFiles).map(([name, fields]) => `### ${tick(name)}\n\n${fileTable(fields)}`);
  return `${[intro, ...sections, filesIntro, ...files].join('\n\n')}\n`;
}

function fileTable(fields: readonly FileField[]): string {
  const rows = fileFieldRows(fields).map(({ path, field }) =>
    line([tick(path.id), tick(path.en), field.means.id, field.means.en, field.required ? 'ya · yes' : '', field.class]),
  );
  const names = ['isian', 'field', 'artinya', 'means', 'harus · required', 'kelas · class'];
  return [line(names), line(names.map(() => '---')), ...rows].join('\n');
}

type CommandSchema = Parameters<typeof commandJsonSchema>[1];

interface DictionaryField {
  /** As `parties[].identity.nik`; `{}` stands for a name that is not fixed. */
  readonly field: string;
  readonly means: Localized;
  readonly holds: string;
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
          holds: holds(own),
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
  const several = [...new Set(all.map((one) => one.holds))].join(' · ');
  return { ...row, holds: several, required: all.every(({ required }) => required) };
}

function holds(schema: JsonSchema): string {
  const { type, const: one, enum: several, examples } = schema;
  if (one !== undefined) return tick(String(one));
  if (several !== undefined) return (several as readonly string[]).map(tick).join(' ');
  if (type === 'array') return `daftar · list: ${holds(schema['items'] as JsonSchema)}`;
  if (examples !== undefined) return (examples as readonly string[]).map(tick).join(' ');
  const forms = formsOf(schema).map(holds);
  if (forms.length > 0) return [...new Set(forms)].join('; ');
  return kinds[String(type)] ?? String(type);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'teks · text',
  integer: 'bilangan bulat · whole number',
  number: 'angka · number',
  boolean: 'ya atau tidak · yes or no',
  object: 'isian di bawah · the fields below',
  null: 'kosong · nothing',
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

const heads = [
  line(['isian · field', 'artinya', 'means', 'isi · holds', 'harus · required', 'kelas · class', 'HTCDS 2.0']),
  line(Array(7).fill('---')),
].join('\n');

const intro = `# Kamus data · Data dictionary

Halaman ini ditulis oleh \`pnpm docs:pages\` dari skema yang juga dipakai di pintu masuk; jangan disunting. Setiap perintah memuat \`type\` beserta isian di bawah ini; berkas lembaga ada di bagian akhir.

This page is written by \`pnpm docs:pages\` from the schemas that the door reads by; do not edit it. Each command holds its \`type\` and the fields below; the files of a chapter stand at the end.

| kelas · class | artinya | means |
| --- | --- | --- |
| \`public\` | boleh diketahui umum | anybody may know it |
| \`internal\` | boleh tercatat dalam peristiwa: fakta dan rujukan, bukan orang | may stand in events: facts and references, no persons |
| \`personal\` | disimpan dalam kartu yang dapat diganti dan dihapus, tidak disandikan | kept in a card that can be replaced or destroyed, not encrypted |
| \`identity\`, \`contact\`, \`narrative\` | disandikan, masing-masing dalam kartu sendiri | sealed, each in a card of its own |

Kolom HTCDS 2.0 menyebut isian standar itu bila artinya sama; nilainya diterjemahkan saat data dikeluarkan. The column HTCDS 2.0 names the field of that standard where one means the same; values are put into its
words on export. [HTCDS](https://github.com/UNMigration/HTCDS) is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) by its authors; using its names does not mean that they endorse this project.

Skema yang sama dalam JSON Schema ada di [packages/core/schema](../../packages/core/schema). The same as JSON Schema stands there too, one file per concept and language.`;

const filesIntro = `## Berkas lembaga · Files of a chapter

Setiap berkas ditulis dalam satu bahasa. \`[]\` berarti daftar; \`{}\` berarti masing-masing di bawah idnya. Nama orang dan alamat kontak menjadi kartu saat berkas dibaca, dan tidak ikut dalam keputusan apa pun.

Each file is written in one language. \`[]\` is a list; \`{}\` is each below its id. Names of people and addresses of contacts become cards when the file is read, and enter no decision.

Kata-kata berkas kebijakan · The words of a policy file: [policy-words.md](policy-words.md).`;
