import type { Localized } from '@kawal/core';
import type { Answers } from '@kawal/forms';
import type { Closing } from './closing.ts';
import type { KnownAction } from './known-action.ts';

export const leftWords = {
  becameOf: {
    id: 'Tulis dalam catatan, sedikitnya empat kata, apa jadinya tiap hal yang masih berlaku atau belum dilakukan di atas: siapa yang memastikannya, dan kapan.',
    en: 'Write in the note, in four words at least, what became of each thing above that is still true or not done: who made sure of it, and when.',
  },
  madeSure: {
    id: 'Saya sudah memastikan apa jadinya tiap hal yang masih berlaku atau belum dilakukan di atas.',
    en: 'I have made sure what became of each thing above that is still true or not done.',
  },
} as const;

/** Returns true where danger or a departure stands, an office is not told, or a referral is not handed over: what becomes of it is asked. */
function isLeft({ stillTrue, owed, unsent, unseen = 0 }: Closing): boolean {
  return stillTrue !== null || owed !== null || unsent.length + unseen > 0;
}

/** Reasons for which a record goes on: what is left is asked there. */
const goesOn: readonly unknown[] = ['handedToCase', 'duplicate'];

/** Returns true where the first of two, or who closes it alone, says in the note what became of what is left. */
export function asksWhatBecame(closing: Closing | undefined, reason: unknown): boolean {
  return closing !== undefined && closing.agreesTo === undefined && isLeft(closing) && !goesOn.includes(reason);
}

/** Returns a closing as its page has it: on the page of all fields somebody proposes another reason, and agrees to none. */
export function closingHere({ action }: KnownAction, closing: Closing | undefined): Closing | undefined {
  return closing === undefined || action.slug !== action.verb ? closing : { ...closing, agreesTo: undefined };
}

/** The sentence to agree to: of the second of two who close a record, that they know what became of what is left. */
export function confirmFor({ action }: KnownAction, closing: Closing | undefined): Localized | undefined {
  const { agreesTo } = closing ?? {};
  const isAsked = closing !== undefined && agreesTo !== undefined && !goesOn.includes(agreesTo.reason);
  return isAsked && isLeft(closing) ? leftWords.madeSure : action.confirm;
}

/** Returns true where the sentence of an action was not agreed to. */
export function isUnsure(known: KnownAction, closing: Closing | undefined, posted: URLSearchParams): boolean {
  return confirmFor(known, closingHere(known, closing)) !== undefined && posted.get('_confirm') !== 'yes';
}

/** Returns true where a closing says nothing of what is left: "ok" tells neither what became of it nor who made sure. */
export function isUnsaid(closing: Closing | undefined, { reason, note, closure }: Answers): boolean {
  const own = (closure ?? { reason, note }) as Answers;
  const isChosen = typeof own['reason'] === 'string';
  return (
    isChosen && asksWhatBecame(closing, own['reason']) && (String(own['note'] ?? '').match(/\p{L}+/gu) ?? []).length < 4
  );
}
