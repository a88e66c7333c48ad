import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stopped } from './fault.ts';
import { manifestFor, type PackageJson } from './manifest.ts';
import { template } from './templates/template.ts';
import { packageName, type Wishes } from './wishes.ts';

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
  const made = {
    '.gitignore': 'node_modules/\ndist/\nconformance.json\nconformance.txt\n',
    LICENSE: mitLicence(wishes),
  };
  return { ...Object.fromEntries(texts), ...made };
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
  // Its own tests need no runner but the one that comes with Node.
  return served.replaceAll("from 'vitest'", "from 'node:test'");
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

function mitLicence(wishes: Wishes): string {
  return `MIT License

Copyright (c) the authors of ${packageName(wishes)}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
}
