/** Runs over all items, at most `width` at once, begun in order; the results are in the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [at, item] of queue) results[at] = await run(item);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

/** What `run` emits, as it does, until it is done; then its result, or what it threw. */
export async function* emitted<Event, Result>(
  run: (emit: (event: Event) => void) => Promise<Result>,
): AsyncGenerator<Event, Result> {
  const events: Event[] = [];
  const state = { running: true, changed: Promise.withResolvers<void>() };
  const result = run((event) => {
    events.push(event);
    state.changed.resolve();
  }).finally(() => {
    state.running = false;
    state.changed.resolve();
  });
  // Whoever stops listening hears of no failure either.
  result.catch(() => undefined);
  for (;;) {
    yield* events.splice(0);
    if (events.length > 0) continue;
    if (!state.running) return result;
    await state.changed.promise;
    state.changed = Promise.withResolvers();
  }
}
