import {
  ArrayType,
  type BaseType,
  BooleanType,
  type Context,
  LiteralType,
  type NodeParser,
  NullType,
  NumberType,
  ObjectProperty,
  ObjectType,
  StringType,
  type SubNodeParser,
  ts,
  UnionType,
} from 'ts-json-schema-generator';

/** Reads `CommandsIn<typeof schemas>` and `z.output<typeof schema>`: types that the compiler takes off schemas. */
export class ReadTypesParser implements SubNodeParser {
  readonly #checker: ts.TypeChecker;
  readonly #types: NodeParser;

  constructor(checker: ts.TypeChecker, types: NodeParser) {
    this.#checker = checker;
    this.#types = types;
  }

  supportsNode(node: ts.Node): boolean {
    return ts.isTypeReferenceNode(node) && node.pos >= 0 && /^(?:CommandsIn|Readonly<z\.output)</.test(node.getText());
  }

  createType(node: ts.TypeReferenceNode, context: Context): BaseType {
    // The compiler gives it the name of the type that is declared by it.
    const type = this.#checker.getTypeFromTypeNode(node);
    return type.isUnion() ? this.#union(type.types, context) : this.#object(type, context);
  }

  #read(type: ts.Type, context: Context): BaseType {
    const named = (type.aliasSymbol ?? type.getSymbol())?.declarations?.find(isOwn);
    if (named !== undefined) return this.#types.createType(named, context);
    if (type.flags & ts.TypeFlags.String) return new StringType();
    if (type.flags & ts.TypeFlags.Number) return new NumberType();
    if (type.flags & ts.TypeFlags.Boolean) return new BooleanType();
    if (type.flags & ts.TypeFlags.Null) return new NullType();
    if (type.isLiteral()) return new LiteralType(type.value as string | number);
    if (type.flags & ts.TypeFlags.BooleanLiteral) return new LiteralType(this.#checker.typeToString(type) === 'true');
    if (type.isUnion()) return this.#union(type.types, context);
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      if (item !== undefined) return new ArrayType(this.#read(item, context));
    }
    return this.#object(type, context);
  }

  /** Drops `undefined`, for a field that may be left out says so itself. */
  #union(all: readonly ts.Type[], context: Context): BaseType {
    const [first, ...others] = all.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    if (first !== undefined && others.length === 0) return this.#read(first, context);
    return new UnionType([...(first === undefined ? [] : [first]), ...others].map((one) => this.#read(one, context)));
  }

  #object(type: ts.Type, context: Context): BaseType {
    const fields = this.#checker.getPropertiesOfType(type).map((field) => {
      const isNeeded = !(field.flags & ts.SymbolFlags.Optional);
      return new ObjectProperty(field.name, this.#read(this.#checker.getTypeOfSymbol(field), context), isNeeded);
    });
    const others = type.getStringIndexType();
    const text = this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    return new ObjectType(text, [], fields, others === undefined ? false : this.#read(others, context));
  }
}

/** Returns true for a type of core's own that has a name and takes no other. */
function isOwn(node: ts.Declaration): node is ts.TypeAliasDeclaration | ts.InterfaceDeclaration {
  const isNamed = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
  return isNamed && node.typeParameters === undefined && node.getSourceFile().fileName.includes('packages/core/src');
}
