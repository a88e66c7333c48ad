import type { Language } from '@kawal/core';
import { purposes } from '@kawal/core/access';
import { commandSchemas } from '@kawal/core/schemas';
import { type ListedVerb, listKeys, readGroups, verbList } from '@kawal/engine';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { sessionCookieName } from './caller.ts';
import { namesPeople } from './commands.ts';
import { objectOf, stateSchemas, typeOf } from './state-schemas.ts';
import { viewsIn } from './view-table.ts';
import { parametersOf, viewGroups } from './views.ts';

/** The address and the language of a description of the API. */
export interface OpenApiOptions {
  /** The path that every address begins with. */
  readonly path?: string;
  readonly language?: Language;
  /** The verbs that are open to whoever has no session. */
  readonly visitorVerbs?: readonly string[];
}

/** Describes the API as OpenAPI 3.1, made from the table of verbs and the schemas of their commands. */
export function openApi({ path = '/api', language = 'en', visitorVerbs = [] }: OpenApiOptions = {}): JsonSchema {
  const commands = Object.fromEntries(
    verbList.map((verb) => [`/${verb.group}/${verb.name}`, commandPath(verb, language)]),
  );
  const given: JsonSchema = { ...commands, ...ownPaths };
  const open = visitorVerbs.map((verb) => `/${verb.replace('.', '/')}`).map((at) => [at, openToAll(Object(given[at]))]);
  const schemas = {
    ...Object.fromEntries(verbList.map((verb) => [`${verb.group}.${verb.name}`, bodySchema(verb, language)])),
    ...ownSchemas,
    ...stateSchemas(),
  };
  const views = Object.assign({}, ...Object.keys(viewGroups).map(viewPaths)) as JsonSchema;
  return {
    openapi: '3.1.0',
    info: { title: 'Kawal', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: path }],
    security: signedIn,
    paths: { ...given, ...Object.fromEntries(open), ...views },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookieName },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      parameters: { key: keyParameter },
      responses: { problem: answer('Not carried out: why, by field.', 'problem', 'application/problem+json') },
      schemas: { ...unmade(given, views, schemas), ...schemas },
    },
  };
}

function commandPath(verb: ListedVerb, language: Language): JsonSchema {
  const name = `${verb.group}.${verb.name}`;
  const upload = name === 'reports.submit' ? reportUpload : {};
  return {
    post: {
      operationId: name,
      tags: [verb.group],
      summary: verb.words[language],
      parameters: [{ $ref: '#/components/parameters/key' }],
      requestBody: { required: true, content: { 'application/json': { schema: envelopeOf(verb) }, ...upload } },
      responses: receipts(name),
    },
  };
}

const signedIn: readonly JsonSchema[] = [{ session: [] }, { bearer: [] }];

function openToAll(path: JsonSchema): JsonSchema {
  return { post: { ...Object(path['post']), security: [{}, ...signedIn] } };
}

/** Describes as any object what is named and was not made, as in a bundle. */
function unmade(...all: readonly JsonSchema[]): JsonSchema {
  const names = JSON.stringify(all).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  return Object.fromEntries([...names].map(([, name = '']) => [name, object]));
}

/** A command that was carried out before writes nothing, and is answered as it was then. */
function receipts(verb: string): JsonSchema {
  const [first, again] = ['Carried out.', 'Carried out before.'].map((said) => answer(said, `${verb}.answer`));
  return { 201: first, 200: again, default: fault };
}

function envelopeOf(verb: ListedVerb): JsonSchema {
  const { group, name, takes } = verb;
  const record = { type: 'string', pattern: `^(?:${takes.join('|')})/`, maxLength: 200 };
  return {
    type: 'object',
    properties: {
      ...(takes.length > 0 ? { record } : {}),
      body: schemaOf(`${group}.${name}`),
      drill: { type: 'boolean', default: false },
      ...(namesPeople(verb) && { namesAsked: { type: 'boolean', default: false } }),
    },
    required: takes.length > 0 ? ['record'] : [],
    additionalProperties: false,
  };
}

/** Leaves out what the verb itself sets. */
function bodySchema({ concept, type, fixed }: ListedVerb, language: Language): JsonSchema {
  const schemas = commandSchemas[concept as keyof typeof commandSchemas] as unknown as Readonly<
    Record<string, Parameters<typeof commandJsonSchema>[1]>
  >;
  const schema = schemas[type];
  if (schema === undefined) return object;
  const { $schema: _, properties, required, ...rest } = commandJsonSchema(concept, schema, language);
  const isFixed = (name: string): boolean => name === 'type' || Object.hasOwn(fixed, name);
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties as JsonSchema).filter(([name]) => !isFixed(name))),
    required: ((required ?? []) as readonly string[]).filter((name) => !isFixed(name)),
  };
}

function viewPaths(group: string): JsonSchema {
  const id = parameter('id', 'path', { type: 'string', maxLength: 200 });
  const concept = readGroups[group as keyof typeof readGroups];
  const keys = Object.entries(listKeys(concept)).map(([name, values]) => [
    name,
    values === null ? text : { type: 'string', enum: values },
  ]);
  const schemas: Readonly<Record<string, JsonSchema>> = { ...questionSchemas, ...Object.fromEntries(keys) };
  const asked = (name: string) =>
    parametersOf(group, name).map((one) =>
      parameter(one, 'query', schemas[one] ?? text, one === 'by' || one === 'period'),
    );
  const found = {
    ...{ list: `${group}.page`, get: `${group}.record`, history: `${group}.history` },
    ...{ count: 'count', tally: 'rows', dossier: 'dossier' },
  };
  return Object.fromEntries(
    (['group', 'record'] as const).flatMap((of) =>
      viewsIn(group, of).map((name) => {
        const address = `/${group}${of === 'record' ? '/{id}' : ''}${name === 'get' || name === 'list' ? '' : `/${name}`}`;
        const given = of === 'record' ? [id] : asked(name);
        const own = `${group}.${name}`;
        return [address, view(own, group, given, found[name as keyof typeof found])];
      }),
    ),
  );
}

function view(
  operationId: string,
  group: string,
  parameters: readonly JsonSchema[],
  found = `${operationId}.answer`,
): JsonSchema {
  return {
    get: {
      operationId,
      tags: [group],
      parameters,
      responses: { 200: answer('What the caller may know.', found), default: fault },
    },
  };
}

const string: JsonSchema = { type: 'string' };
const integer: JsonSchema = { type: 'integer' };
const object: JsonSchema = { type: 'object' };
const text: JsonSchema = { type: 'string', maxLength: 200 };
const times: readonly JsonSchema[] = [{ type: 'string', format: 'date-time' }];
const instant: JsonSchema = { anyOf: [integer, ...times] };

/** The parameters of questions that are no keys. */
const questionSchemas: Readonly<Record<string, JsonSchema>> = {
  ...{ from: instant, until: instant, after: text },
  limit: { type: 'integer', minimum: 1, maximum: 1_000 },
  number: { ...text, description: 'The number of a record, as `B7T0-SCG`.' },
  period: { ...text, description: 'As `2026-03`, or `2026`.' },
  by: { type: 'array', items: string, minItems: 1, maxItems: 3 },
};

function parameter(name: string, place: 'path' | 'query', schema: JsonSchema, required = place === 'path'): JsonSchema {
  return { name, in: place, required, schema };
}

const until = parameter('until', 'query', { anyOf: [integer, ...times, { type: 'string', format: 'date' }] });

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'However often a request with this key arrives, it is carried out once.',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
};

function answer(description: string, schema: string, type = 'application/json'): JsonSchema {
  return { description, content: { [type]: { schema: schemaOf(schema) } } };
}

const fault: JsonSchema = { $ref: '#/components/responses/problem' };

const file: JsonSchema = { type: 'string', contentMediaType: 'application/yaml' };

/** A form with files, in place of JSON. The files are read as YAML, whatever type their sender gives them. */
function uploadOf(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { 'multipart/form-data': { schema: { type: 'object', properties, required, additionalProperties: false } } };
}

const reportUpload = uploadOf({ file, drill: { type: 'string', enum: ['true', 'false'] } }, ['file']);
const chapterUpload = uploadOf({ files: { type: 'array', items: file, minItems: 1, maxItems: 500 } }, ['files']);

function command(operationId: string, body: string, upload: JsonSchema = {}): JsonSchema {
  const schema = closed(objectOf({ body: schemaOf(body) }));
  return {
    post: {
      operationId,
      parameters: [{ $ref: '#/components/parameters/key' }],
      requestBody: { required: true, content: { 'application/json': { schema }, ...upload } },
      responses: receipts(operationId),
    },
  };
}

/** Describes a question that is asked in a body, for the LPA: none of it may stand in an address. */
function question(operationId: string, body: string, found: string, upload: JsonSchema = {}): JsonSchema {
  const content = { 'application/json': { schema: schemaOf(body) }, ...upload };
  const responses = { 200: answer(found, `${operationId}.answer`), default: fault };
  const [tag] = operationId.split('.');
  return { post: { operationId, tags: [tag], requestBody: { required: true, content }, responses } };
}

const eventsSaid = 'Events, each under its cursor as `id`. The `data` of each is JSON, as the schema `event` says.';

/** Addresses that stand beside the table: three verbs that take no form, the session, what is due, and events. */
const ownPaths: JsonSchema = {
  '/escalations/acknowledge': command('escalations.acknowledge', 'code'),
  '/escalations/decline': command('escalations.decline', 'code'),
  '/chapter/apply': command('chapter.apply', 'files', chapterUpload),
  '/chapter/compareAccess': question(
    'chapter.compareAccess',
    'compared',
    'Who would know more or less.',
    chapterUpload,
  ),
  '/reports/namesakes': question(
    'reports.namesakes',
    'names',
    'People of the directory whose names were sent, and offices by title, for the LPA.',
  ),
  '/reports/lookUp': question(
    'reports.lookUp',
    'sought',
    'Reports in which a person stands, for the LPA. Each look-up goes on record.',
  ),
  '/session': {
    get: { operationId: 'session.get', responses: { 200: answer('Who is signed in.', 'session'), default: fault } },
  },
  '/session/end': {
    post: { operationId: 'session.end', responses: { 204: { description: 'Signed out.' }, default: fault } },
  },
  '/due': view('due', 'due', [until, parameter('person', 'query', text), parameter('area', 'query', text)]),
  '/events': {
    get: {
      operationId: 'events',
      parameters: [
        parameter('after', 'query', text),
        parameter('concept', 'query', { type: 'array', items: string }),
        { name: 'Last-Event-ID', in: 'header', schema: text },
      ],
      responses: {
        200: { description: eventsSaid, content: { 'text/event-stream': { schema: string } } },
        default: fault,
      },
    },
  },
};

const entries = ['ShownReportEntry', 'ShownEscalationEntry'].map(schemaOf);

/** The fields of answers that hold states of records or rows, beside those of {@link groupAnswers}. */
const answers: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  count: { count: integer },
  rows: { rows: listOf(objectOf({ count: integer })) },
  dossier: {
    dossier: objectOf({
      ...{ report: schemaOf('ShownReport'), escalation: orNull(schemaOf('ShownEscalation')) },
      timeline: listOf({ allOf: [{ anyOf: entries }, objectOf({ record: text })] }),
      ...{ messages: listOf(schemaOf('ShownDelivery')), referrals: listOf(schemaOf('ShownReferral')) },
      ...{ cases: listOf(schemaOf('ShownCase')), readings: listOf(schemaOf('ShownAccess')) },
      ...{ explanation: orNull(schemaOf('Explanation')), owed: listOf(schemaOf('OwedOffice')) },
    }),
  },
};

/** The answers that hold records of one group, by their names. */
function groupAnswers([group, concept]: readonly [string, string]): readonly [string, JsonSchema][] {
  const record = schemaOf(`Shown${typeOf(concept)}`);
  return [
    [`${group}.page`, found({ records: listOf(record), next: { type: ['string', 'null'] } })],
    [`${group}.record`, found({ record, access: object })],
    [`${group}.history`, found({ entries: listOf(schemaOf(`Shown${typeOf(concept)}Entry`)) })],
  ];
}

function found(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return objectOf({ ok: { const: true }, ...properties });
}

function schemaOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

function closed(schema: JsonSchema): JsonSchema {
  return { ...schema, additionalProperties: false };
}

const long = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const named = { names: { ...listOf(long(1_000)), maxItems: 100 }, story: long(20_000), area: long(20) };
const sought = {
  ...{ nik: { type: 'string', pattern: '^\\d{16}$' }, phone: long(30), name: text },
  purpose: { type: 'string', enum: Object.keys(purposes) },
};

const ownSchemas: JsonSchema = {
  code: closed(objectOf({ code: long(1_000), for: long(100), words: { ...long(2_000), minLength: 1 } }, ['code'])),
  files: objectOf({ files: { ...listOf(objectOf({ name: text, text: string })), maxItems: 500 } }),
  compared: closed(objectOf({ body: schemaOf('files') })),
  names: objectOf({ body: objectOf(named, ['names']) }),
  sought: closed(objectOf({ body: closed(objectOf(sought, ['purpose'])) })),
  ...Object.fromEntries(Object.entries(answers).map(([name, properties]) => [name, found(properties)])),
  ...Object.fromEntries(Object.entries(readGroups).flatMap(groupAnswers)),
  problem: objectOf(
    {
      ...{ type: string, title: string, status: integer, detail: string },
      refusals: listOf(objectOf({ code: string, field: string, message: string }, ['code', 'message'])),
      findings: listOf(string),
    },
    ['type', 'title', 'status', 'detail'],
  ),
};
