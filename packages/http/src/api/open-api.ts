import type { Language } from '@kawal/core';
import { purposes } from '@kawal/core/access';
import { commandSchemas } from '@kawal/core/schemas';
import { type ListedVerb, listKeys, readGroups, verbList } from '@kawal/engine';
import { commandJsonSchema, type JsonSchema } from '@kawal/forms';
import { sessionCookieName } from './caller.ts';
import { viewGroups } from './views.ts';

/** The address and the language of a description of the API. */
export interface OpenApiOptions {
  /** The path that every address begins with. */
  readonly path?: string;
  readonly language?: Language;
}

/** Describes the API as OpenAPI 3.1, made from the table of verbs and the schemas of their commands. */
export function openApi({ path = '/api', language = 'en' }: OpenApiOptions = {}): JsonSchema {
  const commands = Object.fromEntries(
    verbList.map((verb) => [`/${verb.group}/${verb.name}`, commandPath(verb, language)]),
  );
  const views = Object.assign({}, ...Object.keys(viewGroups).map(viewPaths)) as JsonSchema;
  return {
    openapi: '3.1.0',
    info: { title: 'Kawal', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: path }],
    security: [{ session: [] }, { bearer: [] }],
    paths: { ...commands, ...ownPaths, ...views },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookieName },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      parameters: { key: keyParameter },
      responses: { problem: answer('Not carried out: why, by field.', 'problem', 'application/problem+json') },
      schemas: {
        ...Object.fromEntries(verbList.map((verb) => [`${verb.group}.${verb.name}`, bodySchema(verb, language)])),
        ...ownSchemas,
      },
    },
  };
}

function commandPath(verb: ListedVerb, language: Language): JsonSchema {
  const name = `${verb.group}.${verb.name}`;
  return {
    post: {
      operationId: name,
      tags: [verb.group],
      summary: verb.words[language],
      parameters: [{ $ref: '#/components/parameters/key' }],
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: envelopeOf(verb) },
          ...(name === 'reports.submit' ? reportUpload : {}),
        },
      },
      responses: {
        201: answer('Carried out.', 'receipt'),
        200: answer('Carried out before.', 'receipt'),
        default: fault,
      },
    },
  };
}

function envelopeOf({ group, name, takes }: ListedVerb): JsonSchema {
  const record = { type: 'string', pattern: `^(?:${takes.join('|')})/`, maxLength: 200 };
  return {
    type: 'object',
    properties: {
      ...(takes.length > 0 ? { record } : {}),
      body: { $ref: `#/components/schemas/${group}.${name}` },
      drill: { type: 'boolean', default: false },
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
  if (schema === undefined) return { type: 'object' };
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
  const range = [parameter('from', 'query', instant), parameter('until', 'query', instant)];
  const page = [
    parameter('after', 'query', text),
    parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 1_000 }),
  ];
  const keys = [
    ...Object.entries(listKeys(readGroups[group as keyof typeof readGroups])).map(([name, values]) =>
      parameter(name, 'query', values === null ? text : { type: 'string', enum: values }),
    ),
    parameter('number', 'query', { ...text, description: 'The number of a record, as `B7T0-SCG`.' }),
  ];
  const by = parameter('by', 'query', { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3 }, true);
  const views = group === 'reports' ? ['history', 'explain', 'owed', 'dossier'] : ['history'];
  return {
    [`/${group}`]: view(`${group}.list`, group, [...keys, ...range, ...page], 'page'),
    [`/${group}/count`]: view(`${group}.count`, group, [...keys, ...range], 'count'),
    [`/${group}/tally`]: view(`${group}.tally`, group, [...keys, ...range, by], 'rows'),
    [`/${group}/{id}`]: view(`${group}.get`, group, [id], 'record'),
    ...Object.fromEntries(views.map((name) => [`/${group}/{id}/${name}`, view(`${group}.${name}`, group, [id], name)])),
  };
}

function view(operationId: string, group: string, parameters: readonly JsonSchema[], found: string): JsonSchema {
  return {
    get: {
      operationId,
      tags: [group],
      parameters,
      responses: { 200: answer('What the caller may know.', found), default: fault },
    },
  };
}

const text: JsonSchema = { type: 'string', maxLength: 200 };
const instant: JsonSchema = { anyOf: [{ type: 'integer' }, { type: 'string', format: 'date-time' }] };

function parameter(name: string, place: 'path' | 'query', schema: JsonSchema, required = place === 'path'): JsonSchema {
  return { name, in: place, required, schema };
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'However often a request with this key arrives, it is carried out once.',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
};

function answer(description: string, schema: string, type = 'application/json'): JsonSchema {
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

const fault: JsonSchema = { $ref: '#/components/responses/problem' };

const file: JsonSchema = { type: 'string', contentMediaType: 'application/yaml' };

/** A form with files, in place of JSON. The files are read as YAML, whatever type their sender gives them. */
function uploadOf(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { 'multipart/form-data': { schema: { type: 'object', properties, required, additionalProperties: false } } };
}

const reportUpload = uploadOf({ file, drill: { type: 'string', enum: ['true', 'false'] } }, ['file']);
const chapterUpload = uploadOf({ files: { type: 'array', items: file, minItems: 1, maxItems: 500 } }, ['files']);

function command(operationId: string, body: JsonSchema, upload: JsonSchema = {}): JsonSchema {
  const schema = { type: 'object', properties: { body }, required: ['body'], additionalProperties: false };
  return {
    post: {
      operationId,
      parameters: [{ $ref: '#/components/parameters/key' }],
      requestBody: { required: true, content: { 'application/json': { schema }, ...upload } },
      responses: { 201: answer('Carried out.', 'receipt'), default: fault },
    },
  };
}

/** Addresses that stand beside the table: three verbs that take no form, the session, what is due, and events. */
const ownPaths: JsonSchema = {
  '/escalations/acknowledge': command('escalations.acknowledge', { $ref: '#/components/schemas/code' }),
  '/escalations/decline': command('escalations.decline', { $ref: '#/components/schemas/code' }),
  '/chapter/apply': command('chapter.apply', { $ref: '#/components/schemas/files' }, chapterUpload),
  '/chapter/compareAccess': {
    post: {
      operationId: 'chapter.compareAccess',
      tags: ['chapter'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/files' } }, ...chapterUpload },
      },
      responses: { 200: answer('Who would know more or less, for the LPA.', 'found'), default: fault },
    },
  },
  '/reports/namesakes': {
    post: {
      operationId: 'reports.namesakes',
      tags: ['reports'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/names' } } },
      },
      responses: {
        200: answer('People of the directory whose names were sent, and offices by title, for the LPA.', 'found'),
        default: fault,
      },
    },
  },
  '/reports/lookUp': {
    post: {
      operationId: 'reports.lookUp',
      tags: ['reports'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/sought' } } },
      },
      responses: {
        200: answer('Reports in which a person stands, for the LPA. Each look-up goes on record.', 'found'),
        default: fault,
      },
    },
  },
  '/session': {
    get: { operationId: 'session.get', responses: { 200: answer('Who is signed in.', 'found'), default: fault } },
  },
  '/session/end': {
    post: { operationId: 'session.end', responses: { 204: { description: 'Signed out.' }, default: fault } },
  },
  '/due': view(
    'due',
    'due',
    [
      parameter('until', 'query', {
        anyOf: [...(instant['anyOf'] as readonly JsonSchema[]), { type: 'string', format: 'date' }],
      }),
      parameter('person', 'query', text),
      parameter('area', 'query', text),
    ],
    'due',
  ),
  '/events': {
    get: {
      operationId: 'events',
      parameters: [
        parameter('after', 'query', text),
        parameter('concept', 'query', { type: 'array', items: { type: 'string' } }),
        { name: 'Last-Event-ID', in: 'header', schema: text },
      ],
      responses: {
        200: {
          description: 'Events as they happen, each under its cursor.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        default: fault,
      },
    },
  },
};

const record: JsonSchema = {
  type: 'object',
  properties: { stream: text, view: { type: 'string', enum: ['whole', 'redacted'] }, state: { type: 'object' } },
  required: ['stream', 'view', 'state'],
};
const strings: JsonSchema = { type: 'array', items: text };
const objects: JsonSchema = { type: 'array', items: { type: 'object' } };
const said: JsonSchema = {
  type: 'object',
  properties: { id: { type: 'string' }, en: { type: 'string' } },
  required: ['id', 'en'],
};
const dueItem: JsonSchema = {
  type: 'object',
  properties: {
    ...{ what: text, rank: { type: 'integer' }, at: { type: 'integer' }, record: text, verb: text, said },
    ...{ area: { type: ['string', 'null'] }, fields: { type: 'object' }, offices: strings },
  },
  required: ['what', 'rank', 'at', 'record', 'area', 'verb', 'said'],
};

/** The fields of each view's answer. The fields of a state are those of its concept, in the package's types. */
const foundFields: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  page: { records: { type: 'array', items: record }, next: { type: ['string', 'null'] } },
  count: { count: { type: 'integer' } },
  rows: { rows: { type: 'array', items: { type: 'object', properties: { count: { type: 'integer' } } } } },
  record: { record, access: { type: 'object' } },
  history: { entries: objects },
  explain: { explanation: { type: 'object' } },
  owed: { owed: objects, calls: objects, toCall: strings, readBy: strings, unread: { type: 'boolean' } },
  dossier: { dossier: { type: 'object' } },
  due: { items: { type: 'array', items: dueItem } },
};

function foundSchema(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    properties: { ok: { const: true }, ...properties },
    required: ['ok', ...Object.keys(properties)],
  };
}

const ownSchemas: JsonSchema = {
  code: {
    type: 'object',
    properties: { code: { type: 'string', maxLength: 1_000 }, for: { type: 'string', maxLength: 100 } },
    required: ['code'],
  },
  files: {
    type: 'object',
    properties: {
      files: {
        type: 'array',
        maxItems: 500,
        items: { type: 'object', properties: { name: text, text: { type: 'string' } }, required: ['name', 'text'] },
      },
    },
    required: ['files'],
  },
  names: {
    type: 'object',
    properties: {
      body: {
        type: 'object',
        properties: {
          names: { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 1_000 } },
          story: { type: 'string', maxLength: 20_000 },
          area: { type: 'string', maxLength: 20 },
        },
        required: ['names'],
      },
    },
    required: ['body'],
  },
  sought: {
    type: 'object',
    properties: {
      body: {
        type: 'object',
        properties: {
          nik: { type: 'string', pattern: '^\\d{16}$' },
          phone: { type: 'string', maxLength: 30 },
          name: { type: 'string', maxLength: 200 },
          purpose: { type: 'string', enum: Object.keys(purposes) },
        },
        required: ['purpose'],
        additionalProperties: false,
      },
    },
    required: ['body'],
    additionalProperties: false,
  },
  receipt: {
    type: 'object',
    properties: {
      ok: { const: true },
      repeated: { type: 'boolean' },
      receipt: {
        type: 'object',
        properties: { stream: { type: 'string' }, version: { type: 'integer' } },
        required: ['stream'],
      },
    },
    required: ['ok', 'receipt', 'repeated'],
  },
  found: { type: 'object' },
  ...Object.fromEntries(Object.entries(foundFields).map(([name, properties]) => [name, foundSchema(properties)])),
  problem: {
    type: 'object',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      refusals: {
        type: 'array',
        items: {
          type: 'object',
          properties: { code: { type: 'string' }, field: { type: 'string' }, message: { type: 'string' } },
          required: ['code', 'message'],
        },
      },
      findings: { type: 'array', items: { type: 'string' } },
    },
    required: ['type', 'title', 'status', 'detail'],
  },
};
