import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { ownTexts } from '@kawal/core/locales';
import { previewMessages } from '@kawal/engine';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { deployment, inFolder, malangFolder } from '../kawal.sample.ts';
import { pageTexts, saidBackTexts } from './texts.ts';

test('shows each kind of message as the channel gets it, and sends none', async () => {
  const { kawal, outbox, stored } = deployment();
  const { code, out, err } = await kawal('preview', 'lembaga');
  expect([code, err]).toEqual([0, '']);
  expect(out.match(/^email: .*$/gm)).toHaveLength(18);
  expect(out).toContain('Perihal: Pesan penting dari LPA');
  expect(out).toContain('Telepon Polresta Malang Kota, Unit PPA di 110');
  expect(out).toContain('LPA Kota Malang');
  expect([outbox(), stored()]).toEqual([[], '']);
});

test('shows as JSON what one channel gets, in English', async () => {
  const { kawal } = deployment();
  const { out } = await kawal('preview', 'lembaga', '--channel', 'email', '--json', '--lang', 'en');
  const shown = JSON.parse(out) as readonly { kind: string; message: { subject: string; contentClass: string } }[];
  const kinds =
    'act reminder held changed late rings waiting call uncleared withdrawn withoutLpa account emergency drill tookOn declined trial signIn';
  expect(shown.map(({ kind }) => kind).join(' ')).toBe(kinds);
  expect(shown[12]?.message).toMatchObject({
    subject: 'Important message from the LPA (CTH0-00Q)',
    contentClass: 'signal',
  });
});

test('wants no secret of the deployment, because it sends nothing', async () => {
  const { reconfigured } = deployment();
  const kawal = reconfigured(
    'return [email]',
    `const { env } = await import('@kawal/engine');
     const [{ telegramNotifier }, { whatsappNotifier }, { webhookNotifier }, { emailNotifier }] = await Promise.all(
       ['telegram', 'whatsapp', 'webhook', 'email'].map((one) => import(\`@kawal/notify-\${one}\`)));
     return [
       telegramNotifier({ token: env('TELEGRAM_TOKEN'), webhookSecret: env('TELEGRAM_SECRET') }),
       whatsappNotifier({ token: env('WA_TOKEN'), phoneNumberId: env('WA_PHONE_ID'), templates: { id: { name: 'a', language: 'id' }, en: { name: 'b', language: 'en' } }, webhook: { appSecret: env('WA_APP_SECRET'), verifyToken: env('WA_VERIFY') } }),
       webhookNotifier({ secrets: [env('WEBHOOK_SECRET')] }),
       emailNotifier({ from: env('MAIL_FROM'), smtp: { host: env('SMTP_HOST'), port: 587, auth: { user: env('SMTP_USER'), pass: env('SMTP_PASS') } } }),
     ]`,
  );
  const { code, out, err } = await kawal('preview', 'lembaga');
  expect([code, err]).toEqual([0, '']);
  for (const channel of ['telegram', 'whatsapp', 'webhook', 'email']) expect(out).toContain(`${channel}: `);
});

test('writes one page with the mail as a phone shows it', async () => {
  const { reconfigured, folder } = deployment();
  const kawal = reconfigured('return [email]', inFolder);
  expect(await kawal('preview', 'lembaga', '--out', 'pratinjau.html')).toMatchObject({ code: 0, err: '' });
  const page = readFileSync(join(folder, 'pratinjau.html'), 'utf8');
  expect(page.match(/<iframe sandbox="" title="HTML, seperti di ponsel" srcdoc="/g)).toHaveLength(18);
  expect(page).toContain('<h2>email: terlambat dikirim</h2>');
  expect(page).not.toMatch(/<script|<a |http-equiv="refresh"/);
  expect((await kawal('preview', 'lembaga')).out).toContain(
    'HTML, seperti di ponsel: lihat sebagai halaman dengan --out',
  );
});

test('shows every text that a chapter may write, and every sentence that a page says', () => {
  const files = ['chapter.yaml', 'directory.yaml', 'policy.yaml'].map((name) => ({
    name,
    text: readFileSync(join(malangFolder, name), 'utf8'),
  }));
  const reading = readChapter(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const written = [...ownTexts.map(([name]) => name), 'pageMistyped'];
  const texts = Object.fromEntries(written.map((name) => [name, { id: `<${name}>`, en: `<${name}>` }]));
  const language = 'id';
  const places = { answersAt: 'https://contoh.test/j', phone: '0341 000000' };
  const notifier = memoryNotifier({ channel: 'email', capabilities: { answers: ['text'] } });
  const shown = JSON.stringify([
    previewMessages({ ...reading.chapter, texts }, notifier, { language, now: Date.parse('2019-02-01'), ...places }),
    saidBackTexts({ texts, language }, true),
    pageTexts({ texts, language }),
  ]);
  expect(written.filter((name) => !shown.includes(`<${name}>`))).toEqual([]);
  // What the handler of the link says is among them, and nothing of it is left out.
  const handler = readFileSync(new URL('../../../http/src/handler.ts', import.meta.url), 'utf8');
  const said = [...handler.matchAll(/says: '(\w+)'/g)].map(([, name]) => name);
  expect(said.filter((name) => !shown.includes(`<${name}>`))).toEqual([]);
  expect(said).toContain('pageMistyped');
});

test('says that no such channel is served', async () => {
  const { kawal } = deployment();
  expect(await kawal('preview', 'lembaga', '--channel', 'sms')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Tidak ada saluran sms'),
  });
});

test("shows the chapter's own texts, the reminder and the message that only rings", async () => {
  const { kawal, edit } = deployment();
  const texts =
    "teks:\n  pengingat: { id: 'Sudah {nth} kali: laporan belum ditangani.', en: '{nth} times: nobody acts.' }\n" +
    "  keselamatan: { id: 'Ingat: {safetyLines}', en: 'Remember: {safetyLines}' }\n";
  edit('lembaga/chapter.yaml', /^zona: WIB\n/m, `zona: WIB\n${texts}`);
  const { out, err } = await kawal('preview', 'lembaga', '--json');
  expect(err).toBe('');
  const shown = JSON.parse(out) as readonly { kind: string; message: { text: string; onlyRings?: true } }[];
  const [act, reminder, held, changed, , rings] = shown.map(({ message }) => message);
  expect(act?.text).toContain('Ingat:\n- Jangan mendatangi tempat kejadian');
  expect(reminder?.text).toContain('Sudah 2 kali: laporan belum ditangani.');
  expect(reminder?.text).toContain('Menjawab tidak dapat menangani: koordinator');
  expect(held?.text).toContain('Sudah disanggupi: koordinator komunitas.');
  expect(changed?.text).toContain('Laporan ini berubah (tambahan, koreksi, atau laporan terkait) pada');
  expect([rings?.onlyRings, rings?.text]).toEqual([true, expect.stringContaining('masih menunggu')]);
});

test('shows what is said back, and the page of a link, as the chapter wrote them; refuses a field that none may carry', async () => {
  const { reconfigured, edit } = deployment();
  const answering =
    "return [{ ...email, capabilities: { ...email.capabilities, answers: ['text'] }, receive: async () => ({ answer: { status: 200 }, events: [] }) }];";
  const kawal = reconfigured('return [email];\n  },', `${answering}\n  },\n  answersAt: 'https://contoh.test/j',`);
  const texts =
    "teks:\n  kodeTidakAda: { id: 'Kodenya belum ada.', en: 'There is no code yet.' }\n" +
    "  halamanTanya: { id: 'Bersedia menangani?', en: 'Can you handle it?' }\n";
  edit('lembaga/chapter.yaml', /^zona: WIB\n/m, `zona: WIB\n${texts}`);
  const { out } = await kawal('preview', 'lembaga');
  expect(out).toContain('Sebelum menjawab: Bersedia menangani?');
  expect(out).toContain('Tanpa kode: Kodenya belum ada.');
  expect(out).toContain('Sama untuk semua orang');
  edit('lembaga/chapter.yaml', /Bersedia menangani\?/, 'Laporan di {area}?');
  expect(await kawal('check', 'lembaga')).toMatchObject({
    code: 1,
    out: expect.stringContaining('Isian ini tidak boleh'),
  });
});
