import type { HandlingArea } from '../area/area.ts';
import { isPlace } from '../area/rules.ts';
import type { Chapter } from '../chapter/chapter.ts';
import type { Directory, Office } from '../directory/directory.ts';
import { type Barred, officeFor, officesOf, peopleOf } from '../directory/rules.ts';
import { type OfficeKind, officeKinds } from '../office/office.ts';
import { officeAndChain } from '../office/rules.ts';
import { type Asked, factsFor } from '../policy/asked-facts.ts';
import type { Policy } from '../policy/policy.ts';
import { factValues, matches } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Party } from '../report/report.ts';
import { isBarred } from '../report/rules.ts';
import type { EscalationState, Exclusions } from './escalation.ts';

/** Whom a report keeps from hearing of it, from those it names and from what it says of officials (X1, X3). */
export function exclusionsOf(facts: Facts, parties: readonly Party[]): Exclusions {
  const barred = parties.filter(isBarred);
  const named = barred.flatMap((party) => (party.office === undefined ? [] : officeAndChain(party.office)));
  return {
    people: refsOf(barred),
    offices: unique([...named, ...officesInvolved(facts), ...localOffices(facts)]),
    keptOut: refsOf(parties.filter((party) => !isBarred(party) && party.roles.includes('victim'))),
  };
}

export function joinExclusions(known: Exclusions, added: Exclusions): Exclusions {
  return {
    people: unique([...known.people, ...added.people]),
    offices: unique([...known.offices, ...added.offices]),
    keptOut: unique([...known.keptOut, ...added.keptOut]),
  };
}

/**
 * Everybody barred now: an excluded person takes every office they hold with them (X2); an office that is named by kind
 * (X3), or that a ceiling keeps out (C1), takes the people who hold it. Asked at each telling, for the directory is live.
 */
export function barredNow(
  { facts, excluded, area, raised }: Pick<EscalationState, 'facts' | 'excluded' | 'area' | 'raised'>,
  { directory }: Chapter,
  policy: Policy | null,
): Barred {
  const ceilings = policy === null ? [] : officesUnderCeiling({ facts, area, raised }, policy);
  const named = unique([...excluded.offices, ...ceilings]);
  const holders = named.flatMap((kind) => officesBarred(directory, kind, area).flatMap(peopleOf));
  return {
    people: unique([...excluded.people, ...excluded.keptOut, ...holders]),
    offices: unique([...named, ...excluded.people.flatMap((person) => officesOf(directory, person, area))]),
  };
}

/** The offices that a ceiling keeps from hearing of a report (C1). */
export function officesUnderCeiling(asked: Asked, policy: Policy): readonly OfficeKind[] {
  const facts = factsFor(asked, policy);
  return policy.ceilings
    .filter((ceiling) => matches(ceiling.when, facts, policy.facts))
    .flatMap(({ bars }) => ('never' in bars ? bars.never : allKinds.filter((kind) => !bars.only.includes(kind))));
}

const allKinds = Object.keys(officeKinds) as OfficeKind[];

/** Where it happened is not known: then every office of the kind may be the one. */
function officesBarred(directory: Directory, kind: OfficeKind, area: HandlingArea): readonly Office[] {
  if (!isPlace(area)) return directory.offices.filter((office) => office.kind === kind);
  const office = officeFor(directory, kind, area);
  return office === undefined ? [] : [office];
}

/** Which offices "the kelurahan may be involved" means, each with its chain of command. */
const involvedOffices: Readonly<Record<string, readonly OfficeKind[]>> = {
  kelurahan: ['rtHead', 'rwHead', 'lurah', 'villageHead'],
  kecamatan: ['camat'],
  cityGovernment: ['mayor', 'uptdPpa', 'opdWomenChild', 'opdSocial', 'opdManpower'],
  police: ['bhabinkamtibmas', 'policeUnitPpa'],
  community: ['coordinator'],
  lpa: ['lpaDuty'],
};

function officesInvolved(facts: Facts): readonly OfficeKind[] {
  return factValues(facts, 'involved').flatMap((value) => (involvedOffices[value] ?? []).flatMap(officeAndChain));
}

/** A reporter may ask that nobody local hear of it. */
function localOffices(facts: Facts): readonly OfficeKind[] {
  if (!factValues(facts, 'keepLocalOut').includes('yes')) return [];
  const local = ['neighbourhood', 'kelurahan', 'kecamatan'];
  return (Object.keys(officeKinds) as OfficeKind[]).filter((kind) => local.includes(officeKinds[kind].serves));
}

function refsOf(parties: readonly Party[]): readonly string[] {
  return unique(parties.flatMap((party) => (party.directoryPerson === undefined ? [] : [party.directoryPerson])));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
