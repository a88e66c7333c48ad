import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { applied, inFolder } from '../kawal.sample.ts';
import { overWhatsapp } from '../over-whatsapp.sample.ts';

test('walks a marked report to the people who agreed, and says who got it, how fast, and who answered', async () => {
  const { kawal, outbox, clock } = await applied();
  const started = await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--yes');
  expect([started.code, started.err]).toEqual([0, '']);
  const number = /LATIHAN (\S+) dimulai/.exec(started.out)?.[1] ?? '';
  expect((await kawal('drill', number, '--as', 'petugas-lpa-1')).out).toContain('Apakah `kawal worker` berjalan?');

  await kawal('worker', '--once');
  const [mail] = outbox() as unknown as readonly { subject: string; reply: { code: string } }[];
  expect(mail?.subject).toMatch(/^LATIHAN: /);
  clock.now += 120_000;
  expect((await kawal('reply', mail?.reply.code ?? '', '--for', 'koordinator-kotalama')).out).toMatch(/^LATIHAN: /);
  clock.now += 3_600_000;
  await kawal('worker', '--once');

  const shown = await kawal('drill', number, '--as', 'petugas-lpa-1', '--lang', 'en');
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toMatch(
    /koordinator-kotalama +│ community coordinator +│ email +│ arrived +│ 0 +│ after 2 minutes/,
  );
  expect(shown.out).toMatch(/petugas-lpa-1 +│ LPA duty officer.* │ email +│ arrived +│ 0 +│ not yet/);
  expect(shown.out).toMatch(/- .* did not agree to drills/);
  expect(shown.out).not.toContain('@contoh.test');
  expect((await kawal('status')).out).not.toContain(number);
});

test('walks a report over a real adapter, from the provider that took the message to the button that was touched', async () => {
  const { kawal, clock, provider, hear, stored } = await overWhatsapp('koordinator-kotalama');
  const applied = await kawal('apply', 'lembaga', '--as', 'sekretaris', '--yes', '--new-vault');
  expect([applied.code, applied.err]).toEqual([0, '']);
  const started = await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--yes', '--json');
  const { number } = JSON.parse(started.out) as { number: string };
  const shown = async () =>
    (await kawal('drill', number, '--as', 'petugas-lpa-1', '--lang', 'en')).out
      .split('\n')
      .find((line) => line.includes('koordinator-kotalama'));
  await kawal('worker', '--once');
  const [taken, ...others] = provider.taken;
  expect(others).toEqual([]);
  expect(taken?.text).toContain('LATIHAN');
  expect(await shown()).toMatch(/whatsapp +│ taken by the provider +│ 0 +│ not yet/);
  await hear(await provider.webhook?.receipt?.(taken?.id ?? ''));
  expect(await shown()).toMatch(/whatsapp +│ arrived +│ 0 +│ not yet/);
  clock.now += 120_000;
  await hear(await provider.webhook?.reply?.(taken?.id ?? '', taken?.touches?.[0]?.brings ?? ''));
  expect(await shown()).toMatch(/whatsapp +│ arrived +│ 0 +│ after 2 minutes/);
  expect(stored()).not.toContain(taken?.address ?? 'nobody');
});

test('marks every answer about a drill, asks for no real call, and ends its reminders with it', async () => {
  const { kawal, clock, write } = await applied();
  const started = await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--yes', '--json');
  const { number } = JSON.parse(started.out) as { number: string };
  await kawal('worker', '--once');
  const shown = () => kawal('drill', number, '--as', 'petugas-lpa-1');
  expect((await shown()).out).toContain(`sampai latihan ditutup: kawal tutup ${number} --as ORANG`);
  const answered = await kawal('jawab', number, '--as', 'koordinator-kotalama');
  expect(answered.out).toMatch(/^LATIHAN: /);
  const twice = await kawal('tutup', number, 'alasan=bukan-TPPO', '--as', 'petugas-lpa-1');
  expect([twice.code, twice.err]).toEqual([
    1,
    expect.stringMatching(/^LATIHAN, bukan laporan sungguhan\. BELUM tercatat/),
  ]);
  clock.now += 4 * 86_400_000;
  // A drill is practised as the real thing: closing it takes a note, and a second person of another institution.
  write(
    'penutupan.yaml',
    'alasan: bukan-TPPO\nseenBy: uptdPpa\nseenOn: 2019-02-01\ncatatan: Contoh; ini hanya latihan kantor.\n',
  );
  // Another than who proposes it records an act as though it were real.
  expect((await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'koordinator-kotalama')).out).toMatch(
    /^LATIHAN: /,
  );
  const close = (person: string) => kawal('tutup', number, 'penutupan.yaml', '--as', person);
  expect((await close('petugas-lpa-1')).out).toMatch(/^LATIHAN: /);
  await kawal('baca', number, 'tujuan=menyetujui-usulan-penutupan', '--as', 'petugas-uptd-1');
  const closed = await close('petugas-uptd-1');
  expect([closed.code, closed.err]).toEqual([0, '']);
  expect(closed.out).toMatch(/^LATIHAN: .*Jangan menelepon sungguhan; catat seolah-olah/);
  expect(closed.out).toMatch(/LATIHAN: Unit PPA kepolisian seolah-olah masih harus diberi tahu/);
  expect(closed.out).not.toContain('Hubungi langsung');
  expect((await kawal('explain', number)).out).toMatch(/^LATIHAN: /);
  const after = (await shown()).out;
  expect(after).not.toContain('Pengingat berjalan terus');
  expect(after).toContain('Latihan ini sudah ditutup');
});

test('says of each message that failed why it did', async () => {
  const deployment = await applied();
  const kawal = deployment.reconfigured(
    "return { type: 'delivered', handle: message.id };",
    "return { type: 'failed', scope: 'address', retryable: false, code: 'smtp-550' };",
  );
  const started = await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--yes', '--json');
  const { number } = JSON.parse(started.out) as { number: string };
  await kawal('worker', '--once');
  const shown = await kawal('drill', number, '--as', 'petugas-lpa-1');
  expect(shown.code).toBe(1);
  expect(shown.out).toMatch(/koordinator-kotalama .*GAGAL \(server surel menjawab 550\) +│ - +│ belum/);
});

test('starts nothing unless somebody agrees, and shows no report that is real', async () => {
  const { kawal, kawalWith, outbox, write } = await applied();
  expect(await kawal('drill', '--as', 'petugas-lpa-1')).toMatchObject({ code: 2, out: '' });
  const left = await kawalWith({ isTTY: true, ask: async () => 'tidak' }, 'drill', '--as', 'petugas-lpa-1');
  expect(left).toMatchObject({ code: 1, out: expect.stringContaining('Tidak ada yang dimulai') });
  write('nyata.yaml', 'area: 35.73.03.1001\nchannel: phone\nfacts: { danger: [no] }\nparties: []\n');
  const taken = await kawal('report', 'nyata.yaml', '--json');
  const { stream } = JSON.parse(taken.out) as { stream: string };
  const shown = await kawal('drill', stream, '--as', 'petugas-lpa-1');
  expect(shown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Itu bukan latihan') });
  expect(outbox()).toEqual([]);
});

test('answers whom a real report names as if there were none, by its name and by its number', async () => {
  const { kawal, write } = await applied();
  write(
    'nyata.yaml',
    'area: 35.73.03.1001\nchannel: phone\nfacts: { danger: [no] }\nparties: [{ ref: p1, roles: [suspected], ageClass: adult, directoryPerson: koordinator-kotalama }]\n',
  );
  const taken = await kawal('report', 'nyata.yaml', '--json');
  const { stream } = JSON.parse(taken.out) as { stream: string };
  const none = 'report/0w5fvw7mc14a4zyhzg9szf1fmx';
  for (const [hidden, invented] of [
    [stream, none],
    [recordNumber(stream), recordNumber(none)],
  ]) {
    const shown = await kawal('drill', hidden ?? '', '--as', 'koordinator-kotalama');
    expect(shown).toEqual(await kawal('drill', invented ?? '', '--as', 'koordinator-kotalama'));
    expect(shown).toMatchObject({ out: '', err: expect.not.stringContaining('latihan') });
  }
});

test('marks every alarm about a drill, so that nobody calls an office for real', async () => {
  const { kawal, clock } = await applied();
  await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--fact', 'bahaya=ya', '--yes');
  clock.now += 26 * 60 * 60_000;
  const { err } = await kawal('worker', '--once');
  expect(err).toContain('ALARM LATIHAN, jangan menelepon sungguhan: laporan ');
  expect(err).not.toContain('ALARM: laporan');
});

test('says where a drill would go and to whom, before it starts or asks for --yes', async () => {
  const { kawal } = await applied();
  const { code, err } = await kawal('latihan', '--as', 'petugas-lpa-1');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^Latihan dengan laporan karangan .* – Kelurahan \S+\. Pesan bertanda LATIHAN .*\n.*--yes/),
  ]);
});

test('says of a mail folder that a drill reached nobody', async () => {
  const deployment = await applied();
  const kawal = deployment.reconfigured('return [email]', inFolder);
  const started = await kawal('drill', '--as', 'petugas-lpa-1', '--area', '35.73.03.1001', '--yes', '--json');
  const { number } = JSON.parse(started.out) as { number: string };
  await kawal('worker', '--once');
  const shown = await kawal('drill', number, '--as', 'petugas-lpa-1');
  expect(shown.code).toBe(1);
  expect(shown.out).toContain('tidak sampai kepada siapa pun');
  expect(shown.out).not.toContain('diterima penyedia');
});

test('a drill is closed by two people although a coordinator acted in it before another institution got its message', async () => {
  const { kawal, write } = await applied();
  write(
    'tutup.yaml',
    'alasan: bukan TPPO, dirujuk ke pihak lain\nlembaga yang melihat korban: UPTD PPA\nhari korban dilihat: 2019-02-01\ncatatan penutupan: Latihan ini selesai, tidak sungguhan.\n',
  );
  const started = await kawal('latihan', '--as', 'petugas-lpa-1', '--yes');
  const number = /[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(started.out)?.[0] ?? '';
  await kawal('worker', '--once');
  await kawal('tindak', number, 'tindakan=korban sudah aman', '--as', 'koordinator-ketawanggede');
  const closes = (who: string) => kawal('tutup', number, 'tutup.yaml', '--as', who);
  expect((await closes('petugas-lpa-1')).out).toContain('Orang kedua dari lembaga lain harus menyetujui');
  const read = await kawal('baca', number, 'tujuan=menyetujui-usulan-penutupan', '--as', 'petugas-uptd-1');
  expect([read.code, read.err]).toEqual([0, '']);
  expect((await closes('petugas-uptd-1')).out).toContain('Laporan sudah ditutup');
});
