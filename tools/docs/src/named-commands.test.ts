import { globSync, readFileSync } from 'node:fs';
import { run } from '@kawal/cli';
import { expect, test } from 'vitest';

/** Help of a command, by its words; a page names most of them more than once. */
const helps = new Map<string, Promise<string>>();

function helpOf(words: readonly string[], language: string): Promise<string> {
  const key = [language, ...words].join(' ');
  const asked = helps.get(key) ?? readHelp(words, language);
  helps.set(key, asked);
  return asked;
}

async function readHelp(words: readonly string[], language: string): Promise<string> {
  const help: string[] = [];
  const output = { write: (part: string) => void help.push(part) };
  const io = { stdout: output, stderr: output, cwd: '.', env: {}, isTTY: false };
  await run(['--lang', language, ...words, '--help'], io);
  return help.join('');
}

/** The commands of a page that its own test does not run, or runs in part: in a sentence, or in a block to be read. */
test.each(globSync('docs/guides/*.md').sort())('%s names only commands and options that are there', async (guide) => {
  const text = readFileSync(guide, 'utf8');
  const language = text.includes('\n_In English: ') ? 'id' : 'en';
  const strange: string[] = [];
  for (const [, inline, block] of text.matchAll(/`kawal ([^`\n]+)`|^kawal (.+)$/gm)) {
    const written = inline ?? block ?? '';
    const words = /^[a-z-]+(?: [a-z][a-z.-]*(?= |$))?/.exec(written)?.[0].split(' ') ?? [];
    const help = await helpOf(words, language);
    const usage = help.split('\n')[0] ?? '';
    // Of a word that is no command the help of its group is printed.
    const isThere = !/kawal \[/.test(usage) && (words.length === 1 || !/\[(?:perintah|command)\]/.test(usage));
    const options = written.match(/(?<= )--(?!lang\b|config\b)[a-z-]+/g) ?? [];
    if (!isThere || options.some((option) => !help.includes(option))) strange.push(`kawal ${written}`);
  }
  expect(strange).toEqual([]);
});
