import type { Localized } from '@kawal/core';
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { helpWords as words } from './help.ts';
import type { Session } from './session.ts';

/** Everything a group of commands is registered with. */
export interface Registry {
  readonly command: (name: string, about: Localized) => Command;
  readonly run: (work: (session: Session) => Promise<ExitCode>) => Promise<void>;
  readonly say: (said: Localized) => string;
}

/** Returns the registry of the commands under a command. */
export function registryOf(parent: Command, { run, say }: Pick<Registry, 'run' | 'say'>): Registry {
  return { run, say, command: (name, about) => parent.command(name).description(say(about)) };
}

/** The option `--json`, which every command that answers with data has. */
export function jsonOption(say: Registry['say']): readonly [flags: string, about: string] {
  return ['--json', say(words.json)];
}
