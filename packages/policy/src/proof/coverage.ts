import { hour, minute, type OfficeKind, officeKinds } from '@kawal/core';
import { heldIn, type Region } from '../space/region.ts';
import { type Judgement, smallestBad, tooEntangled } from '../space/search.ts';
import type { CompiledCondition } from '../space/space.ts';
import { barredAs, contractFooting, type Resolution, resolve } from './availability-model.ts';
import { barringIn } from './exclusions.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { entangled } from './floors.ts';
import { type Institution, institutionOf } from './institution.ts';
import { isNever } from './intervals.ts';
import { blackout, type Exclusion, nobody } from './named-sets.ts';
import { anyOrigin, judgeObligation, type OwedTelling, relevantTo } from './obligation.ts';
import { childOfConcern, conditionOf, counterexampleOf, type Inquiry, ofConcern } from './proof-context.ts';
import { occurrencesBy, type Telling, tellingsOf, unconditionalTellings } from './tellings.ts';

/** Somebody knows this soon, whatever the report says; two people of two institutions, of a child. Our own practice. */
export const firstWithin = 30 * minute;
export const childWithin = hour;

/** What every policy must do for every report, whoever writes it: cover, authority, blackout, child, last resort. */
export function proveCoverage(inquiry: Inquiry): readonly ProofFinding[] {
  const tellings = unconditionalTellings(inquiry);
  const soon = owedBy(tellings, firstWithin);
  const authorities = owedBy(
    tellings.filter(({ chain }) => chain.some(isAuthority)),
    Number.POSITIVE_INFINITY,
  );
  const last = owedBy(
    tellingsOf(inquiry).filter(({ office }) => office === 'lastResort'),
    Number.POSITIVE_INFINITY,
  );
  return [
    ...somebody(inquiry, soon, nobody, { code: 'cover.nobody-in-time', within: firstWithin }),
    ...somebody(inquiry, soon, blackout, { code: 'blackout.nobody-left', within: firstWithin }),
    ...somebody(inquiry, authorities, nobody, { code: 'authority.none' }, ofConcern, isAuthority),
    ...twoInstitutions(inquiry, owedBy(tellings, childWithin)),
    ...endsAtLastResort(inquiry, last),
  ];
}

const isAuthority = (kind: OfficeKind): boolean => officeKinds[kind].authority;

function owedBy(tellings: readonly Telling[], ms: number): readonly OwedTelling[] {
  return tellings
    .map((telling) => ({ ...telling, occurrences: occurrencesBy(telling.step, ms) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

function somebody(
  inquiry: Inquiry,
  tellings: readonly OwedTelling[],
  exclusion: Exclusion,
  fact: ProofFact,
  when: Parameters<typeof conditionOf>[1] = {},
  counts: (kind: OfficeKind) => boolean = () => true,
): readonly ProofFinding[] {
  const obligation = {
    when: conditionOf(inquiry, when),
    unless: [],
    tellings,
    counts,
    origins: anyOrigin,
    deadline: null,
  };
  const { judge } = judgeObligation(obligation, inquiry, contractFooting(inquiry.policy), exclusion);
  return shownBy(inquiry, judge, fact, exclusion, tellings);
}

/** A report none of whose paths ever tells the last resort ends in silence if nobody answers. */
function endsAtLastResort(inquiry: Inquiry, tellings: readonly OwedTelling[]): readonly ProofFinding[] {
  const judge = (region: Region): Judgement => {
    const undecided: CompiledCondition[] = [];
    for (const { condition } of tellings) {
      const held = heldIn(inquiry.space, condition, region);
      if (held === 'yes') return 'safe';
      if (held === 'some') undecided.push(condition);
    }
    return undecided[0] ?? 'bad';
  };
  return shownBy(inquiry, judge, { code: 'last-resort.missing' }, nobody, tellings);
}

/**
 * Of a child, people of two institutions must know. An office that keeps hours may be told or its substitute, whichever
 * is worse; so two are sure only if no institution could be everybody's.
 */
function twoInstitutions(inquiry: Inquiry, tellings: readonly OwedTelling[]): readonly ProofFinding[] {
  const { space, policy, bars } = inquiry;
  const when = conditionOf(inquiry, childOfConcern);
  const relevant = relevantTo(tellings, inquiry);
  const footing = contractFooting(policy);
  const resolved = new Map<string, Resolution>();
  const resolution = (office: OfficeKind, sure: number, possible: number): Resolution => {
    const key = `${office}:${sure}:${possible}`;
    const known = resolved.get(key) ?? resolve(footing, office, barredAs(sure, possible), () => true);
    resolved.set(key, known);
    return known;
  };
  let alone: readonly Institution[] = [];
  const judge = (region: Region): Judgement => {
    const owed = heldIn(space, when, region);
    if (owed !== 'yes') return owed === 'no' ? 'safe' : when;
    const { sure, possible, open } = barringIn(space, bars, relevant, region);
    let undecided = open;
    let common: readonly Institution[] | null = null;
    for (const { condition, office } of tellings) {
      const held = heldIn(space, condition, region);
      if (held === 'some') undecided = condition;
      if (held !== 'yes') continue;
      const { told, nobody: missed } = resolution(office, sure, possible);
      if (!isNever(missed)) continue;
      // Nobody of the chapter is left to ring: the emergency escalation's (E1).
      if (told.length === 0) return 'safe';
      const here = told.map((kind) => institutionOf[kind]);
      common = common === null ? here : common.filter((one) => here.includes(one));
      if (common.length === 0) return 'safe';
    }
    alone = common === null ? [] : [...new Set(common)];
    return undecided ?? 'bad';
  };
  const region = smallestBad(space, inquiry.start, judge, inquiry.meter);
  if (region === tooEntangled) return [entangled('policy', policy.id, tellings, inquiry)];
  if (region === null) return [];
  const fact = { code: 'child.one-institution', within: childWithin, institutions: alone } as const;
  return [found('policy', policy.id, fact, counterexampleOf(inquiry, region))];
}

function shownBy(
  inquiry: Inquiry,
  judge: (region: Region) => Judgement,
  fact: ProofFact,
  exclusion: Exclusion,
  tellings: readonly Telling[],
): readonly ProofFinding[] {
  const { policy, space, start, meter } = inquiry;
  const region = smallestBad(space, start, judge, meter);
  if (region === tooEntangled) return [entangled('policy', policy.id, tellings, inquiry)];
  if (region === null) return [];
  return [found('policy', policy.id, fact, counterexampleOf(inquiry, region, exclusion))];
}
