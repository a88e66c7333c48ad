/** A fenced block of a guide, in the order in which a reader comes to it. */
export interface GuideBlock {
  readonly line: number;
  readonly language: string;
  readonly body: string;
  /** The file that the sentence right above names: "Save as `x`:", "…, in `x`:". */
  readonly file: string | null;
}

const fence = /^```(\w+)\n([\s\S]*?)^```$/gm;
const named = /\b(?:save as|in|the same) `([^`]+)`:\s*$/i;

export function blocksOf(text: string): readonly GuideBlock[] {
  let end = 0;
  return [...text.matchAll(fence)].map(({ 0: whole, 1: language = '', 2: body = '', index }) => {
    const file = named.exec(text.slice(end, index))?.[1] ?? null;
    end = index + whole.length;
    return { line: text.slice(0, index).split('\n').length, language, body, file };
  });
}
