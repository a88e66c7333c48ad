import { day, later } from '@kawal/core';
import { area, morning, smallChapter } from './chapter.ts';
import { app, keyless, lastResort, officer, type Step, step } from './step.ts';

const shelter = { kind: 'outside', body: 'shelter', name: 'Rumah Rahasia' } as const;

function prepare(name: string, service: 'temporaryShelter' | 'accompaniment' | 'legalAid' | 'socialRehabilitation') {
  return step(
    'referrals.prepare',
    (api, of, options) =>
      api.referrals.prepare(
        { report: of('report'), case: null, victim: 'p1', service, addressee: shelter, shares: ['identity'] },
        options,
      ),
    { keeps: name },
  );
}

function consent(name: string) {
  return step('referrals.checkConsent', (api, of, options) =>
    api.referrals.checkConsent(of(name), { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }, options),
  );
}

function send(name: string) {
  return step('referrals.send', (api, of, options) => api.referrals.send(of(name), {}, options));
}

const submit = (name: string) =>
  step(
    'reports.submit',
    (api, _, options) =>
      api.reports.submit(
        {
          area,
          channel: 'app',
          facts: { concern: ['none'], danger: ['no'], involved: ['none'] },
          parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Rahasia' } }],
          story: 'Cerita Rahasia',
        },
        options,
      ),
    { keeps: name, by: app },
  );

/** A report, what is asked of others for its victim, their case, and a failure to protect what they said. */
export const handling: readonly Step[] = [
  keyless('chapter.apply', (api) => api.chapter.apply(smallChapter(1))),
  submit('report'),
  submit('other-report'),
  prepare('referral', 'temporaryShelter'),
  consent('referral'),
  step('referrals.attachPoliceReport', (api, of, options) =>
    api.referrals.attachPoliceReport(of('referral'), { filedOn: morning, reference: 'LP Rahasia' }, options),
  ),
  send('referral'),
  step('referrals.acknowledge', (api, of, options) =>
    api.referrals.acknowledge(of('referral'), { reference: 'Petugas Rahasia' }, options),
  ),
  step('referrals.redirect', (api, of, options) =>
    api.referrals.redirect(of('referral'), { reason: 'noCapacity', addressee: shelter }, options),
  ),
  consent('referral'),
  send('referral'),
  step('referrals.accept', (api, of, options) => api.referrals.accept(of('referral'), {}, options)),
  step('referrals.startService', (api, of, options) => api.referrals.startService(of('referral'), {}, options)),
  step('referrals.complete', (api, of, options) => api.referrals.complete(of('referral'), {}, options)),
  prepare('declined', 'accompaniment'),
  consent('declined'),
  send('declined'),
  step('referrals.decline', (api, of, options) =>
    api.referrals.decline(of('declined'), { reason: 'outOfArea' }, options),
  ),
  prepare('failed', 'legalAid'),
  consent('failed'),
  send('failed'),
  step('referrals.accept', (api, of, options) => api.referrals.accept(of('failed'), {}, options)),
  step('referrals.startService', (api, of, options) => api.referrals.startService(of('failed'), {}, options)),
  step('referrals.fail', (api, of, options) => api.referrals.fail(of('failed'), { reason: 'victimLeft' }, options)),
  prepare('withdrawn', 'socialRehabilitation'),
  step('referrals.withdraw', (api, of, options) =>
    api.referrals.withdraw(of('withdrawn'), { reason: 'byMistake' }, options),
  ),
  step('cases.open', (api, of, options) => api.cases.open({ report: of('report'), victim: 'p1' }, options), {
    keeps: 'case',
  }),
  step('cases.assign', (api, of, options) => api.cases.assign(of('case'), { person: 'duty-two' }, options)),
  step('cases.linkReport', (api, of, options) =>
    api.cases.linkReport(of('case'), { report: of('other-report') }, options),
  ),
  ...(['report', 'other-report'] as const).map((name) =>
    keyless('cards.open', (api, of) => api.cards.open(of(name), { purpose: 'respond' })),
  ),
  step('cases.unlinkReport', (api, of, options) =>
    api.cases.unlinkReport(of('case'), { report: of('other-report') }, options),
  ),
  step('cases.noteAge', (api, of, options) => api.cases.noteAge(of('case'), { ageClass: 'adult' }, options)),
  step('cases.beginIdentification', (api, of, options) =>
    api.cases.beginIdentification(of('case'), { by: 'court' }, options),
  ),
  step('cases.recordIdentification', (api, of, options) =>
    api.cases.recordIdentification(
      of('case'),
      { outcome: 'victimConfirmed', decidedBy: 'court', decidedOn: morning, reference: 'Putusan Rahasia' },
      options,
    ),
  ),
  step('cases.notePoliceReport', (api, of, options) =>
    api.cases.notePoliceReport(of('case'), { filedOn: morning, reference: 'LP Rahasia' }, options),
  ),
  ...(['running', 'stopped'] as const).map((stage) =>
    step('cases.noteCriminalCase', (api, of, options) => api.cases.noteCriminalCase(of('case'), { stage }, options)),
  ),
  step(
    'referrals.prepare',
    (api, of, options) =>
      api.referrals.prepare(
        {
          report: of('report'),
          case: of('case'),
          victim: 'p1',
          service: 'repatriation',
          addressee: shelter,
          shares: [],
        },
        options,
      ),
    { keeps: 'return' },
  ),
  consent('return'),
  send('return'),
  step('referrals.accept', (api, of, options) => api.referrals.accept(of('return'), {}, options)),
  step('referrals.startService', (api, of, options) => api.referrals.startService(of('return'), {}, options)),
  step('cases.beginMonitoring', (api, of, options) => api.cases.beginMonitoring(of('case'), {}, options)),
  step('cases.noteMonitoring', (api, of, options) =>
    api.cases.noteMonitoring(of('case'), { finding: 'well', note: 'Catatan Rahasia' }, options),
  ),
  step('cases.returnVictim', (api, of, options) =>
    api.cases.returnVictim(of('case'), { wanted: true, safe: true, checkedOn: morning, to: area }, options),
  ),
  step(
    'cards.breakGlass',
    (api, of, options) => api.cards.breakGlass({ record: of('report'), reason: 'lifeInDanger' }, options),
    { by: lastResort, keeps: 'emergency' },
  ),
  step('cards.endEmergency', (api, of, options) => api.cards.endEmergency(of('emergency'), {}, options), {
    by: lastResort,
  }),
  step('cards.reviewEmergency', (api, of, options) =>
    api.cards.reviewEmergency(of('emergency'), { finding: 'needed' }, options),
  ),
  step('cases.assign', (api, of, options) => api.cases.assign(of('case'), { person: lastResort.ref }, options)),
  step('cases.close', (api, of, options) =>
    api.cases.close(of('case'), { closure: { reason: 'victimDeceased' } }, options),
  ),
  step(
    'cases.close',
    (api, of, options) => api.cases.close(of('case'), { closure: { reason: 'victimDeceased' } }, options),
    { by: lastResort },
  ),
  step('cases.reopen', (api, of, options) => api.cases.reopen(of('case'), { reason: 'closedByMistake' }, options)),
  step(
    'breaches.detect',
    (api, _, options) =>
      api.breaches.detect({ kinds: ['confidentiality'], knownAt: morning, story: 'Cerita Rahasia' }, options),
    { keeps: 'breach' },
  ),
  step('breaches.assess', (api, of, options) =>
    api.breaches.assess(of('breach'), { data: ['identity'], people: 1, risk: 'high' }, options),
  ),
  ...(['authority', 'subjects'] as const).map((to) =>
    step('breaches.notify', (api, of, options) =>
      api.breaches.notify(
        of('breach'),
        { to, notifiedOn: morning, content: ['dataExposed', 'whenAndHow', 'handlingAndRecovery'], reached: 1 },
        options,
      ),
    ),
  ),
  step('breaches.takeMeasure', (api, of, options) =>
    api.breaches.takeMeasure(of('breach'), { measure: 'accessRevoked' }, options),
  ),
  step('breaches.remediate', (api, of, options) => api.breaches.remediate(of('breach'), {}, options)),
  step('breaches.close', (api, of, options) => api.breaches.close(of('breach'), {}, options)),
  step(
    'breaches.detect',
    (api, _, options) => api.breaches.detect({ kinds: ['availability'], knownAt: later(morning, -day) }, options),
    { keeps: 'no-breach' },
  ),
  step(
    'dataRequests.receive',
    (api, of, options) =>
      api.dataRequests.receive(
        { right: 'access', record: of('report'), subject: 'p1', receivedOn: morning, story: 'Cerita Rahasia' },
        options,
      ),
    { keeps: 'data-request' },
  ),
  step('dataRequests.fulfil', (api, of, options) =>
    api.dataRequests.fulfil(of('data-request'), { answeredOn: morning }, options),
  ),
  ...(['refuse', 'drop'] as const).flatMap((end) => [
    step(
      'dataRequests.receive',
      (api, of, options) =>
        api.dataRequests.receive(
          { right: 'erasure', record: of('report'), subject: null, receivedOn: morning },
          options,
        ),
      { keeps: `data-request-${end}` },
    ),
    end === 'drop'
      ? step('dataRequests.drop', (api, of, options) => api.dataRequests.drop(of(`data-request-${end}`), {}, options))
      : step('dataRequests.refuse', (api, of, options) =>
          api.dataRequests.refuse(of(`data-request-${end}`), { ground: 'notShown', answeredOn: morning }, options),
        ),
  ]),
  step('breaches.dismiss', (api, of, options) => api.breaches.dismiss(of('no-breach'), {}, options), {
    by: officer,
  }),
];
