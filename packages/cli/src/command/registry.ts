import type { Localized } from '@kawal/core';
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { helpWords as words } from './help.ts';
import type { Session } from './session.ts';

/** Carries out a command with its arguments and its options, in this order. */
type Action = (session: Session, ...given: never[]) => ExitCode | Promise<ExitCode>;

/** Everything a group of commands is registered with. */
export interface Registry {
  readonly command: (name: string, about: Localized) => Command;
  /** Returns the action of a command, which is loaded when it is called: `check` waits for no engine. */
  readonly run: (load: () => Promise<Action>) => (...given: unknown[]) => Promise<void>;
  readonly say: (said: Localized) => string;
}

/** Returns the registry of the commands under a command. */
export function registryOf(parent: Command, { run, say }: Pick<Registry, 'run' | 'say'>): Registry {
  return { run, say, command: (name, about) => parent.command(name).description(say(about)) };
}

/** The flag of `jsonOption`. */
export interface JsonFlag {
  readonly json?: boolean;
}

/** The option `--json`, which every command that answers with data has. */
export function jsonOption(say: Registry['say']): readonly [flags: string, about: string] {
  return ['--json', say(words.json)];
}
