import {
  day,
  type FactName,
  type Floor,
  type Guard,
  hour,
  type Instant,
  type KemendagriCode,
  languages,
  minute,
  officeKinds,
  type Policy,
  parseLocal,
  vocabulary,
  type Waiver,
} from '@kawal/core';
import { describe, expect, test } from 'vitest';
import {
  childAtRisk,
  everyReport,
  path,
  samplePolicy,
  step,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import { describeCite } from './describe-cite.ts';
import { describeCondition, describeTest } from './describe-condition.ts';
import { describePolicy } from './describe-policy.ts';
import { describeReport } from './describe-report.ts';
import { describeGuard, describeOffset, describeStep } from './describe-step.ts';
import { callByOwnNames } from './own-offices.ts';
import { paragraphsAsMarkdown } from './paragraph.ts';
import { floorTitle, pathTitle } from './path-titles.ts';

describe('a condition', () => {
  test('reads as a clause after "bila"', () => {
    const when = { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } };
    expect(describeCondition(when, { language: 'id' })).toBe(
      'ada terduga korban anak (atau umurnya belum diketahui), dan ada tanda eksploitasi (atau belum diketahui)',
    );
    expect(describeCondition(when, { language: 'en' })).toBe(
      'a victim is a child (or the age is not known yet), and there are signs of exploitation (or that is not known yet)',
    );
  });

  test('V4 "at least" names what it takes in, what is not known too', () => {
    expect(describeTest('triage', { atLeast: 'high' }, { language: 'id' })).toBe(
      'triasenya tinggi atau kritis (atau belum dapat ditentukan)',
    );
    expect(describeTest('danger', { atLeast: 'yes' }, { language: 'id' })).toBe(
      'ada bahaya langsung (atau belum diketahui)',
    );
  });

  test('of a fact with one value, "none of" is said as what is left', () => {
    expect(describeTest('danger', { noneOf: ['no'] }, { language: 'id' })).toBe(
      'ada bahaya langsung (atau belum diketahui)',
    );
  });

  test('of a fact that can hold several, "none of" says that nothing known passes too', () => {
    expect(describeTest('victimAge', { noneOf: ['child'] }, { language: 'id' })).toBe(
      'tidak ada terduga korban anak (juga bila belum diketahui)',
    );
    expect(describeTest('victimAge', { noneOf: ['child', 'unknown'] }, { language: 'id' })).toBe(
      'tidak ada terduga korban anak, dan umur terduga korban sudah diketahui',
    );
  });

  test('says of care and of a report what the article says: treatment, and a report through others too', () => {
    const yes = (fact: string): string => describeTest(fact, { anyOf: ['yes'] }, { language: 'id' });
    expect(yes('inCare')).toBe('korban sedang dirawat atau dipulihkan oleh layanan');
    expect(yes('victimReported')).toBe(
      'korban melapor (sendiri atau lewat tenaga kesehatan, psikolog, atau pekerja sosial)',
    );
  });

  test('a count says how many of which', () => {
    const of = ['documentRetention', 'debtBondage'];
    expect(describeTest('indicators', { count: { atLeast: 2, of } }, { language: 'id' })).toBe(
      'sedikitnya 2 tanda kerja paksa (ILO) ini ada: penahanan dokumen identitas atau jeratan utang',
    );
  });

  test('V6 an area is called by name where it has one', () => {
    const areas = [{ code: '35.79' as KemendagriCode, name: 'Kota Batu', aliases: [] }];
    expect(describeTest('area', { anyOf: ['35.79', 'unknown'] }, { language: 'id', areas })).toBe(
      'wilayah penanganannya Kota Batu (35.79) (atau wilayahnya belum diketahui)',
    );
    expect(describeTest('area', { anyOf: ['outside'] }, { language: 'en' })).toBe('it happened outside our area');
  });

  test('V5 a fact of the chapter’s own is said by its name', () => {
    const value = (code: string, id: string) => ({
      value: code,
      keyword: code,
      said: { id, en: code },
      missing: code === 'unknown',
    });
    const boat = {
      keyword: 'perahu',
      said: { id: 'perahu', en: 'boat' },
      values: [value('unknown', 'belum diketahui'), value('small', 'kecil'), value('big', 'besar')],
      ordered: false,
      derived: false,
      several: false,
    };
    expect(describeTest('boat', { anyOf: ['small', 'unknown'] }, { language: 'id', declared: { boat } })).toBe(
      'perahu adalah kecil (atau belum diketahui)',
    );
  });

  test('every value of every national fact is said in words, alone and excluded, in both languages', () => {
    for (const name of Object.keys(vocabulary) as FactName[]) {
      for (const { value } of vocabulary[name].values) {
        for (const language of languages) {
          for (const said of [
            describeTest(name, { anyOf: [value] }, { language }),
            describeTest(name, { noneOf: [value] }, { language }),
          ]) {
            expect(said.length).toBeGreaterThan(3);
            // No code of ours shows: those are in camel case.
            expect(said).not.toMatch(/[a-z][A-Z]|undefined/);
          }
        }
      }
    }
  });
});

describe('a step', () => {
  test('P4 without a guard it leaves out what the top of the policy says of all such steps', () => {
    expect(describeStep(step('lpa', 15 * minute, ['lpaDuty']), childAtRisk, samplePolicy(), 'id')).toBe(
      'Setelah 15 menit, petugas jaga LPA diberi tahu.',
    );
  });

  test('M3 an office that no machine can message is rung, and repeated until it is reached', () => {
    const authority = childAtRisk.steps.find(({ id }) => id === 'authority');
    expect(describeStep(authority as never, childAtRisk, samplePolicy(), 'id')).toBe(
      'Setelah 1 jam, UPTD PPA diberi tahu, dan petugas diminta menelepon Unit PPA kepolisian. Diulang tiap 15 menit, paling banyak 8 kali, sampai yang diberi tahu menjawab dan teleponnya tersambung. Bila UPTD PPA sedang tutup, petugas diminta menelepon SAPA 129 sebagai gantinya.',
    );
  });

  test('P5 a guard says whose answer, of what level, and for how long', () => {
    const guard = (more: Partial<Guard>): Guard => ({
      level: 'acknowledged',
      offices: ['coordinator'],
      count: 1,
      ...more,
    });
    expect(describeGuard(guard({}), 'id', everyReport)).toBe(
      'kecuali sudah disanggupi koordinator komunitas (langkah ini ditahan 4 jam)',
    );
    expect(describeGuard(guard({ level: 'acted' }), 'id')).toBe('kecuali sudah ditindaklanjuti koordinator komunitas');
    expect(describeGuard(guard({ count: 2 }), 'id')).toBe(
      'kecuali sudah disanggupi 2 orang dari koordinator komunitas',
    );
    expect(describeGuard(guard({ count: 'all', offices: ['lpaDuty', 'uptdPpa'] }), 'id')).toBe(
      'kecuali sudah disanggupi semua yang diberi tahu di jalur ini dari petugas jaga LPA atau UPTD PPA',
    );
    expect(describeGuard(null, 'en')).toBe('whatever anybody answers');
  });

  test('Z2 working days are said as such', () => {
    expect(describeOffset({ workingDays: 1 }, 'en')).toBe('1 working day');
    const late = { ...step('s', 0, ['opdSocial']), after: { workingDays: 2 } };
    expect(describeStep(late, everyReport, samplePolicy(), 'id')).toBe(
      'Pada jam buka hari kerja ke-2 sesudahnya, dinas sosial diberi tahu.',
    );
  });

  test('E4 the last resort is told without end', () => {
    const last = step('last', 2 * hour, ['lastResort'], { repeat: { every: { ms: hour }, times: 2 } });
    expect(describeStep(last, everyReport, samplePolicy(), 'id')).toContain(
      'terus, selama belum ada di antara mereka yang menyanggupi',
    );
  });
});

describe('what must happen, and what must not', () => {
  const floor: Floor = {
    id: 'child-to-authority',
    layer: 'city',
    origin: 'practice',
    cite: null,
    binds: null,
    when: { danger: { anyOf: ['yes'] } },
    tell: ['uptdPpa', 'policeUnitPpa'],
    of: 'each',
    within: { ms: 6 * hour },
    since: 'accepted',
    validFrom: null,
  };

  test('F1 our own practice is never called law', () => {
    expect(textOf('floor', { ...samplePolicy(), floors: [floor] }).at(-1)).toBe(
      'Bila ada bahaya langsung: paling lambat 6 jam sejak laporan diterima, UPTD PPA dan Unit PPA kepolisian masing-masing harus sudah diberi tahu. Ini praktik kita sendiri, bukan perintah undang-undang.',
    );
  });

  test('F1, F6 law stands with its article, its own hours, and whom it binds', () => {
    const law: Floor = {
      ...floor,
      origin: 'law',
      cite: 'uu-12-2022/41',
      binds: ['lplbm'],
      of: 'one',
      within: { ms: 3 * day },
    };
    const said = textOf('floor', { ...samplePolicy(), floors: [law] }).at(-1);
    expect(said).toContain('paling lambat 72 jam');
    expect(said).toContain('salah satu dari UPTD PPA atau Unit PPA kepolisian');
    expect(said).toContain('Ini perintah hukum: UU 12/2022 Pasal 41 ayat (3).');
    expect(said).toContain('Kewajiban ini berlaku bagi lembaga penyedia layanan berbasis masyarakat.');
  });

  test('C1 a ceiling says who must not be told, or who alone may be', () => {
    const only = {
      id: 'c',
      layer: 'city',
      when: { involved: { anyOf: ['lpa'] } },
      bars: { only: ['sapa129', 'lpsk'] },
    } as const;
    expect(textOf('ceiling', { ...samplePolicy(), ceilings: [only] }).at(-1)).toBe(
      'Bila LPA mungkin terlibat: hanya SAPA 129 dan LPSK yang boleh diberi tahu.',
    );
  });

  test('W1 a waiver says for how long, why, and what is done instead', () => {
    const waiver: Waiver = {
      id: 'w',
      floor: 'child-to-authority',
      when: { danger: { anyOf: ['yes'] } },
      author: 'LPA',
      reason: 'UPTD pindah kantor',
      measure: 'dinas sosial diberi tahu',
      approvedBy: 'national',
      from: parseLocal('2019-02-01T00:00', 'WIB') as Instant,
      until: parseLocal('2019-03-01T00:00', 'WIB') as Instant,
    };
    const [said] = textOf('waiver', { ...samplePolicy(), waivers: [waiver] });
    expect(said).toBe(
      'Dari Jumat, 1 Februari 2019, 00.00 WIB sampai Jumat, 1 Maret 2019, 00.00 WIB, kewajiban memberi tahu child-to-authority tidak berlaku bila ada bahaya langsung. Diminta oleh LPA, disetujui lapis nasional. Alasannya: UPTD pindah kantor. Sebagai gantinya: dinas sosial diberi tahu.',
    );
  });
});

describe('a whole policy', () => {
  test('reads the paths of every report first, and every piece once', () => {
    const policy = samplePolicy([childAtRisk, everyReport, path('empty', [])]);
    const paragraphs = describePolicy(policy, 'id');
    const ids = (kind: string) => paragraphs.filter(({ about }) => about.kind === kind).map(({ about }) => about.id);
    expect(ids('path')).toEqual(['every-report', 'empty', 'child-at-risk']);
    expect(ids('step').length).toBe(6);
    expect(ids('contract')).toEqual(Object.keys(policy.requires));
  });

  test('the national baseline is said in both languages without a code of ours in it', () => {
    for (const language of languages) {
      const text = describePolicy(nationalBaseline, language)
        .map((paragraph) => paragraph.text)
        .join('\n');
      expect(text).not.toMatch(/undefined|NaN|\[object|\b(anyOf|noneOf|atLeast)\b/);
      for (const kind of ['lastResort', 'lpaDuty', 'policeUnitPpa'] as const) {
        expect(text).toContain(officeKinds[kind].said[language]);
        expect(text).not.toMatch(new RegExp(`\\b${kind}\\b`));
      }
    }
  });

  test('every paragraph is whole sentences', () => {
    for (const language of languages) {
      for (const { text } of describePolicy(nationalBaseline, language)) expect(text).toMatch(/^[A-Z“].*[.:]$/s);
      // A meeting of lurahs reads it aloud: why they are left out at first.
      const why = { id: 'menjaga korban dan juga pejabatnya', en: 'protects the victim and the official' }[language];
      expect(describePolicy(nationalBaseline, language).some(({ text }) => text.includes(why))).toBe(true);
    }
  });

  test('as Markdown it has a heading a section and one a path', () => {
    const markdown = paragraphsAsMarkdown(describePolicy(samplePolicy(), 'id'), 'id');
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# Kebijakan eskalasi',
      '## Siapa yang diberi tahu, dan caranya',
      '## Apa yang terjadi pada laporan',
      '### Every report (`every-report`)',
      '### Danger now (`danger-now`)',
      '### Child at risk (`child-at-risk`)',
      '## Siapa yang tidak boleh diberi tahu',
      '## Bila semua diam',
    ]);
  });
});

test('a path or a floor of the nation has a title in both languages, and an office the name that its chapter gives it', () => {
  for (const { id } of nationalBaseline.paths) {
    expect(pathTitle(id, 'id')).toMatch(/^[A-Z]/);
    expect(pathTitle(id, 'en').toLowerCase()).not.toBe(id.replaceAll('-', ' '));
  }
  expect(pathTitle('pmi-pulang', 'id')).toBe('PMI pulang');
  expect(pathTitle('anak-di-terminal', 'id')).toBe('Anak di terminal');
  for (const { id } of nationalBaseline.floors) {
    expect(floorTitle(id, 'en')).not.toBe(id.replaceAll('-', ' '));
    expect(floorTitle(id, 'id')).not.toBe(id.replaceAll('-', ' '));
  }
  const directory = { offices: [{ kind: 'uptdPpa', localName: 'UPT PPA Kota Contoh', deputies: ['wakil'] }] } as const;
  const said = describePolicy(samplePolicy(), 'id', { directory }).map(({ text }) => text);
  expect(said.some((text) => text.startsWith('UPTD PPA (UPT PPA Kota Contoh): siaga pada jam kerja'))).toBe(true);
  expect(said).toContain('Wakil menggantikan bila pemegang cuti atau tidak terhubungi, bukan bila pemegang diam.');
});

test('a report is said by what is known of it', () => {
  const report = {
    facts: { victimAge: ['adult', 'child'], danger: ['unknown'] },
    area: 'outside',
    raised: 'high',
  } as const;
  expect(describeReport(report, { language: 'id' })).toBe(
    'umur terduga korban: dewasa dan anak; wilayah penanganan: di luar wilayah kita; triase dinaikkan orang menjadi tinggi',
  );
  expect(describeReport({ facts: {}, area: 'unknown', raised: null }, { language: 'en' })).toBe('nothing is known yet');
});

test('an article is cited as people cite it, and an unknown reference stays as it is', () => {
  expect(describeCite('uu-12-2022/41', 'en')).toBe('UU 12/2022 Art. 41(3)');
  expect(describeCite('uu-9-9999/1', 'id')).toBe('uu-9-9999/1');
});

function textOf(kind: string, policy: Policy): readonly string[] {
  return describePolicy(policy, 'id')
    .filter(({ about }) => about.kind === kind)
    .map(({ text }) => text);
}

test('calls own offices of one kind by the words that their names share, and by their kind where they share none (V7)', () => {
  const named = (...names: readonly string[]) =>
    names.map((localName) => ({ kind: 'ownKelurahan1', localName }) as const);
  const called = (...names: readonly string[]): string =>
    callByOwnNames('Jabatan sendiri 1 di kelurahan; the own office 1 of a kelurahan', named(...names));
  expect(called('Kader $& Polehan', 'Kader $& Kotalama')).toBe('Kader $&; Kader $&');
  expect(called('PATBM', 'PATBM Polehan')).toBe('PATBM; PATBM');
  expect(called('Linmas', 'PATBM')).toContain('sendiri 1');
  expect(called()).toContain('sendiri 1');
});
