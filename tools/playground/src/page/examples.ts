import malangId from '../../../../examples/malang/chapter/policy.yaml?raw';
import { examplesAfter } from '../model/examples/examples.ts';
import malangEn from '../model/examples/malang.en.yaml?raw';

export const examples = examplesAfter({ id: malangId, en: malangEn });
