import { createProgram, DEFAULT_CONFIG, ts } from 'ts-json-schema-generator';

type Schema = Readonly<Record<string, unknown>>;
const { TypeFlags } = ts;

const verbsAt = 'packages/engine/src/api/verbs.ts';
/** Reads of the states and entries of records: the description makes them of core's types. */
const ofRecords = ['get', 'list', 'all', 'count', 'tally', 'history', 'dossier'];

/**
 * Describes what each verb and each question of the engine answers over HTTP, as `GROUP.NAME.answer`, by JSON Schema
 * made from its type. What is of core stands in core's own schema, and is only named here.
 */
export function answersSchema(ofCore: Schema): Schema {
  const config = { ...DEFAULT_CONFIG, path: verbsAt, tsconfig: 'tsconfig.core.json', type: '*', skipTypeCheck: true };
  const program = createProgram(config);
  const checker = program.getTypeChecker();
  const writer = new TypeWriter(checker, ofCore);
  const api = exported(program, checker, verbsAt, 'RemoteApi');
  const answers: Record<string, Schema> = {};
  const describe = (name: string, type: ts.Type): void => {
    const [signature] = type.getCallSignatures();
    if (signature === undefined || ofRecords.includes(name.split('.').at(-1) ?? '')) return;
    const answer = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
    const good = (answer?.isUnion() ? answer.types : []).find((one) => isOk(checker, one));
    if (good === undefined) throw new Error(`${name} has no answer`);
    answers[`${name}.answer`] = writer.write(good);
  };
  for (const group of checker.getPropertiesOfType(api)) {
    if (group.name === 'events') continue;
    const type = checker.getTypeOfSymbol(group);
    if (type.getCallSignatures().length > 0) describe(group.name, type);
    else
      for (const verb of checker.getPropertiesOfType(type))
        describe(`${group.name}.${verb.name}`, checker.getTypeOfSymbol(verb));
  }
  const all = Object.entries({ ...answers, ...writer.defs }).sort(([one], [other]) => (one < other ? -1 : 1));
  const $defs = Object.fromEntries(all);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: '@kawal/http', $defs };
}

function exported(program: ts.Program, checker: ts.TypeChecker, path: string, name: string): ts.Type {
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(path));
  const module = file && checker.getSymbolAtLocation(file);
  const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
  if (symbol === undefined) throw new Error(`${path} exports no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

function isOk(checker: ts.TypeChecker, type: ts.Type): boolean {
  const ok = type.getProperty('ok');
  return ok !== undefined && checker.typeToString(checker.getTypeOfSymbol(ok)) === 'true';
}

/** Returns a type of core that is one text of several, under these texts. */
function choiceOf(name: string, { enum: texts }: Schema): readonly (readonly [string, string])[] {
  return Array.isArray(texts) && texts.length > 3 ? [[texts.toSorted().join(), name]] : [];
}

/** Writes types as schemas, and keeps those that have a name. */
class TypeWriter {
  readonly defs: Record<string, Schema> = {};
  readonly #checker: ts.TypeChecker;
  readonly #ofCore: Schema;
  // The compiler forgets the name of a choice that is a part of another one.
  readonly #choices: ReadonlyMap<string, string>;

  constructor(checker: ts.TypeChecker, ofCore: Schema) {
    this.#checker = checker;
    this.#ofCore = ofCore;
    this.#choices = new Map(Object.entries(ofCore).flatMap(([name, one]) => choiceOf(name, one as Schema)));
  }

  write(type: ts.Type): Schema {
    const { flags } = type;
    if (flags & (TypeFlags.Any | TypeFlags.Unknown)) return {};
    const name = this.#named(type);
    if (name !== undefined) return name;
    if (type.isIntersection()) {
      const plain = type.types.find((one) => one.flags & (TypeFlags.StringLike | TypeFlags.NumberLike));
      return plain === undefined ? this.#object(type) : this.write(plain);
    }
    if (flags & TypeFlags.TemplateLiteral) {
      const { texts } = type as ts.TemplateLiteralType;
      return { type: 'string', pattern: `^${texts.join('.*')}$` };
    }
    if (type.isLiteral()) return { const: type.value };
    if (flags & TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' };
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (flags & TypeFlags.String) return { type: 'string' };
    if (flags & TypeFlags.Number) return { type: 'number' };
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    return type.isUnion() ? this.#union(type.types) : this.#list(type);
  }

  /** Names a type that stands in core's schema, or an interface of the engine that takes no other type. */
  #named(type: ts.Type): Schema | undefined {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const declared = symbol?.declarations?.find(
      (one) => (ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one)) && one.typeParameters === undefined,
    );
    if (symbol === undefined || declared === undefined || type.aliasTypeArguments !== undefined) return undefined;
    const { name } = symbol;
    const { fileName } = declared.getSourceFile();
    if (fileName.includes('packages/core/src') && Object.hasOwn(this.#ofCore, name)) return { $ref: `#/$defs/${name}` };
    if (!fileName.includes('packages/') || !ts.isInterfaceDeclaration(declared)) return undefined;
    if (Object.hasOwn(this.#ofCore, name)) throw new Error(`core has another type that is called ${name}`);
    if (this.defs[name] === undefined) {
      // A type that holds itself is named within.
      this.defs[name] = {};
      this.defs[name] = this.#object(type);
    }
    return { $ref: `#/$defs/${name}` };
  }

  #list(type: ts.Type): Schema {
    const items = this.#checker.getTypeArguments(type as ts.TypeReference);
    if (this.#checker.isTupleType(type)) return { type: 'array', items: this.#union(items), minItems: items.length };
    if (!this.#checker.isArrayType(type)) return this.#object(type);
    return { type: 'array', items: items[0] === undefined ? {} : this.write(items[0]) };
  }

  /** A field that may be left out says so itself: `undefined` is dropped. */
  #union(types: readonly ts.Type[]): Schema {
    const forms = types.filter((one) => !(one.flags & TypeFlags.Undefined));
    const isBoolean = forms.filter((one) => one.flags & TypeFlags.BooleanLiteral).length === 2;
    const rest = isBoolean ? forms.filter((one) => !(one.flags & TypeFlags.BooleanLiteral)) : forms;
    const texts = rest.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    const written = [
      ...(texts.length > 1 ? [this.#choice(texts)] : texts.map((text) => ({ const: text }))),
      ...rest.filter((one) => !one.isStringLiteral()).map((one) => this.write(one)),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
    ];
    // The compiler lists the forms as it met them, which another change elsewhere would turn around.
    const different = [...new Map(written.map((one) => [JSON.stringify(one), one])).entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, one]) => one);
    return different.length === 1 ? (different[0] ?? {}) : { anyOf: different };
  }

  #choice(texts: readonly string[]): Schema {
    const sorted = texts.toSorted();
    const name = this.#choices.get(sorted.join());
    return name === undefined ? { type: 'string', enum: sorted } : { $ref: `#/$defs/${name}` };
  }

  #object(type: ts.Type): Schema {
    const fields = this.#checker.getPropertiesOfType(type).filter(({ name }) => !name.startsWith('__@'));
    const properties = fields.map((field) => {
      const description = ts.displayPartsToString(field.getDocumentationComment(this.#checker));
      const schema = this.write(this.#checker.getTypeOfSymbol(field));
      return [field.name, description === '' ? schema : { ...schema, description }] as const;
    });
    const others = type.getStringIndexType();
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: fields.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name),
      additionalProperties: others === undefined ? false : this.write(others),
    };
  }
}
