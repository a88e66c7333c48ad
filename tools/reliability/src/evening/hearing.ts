import { createHash } from 'node:crypto';
import type { Storage } from '@kawal/sdk';

/** A report of the evening, with the people that it names, and since when. */
export interface KnownReport {
  readonly stream: string;
  readonly number: string;
  readonly named: Map<string, number>;
}

interface Hearing {
  readonly storage: Storage;
  readonly reports: readonly KnownReport[];
  readonly wrong: string[];
  readonly now: number;
}

/** Finds the code of a message, in groups or in its link. */
export function codeIn(text: string): string | undefined {
  return /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}|(?<=\/j\/)[0-9a-z]{16}/.exec(text)?.[0]?.replaceAll('-', '');
}

/** Judges who hears of what: by the delivery to which the code of a message leads, and by the numbers in its text. */
export async function hears(person: string, text: string, { storage, reports, wrong, now }: Hearing): Promise<void> {
  const hash = createHash('sha256')
    .update('kawal reply code\n')
    .update(codeIn(text) ?? '')
    .digest('hex');
  const stream = await storage.claimant({ name: 'reply-code', value: hash });
  const [record] = await storage.load([stream ?? 'delivery/none']);
  const { escalation = '', person: meant = '' } = JSON.parse(record?.state ?? '{}');
  // The news of an answer has no code; it names its report, which is judged below.
  const isNews = text.includes('On record: you ');
  if (!isNews && meant !== person)
    wrong.push(`a message to ${meant || 'nobody known'} arrives at ${person || 'nobody'}`);
  for (const report of reports) {
    const since = report.named.get(person);
    if (since === undefined || since >= now) continue;
    const isOfIt = escalation === `escalation/${report.stream.slice('report/'.length)}`;
    if (isOfIt) wrong.push(`${person} is named in ${report.number} and hears of it`);
    else if (text.includes(report.number)) wrong.push(`${person} is named in ${report.number} and reads its number`);
  }
}
