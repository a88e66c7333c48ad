import { readFileSync } from 'node:fs';
import cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { BookedPerson, BookedRecord } from './book.ts';

export type Access = 'whole' | 'redacted' | 'cards' | 'shared' | 'decide' | 'emergency' | 'begin';

const policies = readFileSync(new URL('rules.cedar', import.meta.url), 'utf8');

/** Returns what Cedar grants a person on a record, by the rules written once more beside this file. */
export function createOracle(): (person: BookedPerson, record: BookedRecord, access: Access) => boolean {
  const parsed = cedar.preparsePolicySet('access', { staticPolicies: policies });
  if (parsed.type === 'failure') throw new RangeError(JSON.stringify(parsed.errors));
  return ({ actor, ...attributes }, record, access) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Person', id: actor.ref },
      action: { type: 'Action', id: access },
      resource: { type: 'Record', id: record.stream },
      context: {},
      preparsedPolicySetId: 'access',
      entities: [
        {
          uid: { type: 'Person', id: actor.ref },
          attrs: {
            ...attributes,
            serves: [...attributes.serves],
            holds: [...attributes.holds],
            kinds: [...attributes.kinds],
            posts: [...attributes.posts],
            near: [...attributes.near],
            speaksFor: [...attributes.speaksFor],
            memberOf: [...attributes.memberOf],
            trainedFor: [...attributes.trainedFor],
            ref: actor.ref,
            isPerson: actor.kind === 'person',
          },
          parents: [],
        },
        { uid: { type: 'Record', id: record.stream }, attrs: attributesOf(record), parents: [] },
      ],
    });
    if (answer.type === 'failure') throw new RangeError(JSON.stringify(answer.errors));
    if (answer.response.diagnostics.errors.length > 0)
      throw new RangeError(JSON.stringify(answer.response.diagnostics));
    return answer.response.decision === 'allow';
  };
}

function attributesOf({
  concept,
  area,
  barred,
  barredKinds,
  told,
  opened,
  handler,
  givenIn,
  reporter,
  addressee,
  isOver,
  standIns,
}: BookedRecord) {
  const known = Object.entries({ handler, reporter, addressee }).filter(([, ref]) => ref !== null);
  return {
    concept,
    area,
    barred: [...barred],
    barredKinds: [...barredKinds],
    told: [...told],
    givenIn: [...givenIn],
    opened: [...opened],
    isOver,
    standIns: [...standIns],
    ...(Object.fromEntries(known) as Record<string, string>),
  };
}
