import { type Actor, day, later, system } from '@kawal/core';
import { area, morning, shift, smallChapter } from './chapter.ts';
import { app, keyless, type Step, second, step } from './step.ts';

const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const other: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
const tomorrow = later(morning, day);

const submit = (name: string) =>
  step(
    'reports.submit',
    (api, _, options) =>
      api.reports.submit(
        {
          area,
          channel: 'app',
          facts: { victimAge: ['adult'], concern: ['none'], danger: ['no'], involved: ['none'] },
          parties: [
            { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Rahasia' } },
            { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'last-two' },
          ],
          story: 'Cerita Rahasia',
        },
        options,
      ),
    { keeps: name, by: app },
  );

/** A pass of a worker over everything that is due. */
const work: Step = {
  verb: 'worker.pass',
  by: system,
  keeps: null,
  keyed: false,
  async run(engine) {
    await engine.work();
    return { ok: true, receipt: { stream: '', version: 0 }, repeated: false };
  },
};

/** Reports, what is said of them later, and everything that people decide about their escalations and about each other. */
export const escalation: readonly Step[] = [
  keyless('chapter.apply', (api) => api.chapter.apply(smallChapter(1))),
  submit('report'),
  submit('twin'),
  // The coordinator was told of both, and their codes are known.
  work,
  keyless('escalations.acknowledge', (api, of) => api.escalations.acknowledge(of('code')), { by: app }),
  keyless('escalations.decline', (api, of) => api.escalations.decline(of('next-code')), { by: app }),
  step('reports.add', (api, of, options) =>
    api.reports.add(
      of('report'),
      { facts: { exploitation: ['labour'] }, parties: [], story: 'Cerita Rahasia lagi' },
      options,
    ),
  ),
  step('reports.correct', (api, of, options) =>
    api.reports.correct(of('report'), { reason: 'misunderstood', facts: { exploitation: ['sexual'] } }, options),
  ),
  step('reports.noteHelpAnswer', (api, of, options) =>
    api.reports.noteHelpAnswer(of('twin'), { victim: 'p1', answer: 'declined' }, options),
  ),
  // Nobody marks as the same what they have not read.
  keyless('cards.open', (api, of) => api.cards.open(of('report'), { purpose: 'respond' })),
  keyless('cards.open', (api, of) => api.cards.open(of('twin'), { purpose: 'respond' })),
  step('reports.markDuplicate', (api, of, options) =>
    api.reports.markDuplicate(of('report'), { of: of('twin'), reasons: ['sentTwice'] }, options),
  ),
  step('reports.unmarkDuplicate', (api, of, options) =>
    api.reports.unmarkDuplicate(of('report'), { reason: 'markedByMistake' }, options),
  ),
  keyless(
    'escalations.reply',
    (api, of) => api.escalations.reply(of('report'), { level: 'acted', act: 'visited', reference: 'Petugas Rahasia' }),
    { by: coordinator },
  ),
  keyless('escalations.withdraw', (api, of) => api.escalations.withdraw(of('report')), { by: coordinator }),
  keyless('escalations.reply', (api, of) => api.escalations.reply(of('report'), { level: 'acknowledged' }), {
    by: coordinator,
  }),
  keyless('escalations.refute', (api, of) => api.escalations.refute(of('report'), { person: 'coordinator-a' })),
  keyless('escalations.raiseTriage', (api, of) => api.escalations.raiseTriage(of('report'), { level: 'high' })),
  keyless('escalations.fireStep', (api, of) =>
    api.escalations.fireStep(of('report'), { path: 'every-report', step: 'deputy', reason: 'nobodyActs' }),
  ),
  keyless(
    'escalations.relay',
    (api, of) => api.escalations.relay(of('report'), { office: 'policeUnitPpa', reference: 'LP Rahasia' }),
    { by: second },
  ),
  // Nobody lets somebody in again who has not read what the story tells of them.
  keyless('cards.open', (api, of) => api.cards.open(of('report'), { purpose: 'respond' })),
  keyless('escalations.liftExclusion', (api, of) =>
    api.escalations.liftExclusion(of('report'), { who: 'last-two', reason: 'notInvolved' }),
  ),
  keyless('escalations.reopenPath', (api, of) =>
    api.escalations.reopenPath(of('report'), { path: 'every-report', reason: 'situationWorse' }),
  ),
  keyless('escalations.endPath', (api, of) =>
    api.escalations.endPath(of('report'), { path: 'every-report', reason: 'handledElsewhere' }),
  ),
  keyless('chapter.apply', (api) => api.chapter.apply(smallChapter(2))),
  keyless('escalations.migrate', (api, of) => api.escalations.migrate(of('report'), { accept: [] })),
  keyless('escalations.recall', (api, of) => api.escalations.recall(of('twin'), { policy: of('policy'), accept: [] })),
  keyless('chapter.noteAbsence', (api) =>
    api.chapter.noteAbsence({ person: 'coordinator-a', from: tomorrow, until: later(tomorrow, day) }),
  ),
  keyless('chapter.cancelAbsence', (api) => api.chapter.cancelAbsence({ person: 'coordinator-a', from: tomorrow })),
  keyless('chapter.swapShift', (api) =>
    api.chapter.swapShift({ office: 'duty-office', person: 'duty-one', from: shift, by: 'duty-two' }),
  ),
  keyless('chapter.suspend', (api) => api.chapter.suspend({ person: 'coordinator-a', reason: 'allegation' })),
  keyless('chapter.reinstate', (api) => api.chapter.reinstate({ person: 'coordinator-a' })),
  step('reports.close', (api, of, options) =>
    api.reports.close(of('report'), { reason: 'insufficientInformation' }, options),
  ),
  step('reports.close', (api, of, options) => api.reports.close(of('twin'), { reason: 'handedToCase' }, options), {
    by: other,
  }),
];
