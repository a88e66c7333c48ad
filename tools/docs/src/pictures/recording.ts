import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@kawal/cli';
import type { Language } from '@kawal/core';
import { narrator } from '../../../../examples/malang/src/narrator.ts';
import { prepareStage } from '../../../../examples/malang/src/stage.ts';
import { tellStory } from '../../../../examples/malang/src/story.ts';

/** One line of a terminal, and how it is painted. */
export interface Line {
  readonly text: string;
  readonly look: 'command' | 'file' | 'output' | 'refused' | 'proved' | 'rest';
}

/** Holds the lines that fill the terminal before it is cleared. */
export type Screen = readonly Line[];

/** The width of the terminal, in characters. */
export const columns = 96;

const scripts = {
  id: {
    chapter: 'examples/malang/chapter',
    name: 'malang',
    at: '2019-02-01',
    change: ['ganti:', '  bahaya-sekarang:', '    bila: { bahaya: [ya] }', '    saran: telepon-110', '    langkah:'],
    step: (after: string) =>
      `      - { id: sekarang, setelah: ${after}, beritahu: [kepolisianUnitPpa, uptdPpa, petugasLpa] }`,
    late: '3 jam',
    early: 'segera',
    demo: 'npx -y pnpm@12.21.0 demo',
  },
  en: {
    chapter: 'examples/denpasar/chapter',
    name: 'denpasar',
    at: '2026-11-24',
    change: ['replace:', '  bahaya-sekarang:', '    when: { danger: [yes] }', '    advise: call-110', '    steps:'],
    step: (after: string) => `      - { id: sekarang, after: ${after}, tell: [policeUnitPpa, uptdPpa, lpaDuty] }`,
    late: '3 hours',
    early: 'at once',
    demo: 'npx -y pnpm@12.21.0 demo --lang en',
  },
} as const;

/** Runs the commands of the recording and returns what a terminal would have shown. Two runs give the same lines. */
export async function recordScreens(language: Language): Promise<readonly Screen[]> {
  return [nightOf(await storyOfMalang(language), language), await proofOf(language)];
}

/** Returns the night of 3 February 2019 as the demo tells it, without the identifiers that each run draws anew. */
export function nightOf(story: string, language: Language): Screen {
  const [, night = ''] = /^(2019-02-03 02\.00[\s\S]*?)^━━/m.exec(story) ?? [];
  const lines = night.split('\n').filter((line) => !line.includes('│ '));
  const second = lines.findIndex((line, index) => index > 0 && line.startsWith('2019'));
  // After the first messages only the decisions: one night brings fifty mails.
  const told = lines.filter((line, index) => index < second || line.startsWith('2019')).slice(0, second + 6);
  const typed: Line = { text: `$ ${scripts[language].demo}`, look: 'command' };
  const shown = told.map((line) =>
    line
      .replace(/: report\/\w+/, '.')
      .replace(/ \([0-9A-Z]{4}-[0-9A-Z]{3}\)$/, '')
      .replace(/^ {20}/, ' '.repeat(18)),
  );
  return [typed, rest, ...shown.flatMap((line) => wrapped(line, 'output', 18)), rest];
}

/** Shows a chapter proved, one path made too late and refused, and the same path proved again. */
export async function proofOf(language: Language): Promise<Screen> {
  const { chapter, name, at, change, step, late, early } = scripts[language];
  const command: Line = { text: `$ npx kawal check ${name} --brief --at ${at}`, look: 'command' };
  const folder = mkdtempSync(join(tmpdir(), 'kawal-recording-'));
  const policy = join(folder, name, 'policy.yaml');
  const typed = [...change, step(late)];
  try {
    cpSync(chapter, join(folder, name), { recursive: true });
    appendFileSync(policy, `\n${typed.join('\n')}\n`);
    const refused = await checked(folder, name, at, language);
    writeFileSync(policy, readFileSync(policy, 'utf8').replaceAll(late, early));
    const proved = await checked(folder, name, at, language);
    return [
      { text: `$ cat >> ${name}/policy.yaml`, look: 'command' },
      ...typed.map((text): Line => ({ text, look: 'file' })),
      command,
      ...wrapped(lineWith(refused, `${name}/policy.yaml:`), 'output'),
      rest,
      ...wrapped(refused.at(-1) ?? '', 'refused'),
      { text: `$ sed -i 's/${late}/${early}/' ${name}/policy.yaml`, look: 'command' },
      command,
      rest,
      ...wrapped(proved.at(-1) ?? '', 'proved'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rest: Line = { text: '…', look: 'rest' };

async function checked(cwd: string, name: string, at: string, language: Language): Promise<readonly string[]> {
  const printed = await printedBy(['--lang', language, 'check', name, '--brief', '--at', at], cwd);
  return printed.trimEnd().split('\n');
}

/** Returns what the command prints, to either stream. */
export async function printedBy(argv: readonly string[], cwd: string): Promise<string> {
  const parts: string[] = [];
  const output = { write: (part: string) => parts.push(part) };
  await run(argv, { stdout: output, stderr: output, cwd, env: { NO_COLOR: '1' }, isTTY: false });
  return parts.join('');
}

async function storyOfMalang(language: Language): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-recording-'));
  const stage = await prepareStage(join(folder, language));
  const told: string[] = [];
  try {
    await tellStory(stage, narrator({ language, write: (text) => told.push(text), colours: false }));
    return told.join('');
  } finally {
    await stage.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineWith(lines: readonly string[], part: string): string {
  const found = lines.find((line) => line.includes(part));
  if (found === undefined) throw new Error(`The check says nothing of ${part}:\n${lines.join('\n')}`);
  return found;
}

/** Breaks a line where a terminal of this width would end, between words. */
function wrapped(text: string, look: Line['look'], indent = 0): readonly Line[] {
  const lines = [''];
  for (const word of text.split(/(?<=\S )/)) {
    if ((lines.at(-1) + word).trimEnd().length > columns) lines.push(' '.repeat(indent));
    lines[lines.length - 1] += word;
  }
  return lines.map((line) => ({ text: line.trimEnd(), look }));
}
