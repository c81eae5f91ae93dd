/** Questions that one tool answers as a whole: by an expression of its own, or by the word for what it finds. */
import { unclear, type Intent } from '../intent.ts';
import { callWhole } from '../tool-call.ts';
import type { Cue } from '../words/contract.ts';

const BESIDE: readonly Cue[] = [
  'what',
  'which',
  'how',
  'show',
  'light',
  'live',
  'bought',
  'who_bought',
  'not_bought',
];

/** "What is in here": the expression names the tool. */
export const byPhrase: Intent = {
  id: 'by_phrase',
  needs: [],
  allows: BESIDE,
  parts: ['measures', 'conditions', 'tests', 'periods', 'tools'],
  plan(asked) {
    const [tool, ...others] = asked.frame.tools;
    if (tool === undefined) return null;
    return others.length > 0 ? unclear('whole') : callWhole(tool, asked);
  },
};

/** "Who are they: women in Italy". */
export const describeGroup = byCue('describe', 'profile_group');
/** "What do customers say about delivery". */
export const searchNotes = byCue('say', 'search_notes');
/** "What do customers need". */
export const findNeeds = byCue('need', 'find_needs');
/** "Our ideal customer". */
export const persona = byCue('persona', 'gather_persona_evidence');

function byCue(cue: Cue, tool: string): Intent {
  return {
    id: cue,
    tool,
    needs: [cue],
    allows: BESIDE,
    parts: ['measures', 'conditions', 'tests', 'periods'],
    plan: (asked) => callWhole(tool, asked),
  };
}
