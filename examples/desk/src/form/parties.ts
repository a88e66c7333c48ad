import { type Language, officeKinds, type Party } from '@kawal/core';
import { isBarred, isGuardian } from '@kawal/core/report';
import { commandSchemas } from '@kawal/core/schemas';
import { formOf } from '@kawal/forms';
import type { Named } from '../page/person.ts';
import { sentence } from './draw-form.ts';

export type ReportParty = Pick<Party, 'ref' | 'roles' | 'ageClass' | 'directoryPerson' | 'office' | 'kind'>;

const fields = formOf(commandSchemas.report, 'submit-report', { fields: ['parties'] }).fields.flatMap(({ control }) =>
  control.kind === 'list' && control.of.kind === 'group' ? control.of.fields : [],
);

function choiceSaid(name: string, value: string, language: Language): string {
  const control = fields.find((field) => field.name === name)?.control;
  const choices = control !== undefined && 'choices' in control ? control.choices : [];
  return choices.find((one) => one.value === value)?.[language] ?? value;
}

/** Names the people of a report by what they are in it, as "Korban, anak"; of several alike, each by its number. */
export function partiesSaid(parties: readonly ReportParty[], language: Language): readonly Named[] {
  const plain = parties.map(({ roles, ageClass, office }) => {
    const what = roles.map((role) => choiceSaid('roles', role, language)).join(', ');
    // Whoever is named by an office alone is known by it: nobody asked for their age.
    if (office !== undefined) return `${sentence(officeKinds[office].said[language])} (${what})`;
    return `${sentence(what)}, ${choiceSaid('ageClass', ageClass, language)}`;
  });
  return parties.map(({ ref }, index) => {
    const own = plain[index] ?? '';
    const alike = plain.filter((one) => one === own).length > 1;
    const place = plain.slice(0, index + 1).filter((one) => one === own).length;
    return { value: ref, said: alike ? `${own} ${place}` : own };
  });
}

/** Puts into a sentence who is meant by a reference within a report, as `p1`. */
export function withParties(text: string, parties: readonly ReportParty[], language: Language): string {
  const names = new Map(partiesSaid(parties, language).map(({ value, said }) => [value, said]));
  return text.replace(/(?<![\w/.-])p[1-9]\d*(?![\w/-])/g, (ref) => names.get(ref) ?? unseen(ref, language));
}

/** Names somebody of a report that this person does not see: a reference says nothing to people. */
function unseen(ref: string, language: Language): string {
  return `${{ id: 'orang ke-', en: 'person ' }[language]}${ref.slice(1)}`;
}

/** Returns true for a parent or guardian who may be involved: nobody asks them for consent, and nobody contacts them. */
export function isAccusedGuardian(party: ReportParty): boolean {
  return isBarred(party) && isGuardian(party);
}
