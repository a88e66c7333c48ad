import { describeStorage } from '@kawal/sdk/vitest';
import conformance from './conformance.ts';

const { crash } = conformance;
describeStorage('contohStorage', { ...conformance, ...(crash === undefined ? {} : { crash: { ...crash, kills: 6 } }) });
