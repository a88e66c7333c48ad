import {
  type Condition,
  type Floor,
  hour,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type Path,
  type Policy,
  type PolicyLayer,
  type Step,
} from '@kawal/core';
import { isOwnOffice } from '@kawal/core/matching';
import { inWallTime, type Offset } from '@kawal/core/policy';
import { describeCite } from '../sentences/describe-cite.ts';
import { describeCondition, type PlaceNames } from '../sentences/describe-condition.ts';
import { describeGuard, describeOffset } from '../sentences/describe-step.ts';
import { layerWords } from '../sentences/words.ts';
import { drawingWords as words } from './messages.ts';
import { textWidth, wrapText } from './text.ts';

/** Where everything of a picture stands, in pixels; nothing of it is drawn yet. */
export interface Layout {
  readonly width: number;
  readonly columns: readonly Column[];
  readonly paths: readonly Lane[];
  readonly floors: readonly Lane[];
  readonly ceilings: readonly CeilingBox[];
}

/** An instant that the policy names. Columns are as far apart as their texts need, not as the clock says. */
export interface Column {
  readonly x: number;
  readonly label: string;
}

/** One path, or one floor. */
export interface Lane {
  readonly height: number;
  readonly side: readonly Line[];
  readonly rows: readonly StepRow[];
}

/** Steps of a lane that stand one after the other; steps of one instant stand in rows of their own. */
export interface StepRow {
  /** From the top of the lane to the row's line. */
  readonly y: number;
  readonly cells: readonly StepBox[];
}

export interface StepBox {
  readonly x: number;
  readonly id: string;
  readonly isGuarded: boolean;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  readonly style: 'name' | 'text' | 'office' | 'note' | 'guard';
  /** The sign of the office's kind, before the first line of its name. */
  readonly sign: OfficeSign | null;
}

export type OfficeSign = 'own' | 'authority' | 'lastResort' | 'other';

/** A ceiling: when, and whom it keeps out. */
export interface CeilingBox {
  readonly height: number;
  readonly side: readonly Line[];
  readonly items: readonly (Line & { readonly x: number; readonly row: number })[];
}

export const metrics = {
  /** A picture is at least so wide. */
  least: 980,
  margin: 28,
  side: 300,
  /** From the side's text to the first column. */
  gutter: 34,
  lineHeight: 15,
  /** Around a lane's texts. */
  padding: 12,
  /** From a row's top, where the names of its steps stand, to its line. */
  rowTop: 16,
  /** From a row's line to its first text. */
  rowText: 24,
  sign: 13,
  sizes: { name: 13, text: 11.5, office: 11.5, note: 10.5, guard: 10.5 },
} as const;

const cellWidth = { least: 104, most: 168 };

export function layoutOf(policy: Policy, language: Language, names: PlaceNames): Layout {
  const say = (said: Localized): string => said[language];
  const left = metrics.margin + metrics.side + metrics.gutter;
  const drawn = [
    ...policy.paths.map((path) => path.steps.map((step) => stepCell(step, policy, language))),
    ...policy.floors.map((floor) => [floorCell(floor, policy, language)]),
  ];
  const offsets = offsetsOf(policy);
  const xs = placed(offsets, drawn.flatMap(inRows), left, language);
  const columns = offsets.map((offset, index) => ({ x: xs[index] as number, label: axisLabel(offset, language) }));
  const right = Math.max(
    metrics.least - metrics.margin,
    ...drawn.flat().map(({ offset, texts }) => xAt(offset) + Math.min(cellWidth.most, wanted(texts))),
    ...columns.map(({ x, label }) => x + textWidth(label, metrics.sizes.note, true)),
  );
  const width = Math.ceil(right + metrics.margin);

  function xAt(offset: Offset): number {
    return xs[offsets.findIndex((one) => isSame(one, offset))] as number;
  }
  const lane = (side: readonly Line[], cells: readonly DrawnStep[]): Lane => {
    let y = metrics.padding;
    const rows = inRows(cells).map((row): StepRow => {
      const placedCells = row.map((cell, index): StepBox => {
        const x = xAt(cell.offset);
        const next = row[index + 1];
        const room = (next === undefined ? width - metrics.margin : xAt(next.offset)) - x - 8;
        return {
          x,
          id: cell.id,
          isGuarded: cell.isGuarded,
          lines: cell.texts.flatMap((text) => wrapped(text, Math.min(room, cellWidth.most))),
        };
      });
      const top = y;
      const tallest = Math.max(...placedCells.map(({ lines }) => lines.length));
      y += metrics.rowTop + metrics.rowText + tallest * metrics.lineHeight;
      return { y: top + metrics.rowTop, cells: placedCells };
    });
    return { height: Math.max(sideHeight(side), y), side, rows };
  };
  return {
    width,
    columns,
    paths: policy.paths.map((path, index) => lane(pathSide(path), drawn[index] as readonly DrawnStep[])),
    floors: policy.floors.map((floor, index) =>
      lane(floorSide(floor), drawn[policy.paths.length + index] as readonly DrawnStep[]),
    ),
    ceilings: policy.ceilings.map(({ id, layer, when, bars }) => {
      const side = sideLines(id, when, layerNote(layer));
      const kept = 'never' in bars ? bars.never : bars.only;
      const only: readonly Line[] = 'only' in bars ? [{ text: say(words.onlyThese), style: 'note', sign: null }] : [];
      const items = inFlow([...only, ...kept.map((kind) => officeText(kind, language))], left, width - metrics.margin);
      const rows = (items.at(-1)?.row ?? 0) + 1;
      return { height: Math.max(sideHeight(side), rows * metrics.lineHeight + 2 * metrics.padding), side, items };
    }),
  };

  function pathSide({ id, when, hold, advise, layer, steps }: Path): readonly Line[] {
    const isHeld = hold !== null && steps.some(({ unless }) => unless?.level === 'acknowledged');
    return sideLines(id, when, [
      ...layerNote(layer),
      ...(isHeld ? [say(words.holds(hold))] : []),
      ...(advise === null ? [] : [say(words.advice[advise])]),
    ]);
  }
  /** Who wrote it, where not everything is of one layer. */
  function layerNote(layer: PolicyLayer): readonly string[] {
    const layers = new Set([...policy.paths, ...policy.ceilings].map((part) => part.layer));
    return layers.size > 1 ? [say(words.layer(say(layerWords[layer])))] : [];
  }
  function floorSide({ id, when, origin, cite, since }: Floor): readonly Line[] {
    const from = words.since[since];
    return sideLines(id, when, [
      say(origin === 'law' && cite !== null ? words.law(describeCite(cite, language)) : words.practice),
      ...(from === null ? [] : [say(from)]),
    ]);
  }
  function sideLines(id: string, when: Condition, notes: readonly string[]): readonly Line[] {
    const isAlways = Object.keys(when).length === 0;
    const condition = isAlways
      ? say(words.every)
      : say(words.when(describeCondition(when, policy.facts, language, names)));
    const texts: readonly Text[] = [
      { text: id, style: 'name', sign: null },
      { text: condition, style: 'text', sign: null },
      ...notes.map((text): Text => ({ text, style: 'note', sign: null })),
    ];
    return texts.flatMap((text) => wrapped(text, metrics.side));
  }
}

/** A text before it is broken into lines. */
type Text = Line;

interface DrawnStep {
  readonly offset: Offset;
  readonly id: string;
  readonly isGuarded: boolean;
  readonly texts: readonly Text[];
}

function stepCell({ id, after, tell, unless, repeat }: Step, policy: Policy, language: Language): DrawnStep {
  const notes: readonly Text[] = [
    ...(unless === null ? [] : [{ text: describeGuard(unless, language), style: 'guard', sign: null } as const]),
    ...(repeat === null ? [] : [{ text: words.repeat(repeat)[language], style: 'note', sign: null } as const]),
    ...(tell.includes('lastResort') ? [{ text: words.withoutEnd[language], style: 'note', sign: null } as const] : []),
  ];
  return { offset: after, id, isGuarded: unless !== null, texts: [...offices(tell, policy, language), ...notes] };
}

function floorCell({ within, tell, of, origin }: Floor, policy: Policy, language: Language): DrawnStep {
  const either: readonly Text[] =
    of === 'one' && tell.length > 1 ? [{ text: words.either[language], style: 'note', sign: null }] : [];
  // A statute counts in hours, and is quoted so.
  const isInHours = origin === 'law' && 'ms' in within && within.ms % hour === 0;
  const id = isInHours ? words.hours(within.ms / hour)[language] : describeOffset(within, language);
  return { offset: within, id, isGuarded: false, texts: [...either, ...offices(tell, policy, language)] };
}

function offices(kinds: readonly OfficeKind[], { requires }: Policy, language: Language): readonly Text[] {
  return kinds.map((kind) => {
    const office = officeText(kind, language);
    const isRung = requires[kind]?.reach === 'call';
    return isRung ? { ...office, text: `${office.text} ${words.rung[language]}` } : office;
  });
}

function officeText(kind: OfficeKind, language: Language): Text {
  return { text: officeKinds[kind].said[language], style: 'office', sign: signOf(kind) };
}

function signOf(kind: OfficeKind): OfficeSign {
  if (kind === 'lastResort') return 'lastResort';
  if (isOwnOffice(kind)) return 'own';
  return officeKinds[kind].authority ? 'authority' : 'other';
}

/** Every instant that a step or a floor names, in order. */
function offsetsOf({ paths, floors }: Policy): readonly Offset[] {
  const all: readonly Offset[] = [
    { ms: 0 },
    ...paths.flatMap(({ steps }) => steps.map(({ after }) => after)),
    ...floors.map(({ within }) => within),
  ];
  const distinct = all.filter((offset, index) => all.findIndex((one) => isSame(one, offset)) === index);
  return distinct.sort(inOrder);
}

/** A day comes before a working day, which may be a later one. */
function inOrder(a: Offset, b: Offset): number {
  return inWallTime(a) - inWallTime(b) || Number('workingDays' in a) - Number('workingDays' in b);
}

function isSame(a: Offset, b: Offset): boolean {
  return 'ms' in a ? 'ms' in b && a.ms === b.ms : 'workingDays' in b && a.workingDays === b.workingDays;
}

function axisLabel(offset: Offset, language: Language): string {
  return 'ms' in offset && offset.ms <= 0 ? words.atOnce[language] : describeOffset(offset, language);
}

/** Steps of one lane in as few rows as keep two of one instant apart. */
function inRows(steps: readonly DrawnStep[]): readonly (readonly DrawnStep[])[] {
  const rows: DrawnStep[][] = [];
  const sorted = [...steps].sort((a, b) => inOrder(a.offset, b.offset));
  for (const step of sorted) {
    const row = rows.find((one) => !isSame((one.at(-1) as DrawnStep).offset, step.offset));
    if (row === undefined) rows.push([step]);
    else row.push(step);
  }
  return rows;
}

/** Each column as far right as the texts before it need. */
function placed(
  offsets: readonly Offset[],
  rows: readonly (readonly DrawnStep[])[],
  left: number,
  language: Language,
): readonly number[] {
  const xs: number[] = [];
  for (const [index, offset] of offsets.entries()) {
    const before = offsets[index - 1];
    const afterLabel =
      before === undefined
        ? left
        : (xs[index - 1] as number) + textWidth(axisLabel(before, language), metrics.sizes.note, true) + 16;
    const afterTexts = rows.map((row) => {
      const at = row.findIndex((step) => isSame(step.offset, offset));
      const previous = row[at - 1];
      if (previous === undefined) return left;
      const from = xs[offsets.findIndex((one) => isSame(one, previous.offset))] as number;
      const room = Math.max(
        cellWidth.least,
        textWidth(previous.id, metrics.sizes.note) + 8,
        widestWord(previous.texts),
      );
      return from + room + 12;
    });
    xs.push(Math.ceil(Math.max(afterLabel, ...afterTexts)));
  }
  return xs;
}

function widestWord(texts: readonly Text[]): number {
  const words = texts.flatMap(({ text, style, sign }) =>
    text.split(' ').map((word) => textWidth(word, metrics.sizes[style]) + (sign === null ? 0 : metrics.sign)),
  );
  return Math.min(cellWidth.most, Math.max(0, ...words));
}

function wanted(texts: readonly Text[]): number {
  return Math.max(
    ...texts.map(({ text, style, sign }) => textWidth(text, metrics.sizes[style]) + (sign === null ? 0 : metrics.sign)),
    0,
  );
}

function wrapped({ text, style, sign }: Text, width: number): readonly Line[] {
  const room = width - (sign === null ? 0 : metrics.sign);
  return wrapText(text, metrics.sizes[style], room, style === 'name').map((line, index) => ({
    text: line,
    style,
    // Later lines of a name stand under the first, so they keep the sign's room without the sign.
    sign: index === 0 ? sign : null,
  }));
}

/** Names one after the other, in as many rows as they need. */
function inFlow(texts: readonly Text[], left: number, right: number): CeilingBox['items'] {
  let x = left;
  let row = 0;
  return texts.map((text) => {
    const width = wanted([text]) + 22;
    if (x > left && x + width > right) {
      x = left;
      row += 1;
    }
    const item = { ...text, x, row };
    x += width;
    return item;
  });
}

function sideHeight(side: readonly Line[]): number {
  return side.length * metrics.lineHeight + 2 * metrics.padding;
}
