import { randomBytes } from 'node:crypto';

/** What a person is told of a fault of ours, and what its stack stands under in the log: short enough to read out. */
export function faultId(): string {
  return randomBytes(4).toString('hex');
}
