/** The command line: which commands there are, and what each is given. Their work is loaded when one is called. */
import { Command, CommanderError, type OptionValues } from 'commander';
import { type Config, readConfig } from '../config.ts';
import type { App } from './app.ts';
import type { ImportFlags } from './import.ts';
import type { Terminal } from './terminal.ts';

export interface Host {
  version: string;
  terminal: Terminal;
  open(config: Config): App;
}

type Work = (app: App) => Promise<number>;
/** Opens the app with the settings of the command line, those of the command itself included. */
type Run = (work: Work, settings?: OptionValues) => Promise<void>;

const EXIT_CODES = `
Exit codes: 0 done · 1 done, but not with the answer hoped for (ask, recompute, doctor) · 2 not done, the sentence on
stderr says what to change · 70 a fault of ours · 130 stopped.
`;

/** Runs one command line and answers with the exit code. Errors of the work itself are thrown. */
export async function runProgram(argv: string[], host: Host): Promise<number> {
  let code = 0;
  const program = new Command('ritratto');
  const run: Run = async (work, settings = {}) => {
    const app = host.open(readConfig({ ...program.opts(), ...settings }, process.env));
    try {
      code = await work(app);
    } finally {
      await app.close();
    }
  };
  describeProgram(program, host.version);
  addDataCommands(program, host.terminal, run);
  addProofCommands(program, host.terminal, run);
  program
    .command('mcp')
    .description('serve the tools to an MCP client over stdin and stdout')
    .action(() =>
      run(async (app) => {
        await app.serveMcp(host.terminal.signal);
        return 0;
      }),
    );

  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

function describeProgram(program: Command, version: string): void {
  program
    .description('Customer profiling in conversation: every number can be recomputed.')
    .version(version)
    .option('--data <folder>', 'where everything is kept (default: .ritratto in the home folder)')
    .option('--locale <code>', 'language of answers: en, it, uk or id')
    .option('--threads <n>', 'threads of the engine')
    .option('--memory <megabytes>', 'memory of the engine')
    .option('--timeout <seconds>', 'how long one tool may take')
    .option('--keep <n>', 'imports kept on disk, the current one included')
    .option('--model-url <url>', 'base URL of the OpenAI-compatible endpoint of a language model')
    .option('--model <name>', 'name of that model (its key: RITRATTO_MODEL_KEY)')
    .exitOverride()
    .showHelpAfterError('(ritratto --help lists commands and options)')
    .addHelpText('after', EXIT_CODES);
}

function addDataCommands(program: Command, terminal: Terminal, run: Run): void {
  program
    .command('start')
    .description(
      'serve the page, the chat endpoint and MCP; loads a made-up company where there is no data',
    )
    .option('--host <address>', 'address to listen on; beyond this machine only with RITRATTO_KEY')
    .option('--port <n>', 'port to listen on (default: 8787, or the next free one)')
    .option('--public-url <url>', 'where people reach it: scheme and host that links begin with')
    .option('--origins <list>', 'origins of other pages that may call it, separated by commas')
    .option('--tokens-per-answer <n>', 'tokens a language model may take for one answer')
    .option('--tokens-per-day <n>', 'tokens a language model may take in a day')
    .option('--steps <where>', 'where /v1 tells what it looks up: reasoning, content or off')
    .action((settings: OptionValues) =>
      run(async (app) => (await import('./start.ts')).start(app, terminal), settings),
    );
  program
    .command('chat')
    .description('ask questions at a prompt; loads a made-up company where there is no data')
    .action(() => run(async (app) => (await import('./chat.ts')).chat(app, terminal)));
  program
    .command('import')
    .description('load files of customer data, replacing what is loaded')
    .argument('[files...]', 'CSV, TSV, JSON or Parquet files, folders or globs')
    .option('--demo', 'load the made-up company instead of files')
    .option('--map <file>', 'a mapping of files to tables and columns, in YAML')
    .option('--dry-run', 'only show how the files would be read, as a mapping to save and edit')
    .option(
      '--as-of <day>',
      'the day that counts as today, instead of the one after the last record',
    )
    .action((files: string[], options: ImportFlags) =>
      run(async (app) => (await import('./import.ts')).importFiles(app, terminal, files, options)),
    );
  program
    .command('ask')
    .description('answer one question from the data')
    .argument('<question...>')
    .option('--json', 'the answer, its parts and its receipts as JSON')
    .action((words: string[], options: { json?: true }) =>
      run(async (app) => {
        const { ask } = await import('./ask.ts');
        return ask(app, terminal, words.join(' '), options.json === true);
      }),
    );
  program
    .command('call')
    .description('call one tool and print what a model would get')
    .argument('<tool>')
    .argument('[json]', 'the input', '{}')
    .action((name: string, input: string) =>
      run(async (app) => (await import('./call.ts')).call(app, terminal, name, input)),
    );
}

function addProofCommands(program: Command, terminal: Terminal, run: Run): void {
  program
    .command('recompute')
    .description('compute an answer again; exits with 0 when every value is the same, else 1')
    .argument('<receipt>', 'an id such as rc_…')
    .action((id: string) =>
      run(async (app) => (await import('./recompute.ts')).recomputeReceipt(app, terminal, id)),
    );
  program
    .command('receipts')
    .description('list the last receipts')
    .option('--limit <n>', 'how many', '20')
    .action((options: { limit: string }) =>
      run(async (app) => (await import('./receipts.ts')).receipts(app, terminal, options.limit)),
    );
  program
    .command('doctor')
    .description('check the installation and the data; exits with 1 where something is broken')
    .action(() => run(async (app) => (await import('./doctor.ts')).doctor(app, terminal)));
}
