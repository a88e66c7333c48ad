import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

const { title, greets, pleads, asks, may, acts, reporter, reports, knows, when, ...own } = table.toLpa;
const name = 'lpa|lembaga perlindungan anak';
const lpa = `(?:${title} ){0,3}(?:${name})`;

/** A clause that only greets the LPA, pleads with it, reports to it, or says that it was told. */
const received = new RegExp(
  [
    `(?=.*\\b${greets}\\b)(?:${greets} ){0,4}${lpa}(?: ${greets})*$`,
    `(?:(?:${greets}|${pleads}) ){0,4}${lpa}(?: ${greets})*(?: ${may})* ${pleads}(?: ${may})*(?:$| ${acts})`,
    `(?:\\S+ ){0,3}${asks}(?: ${acts})?(?: (?:ke|kepada|dari|to|from))? ${lpa}(?: ${may})*(?:$| ${acts})`,
    `apakah ${lpa}(?: ${may})+ ${acts}`,
    `(?:${reporter} ){0,6}${reports}(?: (?:ke|kepada|kpd|pada|sama|untuk|to))? ${lpa}(?: ${when})*$`,
    `(?:(?:${greets}|dan|and) ){0,4}${lpa}(?: (?:${may}|sudah|telah|belum|pun|has|already))* ${knows}(?: ${when})*$`,
  ]
    .map((form) => `^${form}`)
    .join('|'),
  'u',
);
const ends = new RegExp(own.ends, 'iu');
/** A mark that ends no clause: "Yth. LPA", "Dengan hormat, Ketua LPA". */
const noEnd = new RegExp(`\\b(?:(yth|bpk|kpd|sdr)\\.|${own.abbreviated}(?=\\s*${lpa}))`, 'giu');
const [place, once] = [new RegExp(`^(?:${own.places})$`, 'u'), new RegExp(lpa, 'u')];
/** Tells of somebody whose office the clause leaves open: "petugasnya", after the LPA was told. */
const insider = new RegExp(`\\b(?:${own.insider})`, 'u');

/** Leaves the LPA out where a story only writes to it. Whoever else in it may be of the LPA makes a mention of it. */
export function withoutReceiver(story: string, places: ReadonlySet<string>): string {
  const clauses = story.replace(noEnd, '$1$2 ').split(ends).map(plainWords);
  const isPlace = (word: string): boolean => places.has(word) || place.test(word);
  const said = clauses.map((words) => words.filter((word) => !isPlace(word)).join(' '));
  const isReceived = said.map((clause) => received.test(clause));
  if (!isReceived.includes(true)) return story;
  if (said.some((clause, at) => !isReceived[at] && insider.test(clause))) return `${story} dan LPA`;
  return clauses.map((words, at) => (isReceived[at] ? words.join(' ').replace(once, '') : words.join(' '))).join('. ');
}
