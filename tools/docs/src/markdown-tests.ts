import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeBlocks, runs } from './runnable-markdown.ts';

// Loaded before a test process (`--import`): makes every running block of a Markdown file one test, on the lines where it
// stands, so that a failure points into the text.

const typeImport = /^import\s+type\s[^;'"]*['"][^'"]+['"];?/gm;
const valueImport = /^import\s+(?:(\w+)|\*\s+as\s+(\w+)|(\{[^}]*\}))\s+from\s+(['"][^'"]+['"]);?/gm;
const blank = (text: string): string => text.replace(/[^\n]/g, '');

registerHooks({
  load(url, context, next) {
    if (!/^file:.*\.md(\?|$)/.test(url)) return next(url, context);
    return { format: 'module-typescript', source: testsOf(fileURLToPath(url)), shortCircuit: true };
  },
});

function testsOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  let code = '';
  let end = 0;
  for (const { 0: whole, 1: info = '', 2: body = '', index } of codeBlocks(text)) {
    if (!runs(info)) continue;
    code += blank(text.slice(end, index));
    const title = `${relative(process.cwd(), file)}:${text.slice(0, index).split('\n').length}`;
    code += `__markdown(${JSON.stringify(title)}, async () => {\n${dynamicImports(body)}});`;
    end = index + whole.length;
  }
  return `import { test as __markdown } from 'vitest';${code}`;
}

// Static imports cannot stand inside a function.
function dynamicImports(body: string): string {
  return body.replace(typeImport, blank).replace(valueImport, (_, byDefault, all, names, from) => {
    const values = names?.replace(/\btype\s+\w+,?/g, '').replace(/\sas\s/g, ': ');
    const target = byDefault ? `{ default: ${byDefault} }` : (all ?? values);
    return `const ${target} = await import(${from});`;
  });
}
