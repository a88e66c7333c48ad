import { KawalError } from '@kawal/sdk';

/** Refuses options of a handler that has no engine, and a slip in a name: that option would stay as it is by default. */
export function checkOptions(handler: string, options: unknown, names: readonly string[]): void {
  const given = Object(options) as Partial<Record<string, unknown>>;
  const slips = Object.keys(given).filter((name) => name !== 'engine' && !names.includes(name));
  if (slips.length > 0)
    throw unusable(handler, `No option is called ${slips.join(', ')}; there are: ${names.join(', ')}.`);
  const { as } = Object(given['engine']) as { readonly as?: unknown };
  if (typeof as !== 'function')
    throw unusable(handler, 'engine is missing: give what createEngine or openKawal returns.');
}

export function unusable(handler: string, fault: string): KawalError {
  return new KawalError('config.invalid', fault, { source: handler });
}
