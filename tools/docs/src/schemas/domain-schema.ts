import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ChainNodeParser,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator';
import { withClasses } from './classes.ts';
import { ReadTypesParser } from './read-types.ts';
import { RefusalTableParser } from './refusal-table.ts';
import { TableWordsParser } from './table-words.ts';

type Definitions = Record<string, { readonly [keyword: string]: unknown }>;

/** The door of matching holds machinery, no data. */
const publicTypes = 'packages/core/src/{index,doors/!(matching)}.ts';

/**
 * Every public type of `@kawal/core` as a JSON Schema, made from its interface: events, states, commands and what they
 * hold, with the class of every field. Types with functions in them (a concept, a context) are no data and are left
 * out, as is what is generic.
 */
export function domainSchema(): { readonly $defs: Definitions; readonly [keyword: string]: unknown } {
  const config = {
    ...DEFAULT_CONFIG,
    path: publicTypes,
    tsconfig: 'tsconfig.core.json',
    type: '*',
    expose: 'export',
    jsDoc: 'basic',
    skipTypeCheck: true,
    encodeRefs: false,
  } as const;
  const program = createProgram(config);
  const clashes = namedTwice(program.getSourceFiles().map(({ fileName, text }) => [fileName, text]));
  const made = new SchemaGenerator(
    program,
    createParser(program, config, (chain) => {
      if (!(chain instanceof ChainNodeParser)) throw new Error('this version of the generator has another parser');
      chain.addNodeParser(new RefusalTableParser(program.getTypeChecker(), chain));
      chain.addNodeParser(new ReadTypesParser(program.getTypeChecker(), chain));
      chain.addNodeParser(new TableWordsParser(program.getTypeChecker()));
    }),
    createFormatter(config),
    config,
  ).createSchema('*').definitions as Definitions;
  // A brand says how an instant is made; what it is to JSON is a whole number.
  const all: Definitions = { ...made, Instant: { ...made['Instant'], type: 'integer' } };
  const wanted = new Set<string>();
  const visit = (name: string): void => {
    if (wanted.has(name) || all[name] === undefined) return;
    wanted.add(name);
    for (const [, inner = ''] of JSON.stringify(all[name]).matchAll(reference)) visit(inner);
  };
  for (const name of exportedTypes()) if (all[name] !== undefined && !holdsFunctions(name, all)) visit(name);
  const taken = clashes.filter((name) => wanted.has(name));
  if (taken.length > 0) throw new Error(`two types of one name would take each other's place: ${taken.join(', ')}`);
  const kept = [...wanted].sort().map((name) => [name, all[name]]);
  const text = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '@kawal/core',
    $defs: Object.fromEntries(kept),
  });
  const schema = JSON.parse(text.replace(reference, '"$ref":"#/$defs/$1"').replaceAll(link, '$1'));
  return { ...schema, $defs: withClasses(schema.$defs) };
}

const reference = /"\$ref":"#\/definitions\/([^"]+)"/g;
const link = / ?\{@link +(\w+) *\} ?/g;

/** Lists the types that the doors of core export, sorted. */
export function exportedTypes(): readonly string[] {
  const names = globSync(publicTypes).flatMap((door) => {
    const text = readFileSync(door, 'utf8');
    const whole = [...text.matchAll(/^export (?:type )?\* from '([^']+)'/gm)].flatMap(([, path = '']) =>
      declaredTypes(readFileSync(join(dirname(door), path), 'utf8')),
    );
    return [...whole, ...namedTypes(text)];
  });
  return [...new Set(names)].sort();
}

function namedTypes(door: string): readonly string[] {
  return [...door.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, allTypes, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (allTypes !== undefined || name.startsWith('type ')))
      .map((name) => name.replace(/^type /, '').replace(/^.* as /, '')),
  );
}

function declaredTypes(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name);
}

/** The generator knows a type by its name alone, so of two with one name the second would take the place of the first. */
function namedTwice(files: readonly (readonly [string, string])[]): readonly string[] {
  const names = files
    .filter(([file]) => file.includes('packages/core/src/'))
    .flatMap(([, text]) => declaredTypes(text));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function holdsFunctions(name: string, all: Definitions, above: readonly string[] = []): boolean {
  if (above.includes(name)) return false;
  const text = JSON.stringify(all[name]);
  return (
    text.includes('"$comment"') ||
    [...text.matchAll(reference)].some(([, inner = '']) => holdsFunctions(inner, all, [...above, name]))
  );
}
