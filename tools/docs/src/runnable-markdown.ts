import { globSync, readFileSync } from 'node:fs';
import { twins } from './developer-guides.ts';

const fence = /^```([^\n`]*)\n([\s\S]*?)^```[ \t]*$/gm;

export function codeBlocks(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(fence)];
}

/** Returns true for a block that runs: one that is only to be looked at says `typescript`; another dialect that runs adds `run`. */
export function runs(info: string): boolean {
  return /^ts\b/.test(info) || /\brun\b/.test(info);
}

/** The Markdown files that hold at least one block that runs, but for twins; Vitest fails a file without tests. */
export function runnableMarkdown(patterns: string[]): string[] {
  const indonesian = new Set(twins.map(([file]) => file));
  const files = globSync(patterns, { exclude: (path) => path.includes('node_modules') });
  const others = files.filter((file) => !indonesian.has(file.replaceAll('\\', '/')));
  return others.filter((file) => codeBlocks(readFileSync(file, 'utf8')).some(([, info = '']) => runs(info)));
}
