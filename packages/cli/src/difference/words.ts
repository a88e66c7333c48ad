import {
  describeDuration,
  formatInstant,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
} from '@kawal/core';
import { describeGuard } from '@kawal/policy';
import { type Aspect, aspectWords, partWords, termWords } from './aspect-words.ts';
import type { ComparedPart, DescribedAspects } from './describe-chapter.ts';
import type { Change } from './difference.ts';
import type { AspectValue, SaidShift } from './value.ts';

export const differenceWords = {
  nothing: {
    id: 'Sama dengan yang sudah berlaku: tidak ada yang berubah pada aturan dan alamat. Nama yang tersegel tidak dibandingkan di sini: yang tertulis dalam berkas ini berlaku begitu diberlakukan.',
    en: 'The same as what is in force: nothing changes in rules and addresses. Sealed names are not compared here: those in these files hold once they are put into force.',
  },
  first: {
    id: 'Belum ada aturan lembaga yang berlaku. Yang akan berlaku:',
    en: 'No chapter is in force yet. This will be:',
  },
  heading: ({ count }: { readonly count: number }): Localized => ({
    id: `Perubahan terhadap yang berlaku (${count}):`,
    en: `Changes against what is in force (${count}):`,
  }),
  unseen: {
    id: 'Yang berubah hanya urutan atau bentuk penulisan; artinya sama.',
    en: 'Only an order or a way of writing changes; the meaning is the same.',
  },
};

export function partText(part: ComparedPart, language: Language): string {
  return partWords[part][language];
}

/** One change in one line; people by reference only. */
export function changeText(change: Change, language: Language): string {
  const name = change.part === 'requirement' ? officeText(change.name as OfficeKind, language) : change.name;
  const what = [partWords[change.part][language], name].filter((word) => word !== '').join(' ');
  switch (change.change) {
    case 'added':
      return `+ ${what}${tellingText(change.what, language)}`;
    case 'removed':
      return `- ${what}${tellingText(change.what, language)}`;
    case 'corrected': {
      const said =
        change.part === 'person'
          ? { id: 'nama diperbaiki', en: 'name corrected' }
          : { id: 'alamat diganti', en: 'address changed' };
      return `~ ${what}: ${said[language]}`;
    }
    case 'changed': {
      const aspect = aspectWords[change.aspect][language];
      const values =
        listChange(change.from, change.to, language) ??
        `${valueText(change.from, language)} → ${valueText(change.to, language)}`;
      return `~ ${what}: ${aspect === '' ? '' : `${aspect} `}${values}`;
    }
  }
}

/** As ` (nama Temas)`. */
function tellingText(what: DescribedAspects, language: Language): string {
  const said = (Object.entries(what) as [Aspect, AspectValue][]).map(
    ([aspect, value]) => `${aspectWords[aspect][language]} ${valueText(value, language)}`,
  );
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** A list longer than this, as a year of shifts, is not said whole. */
const wholeList = 4;

/** Of a long list, what comes and what goes; undefined where it is short, or where only the order differs. */
function listChange(from: AspectValue, to: AspectValue, language: Language): string | undefined {
  const isRoster = from.is === 'shifts' || to.is === 'shifts';
  const [was, is] = [itemsOf(from), itemsOf(to)];
  if (!isRoster && Math.max(was.length, is.length) <= wholeList) return undefined;
  const keys = (items: readonly (string | SaidShift)[]): readonly string[] => items.map((one) => JSON.stringify(one));
  const [wasKeys, isKeys] = [keys(was), keys(is)];
  const added = is.filter((_, at) => !wasKeys.includes(isKeys[at] ?? ''));
  const removed = was.filter((_, at) => !isKeys.includes(wasKeys[at] ?? ''));
  const words = { id: ['ditambah', 'dihapus'], en: ['added', 'removed'] }[language];
  const said = [added, removed].flatMap((items, index) =>
    items.length === 0 ? [] : [`${words[index]} ${itemsText(items, language)}`],
  );
  return said.length === 0 ? undefined : said.join('; ');
}

function itemsOf(value: AspectValue): readonly (string | SaidShift)[] {
  if (value.is === 'shifts') return value.shifts;
  return value.is === 'list' ? value.items : [];
}

function itemsText(items: readonly (string | SaidShift)[], language: Language): string {
  const shifts = items.filter((item) => typeof item !== 'string');
  return shifts.length === 0 ? items.join(', ') : shiftsText(shifts, language);
}

/** As `petugas-1 07:00–19:00, 89 giliran dari 2019-02-01 sampai 2019-04-30`: shifts of the same person and hours are counted, not listed. */
function shiftsText(shifts: readonly SaidShift[], language: Language): string {
  const alike = Map.groupBy(shifts, ({ person, from, until }) => {
    const days = (Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
    const hours = days <= 1 ? `${from.slice(11)}–${until.slice(11)}` : `${from}–${until}`;
    return `${person} ${hours}`;
  });
  return [...alike]
    .map(([key, [first, ...others]]) => {
      const begins = first?.from.slice(0, 10) ?? '';
      const last = others.at(-1)?.from.slice(0, 10);
      if (last === undefined) return key.includes(begins) ? key : key.replace(' ', ` ${begins} `);
      const count = others.length + 1;
      return language === 'id'
        ? `${key}, ${count} giliran dari ${begins} sampai ${last}`
        : `${key}, ${count} shifts from ${begins} to ${last}`;
    })
    .join('; ');
}

function valueText(value: AspectValue, language: Language): string {
  switch (value.is) {
    case 'shifts':
      return shiftsText(value.shifts, language);
    case 'nothing':
      return language === 'id' ? '(tidak ada)' : '(none)';
    case 'text':
      return value.text;
    case 'list':
      return value.items.join(', ');
    case 'number':
      return String(value.number);
    case 'yesNo':
      return (value.yes ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' })[language];
    case 'term':
      return termWords[value.term][language];
    case 'language':
      return { id: { id: 'Indonesia', en: 'Indonesian' }, en: { id: 'Inggris', en: 'English' } }[value.language][
        language
      ];
    case 'wait':
      return describeDuration(value.ms, language);
    case 'workingDays':
      return language === 'id'
        ? `${value.days} hari kerja`
        : `${value.days} working ${value.days === 1 ? 'day' : 'days'}`;
    case 'offices':
      return value.kinds.map((kind) => officeText(kind, language)).join(', ');
    case 'time':
      return formatInstant(value.instant, value.zone).slice(0, 16).replace('T', ' ');
    case 'said':
      return value.said[language];
    case 'guard':
      return describeGuard(value.guard, language);
    case 'repeat': {
      const { every, times } = value.repeat;
      const interval = describeDuration(every.ms, language);
      return language === 'id'
        ? `tiap ${interval}, ${times} kali`
        : `every ${interval}, ${times === 1 ? 'once' : `${times} times`}`;
    }
  }
}

function officeText(kind: OfficeKind, language: Language): string {
  return officeKinds[kind].said[language];
}
