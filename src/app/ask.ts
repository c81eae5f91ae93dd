/** Answers a question without a language model, for the person's own screen or for a face that shows no names. */
import { phrasesFor } from '../locales/phrases.ts';
import { say, type Locale } from '../locales/index.ts';
import { basisOf } from '../chat/builtin/basis.ts';
import { planQuestion, type Plan } from '../chat/builtin/plan.ts';
import { ToolInputError } from '../core/errors.ts';
import type { Citation } from '../core/grounding/citation.ts';
import { renderReferences } from '../core/grounding/render.ts';
import { escapeMarkdown } from '../core/markdown.ts';
import { type Message, resultSchema } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';
import { callTool, pinSnapshot, type Session, type Tool, type ToolAnswer } from '../tool.ts';
import { inTheirLanguages } from './asked-language.ts';
import { markdownMessage } from './markdown-message.ts';
import { withNames } from './names.ts';
import { asCited } from './conversation/sources.ts';

export interface AskOptions {
  tools: readonly Tool[];
  locale: Locale;
  signal: AbortSignal;
  /** Shows names beside customer ids. Only for the screen of the person who owns the data. */
  ownScreen: boolean;
  /** Whether the answer is shown as Markdown, or read as it is at a terminal. */
  markdown: boolean;
  /** A snapshot pinned for the whole turn; the current one when absent. */
  data?: EngineRead;
  /** The questions before it in the conversation, oldest first: "and in Germany?" goes on from them. */
  earlier?: readonly string[];
}

export interface Spoken {
  /** Markdown: the answer, what it rests on, warnings and notes; or why there is none. */
  text: string;
  /** The answer alone, its values still as references and without names: what a later turn may be shown. */
  source: string;
  citations: Citation[];
  /** How words were taken that could have meant something else: to be shown with the text. */
  understood: string[];
  /** Questions that are answered, where this one was not: to be shown with the text. */
  suggestions: string[];
  /** The results behind the text, without names. */
  answers: ToolAnswer[];
  /** Milliseconds of each call that was made for it. */
  took: number[];
  /** Why there is no answer; empty where there is one. */
  problems: string[];
}

/** @throws DataError while no data is loaded, StoppedError when the signal aborts or a call takes too long */
export async function ask(
  question: string,
  session: Session,
  options: AskOptions,
): Promise<Spoken> {
  const { locale, signal, tools, markdown, earlier = [] } = options;
  const words = (message: Message): string =>
    say(locale, markdown ? markdownMessage(message) : message);
  const data = options.data ?? (await pinSnapshot(session.snapshots));
  const { snapshot } = data;
  const { catalogue } = snapshot;
  const past = await inTheirLanguages(earlier, locale);
  const plan = planQuestion(question, { catalogue, snapshot, locale, tools, earlier: past });
  if (plan.kind === 'receipt') return proofOf(plan.receipt, session, words, markdown);
  if (plan.kind !== 'calls') return unanswered(words(plan.why), plan.suggestions);
  const answers: ToolAnswer[] = [];
  const took: number[] = [];
  try {
    for (const { tool: name, input } of plan.calls) {
      const tool = tools.find((candidate) => candidate.name === name);
      if (!tool) throw new Error(`the planner knows no tool ${name}`);
      const began = performance.now();
      answers.push(await callTool(tool, input, session, { signal, data }));
      took.push(performance.now() - began);
    }
  } catch (error) {
    // A customer nobody knows, a field that may not be used: the sentence is written for the person.
    if (error instanceof ToolInputError)
      return unanswered(words(error.said ?? { text: error.message }), []);
    throw error;
  }
  const shown = options.ownScreen ? await withNames(answers, data, signal) : answers;
  const { text, citations } = render(question, plan, shown, words, options);
  return {
    text,
    source: paragraphs(plan.compose(answers).map(words)),
    citations,
    understood: plan.understood.map(words),
    suggestions: [],
    answers,
    took,
    problems: [],
  };
}

function unanswered(why: string, suggestions: string[]): Spoken {
  return {
    text: why,
    source: why,
    citations: [],
    understood: [],
    suggestions,
    answers: [],
    took: [],
    problems: [why],
  };
}

function render(
  question: string,
  plan: Extract<Plan, { kind: 'calls' }>,
  answers: readonly ToolAnswer[],
  words: (message: Message) => string,
  { locale, markdown }: AskOptions,
): Pick<Spoken, 'text' | 'citations'> {
  const composed = paragraphs(plan.compose(answers).map(words));
  const { text, citations, problems } = renderReferences(composed, {
    results: (alias) => {
      const answer = answers.find((candidate) => candidate.alias === alias);
      return answer ? asCited(answer) : null;
    },
    userMessage: question,
    phrases: phrasesFor(locale),
    escape: markdown ? escapeMarkdown : undefined,
  });
  const [faulty] = problems;
  if (faulty) {
    throw new Error(`the answer to ${plan.intent} refers to ${faulty.reference}: ${faulty.why}`);
  }
  const results = answers.map(({ result }) => result);
  const bases = results.map((result) => basisOf(result).map(words).join(' · '));
  const remarks = results
    .flatMap(({ warnings, notes }) => [...warnings, ...notes])
    .map((message) => `- ${words(message)}`);
  return { text: paragraphs([text, ...new Set(bases), ...new Set(remarks)]), citations };
}

/** List items stay together, everything else is a paragraph of its own. */
function paragraphs(texts: readonly string[]): string {
  return texts.reduce((joined, text, at) => {
    if (at === 0) return text;
    const isList = text.startsWith('- ') && (texts[at - 1] ?? '').startsWith('- ');
    return joined + (isList ? '\n' : '\n\n') + text;
  }, '');
}

/** Where a number comes from: the call behind it and the command that makes it again. */
function proofOf(
  wanted: string | null,
  session: Session,
  words: (message: Message) => string,
  markdown: boolean,
): Spoken {
  const id = receiptId(wanted, session);
  const receipt = id === undefined ? null : session.state.receipt(id);
  if (id === undefined || !receipt) return unanswered(words({ key: 'answer.no_receipt' }), []);
  const [alias] = [...session.receipts].find(([, receiptOf]) => receiptOf === id) ?? [];
  const text = words({
    key: markdown && alias !== undefined ? 'answer.receipt_linked' : 'answer.receipt',
    params: {
      name: alias === undefined ? id : `[${alias}]`,
      tool: receipt.tool,
      input: receipt.input,
      made: { value: receipt.createdAt.slice(0, 10), unit: 'date' },
      data: receipt.versions.data,
      id,
    },
  });
  const proof = { text, source: text, understood: [], suggestions: [], took: [], problems: [] };
  if (alias === undefined || receipt.result === null)
    return { ...proof, citations: [], answers: [] };
  const result = resultSchema.parse(JSON.parse(receipt.result));
  return {
    ...proof,
    citations: [{ kind: 'result', alias, receipt: id }],
    answers: [{ tool: receipt.tool, receipt, alias, result }],
  };
}

function receiptId(wanted: string | null, { receipts, state }: Session): string | undefined {
  if (wanted === null) return [...receipts.values()].findLast((id) => state.receipt(id) !== null);
  return /^r\d+$/.test(wanted) ? receipts.get(wanted) : wanted;
}
