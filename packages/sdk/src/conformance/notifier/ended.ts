import { randomUUID } from 'node:crypto';
import { sampleLimits } from './sample-message.ts';
import { limitsIn, send } from './send.ts';
import type { NotifierSituations, NotifierStage } from './stage.ts';

/**
 * Sends messages that end in every way that a test offers. Returns as bytes the words of each way, and the addresses of those
 * that went or were refused for good: text in memory would be found itself.
 */
export async function endedInEveryWay(stage: NotifierStage, signal: AbortSignal) {
  const words = new Map<string, readonly Buffer[]>();
  const addresses: Buffer[] = [];
  const go = async (
    way: string,
    names: readonly (keyof NotifierSituations)[],
    limits = { ...sampleLimits(), signal },
    { notifier, situations, message }: Pick<NotifierStage, 'notifier' | 'situations' | 'message'> = stage,
  ): Promise<void> => {
    const texts = names.map(() => `Ingatan-${randomUUID()}`);
    const bytes = texts.map((text) => Buffer.from(text));
    words.set(way, bytes);
    const sends: Promise<unknown>[] = [];
    for (const [index, name] of names.entries()) {
      const address = (await situations[name]?.()) ?? '';
      if (way === usual) addresses.push(Buffer.from(address));
      sends.push(send(notifier, message(address, { text: texts[index] ?? '' }), limits));
      if (way === usual) await sends.at(-1);
    }
    await Promise.all(sends);
  };
  const other = await stage.another();
  await other.notifier.close();
  await go('messages that came after closing', four('accepted'), undefined, other);
  for (const name of ['refusedForNow', 'noConnection', 'trouble', 'silent', 'stalled'] as const)
    if (stage.situations[name] !== undefined)
      await go(`messages in "${name}"`, four(name), { ...limitsIn(name), signal });
  if (stage.situations.silent !== undefined) {
    const giving = new AbortController();
    const given = go('messages that were given up', four('silent'), { ...sampleLimits(), signal: giving.signal });
    await send(stage.notifier, stage.message(await stage.situations.accepted()));
    giving.abort();
    await given;
  }
  await go(
    usual,
    [0, 1, 2, 3].flatMap(() => ['accepted', 'refusedForGood'] as const),
  );
  return { words, addresses };
}

const usual = 'messages';
/** More than a platform may hold until the next comes. */
const four = <name>(name: name): readonly name[] => [name, name, name, name];
