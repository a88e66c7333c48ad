import { expect, test } from 'vitest';
import { applied } from '../kawal.sample.ts';

const leave = ['mulai=2019-02-02', 'sampai=2019-02-20'];

test('says in the day of the LPA and in the status which office recorded leave empties, while it lasts', async () => {
  const { kawal, clock } = await applied();
  const said = async (...words: readonly string[]) => (await kawal(...words)).out;
  const isEmpty = /^jabatan-koordinator-polehan .* kosong: tidak seorang pun dapat diberi tahu\..*`kawal doctor`/m;
  const asked = [['status'], ['hari-ini', '--as', 'sekretaris']] as const;
  for (const words of asked) expect(await said(...words)).not.toMatch(isEmpty);
  const goes = async (person: string): Promise<void> => {
    for (const who of ['sekretaris', 'petugas-lpa-1'])
      await kawal('petugas', 'catat', `orang=${person}`, ...leave, '--as', who);
  };
  await goes('koordinator-polehan');
  // Their deputy still answers.
  for (const words of asked) expect(await said(...words)).not.toMatch(isEmpty);
  await goes('wakil-polehan');
  expect(await said('doctor')).toMatch(/jabatannya menjadi kosong/);
  for (const words of asked)
    expect((await said(...words)).split('\n').filter((line) => isEmpty.test(line))).toHaveLength(1);
  expect(await said('status', '--lang', 'en')).toMatch(
    /^jabatan-koordinator-polehan .* is empty: nobody can be told\..*`kawal doctor`/m,
  );
  expect((await kawal('status')).code).toBe(1);
  expect(JSON.parse(await said('status', '--json')).emptied).toMatchObject([
    { finding: 'contract.hole' },
    { finding: 'absence.empties-office' },
  ]);
  const ofLpa = JSON.parse(await said('hari-ini', '--as', 'sekretaris', '--json'));
  expect(ofLpa.emptied).toMatchObject([
    { finding: 'contract.hole', subject: 'jabatan-koordinator-polehan' },
    { finding: 'absence.empties-office', office: 'jabatan-koordinator-polehan' },
  ]);
  expect(await said('doctor')).toMatch(/jabatan-koordinator-polehan: koordinator-polehan mulai .* cuti/);
  // Whoever fills no office of the chapter is not told of leave.
  expect(await said('hari-ini', '--as', 'petugas-uptd-1')).not.toMatch(isEmpty);
  clock.now += 30 * 24 * 60 * 60_000;
  for (const words of asked) expect(await said(...words)).not.toMatch(isEmpty);
});
