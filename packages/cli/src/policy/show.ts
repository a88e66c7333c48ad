import { writePolicy, writePolicyJson } from '@kawal/chapter';
import { baselineLayers } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';

/** Writes a baseline as a file: what a city follows, to be read, or copied from. */
export async function showPolicy(session: Session, name: string, { json }: JsonFlag): Promise<ExitCode> {
  const layer = Object.hasOwn(baselineLayers, name) ? baselineLayers[name] : undefined;
  if (layer === undefined) throw stopped({ code: 'policy.no-baseline', names: Object.keys(baselineLayers) });
  session.text(json ? writePolicyJson(layer) : writePolicy(layer, session.language));
  return exitCode.fine;
}
