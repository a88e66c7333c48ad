import type { Facts, Localized, Party } from '@kawal/core';
import { factValues } from '@kawal/core/policy';
import { childMark } from '@kawal/engine';

type Told = { readonly facts: Facts; readonly parties?: readonly object[] };
type MarkedFact = 'departure' | 'danger';

/** Marks of a public report: of facts that its reporter did not give, and an answer that no fact holds. */
const marks = {
  policeDenied: 'polisi-tidak-terlibat-menurut-pelapor',
  departure: 'keberangkatan-dari-cerita',
  danger: 'bahaya-dari-cerita',
  dangerDenied: 'bahaya-dari-cerita-dijawab-tidak',
} as const;

const mostParties = 200;

/** Marks a report whose facts differ from those that its reporter gave: they were taken from its story. */
export function markedFrom<Report extends Told>(given: Told, made: Report): Report {
  const isOther = (fact: MarkedFact): boolean => made.facts[fact]?.join() !== given.facts[fact]?.join();
  const danger = factValues(given.facts, 'danger').includes('no') ? marks.dangerDenied : marks.danger;
  return withMarks(made, [...(isOther('departure') ? [marks.departure] : []), ...(isOther('danger') ? [danger] : [])]);
}

/** Marks a report whose reporter answered that no police are involved: it clears no other office (2007). */
export function markedOfPolice<Report extends Told>(report: Report): Report {
  return withMarks(report, [marks.policeDenied]);
}

/** Marks a report whose story tells of a child while nobody has answered if that is the victim: no age is taken for it. */
export function markedOfChild<Report extends Told>(
  report: Report,
  open: readonly { readonly about: object }[],
): Report {
  const isOpen = open.some(({ about }) => 'harm' in about && (about.harm === 'age' || about.harm === 'child'));
  return withMarks(report, isOpen ? [childMark.ref] : []);
}

/** Tells whether the reporter answered that no police are involved. */
export function isPoliceDenied(parties: readonly Pick<Party, 'ref'>[]): boolean {
  return parties.some(({ ref }) => ref === marks.policeDenied);
}

function withMarks<Report extends Told>(report: Report, refs: readonly string[]): Report {
  const made = refs.map((ref) => ({ ref, roles: ['mentioned'], ageClass: 'unknown' }));
  const parties = [...(report.parties ?? []), ...made];
  return refs.length === 0 || parties.length > mostParties ? report : { ...report, parties };
}

/** Leaves out of the people of a report the marks, which are nobody. Whoever has a part, and that name, is no mark. */
export function withoutMarks<One extends Pick<Party, 'ref' | 'roles'>>(parties: readonly One[]): readonly One[] {
  const refs: readonly string[] = [...Object.values(marks), childMark.ref];
  return parties.filter(({ ref, roles }) => !(refs.includes(ref) && roles.join() === 'mentioned'));
}

/** Says of each fact that was taken from the story, and that nobody put right since, by which kind of words. */
export function takenFromStory({
  facts,
  corrected,
}: {
  readonly facts: Facts;
  readonly corrected: { readonly facts: Facts; readonly parties: readonly Pick<Party, 'ref'>[] };
}): readonly Localized[] {
  return (['departure', 'danger', 'dangerDenied'] as const)
    .filter((mark) => {
      const fact = mark === 'departure' ? mark : 'danger';
      const isAsTaken = corrected.facts[fact]?.join() === facts[fact]?.join();
      return isAsTaken && corrected.parties.some(({ ref }) => ref === marks[mark]);
    })
    .map((mark) => said[mark]);
}

const byNight: Localized = {
  id: 'ceritanya memuat kata tentang hari ini, malam ini, atau baru saja; "tadi malam" terbaca begitu juga.',
  en: 'its story has words of today, tonight or just now; "last night" is read so, too.',
};

const said: Readonly<Record<Exclude<keyof typeof marks, 'policeDenied'>, Localized>> = {
  departure: {
    id: 'Tanda akan diberangkatkan: ceritanya memuat kata tentang orang yang dibawa pergi, keberangkatan, atau negara lain.',
    en: 'Signs of a departure: its story has words of somebody taken away, of a departure or of another country.',
  },
  danger: {
    id: `Bahaya langsung, yang tidak dijawab pelapor: ${byNight.id}`,
    en: `Immediate danger, which the reporter left open: ${byNight.en}`,
  },
  dangerDenied: {
    id: `Bahaya langsung, padahal pelapor sendiri menjawab TIDAK: ${byNight.id}`,
    en: `Immediate danger, though the reporter answered NO: ${byNight.en}`,
  },
};
