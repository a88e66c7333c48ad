import { day, type Instant, later, requiredTopics } from '@kawal/core';
import { area, morning, smallChapter } from './chapter.ts';
import { keyless, type Step, second, step } from './step.ts';

const community = `community/${area}`;
const month = `condition-report/${area}.2019-01`;
const nothingSeen = {
  outreach: 0,
  departures: 0,
  returns: 0,
  boardingHouses: 0,
  employers: 0,
  vacancies: 0,
  childrenOutOfSchool: 0,
};
const decree = { number: 'contoh/1', date: morning, signatory: 'lurah-contoh' };
const held = { heldOn: morning, attendance: {} } as const;

const training = (name: string, heldOn: Instant) =>
  step(
    'engagements.record',
    (door, _, options) =>
      door.engagements.record(
        { kind: 'training', area: '35.73', ...held, heldOn, outcome: 'informed', topics: requiredTopics },
        options,
      ),
    { keeps: name },
  );

const volunteer = (name: string, ref: string): readonly Step[] => [
  step(
    'volunteers.nominate',
    (door, _, options) =>
      door.volunteers.nominate({ community, person: { ref, identity: { name: 'Relawan Rahasia' } } }, options),
    { keeps: name },
  ),
  step('volunteers.screen', (door, of, options) =>
    door.volunteers.screen(of(name), { identityChecked: true, references: 2, interview: true, adult: true }, options),
  ),
  step('volunteers.train', (door, of, options) =>
    door.volunteers.train(of(name), { training: of('training') }, options),
  ),
  step('volunteers.signCode', (door, of, options) =>
    door.volunteers.signCode(of(name), { edition: 'contoh', signedOn: morning }, options),
  ),
  step('volunteers.activate', (door, of, options) => door.volunteers.activate(of(name), {}, options)),
];

/** From the audience to a community at work, its months and its visits, and how each of them can end. */
export const communityWork: readonly Step[] = [
  keyless('chapter.apply', (door) => door.chapter.apply(smallChapter(1))),
  step(
    'engagements.plan',
    (door, _, options) =>
      door.engagements.plan({ kind: 'awarenessSession', area: '35.73', plannedOn: later(morning, day) }, options),
    { keeps: 'session' },
  ),
  step('engagements.cancel', (door, of, options) =>
    door.engagements.cancel(of('session'), { reason: 'noVenue' }, options),
  ),
  step(
    'engagements.plan',
    (door, _, options) =>
      door.engagements.plan(
        {
          kind: 'audienceMeeting',
          area: '35.73',
          plannedOn: later(morning, 60 * 60_000),
          resourcePersons: [{ ref: 'narasumber', role: 'lpa', identity: { name: 'Narasumber Rahasia' } }],
        },
        options,
      ),
    { keeps: 'audience' },
  ),
  step('engagements.hold', (door, of, options) =>
    door.engagements.hold(of('audience'), { ...held, outcome: 'agreed', minutes: 'Risalah Rahasia' }, options),
  ),
  training('training', morning),
  training('refresher', later(morning, 60_000)),
  step(
    'pacts.draft',
    (door, _, options) =>
      door.pacts.draft({ area, reportedName: 'Kotalama', commitments: ['formVolunteers'], source: 'contoh' }, options),
    { keeps: 'pact' },
  ),
  step('pacts.schedule', (door, of, options) => door.pacts.schedule(of('pact'), { audience: of('audience') }, options)),
  step('pacts.sign', (door, of, options) =>
    door.pacts.sign(
      of('pact'),
      {
        signedOn: morning,
        audience: of('audience'),
        signatory: 'lurah-contoh',
        witness: 'duty-one',
        validUntil: later(morning, 60 * day),
      },
      options,
    ),
  ),
  step('pacts.beginCommitment', (door, of, options) =>
    door.pacts.beginCommitment(of('pact'), { commitment: 'formVolunteers' }, options),
  ),
  step('communities.propose', (door, _, options) =>
    door.communities.propose({ area, reportedName: 'Kotalama', source: 'contoh' }, options),
  ),
  step('communities.notePact', (door, _, options) => door.communities.notePact(community, {}, options)),
  step('communities.constitute', (door, _, options) => door.communities.constitute(community, { decree }, options)),
  ...volunteer('volunteer', 'relawan-satu'),
  ...volunteer('colleague', 'relawan-dua'),
  step('volunteers.setTerm', (door, of, options) =>
    door.volunteers.setTerm(of('volunteer'), { termEndsOn: later(morning, 300 * day) }, options),
  ),
  step('volunteers.refreshTraining', (door, of, options) =>
    door.volunteers.refreshTraining(of('volunteer'), { training: of('refresher') }, options),
  ),
  step('volunteers.suspend', (door, of, options) =>
    door.volunteers.suspend(of('volunteer'), { reason: 'codeBreach' }, options),
  ),
  step('volunteers.liftSuspension', (door, of, options) =>
    door.volunteers.liftSuspension(of('volunteer'), { finding: 'resolved' }, options),
  ),
  step('communities.activate', (door, of, options) =>
    door.communities.activate(community, { focalPoint: 'coordinator-a', volunteers: [of('volunteer')] }, options),
  ),
  step('pacts.meetCommitment', (door, of, options) =>
    door.pacts.meetCommitment(of('pact'), { commitment: 'formVolunteers', evidence: [community] }, options),
  ),
  step('communities.renewDecree', (door, _, options) =>
    door.communities.renewDecree(community, { decree: { ...decree, number: 'contoh/2' } }, options),
  ),
  step('communities.setCoverage', (door, _, options) =>
    door.communities.setCoverage(community, { coverage: ['RW 03'] }, options),
  ),
  step('communities.changeFocalPoint', (door, _, options) =>
    door.communities.changeFocalPoint(community, { focalPoint: 'deputy-a' }, options),
  ),
  step('communities.noteActivity', (door, _, options) =>
    door.communities.noteActivity(community, { sign: 'contact' }, options),
  ),
  step('communities.assertPilot', (door, _, options) =>
    door.communities.assertPilot(community, { source: 'contoh', assertedOn: morning }, options),
  ),
  step('communities.disputePilot', (door, _, options) =>
    door.communities.disputePilot(
      community,
      { otherArea: '35.73.03.1002', otherName: 'Mergosono', source: 'contoh' },
      options,
    ),
  ),
  step('communities.confirmPilot', (door, _, options) =>
    door.communities.confirmPilot(community, { source: 'contoh' }, options),
  ),
  step('communities.withdrawPilot', (door, _, options) =>
    door.communities.withdrawPilot(community, { source: 'contoh' }, options),
  ),
  step('conditionReports.open', (door, _, options) => door.conditionReports.open({ area, period: '2019-01' }, options)),
  step('conditionReports.submit', (door, _, options) =>
    door.conditionReports.submit(month, { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [] }, options),
  ),
  step('conditionReports.return', (door, _, options) =>
    door.conditionReports.return(month, { reason: 'incomplete' }, options),
  ),
  step('conditionReports.submit', (door, _, options) =>
    door.conditionReports.submit(
      month,
      { submittedBy: 'coordinator-a', counts: { ...nothingSeen, outreach: 2 }, incidents: [] },
      options,
    ),
  ),
  step('conditionReports.accept', (door, _, options) => door.conditionReports.accept(month, {}, options), {
    by: second,
  }),
  step('conditionReports.aggregate', (door, _, options) => door.conditionReports.aggregate(month, {}, options)),
  step(
    'visits.plan',
    (door, _, options) =>
      door.visits.plan(
        { area, plannedOn: later(morning, day), purpose: 'routine', destination: 'Rumah Rahasia' },
        options,
      ),
    { keeps: 'visit' },
  ),
  step('visits.assign', (door, of, options) =>
    door.visits.assign(of('visit'), { visitors: [of('volunteer'), of('colleague')] }, options),
  ),
  step('visits.hold', (door, of, options) =>
    door.visits.hold(
      of('visit'),
      {
        heldOn: morning,
        confirmed: ['twoPersons', 'daylight', 'noPromises', 'noChildInterviewed', 'noFacesPhotographed'],
      },
      options,
    ),
  ),
  step('visits.report', (door, of, options) =>
    door.visits.report(of('visit'), { vulnerabilities: [], incidents: [], notes: 'Catatan Rahasia' }, options),
  ),
  step(
    'visits.plan',
    (door, _, options) => door.visits.plan({ area, plannedOn: later(morning, day), purpose: 'employer' }, options),
    { keeps: 'other-visit' },
  ),
  step('visits.cancel', (door, of, options) => door.visits.cancel(of('other-visit'), { reason: 'weather' }, options)),
  step('volunteers.exit', (door, of, options) =>
    door.volunteers.exit(of('volunteer'), { reason: 'resigned' }, options),
  ),
  step('communities.rest', (door, _, options) => door.communities.rest(community, { reason: 'noVolunteers' }, options)),
  step('communities.dissolve', (door, _, options) =>
    door.communities.dissolve(community, { reason: 'byKelurahan' }, options),
  ),
  step('pacts.noteBreach', (door, of, options) =>
    door.pacts.noteBreach(of('pact'), { kind: 'reportsHeldBack', source: 'contoh' }, options),
  ),
  step('pacts.renew', (door, of, options) =>
    door.pacts.renew(of('pact'), { validUntil: later(morning, 200 * day) }, options),
  ),
  step('pacts.supersede', (door, of, options) => door.pacts.supersede(of('pact'), {}, options)),
  step(
    'pacts.draft',
    (door, of, options) =>
      door.pacts.draft(
        {
          area,
          reportedName: 'Kotalama',
          commitments: ['formVolunteers'],
          source: 'contoh',
          supersedes: of('pact'),
        },
        options,
      ),
    { keeps: 'next-pact' },
  ),
  step('pacts.sign', (door, of, options) =>
    door.pacts.sign(
      of('next-pact'),
      { signedOn: morning, audience: of('audience'), signatory: 'lurah-contoh', witness: 'duty-one' },
      options,
    ),
  ),
  step('pacts.revoke', (door, of, options) => door.pacts.revoke(of('next-pact'), { reason: 'byLpa' }, options)),
];
