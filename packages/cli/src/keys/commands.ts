import { actorOption } from '../command/actor-option.ts';
import { helpWords } from '../command/help.ts';
import { jsonOption, type Registry } from '../command/registry.ts';
import type { AskedBy, KeysFlags, Withdrawing } from './keys.ts';
import { keysWords as words } from './words.ts';

/** Registers `kawal keys status`, `rotate`, `rewrap` and `withdraw`. */
export function keysCommands({ command, run, say }: Registry): void {
  const keys = command('keys', words.about).alias('kunci');
  keys
    .command('status')
    .description(say(words.status))
    .option(...jsonOption(say))
    .action((options: KeysFlags) => run(async (session) => (await import('./keys.ts')).keysStatus(session, options)));
  keys
    .command('rotate')
    .description(say(words.rotate))
    .action(() => run(async (session) => (await import('./keys.ts')).keysRotate(session)));
  keys
    .command('rewrap')
    .description(say(words.rewrap))
    .addOption(actorOption(say))
    .action((options: AskedBy) => run(async (session) => (await import('./keys.ts')).keysRewrap(session, options)));
  keys
    .command('withdraw')
    .description(say(words.withdraw))
    .argument(`<${say(words.epochName)}>`, say(words.epoch))
    .addOption(actorOption(say))
    .option('--yes', say(helpWords.apply.yes))
    .action((epoch: string, options: Withdrawing) =>
      run(async (session) => (await import('./keys.ts')).keysWithdraw(session, epoch, options)),
    );
}
