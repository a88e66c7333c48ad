import { createHash } from 'node:crypto';
import type { Chapter, KemendagriCode, Party } from '@kawal/core';
import type { Reply } from '@kawal/core/escalation';
import type { Storage } from '@kawal/sdk';
import { type Barred, barredIn } from '../independent-rules/barred.ts';
import type { Accusable } from './chapter.ts';
import type { Met } from './met.ts';

/** A report of the evening, with the people that it names and the institutions that it accuses, and since when. */
export interface KnownReport {
  readonly stream: string;
  readonly number: string;
  readonly named: Map<string, number>;
  readonly accused: Map<Accusable, number>;
}

export const eveningArea = '35.73.03.1001' as KemendagriCode;

interface Hearing {
  readonly storage: Storage;
  readonly reports: readonly KnownReport[];
  readonly wrong: string[];
  readonly met: Record<Met, number>;
  readonly now: number;
  readonly chapter: Chapter;
}

/** Works out anew whom a report bars, by all that it had said before now. */
function barredBefore({ named, accused }: KnownReport, { now, chapter }: Pick<Hearing, 'now' | 'chapter'>): Barred {
  const before = <Name>(said: ReadonlyMap<Name, number>): readonly Name[] =>
    [...said].filter(([, since]) => since < now).map(([name]) => name);
  const parties = before(named).map((directoryPerson) => ({
    ...{ ref: directoryPerson, roles: ['suspected'], ageClass: 'adult', directoryPerson },
  })) as unknown as readonly Party[];
  const everFacts = before(accused).map((one) => ({ involved: [one] }));
  return barredIn({ facts: everFacts.at(-1) ?? {}, everFacts, parties, raised: null }, chapter, eveningArea);
}

/** Finds a text that leads its reader to the secretariat, in either language. */
export const leadsToLpa =
  /\b(?:(?:ask|to|tell|call|phone|contact) (?:the )?LPA secretariat|(?:kepada|kabari|hubungi|telepon|beri tahu) sekretariat LPA)/i;

/** Finds a text that asks to phone the police without a condition, in either language. */
export const phonesPolice = /\b(?:Phone|Telepon) (?:[^.;\n]* )?110\b(?!; (?:if police|bila polisi))/;

/** Judges what a message about a report tells its reader to do: nobody is led to those whom it accuses. */
function judgeText(text: string, { accused, number }: KnownReport, { now, wrong, met }: Hearing): void {
  // One officer who is named leaves the others of the LPA to their work (0389).
  if ((accused.get('lpa') ?? now) < now) {
    met['messages about an accused LPA'] += 1;
    if (leadsToLpa.test(text)) wrong.push(`a message about ${number}, which accuses the LPA, leads to it`);
  }
  if (/WITHDRAWN|BATAL/.test(text)) met['calls withdrawn'] += 1;
  if ((accused.get('police') ?? now) < now && phonesPolice.test(text))
    wrong.push(`a message about ${number}, which accuses the police, asks to phone them`);
}

/** Finds the code of a message, in groups or in its link. */
export function codeIn(text: string): string | undefined {
  return /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}|(?<=\/j\/)[0-9a-z]{16}/.exec(text)?.[0]?.replaceAll('-', '');
}

export function escalationOf({ stream }: KnownReport): `escalation/${string}` {
  return `escalation/${stream.slice('report/'.length)}`;
}

/** Finds whom a code was sent to, and about which report. */
async function meantBy(
  code: string,
  storage: Storage,
): Promise<{ readonly escalation: string; readonly meant: string }> {
  const hash = createHash('sha256').update('kawal reply code\n').update(code).digest('hex');
  const stream = await storage.claimant({ name: 'reply-code', value: hash });
  const [record] = await storage.load([stream ?? 'delivery/none']);
  const { escalation = '', person = '' } = JSON.parse(record?.state ?? '{}');
  return { escalation, meant: person };
}

/** Says whether the report to which a code leads bars the person who has it. */
export async function isBarredBy(code: string, hearing: Omit<Hearing, 'wrong' | 'met'>): Promise<boolean> {
  const { escalation, meant } = await meantBy(code, hearing.storage);
  const report = hearing.reports.find((one) => escalationOf(one) === escalation);
  return report !== undefined && (barredBefore(report, hearing).people as readonly string[]).includes(meant);
}

/** Judges the answers of a report: none of somebody whom it bars counts, however early it came (R8). */
export function judgeReplies(
  replies: readonly Reply[],
  report: KnownReport,
  hearing: Omit<Hearing, 'storage' | 'reports' | 'met'>,
) {
  const { people } = barredBefore(report, hearing);
  for (const { person, voidFrom } of replies)
    if (voidFrom === null && people.includes(person))
      hearing.wrong.push(`an answer of ${person}, whom ${report.number} bars, counts`);
}

/** Judges who hears of what: by the delivery to which the code of a message leads, and by the numbers in its text. */
export async function hears(person: string, text: string, hearing: Hearing): Promise<void> {
  const { storage, reports, wrong, now } = hearing;
  const { escalation, meant } = await meantBy(codeIn(text) ?? '', storage);
  // The news of an answer has no code; it names its report, which is judged below.
  const isNews = /On record: you |Tercatat: Anda /.test(text);
  if (!isNews && meant !== person)
    wrong.push(`a message to ${meant || 'nobody known'} arrives at ${person || 'nobody'}`);
  for (const report of reports) {
    const isOfIt = escalation === escalationOf(report);
    if (isOfIt) judgeText(text, report, hearing);
    if (!barredBefore(report, hearing).people.includes(person)) continue;
    const why = (report.named.get(person) ?? now) < now ? 'named' : 'accused';
    if (isOfIt) wrong.push(`${person} is ${why} in ${report.number} and hears of it`);
    else if (text.includes(report.number)) wrong.push(`${person} is ${why} in ${report.number} and reads its number`);
  }
}
