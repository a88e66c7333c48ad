import { drawHtml, drawMermaid } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { writeNewFile } from '../files/write-new-file.ts';
import { placeNames, policySource } from './policy-source.ts';

export interface RenderOptions {
  readonly format: string;
  readonly out?: string;
}

/** Draws a policy: a page to hang on the wall, or Mermaid to put into a page. */
export async function render(session: Session, name: string, { format, out }: RenderOptions): Promise<ExitCode> {
  if (format !== 'html' && format !== 'mermaid') throw stopped({ code: 'usage.format' });
  const source = await policySource(session, name);
  if (source === undefined) return exitCode.refused;
  const draw = format === 'html' ? drawHtml : drawMermaid;
  const drawn = draw(source.policy, session.language, placeNames(source));
  if (out === undefined) session.text(`${drawn.trimEnd()}\n`);
  else await writeNewFile(session, out, drawn);
  return exitCode.fine;
}
