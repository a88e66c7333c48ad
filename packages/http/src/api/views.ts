import type { AnyRefusal } from '@kawal/core/locales';
import { unknownField } from '@kawal/core/schemas';
import { type ActorApi, readGroups } from '@kawal/engine';
import { viewsIn } from './view-table.ts';

/** Holds an engine's answer to a question: its fields, or refusals. */
type Answer = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly AnyRefusal[] };

type Asked = (...given: readonly unknown[]) => Promise<Answer>;

/** A question that an address asks; undefined where there is none. */
export interface ViewAt {
  /** As `list`. What an address under a group names may be a record, or a verb that somebody reads: then it is `get`. */
  readonly name: string;
  ask(api: ActorApi): Promise<Answer>;
}

/** The groups whose records are read, each with the concept that its records' names begin with. */
export const viewGroups: Readonly<Record<string, string>> = { ...readGroups, escalations: 'report' };

/**
 * Finds the question of an address: `/due`, `/reports`, `/reports/count`, `/reports/tally`, `/reports/ID`,
 * `/reports/ID/history`. Values of keys are parameters by their names.
 */
export function viewAt(path: readonly string[], parameters: URLSearchParams): ViewAt | undefined {
  const view = viewOf(path, parameters);
  // The engine knows what a question about many records takes; one record is asked for by its name alone.
  const isOfMany = path[0] === 'due' || viewsIn(path[0] ?? '', 'group').includes(view?.name ?? '');
  const refusals = strayIn(parameters, isOfMany ? [...parameters.keys()] : []);
  return view === undefined || refusals.length === 0 ? view : { ...view, ask: async () => ({ ok: false, refusals }) };
}

function viewOf(path: readonly string[], parameters: URLSearchParams): ViewAt | undefined {
  const [group = '', second, third, ...rest] = path;
  if (rest.length > 0) return undefined;
  if (group === 'due' && second === undefined)
    return { name: group, ask: (api) => api.due(valuesOf(parameters) as never) };
  const concept = Object.hasOwn(viewGroups, group) ? viewGroups[group] : undefined;
  if (concept === undefined) return undefined;
  const view = (name: string, ...given: readonly unknown[]): ViewAt => ({
    name,
    async ask(api) {
      const own = (api as unknown as Readonly<Record<string, Readonly<Record<string, Asked>>>>)[group]?.[name] as Asked;
      return asWritten(await own(...given), given[0]);
    },
  });
  const ofGroup = second ?? 'list';
  if (third === undefined && viewsIn(group, 'group').includes(ofGroup))
    return view(ofGroup, ofGroup === 'forMeeting' ? valuesOf(parameters) : question(parameters, ofGroup));
  const name = third ?? 'get';
  return viewsIn(group, 'record').includes(name) ? view(name, `${concept}/${second}`) : undefined;
}

/** Names the parameter that a refusal is about as the address has it: nobody wrote `key[0].name`. */
function asWritten(answer: Answer, asked: unknown): Answer {
  if (answer.ok) return answer;
  const { key = [] } = (asked ?? {}) as { readonly key?: readonly { readonly name: string }[] };
  const refusals = answer.refusals.map((refusal) => {
    const [, index, end] =
      /^(?:key\[(\d+)\]|between\.)(.*)/.exec('field' in refusal ? String(refusal.field) : '') ?? [];
    const name = index === undefined ? end : key[Number(index)]?.name;
    return name === undefined ? refusal : ({ ...refusal, field: name } as AnyRefusal);
  });
  return { ok: false, refusals };
}

const ofTime = ['from', 'until'];
const ofPage = ['after', 'limit'];
/** The number that people note down narrows every question, and is no key. */
const ofNumber = ['number'];

/** Refuses a parameter that an address does not take, or has twice. `told`: fields that a caller may have meant. */
export function strayIn(parameters: URLSearchParams, known: readonly string[], told = known): readonly AnyRefusal[] {
  const names = [...parameters.keys()];
  const stray = names.filter((name) => !known.includes(name));
  if (stray.length > 0) return [unknownField('', stray, told)];
  const twice = names.find((name, index) => !['by', 'concept'].includes(name) && names.indexOf(name) < index);
  return twice === undefined ? [] : [{ code: 'input.too-much', field: twice, measure: 'items', atMost: 1 }];
}

/** Reads the parameters as the engine takes them: a time and a limit may be numbers. */
function valuesOf(parameters: URLSearchParams): Readonly<Record<string, unknown>> {
  const isNumber = (name: string, text: string) => [...ofTime, 'limit'].includes(name) && /^\d{1,15}$/.test(text);
  return Object.fromEntries([...parameters].map(([name, text]) => [name, isNumber(name, text) ? Number(text) : text]));
}

/** Reads a question out of the parameters. The engine's schema refuses what does not fit, by its name. */
function question(parameters: URLSearchParams, kind: string): Readonly<Record<string, unknown>> {
  const given = valuesOf(parameters);
  const taken = (names: readonly string[]) => Object.entries(given).filter(([name]) => names.includes(name));
  const [between, others] = [taken(ofTime), taken([...ofNumber, ...(kind === 'list' ? ofPage : [])])];
  const set = [...ofTime, ...others.map(([name]) => name), ...(kind === 'tally' ? ['by'] : [])];
  const key = [...parameters].filter(([name]) => !set.includes(name)).map(([name, value]) => ({ name, value }));
  return {
    ...(key.length > 0 ? { key } : {}),
    ...(between.length > 0 ? { between: Object.fromEntries(between) } : {}),
    ...(kind === 'tally' ? { by: parameters.getAll('by') } : {}),
    ...Object.fromEntries(others),
  };
}
