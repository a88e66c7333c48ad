/** How people name lengths of time. The first spelling is the one we write. A "hari" here is 24 hours. */
export const waitUnits: readonly {
  readonly unit: 'minute' | 'hour' | 'day';
  readonly id: readonly string[];
  readonly en: readonly string[];
}[] = [
  { unit: 'minute', id: ['menit'], en: ['minutes', 'minute'] },
  { unit: 'hour', id: ['jam'], en: ['hours', 'hour'] },
  { unit: 'day', id: ['hari'], en: ['days', 'day'] },
];

/** Days on which the office that is told is open (Z2). */
export const workingDayWords: { readonly id: readonly string[]; readonly en: readonly string[] } = {
  id: ['hari kerja'],
  en: ['working days', 'working day'],
};

/** How people say "at once"; `0` will do in both languages. */
export const zeroWait: { readonly id: readonly string[]; readonly en: readonly string[] } = {
  id: ['segera'],
  en: ['at once', 'immediately'],
};
