/** Loading customer data: what is loaded now is replaced, the snapshot before stays on disk. */
import { ConfigError, StoppedError } from '../../core/errors.ts';
import type {
  BuildOptions,
  DataFolder,
  Snapshot,
  SnapshotBuilder,
  Snapshots,
} from '../../ports.ts';

export interface ImportRequest<Mapping> extends Omit<
  BuildOptions<Mapping>,
  'target' | 'quarantine' | 'notes' | 'salt'
> {
  /** Only where nothing is loaded, also at the moment when the folder is this import's alone. */
  whereEmpty?: true;
  /** ISO instant, told to whoever finds the folder busy. */
  begunAt: string;
  folder: DataFolder;
  builder: SnapshotBuilder<Mapping>;
  snapshots: Snapshots;
}

export interface ImportReport {
  snapshot: Snapshot;
  /** What was current before: null where nothing was, or it could not be read. The same files give the same id again. */
  replaced: Snapshot | null;
  /** The file with the rows put aside, null where there are none. */
  quarantineFile: string | null;
}

/**
 * Builds a snapshot of `files` and makes it the current one. Whatever goes wrong before that moment, also the death
 * of the process, leaves the current snapshot as it was.
 * Throws ConfigError while another import runs, or where data is loaded and `whereEmpty` asks for none, StoppedError once `signal` aborts, and what the builder throws.
 */
export async function importData<Mapping>(request: ImportRequest<Mapping>): Promise<ImportReport> {
  const { folder, builder, snapshots, begunAt, whereEmpty, ...options } = request;
  const draft = snapshots.begin(begunAt);
  try {
    if (whereEmpty && (await snapshots.current()) !== null) {
      throw new ConfigError('Data has been loaded in the meantime; it stays.');
    }
    const { target, quarantine, notes } = draft;
    const built = { ...options, target, quarantine, notes, salt: folder.salt };
    const { snapshot } = await builder(built);
    if (options.signal.aborted) {
      throw new StoppedError(
        'The import was stopped. The data that was loaded before is unchanged.',
      );
    }
    const replaced = await currentSnapshot(snapshots);
    const published = draft.publish(snapshot.id);
    return { snapshot, replaced, quarantineFile: published.quarantine };
  } finally {
    draft.end();
  }
}

/** A damaged snapshot must not stand in the way of the import that mends it. */
async function currentSnapshot(snapshots: Snapshots): Promise<Snapshot | null> {
  try {
    return (await snapshots.current())?.snapshot ?? null;
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
