import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openBundle, openPolicy } from '../bundle/bundle.ts';
import { hashOf } from '../bundle/canonical.ts';
import { smallChapter, smallChapterInEnglish } from '../wrong-edits/small-chapter.sample.ts';
import type { ChapterFile } from './open-file.ts';
import { type ChapterReading, readChapter } from './read-chapter.ts';

const names = ['chapter.yaml', 'directory.yaml', 'policy.yaml'];
const malangFolder = new URL('../../../../examples/malang/chapter/', import.meta.url);
const malang = names.map((name) => ({ name, text: readFileSync(new URL(name, malangFolder), 'utf8') }));

describe('the Malang chapter', () => {
  test('reads without a single finding', () => {
    const reading = readChapter(malang, { channels: ['email'] });
    expect(reading.ok ? reading.warnings : reading.findings).toEqual([]);
  });

  test('has the 57 kelurahan and 5 kecamatan of the decree, and finds the pilots by the spellings of the news', () => {
    const { chapter } = good(malang);
    const codes = chapter.areas.map((area) => area.code);
    expect(codes.filter((code) => code.length === 13)).toHaveLength(57);
    expect(codes.filter((code) => code.length === 8)).toHaveLength(5);
    const spelled = (alias: string) => chapter.areas.find((area) => area.aliases.includes(alias))?.code;
    expect(spelled('Ketawang Gede')).toBe('35.73.05.1006');
    expect(spelled('Kota Lama')).toBe('35.73.03.1001');
  });

  test('has a coordinator with a deputy in each pilot kelurahan, and they can be woken', () => {
    const { directory } = good(malang).chapter;
    const coordinators = directory.offices.filter((office) => office.kind === 'coordinator');
    expect(coordinators.map((office) => office.area).sort()).toEqual([
      '35.73.01.1010',
      '35.73.02.1005',
      '35.73.03.1001',
      '35.73.04.1006',
      '35.73.05.1006',
    ]);
    expect(coordinators.every((office) => office.holders.length === 1 && office.deputies.length === 1)).toBe(true);
  });

  test('names no phone number but the public ones', () => {
    const { chapter, cards } = good(malang);
    expect([...new Set(chapter.directory.offices.map((office) => office.number))].sort()).toEqual([
      '110',
      '129',
      '148',
      null,
    ]);
    const addresses = cards.map((card) => card.fields['address']).filter((address) => address !== undefined);
    expect(addresses.every((address) => address.endsWith('@contoh.test'))).toBe(true);
  });

  test('keeps every name and address out of every blob', () => {
    const { bundle, cards } = good(malang);
    const texts = bundle.blobs.map((blob) => new TextDecoder().decode(blob.bytes));
    const secrets = cards.flatMap((card) => Object.values(card.fields));
    expect(secrets.length).toBeGreaterThan(40);
    expect(secrets.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([]);
  });
});

describe('a bundle', () => {
  test('gives back the chapter it was made of', async () => {
    const { bundle, chapter } = good(malang);
    expect(await openBundle(bundle.hash, (hash) => blob(bundle, hash))).toEqual(chapter);
    expect(await openBundle(bundle.hash, async (hash) => blob(bundle, hash))).toEqual(chapter);
  });

  test('gives back its policy alone, for whoever is pinned to it', () => {
    const { bundle, chapter } = good(malang);
    const bytes = blob(bundle, chapter.policyHash);
    expect(bytes && openPolicy(bytes, chapter.policyHash)).toEqual(chapter.policy);
    expect(bytes && openPolicy(bytes, bundle.hash)).toBeUndefined();
  });

  test('names every blob by the hash of its bytes', () => {
    const { bundle } = good(malang);
    expect(bundle.blobs.map(({ bytes }) => hashOf(bytes))).toEqual(bundle.blobs.map(({ hash }) => hash));
  });

  test('does not open where a part is missing or was tampered with', async () => {
    const { bundle } = good(malang);
    for (const missing of bundle.blobs) {
      const without = (hash: string) => (hash === missing.hash ? undefined : blob(bundle, hash));
      const changed = (hash: string) => (hash === missing.hash ? new Uint8Array([123, 125]) : blob(bundle, hash));
      expect(await openBundle(bundle.hash, without)).toBeUndefined();
      expect(await openBundle(bundle.hash, changed)).toBeUndefined();
    }
  });

  test('does not open with the policy of another chapter under its hash', async () => {
    const { bundle, chapter } = good(files(smallChapter));
    const other = good(edited(files(smallChapter), 'policy.yaml', 'setelah: 15 menit', 'setelah: 10 menit'));
    const swapped = (hash: string) =>
      hash === chapter.policyHash ? blob(other.bundle, other.chapter.policyHash) : blob(bundle, hash);
    expect(await openBundle(bundle.hash, swapped)).toBeUndefined();
  });

  test('does not take one blob for another, nor any bytes for a policy', () => {
    const { bundle, chapter } = good(malang);
    const others = bundle.blobs.filter(({ hash }) => hash !== chapter.policyHash);
    expect(others.map(({ bytes, hash }) => openPolicy(bytes, hash))).toEqual(others.map(() => undefined));
    expect(openPolicy(new Uint8Array([255, 254]), chapter.policyHash)).toBeUndefined();
  });

  test('shares the parts that two chapters have in common', () => {
    const before = good(files(smallChapter)).bundle;
    const after = good(edited(files(smallChapter), 'policy.yaml', 'setelah: 15 menit', 'setelah: 10 menit')).bundle;
    const kept = after.blobs.filter(({ hash }) => before.blobs.some((other) => other.hash === hash));
    expect(after.hash).not.toBe(before.hash);
    expect(kept).toHaveLength(4);
  });
});

describe('readChapter', () => {
  test('makes the same bundle of Indonesian and English files', () => {
    expect(good(files(smallChapterInEnglish)).bundle.hash).toBe(good(files(smallChapter)).bundle.hash);
  });

  test('makes the same bundle when a name or an address changes: those stand on cards', () => {
    const other = edited(
      edited(files(smallChapter), 'directory.yaml', 'satu@', 'lain@'),
      'directory.yaml',
      'Dua',
      'Tiga',
    );
    expect(good(other).bundle.hash).toBe(good(files(smallChapter)).bundle.hash);
  });

  test('lets one person have one number on two channels', () => {
    const twice = edited(
      files(smallChapter),
      'directory.yaml',
      'wa-koordinator: {',
      'sms-koordinator: { saluran: sms, alamat: 081200000001, diperiksa: 2019-01-08 }\n      wa-koordinator: {',
    );
    expect(good(twice).warnings).toEqual([]);
  });

  test('keeps the order of contacts, because they are tried in it', () => {
    const { chapter } = good(files(smallChapter));
    expect(chapter.directory.people['koordinator-1']?.contacts).toEqual(['surel-koordinator', 'wa-koordinator']);
  });

  test('keeps an unquoted phone number as written, and puts it on its card in international form', () => {
    const { cards } = good(files(smallChapter));
    const card = cards.find(({ subject }) => subject === 'wa-koordinator');
    expect(card).toEqual({ subject: 'wa-koordinator', class: 'personal', fields: { address: '+6281200000001' } });
  });

  test('counts whoever owns a contact among its readers, written or not', () => {
    const listed = edited(
      files(smallChapter),
      'directory.yaml',
      'alamat: satu@contoh.test,',
      'alamat: satu@contoh.test, pembaca: [lpa-2],',
    );
    expect(good(listed).chapter.directory.contactPoints['surel-lpa-1']?.readers).toEqual(['lpa-1', 'lpa-2']);
    expect(good(files(smallChapter)).chapter.directory.contactPoints['surel-lpa-1']?.readers).toEqual(['lpa-1']);
  });

  test('counts two people with one mailbox or number as readers of both, however it is written', () => {
    for (const address of ['satu@contoh.test', 'Satu@contoh.test', 'satu+malam@contoh.test']) {
      const shared = edited(files(smallChapter), 'directory.yaml', 'alamat: piket@contoh.test', `alamat: ${address}`);
      const { contactPoints } = good(shared).chapter.directory;
      expect(contactPoints['surel-lpa-1']?.readers).toEqual(contactPoints['surel-piket']?.readers);
      expect(contactPoints['surel-piket']?.readers).toHaveLength(2);
    }
  });

  test('refuses the contract of one office under both of its names (1720)', () => {
    const more = '  kepolisianSatresPpaPpo: { siaga: selalu, cara: telepon }\n  sapa129: { siaga: selalu';
    const reading = readChapter(edited(files(smallChapter), 'policy.yaml', '  sapa129: { siaga: selalu', more));
    expect(reading).toMatchObject({ ok: false, findings: [{ code: 'yaml.duplicate-key', firstLine: 9 }] });
  });

  test('reads times in the zone of the chapter', () => {
    const { directory } = good(files(smallChapter)).chapter;
    const shift = directory.offices.find((office) => office.id === 'lpa')?.shifts[0];
    expect(shift?.from).toBe(Date.parse('2019-02-01T07:00+07:00'));
    expect(directory.absences[0]?.until).toBe(Date.parse('2019-02-07T00:00+07:00'));
    expect(directory.contactPoints['surel-piket']?.verifiedAt).toBe(Date.parse('2019-01-08T00:00+07:00'));
  });

  test('takes a path before the file names, and the ending .yml', () => {
    const elsewhere = files(smallChapter).map(({ name, text }) => ({
      name: `kota/${name.replace('yaml', 'yml')}`,
      text,
    }));
    expect(readChapter(elsewhere).ok).toBe(true);
  });

  test('names every file that is missing', () => {
    const reading = readChapter([]);
    expect(findings(reading).map(({ code, file }) => `${code} ${file}`)).toEqual(
      names.map((name) => `file.missing ${name}`),
    );
  });

  test('says which file it does not read, and which it met twice', () => {
    const extra = { name: 'polcy.yaml', text: '' };
    const twice = { name: 'lama/policy.yaml', text: '' };
    const found = findings(readChapter([...files(smallChapter), extra, twice]));
    expect(found.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['file.not-read', 'hint', 'polcy.yaml'],
      ['file.twice', 'refused', 'lama/policy.yaml'],
    ]);
    expect(found[0]).toMatchObject({ closest: 'policy.yaml' });
  });

  test('answers an empty file', () => {
    const found = findings(readChapter(files({ ...smallChapter, 'policy.yaml': '# nanti\n' })));
    expect(found.map(({ code, file }) => [code, file])).toEqual([['file.empty', 'policy.yaml']]);
  });

  test('says which contacts no notifier of the deployment serves', () => {
    const found = findings(readChapter(files(smallChapter), { channels: ['email'] }));
    expect(found).toMatchObject([{ code: 'contact.channel-not-served', severity: 'gap', channel: 'whatsapp' }]);
  });

  test('refuses a directory of whose offices nobody can be told, as one without people', () => {
    const refused = { code: 'people.unreached', severity: 'refused' };
    expect(findings(readChapter(files(smallChapter), { channels: ['telegram'] }))).toContainEqual(
      expect.objectContaining(refused),
    );
    for (const channels of [['email'], ['whatsapp'], undefined])
      expect(findings(readChapter(files(smallChapter), channels && { channels }))).not.toContainEqual(
        expect.objectContaining(refused),
      );
  });

  test('says once that there is no channel at all', () => {
    const found = findings(readChapter(files(smallChapter), { channels: [] }));
    expect(found).toMatchObject([{ code: 'contact.channel-not-served', file: 'directory.yaml', line: 7 }]);
  });

  test('takes any channel, and asks its notifier whether an address can be reached', () => {
    const chapter = edited(
      files(smallChapter),
      'directory.yaml',
      '{ saluran: whatsapp, alamat: 081200000001',
      "{ saluran: papan-nama, alamat: '@contoh'",
    );
    expect(readChapter(chapter)).toMatchObject({ ok: true });
    for (const reason of ['malformed', 'unreachable'] as const) {
      const asked: string[] = [];
      const reading = readChapter(chapter, {
        addressFault(channel, address) {
          asked.push(`${channel} ${address}`);
          return channel === 'papan-nama' ? reason : undefined;
        },
      });
      expect(findings(reading)).toMatchObject([
        { code: 'address.unusable', severity: 'refused', channel: 'papan-nama', reason },
      ]);
      expect(asked).toContain('papan-nama @contoh');
    }
  });

  test('reads a telephone number on any channel in the form that is kept', () => {
    const chapter = edited(files(smallChapter), 'directory.yaml', 'saluran: whatsapp', 'saluran: suara');
    const reading = readChapter(chapter);
    expect(reading.ok && reading.cards.map(({ fields }) => fields['address'])).toContain('+6281200000001');
  });

  test('takes a date, hours, a sum and a full stop in a text of its own, which lead nowhere', () => {
    for (const text of [
      'Rapat 28.11.2026. Kantor buka 07.30-16.00, atau 07.30 - 16.00.',
      'Dana Rp 1.500.000, naik 3.5 persen. Hubungi 110 atau 129.',
      'Tanggal 28-11-2026, a.n. LPA. Jam 24.00.',
    ]) {
      const own = `zona: WIB\nteks:\n  permintaan: { id: '${text}', en: '${text}' }\n`;
      expect(readChapter(edited(files(smallChapter), 'chapter.yaml', 'zona: WIB\n', own)).ok, text).toBe(true);
    }
  });

  test('finds everything at once, in the order of the files and lines', () => {
    const broken = edited(
      edited(
        edited(files(smallChapter), 'chapter.yaml', 'zona: WIB', 'zona: WIT'),
        'directory.yaml',
        '081200000001',
        '0812',
      ),
      'policy.yaml',
      'penelepon: [petugasLpa, koordinator]',
      'penelepon: [petugasLpaa, kordinator]',
    );
    const found = findings(readChapter(broken));
    expect(found.map(({ code, file }) => [code, file])).toEqual([
      ['zone.wrong', 'chapter.yaml'],
      ['phone.malformed', 'directory.yaml'],
      ['value.unknown', 'policy.yaml'],
      ['value.unknown', 'policy.yaml'],
    ]);
  });

  test('says where in the words of the file', () => {
    const broken = edited(files(smallChapter), 'policy.yaml', 'setelah: 1 jam', 'setelah: 1 jma');
    expect(findings(readChapter(broken))).toMatchObject([{ path: 'jalur/anak-berisiko/langkah/2/setelah' }]);
  });

  test('never repeats a name that stands where a reference belongs, in whichever file', () => {
    const broken = edited(
      files(smallChapter),
      'policy.yaml',
      'beritahu: [koordinator]',
      'beritahu: [Koordinator Karangan]',
    );
    const [found] = findings(readChapter(broken));
    expect(found).toMatchObject({ code: 'value.unknown', line: 18 });
    expect(JSON.stringify(found)).not.toContain('Karangan');
  });
});

function good(chapter: readonly ChapterFile[]): Extract<ChapterReading, { ok: true }> {
  const reading = readChapter(chapter);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading;
}

function findings(reading: ChapterReading) {
  return reading.ok ? reading.warnings : reading.findings;
}

function files(texts: Readonly<Record<string, string>>): readonly ChapterFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}

function edited(chapter: readonly ChapterFile[], file: string, from: string, to: string): readonly ChapterFile[] {
  return chapter.map(({ name, text }) => ({ name, text: name === file ? text.replace(from, to) : text }));
}

function blob(bundle: Extract<ChapterReading, { ok: true }>['bundle'], hash: string): Uint8Array | undefined {
  return bundle.blobs.find((candidate) => candidate.hash === hash)?.bytes;
}
