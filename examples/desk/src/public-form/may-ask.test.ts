import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const area = '35.99.01.1001';

/** Sends a story by the public form, answers each question that it asks, and returns where the receipt leads. */
async function receiptOf(story: string, answers: Readonly<Record<string, string>> = {}) {
  const { stranger } = await openedDesk();
  const asked = { danger: 'yes', area, victimAge: 'child', keepLocalOut: 'no', policeInvolved: 'no' };
  const { text } = await stranger().post('/lapor', { ...asked, story, ...answers, key: crypto.randomUUID() });
  const [section = ''] = /<section class="number">.*?<.section>/s.exec(text) ?? [];
  return { text, section: section.replaceAll(/<[^>]+>/g, ' ') };
}

test('leads whoever accuses the LPA to others, also in the other language', async () => {
  const { section, text } = await receiptOf('Koordinator LPA membawa anak ke hotel.', {
    '_same.story.lpaDuty': 'yes',
    '_same.story.coordinator': 'no',
  });
  expect(section).toMatch(/lewat SAPA 129\. JANGAN menghubungi LPA/);
  expect(section.replace('JANGAN menghubungi LPA', '')).not.toMatch(/petugas jaga|LPA/i);
  const again = /action="\/lapor\/tanda.*?<\/form>/s.exec(text)?.[0] ?? '';
  const fields = [...again.matchAll(/name="([^"]+)" value(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const { stranger } = await openedDesk();
  const english = await stranger().post('/lapor/tanda?bahasa=en', Object.fromEntries(fields));
  expect(english.text).toContain('Do NOT contact the LPA');
});

test('leads nobody to an office that the report accuses, and says of the LPA whom to ask instead', async () => {
  const { section } = await receiptOf('Bu UPTD menyuruhnya diam.', { '_same.story.uptdPpa': 'yes' });
  expect(section).toMatch(/lewat petugas jaga LPA[^.]*\. Bila orang LPA mungkin terlibat, [^.]*SAPA 129\./);
  expect(section).not.toContain('PPA');
});

test('gives nobody the number of an LPA in which everybody is on leave', async () => {
  const { kawal, stranger } = await openedDesk();
  const leave = { from: '2026-03-02T08:00+07:00', until: '2026-03-12T08:00+07:00' };
  const asked = { danger: 'no', area, victimAge: 'child', keepLocalOut: 'no', policeInvolved: 'no' };
  const section = async () => {
    const sent = await stranger().post('/lapor', { ...asked, story: 'Cerita contoh.', key: crypto.randomUUID() });
    return (/<section class="number">.*?<.section>/s.exec(sent.text)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ');
  };
  expect(await section()).toMatch(/lewat petugas jaga LPA/);
  for (const person of ['petugas-1', 'petugas-2'])
    for (const one of ['petugas-1', 'petugas-2', 'sekretaris-uji'])
      await kawal.as(one).chapter.noteAbsence({ ...leave, person });
  expect((await kawal.engine.unguarded.chapter())?.directory.absences).toHaveLength(2);
  expect(await section()).toMatch(/lewat SAPA 129\. Petugas jaga LPA sedang tidak dapat dihubungi\.(?!.*Telepon)/s);
});

test('shows the same receipt whether or not a name of the story is in the directory', async () => {
  const [named, other] = [
    await receiptOf('Anak dibawa. Petugas Contoh Satu ikut menjemputnya.'),
    await receiptOf('Anak dibawa. Tetangga Contoh Anu ikut menjemputnya.'),
  ];
  const withoutNumber = ({ section }: typeof named) => section.replace(/[0-9A-Z]{4}-[0-9A-Z]{3}/, '');
  expect(withoutNumber(named)).toBe(withoutNumber(other));
});

test('tells an officer who takes a call that accuses the LPA what the caller must not do', async () => {
  const { officer } = await openedDesk();
  const call = {
    area,
    channel: 'phone',
    '_same.story.signs': 'no',
    story: 'Petugas LPA membawa anak itu.',
    '_same.story.lpaDuty': 'yes',
  };
  const facts = {
    'facts.danger': 'yes',
    'facts.departure': 'none',
    'facts.victimAge': 'child',
    'facts.involved': 'unknown',
  };
  const taken = async (who: string) => {
    const browser = await officer(who);
    const sent = await browser.fill('/buat/terima', { ...call, ...facts });
    return sent.status === 303 ? (await browser.get(sent.goesTo)).text : sent.text;
  };
  for (const who of ['petugas-1', 'uptd-1']) expect(await taken(who)).toContain('JANGAN menghubungi LPA');
});

test('brings an urgent report to the last resort at once where nobody answered if the LPA is involved (1450)', async () => {
  const { stranger, kawal } = await openedDesk();
  const asked = { danger: 'yes', area, victimAge: 'child', keepLocalOut: 'no', policeInvolved: 'no' };
  const sent = { ...asked, story: 'LPA membawa anak itu malam ini.', key: crypto.randomUUID() };
  expect((await stranger().post('/lapor', sent)).status).toBe(200);
  await kawal.advance('1 menit');
  const { records } = (await kawal.engine.unguarded.list('escalation')) as never as {
    readonly records: readonly { readonly state: { readonly told: readonly { readonly person: string }[] } }[];
  };
  const told = records.flatMap(({ state }) => state.told.map(({ person }) => person));
  expect([told.includes('petugas-1'), told.includes('piket-1')]).toEqual([false, true]);
});
