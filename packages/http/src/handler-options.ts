import { KawalError } from '@kawal/sdk';

/** Refuses options of a handler that has no engine, a slip in a name, and a time that is none. */
export function checkOptions(handler: string, options: unknown, names: readonly string[]): void {
  const given = Object(options) as Partial<Record<string, unknown>>;
  const { engine: _, ...others } = given;
  refuseSlips(handler, others, names);
  const isTime = (value: unknown) => value === undefined || (typeof value === 'number' && value >= 0);
  const wrong = names.find((name) => name.endsWith('Ms') && !isTime(given[name]));
  if (wrong !== undefined) throw unusable(handler, `${wrong} is a time in milliseconds, 0 or more.`);
  const { as } = Object(given['engine']) as { readonly as?: unknown };
  if (typeof as !== 'function')
    throw unusable(handler, 'engine is missing: give what createEngine or openKawal returns.');
}

/** Refuses a slip in a name: that option would stay as it is by default. */
export function refuseSlips(handler: string, options: object, names: readonly string[]): void {
  const slips = Object.keys(options).filter((name) => !names.includes(name));
  if (slips.length > 0)
    throw unusable(handler, `No option is called ${slips.join(', ')}; there are: ${names.join(', ')}.`);
}

export function unusable(handler: string, fault: string): KawalError {
  return new KawalError('config.invalid', fault, { source: handler });
}
