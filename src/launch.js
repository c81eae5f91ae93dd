#!/usr/bin/env node
/**
 * Start file and `bin`. Written for Node 12.17 and newer, so that an older node than Ritratto needs can find a newer
 * one or say what to do, instead of failing on syntax it does not know.
 */
import { spawn } from 'child_process';
import { existsSync, readFileSync, realpathSync } from 'fs';
import * as nodeModule from 'module';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

if (isNewEnough(process.versions.node)) {
  // Node's own name for the folder in which tools of a checkout keep what they can make again.
  if (nodeModule.enableCompileCache && existsSync(join(root, 'node_modules'))) {
    nodeModule.enableCompileCache(join(root, 'node_modules', '.cache', 'ritratto'));
  }
  silenceSqliteWarning();
  import('./main.ts').then((start) => start.main(process.argv.slice(2)), failToLoad);
} else {
  const node = projectNode(root);
  if (node) relaunch(node);
  else {
    quit(
      `Ritratto needs Node 22.18 or newer and this is ${process.versions.node}: ` +
        `run "npm ci" in ${root}, or install a newer Node.`,
    );
  }
}

/** Node 22.18 is the first that runs TypeScript files without a flag. */
function isNewEnough(version) {
  const parts = version.split('.');
  return Number(parts[0]) > 22 || (Number(parts[0]) === 22 && Number(parts[1]) >= 18);
}

/** The node of the npm package `node`, installed in `folder` or hoisted to a folder above it. */
function projectNode(folder) {
  const home = join(folder, 'node_modules', 'node');
  const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary) && isNewEnough(versionIn(home))) return binary;
  const above = dirname(folder);
  return above === folder ? null : projectNode(above);
}

function versionIn(folder) {
  try {
    return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  } catch {
    return '0.0';
  }
}

/** Runs this file again on `node`, with the same streams; signals and the exit code are passed on. */
function relaunch(node) {
  const child = spawn(
    node,
    process.execArgv.concat(fileURLToPath(import.meta.url), process.argv.slice(2)),
    { stdio: 'inherit' },
  );
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  signals.forEach((signal) => process.on(signal, forward));
  child.on('error', () => quit(`${node} does not start: run "npm ci" in ${root}.`));
  child.on('exit', (code, signal) => {
    signals.forEach((name) => process.removeListener(name, forward));
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}

/** Node 22 calls its SQLite experimental on stderr at every start; Node 24 no longer does. Nothing else is silenced. */
function silenceSqliteWarning() {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...details) => {
    if (String(warning).indexOf('SQLite is an experimental feature') === 0) return;
    emitWarning(warning, ...details);
  };
}

function failToLoad(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  quit(`Packages Ritratto needs are not installed: run "npm ci" in ${root}.`);
}

function quit(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
