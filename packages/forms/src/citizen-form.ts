import type { Area, Language, Localized, Sensitivity } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import type { FactDefinition, questionNames } from '@kawal/core/policy';
import type { FormField } from './form.ts';

/**
 * The form for everybody who reports: the six questions of SAPA 129, whether there is danger now, a departure, and whether local
 * people or the police may be involved. It knows no schema, so a page loads little; what it makes fits the schema of `submit-report`.
 */
export interface CitizenForm<Fact extends string = string> {
  readonly questions: readonly CitizenQuestion[];
  /** Returns the questions to ask, as far as the answers go: nobody is asked whether an empty number is safe to call. */
  asked(answers: CitizenAnswers<Fact>): readonly CitizenQuestion[];
  /** Returns the question that a refusal of the report is about, by the field that it names; null for none of them. */
  questionOf(field: string, report: CitizenReport): string | null;
  /** Returns a refusal with the words of the form in it: its question for its field, and its choices as a person reads them. */
  inWords<Refused extends { readonly code: string }>(
    refusal: Refused,
    report: CitizenReport,
    language: Language,
  ): Refused;
  /** Makes the report, for `fromCitizen` of the engine. What was left empty, or has the name of no question, is left out. */
  read(answers: CitizenAnswers<Fact>): CitizenReport;
  /**
   * Names what `read` leaves out: a question whose answer is none of its choices and goes on as not known, so that its reporter
   * is told, and an answer by the name of no question, which is a slip of the page. Fields of the page's own do not belong here.
   */
  unread(answers: CitizenAnswers<Fact>): readonly string[];
  /** Names the required questions without an answer. `read` and the engine take a report without: ask again on the page. */
  missing(answers: CitizenAnswers<Fact>): readonly string[];
}

/** One question of the citizen's form: its words, its kind of control, its choices and its longest answer. */
export interface CitizenQuestion extends Pick<FormField, 'name' | 'label' | 'class' | 'isRequired'> {
  readonly hint: Localized | null;
  /** `line` and `story` are text; `phone` is text that a telephone's keys write. */
  readonly kind: 'line' | 'story' | 'phone' | 'choice' | 'choices';
  readonly atMost: number;
  readonly choices: readonly CitizenChoice[];
}

export interface CitizenChoice extends Localized {
  readonly value: string;
  /** The kecamatan of a kelurahan, under which a page groups it. */
  readonly within?: string;
}

/** An answer by the name of its question: a text, or of several choices a list. `Fact` are the chapter's own facts. */
export type CitizenAnswers<Fact extends string = string> = {
  readonly [Name in CitizenField | Fact]?: string | readonly string[] | undefined;
};

type CitizenField = (typeof questionNames)[number] | 'danger' | 'departure' | 'area' | 'keepLocalOut' | 'victimAge';

/** The body of `submit-report`. */
export interface CitizenReport {
  readonly area: string;
  readonly channel: 'app';
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  readonly parties: readonly CitizenParty[];
  readonly story?: string;
}

interface CitizenParty {
  readonly ref: string;
  readonly roles: readonly ('victim' | 'reporter')[];
  readonly ageClass: 'child' | 'adult' | 'unknown';
  readonly safeToContact?: 'yes' | 'no';
  readonly identity?: { readonly name: string };
  readonly contact?: { readonly phone?: string; readonly address?: string };
}

/** The chapter whose places and facts the form asks about, and which of its own facts to ask. */
export interface CitizenFormOptions<Fact extends string = string> {
  /** The chapter, for its kelurahan by name and its own facts. */
  readonly chapter: {
    readonly areas: readonly Area[];
    readonly policy: { readonly facts: Readonly<Record<string, FactDefinition>> };
  };
  /** The chapter's own facts to ask for, by name, after the others; one that is not in force is left out. Default: none. */
  readonly facts?: readonly Fact[];
}

/** Makes the form of a chapter. */
export function citizenForm<const Fact extends string = never>(options: CitizenFormOptions<Fact>): CitizenForm<Fact> {
  const { chapter, facts = [] } = Object(options) as CitizenFormOptions<Fact>;
  if (!Array.isArray(chapter?.areas) || chapter.policy?.facts === undefined || !Array.isArray(facts))
    throw new TypeError(
      'citizenForm takes { chapter, facts }: a chapter with its areas and its policy, and a list of names.',
    );
  const asked = facts.filter((fact) => !standard.some(({ name }) => name === fact));
  const own = asked.flatMap((name) => factQuestion(name, chapter.policy.facts[name]) ?? []);
  const questions = [
    ...standard.map((one) => (one.name === 'area' ? { ...one, choices: areaChoices(chapter.areas) } : one)),
    ...own,
  ];
  const names = new Set<string>(asked);
  const questionOf: CitizenForm['questionOf'] = (field, { parties }) => {
    const [, index, part] = /^parties\[(\d+)\]\.(?:identity|contact)\.(\w+)/.exec(field) ?? [];
    const [top = '', own = top] = field.replace('facts.involved', 'policeInvolved').split(/[.[]/);
    const name = part === 'name' ? parties[Number(index)]?.roles[0] : (part ?? (top.endsWith('acts') ? own : top));
    return questions.find((one) => one.name === name)?.name ?? null;
  };
  return {
    questions,
    asked: (answers) => questions.filter(({ name }) => name !== 'safe' || textOf(answers, 'phone') !== ''),
    questionOf,
    inWords(refusal, report, language) {
      const { field, allowed } = refusal as { readonly field?: string; readonly allowed?: readonly string[] };
      const asked = field === undefined ? null : questionOf(field, report);
      const question = questions.find(({ name }) => name === asked);
      if (question === undefined) return refusal;
      const { label, choices } = question;
      // The values of this fact are kinds of officials, and the question asks of one kind.
      const isShown = (value: string) => asked === 'policeInvolved' || allowed?.includes(value);
      const shown = choices.filter(({ value }) => isShown(value)).map((one) => one[language]);
      return { ...refusal, field: label[language], ...(shown.length === 0 ? {} : { allowed: shown }) };
    },
    read: (answers) => reportOf(answers, questions, names),
    unread: (answers) =>
      Object.keys(answers ?? {}).filter((field) => {
        const asked = questions.find(({ name }) => name === field);
        if (asked === undefined || !isText((answers as CitizenAnswers)[field])) return true;
        const text = field === 'area' || field === 'safe' ? textOf(answers, field) : '';
        if (field === 'safe' && answersOf(answers, field).includes('no')) return false;
        return text !== '' && !asked.choices.some(({ value }) => value === text);
      }),
    missing: (answers) =>
      questions.filter(({ name, isRequired }) => isRequired && textOf(answers, name) === '').map(({ name }) => name),
  };
}

/** Answers two facts: the day of a departure is known, and somebody about to be moved is in immediate danger. */
const leavesToday = 'today';

const yes = { value: 'yes', id: 'Ya', en: 'Yes' };
const no = { value: 'no', id: 'Tidak', en: 'No' };
const unknown = { value: 'unknown', id: 'Saya tidak tahu', en: 'I do not know' };

/** How secret the answers to a kind of question are. */
const classes: Readonly<Record<CitizenQuestion['kind'], Sensitivity>> = {
  ...{ line: 'identity', story: 'narrative', phone: 'contact', choice: 'internal', choices: 'internal' },
};

function question(
  name: string,
  kind: CitizenQuestion['kind'],
  { id, en, ...more }: Localized & Partial<CitizenQuestion>,
): CitizenQuestion {
  const empty = { hint: null, isRequired: false, atMost: 200, choices: [] };
  return { name, kind, class: classes[kind], label: { id, en }, ...empty, ...more };
}

/** In the order in which they are asked. Only what happened must be answered. */
const standard: readonly CitizenQuestion[] = [
  question('story', 'story', {
    id: 'Apa yang terjadi?',
    en: 'What happened?',
    isRequired: true,
    atMost: 20_000,
    hint: {
      id: 'Tulis dengan kata Anda sendiri. Jangan mencari tahu sendiri lebih jauh.',
      en: 'In your own words. Do not look into it further yourself.',
    },
  }),
  question('danger', 'choice', {
    id: 'Apakah ada bahaya sekarang?',
    en: 'Is there danger now?',
    choices: [yes, no, unknown],
  }),
  question('departure', 'choice', {
    id: 'Apakah korban akan dibawa pergi?',
    en: 'Is the victim about to be taken away?',
    choices: [
      { value: leavesToday, id: 'Ya, hari ini atau malam ini', en: 'Yes, today or tonight' },
      { value: 'dated', id: 'Ya, harinya diketahui', en: 'Yes, the day is known' },
      { value: 'signs', id: 'Ada tandanya', en: 'There are signs' },
      { value: 'abroad', id: 'Korban sudah di luar negeri', en: 'The victim is abroad already' },
      { value: 'none', id: 'Tidak', en: 'No' },
      unknown,
    ],
    hint: { id: 'Tulis jam dan tempatnya dalam cerita.', en: 'Write the hour and the place into the story.' },
  }),
  question('area', 'choice', { id: 'Di kelurahan mana?', en: 'In which kelurahan?' }),
  question('keepLocalOut', 'choice', {
    id: 'Boleh pihak setempat diberi tahu?',
    en: 'May local people be notified?',
    choices: [
      { value: 'yes', id: 'Jangan diberi tahu', en: 'Do not notify them' },
      { value: 'no', id: 'Boleh diberi tahu', en: 'They may be notified' },
      unknown,
    ],
    hint: {
      id: 'Yaitu pengurus RT dan RW, lurah atau kepala desa, camat, Babinsa, Bhabinkamtibmas, Polsek, Koramil, dan koordinator komunitas. Jawab "jangan" bila salah satu dari mereka mungkin terlibat, atau dekat dengan terduga pelaku.',
      en: 'They are the heads of RT and RW, the lurah or village head, the camat, Babinsa, Bhabinkamtibmas, Polsek, Koramil and the community coordinator. Answer "do not" if one of them may be involved, or is close to a suspected perpetrator.',
    },
  }),
  question('policeInvolved', 'choice', {
    id: 'Mungkinkah polisi terlibat?',
    en: 'May the police be involved?',
    choices: [{ value: 'yes', id: 'Ya, mungkin', en: 'Yes, they may be' }, no, unknown],
    hint: {
      id: 'Bila ya, polisi tidak diberi tahu, dan Anda tidak diminta menelepon 110.',
      en: 'If so, the police are not notified, and you are not asked to call 110.',
    },
  }),
  question('address', 'line', {
    id: 'Alamat atau patokan',
    en: 'Address or landmark',
    class: 'contact',
    hint: {
      id: 'Misalnya nama jalan, rumah kos, atau tempat kerja.',
      en: 'A street, a boarding house or a workplace.',
    },
  }),
  question('victimAge', 'choice', {
    id: 'Berapa umur orang yang mungkin menjadi korban?',
    en: 'How old is the person who may be a victim?',
    choices: [
      { value: 'child', id: 'Di bawah 18 tahun', en: 'Under 18' },
      { value: 'adult', id: '18 tahun atau lebih', en: '18 or older' },
      unknown,
    ],
  }),
  question('victim', 'line', { id: 'Siapa nama orang itu?', en: "What is that person's name?" }),
  question('reporter', 'line', {
    id: 'Siapa nama Anda?',
    en: 'What is your name?',
    hint: { id: 'Anda boleh melapor tanpa nama.', en: 'You may report without a name.' },
  }),
  question('phone', 'phone', {
    id: 'Nomor telepon Anda',
    en: 'Your telephone number',
    atMost: 40,
    hint: {
      id: 'Kosongkan bila orang lain memegang telepon itu.',
      en: 'Leave it empty if somebody else holds that telephone.',
    },
  }),
  question('safe', 'choice', {
    id: 'Aman bila kami menghubungi nomor itu?',
    en: 'Is it safe to contact you there?',
    choices: [yes, no],
  }),
];

function factQuestion(name: string, fact: FactDefinition | undefined): CitizenQuestion | undefined {
  if (fact === undefined) return undefined;
  const choices = fact.values.map(({ value, said }) => ({ value, ...said }));
  return question(name, fact.several ? 'choices' : 'choice', { ...fact.said, choices });
}

function areaChoices(areas: readonly Area[]): readonly CitizenChoice[] {
  const nameOf = new Map<string, string>(areas.map(({ code, name }) => [code, name]));
  const villages = areas.filter(({ code }) => areaLevel(code) === 'village');
  return [
    ...villages.map(({ code, name }): CitizenChoice => {
      const within = nameOf.get(code.slice(0, code.lastIndexOf('.')));
      return { value: code, id: name, en: name, ...(within === undefined ? {} : { within }) };
    }),
    unknown,
    { value: 'outside', id: 'Di luar kota ini', en: 'Outside this city' },
  ];
}

function reportOf(
  answers: CitizenAnswers,
  questions: readonly CitizenQuestion[],
  own: ReadonlySet<string>,
): CitizenReport {
  const text = (name: string): string => textOf(answers, name);
  const given = (name: string) => answersOf(answers, name);
  const [phone = '', ...others] = given('phone').filter(isText);
  // A contact has one telephone: no other is lost, and of none of them the form asked if it is safe.
  const also = others.map((one) => `[Nomor lain dari pelapor, pastikan dahulu bahwa aman dihubungi: ${one}]`);
  const departure = given('departure');
  const isAside = departure.includes('abroad') && safest(departure)[0] !== 'abroad';
  const abroad = isAside ? ['[Menurut pelapor korban sudah di luar negeri.]'] : [];
  const story = [...given('story').filter(isText), ...also, ...abroad].join('\n');
  // What is none of the choices is refused once, as a fact.
  const age = (['child', 'unknown', 'adult'] as const).find((one) => given('victimAge').includes(one)) ?? 'unknown';
  const isVictimKnown = ['victim', 'address', 'victimAge'].some((name) => text(name) !== '');
  const victim = isVictimKnown ? [party('victim', age, text('victim'), { address: text('address') })] : [];
  const safe = given('safe').includes('no') ? 'no' : phone && text('safe');
  // A "no" counts without a number as well: it may stand in the story.
  const isReporterKnown = text('reporter') !== '' || phone !== '' || safe === 'no';
  const reporter = isReporterKnown ? [party('reporter', 'unknown', text('reporter'), { phone }, safe)] : [];
  const factsOf = (names: readonly string[], of = (said: readonly string[]) => said) =>
    Object.fromEntries(names.map((name) => [name, of(given(name))] as const).filter(([, { length }]) => length > 0));
  const chapterFacts = factsOf(questions.map(({ name }) => name).filter((name) => own.has(name)));
  const areas = questions.find(({ name }) => name === 'area')?.choices ?? [];
  return {
    // A place that is none of the choices is not known: no report is lost by a page that spoilt its list.
    area: areas.some(({ value }) => value === text('area')) ? text('area') : 'unknown',
    channel: 'app',
    facts: {
      ...factsOf(['danger', 'victimAge', 'departure', 'keepLocalOut'], safest),
      ...involvedOf(answers),
      ...(safest(departure)[0] === leavesToday ? { danger: ['yes'], departure: ['dated'] } : {}),
    },
    ...(Object.keys(chapterFacts).length === 0 ? {} : { chapterFacts }),
    parties: [...victim, ...reporter].map((one, index) => ({ ref: `p${index + 1}`, ...one })),
    ...(story === '' ? {} : { story }),
  };
}

/**
 * A "no" says nothing of other officials, so it is no fact; a "yes" clears nobody else. What is none of the choices may have
 * meant yes: it goes on as a value that the report's schema refuses, so that the reporter is asked again.
 */
function involvedOf(answers: CitizenAnswers): { readonly involved?: readonly string[] } {
  const said = answersOf(answers, 'policeInvolved');
  if (said.some((one) => !['yes', 'no', 'unknown'].includes(one))) return { involved: ['none-of-the-choices'] };
  return said.includes('yes') ? { involved: ['police', 'unknown'] } : {};
}

function party(
  role: 'victim' | 'reporter',
  ageClass: CitizenParty['ageClass'],
  name: string,
  contact: Readonly<Record<string, string>>,
  safe = '',
): Omit<CitizenParty, 'ref'> {
  const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== ''));
  return {
    roles: [role],
    ageClass,
    ...(safe === 'yes' || safe === 'no' ? { safeToContact: safe } : {}),
    ...(name === '' ? {} : { identity: { name } }),
    ...(Object.keys(given).length === 0 ? {} : { contact: given }),
  };
}

/** Reads an answer, also from a list, as a query has it: of several none is lost, and one alike twice is one. */
function answersOf(answers: CitizenAnswers, name: string): readonly string[] {
  const given = [answers?.[name]].flat().map((one) => (typeof one === 'string' ? one.trim() : (one ?? '')));
  return [...new Set(given)].filter((one) => one !== '');
}

/** Choices of the form's own, the safer first: what is not known may be a yes. */
const bySafety = [leavesToday, 'dated', 'yes', 'child', 'signs', 'abroad', 'unknown', 'no', 'none', 'adult'];

/** Reads the safer of several answers; where one is none of the choices all stay, so that the reporter is asked again. */
function safest(given: readonly string[]): readonly string[] {
  if (given.some((one) => !bySafety.includes(one))) return given;
  return bySafety.filter((one) => given.includes(one)).slice(0, 1);
}

const textOf = (answers: CitizenAnswers, name: string): string => answersOf(answers, name).filter(isText).join(', ');

function isText(answer: unknown): boolean {
  return [answer].flat().every((one) => typeof (one ?? '') === 'string');
}
