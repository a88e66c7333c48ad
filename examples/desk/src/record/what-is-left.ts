import type { Localized } from '@kawal/core';
import { recordGoesOn, sightingIn } from '@kawal/core/report';
import { saysWhatBecame, stillTrueWords } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Closing, Proposal } from './closing.ts';
import type { KnownAction } from './known-action.ts';

/** Returns true where danger or a departure stands, an office is not told, or a referral is not handed over: what becomes of it is asked. */
function isLeft({ stillTrue, owed, unsent, unseen = 0 }: Closing): boolean {
  return stillTrue !== null || owed !== null || unsent.length + unseen > 0;
}

/** Returns true where the first of two, or who closes it alone, says in the note what became of what is left. */
export function asksWhatBecame(closing: Closing | undefined, reason: unknown): boolean {
  return closing !== undefined && closing.agreesTo === undefined && isLeft(closing) && !recordGoesOn(reason);
}

/** Says what is done about what a report still holds to be so. */
export function nextOf({ agreesTo, areReportsClosed }: Closing): readonly Localized[] {
  if (agreesTo !== undefined) return recordGoesOn(agreesTo.reason) ? [] : [stillTrueWords.agreed];
  return areReportsClosed === true ? [stillTrueWords.makeSure] : [stillTrueWords.makeSure, stillTrueWords.correct];
}

/** Returns a closing as its page has it: on the page of all fields somebody proposes another reason, and agrees to none. */
export function closingHere({ action }: KnownAction, closing: Closing | undefined): Closing | undefined {
  return closing === undefined || action.slug !== action.verb ? closing : { ...closing, agreesTo: undefined };
}

/** Returns what the second person signs: the reason, with who saw the victim, or with what shows it. */
export function signedIn({ closure, reason, ...said }: Proposal): Answers {
  return closure === undefined ? { reason, ...sightingIn(said) } : { closure };
}

/** Stands before the second word: who is said to have seen the victim is known, or was asked (1850). */
const knowsWhoSaw: Localized = {
  id: 'Saya tahu bahwa yang tertulis di atas tentang siapa yang melihat korban, dan hari apa, itu benar, atau sudah menanyakannya kepada lembaga itu. Saya juga sudah memastikan apa jadinya hal lain yang masih tertulis di atas.',
  en: 'I know that what stands above of who saw the victim, and on which day, is true, or have asked that institution. I have also made sure what became of all else that stands above.',
};

/** The sentence to agree to: of each of those who close a record, that they know what became of what is left. */
export function confirmFor({ action }: KnownAction, closing: Closing | undefined): Localized | undefined {
  if (closing?.agreesTo?.seenBy !== undefined) return knowsWhoSaw;
  const isAsked = closing !== undefined && !recordGoesOn(closing.agreesTo?.reason) && isLeft(closing);
  return isAsked ? stillTrueWords.madeSure : action.confirm;
}

/** Returns true where the sentence of an action was not agreed to. Whoever hands a record on, or has chosen no reason, is not asked. */
function isUnsure(
  known: KnownAction,
  closing: Closing | undefined,
  posted: URLSearchParams,
  answers: Answers,
): boolean {
  const here = closingHere(known, closing);
  const isFirst = here !== undefined && here.agreesTo === undefined;
  const reason = reasonIn(answers);
  if (isFirst && (typeof reason !== 'string' || !asksWhatBecame(here, reason))) return false;
  return confirmFor(known, here) !== undefined && posted.get('_confirm') !== 'yes';
}

function reasonIn({ reason, closure }: Answers): unknown {
  return closure === undefined ? reason : (closure as Answers)['reason'];
}

/** Returns true where a closing says nothing of what is left: "ok" tells neither what became of it nor who made sure. */
function isUnsaid(closing: Closing | undefined, answers: Answers): boolean {
  const reason = reasonIn(answers);
  return (
    typeof reason === 'string' &&
    asksWhatBecame(closing, reason) &&
    !saysWhatBecame((answers['closure'] ?? answers) as Answers)
  );
}

/** Returns what a word of closing lacks: what became of what is left, or that whoever gives it made sure; undefined where nothing. */
export function unsignedIn(
  known: KnownAction,
  closing: Closing | undefined,
  posted: URLSearchParams,
  answers: Answers,
): { readonly isUnsaid: boolean; readonly isUnconfirmed: boolean } | undefined {
  const isLacking = isUnsaid(closingHere(known, closing), answers);
  const isUnconfirmed = isUnsure(known, closing, posted, answers);
  return isLacking || isUnconfirmed ? { isUnsaid: isLacking, isUnconfirmed } : undefined;
}
