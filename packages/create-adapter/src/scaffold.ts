import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stopped } from './fault.ts';
import { manifestFor, type PackageJson } from './manifest.ts';
import { template } from './templates/template.ts';
import type { Wishes } from './wishes.ts';

/**
 * Writes the new package and gives the paths of its files. Nothing is written into a folder that holds anything.
 *
 * @param versions see `manifestFor`.
 */
export function scaffold(wishes: Wishes, cwd: string, versions: Readonly<Record<string, string>>): readonly string[] {
  const folder = resolve(cwd, wishes.folder);
  const texts = textsFor(wishes, versions);
  try {
    refuseToOverwrite(folder, wishes.folder);
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text, { flag: 'wx' });
    }
  } catch (error) {
    const system = (error as NodeJS.ErrnoException).code;
    if (system === undefined) throw error;
    throw stopped({ code: 'folder.not-written', folder: wishes.folder, system });
  }
  return Object.keys(texts);
}

/** The files of the new package by their paths. */
function textsFor(wishes: Wishes, versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const texts = Object.entries(template(wishes.kind)).map(([file, text]) => {
    if (file !== 'package.json') return [renamed(file, wishes.name), adapted(text, wishes)];
    return [file, `${JSON.stringify(manifestFor(wishes, JSON.parse(text) as PackageJson, versions), null, 2)}\n`];
  });
  // npm leaves a file of this name out of what it publishes, so no template can hold it.
  return { ...Object.fromEntries(texts), '.gitignore': 'node_modules/\ndist/\nconformance.json\nconformance.txt\n' };
}

function refuseToOverwrite(folder: string, shown: string): void {
  const there = (() => {
    try {
      return readdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  })();
  // A fresh clone of an empty repository is as good as an empty folder.
  if (there.some((name) => name !== '.git')) throw stopped({ code: 'folder.not-empty', folder: shown });
}

function adapted(text: string, wishes: Wishes): string {
  const named = renamed(text, wishes.name);
  const served = wishes.channel ? named.replace("channel: 'sms'", `channel: '${wishes.channel}'`) : named;
  if (wishes.runner === 'vitest') return served;
  return served
    .replaceAll("'@kawal/sdk/vitest'", "'@kawal/sdk/node-test'")
    .replaceAll("from 'vitest'", "from 'node:test'");
}

/** The template's name, `contoh`, in every spelling: within code it begins a longer word, in the environment it is loud. */
function renamed(text: string, name: string): string {
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const pascal = words.join('');
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  return text
    .replace(/contoh(?=[A-Z])/g, camel)
    .replace(/Contoh(?=[A-Z])/g, pascal)
    .replaceAll('contoh', name)
    .replaceAll('CONTOH', name.toUpperCase().replaceAll('-', '_'));
}
