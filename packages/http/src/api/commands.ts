import { formatFinding, readChapter } from '@kawal/chapter';
import type { Chapter, Language } from '@kawal/core';
import { commandSchemas, readInput, unknownField } from '@kawal/core/schemas';
import { type ActorApi, callVerb, type ListedVerb, type Outcome, type Receipt, verbList } from '@kawal/engine';
import { type CommandForm, formOf } from '@kawal/forms';
import { z } from 'zod';
import { chapterForm, reportForm, type UploadForm } from './uploads.ts';

/** The body of a command: its fields, the record where it takes one, and its options. */
const envelope = z.strictObject({
  record: z.string().max(200).exactOptional(),
  body: z.unknown().optional(),
  drill: z.boolean().exactOptional(),
  namesAsked: z.boolean().exactOptional(),
});

/** A command that an address gives. */
export interface CommandAt {
  /** As `reports.close`. */
  readonly verb: string;
  readonly form?: (chapter: Chapter | null) => CommandForm;
  /** True where an answer waits as long as a refusal: how long it takes would tell what was found. */
  readonly isPaced?: true;
  /** True where its body is large to read: who is not of the LPA is refused before. */
  readonly isForLpa?: true;
  /** The most bytes of its body. */
  readonly most: number;
  /** The form with files in which its body may come as well. */
  readonly upload?: UploadForm;
  give(api: ActorApi, sent: unknown, options: { readonly key?: string }, language: Language): Promise<Given>;
}

/** An outcome or an answer, and the findings of a chapter's files that cannot be put into force. */
type Given = (
  | Outcome<Receipt>
  | Awaited<ReturnType<ActorApi['reports']['namesakes']>>
  | Awaited<ReturnType<ActorApi['reports']['lookUp']>>
  | Awaited<ReturnType<ActorApi['chapter']['compareAccess']>>
) & { readonly findings?: readonly string[] };

const mostBytes = 65_536;
const mostChapterBytes = 2_097_152;

/** Finds the command of an address: `/reports/close`. */
export function commandAt([group = '', name = '', ...rest]: readonly string[]): CommandAt | undefined {
  if (rest.length > 0) return undefined;
  const verb = `${group}.${name}`;
  if (verb === 'escalations.acknowledge' || verb === 'escalations.decline')
    return { verb, most: mostBytes, give: answering(name as 'acknowledge' | 'decline') };
  if (verb === 'chapter.apply')
    return { verb, isForLpa: true, most: mostChapterBytes, upload: chapterForm, give: apply };
  if (verb === 'chapter.compareAccess')
    return { verb, isForLpa: true, most: mostChapterBytes, upload: chapterForm, give: compare };
  if (verb === 'reports.namesakes') return { verb, most: mostBytes, give: asking('namesakes') };
  if (verb === 'reports.lookUp') return { verb, isPaced: true, most: mostBytes, give: asking('lookUp') };
  const listed = verbList.find((one) => one.group === group && one.name === name);
  if (listed === undefined) return undefined;
  return {
    verb,
    form: (chapter) => formOfVerb(listed, chapter),
    most: mostBytes,
    ...(verb === 'reports.submit' ? { upload: reportForm } : {}),
    give: (api, sent, options) => giveListed(listed, api, sent, options),
  };
}

/** Returns the form of a verb, without the fields that the verb itself sets. */
export function formOfVerb({ concept, type, fixed }: ListedVerb, chapter: Chapter | null): CommandForm {
  const schemas: Readonly<Record<string, Parameters<typeof formOf>[0]>> = commandSchemas;
  return formOf(schemas[concept] ?? {}, type, { chapter, without: Object.keys(fixed) });
}

/** Tells whether a verb names suspects, whose names are asked about before. */
export function namesPeople({ group, name }: ListedVerb): boolean {
  return group === 'reports' && ['submit', 'add'].includes(name);
}

async function giveListed(
  verb: ListedVerb,
  api: ActorApi,
  sent: unknown,
  { key }: { readonly key?: string },
): Promise<Given> {
  const read = readInput(envelope, sent);
  if (!read.accepted) return { ok: false, refusals: read.refusals };
  const { record, body = {}, ...flags } = read.value;
  // Who names a report means that one: a verb that takes none would take in another.
  const fields = [
    ...(verb.takes.length > 0 ? ['record'] : []),
    'body',
    'drill',
    ...(namesPeople(verb) ? ['namesAsked'] : []),
  ];
  const unknown = Object.keys(read.value).filter((name) => !fields.includes(name));
  if (unknown.length > 0) return { ok: false, refusals: [unknownField('', unknown, fields)] };
  const options = { ...(key === undefined ? {} : { key }), ...flags };
  return callVerb(api, verb, { body, options, ...(record === undefined ? {} : { record }) });
}

const namesSchema = z.strictObject({ body: z.unknown() });

/** Asks about people by what stands in a body: no NIK, number or name may stand in an address. */
function asking(verb: 'namesakes' | 'lookUp'): CommandAt['give'] {
  return async (api, sent) => {
    const read = readInput(namesSchema, sent);
    // The engine reads what was sent by its own schema.
    return read.accepted ? api.reports[verb](read.value.body as never) : { ok: false, refusals: read.refusals };
  };
}

const codeSchema = z.strictObject({ body: z.looseObject({ code: z.string().max(1_000) }) });

/** Takes a report on by a code, or declines to. */
function answering(verb: 'acknowledge' | 'decline'): CommandAt['give'] {
  return async (api, sent, options) => {
    const read = readInput(codeSchema, sent);
    if (!read.accepted) return { ok: false, refusals: read.refusals };
    const { code, ...answer } = read.value.body;
    // Who enters a code is whose session it is.
    if ('enteredBy' in answer) return { ok: false, refusals: [unknownField('', ['enteredBy'], ['for', 'words'])] };
    return api.escalations[verb](code, options, answer);
  };
}

const filesSchema = z.strictObject({
  body: z.strictObject({
    files: z.array(z.strictObject({ name: z.string().max(200), text: z.string().max(1_000_000) })).max(500),
  }),
});

/** Gives what a chapter's files say to an act of the engine; of files with faults it returns the findings. */
function withFiles(
  act: (api: ActorApi, reading: Checked, options: { readonly key?: string }) => Promise<Given>,
): CommandAt['give'] {
  return async (api, sent, options, language) => {
    const read = readInput(filesSchema, sent);
    if (!read.accepted) return { ok: false, refusals: read.refusals };
    const reading = readChapter(read.value.body.files);
    if (reading.ok) return act(api, reading, options);
    // What refuses the files first: the first finding is the answer.
    const isGrave = ({ severity }: (typeof reading.findings)[number]) => severity === 'refused';
    const sorted = reading.findings.toSorted((one, other) => Number(isGrave(other)) - Number(isGrave(one)));
    const findings = sorted.map((finding) => formatFinding(finding, language));
    return { ok: false, refusals: [{ code: 'input.not-fitting', field: 'body.files' }], findings };
  };
}

type Checked = Parameters<ActorApi['chapter']['compareAccess']>[0];

const apply = withFiles((api, reading, options) => api.chapter.apply(reading, options));
const compare = withFiles((api, reading) => api.chapter.compareAccess(reading));
