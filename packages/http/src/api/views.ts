import type { AnyRefusal } from '@kawal/core/locales';
import { type ActorApi, readGroups } from '@kawal/engine';
import { viewsIn } from './view-table.ts';

/** Holds an engine's answer to a question: its fields, or refusals. */
type Answer = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly AnyRefusal[] };

type Asked = (...given: readonly unknown[]) => Promise<Answer>;

/** A question that an address asks; undefined where there is none. */
export interface ViewAt {
  ask(api: ActorApi): Promise<Answer>;
}

/** The groups whose records are read, each with the concept that its records' names begin with. */
export const viewGroups: Readonly<Record<string, string>> = { ...readGroups, escalations: 'report' };

/**
 * Finds the question of an address: `/due`, `/reports`, `/reports/count`, `/reports/tally`, `/reports/ID`,
 * `/reports/ID/history`. Values of keys are parameters by their names.
 */
export function viewAt(path: readonly string[], parameters: URLSearchParams): ViewAt | undefined {
  const [group = '', second, third, ...rest] = path;
  if (rest.length > 0) return undefined;
  if (group === 'due' && second === undefined) return { ask: (api) => api.due(dueQuestion(parameters)) };
  const concept = Object.hasOwn(viewGroups, group) ? viewGroups[group] : undefined;
  if (concept === undefined) return undefined;
  const view = (name: string, ...given: readonly unknown[]): ViewAt | undefined => ({
    async ask(api) {
      const own = (api as unknown as Readonly<Record<string, Readonly<Record<string, Asked>>>>)[group]?.[name] as Asked;
      return asWritten(await own(...given), given[0]);
    },
  });
  const ofGroup = second ?? 'list';
  if (third === undefined && viewsIn(group, 'group').includes(ofGroup))
    return view(ofGroup, ofGroup === 'forMeeting' ? Object.fromEntries(parameters) : question(parameters, ofGroup));
  const name = third ?? 'get';
  return viewsIn(group, 'record').includes(name) ? view(name, `${concept}/${second}`) : undefined;
}

/** Names the parameter that a refusal is about as the address has it: nobody wrote `key[0].name`. */
function asWritten(answer: Answer, asked: unknown): Answer {
  if (answer.ok) return answer;
  const { key = [] } = (asked ?? {}) as { readonly key?: readonly { readonly name: string }[] };
  const refusals = answer.refusals.map((refusal) => {
    const [, index] = /^key\[(\d+)\]/.exec('field' in refusal ? String(refusal.field) : '') ?? [];
    const name = index === undefined ? undefined : key[Number(index)]?.name;
    return name === undefined ? refusal : ({ ...refusal, field: name } as AnyRefusal);
  });
  return { ok: false, refusals };
}

const ofTime = ['from', 'until'];
const ofPage = ['after', 'limit'];
/** The number that people note down narrows every question, and is no key. */
const ofNumber = ['number'];

/** Reads a question out of the parameters. The engine's schema refuses what does not fit, by its name. */
function question(parameters: URLSearchParams, kind: string): Readonly<Record<string, unknown>> {
  const between = ofTime.flatMap((name) => (parameters.has(name) ? [[name, instant(parameters.get(name))]] : []));
  const page = kind === 'list' ? ofPage.filter((name) => parameters.has(name)) : [];
  const noted = ofNumber.filter((name) => parameters.has(name));
  const set = [...ofTime, ...page, ...noted, ...(kind === 'tally' ? ['by'] : [])];
  const key = [...parameters].filter(([name]) => !set.includes(name)).map(([name, value]) => ({ name, value }));
  return {
    ...(key.length > 0 ? { key } : {}),
    ...(between.length > 0 ? { between: Object.fromEntries(between) } : {}),
    ...(kind === 'tally' ? { by: parameters.getAll('by') } : {}),
    ...Object.fromEntries(
      [...page, ...noted].map((name) => [name, name === 'limit' ? number(parameters.get(name)) : parameters.get(name)]),
    ),
  };
}

function dueQuestion(parameters: URLSearchParams): Parameters<ActorApi['due']>[0] {
  const given = Object.fromEntries(parameters);
  return ('until' in given ? { ...given, until: instant(given['until'] ?? '') } : given) as never;
}

function instant(text: string | null): unknown {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function number(text: string | null): unknown {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : text;
}
