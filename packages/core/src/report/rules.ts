import { factValues } from '../policy/rules.ts';
import type { FactName, Facts } from '../policy/vocabulary.ts';
import type { ClosureReason, Party, PartyRole, ReportFacts } from './report.ts';

/** Roles that keep a person from hearing of the report at all (X1). */
const barringRoles: readonly PartyRole[] = ['suspected', 'closeToSuspect', 'unclear'];

/** A person named so must never learn of the report from Kawal. */
export function isBarred(party: Party): boolean {
  return party.roles.some((role) => barringRoles.includes(role));
}

/** A victim who holds an office is kept out of operational tellings, and spoken to by a companion instead (X1). */
export function isKeptFromOperations(party: Party): boolean {
  return isBarred(party) || party.roles.includes('victim');
}

/** Whether somebody harmed or at risk is a child, or nobody knows (UU 21/2007 Art 1(5): under 18). */
export function mayConcernChild(report: Pick<ReportFacts, 'facts'>): boolean {
  const ages = factValues(report.facts, 'victimAge');
  return ages.includes('child') || ages.includes('unknown');
}

/** `insufficientInformation` never closes a child's report, and a child cannot decline help as an adult can. */
export function isClosableFor(reason: ClosureReason, report: Pick<ReportFacts, 'facts'>): boolean {
  return !(mayConcernChild(report) && (reason === 'insufficientInformation' || reason === 'adultDeclinedServices'));
}

/** What the parties say about the victims' ages, as a fact: three victims give `{child, adult}` (V2). */
export function victimAges(parties: readonly Party[]): readonly string[] {
  return [...new Set(parties.filter((party) => party.roles.includes('victim')).map((party) => party.ageClass))];
}

/** Facts after an addition. What was `unknown` gives way; what was known stays, for a fact is never taken back here. */
export function joinFacts(known: Facts, added: Facts): Facts {
  const joined: Partial<Record<FactName, readonly string[]>> = { ...known };
  for (const name of Object.keys(added) as FactName[]) {
    const values = new Set([...factValues(known, name), ...factValues(added, name)]);
    if (values.size > 1) values.delete('unknown');
    joined[name] = [...values].sort();
  }
  return joined;
}

/** Parties after an addition: a ref that is known gains roles and never loses one. */
export function joinParties(known: readonly Party[], added: readonly Party[]): readonly Party[] {
  const joined = new Map(known.map((party) => [party.ref, party]));
  for (const party of added) {
    const before = joined.get(party.ref);
    joined.set(
      party.ref,
      before === undefined ? party : { ...before, ...party, roles: [...new Set([...before.roles, ...party.roles])] },
    );
  }
  return [...joined.values()];
}
