import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const fence = /^```([^\n`]*)\n([\s\S]*?)^```[ \t]*$/gm;
const typeImport = /^import\s+type\s[^;'"]*['"][^'"]+['"];?/gm;
const valueImport = /^import\s+(?:(\w+)|\*\s+as\s+(\w+)|(\{[^}]*\}))\s+from\s+(['"][^'"]+['"]);?/gm;

// A block that is only to be looked at says `typescript`; a block in another dialect that is to run adds `run`.
const runs = (info: string): boolean => /^ts\b/.test(info) || /\brun\b/.test(info);
const blank = (text: string): string => text.replace(/[^\n]/g, '');

/** The Markdown files that hold at least one block that runs; Vitest fails a file without tests. */
export function runnableMarkdown(patterns: string[]): string[] {
  const files = globSync(patterns, { exclude: (path) => path.includes('node_modules') });
  return files.filter((file) => [...readFileSync(file, 'utf8').matchAll(fence)].some(([, info = '']) => runs(info)));
}

/** Makes every running block of a Markdown file one test, on the lines where it stands, so that a failure points into the text. */
export function markdownTests(): Plugin {
  return {
    name: 'markdown-tests',
    enforce: 'pre',
    async transform(text, id) {
      if (!id.endsWith('.md')) return null;
      let code = '';
      let end = 0;
      for (const { 0: whole, 1: info = '', 2: body = '', index } of text.matchAll(fence)) {
        if (!runs(info)) continue;
        code += blank(text.slice(end, index));
        const title = `${relative(process.cwd(), id)}:${text.slice(0, index).split('\n').length}`;
        code += `__markdown(${JSON.stringify(title)}, async () => {\n${dynamicImports(body)}});`;
        end = index + whole.length;
      }
      return transformWithOxc(`import { test as __markdown } from 'vitest';${code}`, id, { lang: 'ts' });
    },
  };
}

// Static imports cannot stand inside a function.
function dynamicImports(body: string): string {
  return body.replace(typeImport, blank).replace(valueImport, (_, byDefault, all, names, from) => {
    const values = names?.replace(/\btype\s+\w+,?/g, '').replace(/\sas\s/g, ': ');
    const target = byDefault ? `{ default: ${byDefault} }` : (all ?? values);
    return `const ${target} = await import(${from});`;
  });
}
