/** Findings travel with answers to models: an example in them must not be anything of a person. */
import { isPersonal } from '../../core/catalogue.ts';
import type { Finding } from '../../ports.ts';
import { literal } from '../sql.ts';
import type { Database } from './database.ts';
import { isHarmless } from './personal.ts';
import type { TablePlan } from './plan.ts';

/** Findings that give an example, if one may be given; without it their code ends in `_counted`. */
export const WITH_EXAMPLE: readonly string[] = [
  'aside_unreadable',
  'join_unmatched',
  'unreadable_boolean',
  'unreadable_date',
  'unreadable_number',
  'words_unknown',
];

/** Leaves out examples from columns of persons, and those that by themselves may be somebody's: rows can be shifted. */
export async function withoutPersons(
  db: Database,
  findings: Finding[],
  plans: TablePlan[],
): Promise<Finding[]> {
  const personal = personalColumns(plans);
  const result: Finding[] = [];
  for (const finding of findings) {
    const { code, params, rows } = finding;
    const { example = '', ...others } = params;
    const isOfPerson = personal.has(params['column'] ?? '');
    if (!WITH_EXAMPLE.includes(code) || (!isOfPerson && (await maySay(db, example)))) {
      result.push(finding);
    } else result.push({ code: `${code}_counted`, params: others, rows });
  }
  return result;
}

async function maySay(db: Database, example: string): Promise<boolean> {
  if (example === '') return false;
  const row = await db.row(
    `SELECT ${isHarmless('v')} AS harmless FROM (SELECT ${literal(example)} AS v)`,
  );
  return row['harmless'] === 'true';
}

/** By the names of the files and by ours. */
function personalColumns(plans: TablePlan[]): Set<string> {
  return new Set(
    plans.flatMap(({ columns, subjects, references, fillings }) => {
      const ids = subjects.map(({ name }) => ({ name, text: fillings.get(name)?.text ?? name }));
      const contact = columns.filter(isPersonal);
      return [
        ...ids.flatMap(({ name, text }) => [
          name,
          text,
          references.get(text)?.column.header ?? text,
        ]),
        ...contact.flatMap(({ name, source }) => [name, source?.column ?? name]),
      ];
    }),
  );
}
