import { type Localized, officeKinds, vocabulary } from '@kawal/core';
import { areaFact } from '@kawal/core/policy';
import { descriptions } from '../../../../packages/chapter/src/form/descriptions.ts';
import type { DescribedChoice, Form } from '../../../../packages/chapter/src/form/form.ts';
import { policyForm } from '../../../../packages/chapter/src/form/policy-form.ts';
import { structureWords, type Word } from '../../../../packages/chapter/src/words/structure.ts';

/** The page of every word a policy file can hold, from the same tables that a file is read by. */
export function policyWordsPage(): string {
  const seen = new Set<unknown>([policyForm.fields]);
  // What an officer writes most comes first, and what it shares with the rest is told there.
  const words = [...often, ...fieldsOf(policyForm).flatMap(([word]) => (often.includes(word) ? [] : [word]))];
  const below = words.flatMap((word) => {
    const form = policyForm.fields[word];
    return form === undefined ? [] : placesIn(form, [structureWords[word]], seen);
  });
  return [
    intro,
    ...[{ path: [], form: policyForm, ofFact: false }, ...below].map(section),
    '## Jabatan · Offices',
    table(
      ['Indonesia', 'English', 'artinya', 'means'],
      Object.entries(officeKinds).map(([kind, { keyword, said }]) => [tick(keyword), tick(kind), said.id, said.en]),
    ),
    '## Fakta dan nilainya · Facts and their values',
    factIntro,
    ...Object.entries(vocabulary).map(([name, { keyword, said, values, ...fact }]) =>
      [
        `### ${tick(keyword)} · ${tick(name)}`,
        `${said.id} · ${said.en}.${notes(fact)}`,
        table(
          ['Indonesia', 'English', 'artinya', 'means'],
          values.map((value) => [tick(value.keyword), tick(value.value), value.said.id, value.said.en]),
        ),
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

type Fields = Extract<Form, { readonly kind: 'fields' }>;

interface Place {
  /** The words that lead there, from the outermost. */
  readonly path: readonly Localized[];
  readonly form: Fields;
  /** True where a value is one of whatever fact is asked for. */
  readonly ofFact: boolean;
}

const often: readonly Word[] = ['paths', 'adjust', 'requires', 'floors', 'ceilings', 'waivers', 'tests'];

/** Every map of our words, each once, however often it stands in the form. */
function placesIn(form: Form, path: readonly Localized[], seen: Set<unknown>, ofFact = false): readonly Place[] {
  switch (form.kind) {
    case 'fields': {
      if (seen.has(form.fields)) return [];
      seen.add(form.fields);
      const below = fieldsOf(form).flatMap(([word, of]) => placesIn(of, [...path, structureWords[word]], seen, ofFact));
      return [{ path, form, ofFact }, ...below];
    }
    case 'entries':
    case 'list':
      return placesIn(form.of, path, seen, ofFact);
    case 'keyed': {
      // All keys hold alike; the one that can be asked most shows it. A condition stands in many places and is told once.
      if (seen.has(form)) return [];
      seen.add(form);
      const shown = form.keys.find((key) => isOrdered(key.of)) ?? form.keys[0];
      return shown === undefined ? [] : placesIn(shown.of, path, seen, form.name !== undefined);
    }
    case 'either':
      return form.forms.flatMap((one) => placesIn(one, path, seen, ofFact));
    default:
      return [];
  }
}

function isOrdered(form: Form): boolean {
  return form.kind === 'either' && form.forms.some((one) => one.kind === 'fields' && 'atLeast' in one.fields);
}

function section({ path, form, ofFact }: Place): string {
  const spelled = (language: keyof Localized): string => path.map((word) => tick(word[language])).join(' → ');
  const title = path.length === 0 ? '## Di tingkat teratas · At the top' : `## ${spelled('id')} · ${spelled('en')}`;
  const rows = fieldsOf(form).map(([word, of]) => {
    const { id, en } = structureWords[word];
    const said = descriptions[word] ?? { id: '', en: '' };
    return [tick(id), tick(en), said.id, said.en, holds(of, ofFact), form.needs.includes(word) ? 'ya · yes' : ''];
  });
  const heads = ['Indonesia', 'English', 'artinya', 'means', 'isi · holds', 'harus · required'];
  return [title, table(heads, rows), ...(form.oneOf ?? []).map(exactlyOne)].join('\n\n');
}

function exactlyOne(words: readonly Word[]): string {
  const spelled = (language: keyof Localized): string =>
    words.map((word) => tick(structureWords[word][language])).join(', ');
  return `Tepat satu dari ${spelled('id')}. Exactly one of ${spelled('en')}.`;
}

function holds(form: Form, ofFact = false): string {
  switch (form.kind) {
    case 'fields':
      return seeBelow;
    case 'entries':
      return `id: ${holds(form.of)}`;
    case 'keyed':
      return form.name === undefined ? `jabatan · office: ${seeBelow}` : 'fakta: nilai · fact: value';
    case 'list':
      return `daftar · list: ${holds(form.of, ofFact)}`;
    case 'choice':
      if (ofFact) return 'nilai fakta itu · values of the fact';
      return form.name === 'office' ? 'jabatan · office' : choices(form.choices, form.others);
    case 'either':
      return [...new Set(form.forms.map((one) => holds(one, ofFact)))].join('; ');
    case 'wait':
      return form.workingDays
        ? '`30 menit`, `2 hari kerja` · `30 minutes`, `2 working days`'
        : '`30 menit`, `4 jam` · `30 minutes`, `4 hours`';
    case 'number':
      return form.most >= 1_000_000 ? `${form.least}, 2, 3, …` : `${form.least}–${form.most}`;
    case 'text':
      return text(form.pattern);
  }
}

const seeBelow = 'lihat di bawah · see below';

function choices(all: readonly DescribedChoice[], others: Form | undefined): string {
  const words = all.map(({ id, en }) => (id === en ? tick(id) : `${tick(id)} · ${tick(en)}`));
  return [...words, ...(others === undefined ? [] : [holds(others)])].join('; ');
}

function text(pattern: string | undefined): string {
  if (pattern === undefined) return 'teks · text';
  if (pattern.includes('T\\d{2}') && !pattern.includes('?')) return '`2026-11-24T23:30`';
  if (pattern.startsWith('^\\d{4}-')) return '`2026-11-24`';
  if (pattern.startsWith('^\\d{2}')) return '`35.73`';
  if (pattern.includes('@')) return '`id.nasional@1`';
  return pattern.includes('/\\S') ? '`uu-12-2022/41`' : '`id`';
}

function notes({ ordered, several, derived }: { ordered: boolean; several: boolean; derived: boolean }): string {
  return [
    ordered ? ' Berurutan: `minimal` boleh dipakai. Ordered: `atLeast` may be asked.' : '',
    several ? ' Boleh lebih dari satu. May be several.' : '',
    derived ? ' Dihitung dari yang lain. Worked out from the others.' : '',
  ].join('');
}

function fieldsOf(form: Fields): readonly (readonly [Word, Form])[] {
  return Object.entries(form.fields) as [Word, Form][];
}

function tick(word: string): string {
  return `\`${word}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const intro = `# Kata-kata berkas kebijakan · The words of a policy file

Halaman ini ditulis oleh \`pnpm docs:pages\` dari tabel yang juga dipakai untuk membaca berkas; jangan disunting. This page is written by \`pnpm docs:pages\` from the tables
that files are read by; do not edit it.

Satu berkas memakai satu bahasa: baris pertama \`kawal: kebijakan/1\` berarti Indonesia, \`kawal: policy/1\` berarti Inggris. One file is written in one language: its first line says
which. \`kawal policy format FILE --to en\` mengubah bahasanya · turns it into the other one.

Cara memakainya diceritakan di [sesuaikan aturan untuk kota Anda](../guides/sesuaikan-aturan.md) · How they are used is told in [adapt the rules to your city](../guides/adapt-the-rules.md).`;

const factIntro = `Dipakai di \`bila\`, dan di \`laporan\` sebuah uji; juga di \`--fact\`. Used in \`when\`, and in the \`report\` of a test; also in \`--fact\`. Selain ini ada \`${structureWords.area.id}\`
(\`${areaFact}\`): kode, \`belumDiketahui\` (\`unknown\`) atau \`luarWilayah\` (\`outside\`).`;
