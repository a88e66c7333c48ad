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
    const all = this.#entriesOf(node).flatMap((entry) => {
      if (ts.isPropertyAssignment(entry)) {
        return [this.#refusal((entry.name as ts.StringLiteral).text, entry.initializer, context)];
      }
      return ts.isSpreadAssignment(entry) ? this.#spread(entry, context) : [];
    });
    // In the order of their codes: the public interface does not change where a text moves within its table.
    return new UnionType(all.sort((one, other) => (one.getId() < other.getId() ? -1 : 1)));
  }

  /** Words of a file of data: of those that tell no facts, and of those of `worded<Facts, …>`. */
  #spread({ expression }: ts.SpreadAssignment, context: Context): readonly BaseType[] {
    const codes = this.#checker.getTypeAtLocation(expression).getProperties();
    return codes.map((code) => {
      return this.#refusal(code.name, expression, context, this.#checker.getTypeOfSymbolAtLocation(code, expression));
    });
  }

  #refusal(code: string, at: ts.Node, context: Context, type = this.#checker.getTypeAtLocation(at)): BaseType {
    const [takes] = type.getCallSignatures()[0]?.getParameters() ?? [];
    // Several entries may share their words, and a table may name their facts: these stand where the type is declared.
    const [facts] = (takes && this.#checker.getTypeOfSymbolAtLocation(takes, at).getSymbol()?.declarations) ?? [];
    const given = facts === undefined ? undefined : this.#types.createType(facts, context);
    return refusalOf(code, given instanceof ObjectType ? given.getProperties() : []);
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
