import { type Actor, day, later, system } from '@kawal/core';
import { area, morning, shift, smallChapter } from './chapter.ts';
import { app, keyless, type Step, second, step } from './step.ts';

const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };
const other: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
const tomorrow = later(morning, day);

const submit = (name: string) =>
  step(
    'reports.submit',
    (door, _, options) =>
      door.reports.submit(
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

/** Reports, what is said of them later, and everything that people decide about their ladders and about each other. */
export const ladder: readonly Step[] = [
  keyless('chapter.apply', (door) => door.chapter.apply(smallChapter(1))),
  submit('report'),
  submit('twin'),
  // The coordinator was told, and a code is known.
  work,
  keyless('escalations.acknowledge', (door, of) => door.escalations.acknowledge(of('code')), { by: app }),
  step('reports.add', (door, of, options) =>
    door.reports.add(
      of('report'),
      { facts: { exploitation: ['labour'] }, parties: [], story: 'Cerita Rahasia lagi' },
      options,
    ),
  ),
  step('reports.correct', (door, of, options) =>
    door.reports.correct(of('report'), { reason: 'misunderstood', facts: { exploitation: ['sexual'] } }, options),
  ),
  step('reports.markDuplicate', (door, of, options) =>
    door.reports.markDuplicate(of('report'), { of: of('twin'), reasons: ['sentTwice'] }, options),
  ),
  step('reports.unmarkDuplicate', (door, of, options) =>
    door.reports.unmarkDuplicate(of('report'), { reason: 'markedByMistake' }, options),
  ),
  keyless(
    'escalations.reply',
    (door, of) =>
      door.escalations.reply(of('report'), { level: 'acted', act: 'visited', reference: 'Petugas Rahasia' }),
    { by: coordinator },
  ),
  keyless('escalations.withdraw', (door, of) => door.escalations.withdraw(of('report')), { by: coordinator }),
  keyless('escalations.reply', (door, of) => door.escalations.reply(of('report'), { level: 'acknowledged' }), {
    by: coordinator,
  }),
  keyless('escalations.refute', (door, of) => door.escalations.refute(of('report'), { person: 'coordinator-a' })),
  keyless('escalations.raiseTriage', (door, of) => door.escalations.raiseTriage(of('report'), { level: 'high' })),
  keyless('escalations.fireStep', (door, of) =>
    door.escalations.fireStep(of('report'), { path: 'every-report', step: 'deputy', reason: 'nobodyActs' }),
  ),
  keyless(
    'escalations.relay',
    (door, of) => door.escalations.relay(of('report'), { office: 'policeUnitPpa', reference: 'LP Rahasia' }),
    { by: second },
  ),
  keyless('escalations.liftExclusion', (door, of) =>
    door.escalations.liftExclusion(of('report'), { who: 'last-two', reason: 'notInvolved' }),
  ),
  keyless('escalations.reopenPath', (door, of) =>
    door.escalations.reopenPath(of('report'), { path: 'every-report', reason: 'situationWorse' }),
  ),
  keyless('escalations.endPath', (door, of) =>
    door.escalations.endPath(of('report'), { path: 'every-report', reason: 'handledElsewhere' }),
  ),
  keyless('chapter.apply', (door) => door.chapter.apply(smallChapter(2))),
  keyless('escalations.migrate', (door, of) => door.escalations.migrate(of('report'), { accept: [] })),
  keyless('escalations.recall', (door, of) =>
    door.escalations.recall(of('twin'), { policy: of('policy'), accept: [] }),
  ),
  step('chapter.publishKey', (door, of, options) =>
    door.chapter.publishKey({ epoch: 2, publicKey: of('public-key') }, options),
  ),
  keyless('chapter.noteAbsence', (door) =>
    door.chapter.noteAbsence({ person: 'coordinator-a', from: tomorrow, until: later(tomorrow, day) }),
  ),
  keyless('chapter.cancelAbsence', (door) => door.chapter.cancelAbsence({ person: 'coordinator-a', from: tomorrow })),
  keyless('chapter.swapShift', (door) =>
    door.chapter.swapShift({ office: 'duty-office', person: 'duty-one', from: shift, by: 'duty-two' }),
  ),
  keyless('chapter.suspend', (door) => door.chapter.suspend({ person: 'coordinator-a' })),
  keyless('chapter.reinstate', (door) => door.chapter.reinstate({ person: 'coordinator-a' })),
  step('reports.close', (door, of, options) =>
    door.reports.close(of('report'), { reason: 'insufficientInformation' }, options),
  ),
  step('reports.close', (door, of, options) => door.reports.close(of('twin'), { reason: 'handedToCase' }, options), {
    by: other,
  }),
];
