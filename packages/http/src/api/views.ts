import type { AnyRefusal } from '@kawal/core/locales';
import { unknownField } from '@kawal/core/schemas';
import { type ActorApi, isTimed, listKeys, readGroups } from '@kawal/engine';
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

/** Finds the question of an address, as `/reports/count` or `/reports/ID/history`. Values of keys are parameters. */
export function viewAt(path: readonly string[], parameters: URLSearchParams): ViewAt | undefined {
  const view = viewOf(path, parameters);
  const refusals = strayIn(parameters, parametersOf(path[0] ?? '', view?.name ?? ''));
  return view === undefined || refusals.length === 0 ? view : { ...view, ask: async () => ({ ok: false, refusals }) };
}

/** Names the parameters of a view; of one record there are none. The description of the API lists these, and an address takes these. */
export function parametersOf(group: string, view: string): readonly string[] {
  if (view === 'due') return ['until', 'person', 'area'];
  if (view === 'forMeeting') return ['period'];
  if (!viewsIn(group, 'group').includes(view)) return [];
  const concept = readGroups[group as keyof typeof readGroups];
  const narrowing = [...Object.keys(listKeys(concept)), 'number', ...(isTimed(concept) ? ofTime : [])];
  return [...narrowing, ...(view === 'list' ? ofPage : view === 'tally' ? ['by'] : [])];
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
      return await own(...given);
    },
  });
  const ofGroup = second ?? 'list';
  if (third === undefined && viewsIn(group, 'group').includes(ofGroup))
    return view(ofGroup, ofGroup === 'forMeeting' ? valuesOf(parameters) : question(parameters, ofGroup));
  const name = third ?? 'get';
  // What is no part of a name is asked for as it is, so that the engine refuses it.
  const record = second?.includes('/') === true ? second : `${concept}/${second}`;
  return viewsIn(group, 'record').includes(name) ? view(name, record) : undefined;
}

const ofTime = ['from', 'until'];
const ofPage = ['after', 'limit'];

/** Refuses a parameter that an address does not take, or has twice: dropped, it would look as if it counted. */
export function strayIn(parameters: URLSearchParams, known: readonly string[]): readonly AnyRefusal[] {
  const names = [...parameters.keys()];
  const stray = names.filter((name) => !known.includes(name));
  if (stray.length > 0) return [unknownField('', stray, known)];
  const twice = names.find((name, index) => !['by', 'concept'].includes(name) && names.indexOf(name) < index);
  return twice === undefined ? [] : [{ code: 'input.too-much', field: twice, measure: 'items', atMost: 1 }];
}

/** Reads the parameters as the engine takes them: a time and a limit may be numbers. */
function valuesOf(parameters: URLSearchParams): Readonly<Record<string, unknown>> {
  const isNumber = (name: string, text: string) =>
    [...ofTime, 'limit'].includes(name) && /^(?:0|-?[1-9]\d{0,14})$/.test(text);
  return Object.fromEntries([...parameters].map(([name, text]) => [name, isNumber(name, text) ? Number(text) : text]));
}

/** Reads a question out of the parameters. The engine's schema refuses what does not fit, by its name. */
function question(parameters: URLSearchParams, kind: string): Readonly<Record<string, unknown>> {
  const given = valuesOf(parameters);
  const taken = (names: readonly string[]) => Object.entries(given).filter(([name]) => names.includes(name));
  const [between, others] = [taken(ofTime), taken(['number', ...ofPage])];
  const set = ['number', 'by', ...ofTime, ...ofPage];
  const key = [...parameters].filter(([name]) => !set.includes(name)).map(([name, value]) => ({ name, value }));
  return {
    ...(key.length > 0 ? { key } : {}),
    ...(between.length > 0 ? { between: Object.fromEntries(between) } : {}),
    ...(kind === 'tally' ? { by: parameters.getAll('by') } : {}),
    ...Object.fromEntries(others),
  };
}
