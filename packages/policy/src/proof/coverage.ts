import { hour, minute, type OfficeKind, officeKinds } from '@kawal/core';
import { once } from '@kawal/core/matching';
import { ask, askAny, type Holds, not } from '../space/holds.ts';
import { heldIn, type Region } from '../space/region.ts';
import { smallestBad, tooEntangled } from '../space/search.ts';
import { barredAs, contractModel, type OfficeResolution, type Ringless, resolve } from './availability-model.ts';
import { barringIn } from './exclusions.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { entangled } from './floors.ts';
import { type Institution, institutionOf } from './institution.ts';
import { always, isNever } from './intervals.ts';
import { blackout, type NamedSet, nobody } from './named-sets.ts';
import { judgeObligation, relevantTo, type TimedNotification } from './obligation.ts';
import type { OfficeSet } from './office-set.ts';
import { childOfConcern, conditionOf, counterexampleOf, ofConcern, type ProofContext } from './proof-context.ts';
import { certainNotifications, notificationsOf, occurrencesBy, type StepNotification } from './step-notifications.ts';

/** Somebody knows this soon, whatever the report says; two people of two institutions, of a child. Our own practice. */
export const firstWithin = 30 * minute;
export const childWithin = hour;

/** Proves what every policy must do for every report: cover, authority, blackout, child, last resort. */
export function proveCoverage(context: ProofContext): readonly ProofFinding[] {
  const notifications = certainNotifications(context);
  const soon = owedBy(notifications, firstWithin);
  const toAuthorities = notifications.filter(({ chain }) => chain.some(isAuthority));
  const authorities = owedBy(toAuthorities, Number.POSITIVE_INFINITY);
  const last = owedBy(
    notificationsOf(context).filter(({ office }) => office === 'lastResort'),
    Number.POSITIVE_INFINITY,
  );
  const ask = (ringless: Ringless): readonly ProofFinding[] => [
    ...somebody(context, soon, nobody, { code: 'cover.nobody-in-time', within: firstWithin }, ringless),
    ...somebody(context, soon, blackout, { code: 'blackout.nobody-left', within: firstWithin }, ringless),
    ...somebody(context, authorities, nobody, { code: 'authority.none' }, ringless, ofConcern, isAuthority),
    ...twoInstitutions(context, owedBy(notifications, childWithin), ringless),
  ];
  const findings = ask('told');
  // The same asked of reports that leave nobody to ring: what more is found is due to that alone.
  const ringless = (findings.length > 0 ? [] : ask('missed')).slice(0, 1).map((one) => {
    const { kind, id } = one.subject;
    const fact = { code: 'callers.all-barred', office: null } as const;
    return one.code === 'too-entangled' ? one : found(kind, id, fact, one.counterexample);
  });
  return [...findings, ...ringless, ...endsAtLastResort(context, last)];
}

const isAuthority = (kind: OfficeKind): boolean => officeKinds[kind].authority;

function owedBy(notifications: readonly StepNotification[], ms: number): readonly TimedNotification[] {
  return notifications
    .map((notification) => ({ ...notification, occurrences: occurrencesBy(notification.step, ms) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

function somebody(
  context: ProofContext,
  notifications: readonly TimedNotification[],
  exclusion: NamedSet,
  fact: ProofFact,
  ringless: Ringless,
  when: Parameters<typeof conditionOf>[1] = {},
  counts: (kind: OfficeKind) => boolean = () => true,
): readonly ProofFinding[] {
  const obligation = {
    when: conditionOf(context, when),
    unless: [],
    notifications,
    counts,
    origins: always,
    deadline: null,
  };
  const { judge } = judgeObligation(obligation, context, contractModel(context.policy, 'maybe', ringless))(exclusion);
  return shownBy(context, judge, fact, exclusion, notifications);
}

/** A report none of whose paths ever tells the last resort ends in silence if nobody answers. */
function endsAtLastResort(context: ProofContext, notifications: readonly TimedNotification[]): readonly ProofFinding[] {
  const conditions = notifications.map(({ condition }) => condition);
  const judge = (region: Region): Holds => not(askAny(context.space, conditions, region));
  return shownBy(context, judge, { code: 'last-resort.missing' }, nobody, notifications);
}

/** Proves that people of two institutions learn of a child, whichever substitutes are told for offices with hours. */
function twoInstitutions(context: ProofContext, notifications: readonly TimedNotification[], ringless: Ringless) {
  const { space, policy, exclusions } = context;
  const when = conditionOf(context, childOfConcern);
  const relevant = relevantTo(notifications, context);
  const model = contractModel(policy, 'maybe', ringless);
  const resolved = new Map<string, OfficeResolution>();
  const resolution = (office: OfficeKind, sure: OfficeSet, possible: OfficeSet): OfficeResolution => {
    const barred = barredAs(sure, possible);
    return once(resolved, `${office}:${sure}:${possible}`, () => resolve(model, office, barred, () => true));
  };
  let alone: readonly Institution[] = [];
  const judge = (region: Region): Holds => {
    const owed = ask(space, when, region);
    if (owed !== 'yes') return owed;
    const { sure, possible, open } = barringIn(space, exclusions, relevant, region);
    let undecided = open;
    let common: readonly Institution[] | null = null;
    for (const { condition, office } of notifications) {
      const held = heldIn(space, condition, region);
      if (held === 'some') undecided = condition;
      if (held !== 'yes') continue;
      const { told, nobody: missed } = resolution(office, sure, possible);
      if (!isNever(missed)) continue;
      // Nobody of the chapter is left to ring: a finding of its own.
      if (told.length === 0) return 'no';
      const here = told.map((kind) => institutionOf[kind]);
      common = common === null ? here : common.filter((one) => here.includes(one));
      if (common.length === 0) return 'no';
    }
    alone = common === null ? [] : [...new Set(common)];
    return undecided ?? 'yes';
  };
  const region = smallestBad(space, context.start, judge, context.meter);
  if (region === tooEntangled) return [entangled('policy', policy.id, notifications, context)];
  if (region === null) return [];
  const fact = { code: 'child.one-institution', within: childWithin, institutions: alone } as const;
  return [found('policy', policy.id, fact, counterexampleOf(context, region))];
}

function shownBy(
  context: ProofContext,
  judge: (region: Region) => Holds,
  fact: ProofFact,
  exclusion: NamedSet,
  notifications: readonly StepNotification[],
): readonly ProofFinding[] {
  const { policy, space, start, meter } = context;
  const region = smallestBad(space, start, judge, meter);
  if (region === tooEntangled) return [entangled('policy', policy.id, notifications, context)];
  if (region === null) return [];
  return [found('policy', policy.id, fact, counterexampleOf(context, region, exclusion))];
}
