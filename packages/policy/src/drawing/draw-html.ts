import {
  type Ceiling,
  describeDuration,
  type Floor,
  type Language,
  type OfficeKind,
  officeKinds,
  type Path,
  type Policy,
  type PolicyLayer,
  type Step,
} from '@kawal/core';
import { isOwnOffice } from '@kawal/core/matching';
import type { Offset } from '@kawal/core/policy';
import { describeWithin } from '../sentences/describe-limits.ts';
import { describeGuard } from '../sentences/describe-step.ts';
import { callByOwnNames } from '../sentences/own-offices.ts';
import type { SayOptions } from '../sentences/voice.ts';
import { layerWords } from '../sentences/words.ts';
import { type Drawing, demandOf, describeRepeat, describeTime, describeWhen } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';
import { drawingWords as words } from './messages.ts';
import { style } from './style.ts';
import { columnOf, inRows, offsetsOf } from './timeline.ts';

/** Draws a policy as one HTML page: paths as lanes on a time axis, floors, ceilings. Nothing comes from elsewhere. */
export function drawHtml(policy: Policy, language: Language, names: SayOptions = {}): string {
  const draw: Drawing = { policy, language, names };
  const offsets = offsetsOf(policy);
  const title = escapeXml(words.title(policy.id, policy.version)[language]);
  const axis = `<tr class="axis"><th></th>${offsets.map((offset) => `<th>${escapeXml(describeTime(offset, language))}</th>`).join('')}</tr>`;
  const section = (heading: 'paths' | 'floors' | 'ceilings'): string =>
    `<tbody><tr class="section"><th colspan="${offsets.length + 1}">${words[heading][language]}</th></tr></tbody>`;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${title}</h1>
<p>${words.subtitle[language]}</p>
${policy.lineage.length > 1 ? note(lineageOf(draw)) : ''}
${drawLegend(language)}
<table>
<thead>${axis}</thead>
${section('paths')}
${policy.paths.map((path) => drawPath(path, offsets, draw)).join('\n')}
${policy.floors.length > 0 ? section('floors') : ''}
${policy.floors.map((floor) => drawFloor(floor, offsets, draw)).join('\n')}
${policy.ceilings.length > 0 ? section('ceilings') : ''}
${policy.ceilings.map((ceiling) => drawCeiling(ceiling, offsets, draw)).join('\n')}
</table>
</body>
</html>
`;
  const offices = names.directory?.offices.map((one) => ({ ...one, localName: escapeXml(one.localName) }));
  return callByOwnNames(page, offices);
}

/** A step, or a floor's deadline, at its place in a lane. */
interface Mark {
  readonly offset: Offset;
  readonly name: string;
  /** The class of the mark, and of the line that leads to it. */
  readonly mark: string;
  readonly line: string;
  /** The offices and notes below the mark. */
  readonly said: string;
}

function drawPath({ id, when, hold, advise, layer, steps }: Path, offsets: readonly Offset[], draw: Drawing): string {
  const { language } = draw;
  const isHeld = hold !== null && steps.some(({ unless }) => unless?.level === 'acknowledged');
  const side = [
    ...layerNotes(layer, draw),
    ...(isHeld ? [note(words.holds(describeDuration(hold.ms, language))[language])] : []),
    ...(advise === null ? [] : [note(words.advice[advise][language])]),
  ];
  const marks = steps.map((step) => markOfStep(step, draw));
  return drawLane(drawSide(id, describeWhen(when, draw), side), marks, offsets);
}

function drawFloor(floor: Floor, offsets: readonly Offset[], draw: Drawing): string {
  const from = floor.since === 'accepted' ? [] : [words.since[floor.since]];
  const side = [demandOf(floor, draw.language), ...from].map((said) => note(said[draw.language]));
  const marks = [markOfFloor(floor, draw)];
  return drawLane(drawSide(floor.id, describeWhen(floor.when, draw), side), marks, offsets);
}

function drawCeiling({ id, layer, when, bars }: Ceiling, offsets: readonly Offset[], draw: Drawing): string {
  const { language } = draw;
  const [only, kinds] = 'never' in bars ? ['', bars.never] : [note(words.onlyThese[language]), bars.only];
  const offices = `<ul class="flow">${kinds.map((kind) => `<li>${drawOffice(kind, language)}</li>`).join('')}</ul>`;
  const side = drawSide(id, describeWhen(when, draw), layerNotes(layer, draw));
  return `<tbody class="lane"><tr><th>${side}</th><td class="bars" colspan="${offsets.length}"><i class="barred"></i>${only}${offices}</td></tr></tbody>`;
}

/** Draws marks along the axis; each cell reaches to the next mark of its row, so that a text has all the room there is. */
function drawLane(side: string, marks: readonly Mark[], offsets: readonly Offset[]): string {
  const rows = marks.length === 0 ? [[]] : inRows(marks);
  const cells = (row: readonly Mark[]): string => {
    const columns = [...row.map(({ offset }) => columnOf(offset, offsets)), offsets.length];
    const [first = 0] = columns;
    const before = first === 0 ? '' : drawCell('', '<i class="start"></i>', row[0]?.line, '', first);
    const all = row.map(({ name, mark, said }, index) => {
      const width = (columns[index + 1] ?? 0) - (columns[index] ?? 0);
      return drawCell(name, `<i class="${mark}"></i>`, row[index + 1]?.line, said, width);
    });
    return before + all.join('');
  };
  const head = `<th rowspan="${rows.length}">${side}</th>`;
  const body = rows.map((row, index) => `<tr>${index === 0 ? head : ''}${cells(row)}</tr>`).join('');
  return `<tbody class="lane${rows.length > 1 ? ' fork' : ''}">${body}</tbody>`;
}

function drawCell(name: string, mark: string, line: string | undefined, said: string, columns: number): string {
  const onward = line === undefined ? '' : `<i class="${`to ${line}`.trim()}"></i>`;
  return `<td colspan="${columns}"><div class="id">${escapeXml(name)}</div><div class="track">${mark}${onward}</div><div class="said">${said}</div></td>`;
}

function markOfStep({ id, after, tell, unless, repeat }: Step, draw: Drawing): Mark {
  const { language } = draw;
  const notes = [
    ...(unless === null ? [] : [`<p class="guard">${escapeXml(describeGuard(unless, language))}</p>`]),
    ...(repeat === null ? [] : [note(describeRepeat(repeat, language))]),
    ...(tell.includes('lastResort') ? [note(words.withoutEnd[language])] : []),
  ];
  const [mark, line] = unless === null ? ['step', ''] : ['step guarded', 'guarded'];
  return { offset: after, name: id, mark, line, said: drawTold(tell, draw) + notes.join('') };
}

function markOfFloor(floor: Floor, draw: Drawing): Mark {
  const { language } = draw;
  const { within, tell, of, origin } = floor;
  const either = of === 'one' && tell.length > 1 ? note(words.either[language]) : '';
  const said = either + drawTold(tell, draw);
  return {
    offset: within,
    name: describeWithin(floor, language),
    mark: `deadline ${origin}`,
    line: `wait ${origin}`,
    said,
  };
}

function drawSide(id: string, condition: string, notes: readonly string[]): string {
  return `<b>${escapeXml(id)}</b><p>${escapeXml(condition)}</p>${notes.join('')}`;
}

/** Returns who wrote a part, if not everything is of one layer. */
function layerNotes(layer: PolicyLayer, { policy, language }: Drawing): readonly string[] {
  const layers = new Set([...policy.paths, ...policy.ceilings].map((part) => part.layer));
  return layers.size > 1 ? [note(words.layer(layerWords[layer][language])[language])] : [];
}

function note(text: string): string {
  return `<p class="note">${escapeXml(text)}</p>`;
}

function drawTold(kinds: readonly OfficeKind[], { policy, language }: Drawing): string {
  const isRung = (kind: OfficeKind): boolean => policy.requires[kind]?.reach === 'call';
  return kinds.map((kind) => drawOffice(kind, language, isRung(kind) ? ` ${words.rung[language]}` : '')).join('');
}

function drawOffice(kind: OfficeKind, language: Language, how = ''): string {
  return `<div class="office ${signOf(kind)}">${escapeXml(officeKinds[kind].said[language])}${how}</div>`;
}

/** Signs tell kinds of office apart by shape, and in print by how dark they are. */
type OfficeSign = 'own' | 'authority' | 'lastResort' | 'other';

function signOf(kind: OfficeKind): OfficeSign {
  if (kind === 'lastResort') return 'lastResort';
  if (isOwnOffice(kind)) return 'own';
  return officeKinds[kind].authority ? 'authority' : 'other';
}

function drawLegend(language: Language): string {
  const { legend } = words;
  const marks = { unconditional: 'step', guarded: 'step guarded', deadline: 'deadline law' } as const;
  const signs: readonly OfficeSign[] = ['own', 'authority', 'lastResort', 'other'];
  const entries = [
    ...Object.entries(marks).map(
      ([key, mark]) => `<li><i class="${mark}"></i>${legend[key as keyof typeof marks][language]}</li>`,
    ),
    ...signs.map((sign) => `<li class="office ${sign}">${legend[sign][language]}</li>`),
  ];
  return `<ul class="legend note">${entries.join('')}</ul>`;
}

/** Returns the layers it was composed of, the outermost first. */
function lineageOf({ policy, language }: Drawing): string {
  return policy.lineage
    .map(({ id, version, layer }) => `${id} ${version} (${layerWords[layer][language]})`)
    .join(' → ');
}
