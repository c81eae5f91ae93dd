/** The snapshots of a data folder: the current one, those still kept, and a new one on its way. */
import { existsSync } from 'node:fs';
import { ConfigError, isOurs } from '../core/errors.ts';
import type { DataFolder, EngineRead, Snapshots } from '../ports.ts';
import { beginDraft } from './draft.ts';
import { currentId, isSnapshotId, snapshotIds, snapshotPath, wayBack } from './pointer.ts';

/** Engines one process keeps open; a call loses its own only if it lasts longer than this many imports. */
const OPEN_ENGINES = 3;

/**
 * `openEngine` opens a snapshot file for reading; `kept` is how many snapshots stay on disk. `current()` reads the
 * pointer anew each time and hands out the same engine for the same snapshot; it and `open()` throw ConfigErrors that
 * say what is still there.
 */
export function openSnapshots(
  folder: DataFolder,
  openEngine: (path: string) => Promise<EngineRead>,
  options: { kept: number },
): Snapshots {
  /** Least recently used first. */
  const engines = new Map<string, Promise<EngineRead>>();

  function close(id: string): void {
    const engine = engines.get(id);
    engines.delete(id);
    engine?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }

  async function engineOf(id: string): Promise<EngineRead> {
    const engine = engines.get(id) ?? openEngine(snapshotPath(folder, id));
    engines.delete(id);
    engines.set(id, engine);
    for (const oldest of [...engines.keys()].slice(0, -OPEN_ENGINES)) close(oldest);
    try {
      return await engine;
    } catch (error) {
      if (engines.get(id) === engine) engines.delete(id);
      throw error;
    }
  }

  function unusable(id: string, error: unknown): ConfigError {
    const what = existsSync(snapshotPath(folder, id)) ? 'is damaged' : 'is missing';
    const sentence = isOurs(error)
      ? error.message
      : `The snapshot ${id} in ${folder.snapshots} ${what}.`;
    return new ConfigError(`${sentence} ${wayBack(folder, id)}`, { cause: error });
  }

  return {
    async current() {
      for (;;) {
        const id = currentId(folder);
        if (id === null) return null;
        try {
          return await engineOf(id);
        } catch (error) {
          // Imports that came in between may have removed the file: then the pointer names another one.
          if (currentId(folder) === id) throw unusable(id, error);
        }
      }
    },
    async open(id) {
      if (!isSnapshotId(id) || !existsSync(snapshotPath(folder, id))) return null;
      try {
        return await engineOf(id);
      } catch (error) {
        if (!existsSync(snapshotPath(folder, id))) return null;
        throw unusable(id, error);
      }
    },
    begin: (since) => beginDraft(folder, since, options.kept),
    list: () => snapshotIds(folder),
    close() {
      for (const id of engines.keys()) close(id);
    },
  };
}
