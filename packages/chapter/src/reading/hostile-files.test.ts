import { describe, expect, test } from 'vitest';
import { mostRefusals } from '../shape/place.ts';
import { smallChapter } from '../wrong-edits/small-chapter.sample.ts';
import { mostParts, parseYaml } from '../yaml/parse-yaml.ts';
import type { ChapterFile } from './open-file.ts';
import { readChapter } from './read-chapter.ts';

function readWith(file: keyof typeof smallChapter, added: string): readonly string[] {
  const files = Object.entries(smallChapter).map(([name, text]) => ({
    name,
    text: name === file ? text + added : text,
  }));
  const reading = readChapter(files);
  expect(reading.ok).toBe(false);
  return reading.ok ? [] : reading.findings.map(({ code }) => code);
}

function lines(count: number, line: (index: number) => string): string {
  return `\n${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
}

describe('a file with far too many mistakes is answered with the first ones and a note that there are more', () => {
  test.each(['chapter.yaml', 'directory.yaml', 'policy.yaml'] as const)('unknown keys in %s', (file) => {
    const codes = readWith(
      file,
      lines(20_000, (index) => `kunci-${index}: x`),
    );
    expect(codes.filter((code) => code === 'key.unknown')).toHaveLength(mostRefusals);
    expect(codes.filter((code) => code === 'file.findings-truncated')).toHaveLength(1);
    expect(codes.length).toBeLessThan(mostRefusals + 100);
  });

  test('one key written again and again', () => {
    const codes = readWith(
      'policy.yaml',
      lines(20_000, () => 'jalur: x'),
    );
    expect(codes.length).toBeLessThanOrEqual(mostRefusals + 1);
    expect(codes).toContain('file.findings-truncated');
  });
});

test('200,000 unknown keys give findings and no RangeError', () => {
  expect(
    readWith(
      'chapter.yaml',
      lines(200_000, (index) => `kunci-${index}: x`),
    ),
  ).toContain('file.findings-truncated');
});

test('a file with as many mistakes as are listed is answered without a note that there are more', () => {
  const codes = readWith(
    'chapter.yaml',
    lines(mostRefusals, (index) => `kunci-${index}: x`),
  );
  expect(codes).toHaveLength(mostRefusals);
  expect(codes).not.toContain('file.findings-truncated');
});

describe('a file that only the parser of all of YAML can read', () => {
  const slow = (count: number): string => `\nx: &a ${'[]'.repeat(3)}${lines(count, (index) => `k${index}: "\\n"`)}`;

  test('reads it as far as the allowance goes, and tells the place', () => {
    const [problem] = parseYaml(`a: "\\n"${lines(mostParts / 4, (index) => `k${index}: x`)}`).problems;
    expect(problem).toMatchObject({ problem: { code: 'yaml.too-long', limit: mostParts } });
    expect(problem?.at.line).toBeGreaterThan(mostParts / 8);
  });

  test('tells a mistake that comes before that', () => {
    const { problems } = parseYaml(`a: "\\n"\nb: @c${lines(mostParts / 4, (index) => `k${index}: x`)}`);
    expect(problems).toMatchObject([{ problem: { code: 'yaml.quote' }, at: { line: 2 } }]);
  });

  test('shares its allowance with the other files of the chapter', () => {
    const allowance = { parts: mostParts };
    expect(parseYaml(slow(10), allowance).problems[0]?.problem.code).not.toBe('yaml.too-long');
    expect(allowance.parts).toBeLessThan(mostParts);
    expect(parseYaml('a: "\\n"', { parts: 1 }).problems[0]?.problem.code).toBe('yaml.too-long');
  });
});

describe('a file with more entries than are read is answered with the limit', () => {
  const someone = (index: number): string =>
    `  orang-${index}: { nama: Orang Contoh ${index}, kontak: { surel-${index}: { saluran: email, alamat: o${index}@contoh.test } } }`;
  const step = (index: number): string => `      - { id: langkah-${index}, setelah: 1 jam, beritahu: [petugasLpa] }`;
  const story = (index: number): string => `  - { nama: uji ${index}, pada: 2019-02-04T09:00, laporan: {} }`;
  const directoryWith = (change: (text: string) => string) =>
    Object.entries(smallChapter).map(([name, text]) => ({
      name,
      text: name === 'directory.yaml' ? change(text) : text,
    }));
  const refusalsIn = (files: readonly ChapterFile[]): readonly string[] => {
    const reading = readChapter(files);
    const findings = reading.ok ? [] : reading.findings;
    return findings.filter(({ severity }) => severity === 'refused').map(({ code }) => code);
  };

  test.each([
    ['20,000 people', 'directory.yaml', 'orang:\n', 20_000, 5_000, someone],
    ['20,000 steps of a path', 'policy.yaml', '    langkah:\n', 20_000, 200, step],
    ['10,000 policy tests', 'policy.yaml', 'uji:\n', 10_000, 200, story],
  ] as const)('%s', (_, file, heading, count, limit, entry) => {
    const files = Object.entries(smallChapter).map(([name, text]) => {
      const whole = text.includes(heading) || name !== file ? text : `${text}\n${heading}`;
      return { name, text: name === file ? whole.replace(heading, heading + lines(count, entry)) : whole };
    });
    const reading = readChapter(files);
    expect(reading.ok ? [] : reading.findings).toContainEqual(
      expect.objectContaining({ code: 'list.too-long', file, limit, line: expect.any(Number) }),
    );
  });

  test('20,000 steps of paths that are each short enough', () => {
    const steps = lines(110, step);
    const paths = lines(182, (index) => `  jalur-${index}:\n    bila: { kekhawatiran: [ada] }\n    langkah:\n${steps}`);
    const files = Object.entries(smallChapter).map(([name, text]) => ({
      name,
      text: name === 'policy.yaml' ? text.replace('jalur:\n', `jalur:\n${paths}`) : text,
    }));
    const reading = readChapter(files);
    expect(reading.ok ? [] : reading.findings).toContainEqual(
      expect.objectContaining({ code: 'list.too-long', file: 'policy.yaml', limit: 2_000 }),
    );
  });

  test('3,000 holders of one office', () => {
    const crowd = Array.from({ length: 3_000 }, (_, index) => `orang-${index}`);
    const files = directoryWith((text) =>
      text
        .replace('orang:\n', `orang:\n${lines(3_000, someone)}`)
        .replace(/pemegang: \[/, `pemegang: [${crowd.join(', ')}, `),
    );
    expect(refusalsIn(files)).toEqual(['list.too-long']);
  });

  test('and with nothing that only echoes what was not read: ids, names and holders beyond the limit', () => {
    const files = directoryWith((text) => text.replace('orang:\n', `orang:\n${lines(20_000, someone)}`));
    expect(refusalsIn(files)).toEqual(['list.too-long']);
  });

  test('and beside it with what is wrong wherever the rest stands', () => {
    const files = directoryWith((text) =>
      text.replace('orang:\n', `orang:\n${lines(5_001, someone)}`).replace('giliran:', 'gilirn:'),
    );
    expect(refusalsIn(files)).toEqual(['list.too-long', 'key.unknown']);
  });

  test('while a person who is named in no list that was cut is still missed', () => {
    const files = directoryWith((text) => text.replace('sekretariat: [lpa-1]', 'sekretariat: [lpa-9]'));
    expect(refusalsIn(files)).toContain('person.unknown');
  });
});
