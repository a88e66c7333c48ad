import { z } from 'zod';
import type { answers } from './questions.ts';

const short = z.string().trim().max(200);
const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.union([z.enum(values), z.literal('')]).catch('' as const);
const dangers: readonly (keyof typeof answers.danger)[] = ['yes', 'no', 'unknown'];
const ages: readonly (keyof typeof answers.victimAge)[] = ['child', 'adult', 'unknown'];

/** The fields of the public form, as a browser sends them. */
const filledSchema = z.object({
  key: z.uuid(),
  story: z.string().trim().max(20_000),
  danger: oneOf(dangers),
  area: z.string().max(20),
  address: short,
  victimAge: oneOf(ages),
  victim: short,
  reporter: short,
  phone: short,
  safe: oneOf(['yes', 'no']),
});

export type Filled = z.infer<typeof filledSchema>;

const empty: Filled = {
  key: '',
  story: '',
  danger: '',
  area: '',
  address: '',
  victimAge: '',
  victim: '',
  reporter: '',
  phone: '',
  safe: '',
};

export function emptyForm(key: string): Filled {
  return { ...empty, key };
}

/** Reads what was filled in; undefined where a field is longer than a person writes, or the form is not ours. */
export function readFilled(posted: URLSearchParams): Filled | undefined {
  const given = Object.fromEntries(Object.keys(empty).map((name) => [name, posted.get(name) ?? '']));
  const read = filledSchema.safeParse(given);
  return read.success ? read.data : undefined;
}

/** Makes the report: what was left empty is left out, and nothing is guessed. */
export function reportOf({ story, danger, area, address, victimAge, victim, reporter, phone, safe }: Filled) {
  const ageClass = victimAge === '' ? 'unknown' : victimAge;
  const identity = (name: string) => (name === '' ? {} : { identity: { name } });
  const contact = (fields: Readonly<Record<string, string>>) => {
    const given = Object.entries(fields).filter(([, value]) => value !== '');
    return given.length === 0 ? {} : { contact: Object.fromEntries(given) };
  };
  const hasVictim = victim !== '' || address !== '' || victimAge !== '';
  const hasReporter = reporter !== '' || phone !== '';
  return {
    area: area === '' ? 'unknown' : area,
    channel: 'app',
    facts: { ...(danger === '' ? {} : { danger: [danger] }), ...(victimAge === '' ? {} : { victimAge: [victimAge] }) },
    parties: [
      ...(hasVictim ? [{ ref: 'p1', roles: ['victim'], ageClass, ...identity(victim), ...contact({ address }) }] : []),
      ...(hasReporter
        ? [
            {
              ref: 'p2',
              roles: ['reporter'],
              ageClass: 'unknown',
              ...identity(reporter),
              ...contact({ phone }),
              ...(safe === '' ? {} : { safeToContact: safe }),
            },
          ]
        : []),
    ],
    ...(story === '' ? {} : { story }),
  };
}
