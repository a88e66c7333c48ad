import { listed } from '../language/choices.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import causeWords from './second-causes.json' with { type: 'json' };

/** A cause for which a change takes a second person. */
export type SecondCause =
  | ('reach' | 'shifts' | 'disclosure' | 'leave')
  | ('otherInstitution' | 'officeShort' | 'officeEmpty' | 'onlyOther' | 'further');

/** Says for which causes a change takes a second person, with the names of the offices that it empties. */
export function describeCauses(causes: readonly SecondCause[], emptied: readonly string[] = []): Localized {
  const named = emptied.length === 0 ? '' : ` (${emptied.join(', ')})`;
  const { id, en } = causeWords.officeEmpty;
  const words = { ...causeWords, officeEmpty: { id: `${id}${named}`, en: `${en}${named}` } };
  return { id: listed(causes, words, 'id'), en: listed(causes, words, 'en') };
}

interface ChapterRefusalFacts {
  /** The change can wait, and would leave these offices with too few people. */
  'chapter.change-breaks-proof': { findings: readonly string[]; subjects: readonly string[] };
  /** Some report could be lost in its policy; the codes of what was found. */
  'chapter.not-proved': { findings: readonly string[] };
  /** No notifier of their channels can reach these contact points. */
  'chapter.address-unusable': { contacts: readonly string[] };
  'chapter.address-unproved': { contacts: readonly string[] };
  'chapter.key-differs': { epoch: number };
  /** The number is far above the newest on record. */
  'chapter.key-ahead': { epoch: number; newest: number };
  'chapter.older-key': { epoch: number; newest: number };
}

export const chapterMessages = {
  ...worded<ChapterRefusalFacts, typeof refused>(refused, {}),
  /** It takes the word of a second person; `by` gave the first. `causes`: all that makes it so, and nothing else. */
  'chapter.needs-second-person': ({ causes }: { by: string; causes: readonly SecondCause[] }) => {
    const isOf = (...some: readonly SecondCause[]) => some.some((one) => causes.includes(one));
    const away = isOf('otherInstitution', 'officeShort');
    const suspends = isOf('officeEmpty', 'onlyOther', 'further');
    const [same, why] = [!away && !suspends, describeCauses(causes)];
    return {
      id: `Perubahan ini belum berlaku: perlu orang kedua. Sebabnya: ${why.id}. Mintalah orang lain dari sekretariat atau petugas jaga LPA${away ? ', atau orang yang cuti itu sendiri,' : ''} melakukan hal yang sama paling lambat tujuh hari lagi${same ? ', dengan berkas yang sama' : ''}.${suspends ? ' Bila LPA tidak mempunyai orang lain, mintalah seorang pejabat lembaga lain.' : ''}`,
      en: `This change is not in force: it takes a second person. The cause: ${why.en}. Ask somebody else of the secretariat or the LPA duty${away ? ', or the person on leave themselves,' : ''} to do the same within seven days from now${same ? ', with the same files' : ''}.${suspends ? ' Where the LPA has nobody else, ask somebody in post of another institution.' : ''}`,
    };
  },
} satisfies Messages;

export type ChapterRefusal = RefusalsOf<typeof chapterMessages>;
