/** Makes a thing at its first use and keeps it; after a failure the next use tries again. */
export function once<T>(make: () => Promise<T>): {
  get: () => Promise<T>;
  known: () => Promise<T | null>;
} {
  let made: Promise<T> | null = null;
  return {
    get() {
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    },
    known: async () => made,
  };
}
