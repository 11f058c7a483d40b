/** How many are on their way at once: enough to hide how long a remote file system takes to answer, few enough to hold in memory. */
const DEPTH = 8;

/** Loads one thing for each item, in order, some ahead of the one that is worked on. A load that fails does so when its turn comes. */
export async function* loadAhead<T, R>(items: readonly T[], load: (item: T) => Promise<R>): AsyncGenerator<readonly [item: T, loaded: R]> {
	const underway: Promise<R>[] = [];
	for (let next = 0, at = 0; at < items.length; at++) {
		for (; next < items.length && next - at < DEPTH; next++) {
			const loading = load(items[next]!);
			loading.catch(() => {}); // thrown below, or never asked for
			underway.push(loading);
		}
		yield [items[at]!, await underway.shift()!];
	}
}
