import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatPolicy } from '@kawal/chapter';
import type { Language } from '@kawal/core';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';

export interface FormatFlags {
  readonly to: string;
  readonly write?: boolean;
}

/** Turns a policy file into the words of the other language: only words change, comments and layout stay. */
export async function formatFile(session: Session, file: string, { to, write }: FormatFlags): Promise<ExitCode> {
  if (to !== 'id' && to !== 'en') throw stopped({ code: 'usage.unknown-language' });
  const path = resolve(session.io.cwd, file);
  const text = await readTextFile(path, file);
  const formatted = formatPolicy(text, to satisfies Language, { name: file });
  if (!formatted.ok) {
    printFindings(session, formatted.findings);
    return exitCode.refused;
  }
  if (write === true) await writeFile(path, formatted.text);
  else session.text(formatted.text);
  return exitCode.fine;
}
