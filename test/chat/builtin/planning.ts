/** What the tests of the planner's languages share: a question planned, and the plans they expect. */
import { z } from 'zod';
import { planQuestion, type Plan } from '../../../src/chat/builtin/plan.ts';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import {
  checkGroup,
  checkValue,
  checkWhere,
  resolvePeriod,
} from '../../../src/core/filter/check.ts';
import { parseGroup, parsePeriod, parseValue } from '../../../src/core/filter/parse.ts';
import type { Locale } from '../../../src/locales/index.ts';

export type Plans = [question: string, intent: string, input: Record<string, unknown>][];

interface Planner {
  /** `earlier` are the questions before it, in the same language. */
  plan: (question: string, catalogue?: Catalogue, earlier?: string[]) => Plan;
  /** Intent and the inputs of the calls, or what came instead of them. */
  planned: (question: string, catalogue?: Catalogue, earlier?: string[]) => unknown;
  /** Throws where the filter language would refuse a planned call. */
  mustRun: (made: Plan) => void;
}

/** Plans questions of one language; `asOf` is "today" of the data. */
export function plannerIn(locale: Locale, usual: Catalogue, asOf: string): Planner {
  const planner: Planner = {
    plan(question, catalogue = usual, earlier = []) {
      const past = earlier.map((before) => ({ question: before, locale }));
      return planQuestion(question, { catalogue, snapshot: { asOf }, locale, earlier: past });
    },
    planned(question, catalogue, earlier) {
      const made = planner.plan(question, catalogue, earlier);
      if (made.kind === 'receipt') return [made.intent, made.receipt];
      if (made.kind !== 'calls') return [made.kind, made.why];
      return [made.intent, ...made.calls.map(({ input }) => input)];
    },
    mustRun(made) {
      if (made.kind !== 'calls') return;
      const scope = { catalogue: usual, asOf };
      for (const { tool, input } of made.calls) {
        const part = (name: string): string => z.string().parse(input[name] ?? '');
        checkGroup(parseGroup(part('group')), scope);
        checkWhere(parseGroup(part('where')), 'purchase', scope);
        if (part('period') !== '') resolvePeriod(parsePeriod(part('period')), scope);
        if (tool === 'rank_customers') checkValue(parseValue(part('by')), scope);
      }
    },
  };
  return planner;
}

export function people(group: string): Record<string, unknown> {
  return { measures: ['customers'], group };
}

export function of(measure: string, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return { measures: [measure], ...rest };
}

/** The question with the word at every place between its words. */
export function withWord(question: string, word: string): string[] {
  const words = question.split(' ');
  return [...words, ''].map((_, at) => words.toSpliced(at, 0, word).join(' '));
}
