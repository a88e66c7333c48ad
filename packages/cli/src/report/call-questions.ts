/**
 * The fields of a call in the order in which an officer asks them. The paper form prints the same ones under the same
 * headings, so that paper can be typed in from the top. A file may hold every other field.
 */
export const callQuestions = {
  first: ['facts.danger'],
  reception: ['channel', 'area'],
  situation: ['facts.victimAge', 'facts.concern', 'facts.exploitation', 'facts.modus', 'facts.departure'],
  story: ['story'],
  caution: ['facts.involved', 'facts.keepLocalOut', 'facts.victimReported', 'facts.inCare'],
  people: ['parties'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
