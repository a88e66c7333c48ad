import { type Area, describeDuration, isPlace, type Localized, minute, type OfficeKind } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { definitionOf } from '@kawal/core/policy';
import type { Amount } from '@kawal/engine';
import { describeOffice, nameArea } from '@kawal/policy';
import { sheetWords } from './messages.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';
import type { ReportOverview, Speed, TableName } from './report-overview.ts';
import { reportOverviewWords as words } from './report-overview-words.ts';

type Setting = SheetSetting & { readonly areas: readonly Area[] };

/** The overview of reports as a page: to read aloud in a meeting, or for the LPA alone. */
export function describeReportOverview(overview: ReportOverview, setting: Setting): SheetPage {
  const { language, zone, chapter } = setting;
  const { period, asOf, reader, totals, tables, exact } = overview;
  const about = [sheetWords.asOf({ at: describeInstant(asOf, zone) }), exact === null ? words.meeting : words.exact];
  return {
    language,
    title: words.title(periodText(period, setting))[language],
    about: [chapter, ...[...about, words.counted(reader)].map((said) => said[language])],
    sections: [
      {
        heading: words.totals[language],
        blocks: [
          {
            kind: 'facts',
            facts: (['received', 'open', 'marked', 'missed', 'untaken', 'unreached', 'unread'] as const)
              .filter((name) => (name !== 'unread' && name !== 'marked') || totals[name].to > 0)
              .map((name) => [
                words[name][language],
                name === 'received' ? amountText(totals[name], setting) : loudIfAny(totals[name], setting),
              ]),
          },
        ],
      },
      ...(tables === null
        ? [{ heading: words.details[language], blocks: [{ kind: 'text', text: words.tooFew[language] } as const] }]
        : (Object.keys(tables) as TableName[]).flatMap((name) => tableOf(name, { ...overview, tables }, setting))),
      ...(exact === null || exact.areas.length === 0 ? [] : [areasOf(exact.areas, setting)]),
    ],
  };
}

function tableOf(
  name: TableName,
  { tables, exact }: ReportOverview & { readonly tables: NonNullable<ReportOverview['tables']> },
  setting: Setting,
): readonly Section[] {
  const { language } = setting;
  const rows = tables[name];
  if (rows.length === 0) return [];
  const speed = name === 'takenOn' || name === 'reached' ? (exact?.[name] ?? null) : null;
  const blocks: readonly Block[] = [
    {
      kind: 'table',
      head: [words.details[language], words.reports[language]],
      rows: rows.map(({ of, count }) => [labelOf(name, of)[language], amountText(count, setting)]),
    },
    ...(['age', 'exploitation', 'missed'].includes(name)
      ? [{ kind: 'text', text: words.several[language] } as const]
      : []),
    ...(speed === null ? [] : [{ kind: 'text', text: speedText(speed)[language] } as const]),
  ];
  return [{ heading: words.tables[name][language], blocks }];
}

function labelOf(name: TableName, of: string): Localized {
  if (of === 'unknown') return words.unknown;
  if (name === 'missed')
    return { id: describeOffice(of as OfficeKind, 'id'), en: describeOffice(of as OfficeKind, 'en') };
  if (name === 'level') return levelWords[of as keyof typeof levelWords];
  if (of === 'later' || of === 'never') return words[of];
  if (name === 'takenOn' || name === 'reached') return words.within(durationWords(Number(of)));
  const fact = name === 'age' ? 'victimAge' : 'exploitation';
  return definitionOf(fact)?.values.find(({ value }) => value === of)?.said ?? { id: of, en: of };
}

function areasOf(rows: NonNullable<ReportOverview['exact']>['areas'], { language, areas }: Setting): Section {
  return {
    heading: words.areas[language],
    blocks: [
      {
        kind: 'table',
        head: [words.area, ...words.columns].map((said) => said[language]),
        rows: rows.map(({ area, received, open, child, missed }) => [
          isPlace(area) ? nameArea(areas, area) : words.areaOf[area][language],
          ...[received, open, child, missed].map(String),
        ]),
      },
    ],
  };
}

/** Writes a month in full, as a title has it; a year stays. */
function periodText(period: string, { language }: Setting): string {
  if (!period.includes('-')) return period;
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', month).format(Date.parse(`${period}-01`));
}

function amountText(amount: Amount, { language }: Setting): string {
  return words.between(amount)[language];
}

function loudIfAny(amount: Amount, setting: Setting): SheetCell {
  return amount.to === 0 ? amountText(amount, setting) : { loud: amountText(amount, setting) };
}

function speedText({ half, longest }: Speed): Localized {
  return words.speed({ half: durationWords(half), longest: durationWords(longest) });
}

/** Says whole minutes: seconds say nothing in a meeting. */
function durationWords(ms: number): Localized {
  const whole = Math.max(minute, Math.ceil(ms / minute) * minute);
  return { id: describeDuration(whole, 'id'), en: describeDuration(whole, 'en') };
}
