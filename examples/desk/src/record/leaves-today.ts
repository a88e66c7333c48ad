import type { Answers, FormField } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';

/** An answer to the departure that no fact holds: somebody who is taken away today is in danger now. */
const today = {
  value: 'today',
  id: 'ya, hari ini atau malam ini (dicatat juga sebagai bahaya langsung)',
  en: 'yes, today or tonight (recorded as immediate danger, too)',
} as const;

const told = '[Jawaban yang dicatat petugas: korban akan dibawa pergi hari ini atau malam ini.]';

/** Offers first, where a departure is asked about, that it is today. */
export function withToday(fields: readonly FormField[]): readonly FormField[] {
  return fields.map((field): FormField => {
    const { control, path } = field;
    if (control.kind === 'group') return { ...field, control: { ...control, fields: withToday(control.fields) } };
    if (path !== 'facts.departure' || control.kind !== 'choices') return field;
    return { ...field, control: { ...control, choices: [today, ...control.choices] } };
  });
}

/** Reads "today" as danger now and a known day, and keeps the word itself at the end of the story, as the public form does. */
export function readToday(answers: Answers): Answers {
  const { facts, story } = answers as { readonly facts?: Answers; readonly story?: unknown };
  if (![facts?.['departure']].flat().includes(today.value)) return answers;
  const before = typeof story === 'string' && story !== '' ? `${story}\n\n` : '';
  return { ...answers, facts: { ...facts, danger: ['yes'], departure: ['dated'] }, story: before + told };
}

/** Adds that a departure is today, which a correction cannot say. A form that is sent again repeats both. */
export async function tellToday({ api }: OfficerVisit, record: string | null, told: unknown, key: string) {
  if (record === null || typeof told !== 'string') return [];
  const said = { facts: {}, parties: [], story: told };
  const added = await api.reports.add(record as `report/${string}`, said, { key: `${key}-hari-ini` });
  return added.ok ? [] : added.refusals;
}
