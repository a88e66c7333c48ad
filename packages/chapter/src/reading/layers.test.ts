import { nationalBaseline, overlay, proveChapter } from '@kawal/policy';
import { describe, expect, test } from 'vitest';
import { openPolicy } from '../bundle/bundle.ts';
import { writePolicyJson } from '../form/write-policy.ts';
import { followingChapter, listedChapter } from '../wrong-edits/small-chapter.sample.ts';
import { type ChapterReadingOptions, type ReadableChapter, readChapter } from './read-chapter.ts';
import { placeFindings } from './sources.ts';

const kotalama = '35.73.03.1001';
const head = `kawal: kebijakan/1
id: kota-contoh
versi: 1
lapis: kota
mengikuti: id.nasional@1
wilayah: 35.73
`;

describe('a policy that follows another', () => {
  test('needs no more than its head', () => {
    const { chapter, parent } = read({ ...followingChapter, 'policy.yaml': head });
    expect(parent).toEqual(nationalBaseline);
    expect(chapter.policy).toMatchObject({ id: 'kota-contoh', layer: 'city', area: '35.73' });
    expect(chapter.policy.paths.filter(({ layer }) => layer === 'national')).toEqual(nationalBaseline.paths);
  });

  test('composes its parent with its own additions, adjustments and removals (L2)', () => {
    const { chapter, loud, layers } = read(followingChapter);
    const { policy } = chapter;
    expect(policy.lineage.map(({ id }) => id)).toEqual(['id.hukum', 'id.nasional', 'kota-contoh', 'kotalama']);
    expect(policy.paths.some(({ id }) => id === 'rumah-tangga')).toBe(false);
    expect(loud.map(({ verb, path }) => [verb, path.id])).toEqual([['remove', 'rumah-tangga']]);
    const tightened = policy.paths.find(({ id }) => id === 'anak-berisiko');
    expect(tightened?.steps.find(({ id }) => id === 'wewenang')?.after).toEqual({ ms: 30 * 60_000 });
    expect(policy.floors.map(({ id, layer }) => [id, layer])).toContainEqual(['anak-di-hotel-ke-uptd', 'city']);
    expect(layers.map(({ id }) => id)).toEqual(['kota-contoh', 'kotalama']);
  });

  test('L1 holds what a kelurahan adds within that kelurahan', () => {
    const { policy } = read(followingChapter).chapter;
    expect(policy.paths.find(({ id }) => id === 'ketua-rt')).toMatchObject({
      layer: 'kelurahan',
      when: { danger: { anyOf: ['yes'] }, area: { anyOf: [kotalama] } },
    });
    expect(policy.requires.rtHead?.instead).toBe('coordinator');
  });

  test('Z2 may count in working days', () => {
    const { policy } = read(followingChapter).chapter;
    const hotel = policy.paths.find(({ id }) => id === 'anak-di-hotel');
    expect(hotel?.steps.map(({ after }) => after)).toEqual([{ ms: 0 }, { workingDays: 2 }]);
  });

  test('composes to the same policy from a file and from the builder', () => {
    const { 'kelurahan/kotalama.yaml': _, ...city } = followingChapter;
    const [written] = read(city).layers;
    const built = overlay({
      id: 'kota-contoh',
      layer: 'city',
      follows: nationalBaseline,
      area: '35.73',
      remove: ['rumah-tangga'],
      adjust: { 'anak-berisiko/wewenang': { after: '30 minutes' } },
      paths: {
        'anak-di-hotel': {
          when: { victimAge: ['child', 'unknown'], modus: ['childSexualExploitation'] },
          steps: [
            { id: 'lpa', after: 0, tell: ['lpaDuty'] },
            { id: 'uptd', after: '2 working days', tell: ['uptdPpa'] },
          ],
        },
      },
    });
    expect({ ...written, floors: [], waivers: [], tests: [] }).toEqual(built);
  });

  test('has the same hash in YAML and in JSON', () => {
    const yaml = read(followingChapter);
    const { 'policy.yaml': _, ...others } = followingChapter;
    const [city] = yaml.layers;
    if (city === undefined) throw new Error('there is no city');
    expect(read({ ...others, 'policy.json': writePolicyJson(city) }).chapter.policyHash).toBe(yaml.chapter.policyHash);
  });

  test('has its slips told in JSON too, with their places', () => {
    const { 'policy.yaml': _, ...others } = followingChapter;
    const [city] = read(followingChapter).layers;
    if (city === undefined) throw new Error('there is no city');
    const wrong = writePolicyJson(city).replace('"after": "PT30M"', '"after": "30 minutes"');
    const files = Object.entries({ ...others, 'policy.json': wrong }).map(([name, text]) => ({ name, text }));
    const reading = readChapter(files);
    const line = wrong.slice(0, wrong.indexOf('30 minutes')).split('\n').length;
    expect(reading.ok ? [] : reading.findings).toMatchObject([
      {
        code: 'wait.not-iso',
        file: 'policy.json',
        line,
        path: 'adjust/anak-berisiko/wewenang/after',
        fileLanguage: 'en',
      },
    ]);
  });

  test('N1 stands whole in its blob: what runs needs no parent', () => {
    const { bundle, chapter } = read(followingChapter);
    const blob = bundle.blobs.find(({ hash }) => hash === chapter.policyHash);
    expect(blob === undefined ? undefined : openPolicy(blob.bytes, blob.hash)).toEqual(chapter.policy);
  });

  test('has its tests beside it, and not in what is in force', () => {
    const { tests, chapter } = read(followingChapter);
    expect(tests).toMatchObject([
      {
        place: { file: 'policy.yaml', line: 29, column: 5 },
        test: {
          at: '2019-02-03T02:00',
          area: kotalama,
          facts: { victimAge: ['child'], modus: ['childSexualExploitation'], danger: ['no'] },
          learned: [{ at: { ms: 3_600_000 }, facts: { danger: ['yes'] } }],
          replies: [{ office: 'coordinator', level: 'acknowledged' }],
          named: [{ at: { ms: 0 }, office: 'lurah', role: 'suspected' }],
          absent: ['uptdPpa'],
          expect: [
            { tell: 'lpaDuty', for: null, by: { ms: 0 }, notBefore: null },
            { tell: 'sapa129', for: 'uptdPpa', by: null, notBefore: { ms: 3_600_000 } },
          ],
          never: ['lurah'],
        },
      },
    ]);
    const { 'policy.yaml': text } = followingChapter;
    const without = read({ ...followingChapter, 'policy.yaml': text.slice(0, text.indexOf('uji:')) });
    expect(without.chapter.bundle).toBe(chapter.bundle);
  });

  test('applies to reports by default, and names a subject that this version does not run (S1)', () => {
    expect(read({ ...followingChapter, 'policy.yaml': head }).chapter.policy.subject).toBe('report');
    expect(read({ ...followingChapter, 'policy.yaml': `${head}untuk: laporan\n` }).chapter.policy.subject).toBe(
      'report',
    );
    for (const later of ['rujukan', 'pelanggaran', 'permintaan']) {
      const files = { ...followingChapter, 'policy.yaml': `${head}untuk: ${later}\n` };
      const reading = readChapter(Object.entries(files).map(([name, text]) => ({ name, text })));
      expect(reading.ok ? [] : reading.findings).toMatchObject([{ code: 'policy.not-in-version' }]);
    }
  });

  test('follows what the caller knows, and nothing else', () => {
    const files = Object.entries({ ...followingChapter, 'policy.yaml': head }).map(([name, text]) => ({ name, text }));
    const reading = readChapter(files, { baselines: {} });
    expect(reading.ok ? [] : reading.findings.map(({ code }) => code)).toEqual(['parent.unknown']);
  });

  test('reads the policies of all kelurahan of a city, in whatever order they come', () => {
    const villages = Array.from({ length: 57 }, (_, index) => 1001 + index);
    const areas = villages.map((number) => `  - { kode: 35.73.03.${number}, nama: Contoh ${number} }\n`).join('');
    const chapterFile = followingChapter['chapter.yaml'];
    const listed = `${chapterFile.slice(0, chapterFile.indexOf('  - { kode: 35.73.03.1001'))}${areas}`;
    const layers = villages.map((number): [string, string] => [
      `kelurahan/${number}.yaml`,
      followingChapter['kelurahan/kotalama.yaml']
        .replaceAll('kotalama', `k-${number}`)
        .replaceAll('1001', `${number}`)
        .replace('ketua-rt:', `ketua-rt-${number}:`),
    ]);
    const texts = { ...followingChapter, 'chapter.yaml': listed, 'kelurahan/kotalama.yaml': '' };
    const { 'kelurahan/kotalama.yaml': _, ...city } = texts;
    const one = read({ ...city, ...Object.fromEntries(layers) });
    const other = read({ ...Object.fromEntries([...layers].reverse()), ...city });
    expect(one.chapter.policy.paths.filter(({ layer }) => layer === 'kelurahan')).toHaveLength(57);
    expect(other.bundle.hash).toBe(one.bundle.hash);
  });
});

describe('the chapter', () => {
  test('F6 says what kind of body it is, that it is none, or nothing', () => {
    const operator = (written: string): unknown =>
      read({ ...followingChapter, 'chapter.yaml': `${followingChapter['chapter.yaml']}${written}` }).chapter.operator;
    expect(operator('')).toBe('unknown');
    expect(operator('badan: belumDiketahui\n')).toBe('unknown');
    expect(operator('badan: tidakAda\n')).toEqual([]);
    expect(operator('badan: lplbm\n')).toEqual(['lplbm']);
    expect(operator('badan: [ppt, uptdPpa]\n')).toEqual(['uptdPpa', 'ppt']);
  });

  test('Z4 carries the known holidays with it, and its own days off', () => {
    const added = [
      'hariLibur:',
      '  - { tanggal: 2026-04-08, nama: Hari jadi kota, sumber: SK contoh 1/2026 }',
      '  - { tanggal: 2026-04-01, nama: Hari contoh }\n',
    ].join('\n');
    const { calendar } = read({
      ...followingChapter,
      'chapter.yaml': `${followingChapter['chapter.yaml']}${added}`,
    }).chapter;
    expect(calendar.localOffDays).toEqual([
      { date: '2026-04-01', name: 'Hari contoh', source: null },
      { date: '2026-04-08', name: 'Hari jadi kota', source: 'SK contoh 1/2026' },
    ]);
    expect(calendar.tables.map(({ year }) => year)).toContain(2026);
  });

  test('carries the tables of its own folder, and another name for one year is a second file (Z4)', () => {
    const { calendar } = read(listedChapter).chapter;
    expect(calendar.tables.find(({ year }) => year === 2031)).toMatchObject({
      decree: 'SKB Contoh 1/2030',
      confidence: 'verified',
      days: { length: 17 },
    });
    const files = Object.entries({ ...listedChapter, 'holidays-2031.yaml': 'kawal: holidays/1\n' });
    const twice = readChapter(files.map(([name, text]) => ({ name, text })));
    expect(twice.ok ? [] : twice.findings.map(({ code, file }) => [code, file])).toEqual([
      ['file.twice', 'holidays-2031.yaml'],
    ]);
  });

  test('keeps the hours of an office, as days or as a span of them', () => {
    const hours = (written: string): unknown => {
      const directory = followingChapter['directory.yaml'].replace(
        'nomor: 110 }',
        `nomor: 110, jamKerja: ${written} }`,
      );
      const offices = read({ ...followingChapter, 'directory.yaml': directory }).chapter.directory.offices;
      return offices.find(({ id }) => id === 'unit-ppa')?.hours;
    };
    const weekdays = { opens: 450, closes: 960 };
    expect(hours('{ hari: senin-jumat, buka: 07:30, tutup: 16.00 }')).toEqual({
      weekdays: [1, 2, 3, 4, 5],
      ...weekdays,
    });
    expect(hours('{ hari: [rabu, senin], buka: 7:30, tutup: 16:00 }')).toEqual({ weekdays: [1, 3], ...weekdays });
    expect(hours('{ hari: sabtu-minggu, buka: 07:30, tutup: 16:00 }')).toEqual({ weekdays: [0, 6], ...weekdays });
    for (const span of ['Senin s/d Sabtu', 'senin sampai sabtu', 'senin – sabtu'])
      expect(hours(`{ hari: ${span}, buka: 07:30, tutup: 16:00 }`)).toMatchObject({ weekdays: [1, 2, 3, 4, 5, 6] });
    const ramadan = 'dari: 2026-02-18, sampai: 2026-03-17, buka: 08:00, tutup: 15:00';
    expect(hours(`{ hari: senin-rabu, buka: 07:30, tutup: 16:00, masa: [{ ${ramadan} }] }`)).toEqual({
      weekdays: [1, 2, 3],
      ...weekdays,
      periods: [{ from: '2026-02-18', until: '2026-03-17', weekdays: [1, 2, 3], opens: 480, closes: 900 }],
    });
  });

  test('V5 may ask facts of its own, in every layer', () => {
    const fakta =
      'fakta:\n  diHotel: { sebutan: { id: di hotel, en: in a hotel }, nilai: [tidak, ya], berurutan: ya }\n';
    const { chapter } = read({
      ...followingChapter,
      'policy.yaml': followingChapter['policy.yaml'].replace('hapus:', `${fakta}hapus:`),
      'kelurahan/kotalama.yaml': followingChapter['kelurahan/kotalama.yaml'].replace(
        '{ bahaya: [ya] }',
        '{ diHotel: [ya, belumDiketahui] }',
      ),
    });
    expect(Object.keys(chapter.policy.facts)).toEqual(['diHotel']);
    expect(chapter.policy.paths.find(({ id }) => id === 'ketua-rt')?.when['diHotel']).toEqual({
      anyOf: ['ya', 'unknown'],
    });
  });
});

test('no name of a person stands in a waiver, a fact or a test: these are kept, and shown to others', () => {
  for (const [from, to] of [
    ['oleh: LPA Contoh', 'oleh: Koordinator Karangan'],
    ['nama: anak di hotel', 'nama: laporan Koordinator Karangan'],
  ] as const) {
    const texts = { ...followingChapter, 'policy.yaml': followingChapter['policy.yaml'].replace(from, to) };
    const reading = readChapter(Object.entries(texts).map(([name, text]) => ({ name, text })));
    expect(reading.ok ? [] : reading.findings.map(({ code }) => code)).toEqual(['person.name-in-public']);
  }
});

describe('where things are written', () => {
  const { sources, chapter } = read(followingChapter);
  const from = Date.UTC(2026, 10, 24) as Parameters<typeof proveChapter>[1]['from'];
  const at = (kind: Parameters<typeof sources.placeOf>[0]['kind'], id: string): string => {
    const { file, line, column } = sources.placeOf({ kind, id });
    return `${file}:${line}:${column}`;
  };

  test('names the line that wrote or changed each part', () => {
    expect(at('path', 'anak-di-hotel')).toBe('policy.yaml:11:3');
    expect(at('step', 'anak-di-hotel/uptd')).toBe('policy.yaml:15:9');
    expect(at('step', 'anak-berisiko/wewenang')).toBe('policy.yaml:9:3');
    expect(at('floor', 'anak-di-hotel-ke-uptd')).toBe('policy.yaml:17:3');
    expect(at('waiver', 'tanpa-uptd')).toBe('policy.yaml:19:3');
    expect(at('path', 'ketua-rt')).toBe('kelurahan/kotalama.yaml:9:3');
    expect(at('requirement', 'rtHead')).toBe('kelurahan/kotalama.yaml:7:3');
    expect(at('office', 'lpa')).toBe('directory.yaml:29:5');
    expect(at('person', 'piket-1')).toBe('directory.yaml:16:3');
    expect(at('contact', 'surel-lpa')).toBe('directory.yaml:21:14');
  });

  test('names the line of the parent for a part of the nation, and the directory for a missing person', () => {
    expect(at('path', 'bahaya-sekarang')).toBe('policy.yaml:5:12');
    expect(at('policy', 'kota-contoh')).toBe('policy.yaml:5:12');
    expect(at('step', 'bahaya-sekarang/sekarang')).toBe('policy.yaml:5:12');
    expect(at('office', 'tidak-ada')).toBe('directory.yaml:1:1');
  });

  test('names the line that takes out a path, for what that path met', () => {
    const removing = read({ ...followingChapter, 'policy.yaml': `${head}hapus: [rumah-tangga, anak-berisiko]\n` });
    const proof = proveChapter(removing.chapter, { from });
    const placed = placeFindings(proof.findings, removing.sources);
    const at = placed.map(({ finding, place }) => `${finding.code} ${place.line}:${place.column}`);
    expect(at.filter((one) => /not-met|authority|institution|all-barred/.test(one))).toEqual([
      ...['floor.not-met 7:23', 'floor.not-met 7:23', 'authority.none 7:23', 'child.one-institution 7:23'],
      'callers.all-barred 5:12',
    ]);
  });

  test('has a place for every finding of a proof', () => {
    const proof = proveChapter(chapter, { from });
    const placed = placeFindings(proof.findings, sources);
    expect(placed.length).toBeGreaterThan(0);
    const files = Object.keys(followingChapter);
    expect(placed.filter(({ place }) => !files.includes(place.file))).toEqual([]);
  });

  test('a finding that the reading tells at the very word is not told again', () => {
    const about = (id: string) => ({ code: 'condition.unknown-left-out', subject: { kind: 'path', id } as const });
    const placed = placeFindings([about('anak-di-hotel'), about('bahaya-sekarang')], sources);
    expect(placed.map(({ finding }) => finding.subject.id)).toEqual(['bahaya-sekarang']);
  });
});

function read(texts: Readonly<Record<string, string>>, options?: ChapterReadingOptions): ReadableChapter {
  const reading = readChapter(
    Object.entries(texts).map(([name, text]) => ({ name, text })),
    options,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings, null, 1));
  return reading;
}
