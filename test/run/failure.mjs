/**
 * The line that names a failure.
 * @param {string} title
 * @param {unknown} error
 */
export function failureLine(title, error) {
	return `${title}: ${String(error instanceof Error ? error.message : error).split('\n', 1)[0]}`;
}
