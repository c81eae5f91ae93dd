/** Notes: checked as records are, kept as JSON lines beside the snapshot, in no table. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotSchema } from '../../../src/store/snapshot-schema.ts';
import { importedOnce } from './canonical-files.ts';
import { findings, importFiles, type Imported, readAside } from './support.ts';

const notesOf = ({ notes }: Imported): unknown[] =>
  readFileSync(notes, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('notes', () => {
  const all = importedOnce();

  it('are kept with every canonical key, then the attributes', () => {
    const imported = all();
    expect(notesOf(imported)).toEqual([
      {
        note_id: 'N1',
        customer_id: 'C1',
        date: '2026-03-01',
        source: 'review',
        language: 'it',
        rating: 4,
        text: 'Ottimo, ma troppe app: scrivetemi a anna@x.org',
        mood: 'good',
      },
      {
        note_id: 'N2',
        customer_id: null,
        date: '2026-03-02',
        source: 'social',
        language: 'uk',
        rating: null,
        text: 'Дві\nлінії',
        mood: null,
      },
    ]);
    expect(Object.keys(notesOf(imported)[0] ?? {})[0]).toBe('note_id');
    expect(findings(imported.snapshot, 'notes_kept')).toEqual([
      { code: 'notes_kept', params: { file: 'notes.jsonl' }, rows: 2 },
    ]);
  });

  it('are in no table and nowhere in the catalogue', async () => {
    const { snapshot, rows } = all();
    expect(Object.keys(snapshot.rows)).not.toContain('notes');
    expect(JSON.stringify(snapshot)).not.toContain('troppe app');
    expect(snapshot.catalogue.fields.filter(({ table }) => table === 'notes')).toEqual([]);
    expect(
      await rows("SELECT * FROM information_schema.tables WHERE table_name = 'notes'"),
    ).toEqual([]);
  });

  it('name customers by their public ids', async () => {
    const imported = await importFiles({
      'customers.csv': 'customer_id,city\nanna@x.org,Bari\nugo@x.org,Roma\n',
      'notes.csv': 'customer_id,source,text\nanna@x.org,crm,Wants a call\n',
    });
    const [[id] = []] = await imported.rows(
      "SELECT customer_id FROM customers WHERE source_id = 'anna@x.org'",
    );
    expect(id).toMatch(/^c:/);
    expect(notesOf(imported)).toMatchObject([{ customer_id: id, text: 'Wants a call' }]);
  });

  it('need a text, and no date after the import', async () => {
    const imported = await importFiles(
      {
        'customers.csv': 'customer_id,city\nC1,Bari\n',
        'n.csv': 'who,when,said\nC1,2026-01-01,Fine\nC1,2026-01-02,\nC1,2027-01-02,From tomorrow\n',
      },
      'customers: { file: customers.csv }\nnotes: { file: n.csv, columns: { customer_id: who, date: when, text: said } }',
    );
    expect(imported.snapshot).toMatchObject({ notes: 1, quarantined: 2 });
    expect(
      (await readAside(imported.quarantine)).map(([, line, reason]) => [line, reason]),
    ).toEqual([
      ['3', 'no text'],
      ['4', 'the date lies after the import'],
    ]);
    expect(notesOf(imported)).toHaveLength(1);
  });

  it('are recognised as reviews of real exports are, by what they say or by the name of the file', async () => {
    const long =
      'The hub works well but the app takes an evening to set up and then forgets a lamp';
    for (const [name, header] of [
      ['export.csv', 'Review ID,Stars,Comment'],
      ['recensioni.csv', 'id,voto,testo'],
      ['відгуки.csv', 'ід відгуку,оцінка,текст'],
      ['ulasan.csv', 'id ulasan,bintang,ulasan'],
    ] as const) {
      const imported = await importFiles({
        'customers.csv': 'customer_id,city\nC1,Bari\n',
        [name]: `${header}\n1,4,${long}\n2,5,${long} again\n`,
      });
      expect([name, imported.snapshot.notes]).toEqual([name, 2]);
      expect(notesOf(imported)[0]).toMatchObject({ note_id: '1', rating: 4, text: long });
    }
  });

  it('leave no file where there are none, and older snapshots have none', async () => {
    const { snapshot, notes } = await importFiles({
      'c.csv': 'customer_id,city\nC1,Bari\nC2,Bari\n',
    });
    expect(snapshot.notes).toBe(0);
    expect(existsSync(notes)).toBe(false);
    const { notes: _, ...older } = snapshot;
    expect(snapshotSchema.parse(older)).toEqual(snapshot);
  });
});
