import { pathToFileURL } from 'node:url';
import { benchStorage } from '../bench/storage-bench.ts';
import { describeFailure } from '../conformance/failure.ts';
import type { StorageConformanceOptions } from '../conformance/storage/stage.ts';
import type { CheckHost } from './host.ts';

export interface BenchCall {
  readonly file: string;
  readonly streams: number;
  readonly megabytes: number;
}

/** Measures a storage against its budgets. Ends with 1 where one is missed, with 2 where there is nothing to measure. */
export async function benchCommand({ file, ...size }: BenchCall, host: CheckHost): Promise<0 | 1 | 2> {
  const options = await storageIn(file);
  if (typeof options === 'string') {
    host.complain(options);
    return 2;
  }
  const measured = await benchStorage(options, size, {
    filled: (streams, milliseconds) =>
      host.line(
        `${streams} streams and ${size.megabytes} MB put in within ${(milliseconds / 1_000).toFixed(1)} s\n\n` +
          `  ${'call'.padEnd(14)} ${'median'.padStart(9)} ${'worst'.padStart(9)} ${'budget'.padStart(9)}  (ms)`,
      ),
    measured: ({ call, medianMs, worstMs, mostMs }) =>
      host.line(
        `${medianMs > mostMs ? '✗' : '✓'} ${call.padEnd(14)} ${[medianMs.toFixed(2), worstMs.toFixed(2), String(mostMs)]
          .map((figure) => figure.padStart(9))
          .join(' ')}`,
      ),
  });
  const missed = measured.filter(({ medianMs, mostMs }) => medianMs > mostMs);
  host.line(`\n${measured.length - missed.length} of ${measured.length} budgets kept`);
  return missed.length > 0 ? 1 : 0;
}

async function storageIn(file: string): Promise<StorageConformanceOptions | string> {
  try {
    const { default: options }: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    return isStorage(options)
      ? options
      : `${file} must export by default an object with makeStore: a bench is of storages.`;
  } catch (error) {
    return `${file} cannot be loaded: ${describeFailure(error)}`;
  }
}

function isStorage(options: unknown): options is StorageConformanceOptions {
  return (
    typeof options === 'object' && options !== null && 'makeStore' in options && typeof options.makeStore === 'function'
  );
}
