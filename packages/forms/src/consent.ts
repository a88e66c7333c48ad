import type { Localized, Party } from '@kawal/core';
import type { FormField } from './form.ts';

/** Decides who consents to a referral. The engine says it of a referral that is shown whole. */
export interface ConsentFacts {
  readonly ageClass: Party['ageClass'];
  /** A report bars a guardian of the person: nobody asks them. */
  readonly guardianImplicated: boolean;
}

/**
 * Leaves out of the fields of a consent whoever does not decide. For a child a guardian consents, and the child is heard: that
 * answer is required, and where a guardian may be involved another ground is recorded. For an adult, and while nobody knows
 * the age, no guardian consents (UU 27/2022 Art 25).
 */
export function whoConsents(fields: readonly FormField[], consent: ConsentFacts): readonly FormField[] {
  return fields.map((field) => {
    const { name, control } = field;
    if (name !== 'consent' || control.kind !== 'variants') return field;
    const { variants: all } = control;
    const variants = consent.ageClass === 'child' ? ofChild(all, consent) : ofOwn(all, consent.ageClass === 'adult');
    return { ...field, control: { ...control, variants } };
  });
}

/** Asks who saw the victim where a record that is closed is of a child or of danger (1850). */
export function whoSaw(fields: readonly FormField[], isGrave: boolean): readonly FormField[] {
  return fields.flatMap((field): readonly FormField[] => {
    const { name, control } = field;
    if (!isGrave && (name === 'seenBy' || name === 'seenOn')) return [];
    if (control.kind !== 'variants') return [field];
    return [{ ...field, control: { ...control, variants: control.variants.map((own) => whoSaw(own, isGrave)) } }];
  });
}

/** To be read before a consent is asked for, where a guardian of the person is implicated. */
export const guardianBarred: Localized = {
  id: 'Orang tua atau wali mungkin terlibat menurut laporan: JANGAN menghubunginya, dan jangan meminta persetujuannya. Catat dasar lain, misalnya bahwa jiwa atau keselamatannya terancam, dan pendapat anak itu sendiri.',
  en: "By the report a parent or guardian may be involved: do NOT contact them, and do not ask for their consent. Record another ground, such as a risk to their life or safety, and the child's own view.",
};

type Variants = readonly (readonly FormField[])[];

const noGuardian = { by: (value: string): boolean => value !== 'guardian' };

function ofChild(variants: Variants, { guardianImplicated }: ConsentFacts): Variants {
  const offered = guardianImplicated ? variants.filter((own) => !takesGiven(own)) : variants;
  return offered.map((own) => {
    const isGiven = takesGiven(own);
    return own.map((one): FormField => {
      if (isGiven && one.name === 'childHeard') return hearing(one);
      if (isGiven) return narrowed(one, { by: (value) => value === 'guardian' });
      // A contract is no ground for the data of a child.
      if (one.name === 'basis') return narrowed(one, { basis: (value) => value !== 'contract' });
      return guardianImplicated ? narrowed(one, noGuardian) : one;
    });
  });
}

/** Beside the consent of a guardian the child agreed, or is too young; who supported the child is asked. */
function hearing(field: FormField): FormField {
  if (field.control.kind !== 'group') return field;
  const answer = (value: string): boolean => value === 'agreed' || value === 'tooYoung';
  const fields = field.control.fields.map((one) => ({ ...narrowed(one, { answer }), isRequired: true }));
  return { ...field, isRequired: true, control: { ...field.control, fields } };
}

/** An adult decides alone, so none refuses in their stead, and no child is heard. */
function ofOwn(variants: Variants, isOfAdult: boolean): Variants {
  return variants.map((own) => {
    if (!isOfAdult && !takesGiven(own)) return own;
    const kept = own.filter(({ name }) => !isOfAdult || name !== 'childHeard');
    return kept.map((one) => narrowed(one, noGuardian));
  });
}

function takesGiven(own: readonly FormField[]): boolean {
  return own.some(({ control }) => 'choices' in control && control.choices.some(({ value }) => value === 'given'));
}

/** Leaves out of a field the choices that do not pass, by the name of the field, and variants that lose their last choice. */
export function narrowed(field: FormField, passes: Readonly<Record<string, (value: string) => boolean>>): FormField {
  const { control, name } = field;
  if (control.kind === 'variants') {
    const isEmpty = ({ name: by, control: of }: FormField): boolean =>
      by === control.by && 'choices' in of && of.choices.length === 0;
    const all = control.variants.map((own) => own.map((one) => narrowed(one, passes)));
    const variants = all.filter((own) => !own.some(isEmpty));
    return { ...field, control: { ...control, variants } };
  }
  const keeps = passes[name];
  if (control.kind !== 'choice' || keeps === undefined) return field;
  return { ...field, control: { ...control, choices: control.choices.filter(({ value }) => keeps(value)) } };
}
