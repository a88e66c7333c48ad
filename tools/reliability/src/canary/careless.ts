import type { Notifier, Storage } from '@kawal/sdk';

export type Carelessness = 'careful' | 'throws' | 'names the address' | 'answers nonsense';

/** A notifier that sends, and after `be` answers as careless adapters do: with the address and the message in it. */
export function careless(notifier: Notifier, codesOf: Map<string, string[]>) {
  let way: Carelessness = 'careful';
  const careful = notifier.send.bind(notifier);
  const sending: Notifier = {
    ...notifier,
    send: async (message, signal) => {
      const code = /Reply code: (\S+)/.exec(message.text)?.[1];
      if (code !== undefined) codesOf.set(message.address, [...(codesOf.get(message.address) ?? []), code]);
      if (way === 'careful') return await careful(message, signal);
      if (way === 'throws') throw new Error(`cannot reach ${message.address}: ${message.text}`);
      const code2 = `rejected ${message.address}`;
      const failed = { type: 'failed', scope: 'address', retryable: true, code: code2, address: message.address };
      return (way === 'names the address' ? failed : { [message.address]: message.text }) as never;
    },
  };
  const be = (next: Carelessness): void => {
    way = next;
  };
  return { notifier: sending, be };
}

/** A storage whose errors hold all that it was given, as those of careless adapters do. */
export function carelessStorage(storage: Storage): Storage {
  return {
    ...storage,
    commit: async (commit) => {
      const given = JSON.stringify(commit, (_, part) =>
        part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
      );
      throw new Error(`cannot write ${given}`, { cause: commit });
    },
  };
}
