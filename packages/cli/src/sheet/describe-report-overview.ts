import { type Area, describeDuration, isPlace, type Localized, minute, type OfficeKind } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { definitionOf } from '@kawal/core/policy';
import type { Amount } from '@kawal/engine';
import { describeOffice, nameArea } from '@kawal/policy';
import { sheetWords } from './messages.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';
import { pageParts } from './page-parts.ts';
import type { ReportOverview, Speed, TableName } from './report-overview.ts';
import { reportOverviewWords as words } from './report-overview-words.ts';

type Setting = SheetSetting & { readonly areas: readonly Area[] };

/** The overview of reports as a page: to read aloud in a meeting, or for the LPA alone. */
export function describeReportOverview(overview: ReportOverview, setting: Setting): SheetPage {
  const { language, zone, chapter } = setting;
  const { say, fact, section, text } = pageParts(setting);
  const { period, asOf, reader, totals, tables, exact } = overview;
  const about = [sheetWords.asOf({ at: describeInstant(asOf, zone) }), exact === null ? words.meeting : words.exact];
  const facts = (['received', 'open', 'marked', 'missed', 'untaken', 'unreached', 'unread'] as const)
    .filter((name) => (name !== 'unread' && name !== 'marked') || totals[name].to > 0)
    .map((name) =>
      fact(words[name], name === 'received' ? words.between(totals[name]) : loudIfAny(totals[name], setting)),
    );
  return {
    language,
    title: say(words.title(periodText(period, setting))),
    about: [chapter, ...[...about, words.counted(reader)].map(say)],
    sections: [
      section(words.totals, { kind: 'facts', facts }),
      ...(tables === null
        ? [section(words.details, text(words.tooFew))]
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
  const { say, section, table, text } = pageParts(setting);
  const rows = tables[name];
  if (rows.length === 0) return [];
  const speed = name === 'takenOn' || name === 'reached' ? (exact?.[name] ?? null) : null;
  const counts = rows.map(({ of, count }) => [say(labelOf(name, of)), say(words.between(count))]);
  const blocks: readonly Block[] = [
    table([words.details, words.reports], counts),
    ...(['age', 'exploitation', 'missed'].includes(name) ? [text(words.several)] : []),
    ...(speed === null ? [] : [text(speedText(speed))]),
  ];
  return [section(words.tables[name], ...blocks)];
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

function areasOf(rows: NonNullable<ReportOverview['exact']>['areas'], setting: Setting): Section {
  const { say, section, table } = pageParts(setting);
  const counts = rows.map(({ area, received, open, child, missed }) => [
    isPlace(area) ? nameArea(setting.areas, area) : say(words.areaOf[area]),
    ...[received, open, child, missed].map(String),
  ]);
  return section(words.areas, table([words.area, ...words.columns], counts));
}

/** Writes a month in full, as a title has it; a year stays. */
function periodText(period: string, { language }: Setting): string {
  if (!period.includes('-')) return period;
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', month).format(Date.parse(`${period}-01`));
}

function loudIfAny(amount: Amount, setting: Setting): SheetCell {
  return pageParts(setting).loudIf(amount.to > 0, words.between(amount));
}

function speedText({ half, longest }: Speed): Localized {
  return words.speed({ half: durationWords(half), longest: durationWords(longest) });
}

/** Says whole minutes: seconds say nothing in a meeting. */
function durationWords(ms: number): Localized {
  const whole = Math.max(minute, Math.ceil(ms / minute) * minute);
  return { id: describeDuration(whole, 'id'), en: describeDuration(whole, 'en') };
}
