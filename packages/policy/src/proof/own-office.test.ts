import { type OfficeKind, officeKinds, type Policy, type Requirement } from '@kawal/core';
import { exclusionsOf } from '@kawal/core/escalation';
import { describe, expect, test } from 'vitest';
import { provePolicy } from './prove-policy.ts';
import { soundPolicy } from './sound-chapter.sample.ts';

const added = (Object.keys(officeKinds) as OfficeKind[]).filter((kind) => officeKinds[kind].added);
const own: Requirement = { on: 'always', people: 1, reach: 'message', instead: 'sapa129' };

describe("an office of the chapter's own", () => {
  test('holds no authority, never serves the nation, and gives way to what a report says of officials [V7]', () => {
    expect(added).toHaveLength(4);
    for (const kind of added) expect(officeKinds[kind]).toMatchObject({ authority: false, identifies: false });
    expect(added.map((kind) => officeKinds[kind].serves)).not.toContain('nation');
    for (const values of [
      ['community', 'lpa'],
      ['kelurahan', 'cityGovernment'],
    ]) {
      const barred = values.flatMap((value) => exclusionsOf({ involved: [value] }, []).offices);
      expect(barred).toEqual(expect.arrayContaining(added));
    }
  });

  test('counts for no floor but one that names it [V7]', () => {
    const { uptdPpa, ...others } = soundPolicy.requires;
    const standIn = policyWith({
      ...others,
      uptdPpa: { ...own, on: 'officeHours', instead: 'ownCity1' },
      ownCity1: own,
    });
    expect(missedIn(soundPolicy)).toEqual([]);
    expect(missedIn(standIn)).toContain('child-to-authority');
    const [childFloor] = soundPolicy.floors;
    if (childFloor === undefined || uptdPpa === undefined)
      throw new Error('the sound policy has a floor and a UPTD PPA');
    const [first, ...paths] = soundPolicy.paths;
    if (first === undefined) throw new Error('the sound policy has a path');
    const [step, ...steps] = first.steps;
    if (step === undefined) throw new Error('the path has a step');
    const named: Policy = {
      ...policyWith({ ...soundPolicy.requires, ownCity1: own }),
      floors: [{ ...childFloor, id: 'to-our-own', tell: ['ownCity1'] }],
      paths: [{ ...first, steps: [{ ...step, tell: [...step.tell, 'ownCity1'] }, ...steps] }, ...paths],
    };
    expect(missedIn(named)).toEqual([]);
    expect(missedIn({ ...named, paths: soundPolicy.paths })).toEqual(['to-our-own']);
  });

  test('gives way to a ceiling like any other office [V7]', () => {
    const [childFloor] = soundPolicy.floors;
    if (childFloor === undefined) throw new Error('the sound policy has a floor');
    const policy: Policy = {
      ...policyWith({ ...soundPolicy.requires, ownCity1: { ...own, instead: null } }),
      floors: [...soundPolicy.floors, { ...childFloor, id: 'to-our-own', tell: ['ownCity1'] }],
      ceilings: [...soundPolicy.ceilings, { id: 'not-ours', layer: 'city', when: {}, bars: { never: ['ownCity1'] } }],
    };
    const starved = provePolicy(policy).findings.filter(({ code }) => code === 'ceiling.starves-floor');
    expect(starved.map(({ subject }) => subject)).toEqual([{ kind: 'ceiling', id: 'not-ours' }]);
  });
});

function policyWith(requires: Policy['requires']): Policy {
  return { ...soundPolicy, requires };
}

function missedIn(policy: Policy): readonly string[] {
  const codes = ['floor.not-met', 'floor.rests-on-hours'];
  return [
    ...new Set(
      provePolicy(policy)
        .findings.filter(({ code }) => codes.includes(code))
        .map(({ subject }) => subject.id),
    ),
  ];
}
