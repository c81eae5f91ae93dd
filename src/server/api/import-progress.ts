import { stageText } from '../../app/importing/texts.ts';
import type { ImportOptions } from '../../app/importing/importing.ts';
import type { Locale } from '../../locales/index.ts';
import type { BuildProgress } from '../../ports.ts';

const MOST_OFTEN_MS = 100;

/** Tells of the steps of an import in the reader's language: every stage, and within one at most ten steps a second. */
export function importProgress(
  locale: Locale,
  tell: (step: BuildProgress) => void,
): ImportOptions['progress'] {
  let stage: string | null = null;
  let toldAt = 0;
  return (step) => {
    const now = performance.now();
    if (step.stage === stage && now - toldAt < MOST_OFTEN_MS) return;
    stage = step.stage;
    toldAt = now;
    tell({ ...step, stage: stageText(step.stage, locale) });
  };
}
