import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/ritratto.ts';
import { demoData } from '../support/demo.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const demo = demoData();
const LABEL = 'Answered by the built-in planner; no language model is connected.';

describe('ritratto ask', () => {
  it('answers with the receipts it rests on and the label of the planner', async () => {
    const { code, stdout, stderr } = await run([
      'ask',
      'How',
      'many',
      'customers',
      'do',
      'we',
      'have?',
      '--data',
      demo.data,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^r1 {2}query_data {2}receipt rc_\w{20}$/m);
    expect(stdout.trimEnd().endsWith(LABEL)).toBe(true);
  });

  it('shows names at the terminal and none in JSON, which programs pass on', async () => {
    const question = ['ask', 'Who are our best customers?', '--data', demo.data];
    const read = await run(question);
    expect(read.stdout).toMatch(/C\d{5} \(\p{L}/u);
    const { code, stdout } = await run([...question, '--json']);
    expect(code).toBe(0);
    const { answered_by: by, results, problems } = JSON.parse(stdout);
    expect({ by, problems }).toEqual({ by: 'built-in planner', problems: [] });
    expect(results[0]).toMatchObject({ tool: 'rank_customers', receipt: 'r1' });
    expect(stdout).not.toMatch(/C\d{5} \(/);
  });

  it('says so when it does not understand, offers questions and exits with 1', async () => {
    const { code, stdout } = await run(['ask', 'Why is the sky blue?', '--data', demo.data]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}- \S.*\?$/m);
    expect(stdout).not.toContain(LABEL);
  });

  it('says how to load data where there is none', async () => {
    const data = join(temporaryFolder(), 'none');
    const ended = await run(['ask', 'How many customers do we have?', '--data', data]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^No customer data is loaded yet\..*ritratto import.*\n$/);
  });
});

describe('ritratto chat', () => {
  it('loads the demo into an empty folder, says it is made up, and answers line by line', async () => {
    const data = join(temporaryFolder(), 'data');
    const stdin =
      'How many customers do we have?\n\nWhy is the sky blue?\nexit\nnot asked any more\n';
    const { code, stdout, stderr } = await run(['chat', '--data', data], { stdin });
    expect(code).toBe(0);
    expect(stderr).toContain('a made-up company with made-up customers');
    expect(stdout.split(LABEL)).toHaveLength(2);
    expect(stdout).toContain('r1  query_data');
    const again = await run(['chat', '--data', data], { stdin: '' });
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).not.toContain('made-up');
  });

  it('goes on from the question before, in its language', async () => {
    const stdin = 'Fatturato in Italia\ne in Germania?\n';
    const { code, stdout } = await run(['chat', '--data', demo.data], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('Intesa come «Fatturato in Italia» con: «in Germania».');
    expect(stdout).toContain("`country = 'DE'`");
  });
});
