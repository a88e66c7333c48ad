import type { Facts, Party } from '@kawal/core';

/** Reads from the facts of a report what decides how fast it is opened. */
export function urgencyIn(facts: Facts): {
  readonly danger: boolean;
  readonly child: boolean;
  readonly leaves: boolean;
} {
  const has = (fact: string, value: string): boolean => facts[fact]?.includes(value) === true;
  return { danger: has('danger', 'yes'), child: has('victimAge', 'child'), leaves: has('departure', 'dated') };
}

/** Reads of the person of a referral if they are a child, and nothing else of the report. */
export function urgencyOfPerson(person: string | null, { parties }: { readonly parties: readonly Party[] }) {
  return urgencyIn({ victimAge: parties.flatMap(({ ref, ageClass }) => (ref === person ? [ageClass] : [])) });
}
