/** What an import tells a person, on the command line and on the page. */
import { stripHidden } from '../../border.ts';
import { type Locale, say } from '../../locales/index.ts';
import type { BuildProgress, Finding } from '../../ports.ts';

export function findingText({ code, params, rows }: Finding, locale: Locale): string {
  const n = { value: rows, unit: 'count' as const };
  return stripHidden(say(locale, { key: `finding.${code}`, params: { ...params, rows: n } }));
}

/** What is being done in that stage of an import. */
export function stageText(stage: BuildProgress['stage'], locale: Locale): string {
  return say(locale, { key: `import.stage.${stage}` });
}
