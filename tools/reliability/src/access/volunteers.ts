import { day, type KemendagriCode, later, requiredTopics } from '@kawal/core';
import type { Engine } from '@kawal/engine';
import { city, kelurahan, opening, secretary } from './city.ts';
import { must, streamOf } from './outcome.ts';

/** The kelurahan whose community has volunteers. */
export const withVolunteers = kelurahan[0] as KemendagriCode;

/** Trained and active; the same, and suspended later; and nominated by somebody, which gives nothing. */
export const volunteers = ['relawan-0', 'relawan-1', 'relawan-2'] as const;

/** Records that were begun for a community before the first report. */
export interface Volunteering {
  readonly pact: string;
  readonly engagements: readonly string[];
  readonly volunteers: readonly string[];
}

/** Constitutes a community, and leads its volunteers as far as each of them comes. Returns their records. */
export async function drawVolunteers(engine: Engine): Promise<Volunteering> {
  const { communities, engagements, pacts, volunteers: verbs } = engine.as(secretary);
  const area = withVolunteers;
  const before = later(opening, -day);
  const named = { area, reportedName: 'Kelurahan Karangan', source: 'contoh' };
  const own = `community/${area}` as const;
  must(await communities.propose(named));
  const meeting = { heldOn: before, attendance: {} } as const;
  const audience = streamOf(
    await engagements.record({ kind: 'audienceMeeting', area: city, ...meeting, outcome: 'agreed' }),
  ) as `engagement/${string}`;
  const pact = streamOf(await pacts.draft({ ...named, commitments: ['formVolunteers'] })) as `pact/${string}`;
  must(await pacts.schedule(pact, { audience }));
  const signed = { signedOn: before, audience, signatory: 'lurah-0', witness: 'duty-1' } as const;
  must(await pacts.sign(pact, { ...signed, validUntil: later(opening, 200 * day) }));
  must(await communities.notePact(own, {}));
  must(await communities.constitute(own, { decree: { number: 'contoh/1', date: before, signatory: 'lurah-0' } }));
  const held = { heldOn: before, attendance: {}, outcome: 'informed' } as const;
  const training = streamOf(
    await engagements.record({ kind: 'training', area: city, ...held, topics: requiredTopics }),
  );
  const records: string[] = [];
  for (const ref of volunteers) {
    const nominated = { ref, identity: { name: 'Relawan Karangan' } };
    const volunteer = streamOf(await verbs.nominate({ community: own, person: nominated })) as `volunteer/${string}`;
    records.push(volunteer);
    if (ref === 'relawan-2') continue;
    must(await verbs.screen(volunteer, { identityChecked: true, references: 2, interview: true, adult: true }));
    must(await verbs.train(volunteer, { training: training as `engagement/${string}` }));
    must(await verbs.signCode(volunteer, { edition: 'contoh', signedOn: before }));
    must(await verbs.activate(volunteer, {}));
  }
  return { pact, engagements: [audience, training], volunteers: records };
}
