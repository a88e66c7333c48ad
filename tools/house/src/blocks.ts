import { globSync, readFileSync } from 'node:fs';

const fence = /^```([^\n`]*)\n([\s\S]*?)^```[ \t]*$/gm;

/** Reads the code blocks of the docs that the tests run: those marked `ts` or `run`. */
export function runBlocks(root: string): readonly string[] {
  const pages = globSync(['README.md', 'docs/**/*.md', 'packages/*/README.md'], {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  });
  return pages.flatMap((page) =>
    [...readFileSync(`${root}/${page}`, 'utf8').matchAll(fence)].flatMap(([, info = '', body = '']) =>
      /^ts\b/.test(info) || /\brun\b/.test(info) ? [body] : [],
    ),
  );
}
