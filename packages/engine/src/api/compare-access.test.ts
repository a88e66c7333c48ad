import { expect, test } from 'vitest';
import { officer, sampleReading, stageOf } from '../stage.sample.ts';

const [kotalama, mergosono] = ['35.73.03.1001', '35.73.03.1002'];

const withMergosono = (text: string) =>
  text.replace(/( {2}- \{ code: 35\.73\.03)\.1001, name: Kotalama \}/, `$&\n$1.1002, name: Mergosono }`);

/** Compares the sample chapter with an edited one, by the right to see what one was notified of. */
async function notifiedAfter(edit: (text: string) => string) {
  const stage = await stageOf({ applied: false });
  const { chapter } = stage.engine.as(officer);
  expect(await chapter.apply(sampleReading(withMergosono))).toMatchObject({ ok: true });
  const { comparison } = await stage.engine
    .as(officer)
    .chapter.compareAccess(sampleReading((text) => edit(withMergosono(text))))
    .then((found) => {
      if (!found.ok) throw new RangeError('the comparison was refused');
      return found;
    });
  return comparison.rights
    .filter(({ relation }) => relation === 'notified')
    .map(({ person, change, office, areas }) => ({ person, change, office, areas }));
}

test('shows that a person who moves to another office loses what they were notified of in the one they leave (1860)', async () => {
  const found = await notifiedAfter((text) =>
    text
      .replace('holders: [coordinator-a]', 'holders: [last-one]')
      .replace('holders: [last-one, last-two]', 'holders: [coordinator-a, last-two]'),
  );
  const city = ['35.73', 'unknown'];
  expect(found).toEqual([
    { person: 'coordinator-a', change: 'gains', office: 'lastResort', areas: city },
    { person: 'coordinator-a', change: 'loses', office: 'coordinator', areas: [kotalama] },
    { person: 'last-one', change: 'loses', office: 'lastResort', areas: city },
    { person: 'last-one', change: 'gains', office: 'coordinator', areas: [kotalama] },
  ]);
});

test('shows that an office which serves another place takes what its people were notified of for the one before (1860)', async () => {
  const found = await notifiedAfter((text) =>
    text.replace('kind: coordinator, area: 35.73.03.1001', 'kind: coordinator, area: 35.73.03.1002'),
  );
  expect(found).toEqual(
    ['coordinator-a', 'deputy-a'].flatMap((person) => [
      { person, change: 'loses', office: 'coordinator', areas: [kotalama] },
      { person, change: 'gains', office: 'coordinator', areas: [mergosono] },
    ]),
  );
});

test('shows no loss of what a person was notified of whose office stays, or who comes to the LPA', async () => {
  const stays = (text: string) => text.replace('deputies: [deputy-a]', 'deputies: [deputy-a, last-one]');
  const found = await notifiedAfter(stays);
  expect(found).toEqual([{ person: 'last-one', change: 'gains', office: 'coordinator', areas: [kotalama] }]);
  const comes = (text: string) =>
    text.replace('[last-one, last-two]', '[last-two]').replace('[duty-one,', '$& last-one,');
  expect((await notifiedAfter(comes)).filter(({ change }) => change === 'loses')).toEqual([]);
});
