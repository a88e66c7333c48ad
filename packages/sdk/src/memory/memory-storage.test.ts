import { describeStorage } from '../vitest.ts';
import { memoryStorage } from './memory-storage.ts';

describeStorage('memoryStorage', { makeStore: () => ({ open: memoryStorage }) });
