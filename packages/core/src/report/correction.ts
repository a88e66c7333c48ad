import type { Party } from '../party/party.ts';
import { joinParties } from '../party/rules.ts';
import type { AgeClass } from '../person/choices.ts';
import { definitionOf, factValues } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { AsCorrected, Corrected, CorrectedParty, FactCorrection, PartyCorrection, ReportFacts } from './report.ts';
import { ageIn } from './rules.ts';

/** Returns what a correction changes, without what is there already. An open age is confirmed by saying it again. */
export function factsToCorrect(wanted: Facts, { facts }: AsCorrected, ageOpen: boolean): readonly FactCorrection[] {
  return Object.keys(wanted).flatMap((fact) => {
    const from = [...factValues(facts, fact)].sort();
    const to = [...new Set(factValues(wanted, fact))].sort();
    return isSame(from, to) && !(ageOpen && fact === 'victimAge' && !to.includes('unknown'))
      ? []
      : [{ fact, from, to }];
  });
}

export function partyToCorrect(wanted: CorrectedParty, party: Party, ageOpen: boolean): readonly PartyCorrection[] {
  const { safeToContact: from } = party;
  const to = wanted.safeToContact ?? from;
  const roles = wanted.roles === undefined ? party.roles : [...new Set(wanted.roles)];
  const ageClass = wanted.ageClass ?? party.ageClass;
  const changed = {
    ...(isSame([...party.roles].sort(), [...roles].sort()) ? {} : { roles: { from: party.roles, to: roles } }),
    ...(ageClass === party.ageClass && !(ageOpen && wanted.ageClass !== undefined && ageClass !== 'unknown')
      ? {}
      : { ageClass: { from: party.ageClass, to: ageClass } }),
    ...(to === undefined || to === from ? {} : { safeToContact: { ...(from && { from }), to } }),
  };
  return Object.keys(changed).length === 0 ? [] : [{ ref: party.ref, ...changed }];
}

/** The report with the correction in it: as it reads now, and everything that was ever said. */
export function corrected(
  { facts, parties, corrected: before }: Pick<ReportFacts, 'facts' | 'parties' | 'corrected'>,
  correction: Pick<Corrected, 'facts' | 'parties'>,
): Pick<ReportFacts, 'facts' | 'parties' | 'corrected'> {
  return {
    facts: { ...facts, ...each(correction.facts, ({ fact, to }) => graverOf(fact, facts, to)) },
    parties: correction.parties.reduce(grown, parties),
    corrected: {
      facts: { ...before.facts, ...each(correction.facts, ({ to }) => to) },
      parties: before.parties.map((party) => correction.parties.reduce(replaced, party)),
    },
  };
}

function each(of: readonly FactCorrection[], values: (one: FactCorrection) => readonly string[]): Facts {
  return Object.fromEntries(of.map((one) => [one.fact, values(one)]));
}

/** Joins a fact with another value: a found one replaces `unknown` and "none", else of one value the later counts. */
function graverOf(fact: string, known: Facts, said: readonly string[]): readonly string[] {
  const before = factValues(known, fact);
  const kept = said.includes('unknown') ? before : before.filter((value) => value !== 'unknown' && value !== 'none');
  const all = [...new Set([...kept, ...said])].sort();
  const definition = definitionOf(fact);
  if (definition === undefined || definition.several) return all;
  const gravest = definition.values.findLast(({ value }) => all.includes(value));
  // That the victim is abroad says where, and not when: the day of a departure stays (1115).
  const isKept = (one: string) =>
    one === gravest?.value || (gravest?.value === 'abroad' && ['signs', 'dated'].includes(one));
  return gravest === undefined ? all : all.filter(isKept);
}

function grown(parties: readonly Party[], { ref, roles, ageClass, ...said }: PartyCorrection): readonly Party[] {
  const party = parties.find((one) => one.ref === ref);
  if (party === undefined) return parties;
  const joined = joinParties(parties, [{ ...party, roles: roles?.to ?? party.roles, ...safeNow(said) }], true);
  return ageClass === undefined
    ? joined
    : joined.map((one) =>
        one.ref === ref ? { ...one, ageClass: one.ageClass === 'child' ? 'child' : ageClass.to } : one,
      );
}

function replaced(party: Party, { ref, roles, ageClass, ...said }: PartyCorrection): Party {
  if (party.ref !== ref) return party;
  return { ...party, roles: roles?.to ?? party.roles, ageClass: ageClass?.to ?? party.ageClass, ...safeNow(said) };
}

function safeNow({ safeToContact }: Pick<PartyCorrection, 'safeToContact'>): Pick<Party, 'safeToContact'> {
  return safeToContact === undefined ? {} : { safeToContact: safeToContact.to };
}

/** Tells if people may ring where nobody should have, or another number. Whoever says so has read the newest story. */
export function lowersCare({ parties, resealed }: Pick<Corrected, 'parties' | 'resealed'>): boolean {
  return resealed === true || parties.some(({ safeToContact }) => safeToContact?.to === 'yes');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** The values that a correction or an addition states. */
export interface SaidNow {
  readonly facts: readonly Pick<FactCorrection, 'fact' | 'to'>[];
  readonly parties: readonly { readonly ref: string; readonly ageClass?: { readonly to: AgeClass } }[];
}

/** Returns whom a correction calls adults: the victims by their references, and those of the whole report. */
export function adultsSaid({ facts, parties }: SaidNow): string {
  const all = facts.some(({ fact, to }) => fact === 'victimAge' && to.includes('adult')) ? ['victimAge'] : [];
  return [...all, ...parties.flatMap(({ ref, ageClass }) => (ageClass?.to === 'adult' ? ref : []))].sort().join();
}

/** Returns what a correction takes back: a danger, a departure, or as a victim whoever may be a child, by age or `role` (1511). */
export function takenBack(
  { facts, parties }: Pick<Corrected, 'facts' | 'parties'>,
  { parties: ever, corrected: now, ageOpen }: Pick<ReportFacts, 'parties' | 'corrected' | 'ageOpen'>,
): readonly FactCorrection[] {
  const party = (of: string, all: readonly Party[]) => all.find(({ ref }) => ref === of);
  const ages = parties.flatMap(({ ref, ageClass: age }) =>
    age && party(ref, ever)?.roles.includes('victim') ? [{ fact: 'victimAge', from: [age.from], to: [age.to] }] : [],
  );
  const isAdult = (of: string) => ageIn({ ...now, ...(ageOpen === true && { ageOpen }) }, of) === 'adult';
  const roles = parties.flatMap(({ ref, roles: role }) =>
    role?.from.includes('victim') && !role.to.includes('victim') && !isAdult(ref) ? [{ fact: 'role', ...role }] : [],
  );
  const isGrave = ({ fact }: FactCorrection) => ['danger', 'departure', 'victimAge'].includes(fact);
  return [...[...facts, ...ages].filter((one) => isGrave(one) && isLess(one)), ...roles];
}

/** Tells if a known value of a fact, whose values stand in an order, gives way to one before it. */
export function isLess({ fact, from, to }: FactCorrection): boolean {
  const order = definitionOf(fact)?.values.map(({ value }) => value) ?? [];
  const gravest = (values: readonly string[]): number => Math.max(...values.map((value) => order.indexOf(value)));
  return gravest(from) > order.indexOf('unknown') && gravest(to) < gravest(from);
}

export function saysChild({ facts, parties }: SaidNow): boolean {
  const ages = facts.flatMap(({ fact, to }) => (fact === 'victimAge' ? to : []));
  return ages.includes('child') || parties.some(({ ageClass }) => ageClass?.to === 'child');
}
