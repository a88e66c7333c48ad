import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransformerFactory, type TwoslashRenderer, type TwoslashShikiReturn } from '@shikijs/twoslash/core';
import { createTwoslasher, type TwoslashInstance } from 'twoslash/core';
import * as ts from 'typescript';
import { compilerOptions } from './programs.ts';

const named = /^\/\/ (\S+\.ts)\n/;
const fence = /^```(ts|typescript)\n([\s\S]*?)^```$/gm;

/**
 * Marks the blocks of a guide whose types can be shown: those that run by themselves, and those that name their file. The
 * files of earlier blocks that a block imports stand hidden before it.
 */
export function withHovers(text: string): string {
  const saved = new Map<string, string>();
  return text.replaceAll(fence, (whole, language: string, code: string) => {
    const name = named.exec(code)?.[1];
    if (name === undefined) return language === 'ts' ? `\`\`\`ts twoslash\n${code}\`\`\`` : whole;
    saved.delete(name);
    const before = importedBy(code, saved).map((file) => `// @filename: ${file}\n${saved.get(file)}`);
    saved.set(name, code);
    return `\`\`\`ts twoslash\n${before.join('')}// @filename: ${name}\n// ---cut---\n${code}\`\`\``;
  });
}

/** Returns the saved files that a file imports, and those that they import, each before whatever imports it. */
function importedBy(code: string, saved: ReadonlyMap<string, string>): readonly string[] {
  const own = [...saved.keys()].filter((name) => code.includes(`'./${name}'`));
  return [...new Set(own.flatMap((name) => [...importedBy(saved.get(name) ?? '', saved), name]))];
}

/** Takes the hovers out of a rendered page, which the search reads. */
export function withoutHovers(html: string): string {
  return html.replaceAll(/<span class="says[^"]*">[^<]*<\/span>/g, '');
}

/** Longer types are cut. */
const longest = 600;

/** Writes what a name is beside it; a style sheet shows it at the pointer, without a script. */
const renderer: TwoslashRenderer = {
  nodeStaticInfo({ text, docs }, node) {
    const type = text.replace(/^\((?:alias|property|method|parameter)\) /, '').replace(/\nimport [\s\S]*$/, '');
    const says = [type.length > longest ? `${type.slice(0, longest)}…` : type, ...(docs ? [docs] : [])].join('\n\n');
    const hover = { type: 'text', value: says } as const;
    return {
      type: 'element',
      tagName: 'span',
      properties: { class: 'hover' },
      children: [
        node,
        { type: 'element', tagName: 'span', properties: { class: 'says vp-copy-ignore' }, children: [hover] },
      ],
    };
  },
};

/**
 * Shows types in the blocks that {@link withHovers} marked. A block with an error of type ends the build. What a block
 * says is kept in a folder until it or a source of a package changes.
 */
export function hovers(root: string, cache: string): ReturnType<ReturnType<typeof createTransformerFactory>> {
  const sources = globSync('packages/*/src/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const digest = createHash('sha256').update(ts.version);
  for (const file of sources.sort()) digest.update(file).update(readFileSync(join(root, file)));
  const state = digest.digest('hex');
  const fileOf = (code: string): string =>
    join(cache, `${createHash('sha256').update(state).update(code).digest('hex')}.json`);
  let made: TwoslashInstance | undefined;
  const types = (code: string): TwoslashShikiReturn => {
    made ??= createTwoslasher({ tsModule: ts, vfsRoot: join(root, 'docs'), compilerOptions });
    const { nodes, code: shown } = made(code, 'ts');
    return { nodes, code: shown };
  };
  mkdirSync(cache, { recursive: true });
  return createTransformerFactory(
    types,
    renderer,
  )({
    explicitTrigger: true,
    typesCache: {
      read: (code) => readOf(fileOf(code)),
      write: (code, data) => writeFileSync(fileOf(code), JSON.stringify(data)),
    },
  });
}

function readOf(file: string): TwoslashShikiReturn | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
