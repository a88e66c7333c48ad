import {
  describeDuration,
  type Guard,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type Path,
  type Policy,
  type Step,
} from '@kawal/core';
import type { Offset, Repeat } from '@kawal/core/policy';
import { asSentence, joinWords } from './join.ts';
import { stepWords as words } from './step-words.ts';

/** An office in a sentence; its bare name stands in `officeKinds`. */
export function describeOffice(kind: OfficeKind, language: Language): string {
  const name = officeKinds[kind].said[language];
  return language === 'en' && !withoutArticle.includes(kind) ? `the ${name}` : name;
}

/** Bodies that English names without an article. */
const withoutArticle: readonly OfficeKind[] = ['uptdPpa', 'bp3mi', 'sapa129', 'lpsk', 'kpai'];

export function describeOffices(kinds: readonly OfficeKind[], word: 'and' | 'or', language: Language): string {
  const offices = kinds.map((kind) => describeOffice(kind, language));
  return joinWords(offices, word, language);
}

/** A length of time from something else: "1 jam", "2 hari kerja"; nothing at all is "segera". */
export function describeOffset(offset: Offset, language: Language): string {
  if ('ms' in offset) return describeDuration(offset.ms, language);
  const { workingDays } = offset;
  if (language === 'id') return `${workingDays} hari kerja`;
  return `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
}

/** Describes the guard of a step as a clause: "kecuali sudah disanggupi koordinator komunitas". */
export function describeGuard(guard: Guard | null, language: Language, path?: Pick<Path, 'hold' | 'review'>): string {
  if (guard === null) return words.unconditional[language];
  const offices = describeOffices(guard.offices, 'or', language);
  const said = unlessAnswered(guard, offices)[language];
  const lasts = guard.level === 'acknowledged' ? path?.hold : path?.review;
  return lasts === null || lasts === undefined
    ? said
    : `${said} (${words.lasts(describeDuration(lasts.ms, language))[language]})`;
}

/** A step as sentences: when, who is told or rung, what keeps it back, and how it is repeated. */
export function describeStep(step: Step, path: Path, policy: Pick<Policy, 'requires'>, language: Language): string {
  const sentences = [
    `${[
      describeWhen(step.after, language),
      describeTelling(step.tell, policy, language),
      ...(step.unless === null ? [] : [describeGuard(step.unless, language, path)]),
    ].join(', ')}.`,
  ];
  if (step.repeat !== null) sentences.push(describeRepeat(step.repeat, step.tell, policy, language));
  if (step.tell.includes('lastResort')) sentences.push(words.lastResortAgain[language]);
  sentences.push(...describeClosed(step.tell, policy, language));
  return sentences.map(asSentence).join(' ');
}

/** Who is told, as a clause; of an office that no machine can message, who is asked to phone it (M3). */
export function describeTelling(
  offices: readonly OfficeKind[],
  { requires }: Pick<Policy, 'requires'>,
  language: Language,
): string {
  const called = offices.filter((office) => requires[office]?.reach === 'call');
  const told = offices.filter((office) => !called.includes(office));
  const clauses = [
    ...(told.length === 0
      ? []
      : [words[told.length > 1 ? 'told' : 'toldOne'](describeOffices(told, 'and', language))[language]]),
    ...(called.length === 0 ? [] : [words.called(describeOffices(called, 'and', language))[language]]),
  ];
  return clauses.join(words.and[language]);
}

/** Says who is told while an office that keeps hours is closed: otherwise the sentence is untrue on a Sunday. */
function describeClosed(
  offices: readonly OfficeKind[],
  { requires }: Pick<Policy, 'requires'>,
  language: Language,
): readonly string[] {
  return offices.flatMap((office) => {
    const { on, instead = null } = requires[office] ?? {};
    if (on !== 'officeHours' || instead === null) return [];
    const telling = describeTelling([instead], { requires }, language);
    return [words.whileClosed(describeOffice(office, language), telling)[language]];
  });
}

/** Describes when a step is due: at once, after a time, or on a working day. */
export function describeWhen(after: Offset, language: Language): string {
  if ('ms' in after)
    return after.ms <= 0 ? words.atOnce[language] : words.after(describeOffset(after, language))[language];
  return words.onWorkingDay(after.workingDays)[language];
}

function describeRepeat(
  { every, times }: Repeat,
  offices: readonly OfficeKind[],
  { requires }: Pick<Policy, 'requires'>,
  language: Language,
): string {
  const repeated = offices.filter((office) => office !== 'lastResort');
  const called = repeated.filter((office) => requires[office]?.reach === 'call');
  const until =
    called.length === 0
      ? words.untilAnswered
      : called.length === repeated.length
        ? words.untilReached
        : words.untilEither;
  const wait = describeDuration(every.ms, language).replace(/^1 /, '');
  return (times === 1 ? words.repeatOnce(wait, until) : words.repeat(wait, until, times))[language];
}

const answered: Readonly<Record<Guard['level'], Localized>> = {
  acknowledged: { id: 'disanggupi', en: 'taken it on' },
  acted: { id: 'ditindaklanjuti', en: 'acted' },
};

function unlessAnswered({ level, count, offices: kinds }: Guard, offices: string): Localized {
  const { id, en } = answered[level];
  if (count === 'all') {
    return {
      id: `kecuali sudah ${id} semua yang diberi tahu di jalur ini dari ${offices}`,
      en: `unless all who were told on this path have ${en}, of ${offices}`,
    };
  }
  if (count <= 1) return { id: `kecuali sudah ${id} ${offices}`, en: `unless ${offices} has ${en}` };
  return {
    id: `kecuali sudah ${id} ${count} orang dari ${offices}`,
    en: `unless ${count} people of ${kinds.length > 1 ? `${offices} together` : offices} have ${en}`,
  };
}
