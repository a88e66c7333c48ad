import type { Actor, PersonId } from '@kawal/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, app, found, halfHour, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

const duty = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;

type Report = `report/${string}`;

/** Acts beside an answer, some of which its holder may not see: they speak of a report that names the holder. */
const acts: Readonly<Record<string, (stage: Stage, report: Report, naming: Report) => Promise<unknown>>> = {
  marks: ({ engine }, report, of) => engine.as(officer).reports.markDuplicate(report, { of, reasons: ['sameVictim'] }),
  unmarks: ({ engine }, report) => engine.as(officer).reports.unmarkDuplicate(report, { reason: 'anotherIncident' }),
  names: ({ engine }, _, naming) => engine.as(app).reports.add(naming, nameIn(duty.ref)),
  lifts: async ({ engine }, report) => {
    for (const actor of [officer, last])
      await engine.as(actor).escalations.liftExclusion(report, { who: duty.ref, reason: 'wrongPerson' });
  },
  adds: ({ engine }, report) => engine.as(app).reports.add(report, nameIn('coordinator-a')),
  replies: ({ engine }, report) => engine.as(last).escalations.reply(report, { level: 'acknowledged' }),
  raises: ({ engine }, report) => engine.as(officer).escalations.raiseTriage(report, { level: 'critical' }),
};

function nameIn(directoryPerson: PersonId) {
  return { facts: {}, parties: [{ ref: 'p7', roles: ['suspected'], ageClass: 'adult', directoryPerson }] } as never;
}

const drawn = fc.record({
  acts: fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 6 }),
  by: fc.constantFrom<Actor>(app, duty),
  verb: fc.constantFrom('acknowledge', 'decline'),
});

test('counts in a receipt by a reply code what its holder may see, whatever happened that they may not', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ acts: names, by, verb }) => {
      const stage = await stageOf();
      const report = reportOf(await stage.submit({ parties: [victim] })) as Report;
      await stage.runTo(after(halfHour + 60_000));
      const mail = stage.mail.sent.find(
        ({ text, address }) => address === 'one@contoh.test' && text.includes('code: '),
      );
      const code = /Reply code: (\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
      const naming = reportOf(await stage.submit({ parties: [victim] })) as Report;
      for (const name of names) await acts[name]?.(stage, report, naming);
      const answered = await stage.engine.as(by).escalations[verb as 'acknowledge'](code);
      if (!answered.ok) return;
      taken += 1;
      const seen = found(await stage.engine.as(duty).escalations.history(report));
      expect(answered.receipt.version).toBe(seen.entries.length);
    }),
    { numRuns: 60 },
  );
  expect(taken).toBeGreaterThan(10);
});
