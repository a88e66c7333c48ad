import { type Command, Option } from 'commander';
import { stopped } from '../fault/fault.ts';
import { helpWords as words } from './help.ts';
import { isPersonReference } from './named-person.ts';
import type { Registry } from './registry.ts';
import type { Session } from './session.ts';

class ActorOption extends Option {}

/** Makes the option that names who acts. Left out at a terminal, it is asked each time anew; elsewhere the command is refused. */
export function actorOption(say: Registry['say'], flags = '--as', about = words.actor): Option {
  return new ActorOption(`${flags} <${say(words.names.person)}>`, say(about));
}

/** Asks who acts, where a command needs to know and was not told. */
export async function askActor({ io, language }: Session, command: Command): Promise<void> {
  const option = command.options.find((one) => one instanceof ActorOption);
  if (option === undefined || command.getOptionValue(option.attributeName()) !== undefined) return;
  const questions = await io.questions?.();
  // Loaded only here: words for every fault bring the engine.
  const { faultText } = await import('../fault/words.ts');
  const answer = await questions?.text({
    message: option.description,
    refuse: (written) =>
      isPersonReference(written) ? undefined : faultText({ code: 'usage.person-reference' }, language),
  });
  if (answer === undefined) throw stopped({ code: 'usage.option-missing', option: option.flags });
  command.setOptionValue(option.attributeName(), answer);
}
