import {
  type BaseType,
  type Context,
  LiteralType,
  type NodeParser,
  ObjectProperty,
  ObjectType,
  type SubNodeParser,
  ts,
  UnionType,
} from 'ts-json-schema-generator';

/** Reads `RefusalsOf<typeof table>`: a refusal for each entry of the table, with the facts that its words take. */
export class RefusalTableParser implements SubNodeParser {
  readonly #checker: ts.TypeChecker;
  readonly #types: NodeParser;

  constructor(checker: ts.TypeChecker, types: NodeParser) {
    this.#checker = checker;
    this.#types = types;
  }

  supportsNode(node: ts.Node): boolean {
    return ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === 'RefusalsOf';
  }

  createType(node: ts.TypeReferenceNode, context: Context): BaseType {
    return new UnionType(
      this.#entriesOf(node).flatMap((entry) => {
        if (ts.isPropertyAssignment(entry)) return [this.#refusal(entry, context)];
        return ts.isSpreadAssignment(entry) ? this.#fixed(entry) : [];
      }),
    );
  }

  #refusal({ name, initializer }: ts.PropertyAssignment, context: Context): BaseType {
    const code = (name as ts.StringLiteral).text;
    // Several entries may share their words: these stand where the value is declared.
    const [words] = this.#checker.getTypeAtLocation(initializer).getCallSignatures();
    const facts = words?.getDeclaration().parameters[0]?.type;
    const given = facts === undefined ? undefined : this.#types.createType(facts, context);
    const fields = given instanceof ObjectType ? given.getProperties() : [];
    return refusalOf(code, fields);
  }

  /** Texts of a file of data, which take no facts. */
  #fixed({ expression }: ts.SpreadAssignment): readonly BaseType[] {
    const codes = this.#checker.getTypeAtLocation(expression).getProperties();
    return codes.map(({ name }) => refusalOf(name, []));
  }

  #entriesOf(node: ts.TypeReferenceNode): readonly ts.ObjectLiteralElementLike[] {
    const [table] = node.typeArguments ?? [];
    const local = table && ts.isTypeQueryNode(table) ? this.#checker.getSymbolAtLocation(table.exprName) : undefined;
    const symbol = local && local.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(local) : local;
    const declared = symbol?.valueDeclaration;
    const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    const entries = value && ts.isSatisfiesExpression(value) ? value.expression : undefined;
    if (entries === undefined || !ts.isObjectLiteralExpression(entries)) {
      throw new Error(`no table of refusals stands behind ${node.getText()}`);
    }
    return entries.properties;
  }
}

function refusalOf(code: string, facts: readonly ObjectProperty[]): BaseType {
  return new ObjectType(code, [], [new ObjectProperty('code', new LiteralType(code), true), ...facts], false);
}
