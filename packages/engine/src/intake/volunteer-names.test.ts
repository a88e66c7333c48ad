import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { found, officer, stageOf } from '../stage.sample.ts';

const area = '35.73.03.1001';

/** A stage on which a volunteer of one kelurahan was nominated, and another who left. */
async function volunteering() {
  const stage = await stageOf({ notifiers: [memoryNotifier({ channel: 'email' })] });
  const { communities, volunteers } = stage.engine.as(officer);
  expect(await communities.propose({ area, reportedName: 'Kotalama', source: 'contoh' })).toMatchObject({ ok: true });
  for (const [ref, name] of [
    ['relawan-satu', 'Sari Rekaan Contoh'],
    ['relawan-lama', 'Tono Rekaan Lama'],
  ] as const) {
    const nominated = await volunteers.nominate({
      community: `community/${area}`,
      person: { ref, identity: { name } },
    });
    if (!nominated.ok) throw new RangeError(JSON.stringify(nominated.refusals));
    if (ref === 'relawan-lama')
      expect(await volunteers.exit(nominated.receipt.stream, { reason: 'resigned' })).toMatchObject({ ok: true });
  }
  return async (story: string, of: string = area) =>
    found(await stage.engine.as(officer).reports.namesakes({ names: [], story, area: of })).namesakes;
}

test('finds a volunteer whom a story names whole, nearly, or by a part beside what they are', async () => {
  const asked = await volunteering();
  const whole = [{ at: null, person: 'relawan-satu', isVolunteer: true }];
  const part = [{ at: null, person: 'relawan-satu', isSimilar: true, isVolunteer: true }];
  expect(await asked('Sari Rekaan Contoh mengantar anak itu.')).toEqual(whole);
  expect(await asked('Sarri Rekaan mengantar anak itu.')).toEqual(part);
  expect(await asked('Bu Sari relawan mengantar anak itu.')).toEqual(part);
  expect(await asked('Sari, relawan di sini, mengantar anak itu.')).toEqual(part);
});

test('asks about no volunteer of another kelurahan by a part of a name, by a first name alone, or who left', async () => {
  const asked = await volunteering();
  expect(await asked('Bu Sari relawan mengantar anak itu.', '35.73.03')).toEqual([]);
  expect(await asked('Sari mengantar anak itu.')).toEqual([]);
  expect(await asked('Tono Rekaan Lama mengantar anak itu.')).toEqual([]);
  expect(await asked('Seorang relawan mengantar anak itu.')).toEqual([]);
});
