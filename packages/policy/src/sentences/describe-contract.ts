import { type Language, type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import { contractWords as words } from './contract-words.ts';
import { describeOffice } from './describe-step.ts';
import { asSentence, joinWords } from './join.ts';
import type { SayOptions } from './voice.ts';

/** Describes the contract of one office: when it is there, how many people it has, how it is reached, who stands in. */
export function describeRequirement(
  kind: OfficeKind,
  { requires }: Pick<Policy, 'requires'>,
  language: Language,
  { directory }: Pick<SayOptions, 'directory'> = {},
): string {
  const requirement = requires[kind];
  if (requirement === undefined) return '';
  const { on, people, reach, instead } = requirement;
  const office = asSentence(officeKinds[kind].said[language]);
  const parts = [
    words.on[on][language],
    ...(people > 0 ? [(people === 1 ? words.onePerson : words.people(people))[language]] : []),
    words.reach[reach][language],
  ];
  const sentences = [`${office}${ownName(kind, directory, language)}: ${parts.join(', ')}.`];
  if (instead !== null) sentences.push(words.instead(describeOffice(instead, language))[language]);
  return sentences.join(' ');
}

/** The name that the chapter gives its only office of a kind, where it says more than the kind does; its own are called so anyway. */
function ownName(kind: OfficeKind, directory: SayOptions['directory'], language: Language): string {
  const [office, another] = (directory?.offices ?? []).filter((one) => one.kind === kind);
  if (office === undefined || another !== undefined || officeKinds[kind].added) return '';
  const said = officeKinds[kind].said[language];
  return office.localName.toLowerCase() === said.toLowerCase() ? '' : ` (${office.localName})`;
}

/** Who rings the offices that no machine can message; null where there is none. */
export function describeCallers(
  { callers, requires }: Pick<Policy, 'callers' | 'requires'>,
  language: Language,
): string | null {
  const anyCalled = Object.values(requires).some(({ reach }) => reach === 'call');
  if (!anyCalled || callers.length === 0) return null;
  const names = callers.map((kind) => describeOffice(kind, language));
  return words[names.length > 1 ? 'callers' : 'oneCaller'](joinWords(names, 'and', language))[language];
}
