import { describeNotifier } from '@kawal/sdk/vitest';
import conformance from './conformance.ts';

describeNotifier('contohNotifier', conformance);
