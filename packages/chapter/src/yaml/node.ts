/** A file as maps, lists and text with their places. Scalars have no type: `081…`, `007`, `35.70`, `yes` are text. */

export type Node = MapNode | ListNode | TextNode;

/** Both count from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly at: Position;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly Node[];
}

/** Empty text stands for "nothing written". */
export interface TextNode {
  readonly kind: 'text';
  readonly at: Position;
  readonly text: string;
}
