import type { HandlingArea } from '../area/area.ts';
import type { Directory } from '../directory/directory.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { officeAndChain } from '../directory/office-chain.ts';
import { type Barred, mayServe, officesOf, peopleOf } from '../directory/rules.ts';
import type { Party } from '../party/party.ts';
import { type Involvement, institutionsOfOffices, isBarred, knownFacts } from '../party/rules.ts';
import type { Policy } from '../policy/policy.ts';
import { factValues } from '../policy/rules.ts';
import type { Involved } from '../policy/stated-facts.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Chapter } from '../record/chapter.ts';
import type { EscalationState } from './escalation.ts';
import type { ExclusionGround, Exclusions, Grounds, OfficeHolders } from './grounds.ts';
import { matchReport, type PolicyMatch } from './policy-match.ts';

/** Returns the exclusions of a report, by its parties and by what it says of officials (X1, X3). */
export function exclusionsOf(facts: Facts, parties: readonly Party[]): Exclusions {
  return exclusionsBy(groundsOf(facts, parties));
}

/** The reasons to keep somebody out, one by one, so that what is lifted stays told from what is named anew (X7). */
export function groundsOf(facts: Facts, parties: readonly Party[]): Grounds {
  const named = parties.map(
    (party): ExclusionGround => ({
      ref: party.ref,
      people: isBarred(party) ? refsOf(party) : [],
      // An office named by kind takes its chain of command along.
      offices: isBarred(party) && party.office !== undefined ? officeAndChain(party.office).filter(canBeNamed) : [],
      keptOut: !isBarred(party) && party.roles.includes('victim') ? refsOf(party) : [],
      lifted: [],
      ...(['suspected', 'closeToSuspect'] as const).filter((as) => party.roles.includes(as)).map((as) => ({ as }))[0],
    }),
  );
  const involved = factValues(facts, 'involved').map((value) => byFact(`involved ${value}`, officesInvolved(value)));
  const all = [...named, ...involved, byFact('keepLocalOut', localOffices(facts))];
  return all.filter(({ people, offices, keptOut }) => people.length + offices.length + keptOut.length > 0);
}

/**
 * Returns the offices that a reporter may ask about a report, none that it keeps out. Without a directory offices alone
 * count: the answer would tell a stranger who holds them (1400).
 */
export function officesToAsk({ facts, parties }: Involvement, directory?: Directory): readonly OfficeKind[] {
  const { offices, people } = exclusionsOf(knownFacts({ facts, parties }, directory), parties);
  const held = (directory?.offices ?? []).filter((office) => peopleOf(office).some((one) => people.includes(one)));
  const isOfLpa = directory?.secretariat?.some((one) => people.includes(one)) === true;
  const barred = [...offices, ...(isOfLpa ? ['lpaDuty'] : []), ...held.map(({ kind }) => kind).filter(canBeNamed)];
  return (['lpaDuty', 'uptdPpa', 'sapa129'] as const).filter((kind) => !barred.includes(kind));
}

/** Returns false for an office of the nation: a naming bars its people, and never the office (X4). */
export function canBeNamed(kind: OfficeKind): boolean {
  return officeKinds[kind].serves !== 'nation';
}

export function exclusionsBy(namings: Grounds): Exclusions {
  const left = (of: 'people' | 'keptOut') =>
    namings.flatMap((one) => one[of].filter((person) => !one.lifted.includes(person)));
  // Whom an office named then had stays out, whatever post they get since, until the office is lifted.
  const held = namings.flatMap((one) => officesLeft(one).flatMap((kind) => one.holders?.[kind] ?? []));
  return {
    people: unique(left('people')),
    offices: unique(namings.flatMap(officesLeft)),
    keptOut: unique([...left('keptOut'), ...held]),
  };
}

/** Returns true for somebody whom a ground names that nobody lifted, also where they were spared (0800). */
export function isStillNamed(who: string, namings: Grounds): boolean {
  const { people, keptOut } = exclusionsBy(namings);
  return [...people, ...keptOut].includes(who);
}

function officesLeft({ offices, lifted }: ExclusionGround): readonly OfficeKind[] {
  return offices.filter((kind) => !lifted.includes(kind));
}

/** Adds to grounds who holds the offices that they name now, or held them when they were first said: they may hold another one later. */
export function withHolders(
  grounds: Grounds,
  area: HandlingArea,
  chapter: Chapter | null,
  former: readonly OfficeHolders[] = [],
): Grounds {
  if (chapter === null) return grounds;
  return grounds.map((one) => {
    const held = one.offices.map((kind) => {
      const before = former.flatMap((all) => all[kind] ?? []);
      return [kind, unique([...holdersOf(kind, area, chapter.directory), ...before])] as const;
    });
    const known = held.filter(([, people]) => people.length > 0);
    return known.length === 0 ? one : { ...one, holders: Object.fromEntries(known) };
  });
}

/** Returns the named offices that keep a person out, who holds them or did when they were named. */
export function officesKeeping(
  who: string,
  namings: Grounds,
  area: HandlingArea,
  chapter: Chapter | null,
): readonly OfficeKind[] {
  const isHeld = (kind: OfficeKind) => chapter !== null && holdersOf(kind, area, chapter.directory).includes(who);
  return unique(
    namings.flatMap((one) => officesLeft(one).filter((kind) => isHeld(kind) || one.holders?.[kind]?.includes(who))),
  );
}

/** Returns whom a ground names: by themselves, or by an office that they held then. */
export function namedBy({ people, keptOut, holders = {} }: ExclusionGround): readonly string[] {
  return [...people, ...keptOut, ...Object.values(holders).flat()];
}

/** Returns grounds where whom apps alone name takes no office along, and these people stay, with the offices that they hold. */
export function without(stays: (who: string) => boolean, namings: Grounds): Grounds {
  return namings.map((one) => {
    if (one.byApp === undefined || isFact(one)) return one;
    const keptOut = [...one.people, ...one.keptOut].filter((who) => !stays(who));
    return { ...one, people: [], keptOut, offices: one.offices.filter((kind) => !one.holders?.[kind]?.some(stays)) };
  });
}

/** Returns the people of an office that may serve an area, of the LPA on duty its secretariat too. */
export function holdersOf(kind: OfficeKind, area: HandlingArea, directory: Directory): readonly string[] {
  const offices = directory.offices.filter((office) => office.kind === kind && mayServe(office, area));
  return unique([...offices.flatMap(peopleOf), ...(kind === 'lpaDuty' ? (directory.secretariat ?? []) : [])]);
}

const nobodyExcluded: Exclusions = { people: [], offices: [], keptOut: [] };

/** Returns grounds that say something new: repeating one does not undo its lifting (X7). */
export function newGrounds(said: Grounds, known: Grounds): Grounds {
  return said.filter((naming) => !known.map(textOf).includes(textOf(naming)));
}

function textOf({ ref, people, offices, keptOut, as }: ExclusionGround): string {
  return JSON.stringify([ref, as, ...[people, offices, keptOut].map((all) => [...all].sort())]);
}

/** Lifts a person or an office from all grounds there are. */
export function lifted(namings: Grounds, who: string): Grounds {
  return namings.map((one) => (isNamed(who, one) ? { ...one, lifted: [...one.lifted, who] } : one));
}

export function isNamed(who: string | undefined, { people, offices, keptOut }: ExclusionGround): boolean {
  return [...people, ...offices, ...keptOut].some((one) => one === who);
}

type MayBar = Pick<EscalationState, 'facts' | 'excluded' | 'area' | 'raised'> &
  Partial<Pick<EscalationState, 'namings' | 'policy'>>;

/** Returns the policy that an escalation is pinned to; where there is none, or it cannot be read, the one in force. */
export function policyFor({ policy }: Partial<Pick<EscalationState, 'policy'>>, chapter: Chapter): Policy {
  const isPinned = typeof policy === 'string' && policy !== chapter.policyHash;
  return (isPinned ? chapter.policies?.[policy] : undefined) ?? chapter.policy;
}

/** Returns everybody barred now: people with their offices (X2, X4), offices with their holders (X3, C1), and the suspended. */
export function barredNow(asked: MayBar, chapter: Chapter, policy: Policy = policyFor(asked, chapter)): Barred {
  const { directory, policy: inForce } = chapter;
  const { facts, excluded, area, raised, namings = [] } = asked;
  const match = matchReport({ facts, area, raised }, policy, inForce);
  const isNobody = namings.length + Object.values(excluded).flat().length === 0;
  if (match.underCeiling.length === 0 && isNobody && directory.suspended === undefined)
    return { people: [], offices: [] };
  const exclusions = isNobody ? nobodyExcluded : excluded;
  const last = lastBarred.get(match);
  if (last !== undefined && last.directory === directory && last.exclusions === exclusions) return last.barred;
  const { people, keptOut } = exclusionsBy(namings);
  const barred = { ...workOutBarred(match.underCeiling, exclusions, area, directory), named: [...people, ...keptOut] };
  lastBarred.set(match, { directory, exclusions, barred });
  return barred;
}

/** Asked at every telling, and the same until somebody is named or the directory changes. */
const lastBarred = new WeakMap<
  PolicyMatch,
  { readonly directory: Directory; readonly exclusions: Exclusions; readonly barred: Barred }
>();

function workOutBarred(
  underCeiling: readonly OfficeKind[],
  excluded: Exclusions,
  area: HandlingArea,
  directory: Directory,
): Barred {
  const named = unique([...excluded.offices, ...underCeiling]);
  const held = excluded.people.flatMap((person) => officesOf(directory, person, area));
  return {
    people: unique([
      ...excluded.people,
      ...excluded.keptOut,
      ...named.flatMap((kind) => holdersOf(kind, area, directory)),
      ...(directory.suspended ?? []),
    ]),
    offices: unique([...named, ...held.filter(canBeNamed)]),
    heads: unique(held.flatMap(officeAndChain)),
  };
}

/** The offices that each answer to "who may be involved" bars, each with its chain. A placement company holds no office. */
const involvedOffices: Readonly<Record<Involved, readonly OfficeKind[]>> = {
  ...institutionsOfOffices,
  none: [],
  unknown: [],
  // An office of the chapter's own may be the kelurahan's or the city's: whose it is, nobody but the chapter knows.
  kelurahan: [...institutionsOfOffices.kelurahan, 'ownKelurahan1', 'ownKelurahan2'],
  cityGovernment: [
    ...(['mayor', 'taskForce', 'uptdPpa', 'opdWomenChild', 'opdSocial', 'opdManpower', 'opdHealth'] as const),
    ...(['opdCivilRegistry', 'opdEducation', 'hospital', 'ownCity1', 'ownCity2'] as const),
  ],
  school: ['opdEducation'],
  placementCompany: [],
  community: ['coordinator', 'ownKelurahan1', 'ownKelurahan2'],
  lpa: ['lpaDuty', 'ownCity1', 'ownCity2'],
};

function officesInvolved(value: string): readonly OfficeKind[] {
  return Object.hasOwn(involvedOffices, value) ? involvedOffices[value as Involved].flatMap(officeAndChain) : [];
}

/** Returns true for a ground that names an institution by a fact, and nobody of it. */
export const isFact = ({ ref }: ExclusionGround): boolean => ref === 'keepLocalOut' || ref.startsWith('involved ');

function byFact(ref: string, offices: readonly OfficeKind[]): ExclusionGround {
  return { ref, people: [], offices, keptOut: [], lifted: [] };
}

/** A reporter may ask that nobody local hear of it. */
function localOffices(facts: Facts): readonly OfficeKind[] {
  if (!factValues(facts, 'keepLocalOut').includes('yes')) return [];
  const local = ['neighbourhood', 'kelurahan', 'kecamatan'];
  return (Object.keys(officeKinds) as OfficeKind[]).filter((kind) => local.includes(officeKinds[kind].serves));
}

const refsOf = ({ directoryPerson: one }: Party): readonly string[] => (one === undefined ? [] : [one]);

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
