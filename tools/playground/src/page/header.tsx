import { packed, whyNotShared } from '../model/link.ts';
import { examples } from './examples.ts';
import { type Say, words } from './words.ts';

export interface HeaderProps {
  readonly say: Say;
  readonly example: number;
  readonly choose: (index: number) => void;
  readonly turn: () => void;
  readonly text: string;
  readonly notice: string;
  readonly setNotice: (notice: string) => void;
}

export function Header({ say, example, choose, turn, text, notice, setNotice }: HeaderProps) {
  const copy = async (): Promise<void> => {
    const refused = whyNotShared(text);
    if (refused !== null) {
      setNotice(say(words.notShared[refused]));
      return;
    }
    // Made of the text itself: the address may not have followed the last words yet.
    const link = `${location.origin}${location.pathname}${location.search}#${await packed(text)}`;
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setNotice(say(isCopied ? words.copied : words.copyByHand));
  };
  const save = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
    link.download = 'policy.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <header>
      <div class="name">
        <h1>
          <b>Kawal</b> {say(words.title)}
        </h1>
        <p>{say(words.promise)}</p>
      </div>
      <div class="tools">
        <label>
          <span>{say(words.examples)}</span>
          <select value={example} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {example === -1 && <option value={-1}>{say(words.own)}</option>}
            {examples.map(({ name }, index) => (
              <option key={name.en} value={index}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={copy}>
          {say(words.copy)}
        </button>
        <button type="button" onClick={save}>
          {say(words.save)}
        </button>
        <button type="button" class="plain" onClick={turn} lang={say({ id: 'en', en: 'id' })}>
          {say(words.language)}
        </button>
      </div>
      <p class="notice" role="status">
        {notice}
      </p>
    </header>
  );
}
