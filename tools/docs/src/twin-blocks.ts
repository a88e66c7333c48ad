import { codeBlocks } from './runnable-markdown.ts';

/** Returns an Indonesian page with the blocks of the English one, each in its place. */
export function withBlocksOf(english: string, indonesian: string, only?: readonly string[]): string {
  const isShared = ([, info = '']: RegExpExecArray) => only === undefined || only.includes(info);
  const blocks = codeBlocks(english).filter(isShared);
  const places = codeBlocks(indonesian).filter(isShared);
  if (places.length !== blocks.length)
    throw new Error(`${places.length} blocks stand for ${blocks.length} in English.`);
  let text = '';
  let end = 0;
  for (const [index, { 0: whole, index: at }] of places.entries()) {
    text += indonesian.slice(end, at) + blocks[index]?.[0];
    end = at + whole.length;
  }
  return text + indonesian.slice(end);
}
