export type { Digest } from '../../utils/pipeline/digest.ts';
