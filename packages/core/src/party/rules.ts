import type { Directory } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import { peopleOf } from '../directory/rules.ts';
import { numberToCall } from '../policy/fact-query.ts';
import { factValues } from '../policy/rules.ts';
import type { Involved } from '../policy/stated-facts.ts';
import type { FactName, Facts } from '../policy/vocabulary.ts';
import type { PartyKind, PartyRole } from './choices.ts';

import type { Party } from './party.ts';

/** The facts of a report and the people in it. */
export interface Involvement {
  readonly facts: Facts;
  readonly parties: readonly Party[];
}

/** Roles that keep a person from hearing of the report at all (X1). */
const barringRoles: readonly PartyRole[] = ['suspected', 'closeToSuspect', 'unclear'];

/** A person named so must never learn of the report from Kawal. */
export function isBarred({ roles }: Pick<Party, 'roles'>): boolean {
  return roles.some((role) => barringRoles.includes(role));
}

/** Who would be asked in a child's stead. */
export function isGuardian({ roles, kind }: Pick<Party, 'roles' | 'kind'>): boolean {
  return roles.includes('guardian') || kind === 'parent';
}

/** Stands for a guardian of whom a story tells where nobody could be asked: no suspect, and cleared by no file (1172). */
export const guardianTold = { ref: 'wali-dalam-cerita', roles: ['guardian'], ageClass: 'unknown' } as const;
export const isTold = ({ ref }: Pick<Party, 'ref'>): boolean => ref === guardianTold.ref;

/** Returns true if a person harmed or at risk may be a child, under 18 (UU 21/2007 Art 1(5)). */
export function mayConcernChild(report: Involvement): boolean {
  const ages = factValues(knownFacts(report), 'victimAge');
  return ages.includes('child') || ages.includes('unknown');
}

/** Returns victims' ages as a fact: three victims may give `{child, adult}` (V2). */
export function victimAges(parties: readonly Party[]): readonly string[] {
  return [...new Set(parties.filter((party) => party.roles.includes('victim')).map((party) => party.ageClass))];
}

/** Returns the known facts: stated, victims' ages (V2), and institutions that a naming takes along (T8, 0210), once named for good. */
export function knownFacts({ facts, parties }: Involvement, directory?: Directory, before: Facts = {}): Facts {
  const named = institutionsNamed(parties, directory);
  const involved = numberToCall(before) === 'call-129' ? [...named, 'police'] : named;
  const stated = factValues(facts, 'involved').map((value) => (value === 'none' ? 'unknown' : value));
  return {
    ...facts,
    ...saidToo('victimAge', facts.victimAge, victimAges(parties)),
    ...saidToo('involved', stated, involved),
  };
}

/** Institutions that an official takes along (T8). Any other official takes their own office alone. */
export const institutionsOfOffices = {
  kelurahan: ['rtHead', 'rwHead', 'lurah', 'villageHead'],
  kecamatan: ['camat'],
  cityGovernment: ['mayor'],
  police: ['bhabinkamtibmas', 'polsek', 'policeUnitPpa'],
  military: ['babinsa', 'koramil'],
  immigration: ['immigrationOffice'],
  bp3mi: ['bp3mi', 'p4mi'],
  uptdPpa: ['uptdPpa'],
} as const satisfies Partial<Record<Involved, readonly OfficeKind[]>>;

/** A suspected volunteer takes the community along, a member of the LPA the LPA, an officer their institution (T8). */
export function institutionsNamed(parties: readonly Party[], directory?: Directory): readonly string[] {
  const barred = parties.filter(isBarred);
  const has = (kind: PartyKind): boolean => barred.some((party) => party.kind === kind);
  const held = (directory?.offices ?? []).filter((office) =>
    barred.some(({ directoryPerson }) => directoryPerson !== undefined && peopleOf(office).includes(directoryPerson)),
  );
  const kinds: readonly string[] = [...barred.flatMap(({ office }) => office ?? []), ...held.map(({ kind }) => kind)];
  return [
    ...(has('volunteer') ? ['community'] : []),
    ...(has('lpaMember') ? ['lpa'] : []),
    ...Object.entries(institutionsOfOffices).flatMap(([name, of]) =>
      of.some((one) => kinds.includes(one)) ? [name] : [],
    ),
  ];
}

function saidToo(name: FactName, stated: readonly string[] = [], further: readonly string[]): Facts {
  return further.length === 0 ? {} : { [name]: [...new Set([...stated, ...further])].sort() };
}

/**
 * Parties after an addition: a ref that is known gains roles and loses none, and becomes a child or keeps its age (0681). Who is said to be somebody else of the
 * directory stands beside whom the ref named before: nobody is let in by an addition. That contact is not safe gives way to a person's word alone (`isPersons`).
 */
export function joinParties(known: readonly Party[], added: readonly Party[], isPersons: boolean): readonly Party[] {
  const joined = new Map(known.map((party) => [party.ref, party]));
  for (const said of added) {
    let ref = said.ref;
    // A reference from outside may be the one made up here: it takes no place of somebody else either.
    for (let at = 1; isAnother(said, joined.get(ref)); at += 1) {
      const parts = [said.ref, `${said.directoryPerson ?? said.office}`.toLowerCase(), ...(at === 1 ? [] : [`${at}`])];
      // In the form of one from outside, at most 64 long: else no correction would reach its party.
      const isLong = parts.join('-').length > 64;
      ref = parts.map((one) => (isLong ? one.slice(0, 29) : one)).join('-');
    }
    const before = joined.get(ref) ?? said;
    const roles = [...new Set([...before.roles, ...said.roles])];
    const isKept = before.safeToContact === 'no' && !isPersons;
    const safe = isKept ? { safeToContact: 'no' as const } : {};
    const ageClass = said.ageClass === 'child' ? 'child' : before.ageClass;
    joined.set(ref, { ...before, ...said, ...safe, ref, roles, ageClass });
  }
  return [...joined.values()];
}

/** Returns who is added. A victim and whom a report bars are two of one reference, or one said to be both (1401). */
export function toldApart(known: readonly Party[], added: readonly Party[]): readonly Party[] {
  const taken = new Set(added.map(({ ref }) => ref));
  const at = (ref: string) => known.find((one) => one.ref === ref);
  return added.map((said) => {
    const before = at(said.ref);
    if (before === undefined || !areApart(before, said)) return said;
    const [part = ''] = said.roles.filter((role) => role === 'victim' || barringRoles.includes(role));
    const own = `${said.ref.slice(0, 46)}-${part.toLowerCase()}`;
    let ref = own;
    for (let next = 2; taken.has(ref) || areApart(at(ref) ?? said, said); next += 1) ref = `${own}-${next}`;
    taken.add(ref);
    return { ...said, ref };
  });
}

/** A victim of the directory or of an institution who is accused keeps their reference: nobody fewer is kept out. */
function areApart(before: Party, said: Party): boolean {
  const partOf = (one: Party) => `${one.roles.includes('victim') ? 'victim' : ''}${isBarred(one) ? 'barred' : ''}`;
  const turns = `${partOf(before)} to ${partOf(said)}`;
  const isPlain = (before.directoryPerson ?? before.office ?? before.kind) === undefined;
  return turns === 'barred to victim' || (turns === 'victim to barred' && isPlain);
}

const namings = ['directoryPerson', 'office'] as const;

function isAnother(said: Party, named: Party = said): boolean {
  return namings.some((of) => (named[of] ?? said[of]) !== (said[of] ?? named[of]));
}
