import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { articleOf, articles } from './articles.ts';
import { type LegalFloor, legalFloors } from './legal-floor.ts';
import { statutes } from './statute.ts';

test('every article stands in a statute of the register, and every time limit in an article of it', () => {
  for (const [cite, { statute }] of Object.entries(articles)) {
    expect(statutes[statute]).toBeDefined();
    expect(cite.startsWith(`${statute}/`)).toBe(true);
  }
  for (const { cite } of legalFloors) expect([cite, articleOf(cite)]).not.toEqual([cite, undefined]);
});

test('reads every article by its schema, so that no line of the register is lost or misspelt', () => {
  const article = z.strictObject({
    statute: z.enum(Object.keys(statutes) as [keyof typeof statutes]),
    article: z.string().min(5),
    kind: z.enum(['duty', 'offence', 'role', 'rule']),
    says: z.strictObject({ id: z.string().min(5), en: z.string().min(5) }),
    confidence: z.enum(['verified', 'secondary']),
    supersededBy: z.enum(Object.keys(articles) as [string]).optional(),
  });
  for (const [cite, one] of Object.entries(articles))
    expect([cite, article.safeParse(one).error]).toEqual([cite, undefined]);
});

test('reads every statute by its schema', () => {
  const words = z.strictObject({ id: z.string().min(4), en: z.string().min(4) });
  const statute = z.strictObject({
    id: z.string().min(5),
    short: z.string().min(5),
    about: words,
    confidence: z.enum(['verified', 'secondary']),
    validFrom: z.iso.date().nullable(),
    note: words.optional(),
  });
  for (const one of Object.values(statutes))
    expect([one.id, statute.safeParse(one).error]).toEqual([one.id, undefined]);
});

test('reads every time limit by its schema', () => {
  const words = z.strictObject({ id: z.string().min(4), en: z.string().min(4) });
  const [count, clock] = [z.int().positive(), z.literal];
  const floor = z.strictObject({
    id: z.string().min(5),
    bound: z.strictObject({ id: z.string().min(3), en: z.string().min(4) }),
    trigger: words,
    limit: z.union([
      z.strictObject({ clock: clock('wall'), hours: count }),
      z.strictObject({ clock: clock(['days', 'working']), days: count }),
      z.strictObject({ clock: clock('calendar'), months: count }),
    ]),
    binding: z.enum(['must', 'may']),
    cite: z.enum(Object.keys(articles) as [string]),
    confidence: z.enum(['verified', 'secondary']),
    validFrom: z.iso.date().nullable(),
  });
  for (const one of legalFloors) expect([one.id, floor.safeParse(one).error]).toEqual([one.id, undefined]);
});

test('cites no article of duty for a limit that a statute only allows', () => {
  const mild = legalFloors.filter(({ binding }) => binding === 'may');
  expect(mild.map(({ id }) => id)).toEqual(['policeTempProtectionTpks']);
  for (const { cite } of mild) expect(articleOf(cite)?.kind).not.toBe('duty');
});

test('three times twenty-four hours are seventy-two hours on every clock that runs day and night', () => {
  const clocks = legalFloors.flatMap(({ limit }) => (limit.clock === 'wall' ? [limit.hours] : []));
  expect(new Set(clocks)).toEqual(new Set([24, 72]));
});

test('a limit is never better known than the article it rests on', () => {
  for (const { id, cite, confidence } of legalFloors) {
    if (confidence === 'verified') expect([id, articleOf(cite)?.confidence]).toEqual([id, 'verified']);
  }
});

test('no time limit is lost, and none changes its article, clock, binding, confidence or whom it binds unseen', () => {
  expect(legalFloors.map(rowOf)).toEqual([
    'pptToPolice | PP 9/2008 Pasal 14 ayat (5) | wall 24 | must | verified | PPT',
    'serviceToPoliceTpks | UU 12/2022 Pasal 41 ayat (3) | wall 72 | must | verified | UPTD PPA, UPT(D) sosial, LPLBM',
    'policeTempProtectionTpks | UU 12/2022 Pasal 42 | wall 24 | may | verified | kepolisian',
    'policeToLpsk | UU 12/2022 Pasal 43 | wall 24 | must | verified | kepolisian',
    'policeTempProtectionKdrt | UU 23/2004 Pasal 16 | wall 24 | must | verified | kepolisian',
    'courtProtectionKdrt | UU 23/2004 Pasal 28 | days 7 | must | verified | pengadilan',
    'rehabService | UU 21/2007 Pasal 52 ayat (1) | days 7 | must | secondary | dinas kesehatan atau sosial, pemerintah',
    'firstAid | UU 21/2007 Pasal 53 | days 7 | must | verified | dinas kesehatan atau sosial',
    'lpskProtectionDecision | UU 31/2014 Pasal 29 ayat (1) huruf c | days 7 | must | verified | LPSK',
    'lpskAssistanceDecision | UU 13/2006 Pasal 35 | working 7 | must | verified | LPSK',
    'restitutionTppo | UU 21/2007 Pasal 48 ayat (6) | days 14 | must | verified | terpidana',
    'restitutionTppoAfterWarning | UU 21/2007 Pasal 50 ayat (3) | days 14 | must | verified | terpidana',
    'restitutionTpks | UU 12/2022 Pasal 33 ayat (1) | days 30 | must | verified | terpidana atau pihak ketiga',
    'childRestitutionApply | PP 43/2017 Pasal 10 | days 3 | must | verified | pihak korban',
    'childRestitutionFix | PP 43/2017 Pasal 11 | days 3 | must | verified | pemohon',
    'childRestitutionValuation | PP 43/2017 Pasal 12 | working 7 | must | verified | LPSK',
    'childRestitutionPay | PP 43/2017 Pasal 21 | days 30 | must | verified | terpidana',
    'pdpBreach | UU 27/2022 Pasal 46 | wall 72 | must | verified | pengendali data',
    'pdpCorrect | UU 27/2022 Pasal 30 | wall 72 | must | verified | pengendali data',
    'pdpAccess | UU 27/2022 Pasal 32 | wall 72 | must | verified | pengendali data',
    'pdpStop | UU 27/2022 Pasal 40 | wall 72 | must | verified | pengendali data',
    'pdpRestrict | UU 27/2022 Pasal 41 | wall 72 | must | verified | pengendali data',
    'pptEvaluation | PP 9/2008 Pasal 22 ayat (4) | calendar 6 | must | verified | menteri dan PPT',
    'reintegrationMonitoring | Perda DIY 6/2025 Pasal 29 | calendar 3 | must | verified | pemerintah daerah (hanya DIY)',
    'gtReport | Perpres 22/2021 pelaporan Gugus Tugas | calendar 12 | must | secondary | Gugus Tugas',
    'gtFiveYearReport | Perpres 22/2021 pelaporan Gugus Tugas | calendar 60 | must | secondary | Gugus Tugas',
  ]);
});

test('no statute has an hour for a volunteer: taking part is a role, and leaving a child in need an offence', () => {
  for (const cite of ['uu-21-2007/60', 'uu-23-2002/78']) {
    expect(legalFloors.filter((floor) => floor.cite === cite)).toEqual([]);
  }
  expect([articleOf('uu-21-2007/60')?.kind, articleOf('uu-23-2002/78')?.kind]).toEqual(['role', 'offence']);
});

test('no statute is lost, and none is better known than it was read', () => {
  const known = (confidence: string): readonly string[] =>
    Object.values(statutes)
      .filter((statute) => statute.confidence === confidence)
      .map(({ short }) => short);
  expect(known('verified')).toEqual([
    'UU 21/2007',
    'UU 1/2023',
    'UU 23/2002',
    'UU 35/2014',
    'UU 11/2012',
    'UU 12/2022',
    'UU 13/2006',
    'UU 31/2014',
    'UU 23/2004',
    'UU 27/2022',
    'UU 18/2017',
    'UU 24/2013',
    'UU 23/2014',
    'UU 13/2003',
    'PP 9/2008',
    'PP 43/2017',
    'PP 17/2018',
    'PP 40/2019',
    'PP 59/2021',
    'Perpres 49/2023',
    'Perpres 19/2023',
    'Perpres 55/2024',
    'Perpres 21/2023',
    'Perda DIY 6/2025',
    'Protokol Palermo',
  ]);
  expect(known('secondary')).toEqual([
    'UU 20/2025',
    'UU 17/2016',
    'UU 14/2009',
    'UU 12/2017',
    'PP 78/2021',
    'Perpres 69/2008',
    'Perpres 75/2020',
    'Perpres 22/2021',
    'Permen PPPA 2/2024',
  ]);
});

test('a limit and its article are in force from the day of their statute', () => {
  const since = Object.fromEntries(legalFloors.map(({ id, validFrom }) => [id, validFrom]));
  expect(since).toMatchObject({
    serviceToPoliceTpks: '2022-05-09',
    pdpBreach: '2022-10-17',
    childRestitutionPay: '2017-10-16',
    reintegrationMonitoring: '2025-10-24',
    pptToPolice: null,
  });
  for (const { validFrom } of Object.values(statutes)) expect(validFrom ?? '2022-05-09').toMatch(/^\d{4}-\d\d-\d\d$/);
});

// The sources that engineers read name no day of these, so they count for every report (`ask-a-lawyer.md`, 12).
const dayUnread = {
  citedAndOlderThanAnyReport: [
    'uu-21-2007',
    'uu-23-2002',
    'uu-35-2014',
    'uu-11-2012',
    'uu-13-2006',
    'uu-31-2014',
    'uu-23-2004',
    'pp-9-2008',
    'palermo',
  ],
  citedByALimitThatNoPolicyCounts: ['perpres-22-2021'],
  citedByNoArticle: [
    'uu-17-2016',
    'uu-18-2017',
    'uu-24-2013',
    'uu-23-2014',
    'uu-13-2003',
    'uu-14-2009',
    'uu-12-2017',
    'pp-17-2018',
    'pp-40-2019',
    'pp-59-2021',
    'pp-78-2021',
    'perpres-69-2008',
    'perpres-19-2023',
    'perpres-75-2020',
    'perpres-21-2023',
    'permen-pppa-2-2024',
  ],
};

test('a statute whose day was not read is older than any report, is cited by no article, or is counted by no policy', () => {
  const unread = Object.values(statutes).filter(({ validFrom }) => validFrom === null);
  expect(unread.map(({ id }) => id).toSorted()).toEqual(Object.values(dayUnread).flat().toSorted());
  const cited = new Set<string>(Object.values(articles).map(({ statute }) => statute));
  for (const id of dayUnread.citedByNoArticle) expect([id, cited.has(id)]).toEqual([id, false]);
  // The first community signed its pact in December 2018: nothing that Kawal holds is older.
  for (const id of dayUnread.citedAndOlderThanAnyReport) {
    expect([id, Number(id === 'palermo' ? 2000 : id.slice(-4)) < 2018]).toEqual([id, true]);
  }
  const [young] = dayUnread.citedByALimitThatNoPolicyCounts;
  const limits = legalFloors.filter(({ cite }) => articleOf(cite)?.statute === young).map(({ id }) => id);
  expect(limits).toEqual(['gtReport', 'gtFiveYearReport']);
  // No code names them: they are read in the register alone.
  const sources = globSync('packages/*/src/**/*.ts').filter((path) => !path.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(500);
  for (const path of sources) {
    const text = readFileSync(path, 'utf8');
    expect([path, limits.filter((id) => text.includes(id))]).toEqual([path, []]);
  }
});

test('an article that was superseded names one of the register that was not', () => {
  const superseded = Object.values(articles).flatMap(({ supersededBy }) => supersededBy ?? []);
  expect(superseded).toEqual(['uu-1-2023/455']);
  for (const cite of superseded) expect(articleOf(cite)?.supersededBy).toBeUndefined();
});

test('every article that a text cites stands in the register', () => {
  const named = '((?:UU|PP|Perpres|Perda DIY) \\d+/\\d+)';
  const statuteFirst = new RegExp(`${named}(?: tentang [^.\`']{0,60}?)?,? Pasal (\\d+[A-Z]?)`, 'g');
  const articleFirst = new RegExp(`Pasal (\\d+[A-Z]?)[^\`'.]{0,40}? ${named}`, 'g');
  // The texts about personal data leave the name of their statute out: "(Pasal 31)".
  const bare = /\(Pasal (\d+[A-Z]?)/g;
  const cited = globSync('packages/*/src/**/*.{ts,json}')
    .filter((file) => !/\.(test|sample)\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [
        ...[...text.matchAll(statuteFirst)].map(([, statute, article]) => `${statute} Pasal ${article}`),
        ...[...text.matchAll(articleFirst)].map(([, article, statute]) => `${statute} Pasal ${article}`),
        ...(file.includes('/data/') ? [...text.matchAll(bare)].map(([, one]) => `UU 27/2022 Pasal ${one}`) : []),
      ];
    });
  const known = Object.values(articles).map(({ statute, article }) => `${statutes[statute].short} ${article}`);
  expect(new Set(cited).size).toBeGreaterThan(5);
  expect(cited.filter((one) => !known.some((article) => new RegExp(`^${one}\\b`).test(article)))).toEqual([]);
});

test('every statute is said in both languages, under the kind, number and year of its name', () => {
  for (const [id, { short, about, note }] of Object.entries(statutes)) {
    for (const said of [about, ...(note === undefined ? [] : [note])]) {
      expect([id, said.id.length > 0, said.en.length > 0]).toEqual([id, true, true]);
    }
    if (id !== 'palermo') expect(id).toBe(short.toLowerCase().replaceAll(/[ /]/g, '-'));
  }
});

function rowOf({ id, cite, limit, binding, confidence, bound }: LegalFloor): string {
  const article = articleOf(cite);
  const statute = article === undefined ? undefined : statutes[article.statute];
  const count = 'hours' in limit ? limit.hours : 'days' in limit ? limit.days : limit.months;
  return `${id} | ${statute?.short} ${article?.article} | ${limit.clock} ${count} | ${binding} | ${confidence} | ${bound.id}`;
}

test.each([
  ['pptToPolice', 'received a witness or victim who is being treated or recovering'],
  ['serviceToPoliceTpks', 'the victim reported (sexual exploitation)'],
  ['policeTempProtectionTpks', 'report received; protection for 14 days at most'],
  ['policeToLpsk', 'temporary protection given'],
  ['policeTempProtectionKdrt', 'knows of it or receives a report; for 7 days at most'],
  ['courtProtectionKdrt', 'application received, unless there is good reason not to'],
  ['rehabService', 'application under Article 51'],
  ['firstAid', 'application, trauma or illness that endangers the victim'],
  ['lpskProtectionDecision', 'application'],
  ['lpskAssistanceDecision', 'request'],
  ['restitutionTppo', 'notice of the final judgment'],
  ['restitutionTppoAfterWarning', "the court's warning letter"],
  ['restitutionTpks', 'copy of the judgment received'],
  ['childRestitutionApply', "the investigator's notice (at the stage of prosecution: the prosecutor's, Article 15)"],
  ['childRestitutionFix', 'notice of what is missing (at the stage of prosecution: Article 16)'],
  ['childRestitutionValuation', 'request of the investigator or prosecutor, once the application is complete'],
  ['childRestitutionPay', 'copy and minutes'],
  ['pdpBreach', 'data protection failure'],
  ['pdpCorrect', "the data subject's request received"],
  ['pdpAccess', "the data subject's request received"],
  ['pdpStop', "the data subject's request received"],
  ['pdpRestrict', "the data subject's request received"],
  ['pptEvaluation', 'each cycle'],
  ['reintegrationMonitoring', 'return; at least'],
  ['gtReport', 'each year'],
  ['gtFiveYearReport', 'every five years'],
])('the time limit %s begins with: %s', (id, trigger) => {
  expect(legalFloors.find((one) => one.id === id)?.trigger.en).toBe(trigger);
});
