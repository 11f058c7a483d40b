/**
 * A function of a text, remembered for the texts asked last: while a file is edited, all but one of its damaged stretches stay as they are, and
 * their search need not be done anew.
 */
export function remembered<T>(compute: (text: string) => T, limit = 500): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined || known.has(text)) return found as T;
		const result = compute(text);
		if (known.size >= limit) known.delete(known.keys().next().value!);
		known.set(text, result);
		return result;
	};
}
