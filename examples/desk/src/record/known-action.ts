import { type ListedVerb, verbList } from '@kawal/engine';
import { sentence } from '../form/draw-form.ts';
import type { Action } from './action.ts';
import { actions } from './actions.ts';
import { rareConfirm, rareWords } from './rare-actions.ts';

/** An action of the desk with its verb. One that has no page of its own is made of its schema. */
export interface KnownAction {
  readonly action: Action;
  readonly verb: ListedVerb;
}

/** Finds the action of an address: by its own word, or by group and name of any verb, which may have one page alone. */
export function actionOf(slug: string): KnownAction | undefined {
  const own = actions.find((one) => one.slug === slug || (one.isOnly && one.verb === slug));
  const wanted = own?.verb ?? slug;
  const verb = verbList.find(({ group, name }) => `${group}.${name}` === wanted);
  if (verb === undefined) return undefined;
  const words = rareWords[wanted] ?? { id: sentence(verb.words.id), en: sentence(verb.words.en) };
  const confirm = rareConfirm[wanted];
  return { action: own ?? { slug, verb: wanted, words, ...(confirm && { confirm }) }, verb };
}

export function addressOf(slug: string, record: string | null): string {
  return record === null ? `/buat/${slug}` : `/catatan/${record}/${slug}`;
}
