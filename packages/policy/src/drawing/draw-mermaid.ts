import {
  type Ceiling,
  type Floor,
  type Language,
  type OfficeKind,
  officeKinds,
  type Path,
  type Policy,
} from '@kawal/core';
import { describeGuard, describeOffset, describeTelling } from '../sentences/describe-step.ts';
import { callByOwnNames } from '../sentences/own-offices.ts';
import type { SayOptions } from '../sentences/voice.ts';
import { type Drawing, demandOf, describeRepeat, describeTime, describeWhen } from './drawing.ts';
import { drawingWords as words } from './messages.ts';

/** Draws a policy as a Mermaid flowchart: paths with their steps and times; a dotted arrow is held by an answer. */
export function drawMermaid(policy: Policy, language: Language, names: SayOptions = {}): string {
  const draw: Drawing = { policy, language, names };
  const chart = [
    'flowchart LR',
    ...policy.paths.flatMap((path, index) => drawPath(path, `p${index}`, draw)),
    ...policy.floors.flatMap((floor, index) => drawFloor(floor, `f${index}`, draw)),
    ...policy.ceilings.flatMap((ceiling, index) => drawCeiling(ceiling, `c${index}`, draw)),
    '  classDef floor stroke-width:3px',
    '  classDef ceiling stroke-dasharray:2 2',
    '',
  ].join('\n');
  const offices = names.directory?.offices.map((one) => ({ ...one, localName: label([one.localName]) }));
  return callByOwnNames(chart, offices);
}

function drawPath({ id, when, steps, advise }: Path, name: string, draw: Drawing): readonly string[] {
  const { policy, language } = draw;
  const advice = advise === null ? [] : [words.advice[advise][language]];
  const lines = [
    `  subgraph ${name}["${label([id])}"]`,
    '    direction LR',
    `    ${name}w(["${label([describeWhen(when, draw), ...advice])}"])`,
  ];
  let before = `${name}w`;
  for (const [index, { after, tell, unless, repeat }] of steps.entries()) {
    const step = `${name}s${index}`;
    const texts = [
      describeTelling(tell, policy, language),
      ...(unless === null ? [] : [describeGuard(unless, language)]),
      ...(repeat === null ? [] : [describeRepeat(repeat, language)]),
    ];
    const arrow = unless === null ? '-->' : '-.->';
    lines.push(`    ${before} ${arrow}|"${label([describeTime(after, language)])}"| ${step}["${label(texts)}"]`);
    before = step;
  }
  return [...lines, '  end'];
}

function drawFloor(floor: Floor, name: string, draw: Drawing): readonly string[] {
  const { language } = draw;
  const { id, when, tell, within } = floor;
  const from = demandOf(floor, language);
  return [
    `  ${name}w(["${label([id, describeWhen(when, draw)])}"]) ==>|"≤ ${label([describeOffset(within, language)])}"| ${name}t["${label([listed(tell, language), from[language]])}"]`,
    `  class ${name}t floor`,
  ];
}

function drawCeiling({ id, when, bars }: Ceiling, name: string, draw: Drawing): readonly string[] {
  const { language } = draw;
  const offices =
    'never' in bars ? listed(bars.never, language) : `${words.onlyThese[language]} ${listed(bars.only, language)}`;
  return [
    `  ${name}w(["${label([id, describeWhen(when, draw)])}"]) --x ${name}t["${label([offices])}"]`,
    `  class ${name}t ceiling`,
  ];
}

function listed(kinds: readonly OfficeKind[], language: Language): string {
  return kinds.map((kind) => officeKinds[kind].said[language]).join(', ');
}

/** Safe inside a quoted label: what Mermaid, Markdown or HTML would read as more than text is written by its number. */
function label(texts: readonly string[]): string {
  return texts
    .map((text) =>
      text.replace(/[\s]+/g, ' ').replace(/[#"&<>`*_[\]{}|\\]/g, (character) => `#${character.charCodeAt(0)};`),
    )
    .join('<br>');
}
