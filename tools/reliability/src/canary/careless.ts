import { KawalError, type KawalErrorCode, type Notifier, type Storage } from '@kawal/sdk';

export type Carelessness = 'careful' | 'throws' | 'names the address' | 'answers nonsense';

/** A notifier that sends, and after `be` answers as careless adapters do: with the address and the message in it. */
export function careless(notifier: Notifier, heard: (address: string, code: string) => void) {
  let way: Carelessness = 'careful';
  const careful = notifier.send.bind(notifier);
  const sending: Notifier = {
    ...notifier,
    send: async (message, signal) => {
      const code = /Reply code: (\S+)/.exec(message.text)?.[1];
      if (code !== undefined) heard(message.address, code);
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

/** The errors of a careless adapter: one of the contract with a code, and one of its own. */
export type CarelessError = KawalErrorCode | 'its own';

/** Returns the error that an adapter throws now, with words for it; null lets the call through. */
type Failing = () => { readonly error: CarelessError; readonly words: string } | null;

/** Methods that are no call about data. */
const spared: readonly string[] = ['close', 'stop', 'onTrouble'];

/** Makes each method of an adapter throw with what it was given in the message, the cause and a field. */
export function carelessPort<Port extends object>(port: Port, failing: Failing): Port {
  const source = String((port as { readonly name?: string }).name ?? 'a keyring');
  return new Proxy(port, {
    get(_, name) {
      const value = Reflect.get(port, name, port) as unknown;
      if (typeof value !== 'function' || spared.includes(String(name))) return value;
      return (...given: unknown[]) => {
        const fails = failing();
        if (fails === null) return Reflect.apply(value, port, given) as unknown;
        const error = errorOf(fails, source, given);
        // A hint is no promise: what fails in it is thrown at once.
        if (name === 'hint') throw error;
        return Promise.reject(error);
      };
    },
  });
}

function errorOf({ error, words }: NonNullable<ReturnType<Failing>>, source: string, given: unknown): Error {
  const said = `${words} ${textOf(given)}`;
  const cause = Object.assign(new Error(`${said}, of a driver`), { given, words });
  const made = error === 'its own' ? new Error(said, { cause }) : new KawalError(error, said, { source, cause });
  return Object.assign(made, { detail: said, query: { words, given } });
}

function textOf(given: unknown): string {
  return JSON.stringify(given, (_, part) =>
    part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : (part as unknown),
  );
}

/** A storage whose commits fail as those of careless adapters do, with all that they were given in the error. */
export function carelessStorage(storage: Storage): Storage {
  const failing = carelessPort(storage, () => ({ error: 'its own', words: 'cannot write' }));
  return { ...storage, commit: (commit) => failing.commit(commit) };
}
