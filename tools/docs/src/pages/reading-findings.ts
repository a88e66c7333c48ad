import { type Finding, findingWords } from '@kawal/chapter';
import { severityOf } from '../../../../packages/chapter/src/finding/severity.ts';
import { chapterEdits } from '../../../../packages/chapter/src/wrong-edits/chapter-edits.sample.ts';
import { directoryEdits } from '../../../../packages/chapter/src/wrong-edits/directory-edits.sample.ts';
import { layerEdits } from '../../../../packages/chapter/src/wrong-edits/layer-edits.sample.ts';
import { policyEdits } from '../../../../packages/chapter/src/wrong-edits/policy-edits.sample.ts';
import { shapeEdits } from '../../../../packages/chapter/src/wrong-edits/shape-edits.sample.ts';
import { tryEdit } from '../../../../packages/chapter/src/wrong-edits/wrong-edit.sample.ts';
import { yamlEdits } from '../../../../packages/chapter/src/wrong-edits/yaml-edits.sample.ts';

/** The page of what the reading of a file can answer: each code as it answers one wrong edit of a small chapter. */
export function readingFindingsPage(): string {
  const edits = [...yamlEdits, ...shapeEdits, ...chapterEdits, ...directoryEdits, ...policyEdits, ...layerEdits];
  const said = new Map<string, { readonly id: string; readonly en: string }>();
  for (const edit of edits) if (!said.has(edit.code)) said.set(edit.code, tryEdit(edit));
  const codes = Object.keys(findingWords) as Finding['code'][];
  const rows = codes.flatMap((code) => {
    const { id, en } = said.get(code) ?? { id: '', en: '' };
    return id === '' ? [] : [`| \`${code}\` | ${severities[severityOf(code)]} | ${cell(id)} | ${cell(en)} |`];
  });
  const unseen = codes.filter((code) => !said.has(code)).map((code) => `\`${code}\``);
  const others = `Tanpa contoh di sini · without an example here: ${unseen.join(', ')}.`;
  return `${intro}\n\n| kode · code | tingkat · severity | Indonesia | English |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${others}\n`;
}

const severities = { refused: 'ditolak · refused', gap: 'celah · gap', hint: 'petunjuk · hint' };

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const intro = `# Temuan saat berkas dibaca · Findings of the reading

Halaman ini ditulis oleh \`pnpm docs:pages\`; jangan disunting. Setiap baris ialah jawaban atas satu kesalahan contoh. Kata-kata di antara tanda \`…\` menyesuaikan berkas Anda. Temuan tentang isi kebijakan dan
direktori ada di [findings](findings/README.md).

This page is written by \`pnpm docs:pages\`; do not edit it. Each row answers one mistake, as an example; what stands between \`…\` follows the file at hand, so here it is in the words of an Indonesian file. What a proof finds stands in
[findings](findings/README.md).`;
