import type { Compared } from '../model/checked.ts';
import { Marked } from './marked.tsx';
import { type Say, words } from './words.ts';

/** The difference to the nation's policy, in sentences. */
export function Difference({ compared, say }: { readonly compared: Compared | null; readonly say: Say }) {
  if (compared === null) return <p class="none">{say(words.unreadable)}</p>;
  const { nation, differences, strictness } = compared;
  return (
    <>
      <p class="faint">
        <Marked text={say(words.comparedTo(`\`${nation}\``))} />
      </p>
      <h2>{say(words.changes)}</h2>
      {differences.length === 0 && <p class="none">{say(words.same)}</p>}
      <ul>
        {differences.map((one) => (
          <li key={one}>
            <Marked text={one} />
          </li>
        ))}
      </ul>
      <h2>{say(words.strictness)}</h2>
      {strictness.map((one) => (
        <p key={one}>
          <Marked text={one} />
        </p>
      ))}
    </>
  );
}
