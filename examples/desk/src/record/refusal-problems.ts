import type { Refusal } from '@kawal/core';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import { recordNumber } from '@kawal/core/record';
import { verbList } from '@kawal/engine';
import { type Answers, type CommandForm, refusalInWords } from '@kawal/forms';
import { controlName } from '../form/read-form.ts';
import { withNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { caseThatIs } from './cases.ts';
import { addressOf } from './known-action.ts';
import type { Problem } from './problem.ts';
import { recordWords as words } from './words.ts';

interface Refused {
  /** The record that the command is about. */
  readonly record?: string | null;
  readonly answers: Answers;
  readonly refusals: readonly Refusal[];
}

/** Says what was refused, each beside its field. */
export async function refusalProblems(
  visit: OfficerVisit,
  form: CommandForm,
  { record, answers, refusals }: Refused,
): Promise<readonly Problem[]> {
  const { language } = visit;
  return await Promise.all(
    refusals.map(async (refusal) => ({
      name: inputName(refusal, form, answers),
      text: inPlainWords(
        describeRefusal(refusalInWords(form, refusal as AnyRefusal, language), language, placesOf(visit)),
        visit,
      ),
      ...(await pageOf(visit, refusal, record)),
    })),
  );
}

/** Returns the page that a refusal leads to: the case that is there already, or the story that is to be read. */
async function pageOf(
  visit: OfficerVisit,
  refusal: Refusal,
  record: string | null | undefined,
): Promise<Pick<Problem, 'goTo' | 'goToWords'>> {
  const { of, report } = refusal as Refusal & { readonly of?: string; readonly report?: string };
  if (refusal.code === 'case.nothing-done' && report !== undefined)
    return { goTo: addressOf('tindak', report), goToWords: words.recordAct };
  const stories = {
    'report.unread-beside': of,
    'report.newest-unread': report,
    'case.unread': report,
    'escalation.unread': record,
  } as Readonly<Record<string, string | null | undefined>>;
  const unread = stories[refusal.code];
  if (unread != null) return { goTo: `/catatan/${unread}#cerita`, goToWords: words.openStory };
  return { goTo: await caseThatIs(visit, refusal) };
}

/** Leaves out what an officer cannot use, as the codes "(contract.one-deep)" and "(childHeard)", and names people and offices. */
function inPlainWords(text: string, visit: OfficerVisit): string {
  const words = /[a-z]+(?:[.-][a-z]+)*\.[a-z]+(?:-[a-z]+)*|[a-z]+[A-Z][A-Za-z]*/.source;
  const code = [words, ...verbList.map(({ type }) => type)].join('|');
  const said = text
    .replace(/\b[a-z]+(?:-[a-z]+)*\/[0-9a-z]{26}(?:\.\d+)?\b/g, (stream) => recordNumber(stream) ?? stream)
    .replace(new RegExp(` \\((?:${code})(?:, (?:${code}))*\\)`, 'g'), '');
  return withNames(said, visit, visit.language);
}

/** A refusal names a field as `parties[0].identity.nik`; on the page it is `parties.0.identity.nik`. */
function inputName(refusal: Refusal, { fields }: CommandForm, answers: Answers): string {
  if (refusal.code === 'escalation.reference-missing') return 'reference';
  const { field } = refusal as { readonly field?: string };
  return field === undefined ? '' : controlName(fields, field.replace(/\[(\d+)\]/g, '.$1').split('.'), answers);
}

export function placesOf({ chapter }: Pick<OfficerVisit, 'chapter'>) {
  return { zone: chapter?.zone ?? 'WIB', areas: chapter?.areas ?? [] } as const;
}
