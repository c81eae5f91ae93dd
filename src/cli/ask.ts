import { ask as answerQuestion, type Spoken } from '../app/ask.ts';
import { askedLanguage } from '../app/asked-language.ts';
import { outbound, stripHidden } from '../border.ts';
import type { Locale } from '../locales/index.ts';
import type { Session } from '../tool.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

const LABEL = 'Answered by the built-in planner; no language model is connected.';

/** Answers 0 where the question was answered, 1 where it was not. */
export async function ask(
  app: App,
  terminal: Terminal,
  question: string,
  asJson: boolean,
): Promise<number> {
  const locale = await localeFor(app, question, []);
  const spoken = await answerQuestion(question, await app.session(), {
    tools: await app.tools(),
    locale,
    signal: terminal.signal,
    // JSON is read by programs, which may pass it on; names are for the person at the screen.
    ownScreen: !asJson,
    markdown: false,
  });
  if (asJson) terminal.print(JSON.stringify(forPrograms(question, spoken, locale), null, 2));
  else print(spoken, terminal);
  return spoken.problems.length === 0 ? 0 : 1;
}

/** Answers one question of a conversation on the person's own screen; `earlier` are the ones before, oldest first. */
export async function askAtPrompt(
  app: App,
  terminal: Terminal,
  session: Session,
  question: string,
  earlier: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const locale = await localeFor(app, question, earlier);
  const tools = await app.tools();
  print(
    await answerQuestion(question, session, {
      tools,
      locale,
      earlier,
      signal,
      ownScreen: true,
      markdown: false,
    }),
    terminal,
  );
}

/** Without a chosen language answers are in that of the question. */
async function localeFor(
  { config }: App,
  question: string,
  earlier: readonly string[],
): Promise<Locale> {
  if (config.localeIsChosen) return config.locale;
  return askedLanguage(question, earlier, config.locale);
}

function print(spoken: Spoken, terminal: Terminal): void {
  terminal.print(stripHidden(spoken.text));
  for (const line of spoken.understood) terminal.print(`(${stripHidden(line)})`);
  for (const question of spoken.suggestions) terminal.print(`  - ${stripHidden(question)}`);
  if (spoken.answers.length === 0) return;
  terminal.print('');
  for (const { alias, tool, receipt } of spoken.answers) {
    terminal.print(`${alias}  ${tool}  receipt ${receipt.id}`);
  }
  terminal.print(LABEL);
}

function forPrograms(question: string, spoken: Spoken, locale: Locale) {
  const { text, understood, suggestions, problems, answers } = spoken;
  return {
    question,
    answered_by: 'built-in planner',
    text,
    understood,
    suggestions,
    problems,
    results: answers.map((answer) => ({ tool: answer.tool, ...outbound(answer, locale) })),
  };
}
