import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const area = '35.99.01.1001';
const nothing = { outreach: 0, departures: 0, returns: 0, boardingHouses: 0 } as const;
const counts = { ...nothing, employers: 0, vacancies: 0, childrenOutOfSchool: 0 } as const;

async function done(outcome: Promise<{ readonly ok: boolean }>): Promise<string> {
  const came = (await outcome) as { readonly receipt?: { readonly stream: string } };
  if (came.receipt === undefined) throw new Error(JSON.stringify(came));
  return came.receipt.stream;
}

/** A kelurahan with a pact in force that its lurah signed, a month that waits, and a volunteer. */
async function withPact() {
  const desk = await openedDesk({ at: '2026-03-05T12:00' });
  const { pacts, engagements, communities, conditionReports, volunteers } = desk.kawal.as('petugas-1');
  const meeting = { kind: 'audienceMeeting', area: '35.99', heldOn: '2026-03-03T09:00+07:00' } as const;
  const audience = await done(engagements.record({ ...meeting, attendance: {}, outcome: 'agreed' } as never));
  const source = { area, reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
  const pact = await done(pacts.draft({ ...source, commitments: ['formVolunteers', 'reportConditions'] }));
  const signing = { signedOn: '2026-03-03T10:00+07:00', audience, signatory: 'lurah-lor', witness: 'petugas-1' };
  await done(pacts.sign(pact as 'pact/', signing as never));
  const community = await done(communities.propose(source));
  await done(communities.notePact(community as 'community/', {}));
  const decree = { number: 'contoh/1', date: '2026-03-04T00:00+07:00', signatory: 'lurah-lor' };
  await done(communities.constitute(community as 'community/', { decree } as never));
  const month = await done(conditionReports.open({ area, period: '2026-03' }));
  const report = { submittedBy: 'koordinator-lor', counts, incidents: [] };
  await done(desk.kawal.as('koordinator-lor').conditionReports.submit(month as 'condition-report/', report));
  const person = { ref: 'relawan-contoh' };
  const volunteer = await done(volunteers.nominate({ community, person }));
  return { ...desk, pact, month, volunteer, community };
}

test('lets nobody whom a pact binds judge it, nor an office without a post in the kelurahan, and offers it to neither', async () => {
  const { officer, pact, month, volunteer } = await withPact();
  const asked = {
    [`/catatan/${month}`]: ['terima-bulan', 'kembalikan-bulan'],
    [`/catatan/${pact}`]: ['penuhi-komitmen', 'pacts.revoke', 'pacts.supersede', 'perpanjang', 'mulai-komitmen'],
    [`/catatan/${volunteer}`]: ['saring', 'volunteers.suspend', 'volunteers.exit'],
    '/buat': ['susun', 'usulkan'],
  };
  const offered = async (person: string): Promise<readonly string[]> => {
    const browser = await officer(person);
    const found = Object.entries(asked).map(async ([path, slugs]) => {
      const { text } = await browser.get(path === '/buat' ? '/komunitas' : path);
      return slugs.filter((one) => text.includes(`href="${path}/${one}"`));
    });
    return (await Promise.all(found)).flat();
  };
  const all = Object.values(asked).flat();
  expect(await offered('petugas-1')).toEqual(all);
  expect(await offered('lurah-lor')).toEqual(['saring', 'susun', 'usulkan']);
  expect(await offered('uptd-1')).toEqual([]);

  const lurah = await officer('lurah-lor');
  expect((await lurah.get('/hari-ini')).text).not.toContain('menunggu diterima');
  const refusal = async (person: string, path: string, fields: Readonly<Record<string, string>>) =>
    /class="problems".*?<\/div>/s.exec((await (await officer(person)).fill(path, fields)).text)?.[0] ?? 'done';
  for (const person of ['lurah-lor', 'uptd-1']) {
    expect(await refusal(person, `/catatan/${month}/terima-bulan`, {})).toContain('hanya dapat dilakukan oleh LPA');
    expect(await refusal(person, `/catatan/${volunteer}/volunteers.suspend`, { reason: 'allegation' })).toContain(
      'hanya dapat dilakukan oleh LPA',
    );
  }
  // Whoever is bound by a pact does not end it alone, and nobody of the kelurahan ends a volunteer: the LPA puts it on record.
  for (const person of ['lurah-lor', 'uptd-1'])
    for (const [path, fields] of [
      [`/catatan/${pact}/pacts.revoke`, { reason: 'byKelurahan' }],
      [`/catatan/${pact}/pacts.supersede`, { _confirm: 'yes' }],
      [`/catatan/${volunteer}/volunteers.exit`, { reason: 'removed' }],
    ] as const)
      expect(await refusal(person, path, fields)).toContain('hanya dapat dilakukan oleh LPA');
  expect(await refusal('petugas-1', `/catatan/${pact}/pacts.revoke`, { reason: 'byKelurahan' })).toBe('done');
  expect(await refusal('petugas-1', `/catatan/${volunteer}/volunteers.exit`, { reason: 'resigned' })).toBe('done');
});

test('says of a month that came back why, and asks nobody to type its numbers again', async () => {
  const { kawal, officer, month } = await withPact();
  const back = kawal.as('petugas-1').conditionReports.return(month as 'condition-report/', { reason: 'incomplete' });
  expect(await back).toMatchObject({ ok: true });
  const browser = await officer('koordinator-lor');
  const day = (await browser.get('/hari-ini')).text;
  expect(day).toContain('DIKEMBALIKAN (belum lengkap): perbaiki, lalu kirim lagi');
  expect(day).not.toContain('belum dikirim');
  const form = (await browser.get(`/catatan/${month}/kirim-bulan`)).text;
  expect(form.match(/name="counts\.[a-zA-Z]+"[^>]* value="0"/g)).toHaveLength(7);
});

test('opens the form of a month that nobody opened with that month', async () => {
  const { kawal, officer, community } = await withPact();
  await kawal.advance('66 hari');
  const browser = await officer('petugas-1');
  expect((await browser.get('/hari-ini')).text).toContain('April 2026');
  const form = (await browser.get(`/catatan/${community}/buka-bulan`)).text;
  expect(form).toMatch(/<input[^>]*name="period"[^>]*value="2026-04"/);
});

test('offers to renew a pact again that was renewed for long, and says where nothing shows a commitment yet', async () => {
  const { kawal, officer, pact } = await withPact();
  const { pacts, engagements } = kawal.as('petugas-1');
  await done(pacts.renew(pact as 'pact/', { validUntil: '2029-12-01T00:00+07:00' } as never));
  const browser = await officer('petugas-1');
  expect((await browser.get(`/catatan/${pact}`)).text).toContain(`href="/catatan/${pact}/perpanjang"`);
  const meeting = { kind: 'audienceMeeting', area: '35.99', heldOn: '2026-03-03T09:00+07:00' } as const;
  const audience = await done(engagements.record({ ...meeting, attendance: {}, outcome: 'agreed' } as never));
  const source = { area: '35.99.01.1002', reportedName: 'Contoh Kidul', source: 'Surat contoh' } as const;
  const other = await done(pacts.draft({ ...source, commitments: ['formVolunteers'] }));
  const signing = { signedOn: '2026-03-03T10:00+07:00', audience, signatory: 'lurah-kidul', witness: 'petugas-1' };
  await done(pacts.sign(other as 'pact/', signing as never));
  const form = (await browser.get(`/catatan/${other}/penuhi-komitmen`)).text;
  expect(form).toContain('Belum ada yang dapat dipilih');
  expect((await browser.get(`/catatan/${pact}/penuhi-komitmen`)).text).not.toContain('Belum ada yang dapat dipilih');
});

test('ends a pact before there is a new one only once somebody confirms that nothing stands in its place', async () => {
  const { kawal, officer, pact } = await withPact();
  const browser = await officer('petugas-1');
  const address = `/catatan/${pact}/pacts.supersede`;
  expect((await browser.get(address)).text).toContain('belum ada gantinya');
  const status = async () => {
    const found = await kawal.as('petugas-1').pacts.get(pact as 'pact/');
    return found.ok && found.record.state.status;
  };
  expect([(await browser.fill(address, {})).status, await status()]).toEqual([422, 'signed']);
  expect([(await browser.fill(address, { _confirm: 'yes' })).status, await status()]).toEqual([303, 'superseded']);
});

test('offers for a signature the head of the place, for an audience an audience, and for a visit active volunteers', async () => {
  const { kawal, officer, volunteer } = await withPact();
  const { engagements, pacts, visits } = kawal.as('petugas-1');
  const area = '35.99.01.1002';
  const held = { area: '35.99', heldOn: '2026-03-03T09:00+07:00', attendance: {} } as const;
  const audience = await done(engagements.record({ ...held, kind: 'audienceMeeting', outcome: 'agreed' } as never));
  const topics = ['tppoLaw', 'indicators'];
  const training = await done(engagements.record({ ...held, kind: 'training', outcome: 'informed', topics } as never));
  const source = { area, reportedName: 'Contoh Kidul', source: 'Surat contoh' } as const;
  const pact = await done(pacts.draft({ ...source, commitments: ['formVolunteers'] }));
  const lpa = await officer('petugas-1');
  const options = async (path: string, name: string): Promise<readonly string[]> => {
    const { text } = await lpa.get(path);
    const [select = ''] = new RegExp(`<select id="${name}".*?</select>`, 's').exec(text) ?? [];
    const marks = [...text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))];
    return [...select.matchAll(/value="([^"]+)"/g), ...marks].map(([, value = '']) => value);
  };
  const signing = `/catatan/${pact}/tandatangani`;
  expect(await options(signing, 'signatory')).toEqual(['lurah-kidul']);
  expect((await options(signing, 'witness')).length).toBeGreaterThan(1);
  const audiences = await options(signing, 'audience');
  expect([audiences.includes(audience), audiences.includes(training)]).toEqual([true, false]);
  const visit = await done(
    visits.plan({ area: '35.99.01.1001', plannedOn: '2026-03-06T10:00+07:00', purpose: 'routine' } as never),
  );
  expect((await lpa.get(`/catatan/${visit}/tugaskan`)).text).not.toContain(volunteer);
  const person = { identityChecked: true, references: 2, interview: true, adult: true } as never;
  await done(kawal.as('petugas-1').volunteers.screen(volunteer as 'volunteer/', person));
  const trainings = await options(`/catatan/${volunteer}/latih`, 'training');
  expect([trainings.includes(training), trainings.includes(audience)]).toEqual([true, false]);
});
