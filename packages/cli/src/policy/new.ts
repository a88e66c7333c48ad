import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writePolicy } from '@kawal/chapter';
import { areaLevel, type KemendagriCode, parseAreaCode } from '@kawal/core';
import { newestNational, overlay } from '@kawal/core/workbench';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { stopped } from '../fault.ts';
import type { Session } from '../session.ts';
import { policyCommandWords as words } from '../words/policy.ts';

export interface NewOptions {
  readonly folder?: string;
}

/** Writes the policy of a city: a head that follows the nation, which with a directory is complete. Overwrites nothing. */
export async function newPolicy(session: Session, written: string, { folder }: NewOptions): Promise<ExitCode> {
  const code = cityCode(written);
  const id = `${session.language === 'id' ? 'kota' : 'city'}-${code.replaceAll('.', '-')}`;
  const text = writePolicy(
    overlay({ id, version: 1, layer: 'city', follows: newestNational, area: code }),
    session.language,
  );
  const file = join(folder ?? '.', 'policy.yaml');
  const path = resolve(session.io.cwd, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${text.trimEnd()}\n${session.say(words.newHints)}`, { flag: 'wx' }).catch(() => {
    throw stopped({ code: 'file.not-written', file });
  });
  session.line(session.say(words.written({ file })));
  return exitCode.fine;
}

function cityCode(written: string): KemendagriCode {
  const code = parseAreaCode(written);
  if (code === undefined || areaLevel(code) !== 'city') throw stopped({ code: 'usage.city-code' });
  return code;
}
