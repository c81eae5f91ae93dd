/** What a person reads when a command fails. */
import { isOurs } from '../core/errors.ts';
import { faultId } from '../fault.ts';

const TO_MEND = 2;
/** EX_SOFTWARE of sysexits.h. */
const OUR_FAULT = 70;

/** Writes one sentence to stderr and answers with the exit code; `stopped` is the code where a signal asked to stop. */
export function report(error: unknown, stopped: number | null): number {
  if (isOurs(error)) {
    process.stderr.write(`${error.message}\n`);
    return stopped ?? TO_MEND;
  }
  if (stopped !== null) return stopped;
  const id = faultId();
  const details = process.env['RITRATTO_DEBUG']
    ? `\n${error instanceof Error ? error.stack : String(error)}`
    : ' Set RITRATTO_DEBUG=1 and run it again to see where.';
  process.stderr.write(`Something went wrong on our side (id ${id}).${details}\n`);
  return OUR_FAULT;
}
