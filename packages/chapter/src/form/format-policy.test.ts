import { readFileSync } from 'node:fs';
import { baselines, type PolicyOverlay } from '@kawal/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicyFile } from '../policy-file/policy-file.ts';
import { openFile } from '../reading/open-file.ts';
import { followingChapter, smallChapter, smallChapterInEnglish } from '../wrong-edits/small-chapter.sample.ts';
import { formatPolicy } from './format-policy.ts';
import { overlays } from './overlay.sample.ts';
import { writePolicy, writePolicyJson } from './write-policy.ts';

const examples = ['malang', 'denpasar'].map((city) =>
  readFileSync(new URL(`../../../../examples/${city}/chapter/policy.yaml`, import.meta.url), 'utf8'),
);

describe('a file turned into the other language', () => {
  test.each([...examples, followingChapter['policy.yaml'], followingChapter['kelurahan/kotalama.yaml']])(
    'says the same, and turned back it is the same text, comments and all (%#)',
    (text) => {
      const other = text.startsWith('kawal: policy') ? 'id' : 'en';
      const turned = formatted(text, other);
      expect(turned).not.toBe(text);
      expect(read(turned)).toEqual(read(text));
      expect(formatted(turned, other === 'en' ? 'id' : 'en')).toBe(text);
    },
  );

  test('equals the twin that a person wrote in the other language', () => {
    expect(formatted(smallChapter['policy.yaml'], 'en')).toBe(
      smallChapterInEnglish['policy.yaml'].replace('after: 0,', 'after: at once,'),
    );
  });

  test('keeps quotation marks, comments, and an id that looks like a word', () => {
    const text =
      'kawal: kebijakan/1\nid: x\nversi: 1\nlapis: "kota"   # lapis: kota\nwilayah: 35.73\nketentuanJabatan:\njalur:\n  bila: {}\n';
    const turned = formatPolicy(text, 'en');
    expect(turned.ok).toBe(false);
    const right = text.replace('ketentuanJabatan:\njalur:\n  bila: {}\n', 'mengikuti: id.nasional@1\nhapus: [bila]\n');
    expect(formatted(right, 'en')).toBe(
      'kawal: policy/1\nid: x\nversion: 1\nlayer: "city"   # lapis: kota\narea: 35.73\nparent: id.nasional@1\nremove: [bila]\n',
    );
  });

  test('refuses to translate a file with unknown words', () => {
    const wrong = smallChapter['policy.yaml'].replace('tahanSelama: 4 jam', 'tahanSelam: 4 jam');
    const turned = formatPolicy(wrong, 'en');
    expect(turned.ok ? [] : turned.findings.map(({ code }) => code)).toEqual(['key.unknown']);
  });
});

describe('a layer of any content', () => {
  test('reads back equal from either language and from JSON', () => {
    fc.assert(
      fc.property(overlays(), (overlay) => {
        const indonesian = writePolicy(overlay, 'id');
        expect(read(indonesian)).toEqual(overlay);
        expect(read(writePolicy(overlay, 'en'))).toEqual(overlay);
        expect(read(writePolicyJson(overlay), 'policy.json')).toEqual(overlay);
        const english = formatted(indonesian, 'en');
        expect(english).toBe(writePolicy(overlay, 'en'));
        expect(formatted(english, 'id')).toBe(indonesian);
      }),
      { numRuns: 60 },
    );
  });
});

test('a layer is written as people write one', () => {
  expect(writePolicy(read(followingChapter['policy.yaml']), 'id')).toContain(`
sesuaikan:
  anak-berisiko/wewenang: { setelah: 30 menit }

jalur:
  anak-di-hotel:
    bila: { umurKorban: [anak, belumDiketahui], modus: [eska] }
    langkah:
      - { id: lpa, setelah: segera, beritahu: [petugasLpa] }
`);
});

function formatted(text: string, language: 'id' | 'en'): string {
  const result = formatPolicy(text, language);
  return result.ok ? result.text : JSON.stringify(result.findings);
}

function read(text: string, name = 'policy.yaml'): PolicyOverlay {
  const { root, findings } = openFile({ name, text }, 'policy');
  if (root === undefined) throw new Error(JSON.stringify(findings));
  const kind = /^(lapis|layer): kelurahan/m.test(text) ? 'kelurahan' : 'policy';
  const part = readPolicyFile(root, { kind, zone: 'WIB', chapter: undefined, baselines, facts: {} });
  const refused = findings.filter(({ severity }) => severity === 'refused');
  if (part === undefined || refused.length > 0) throw new Error(JSON.stringify(refused));
  return part.overlay;
}
