import { day, later } from '@kawal/core';
import { area, morning, smallChapter } from './chapter.ts';
import { app, keyless, officer, type Step, second, step } from './step.ts';

const shelter = { kind: 'outside', body: 'shelter', name: 'Rumah Rahasia' } as const;

function prepare(name: string, service: 'temporaryShelter' | 'accompaniment' | 'legalAid' | 'socialRehabilitation') {
  return step(
    'referrals.prepare',
    (door, of, options) =>
      door.referrals.prepare(
        { report: of('report'), case: null, victim: 'p1', service, addressee: shelter, shares: ['identity'] },
        options,
      ),
    { keeps: name },
  );
}

function consent(name: string) {
  return step('referrals.checkConsent', (door, of, options) =>
    door.referrals.checkConsent(of(name), { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }, options),
  );
}

function send(name: string) {
  return step('referrals.send', (door, of, options) => door.referrals.send(of(name), {}, options));
}

const submit = (name: string) =>
  step(
    'reports.submit',
    (door, _, options) =>
      door.reports.submit(
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
  keyless('chapter.apply', (door) => door.chapter.apply(smallChapter(1))),
  submit('report'),
  submit('other-report'),
  prepare('referral', 'temporaryShelter'),
  consent('referral'),
  step('referrals.attachPoliceReport', (door, of, options) =>
    door.referrals.attachPoliceReport(of('referral'), { filedOn: morning, reference: 'LP Rahasia' }, options),
  ),
  send('referral'),
  step('referrals.acknowledge', (door, of, options) =>
    door.referrals.acknowledge(of('referral'), { reference: 'Petugas Rahasia' }, options),
  ),
  step('referrals.redirect', (door, of, options) =>
    door.referrals.redirect(of('referral'), { reason: 'noCapacity', addressee: shelter }, options),
  ),
  consent('referral'),
  send('referral'),
  step('referrals.accept', (door, of, options) => door.referrals.accept(of('referral'), {}, options)),
  step('referrals.startService', (door, of, options) => door.referrals.startService(of('referral'), {}, options)),
  step('referrals.complete', (door, of, options) => door.referrals.complete(of('referral'), {}, options)),
  prepare('declined', 'accompaniment'),
  consent('declined'),
  send('declined'),
  step('referrals.decline', (door, of, options) =>
    door.referrals.decline(of('declined'), { reason: 'outOfArea' }, options),
  ),
  prepare('failed', 'legalAid'),
  consent('failed'),
  send('failed'),
  step('referrals.accept', (door, of, options) => door.referrals.accept(of('failed'), {}, options)),
  step('referrals.startService', (door, of, options) => door.referrals.startService(of('failed'), {}, options)),
  step('referrals.fail', (door, of, options) => door.referrals.fail(of('failed'), { reason: 'victimLeft' }, options)),
  prepare('withdrawn', 'socialRehabilitation'),
  step('referrals.withdraw', (door, of, options) =>
    door.referrals.withdraw(of('withdrawn'), { reason: 'byMistake' }, options),
  ),
  step('cases.open', (door, of, options) => door.cases.open({ report: of('report'), victim: 'p1' }, options), {
    keeps: 'case',
  }),
  step('cases.assign', (door, of, options) => door.cases.assign(of('case'), { person: 'duty-two' }, options)),
  step('cases.linkReport', (door, of, options) =>
    door.cases.linkReport(of('case'), { report: of('other-report') }, options),
  ),
  step('cases.noteAge', (door, of, options) => door.cases.noteAge(of('case'), { ageClass: 'adult' }, options)),
  step('cases.beginIdentification', (door, of, options) =>
    door.cases.beginIdentification(of('case'), { by: 'court' }, options),
  ),
  step('cases.recordIdentification', (door, of, options) =>
    door.cases.recordIdentification(
      of('case'),
      { outcome: 'victimConfirmed', decidedBy: 'court', decidedOn: morning, reference: 'Putusan Rahasia' },
      options,
    ),
  ),
  step('cases.notePoliceReport', (door, of, options) =>
    door.cases.notePoliceReport(of('case'), { filedOn: morning, reference: 'LP Rahasia' }, options),
  ),
  ...(['running', 'stopped'] as const).map((stage) =>
    step('cases.noteCriminalCase', (door, of, options) => door.cases.noteCriminalCase(of('case'), { stage }, options)),
  ),
  step(
    'referrals.prepare',
    (door, of, options) =>
      door.referrals.prepare(
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
  step('referrals.accept', (door, of, options) => door.referrals.accept(of('return'), {}, options)),
  step('referrals.startService', (door, of, options) => door.referrals.startService(of('return'), {}, options)),
  step('cases.beginMonitoring', (door, of, options) => door.cases.beginMonitoring(of('case'), {}, options)),
  step('cases.noteMonitoring', (door, of, options) =>
    door.cases.noteMonitoring(of('case'), { finding: 'well', note: 'Catatan Rahasia' }, options),
  ),
  step('cases.returnVictim', (door, of, options) =>
    door.cases.returnVictim(of('case'), { wanted: true, safe: true, checkedOn: morning, to: area }, options),
  ),
  step('cases.close', (door, of, options) =>
    door.cases.close(of('case'), { closure: { reason: 'victimDeceased' } }, options),
  ),
  step(
    'cases.close',
    (door, of, options) => door.cases.close(of('case'), { closure: { reason: 'victimDeceased' } }, options),
    { by: second },
  ),
  step('cases.reopen', (door, of, options) => door.cases.reopen(of('case'), { reason: 'closedByMistake' }, options)),
  keyless('cards.open', (door, of) => door.cards.open(of('report'), { purpose: 'respond' })),
  step(
    'breaches.detect',
    (door, _, options) =>
      door.breaches.detect({ kinds: ['confidentiality'], knownAt: morning, story: 'Cerita Rahasia' }, options),
    { keeps: 'breach' },
  ),
  step('breaches.assess', (door, of, options) =>
    door.breaches.assess(of('breach'), { data: ['identity'], people: 1, risk: 'high' }, options),
  ),
  ...(['authority', 'subjects'] as const).map((to) =>
    step('breaches.notify', (door, of, options) =>
      door.breaches.notify(
        of('breach'),
        { to, notifiedOn: morning, content: ['dataExposed', 'whenAndHow', 'handlingAndRecovery'], reached: 1 },
        options,
      ),
    ),
  ),
  step('breaches.takeMeasure', (door, of, options) =>
    door.breaches.takeMeasure(of('breach'), { measure: 'accessRevoked' }, options),
  ),
  step('breaches.remediate', (door, of, options) => door.breaches.remediate(of('breach'), {}, options)),
  step('breaches.close', (door, of, options) => door.breaches.close(of('breach'), {}, options)),
  step(
    'breaches.detect',
    (door, _, options) => door.breaches.detect({ kinds: ['availability'], knownAt: later(morning, -day) }, options),
    { keeps: 'no-breach' },
  ),
  step('breaches.dismiss', (door, of, options) => door.breaches.dismiss(of('no-breach'), {}, options), {
    by: officer,
  }),
];
