import { type Language, type Localized, officeKinds, vocabulary } from '@kawal/core';
import { areaFact } from '@kawal/core/policy';
import { descriptions } from '../../../../packages/chapter/src/form/descriptions.ts';
import type { DescribedChoice, Form } from '../../../../packages/chapter/src/form/form.ts';
import { policyForm } from '../../../../packages/chapter/src/form/policy-form.ts';
import { structureWords, type Word } from '../../../../packages/chapter/src/words/structure.ts';
import { pair, type Told, toldIn } from './told.ts';

/** The page of every word a policy file can hold, from the same tables that a file is read by. */
export function policyWordsPage(languages?: readonly Language[]): string {
  const told = toldIn(languages);
  const heads = ['Indonesia', 'English', ...told.cells(meansWord)];
  const seen = new Set<unknown>([policyForm.fields]);
  // What an officer writes most comes first, and what it shares with the rest is told there.
  const words = [...often, ...fieldsOf(policyForm).flatMap(([word]) => (often.includes(word) ? [] : [word]))];
  const below = words.flatMap((word) => {
    const form = policyForm.fields[word];
    return form === undefined ? [] : placesIn(form, [structureWords[word]], seen);
  });
  return [
    introduction(told),
    ...[{ path: [], form: policyForm, ofFact: false }, ...below].map((place) => section(place, told)),
    `## ${told(pair('Jabatan', 'Offices'))}`,
    table(
      heads,
      Object.entries(officeKinds).flatMap(([kind, { keyword, said, also }]) => {
        const [word = '', inEnglish = '', id = '', en = ''] = also ?? [];
        const other = [tick(word), tick(inEnglish), ...told.cells({ id, en })];
        return [[tick(keyword), tick(kind), ...told.cells(said)], ...(also === undefined ? [] : [other])];
      }),
    ),
    `## ${told(pair('Fakta dan nilainya', 'Facts and their values'))}`,
    told(factIntro, ' '),
    ...Object.entries(vocabulary).map(([name, { keyword, said, values, ...fact }]) =>
      [
        `### ${tick(keyword)} · ${tick(name)}`,
        `${told(said)}.${notes(fact, told)}`,
        table(
          heads,
          values.map((value) => [tick(value.keyword), tick(value.value), ...told.cells(value.said)]),
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

function section({ path, form, ofFact }: Place, told: Told): string {
  const spelled = (language: Language): string => path.map((word) => tick(word[language])).join(' → ');
  const top = pair('Di tingkat teratas', 'At the top');
  const title = `## ${path.length === 0 ? told(top) : `${spelled('id')} · ${spelled('en')}`}`;
  const rows = fieldsOf(form).map(([word, of]) => {
    const { id, en } = structureWords[word];
    const said = descriptions[word] ?? { id: '', en: '' };
    return [
      tick(id),
      tick(en),
      ...told.cells(said),
      told(holds(of, ofFact)),
      form.needs.includes(word) ? told(yes) : '',
    ];
  });
  const names = ['Indonesia', 'English', ...told.cells(meansWord)];
  const heads = [...names, told(pair('isi', 'holds')), told(pair('harus', 'required'))];
  return [title, table(heads, rows), ...(form.oneOf ?? []).map((words) => told(exactlyOne(words), ' '))].join('\n\n');
}

function exactlyOne(words: readonly Word[]): Localized {
  const spelled = (language: keyof Localized): string =>
    words.map((word) => tick(structureWords[word][language])).join(', ');
  return pair(`Tepat satu dari ${spelled('id')}.`, `Exactly one of ${spelled('en')}.`);
}

function holds(form: Form, ofFact = false): Localized {
  switch (form.kind) {
    case 'fields':
      return seeBelow;
    case 'entries':
      return after(pair('id', 'id'), holds(form.of));
    case 'keyed':
      return form.name === undefined ? after(pair('jabatan', 'office'), seeBelow) : pair('fakta: nilai', 'fact: value');
    case 'list':
      return after(pair('daftar', 'list'), holds(form.of, ofFact));
    case 'choice':
      if (ofFact) return pair('nilai fakta itu', 'values of the fact');
      return form.name === 'office' ? pair('jabatan', 'office') : choices(form.choices, form.others);
    case 'either':
      return joined(form.forms.map((one) => holds(one, ofFact)));
    case 'wait':
      return form.workingDays
        ? pair('`30 menit`, `2 hari kerja`', '`30 minutes`, `2 working days`')
        : pair('`30 menit`, `4 jam`', '`30 minutes`, `4 hours`');
    case 'number':
      return same(form.most >= 1_000_000 ? `${form.least}, 2, 3, …` : `${form.least}–${form.most}`);
    case 'text':
      return text(form.pattern);
  }
}

const seeBelow = pair('lihat di bawah', 'see below');
const meansWord = pair('artinya', 'means');
const yes = pair('ya', 'yes');

function same(text: string): Localized {
  return pair(text, text);
}

function after(name: Localized, { id, en }: Localized): Localized {
  return pair(`${name.id}: ${id}`, `${name.en}: ${en}`);
}

function joined(all: readonly Localized[]): Localized {
  const of = (language: Language) => [...new Set(all.map((one) => one[language]))].join('; ');
  return pair(of('id'), of('en'));
}

function choices(all: readonly DescribedChoice[], others: Form | undefined): Localized {
  const words = all.map(({ id, en }) => pair(tick(id), tick(en)));
  return joined([...words, ...(others === undefined ? [] : [holds(others)])]);
}

function text(pattern: string | undefined): Localized {
  return pattern === undefined ? pair('teks', 'text') : same(exampleOf(pattern));
}

function exampleOf(pattern: string): string {
  if (pattern.includes('T\\d{2}') && !pattern.includes('?')) return '`2026-11-24T23:30`';
  if (pattern.startsWith('^\\d{4}-')) return '`2026-11-24`';
  if (pattern.startsWith('^\\d{2}')) return '`35.73`';
  if (pattern.includes('@')) return '`id.nasional@1`';
  return pattern.includes('/\\S') ? '`uu-12-2022/41`' : '`id`';
}

function notes(fact: Readonly<Record<'ordered' | 'several' | 'derived', boolean>>, told: Told): string {
  const said = [
    ...(fact.ordered ? [pair('Berurutan: `minimal` boleh dipakai.', 'Ordered: `atLeast` may be asked.')] : []),
    ...(fact.several ? [pair('Boleh lebih dari satu.', 'May be several.')] : []),
    ...(fact.derived ? [pair('Dihitung dari yang lain.', 'Worked out from the others.')] : []),
  ];
  return said.map((one) => ` ${told(one, ' ')}`).join('');
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

function introduction(told: Told): string {
  const paragraphs = [told(written, ' '), told(oneLanguage, ' '), told(howTo)];
  return [`# ${told(pair('Kata-kata berkas kebijakan', 'The words of a policy file'))}`, ...paragraphs].join('\n\n');
}

const written = pair(
  'Halaman ini ditulis oleh `pnpm docs:pages` dari tabel yang juga dipakai untuk membaca berkas; jangan disunting.',
  'This page is written by `pnpm docs:pages` from the tables that files are read by; do not edit it.',
);

const oneLanguage = pair(
  'Satu berkas memakai satu bahasa: baris pertama `kawal: kebijakan/1` berarti Indonesia, `kawal: policy/1` berarti Inggris. `kawal policy format BERKAS --to en` mengubah bahasanya.',
  'One file is written in one language: its first line says which. `kawal policy format FILE --to en` turns it into the other one.',
);

const howTo = pair(
  'Cara memakainya diceritakan di [sesuaikan aturan untuk kota Anda](../guides/sesuaikan-aturan.md).',
  'How they are used is told in [adapt the rules to your city](../guides/adapt-the-rules.md).',
);

const factIntro = pair(
  `Dipakai di \`bila\`, dan di \`laporan\` sebuah uji; juga di \`--fact\`. Selain ini ada \`${structureWords.area.id}\`: kode, \`belumDiketahui\`, atau \`luarWilayah\`.`,
  `Used in \`when\`, and in the \`report\` of a test; also in \`--fact\`. There is \`${areaFact}\` besides: a code, \`unknown\` or \`outside\`.`,
);
