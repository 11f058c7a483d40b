/** The line that names a failed test: its title and the first line of the error. */
export function failureLine(title: string, error: unknown): string;
