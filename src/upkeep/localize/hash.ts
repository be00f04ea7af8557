export { hashOf } from '../../base/text-hash.ts';
