/** Importing into a data folder of the running test: real files, the real importer and the real engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importData } from '../../src/app/importing/import.ts';
import {
  createImporting,
  type Importing,
  type ImportingOptions,
  type ImportRequest,
} from '../../src/app/importing/importing.ts';
import type { DataFolder, Snapshots } from '../../src/ports.ts';
import { openDataFolder } from '../../src/store/data-folder.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { buildSnapshot } from '../../src/store/import/build.ts';
import { describeSources } from '../../src/store/import/describe.ts';
import { parseMapping, printMapping } from '../../src/store/import/mapping.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import { openUploads } from '../../src/store/uploads.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export interface RealImporting {
  folder: DataFolder;
  snapshots: Snapshots;
  importing: Importing;
}

export const ORDERS = `order_id,customer_id,order_date,amount
1,A,2024-01-15,10.50
2,B,2024-02-15,20
3,A,2024-03-15,30
4,B,soon,40
`;

/** To be called in a test or in `beforeEach`. `overrides` replace what the importing is made of. */
export function realImporting(overrides: Partial<ImportingOptions> = {}): RealImporting {
  const folder = openDataFolder(join(temporaryFolder(), 'data'), { write: true });
  const limits = { threads: 2, memoryMb: 256, timeoutMs: 10_000 };
  const snapshots = openSnapshots(folder, (path) => openDuckdb(path, limits), { kept: 3 });
  onTestFinished(() => snapshots.close());
  const importing = createImporting({
    folder: folder.path,
    uploads: async () => openUploads(folder),
    importData: (request) =>
      importData({
        ...request,
        mapping: mappingOf(request),
        importedAt: '2025-01-01T10:00:00.000Z',
        begunAt: '2025-01-01T10:00:00.000Z',
        folder,
        snapshots,
        builder: buildSnapshot,
      }),
    previewImport: (request) => preview(request),
    now: () => Date.now(),
    maxBytes: 1_000_000,
    ...overrides,
  });
  return { folder, snapshots, importing };
}

async function preview(request: ImportRequest) {
  const scratch = mkdtempSync(join(tmpdir(), 'ritratto-test-'));
  try {
    const { files, proposal, findings } = await describeSources({
      ...request,
      mapping: mappingOf(request),
      base: join(scratch, 'preview'),
    });
    return { files, mapping: printMapping(proposal), findings };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function mappingOf({ mapping }: ImportRequest) {
  return mapping && parseMapping(mapping.text, mapping.name);
}
