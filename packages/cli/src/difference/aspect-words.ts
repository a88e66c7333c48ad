import words from './aspect-words.json' with { type: 'json' };

/** An aspect in which one thing of a chapter can differ. The instant of a step needs no word. */
export type Aspect = keyof typeof words.aspects;

/** A closed word of the chapter's files that is neither an office nor a fact. */
export type ClosedWord = keyof typeof words.terms;

/** Words of the differences; parts, the kinds of things a chapter is made of, stand in the order of its files. */
export const { parts: partWords, aspects: aspectWords, terms: termWords } = words;
