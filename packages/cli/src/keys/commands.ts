import { actorOption } from '../command/actor-option.ts';
import { helpWords } from '../command/help.ts';
import { jsonOption, type Registry, registryOf } from '../command/registry.ts';
import { keysWords as words } from './words.ts';

/** Registers `kawal keys status`, `rotate`, `rewrap` and `withdraw`. */
export function keysCommands(registry: Registry): void {
  const { command, run, say } = registryOf(registry.command('keys', words.about).alias('kunci'), registry);
  command('status', words.status)
    .option(...jsonOption(say))
    .action(run(async () => (await import('./keys.ts')).keysStatus));
  command('rotate', words.rotate).action(run(async () => (await import('./keys.ts')).keysRotate));
  command('rewrap', words.rewrap)
    .addOption(actorOption(say))
    .action(run(async () => (await import('./keys.ts')).keysRewrap));
  command('withdraw', words.withdraw)
    .argument(`<${say(words.epochName)}>`, say(words.epoch))
    .addOption(actorOption(say))
    .option('--yes', say(helpWords.apply.yes))
    .action(run(async () => (await import('./keys.ts')).keysWithdraw));
}
