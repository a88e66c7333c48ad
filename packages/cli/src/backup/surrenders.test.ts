import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, type Kawal, report, secrets } from '../kawal.sample.ts';

const key = 'kunci-karangan-untuk-uji-1';
const minutes = 'Berita acara yang rahasia';

/** A chapter that took a report in by a key, told of it, recorded a meeting and closed its store, with a backup of the store alone. */
async function backedUp(): Promise<Kawal & { readonly from: string; readonly stream: string }> {
  const made = await applied();
  made.write('laporan.yaml', report);
  const { out } = await made.kawal('report', 'laporan.yaml', '--json', '--key', key);
  const stream = /report\/\w+/.exec(out)?.[0] ?? '';
  await made.kawal('worker', '--once');
  const meeting = {
    kind: 'audienceMeeting',
    area: '35.73',
    heldOn: '2019-01-31T09:00+07:00',
    attendance: { lurah: 1 },
  };
  made.write('rapat.json', JSON.stringify({ ...meeting, outcome: 'agreed', minutes }));
  expect(await made.kawal('do', 'engagements.record', 'rapat.json', '--as', 'petugas-lpa-1')).toMatchObject({
    code: 0,
  });
  expect(await made.kawal('backup', 'cadangan')).toMatchObject({ code: 0 });
  const [name = ''] = readdirSync(join(made.folder, 'cadangan'));
  return { ...made, stream, from: join('cadangan', name) };
}

const bytesOf = ({ folder }: Kawal, name: string): string => readFileSync(join(folder, name)).toString('latin1');

test('a database file and its backup hold addresses, and no name, number, story or minutes that are sealed, and no key of a client', async () => {
  const made = await backedUp();
  const code = /Kode jawaban: (\S+)/.exec(made.outbox()[0]?.text ?? '')?.[1] ?? '';
  expect(code).not.toBe('');
  for (const name of ['kawal.db', join(made.from, 'store.db')]) {
    const bytes = bytesOf(made, name);
    expect([name, /[\w.-]+@contoh\.test/.test(bytes)]).toEqual([name, true]);
    for (const secret of [...secrets, '081398765432', code, 'Lurah Contoh', minutes, key])
      for (const text of [
        secret,
        Buffer.from(secret).toString('base64').slice(0, -3),
        Buffer.from(secret).toString('hex'),
      ])
        expect([name, secret, bytes.includes(text)]).toEqual([name, secret, false]);
  }
});

test('a backup opens no sealed card with the vault alone, once the keyring is not there', async () => {
  const made = await backedUp();
  const { kawal, folder, from, stream } = made;
  const read = () => kawal('baca', stream, 'tujuan=menangani-laporan', '--as', 'petugas-lpa-1');
  expect(await read()).toMatchObject({ code: 0, out: expect.stringContaining(secrets[0]) });
  for (const name of readdirSync(folder))
    if (name.startsWith('kawal.db')) rmSync(join(folder, name), { recursive: true });
  expect(await kawal('restore', from, 'kawal.db', '--keyring-lost')).toMatchObject({ code: 0 });
  const { code, out, err } = await read();
  expect(code).not.toBe(0);
  for (const secret of secrets) expect(out + err).not.toContain(secret);
});

test('messages on their way hold a reply code, and no name, number or story that is sealed', async () => {
  const { outbox } = await backedUp();
  const messages = outbox();
  expect(messages.length).toBeGreaterThan(0);
  for (const { text } of messages) {
    expect(text).toMatch(/Kode jawaban: \S+/);
    for (const secret of [...secrets, '081398765432']) expect(text).not.toContain(secret);
  }
});
