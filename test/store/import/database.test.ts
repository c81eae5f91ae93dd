import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/core/errors.ts';
import { openDatabase } from '../../../src/store/import/database.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('the database of an import', () => {
  it('says that the disk is full in a sentence of ours', async () => {
    const base = join(temporaryFolder(), 'base');
    const db = await openDatabase(base, null, new AbortController().signal);
    await db.run("SET max_temp_directory_size = '1MB'");
    await db.run("SET memory_limit = '40MB'");
    const sorting = db.run(`
      CREATE TABLE stage.sorted AS
      SELECT md5(range::VARCHAR) AS text FROM range(2_000_000) ORDER BY text`);
    await expect(sorting).rejects.toThrow(ConfigError);
    await expect(sorting).rejects.toThrow(/^The disk is too full for this import: free some space/);
    await db.close();
    expect(existsSync(`${base}.work`)).toBe(false);
  });
});
