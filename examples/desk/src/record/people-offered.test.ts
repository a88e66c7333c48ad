import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { recorded } from '../every-page.sample.ts';
import { child, place } from '../reported.sample.ts';

const ofLpa = ['petugas-1', 'petugas-2', 'piket-1', 'piket-2', 'sekretaris-uji'];
const coordinators = ['koordinator-lor', 'wakil-lor'];
const elsewhere = ['koordinator-kidul', 'wakil-kidul'];

async function deskWithRecords() {
  const opened = await openedDesk();
  const body = { area: place, channel: 'phone', facts: { danger: ['no'] }, parties: [child], story: 'Cerita contoh.' };
  const sent = await opened.kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const { records } = await recorded(opened.kawal, sent.receipt.stream);
  const browser = await opened.officer('petugas-1');
  /** Reads the values of the directory's people that the list of a field offers. */
  const offered = async (path: string, field: string): Promise<readonly string[]> => {
    const { text } = await browser.get(path);
    const [, select = ''] = new RegExp(`<select id="${field}".*?>(.*?)</select>`, 's').exec(text) ?? [];
    return [...select.matchAll(/value="([^"]+)"/g)].map(([, value = '']) => value).toSorted();
  };
  return { ...opened, records, offered };
}

test('offers nobody of another institution as a volunteer, a witness of the LPA, or the focal point of a community', async () => {
  const { records, offered } = await deskWithRecords();
  const own = [...ofLpa, ...coordinators, ...elsewhere].toSorted();
  expect(await offered('/buat/calonkan', 'person.ref')).toEqual(own);
  expect(await offered('/buat/volunteers.nominate', 'person.ref')).toEqual(own);
  expect(await offered(`/catatan/${records.pact}/pacts.sign`, 'witness')).toEqual(own);
  const ofPlace = coordinators.toSorted();
  expect(await offered(`/catatan/${records.community}/aktifkan-komunitas`, 'focalPoint')).toEqual(ofPlace);
  expect(await offered(`/catatan/${records.community}/communities.changeFocalPoint`, 'focalPoint')).toEqual(ofPlace);
});

test('offers a case to who may be given it alone: of those left out the engine takes nobody', async () => {
  const { kawal, records, offered } = await deskWithRecords();
  const given = await offered(`/catatan/${records.case}/serahkan-kasus`, 'person');
  const all = Object.keys((await kawal.engine.unguarded.chapter())?.directory.people ?? {});
  const taken: string[] = [];
  for (const person of all) {
    const tried = await kawal.as('petugas-1').cases.assign(records.case as 'case/', { person }, { dryRun: true });
    if (tried.ok) taken.push(person);
  }
  expect(given).toEqual(taken.toSorted());
  expect(elsewhere.some((one) => given.includes(one))).toBe(false);
});

test('offers to cancel the leave of who is on leave, and to suspend who is not suspended yet', async () => {
  const { kawal, officer, offered } = await deskWithRecords();
  const leave = { person: 'wakil-lor', from: '2026-03-02T09:00+07:00', until: '2026-03-04T09:00+07:00' };
  expect(await kawal.as('petugas-1').chapter.noteAbsence(leave as never)).toMatchObject({ ok: true });
  expect(await offered('/buat/batalkan-cuti', 'person')).toEqual(['wakil-lor']);
  const suspension = { person: 'wakil-kidul', reason: 'allegation' } as const;
  expect(await kawal.as('petugas-1').chapter.suspend(suspension)).toMatchObject({ ok: true });
  expect(await offered('/buat/nonaktifkan', 'person')).not.toContain('wakil-kidul');
  expect(await offered('/buat/calonkan', 'person.ref')).not.toContain('wakil-kidul');
  const nobody = await (await officer('petugas-1')).fill('/buat/batalkan-cuti', { person: 'uptd-1', from: leave.from });
  expect(nobody.status).toBe(422);
});
