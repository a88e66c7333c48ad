import { type BaseType, LiteralType, type SubNodeParser, ts, UnionType } from 'ts-json-schema-generator';

/** Reads `ValueOf<'danger'>`: the words that the compiler takes off the table of facts. */
export class TableWordsParser implements SubNodeParser {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  supportsNode(node: ts.Node): boolean {
    return ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && node.typeName.text === 'ValueOf';
  }

  createType(node: ts.TypeReferenceNode): BaseType {
    return new UnionType(this.#words(node).map((word) => new LiteralType(word)));
  }

  #words(node: ts.Node): readonly string[] {
    const type = this.#checker.getTypeAtLocation(node);
    const members = type.isUnion() ? type.types : [type];
    return members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  }
}
