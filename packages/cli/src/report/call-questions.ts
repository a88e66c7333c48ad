/** Lists the fields of a call in the order of the paper form, so that paper can be typed in from the top. */
export const callQuestions = {
  first: ['facts.danger'],
  reception: ['channel', 'area'],
  situation: ['facts.victimAge', 'facts.concern', 'facts.exploitation', 'facts.modus', 'facts.departure'],
  story: ['story'],
  caution: ['facts.involved', 'facts.keepLocalOut', 'facts.victimReported', 'facts.inCare'],
  people: ['parties'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
