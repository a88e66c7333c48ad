/** Hears of every step, with the call that began or undefined where one ended; and of work of the suite's own. */
type StepListener = (began?: string, isOwn?: boolean) => void;

const calls = new Set<{ readonly name: string }>();
let count = 0;
/** Works of the suite's own that go on: a call of the adapter that ends meanwhile is no end of theirs. */
let own = 0;
let listener: StepListener | undefined;

/** Follows what an adapter under test is doing, so that a case that hangs says where. */
export const underWay = {
  /** Returns what ends the call that begins. */
  begin(name: string): () => void {
    const call = { name };
    calls.add(call);
    underWay.heard(name);
    return () => {
      calls.delete(call);
      underWay.heard();
    };
  },
  /** Something went on. */
  heard(began?: string): void {
    count += 1;
    listener?.(began, own > 0);
  },
  /** Does what is the suite's own: that it blocks the thread is no fault of the adapter. */
  async byItself<result>(work: () => Promise<result>): Promise<result> {
    own += 1;
    listener?.(undefined, true);
    return await work().finally(() => {
      own -= 1;
      underWay.heard();
    });
  },
  get steps(): number {
    return count;
  },
  get words(): string {
    const names = [...new Set([...calls].map(({ name }) => name))].slice(-6);
    return names.length === 0 ? 'No call of the adapter is under way.' : `Under way: ${names.join(', ')}.`;
  },
  clear: (): void => calls.clear(),
  listen(given: StepListener): void {
    listener = given;
  },
};

/** Functions of options, and of what these return, that hand out what is followed, too. */
const opening: readonly string[] = ['makeStore', 'makeProvider', 'makePlace', 'open', 'openCopy', 'unreachable'];
const parts: readonly string[] = ['keyring', 'backups', 'server', 'situations', 'webhook', 'queue'];

/** Returns the same options; each call of them, and of the adapter that they open, is seen to begin and to end. */
export function followed<subject extends object>(subject: subject, of = ''): subject {
  return new Proxy(subject, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      const how = Reflect.getOwnPropertyDescriptor(target, key);
      // A proxy may not give another value for one that is frozen.
      if (typeof key !== 'string' || (how?.configurable === false && how.writable === false)) return value;
      if (typeof value === 'object' && value !== null && parts.includes(key)) return followed(value, `${of}${key}.`);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        const opened = (one: unknown) =>
          opening.includes(key) && typeof one === 'object' && one !== null ? followed(one) : one;
        return seen(`${of}${key}()`, () => Reflect.apply(value, target, given), opened);
      };
    },
  });
}

function seen(name: string, call: () => unknown, opened: (result: unknown) => unknown): unknown {
  const ended = underWay.begin(name);
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    ended();
    throw error;
  }
  if (result instanceof Promise) {
    result.then(ended, ended);
    return opening.includes(name.slice(0, -2)) ? result.then(opened) : result;
  }
  ended();
  return opened(result);
}
