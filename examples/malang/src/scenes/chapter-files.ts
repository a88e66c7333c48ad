import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { run } from '@kawal/cli';
import type { Chapter } from '@kawal/core';
import type { Narrator } from '../narrator.ts';
import type { Stage } from '../stage.ts';

/** Applies the files that an officer edits, by the command that an officer uses. */
export async function applyChapterFiles(stage: Stage, narrator: Narrator): Promise<Chapter> {
  narrator.chapter({ id: 'Berkas aturan lembaga diberlakukan', en: 'The chapter’s files are put into force' });
  narrator.at(stage.clock.now(), {
    id: 'kawal apply chapter --as sekretaris',
    en: 'kawal apply chapter --as sekretaris',
  });
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  const code = await run(
    [
      'apply',
      stage.files.chapter,
      '--as',
      'sekretaris',
      '--yes',
      '--lang',
      narrator.language,
      '--config',
      stage.files.config,
    ],
    {
      stdout: { write: (text) => print(text) },
      stderr: { write: (text) => print(text) },
      cwd: stage.files.folder,
      env: { ...process.env, ...stage.env },
      isTTY: false,
      clock: stage.clock,
    },
  );
  narrator.quote(printed);
  if (code !== 0) throw new Error('the chapter could not be applied');
  return chapterOf(stage.files.chapter);
}

/** The same files, read for the story's own use: it looks up codes in them. */
function chapterOf(folder: string): Chapter {
  const names = ['chapter.yaml', 'directory.yaml', 'policy.yaml'];
  const reading = readChapter(names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
  if (!reading.ok) throw new Error('the chapter could not be read');
  return reading.chapter;
}
