import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// Documentation names files. A name that leads nowhere is worse than none, so every one is looked up.

const pages = globSync(['*.md', 'docs/**/*.md', '{packages,examples,tools}/*/README.md'], {
  exclude: (path) => path.includes('node_modules') || path.startsWith('docs/api'),
}).sort();

const withoutFences = (page: string): string => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** Files of this repository as a page writes them: `packages/core/src/area/area.ts`. Placeholders and globs are none. */
const filePath = /`((?:packages|examples|tools|docs|\.ci|\.github|\.changeset)\/[\w./-]+)`/g;
const link = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;

describe.each(pages)('%s', (page) => {
  const text = withoutFences(page);

  test('names files that exist', () => {
    const named = [...text.matchAll(filePath)].map(([, path = '']) => path);
    // What is generated is in no clone.
    expect(named.filter((path) => !existsSync(path) && !/^docs\/api|\/\.demo/.test(path))).toEqual([]);
  });

  test('links to files that exist', () => {
    const targets = [...text.matchAll(link)].map(([, target = '']) => target).filter((target) => !/^\w+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });
});

describe('the glossary', () => {
  const row = /^\| .+ \| .+ \| `(\w+)` +\| `([^`]+)` +\|$/gm;
  const rows = [...readFileSync('docs/glossary.md', 'utf8').matchAll(row)].map(
    ([, name = '', path = '']) => [name, path] as const,
  );

  test('has rows that this test can read', () => expect(rows.length).toBeGreaterThan(100));

  test.each(rows)('%s stands in %s', (name, path) => {
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
