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
  // Answers over HTTP follow from the types of the doors above.
  const own = [...schemas].filter(([file]) => !file.startsWith('packages/http/'));
  const shipped = own.flatMap(([file, text]) => schemaSection(file, JSON.parse(text)));
  return `${[intro, '## Doors · Pintu', ...doorSections(), '## Schemas · Skema', ...shipped].join('\n\n')}\n`;
}

function doorSections(): readonly string[] {
  const doors = globSync('packages/*/package.json')
    .toSorted()
    .flatMap((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
      return manifest.private === true ? [] : doorsOf(manifest, dirname(file));
    });
  return doors
    .map(({ door, source }) => ({ door, names: [...namesIn(source)].toSorted() }))
    .filter(({ names }) => names.length > 0)
    .map(({ door, names }) => `### \`${door}\`\n\n${names.join(', ')}`);
}

function doorsOf({ name, exports }: Manifest, folder: string): readonly { door: string; source: string }[] {
  return Object.entries(exports).flatMap(([path, door]) => {
    const source = typeof door === 'string' ? undefined : door['@kawal/source'];
    return source === undefined ? [] : [{ door: join(name, path), source: join(folder, source) }];
  });
}

/** The names that a file exports, read from its text alone: a program of all packages takes seconds to make. */
function namesIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of ts.createSourceFile(source, readFileSync(source, 'utf8'), ts.ScriptTarget.Latest)
    .statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause, moduleSpecifier: from } = statement;
      if (clause !== undefined && ts.isNamedExports(clause))
        for (const { name } of clause.elements) names.add(name.text);
      else if (from !== undefined && ts.isStringLiteral(from)) {
        for (const name of namesIn(join(dirname(source), from.text))) names.add(name);
      }
    } else if (ts.canHaveModifiers(statement) && isExported(statement)) {
      for (const name of declaredIn(statement)) names.add(name);
    }
  }
  return names;
}

function isExported(statement: ts.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function declaredIn(statement: ts.Node): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.DeclarationStatement;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
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

const intro = `# Public interface · Antarmuka publik

This page is written by \`pnpm docs:pages\`; do not edit it. It is a digest for review: the names of every door of a package, then every JSON Schema with a short hash and the fields of every type. The schemas themselves are made by \`pnpm schemas\` and shipped in the packages; they are not in git. · Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Isinya ringkasan untuk ditinjau: nama di setiap pintu paket, lalu setiap skema JSON dengan sidik pendeknya dan isian setiap jenis data. Skema itu sendiri dibuat oleh \`pnpm schemas\` dan ikut dalam paket, tidak dalam git.`;
