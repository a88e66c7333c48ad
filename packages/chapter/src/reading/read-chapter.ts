import type { Chapter, Office, Policy } from '@kawal/core';
import { type LoudChange, baselines as nationBaselines, type PolicyOverlay, type PolicyTest } from '@kawal/policy';
import { type ChapterBundle, openLoaded, sealBundle } from '../bundle/bundle.ts';
import { readChapterFile } from '../chapter-file/chapter-file.ts';
import { checkTellingTexts } from '../chapter-file/telling-texts.ts';
import type { AddressFault } from '../directory-file/address.ts';
import type { DirectoryCard } from '../directory-file/card.ts';
import { readDirectoryFile } from '../directory-file/directory-file.ts';
import { checkNamesStayPrivate } from '../directory-file/names-stay-private.ts';
import type { WrittenOffice } from '../directory-file/offices.ts';
import type { Finding, FindingPlace } from '../finding/finding.ts';
import { redact } from '../finding/redact.ts';
import { readHolidaysFile } from '../holidays-file/holidays-file.ts';
import { composeLayers } from '../policy-file/layers.ts';
import { readPolicyFile } from '../policy-file/policy-file.ts';
import type { LayerSetting } from '../policy-file/scope.ts';
import { below, findingPlace, type Place, report } from '../shape/place.ts';
import { officeWord } from '../words/choice.ts';
import { structureWords } from '../words/structure.ts';
import type { ChapterFile, OpenedFile } from './open-file.ts';
import { type OpenedFiles, openedFiles, openFiles } from './open-files.ts';
import { type ChapterSources, sourcesOf } from './sources.ts';

/** The result of reading an officer's files. */
export type ChapterReading =
  /** They can be put in force, as far as their form goes. `warnings` are gaps and hints: to be shown, not to be stopped by. */
  | ReadableChapter
  /** They cannot. The findings are all there are, gaps and hints too; `places` are known wherever they could be read. */
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly places: ChapterPlaces | null };

/** The places of a chapter, without its people and its rules. */
export type ChapterPlaces = Pick<Chapter, 'city' | 'areas'>;

export interface ReadableChapter {
  readonly ok: true;
  /** Its policy is composed of all layers. */
  readonly chapter: Chapter;
  readonly bundle: ChapterBundle;
  /** The names and addresses, which stand in no blob: store them as cards. */
  readonly cards: readonly DirectoryCard[];
  readonly warnings: readonly Finding[];
  /** The policy that the city's follows; null if it stands alone. */
  readonly parent: Policy | null;
  /** The layers as their files say them: the city's, then the kelurahan's. */
  readonly layers: readonly PolicyOverlay[];
  /** The parts of the layers above that these layers replaced or removed (L2). */
  readonly loud: readonly LoudChange[];
  /** The stories the policy is held to; they are in no bundle. */
  readonly tests: readonly { readonly test: PolicyTest; readonly place: FindingPlace }[];
  readonly sources: ChapterSources;
}

export interface ChapterReadingOptions {
  /** The channels that the deployment's notifiers serve; a contact on another one is a gap. Left out: not checked. */
  readonly channels?: readonly string[];
  /** Says what the deployment's notifiers have against an address. Left out: only mail and telephones are checked. */
  readonly addressFault?: AddressFault;
  /** The policies a file can follow, by the name it gives them, as `id.nasional@1`. The nation's if left out. */
  readonly baselines?: Readonly<Record<string, Policy>>;
}

/**
 * Reads a chapter's files: `chapter.yaml`, `areas.yaml` if there is one, `directory.yaml`, `policy.yaml` (or
 * `policy.json`), tables of holidays (`holidays-2027.yaml`), and a policy for each kelurahan that has one in the folder
 * `kelurahan`. Gives either a bundle that can be put in force or every finding at
 * once; it throws nothing, whatever the text. Whether the policy loses a report is for a proof to say.
 */
export function readChapter(files: readonly ChapterFile[], options: ChapterReadingOptions = {}): ChapterReading {
  const { opened, findings: fileFindings } = openFiles(files);

  // 1. Each file by itself; the chapter first, the others are read against its places and its zone.
  const chapter = part(opened.chapter, (root) => readChapterFile(root, opened.areas));
  const directory = part(opened.directory, (root) =>
    readDirectoryFile(root, {
      zone: chapter?.zone ?? 'WIB',
      language: chapter?.language ?? 'id',
      chapter,
      channels: options.channels,
      addressFault: options.addressFault,
    }),
  );
  const holidays = opened.holidays.flatMap((file) => part(file, readHolidaysFile) ?? []);
  const setting: Omit<LayerSetting, 'kind' | 'facts'> = {
    zone: chapter?.zone ?? 'WIB',
    chapter,
    baselines: options.baselines ?? nationBaselines,
  };
  const city = part(opened.policy, (root) => readPolicyFile(root, { ...setting, kind: 'policy', facts: {} }));
  const declared = { ...city?.base?.facts, ...city?.overlay.facts };
  const kelurahan = opened.kelurahan
    .map((file) => part(file, (root) => readPolicyFile(root, { ...setting, kind: 'kelurahan', facts: declared })))
    .filter((layer) => layer !== undefined)
    .sort((a, b) => (a.overlay.id < b.overlay.id ? -1 : 1));

  // 2. The layers on top of each other, once nothing is missing that would only echo what was found already.
  const composed = city !== undefined && isWhole(opened) ? composeLayers(city, kelurahan) : undefined;

  for (const { root } of [city, ...kelurahan].filter((layer) => layer !== undefined))
    if (directory !== undefined) checkFreeTexts(root, directory.isPrivate);

  if (composed !== undefined) checkReach(directory?.written ?? [], composed.policy);
  checkTellingTexts(opened.chapter?.root, chapter, directory);

  // 3. All findings, in the order of the files, then of the lines.
  const all = [...fileFindings, ...openedFiles(opened).flatMap(({ findings }) => onceUnserved(inOrder(findings)))];
  const findings =
    directory === undefined
      ? all
      : all.map((finding) => redact(withOfficeMeant(finding, directory.directory.offices), directory.isPrivate));
  const places =
    chapter === undefined || chapter.areas.length === 0 ? null : { city: chapter.city, areas: chapter.areas };
  const refused: ChapterReading = { ok: false, findings, places };
  if (findings.some((finding) => finding.severity === 'refused')) return refused;
  // Reached without a refusal only if all files could be read.
  if (chapter === undefined || directory === undefined || city === undefined || composed === undefined) return refused;
  const bundle = sealBundle(chapter, directory.directory, composed.policy, holidays);
  // What is given now is what a restart will read, down to the order of its keys.
  const sealed = openLoaded(bundle.hash, bundle.blobs);
  if (sealed === undefined || opened.directory?.root === undefined) return refused;
  const layers = [city, ...kelurahan];
  return {
    ok: true,
    chapter: sealed,
    bundle,
    cards: directory.cards,
    warnings: findings,
    parent: city.base,
    layers: layers.map(({ overlay }) => overlay),
    loud: composed.loud,
    tests: layers.flatMap((layer) => layer.tests.map(({ test, place }) => ({ test, place: findingPlace(place) }))),
    sources: sourcesOf({
      ...{ layers, loud: composed.loud, floors: composed.policy.floors },
      directory: { root: opened.directory.root, marks: directory.marks },
    }),
  };
}

/** Refuses names of persons in the free texts of a policy, which are kept for ever or shown to others. */
function checkFreeTexts(root: Place, isPrivate: (text: string) => boolean): void {
  if (root.node.kind !== 'map') return;
  const free = (['facts', 'waivers', 'tests'] as const).map((word) => structureWords[word][root.source.language]);
  for (const { key, value } of root.node.entries) {
    if ((free as readonly string[]).includes(key)) checkNamesStayPrivate(below(root, key, value), isPrivate, new Set());
  }
}

/** Warns of an office that the directory has called and the policy sent a message, or the other way round. */
function checkReach(written: readonly WrittenOffice[], { requires }: Pick<Policy, 'requires'>): void {
  for (const { office, place } of written) {
    const { kind, id, reach } = office;
    if (requires[kind] !== undefined && requires[kind].reach !== reach)
      report(place, { code: 'office.other-reach', office: id, reach });
  }
}

/** An officer who writes the id of an office in a policy means its kind. */
function withOfficeMeant(finding: Finding, offices: readonly Office[]): Finding {
  if (finding.code !== 'value.unknown') return finding;
  const office = offices.find(({ id }) => id === finding.written);
  const kind = office === undefined ? '' : officeWord(office.kind, finding.fileLanguage);
  return finding.allowed.includes(kind) ? { ...finding, closest: kind, isOffice: true } : finding;
}

/** Without any notifier every contact is unserved: that is one finding, at the first of them. */
function onceUnserved(findings: readonly Finding[]): readonly Finding[] {
  const isUnserved = (one: Finding): boolean => one.code === 'contact.channel-not-served' && one.served.length === 0;
  const first = findings.find(isUnserved);
  return findings.filter((one) => one === first || !isUnserved(one));
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

function part<T>(
  file: OpenedFile | undefined,
  read: (root: NonNullable<OpenedFile['root']>) => T | undefined,
): T | undefined {
  return file?.root === undefined ? undefined : read(file.root);
}

/** Problems after which something the layers need may not have been read, unless it could be guessed. */
const leavesHoles: readonly string[] = [
  ...['yaml', 'header', 'kind', 'key', 'value', 'list', 'id', 'area', 'word', 'parent'],
];

function isWhole(opened: OpenedFiles): boolean {
  return [opened.policy, ...opened.kelurahan].every((file) =>
    (file?.findings ?? []).every((finding) => {
      const { code, severity } = finding;
      const isGuessed = code === 'header.other-language' || ('closest' in finding && finding.closest !== null);
      return severity !== 'refused' || isGuessed || !leavesHoles.includes(code.slice(0, code.indexOf('.')));
    }),
  );
}
