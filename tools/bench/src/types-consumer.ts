import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { buildIfOld } from './build.ts';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { wholeProcess } from './whole-process.ts';

/**
 * Measures what our types cost those who import them: a whole `tsc` over a strict consumer that imports everything the doors of
 * core hold, against one that imports as many plain interfaces, with the same fields and the same words among the
 * values, and as many plain functions. A union of ours is a union of plain interfaces there.
 */
export const typesConsumer: Benchmark = {
  keys: ['types/consumer', 'types/consumer/instantiations'],
  async measure() {
    buildIfOld('core');
    return inScratchFolder(async (folder) => {
      const ours = doors.map((door) => ({ door, has: exportsOf(folder, door) }));
      const consumer = project(folder, 'ours', { 'consumer.ts': consumerOf(ours) });
      const plain = project(folder, 'plain', {
        'consumer.ts': consumerOf(ours.map(({ has }, index) => ({ door: `./plain-${index}.js`, has }))),
        ...Object.fromEntries(ours.map(({ has }, index) => [`plain-${index}.d.ts`, plainDeclarations(has)])),
      });
      const rounds = await takeTurns(
        {
          ours: () => [wholeProcess([compiler, '-p', consumer]).milliseconds],
          plain: () => [wholeProcess([compiler, '-p', plain]).milliseconds],
        },
        { rounds: 15, turnsPerRound: 1, warmUpTurns: 2 },
      );
      const of = (name: 'ours' | 'plain') => overRounds(rounds, (round) => round[name][0] ?? Number.NaN).median;
      const ratio = overRounds(rounds, ({ ours, plain }) => (ours[0] ?? Number.NaN) / (plain[0] ?? Number.NaN));
      const types = ours.reduce((sum, { has }) => sum + has.types.length, 0);
      const values = ours.reduce((sum, { has }) => sum + has.values.length, 0);
      return [
        {
          key: 'types/consumer',
          value: ratio.median,
          said: `times plain interfaces: ${of('ours').toFixed(0)} ms against ${of('plain').toFixed(0)} ms for ${types} types and ${values} values, ${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)} over ${rounds.length} rounds`,
        },
        {
          key: 'types/consumer/instantiations',
          value: instantiations(consumer),
          said: `types instantiated for it; ${instantiations(plain)} for the plain ones`,
        },
      ];
    });
  },
};

/** Every door of core and of the workbench that needs no other library. */
const doors = ['@kawal/core', '@kawal/core/concepts', '@kawal/core/locales', '@kawal/core/policy', '@kawal/policy'];

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

interface Exports {
  readonly types: readonly ExportedType[];
  readonly values: readonly string[];
}

interface ExportedType {
  readonly name: string;
  /** How many type arguments it must be given. */
  readonly parameters: number;
  /** One list of fields for an interface, one for each member of a union. */
  readonly members: readonly (readonly Field[])[];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

function exportsOf(folder: string, door: string): Exports {
  const file = join(folder, 'look.ts');
  writeFileSync(file, `import ${JSON.stringify(door)};\nexport * from ${JSON.stringify(door)};\n`);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${door} was not found`);
  const types: ExportedType[] = [];
  const values: string[] = [];
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & ts.SymbolFlags.Value) values.push(exported.name);
    if (!(symbol.flags & ts.SymbolFlags.Type) || symbol.flags & ts.SymbolFlags.Class) continue;
    types.push({
      name: exported.name,
      parameters: requiredParameters(symbol),
      members: membersOf(checker, checker.getDeclaredTypeOfSymbol(symbol)),
    });
  }
  return { types, values };
}

function requiredParameters({ declarations = [] }: ts.Symbol): number {
  const [declared] = declarations;
  if (declared === undefined) return 0;
  if (!ts.isInterfaceDeclaration(declared) && !ts.isTypeAliasDeclaration(declared)) return 0;
  return (declared.typeParameters ?? []).filter((parameter) => parameter.default === undefined).length;
}

function membersOf(checker: ts.TypeChecker, type: ts.Type): ExportedType['members'] {
  const members = type.isUnion() ? type.types : [type];
  const objects = members.filter((member) => member.flags & ts.TypeFlags.Object);
  return objects.length === 0 ? [[]] : objects.map((member) => fieldsOf(checker, member));
}

function fieldsOf(checker: ts.TypeChecker, type: ts.Type): readonly Field[] {
  return checker
    .getPropertiesOfType(type)
    .filter(({ name }) => /^\w+$/.test(name))
    .map((property) => ({
      name: property.name,
      type: plainType(checker, checker.getTypeOfSymbol(property)),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    }));
}

function plainType(checker: ts.TypeChecker, type: ts.Type): string {
  const words = wordsOf(type);
  if (words !== undefined) return words.map((word) => JSON.stringify(word)).join(' | ');
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (checker.isArrayType(type)) return 'readonly string[]';
  return 'string';
}

/** The choices of a field that takes one of a few words. */
function wordsOf(type: ts.Type): readonly string[] | undefined {
  const choices = type.isUnion() ? type.types : [type];
  const words = choices.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return words.length === choices.length ? words : undefined;
}

function consumerOf(doorsUsed: readonly { readonly door: string; readonly has: Exports }[]): string {
  return doorsUsed
    .map(({ door, has: { types, values } }, index) => {
      const names = [...types.map(({ name }) => `type ${name} as T${index}_${name}`)];
      const uses = types
        .filter(({ parameters }) => parameters === 0)
        .map(
          ({ name }) =>
            `export function use${index}_${name}(one: T${index}_${name}): readonly T${index}_${name}[] { return [one]; }`,
        );
      return [
        `import { ${names.join(', ')} } from ${JSON.stringify(door)};`,
        `import * as door${index} from ${JSON.stringify(door)};`,
        ...uses,
        ...values.map((name) => `export const value${index}_${name} = door${index}.${name};`),
      ].join('\n');
    })
    .join('\n');
}

function plainDeclarations({ types, values }: Exports): string {
  const declared = types.map(({ name, parameters, members }) => {
    const of = parameters === 0 ? '' : `<${Array.from({ length: parameters }, (_, index) => `T${index}`).join(', ')}>`;
    const [only, ...others] = members.map(bodyOf);
    if (others.length === 0) return `export interface ${name}${of} ${only}`;
    const parts = members.map((_, index) => `${name}Of${index}`);
    return [
      ...members.map((member, index) => `interface ${parts[index]} ${bodyOf(member)}`),
      `export type ${name}${of} = ${parts.join(' | ')};`,
    ].join('\n');
  });
  // A name can be both a type and a value; the plain ones are the same.
  const functions = values.map((name) => `export declare const ${name}: (one: string) => string;`);
  return [...declared, ...functions, 'export {};'].join('\n');
}

function bodyOf(fields: readonly Field[]): string {
  const lines = fields.map((one) => `  readonly ${one.name}${one.optional ? '?' : ''}: ${one.type};`);
  return `{\n${lines.join('\n')}\n}`;
}

function project(folder: string, name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  const { target: _target, module: _module, moduleResolution: _resolution, lib: _lib, ...plain } = options;
  const compilerOptions = { ...plain, target: 'es2023', lib: ['es2023'], module: 'nodenext' };
  writeFileSync(join(path, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
  return path;
}

function instantiations(path: string): number {
  const { out } = wholeProcess([compiler, '-p', path, '--extendedDiagnostics']);
  return Number(/^Instantiations:\s+(\d+)/m.exec(out)?.[1] ?? Number.NaN);
}
