import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verbList } from '@kawal/engine';
import { expect, test } from 'vitest';
import { applied, report } from './kawal.sample.ts';
import { formOfVerb } from './verb/carry-out.ts';
import { commandName } from './verb/command-name.ts';
import { dailyCommands } from './verb/daily.ts';
import { describeForm } from './verb/describe-form.ts';

/** Shapes of what a program calls things by. An officer reads none of them. */
const codes: Readonly<Record<string, RegExp>> = {
  'name of a record': /\b[a-z]+(?:-[a-z]+)*\/(?:own\b|[0-9a-z]{20,})/g,
  'type of a command': new RegExp(`\\b(?:${[...new Set(verbList.map(({ type }) => type))].join('|')})\\b`, 'g'),
  'code of a refusal or finding': /\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)+\b/g,
  'name of a field': /\b[a-z]+[A-Z]\w*/g,
  'code of an error': /\b(?:E[A-Z]{4,}|(?:smtp|http)-\w+)\b/g,
  'number of a rule': /(?<![\w-])[A-Z]\d{1,2}:/g,
  'name of a package': /\b(?:notify|storage|executor|kawal)-[a-z-]+\b/g,
  'English command': new RegExp(
    `kawal (?:${[...dailyCommands.map(({ name }) => name), 'today', 'do', 'drill', 'roster', 'preview', 'verified', 'replace'].join('|')})\\b`,
    'g',
  ),
  'escape sign': /\\u[0-9a-f]{4}/g,
  'line of a stack': /\bat (?:async )?[\w.<>]+ \(|:\d+:\d+\)/g,
  'name of an office by kind': /\b(?:policeUnitPpa|lpaDuty|lastResort)\b/g,
  'English sentence': /\b(?:the|there|this|with|cannot|does|your|which|should|has|have|was|were|must)\b/gi,
  'code of a library': /\b[A-Z]{3,}(?:_[A-Z]+)+\b/g,
  'English word':
    /\b(?:undefined|null|object|record|reason|subject|requested|restored|chapter|escalation|delivery|code|kind)\b(?!\.yaml)/g,
};

/** Words of the files that an officer writes, and what has no other name. */
const allowed = [/^kawal-(?:kunci|store|keyring)/];

/**
 * Everything that is not a word for the eyes: what was typed, text that stands in files, names of people and contacts, and the code by which a
 * finding is looked up.
 */
function read(out: string): string {
  return out
    .replace(/`(?!kawal )[^`\n]*`/g, '')
    .replace(/^Pemakaian: .*$/gm, '')
    .replace(/^(lembaga\/\S+:\d+:\d+ .*) \[[a-z-]+\.[a-z-]+\]$/gm, '$1')
    .replace(/^ {2}(?:-|[a-z][\w.|-]+ ).*? {2,}/gm, '');
}

async function officer() {
  const world = await applied();
  const found: string[] = [];
  const look = (command: string, shown: string): void => {
    const text = read(shown);
    for (const [what, shape] of Object.entries(codes)) {
      for (const line of text.split('\n')) {
        for (const [met] of line.matchAll(shape)) {
          if (!allowed.some((one) => one.test(met)))
            found.push(`${command} | ${what} ${met} | ${line.trim().slice(0, 160)}`);
        }
      }
    }
  };
  const run = async (...argv: readonly string[]): Promise<string> => {
    const { out, err } = await world.kawal(...argv);
    look(argv.join(' '), `${out}\n${err}`);
    return out;
  };
  return { ...world, found, look, run };
}

type Officer = Awaited<ReturnType<typeof officer>>;

/** Two reports, one of which names the police, and a day on which nobody answers the second. */
async function day({ run, write, clock }: Officer): Promise<readonly [string, string]> {
  write('laporan.yaml', report);
  write('polisi.yaml', report.replace('involved: [none]', 'involved: [police]'));
  const number = async (file: string) => /penelepon: (\S+)/.exec(await run('report', file))?.[1] ?? '';
  const numbers = [await number('laporan.yaml'), await number('polisi.yaml')] as const;
  await run('worker', '--once');
  await run('answer', numbers[0], '--as', 'petugas-lpa-1');
  clock.now += 26 * 3_600_000;
  await run('worker', '--once');
  return numbers;
}

test('shows an officer no code, no bare id and no English in Indonesian, whatever they run', async () => {
  const one = await officer();
  const { run, found } = one;
  const [number, other] = await day(one);
  const as = (person: string) => ['--as', person] as const;
  for (const person of ['petugas-lpa-1', 'petugas-uptd-1', 'sekretaris', 'siapa']) await run('hari-ini', ...as(person));
  await run('status');
  for (const report of [number, other]) {
    for (const more of [[], ['--full']]) await run('explain', report, ...more);
    await run('access', 'explain', report);
  }
  await run('log');
  await run('log', number);
  await run('baca', number, 'tujuan=menangani laporan', ...as('petugas-lpa-1'));
  await run('tindak', number, 'tindakan=korban sudah aman', ...as('petugas-lpa-1'));
  await run('catat-telepon', number, 'kantor yang ditelepon=pak lurah', ...as('petugas-lpa-1'));
  await run('tutup', number, ...as('petugas-lpa-1'));
  await run('erase', number, '--reason', 'bosan', ...as('petugas-lpa-1'));
  await run('erase', number, '--reason', 'diminta', '--yes', ...as('petugas-lpa-1'));
  await run('data', 'retention', '--after', '0', '--class', 'nik', ...as('sekretaris'));
  await run('data', 'retention', '--after', '0', ...as('sekretaris'));
  await run('data', 'processing', ...as('sekretaris'));
  await run('access', 'compare', 'lembaga', ...as('sekretaris'));
  const breach = /Nomor ([\w-]+)/.exec(
    await run('kebocoran', 'catat', 'yang gagal=data hilang', 'waktu diketahui=2019-02-01 08.00', ...as('sekretaris')),
  )?.[1];
  const asked = ['yang diminta=melihat datanya', `laporan=${number}`, 'orang=p1', 'waktu diterima=2019-02-01 08.00'];
  expect(await run('permintaan', 'terima', ...asked, ...as('sekretaris'))).toContain('Tercatat');
  await run('data', 'notice', breach ?? '', ...as('sekretaris'));
  await run('hari-ini', ...as('sekretaris'));
  await run('latihan', '--yes', ...as('petugas-lpa-1'));
  await run('latihan', ...as('petugas-lpa-1'));
  await run('baca', number, 'tujuan=menangani-laporan', ...as('sekretaris'));
  await run('data', 'person', number, 'p1', '--yes', ...as('sekretaris'));
  await run('doctor');
  await run('doctor', 'lembaga');
  await run('audit', 'verify');
  await run('audit', 'replay');
  await run('audit', 'acknowledge', '--reason', 'apa', ...as('sekretaris'));
  await run('backup', 'cadangan', '--keyring', 'kunci');
  await run('migrate');
  expect([...new Set(found)]).toEqual([]);
});

test('shows no code where the files of a chapter are checked, shown, tried and sent as messages', async () => {
  const { run, found, edit, write } = await officer();
  for (const sheet of ['pacts', 'communities', 'form', 'card']) await run('sheet', sheet);
  await run('preview', 'lembaga');
  await run('notify', 'test', 'petugas-lpa-1', 'lembaga');
  await run('notify', 'test', 'siapa', 'lembaga');
  await run('roster', 'lembaga');
  await run('area', 'Kotalma');
  await run('check', 'lembaga');
  await run('policy', 'plan', 'lembaga');
  await run('policy', 'stricter', 'id.nasional@1', 'lembaga');
  await run('policy', 'diff', 'lembaga', 'id.nasional@1');
  await run('policy', 'explain', 'lembaga', '--fact', 'keterlibatan=kelurahan');
  await run('policy', 'simulate', 'lembaga', '--named', 'pak lurah');
  await run('policy', 'test', 'lembaga');
  edit('lembaga/directory.yaml', 'piket1@contoh.test', 'piket-satu@contoh.test');
  await run('check', 'lembaga', '--brief', '--at', '2019-06-01');
  await run('apply', 'lembaga', '--as', 'sekretaris', '--yes');
  await run('terperiksa', 'lembaga', 'surel-petugas-lpa-1', '--on', '2019-02-01');
  await run('terperiksa', 'lembaga', 'surel-tidak-ada', '--on', '2019-02-30');
  await run('ganti-pejabat', 'lembaga', 'lurah-kotalama', 'lurah-kotalama', 'siapa', '--from', '2019-03-01');
  write('libur.yaml', 'kawal: libur/1\ntahun: 2020\n');
  await run('calendar', 'import', 'libur.yaml', 'lembaga');
  await run('restore', 'tidak-ada', 'kawal.db');
  await run('reply', '-');
  await run('policy', 'new', 'Salatiga');
  await run('init', 'Salatiga', 'baru', '--yes');
  await run('check', 'tidak-ada');
  expect([...new Set(found)]).toEqual([]);
});

test('asks for every verb, and refuses a wrong answer to it, in Indonesian alone', async () => {
  const { run, found, write, look } = await officer();
  write('laporan.yaml', report);
  write('salah.yaml', 'tidak-dikenal: 1\nwilayah: Antah\nlaporan: x\nperan: y\nwaktu: 2019-02-30\n');
  const number = /penelepon: (\S+)/.exec(await run('report', 'laporan.yaml'))?.[1] ?? '';
  const help = ['status', 'check', 'apply', 'report', 'erase', 'data', 'audit', 'drill', 'policy', 'visit'];
  for (const command of help) await run(command, '--help');
  for (const verb of verbList) {
    const command = commandName(`${verb.group}.${verb.name}`, 'id');
    look(
      command,
      describeForm(formOfVerb(verb, null), {}, ({ id }) => id),
    );
    const ofReport = verb.takes.includes('report') || verb.takes.includes('escalation');
    const record = verb.takes.length === 0 ? [] : [ofReport ? number : `${verb.takes[0]}/0rkvbr44j9354xydkwxjwwygwh`];
    await run(...command.split(' '), ...record, 'salah.yaml', '--as', 'sekretaris');
  }
  // The page of refusals is made from their messages.
  const refusals = readFileSync(new URL('../../../docs/reference/penolakan.md', import.meta.url), 'utf8');
  look('refusals', refusals.replace(/^#.*$/gm, ''));
  expect([...new Set(found)]).toEqual([]);
});

test('says which record stands in the way by its number, and a broken part in words', async () => {
  const { run, found, write, folder, reconfigured, look } = await officer();
  const as = ['--as', 'sekretaris'];
  const draft = ['pakta', 'susun', 'kelurahan=Kotalama', 'nama menurut sumber=Kotalama', 'sumber=Surat'];
  const audience = ['jenis kegiatan=rapat koordinasi', 'wilayah=Kotalama', 'waktu rencana=2019-02-06 09.00'];
  const meeting = /Nomor (\S+)\./.exec(await run('pertemuan', 'rencanakan', ...audience, ...as))?.[1] ?? '';
  const pact = /Nomor (\S+)\./.exec(await run(...draft, 'komitmen=membentuk relawan', ...as))?.[1] ?? '';
  expect(await run('pakta', 'jadwalkan', pact, `audiensi=${meeting}`, ...as)).toBe('');
  await run(...draft, 'komitmen=melaporkan kondisi', ...as);
  await run('komunitas', 'usulkan', 'kelurahan=Kotalama', 'nama menurut sumber=Kotalama', 'sumber=Surat', ...as);
  await run('pakta', 'penuhi', pact, 'komitmen=melaporkan kondisi', 'catatan=Kotalama', ...as);
  await run('sheet', 'pacts');
  write('terduga.yaml', report.replace('roles: [victim]', 'roles: [suspected]'));
  const number = /penelepon: (\S+)/.exec(await run('report', 'terduga.yaml'))?.[1] ?? '';
  await run('data', 'person', number, 'p1', '--yes', ...as);
  rmSync(join(folder, 'kawal-kunci.json'));
  await run('doctor');
  await run('baca', number, 'tujuan=menangani laporan', ...as);
  const broken = reconfigured(
    'return [email];',
    "email.check = async () => ({ ready: false, code: 'ERR_SSL_WRONG_VERSION_NUMBER' });\n    return [email];",
  );
  const { out, err } = await broken('doctor');
  expect(out).toContain('port dan enkripsinya tidak cocok');
  look('doctor of a broken channel', `${out}\n${err}`);
  expect([...new Set(found)]).toEqual([]);
});
