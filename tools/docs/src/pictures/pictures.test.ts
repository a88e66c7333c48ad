import { readFileSync } from 'node:fs';
import { describePath, escapeXml, nationalBaseline } from '@kawal/policy';
import { describe, expect, test } from 'vitest';
import { drawPath, shownPath } from './path-picture.ts';
import { printedBy, proofOf } from './recording.ts';

const languages = [
  ['id', 'README.id.md'],
  ['en', 'README.md'],
] as const;

describe.each(languages)('the pictures in %s', (language, page) => {
  const readme = readFileSync(page, 'utf8');

  test('record what the check prints today; `pnpm docs:pictures` records it anew', async () => {
    const recorded = readFileSync(`docs/media/recording.${language}.svg`, 'utf8');
    const last = recorded.slice(recorded.indexOf('<g class="s1">'));
    const lines = [...last.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(lines).toEqual((await proofOf(language)).map(({ text }) => escapeXml(text)));
  });

  test('draw the path as the policy is today', () => {
    expect(drawPath(language)).toBe(readFileSync(`docs/media/path.${language}.svg`, 'utf8'));
  });

  test('the README shows the drawn path as a file and as a sentence too', async () => {
    const printed = await printedBy(['--lang', language, 'policy', 'show', 'id.nasional@1'], '.');
    const shown = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(wordsOf(shown).length).toBeGreaterThan(40);
    expect(missingFrom(wordsOf(printed.slice(printed.indexOf(`${shownPath}:`))), wordsOf(shown))).toBe(null);

    const path = nationalBaseline.paths.find(({ id }) => id === shownPath);
    if (path === undefined) throw new Error(`The baseline has no path ${shownPath}.`);
    const sentences = JSON.stringify(describePath(path, nationalBaseline, language));
    expect(sentences).toContain(/^> (.+)$/m.exec(readme)?.[1] ?? 'a sentence');
  });

  test('the pictures are small and ask for nothing from elsewhere', () => {
    for (const picture of ['recording', 'path']) {
      const svg = readFileSync(`docs/media/${picture}.${language}.svg`, 'utf8');
      expect(svg.length).toBeLessThan(10_000);
      expect(svg).toContain('<title');
      expect(svg).not.toMatch(/<script|url\(|href=/);
    }
  });
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\w./-]*\w/g) ?? [];
}

/** Returns the first word that does not follow in this order, or null. */
function missingFrom(text: readonly string[], words: readonly string[]): string | null {
  let from = 0;
  for (const word of words) {
    const place = text.indexOf(word, from);
    if (place < 0) return word;
    from = place + 1;
  }
  return null;
}
