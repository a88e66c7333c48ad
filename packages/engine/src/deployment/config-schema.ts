import { isLoopback } from '@kawal/sdk';
import { z } from 'zod';
import type { KawalConfig } from './config.ts';
import { type ConfigFault, configError } from './config-fault.ts';

/** A variable of the environment that is not set leaves these texts. */
const setPath = /^(?!\s*(?:undefined|null)?\s*$).{1,4096}$/s;
const supply = z.custom((value) => typeof value === 'function');

const schema = z.strictObject({
  storage: supply,
  notifiers: supply.optional(),
  vault: z.union([supply, z.strictObject({ file: z.string().regex(setPath) })]).optional(),
  executor: supply.optional(),
  heartbeat: supply.optional(),
  // So short that a message with a link to one answer stays one SMS.
  // Each link is this address and a code; the pages of `@kawal/http` answer below `/j` alone.
  answersAt: pageAddress(60, /^[^?#@]*\/j\/?$/),
  actsAt: pageAddress(200),
  phone: z
    .string()
    .regex(/^[+(]?\d[\d ()-]{2,30}$/)
    .optional(),
} satisfies Readonly<Record<keyof KawalConfig, z.ZodType>>);

const allowed = Object.keys(schema.shape);

/** Takes an address that messages name, and `http:` on this machine alone: whoever hears it reads the code of an answer. */
function pageAddress(most: number, form = /^/) {
  const isSafe = (given: unknown) => {
    const url =
      typeof given === 'string' && given.length <= most && !/\s/.test(given) && form.test(given)
        ? URL.parse(given)
        : null;
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  };
  return z.custom(isSafe).optional();
}

/** Returns what a config file exported, once it is one. Throws `config.invalid` with every fault. */
export function readConfig(exported: unknown): KawalConfig {
  const read = schema.safeParse(exported);
  // The parts are called, and looked at, when each is opened.
  if (read.success) return exported as KawalConfig;
  throw configError(read.error.issues.flatMap((issue) => faultsOf(issue, exported)));
}

function faultsOf(issue: z.core.$ZodIssue, exported: unknown): readonly ConfigFault[] {
  const [field] = issue.path;
  if (issue.code === 'unrecognized_keys' && field === undefined) {
    return issue.keys.slice(0, 8).map((key) => ({ code: 'config.field-unknown', field: key.slice(0, 64), allowed }));
  }
  if (typeof field !== 'string') return [{ code: 'config.no-object' }];
  const isMissing = (exported as Readonly<Record<string, unknown>>)[field] === undefined;
  return [{ code: isMissing ? 'config.field-missing' : 'config.field-wrong', field }];
}
