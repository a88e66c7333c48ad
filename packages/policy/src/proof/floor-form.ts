import { day, type Floor, type Policy, type Waiver } from '@kawal/core';
import { matches } from '@kawal/core/policy';
import { longestWaiverDays } from '../language/compose-checks.ts';
import { and, ask, type Holds, not } from '../space/holds.ts';
import type { Region } from '../space/region.ts';
import { smallestBad, tooEntangled } from '../space/search.ts';
import { found, type ProofFinding } from './findings.ts';
import { conditionOf, counterexampleOf, type ProofContext } from './proof-context.ts';

/** Proves the form of floors and waivers (F1, F7, W1). */
export function proveFloorForm(context: ProofContext): readonly ProofFinding[] {
  const { policy } = context;
  return [
    ...policy.floors.flatMap((floor) => [...origin(floor), ...restsOnOnePerson(floor, policy)]),
    ...policy.waivers.flatMap((waiver) => proveWaiver(waiver, context)),
  ];
}

function origin({ id, origin: from, cite }: Floor): readonly ProofFinding[] {
  if (from === 'law') return cite === null ? [found('floor', id, { code: 'floor.law-without-article' })] : [];
  return cite === null ? [] : [found('floor', id, { code: 'base.practice-as-law', cite })];
}

/** F7: what one person alone can lower must not lift a floor of the law or the nation. */
function restsOnOnePerson({ id, layer, when }: Floor, policy: Policy): readonly ProofFinding[] {
  if (layer !== 'law' && layer !== 'national') return [];
  const lowered = ['triage', 'consent'].filter((fact) => when[fact] !== undefined);
  const danger = when.danger;
  const holdsAt = (value: string): boolean =>
    danger !== undefined && matches({ danger }, { danger: [value] }, policy.facts);
  // It binds a fresh report, and one person's "no" would lift it.
  const stopsAtNo = holdsAt('unknown') && !holdsAt('no');
  return [...lowered, ...(stopsAtNo ? ['danger'] : [])].map((fact) =>
    found('floor', id, { code: 'floor.rests-on-one-person', fact }),
  );
}

function proveWaiver(waiver: Waiver, context: ProofContext): readonly ProofFinding[] {
  const floor = context.policy.floors.find(({ id }) => id === waiver.floor);
  if (floor === undefined) return [found('waiver', waiver.id, { code: 'waiver.unknown-floor', floor: waiver.floor })];
  const findings: ProofFinding[] = [];
  if (floor.origin === 'law' || floor.layer === 'law') {
    findings.push(found('waiver', waiver.id, { code: 'waiver.law', floor: floor.id }));
  }
  if (waiver.approvedBy !== floor.layer) {
    const { approvedBy } = waiver;
    findings.push(found('waiver', waiver.id, { code: 'waiver.approver', owner: floor.layer, approvedBy }));
  }
  const days = Math.ceil((waiver.until - waiver.from) / day);
  if (days > longestWaiverDays) {
    findings.push(found('waiver', waiver.id, { code: 'waiver.too-long', days, mostDays: longestWaiverDays }));
  }
  return [...findings, ...notNarrower(waiver, floor, context)];
}

/** Narrower: there are reports the floor still binds, and none that it never bound. */
function notNarrower(waiver: Waiver, floor: Floor, context: ProofContext): readonly ProofFinding[] {
  const { space, start, meter } = context;
  const waived = conditionOf(context, waiver.when);
  const bound = conditionOf(context, floor.when);
  const find = (isBad: (region: Region) => Holds): Region | null => {
    const region = smallestBad(space, start, isBad, meter);
    return region === tooEntangled ? null : region;
  };
  const beyond = find((region) => and(ask(space, waived, region), not(ask(space, bound, region))));
  const left = find((region) => and(not(ask(space, waived, region)), ask(space, bound, region)));
  if (beyond === null && left !== null) return [];
  const counterexample = beyond === null ? null : counterexampleOf(context, beyond);
  return [found('waiver', waiver.id, { code: 'waiver.not-narrower', floor: floor.id }, counterexample)];
}
