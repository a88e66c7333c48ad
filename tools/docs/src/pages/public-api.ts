import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string | { readonly '@kawal/source'?: string }>>;
}

/** Lists what packages promise to apps, short enough to review: the names of every door, the fields of every schema. */
export function publicApiPage(schemas: ReadonlyMap<string, string>): string {
  const shipped = [...schemas].flatMap(([file, text]) => schemaSection(file, JSON.parse(text)));
  return `${[intro, '## Pintu · Doors', ...doorSections(), '## Skema · Schemas', ...shipped].join('\n\n')}\n`;
}

function doorSections(): readonly string[] {
  const doors = globSync('packages/*/package.json')
    .toSorted()
    .flatMap((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
      return manifest.private === true ? [] : doorsOf(manifest, dirname(file));
    });
  const program = ts.createProgram(
    doors.map(({ source }) => source),
    { ...compilerOptions(), noEmit: true },
  );
  return doors
    .map(({ door, source }) => ({ door, names: namesOf(program, source) }))
    .filter(({ names }) => names.length > 0)
    .map(({ door, names }) => `### \`${door}\`\n\n${names.join(', ')}`);
}

function doorsOf({ name, exports }: Manifest, folder: string): readonly { door: string; source: string }[] {
  return Object.entries(exports).flatMap(([path, door]) => {
    const source = typeof door === 'string' ? undefined : door['@kawal/source'];
    return source === undefined ? [] : [{ door: join(name, path), source: join(folder, source) }];
  });
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'));
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options;
}

function namesOf(program: ts.Program, source: string): readonly string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  return module === undefined
    ? []
    : checker
        .getExportsOfModule(module)
        .map(({ name }) => name)
        .toSorted();
}

type Schema = Readonly<Record<string, unknown>>;

/** The domain's types have a line each, by which a reviewer sees what changed; a command's follow its own type. */
function schemaSection(file: string, schema: Schema): readonly string[] {
  const title = `### \`${file.replace('packages/', '')}\` ${digest(schema)}`;
  const types = Object.entries((schema['$defs'] ?? {}) as Record<string, Schema>);
  if (!file.endsWith('domain.schema.json')) return [title];
  return [title, types.map(([name, type]) => ['-', name, digest(type), ...fieldsOf(type)].join(' ')).join('\n')];
}

/** The fields of a type, of all its kinds where it is a union. */
function fieldsOf(type: Schema): readonly string[] {
  const kinds = (type['anyOf'] ?? []) as readonly Schema[];
  return [...new Set([...Object.keys(type['properties'] ?? {}), ...kinds.flatMap(fieldsOf)])];
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

const intro = `# Antarmuka publik · Public interface

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Isinya ringkasan untuk ditinjau: nama di setiap pintu paket, lalu setiap skema JSON dengan sidik pendeknya dan isian setiap jenis data. Skema itu
sendiri dibuat oleh \`pnpm schemas\` dan ikut dalam paket, tidak dalam git.

This page is written by \`pnpm docs:pages\`; do not edit it. It is a digest for review: the names of every door of a package, then every JSON Schema with a short hash and the fields of every type. The schemas
themselves are made by \`pnpm schemas\` and shipped in the packages; they are not in git.`;
