import { readdirSync, readFileSync } from 'node:fs';
import { formatPolicy, readChapter } from '@kawal/chapter';
import { type Instant, parseLocal } from '@kawal/core';
import { type ProofCode, proofSeverities, proveChapter } from '@kawal/policy';
import { describe, expect, test } from 'vitest';

// Every finding of the proof has a page, and what a page shows is true: the example before brings the finding, the one
// after does not, and both languages show the same.

const folder = 'docs/reference/findings';
const codes = Object.keys(proofSeverities) as ProofCode[];
const pages = readdirSync(folder).filter((name) => name !== 'README.md');
const page = (code: string): string =>
  pages.includes(`${code}.md`) ? readFileSync(`${folder}/${code}.md`, 'utf8') : '';

/** Findings that no page's files can show: of another layer, of a policy without the nation, of too much, or of any example. */
const onlyShown: readonly string[] = [
  ...['floor.rests-on-one-person', 'base.parent-outdated', 'base.vocabulary-outdated'],
  ...['liar.one-caller', 'too-entangled', 'reader.one-for-all', 'contract.always-substituted'],
];

test('every finding of the proof has a page, and no page is of another', () => {
  expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

test('the index names every page once, with how grave the finding is', () => {
  const index = readFileSync(`${folder}/README.md`, 'utf8');
  const rows = [...index.matchAll(/^\| \[`([\w.-]+)`\]\(\1\.md\) *\| \S+ · (\w+) /gm)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  expect(rows.toSorted()).toEqual(Object.entries(proofSeverities).toSorted());
});

describe.each(codes)('%s', (code) => {
  const text = page(code);
  const [id = '', en = ''] = text.split('## English');
  const [before, after] = examplesIn(id);

  test('says in both languages what it means, why, and how to correct it', () => {
    expect(text).toContain(`Severity: **${proofSeverities[code]}**`);
    expect(id).toMatch(/\*\*Bunyinya\.\*\* [\s\S]+\*\*Mengapa [a-z]+\.\*\* [\s\S]+\*\*Cara memperbaiki\.\*\* /);
    expect(en).toMatch(/\*\*What it says\.\*\* [\s\S]+\*\*Why it [a-z ]+\.\*\* [\s\S]+\*\*How to correct it\.\*\* /);
  });

  if (!onlyShown.includes(code)) {
    test('applies to the example before, and not to the one after', () => {
      // What the reading of a file finds first bears another code, and the page says so.
      const expected = /dengan kode `([\w.-]+)`/.exec(id)?.[1] ?? code;
      expect(foundIn(before, code)).toContain(expected);
      expect(foundIn(after, code)).not.toContain(expected);
    });
  }

  if (before !== undefined && before.file === 'policy.yaml') {
    test('shows the same in both languages', () => {
      const english = examplesIn(en).map(({ yaml }) => yaml);
      for (const [index, example] of [before, after].entries()) {
        const turned = formatPolicy(head + example?.yaml, 'en');
        // What is not even well formed cannot be turned.
        if (turned.ok) expect(turned.text.slice(turned.text.indexOf('\n\n') + 2)).toBe(english[index]);
      }
    });
  }
});

interface Example {
  readonly file: string;
  readonly yaml: string;
}

function examplesIn(text: string): readonly [Example, Example] | readonly [] {
  const file = /`(policy|directory|libur-2027)\.yaml`:/.exec(text)?.[0].slice(1, -2) ?? '';
  const [before, after] = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => ({ file, yaml }));
  return before === undefined || after === undefined ? [] : [before, after];
}

const chapter = (name: string): string => readFileSync(`examples/malang/chapter/${name}`, 'utf8');
const head = `kawal: kebijakan/1
id: kota-malang
versi: 1
lapis: kota
mengikuti: id.nasional@1
wilayah: 35.73

`;

/** The codes found in Malang's chapter with an example written into it. */
function foundIn(example: Example | undefined, code: ProofCode): readonly string[] {
  const { file, yaml } = example ?? { file: '', yaml: '' };
  const policy = head + (file === 'policy.yaml' ? yaml : '');
  const directory = file === 'directory.yaml' ? written(chapter('directory.yaml'), yaml) : chapter('directory.yaml');
  const files = Object.entries({
    'chapter.yaml': chapter('chapter.yaml'),
    'directory.yaml': directory,
    'policy.yaml': policy,
    // A file that is not there yet has no words.
    ...(file.startsWith('libur') && !yaml.startsWith('#') ? { [file]: yaml } : {}),
  });
  const reading = readChapter(files.map(([name, text]) => ({ name, text })));
  if (!reading.ok) return reading.findings.map((finding) => finding.code);
  // The holidays of 2026 are known, those after are not.
  const from = parseLocal(code === 'end.calendar' ? '2026-12-25T00:00' : '2019-02-01T00:00', 'WIB') as Instant;
  return [...reading.warnings, ...proveChapter(reading.chapter, { from }).findings].map((finding) => finding.code);
}

/** Writes the entries of an example into a directory: in the place of those with the same id, or first in their section. */
function written(directory: string, example: string): string {
  let [text, section] = [directory, ''];
  for (const entry of example.split(/^(?=\S| {2}(?! ))/m)) {
    if (/^\S/.test(entry)) {
      section = entry.trim();
      continue;
    }
    const id = /^ {2}(?:- (?:\{ )?id: )?([\w-]+)/.exec(entry)?.[1];
    const known = new RegExp(`^ {2}(- \\{ id: ${id},|${id}:).*\\n( {3,}.*\\n)*`, 'm');
    if (known.test(text)) text = text.replace(known, () => entry);
    else if (text.includes(`\n${section}\n`)) text = text.replace(`\n${section}\n`, () => `\n${section}\n${entry}`);
    else text += `\n${section}\n${entry}`;
  }
  return text;
}
