import type { Section } from '../model/checked.ts';
import { Marked } from './marked.tsx';
import { type Say, words } from './words.ts';

const headings: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  contract: { id: 'Siapa yang diberi tahu, dan caranya', en: 'Who is told, and how' },
  floor: { id: 'Apa yang harus terjadi', en: 'What must happen' },
  ceiling: { id: 'Siapa yang tidak boleh diberi tahu', en: 'Who must not be told' },
  lastResort: { id: 'Bila semua diam', en: 'If everybody is silent' },
  waiver: { id: 'Keringanan', en: 'Waivers' },
  triage: { id: 'Cara triase ditentukan', en: 'How triage is worked out' },
};

/** The policy read aloud. */
export function Sentences({ sections, say }: { readonly sections: readonly Section[]; readonly say: Say }) {
  if (sections.length === 0) return <p class="none">{say(words.unreadable)}</p>;
  return (
    <>
      <p class="faint">{say(words.readAloud)}</p>
      {sections.map(({ kind, id, lines }) => {
        const heading = headings[kind];
        const [first = '', ...others] = lines;
        const isList = kind !== 'policy';
        return (
          <section key={`${kind} ${id}`} class="read">
            {id !== '' ? <h2 class="id">{id}</h2> : heading !== undefined && <h2>{say(heading)}</h2>}
            {id !== '' || !isList ? (
              <p>
                <Marked text={first} />
              </p>
            ) : null}
            {isList ? (
              <ul>
                {(id !== '' ? others : lines).map((line) => (
                  <li key={line}>
                    <Marked text={line} />
                  </li>
                ))}
              </ul>
            ) : (
              others.map((line) => (
                <p key={line}>
                  <Marked text={line} />
                </p>
              ))
            )}
          </section>
        );
      })}
    </>
  );
}
