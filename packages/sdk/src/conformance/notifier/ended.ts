import { randomUUID } from 'node:crypto';
import { sampleLimits } from './sample-message.ts';
import { limitsIn, send } from './send.ts';
import type { NotifierSituations, NotifierStage } from './stage.ts';

/** Sends messages that end in every way. Returns as bytes, for text would be found itself, their words and some addresses. */
export async function endedInEveryWay(stage: NotifierStage, signal: AbortSignal) {
  const words = new Map<string, readonly Buffer[]>();
  const [addresses, unsent] = [[] as Buffer[], [] as Buffer[]];
  const go = async (
    way: string,
    names: readonly (keyof NotifierSituations)[],
    limits = { ...sampleLimits(), signal },
    { notifier, situations, message }: Pick<NotifierStage, 'notifier' | 'situations' | 'message'> = stage,
  ): Promise<void> => {
    const sends: Promise<unknown>[] = [];
    // More than a platform may hold until the next comes.
    for (const name of [names, names, names, names].flat()) {
      const [text, address] = [`Ingatan-${randomUUID()}`, (await situations[name]?.()) ?? ''];
      words.set(way, [...(words.get(way) ?? []), Buffer.from(text)]);
      sends.push(send(notifier, message(address, { text }), limits));
      if (way !== 'messages') continue;
      await sends.at(-1);
      addresses.push(Buffer.from(address));
      unsent.push(Buffer.from((await situations[name]?.()) ?? ''));
    }
    await Promise.all(sends);
  };
  const other = await stage.another();
  await other.notifier.close();
  await go('messages that came after closing', ['accepted'], undefined, other);
  for (const name of ['refusedForNow', 'noConnection', 'trouble', 'silent', 'stalled'] as const)
    if (stage.situations[name] !== undefined) await go(`messages in "${name}"`, [name], { ...limitsIn(name), signal });
  if (stage.situations.silent !== undefined) {
    const giving = new AbortController();
    const given = go('messages that were given up', ['silent'], { ...sampleLimits(), signal: giving.signal });
    await send(stage.notifier, stage.message(await stage.situations.accepted()));
    giving.abort();
    await given;
  }
  await go('messages', ['accepted', 'refusedForGood']);
  return { words, addresses, unsent };
}
