import type { Answers } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';
import { placeName } from './concepts.ts';
import type { KnownAction } from './known-action.ts';

/**
 * Makes a reference for a person who has none: the kelurahan, and a part of the form's key, so that a form that is sent twice
 * makes one. Nobody's name is in it.
 */
export function withRef(
  { chapter }: OfficerVisit,
  { action }: KnownAction,
  { answers, record, key }: { readonly answers: Answers; readonly record: string | null; readonly key: string },
): Answers {
  const [group = '', name = ''] = action.makesRef?.split('.') ?? [];
  const person = (answers[group] ?? {}) as Answers;
  if (action.makesRef === undefined || person[name] !== undefined) return answers;
  const community = String(answers['community'] ?? record ?? '').replace(/^community\//, '');
  const place = placeName(community, chapter)
    .id.toLowerCase()
    .replace(/^(?:kelurahan|desa(?: adat)?) /, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return { ...answers, [group]: { ...person, [name]: `relawan-${place}-${key.slice(0, 6)}` } };
}
