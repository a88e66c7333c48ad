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
    (api, _, options) =>
      api.engagements.record(
        { kind: 'training', area: '35.73', ...held, heldOn, outcome: 'informed', topics: requiredTopics },
        options,
      ),
    { keeps: name },
  );

const volunteer = (name: string, ref: string): readonly Step[] => [
  step(
    'volunteers.nominate',
    (api, _, options) =>
      api.volunteers.nominate({ community, person: { ref, identity: { name: 'Relawan Rahasia' } } }, options),
    { keeps: name },
  ),
  step('volunteers.screen', (api, of, options) =>
    api.volunteers.screen(of(name), { identityChecked: true, references: 2, interview: true, adult: true }, options),
  ),
  step('volunteers.train', (api, of, options) => api.volunteers.train(of(name), { training: of('training') }, options)),
  step('volunteers.signCode', (api, of, options) =>
    api.volunteers.signCode(of(name), { edition: 'contoh', signedOn: morning }, options),
  ),
  step('volunteers.activate', (api, of, options) => api.volunteers.activate(of(name), {}, options)),
];

/** From the audience to a community at work, its months and its visits, and how each of them can end. */
export const communityWork: readonly Step[] = [
  keyless('chapter.apply', (api) => api.chapter.apply(smallChapter(1))),
  step(
    'engagements.plan',
    (api, _, options) =>
      api.engagements.plan({ kind: 'awarenessSession', area: '35.73', plannedOn: later(morning, day) }, options),
    { keeps: 'session' },
  ),
  step('engagements.cancel', (api, of, options) =>
    api.engagements.cancel(of('session'), { reason: 'noVenue' }, options),
  ),
  step(
    'engagements.plan',
    (api, _, options) =>
      api.engagements.plan(
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
  step('engagements.hold', (api, of, options) =>
    api.engagements.hold(of('audience'), { ...held, outcome: 'agreed', minutes: 'Risalah Rahasia' }, options),
  ),
  training('training', morning),
  training('refresher', later(morning, 60_000)),
  step(
    'pacts.draft',
    (api, _, options) =>
      api.pacts.draft({ area, reportedName: 'Kotalama', commitments: ['formVolunteers'], source: 'contoh' }, options),
    { keeps: 'pact' },
  ),
  step('pacts.schedule', (api, of, options) => api.pacts.schedule(of('pact'), { audience: of('audience') }, options)),
  step('pacts.sign', (api, of, options) =>
    api.pacts.sign(
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
  step('pacts.beginCommitment', (api, of, options) =>
    api.pacts.beginCommitment(of('pact'), { commitment: 'formVolunteers' }, options),
  ),
  step('communities.propose', (api, _, options) =>
    api.communities.propose({ area, reportedName: 'Kotalama', source: 'contoh' }, options),
  ),
  step('communities.notePact', (api, _, options) => api.communities.notePact(community, {}, options)),
  step('communities.constitute', (api, _, options) => api.communities.constitute(community, { decree }, options)),
  ...volunteer('volunteer', 'relawan-satu'),
  ...volunteer('colleague', 'relawan-dua'),
  step('volunteers.setTerm', (api, of, options) =>
    api.volunteers.setTerm(of('volunteer'), { termEndsOn: later(morning, 300 * day) }, options),
  ),
  step('volunteers.refreshTraining', (api, of, options) =>
    api.volunteers.refreshTraining(of('volunteer'), { training: of('refresher') }, options),
  ),
  step('volunteers.suspend', (api, of, options) =>
    api.volunteers.suspend(of('volunteer'), { reason: 'codeBreach' }, options),
  ),
  step('volunteers.liftSuspension', (api, of, options) =>
    api.volunteers.liftSuspension(of('volunteer'), { finding: 'resolved' }, options),
  ),
  step('communities.activate', (api, of, options) =>
    api.communities.activate(community, { focalPoint: 'coordinator-a', volunteers: [of('volunteer')] }, options),
  ),
  step('pacts.meetCommitment', (api, of, options) =>
    api.pacts.meetCommitment(of('pact'), { commitment: 'formVolunteers', evidence: [community] }, options),
  ),
  step('communities.renewDecree', (api, _, options) =>
    api.communities.renewDecree(community, { decree: { ...decree, number: 'contoh/2' } }, options),
  ),
  step('communities.setCoverage', (api, _, options) =>
    api.communities.setCoverage(community, { coverage: ['RW 03'] }, options),
  ),
  step('communities.changeFocalPoint', (api, _, options) =>
    api.communities.changeFocalPoint(community, { focalPoint: 'deputy-a' }, options),
  ),
  step('communities.noteActivity', (api, _, options) =>
    api.communities.noteActivity(community, { sign: 'contact' }, options),
  ),
  step('communities.assertPilot', (api, _, options) =>
    api.communities.assertPilot(community, { source: 'contoh', assertedOn: morning }, options),
  ),
  step('communities.disputePilot', (api, _, options) =>
    api.communities.disputePilot(
      community,
      { otherArea: '35.73.03.1002', otherName: 'Mergosono', source: 'contoh' },
      options,
    ),
  ),
  step('communities.confirmPilot', (api, _, options) =>
    api.communities.confirmPilot(community, { source: 'contoh' }, options),
  ),
  step('communities.withdrawPilot', (api, _, options) =>
    api.communities.withdrawPilot(community, { source: 'contoh' }, options),
  ),
  step('conditionReports.open', (api, _, options) => api.conditionReports.open({ area, period: '2019-01' }, options)),
  step('conditionReports.submit', (api, _, options) =>
    api.conditionReports.submit(month, { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [] }, options),
  ),
  step('conditionReports.return', (api, _, options) =>
    api.conditionReports.return(month, { reason: 'incomplete' }, options),
  ),
  step('conditionReports.submit', (api, _, options) =>
    api.conditionReports.submit(
      month,
      { submittedBy: 'coordinator-a', counts: { ...nothingSeen, outreach: 2 }, incidents: [] },
      options,
    ),
  ),
  step('conditionReports.accept', (api, _, options) => api.conditionReports.accept(month, {}, options), {
    by: second,
  }),
  step('conditionReports.aggregate', (api, _, options) => api.conditionReports.aggregate(month, {}, options)),
  step(
    'visits.plan',
    (api, _, options) =>
      api.visits.plan(
        { area, plannedOn: later(morning, day), purpose: 'routine', destination: 'Rumah Rahasia' },
        options,
      ),
    { keeps: 'visit' },
  ),
  step('visits.assign', (api, of, options) =>
    api.visits.assign(of('visit'), { visitors: [of('volunteer'), of('colleague')] }, options),
  ),
  step('visits.hold', (api, of, options) =>
    api.visits.hold(
      of('visit'),
      {
        // After its volunteers became active, and before now.
        heldOn: later(morning, 45 * 60_000),
        confirmed: ['twoPersons', 'daylight', 'noPromises', 'noChildInterviewed', 'noFacesPhotographed'],
      },
      options,
    ),
  ),
  step('visits.report', (api, of, options) =>
    api.visits.report(of('visit'), { vulnerabilities: [], incidents: [], notes: 'Catatan Rahasia' }, options),
  ),
  step(
    'visits.plan',
    (api, _, options) => api.visits.plan({ area, plannedOn: later(morning, day), purpose: 'employer' }, options),
    { keeps: 'other-visit' },
  ),
  step('visits.cancel', (api, of, options) => api.visits.cancel(of('other-visit'), { reason: 'weather' }, options)),
  step('volunteers.exit', (api, of, options) => api.volunteers.exit(of('volunteer'), { reason: 'resigned' }, options)),
  step('communities.rest', (api, _, options) => api.communities.rest(community, { reason: 'noVolunteers' }, options)),
  step('communities.dissolve', (api, _, options) =>
    api.communities.dissolve(community, { reason: 'byKelurahan' }, options),
  ),
  step('pacts.noteBreach', (api, of, options) =>
    api.pacts.noteBreach(of('pact'), { kind: 'reportsHeldBack', source: 'contoh' }, options),
  ),
  step('pacts.renew', (api, of, options) =>
    api.pacts.renew(of('pact'), { validUntil: later(morning, 200 * day) }, options),
  ),
  step('pacts.supersede', (api, of, options) => api.pacts.supersede(of('pact'), {}, options)),
  step(
    'pacts.draft',
    (api, of, options) =>
      api.pacts.draft(
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
  step('pacts.sign', (api, of, options) =>
    api.pacts.sign(
      of('next-pact'),
      { signedOn: morning, audience: of('audience'), signatory: 'lurah-contoh', witness: 'duty-one' },
      options,
    ),
  ),
  step('pacts.revoke', (api, of, options) => api.pacts.revoke(of('next-pact'), { reason: 'byLpa' }, options)),
  step(
    'pacts.draft',
    (api, _, options) =>
      api.pacts.draft({ area, reportedName: 'Kotalama', commitments: ['formVolunteers'], source: 'contoh' }, options),
    { keeps: 'draft' },
  ),
  step('pacts.withdraw', (api, of, options) => api.pacts.withdraw(of('draft'), {}, options)),
];
