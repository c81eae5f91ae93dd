/** "Where does r1 come from", "how was this number calculated", "recompute r2". */
import { unclear, type Intent } from '../intent.ts';

export const whyNumber: Intent = {
  id: 'why_number',
  needs: ['why', 'show', 'comes_from'],
  allows: ['what', 'how', 'light', 'this_number'],
  parts: ['receipts'],
  plan({ frame: { receipts, cues } }) {
    const [receipt, ...others] = receipts;
    if (receipt === undefined && !cues.has('this_number')) return null;
    if (others.length > 0) return unclear('one_receipt');
    return { kind: 'receipt', receipt: receipt ?? null };
  },
};
