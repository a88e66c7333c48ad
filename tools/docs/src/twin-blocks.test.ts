import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { twins } from './developer-guides.ts';
import { runnableMarkdown } from './runnable-markdown.ts';
import { withBlocksOf } from './twin-blocks.ts';

const all = twins.map(([indonesian, english, only]) => ({ indonesian, english, only }));

test.each(all)(
  '$indonesian has the blocks of $english, which run there (else: pnpm docs:pages)',
  ({ indonesian, english, only }) => {
    const page = readFileSync(indonesian, 'utf8');
    expect(withBlocksOf(readFileSync(english, 'utf8'), page, only)).toBe(page);
  },
);

test('a block that differs is replaced, and one that is missing or too many is an error', () => {
  const block = (code: string, language = 'ts'): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;
  const english = `a\n${block('1')}b\n${block('x', 'sh')}${block('2')}`;
  expect(withBlocksOf(english, `c\n${block('one')}d\n${block('2')}`, ['ts'])).toBe(`c\n${block('1')}d\n${block('2')}`);
  expect(() => withBlocksOf(english, `c\n${block('1')}`)).toThrow('1 blocks stand for 3');
});

test('the blocks of a twin run once, in the English page', () => {
  const run = runnableMarkdown(['README*.md', 'docs/guides/*.md']);
  expect(run).toContain('docs/guides/app-cookbook.md');
  expect(twins.flatMap(([file]) => run.filter((one) => one === file))).toEqual([]);
});
