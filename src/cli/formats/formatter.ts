import type { Say } from '../language';
import type { Report } from '../report';

/** Where a format writes to. */
export interface Screen {
	/** A terminal that shows colours. */
	readonly hasColour: boolean;
	/** Every finding, however many of one rule there are. */
	readonly showsAll: boolean;
}

/** What is counted while files are reported. */
export interface Totals {
	readonly files: number;
	readonly clean: number;
	readonly findings: number;
}

/** One way to report: a piece of output before, for each file, and after. It keeps nothing, so that files may be reported side by side. */
export interface Formatter {
	readonly begin?: () => string;
	readonly each: (report: Report) => string;
	/** Stands between the pieces of two files that are not empty. */
	readonly joint?: string;
	readonly end?: (totals: Totals) => string;
}

export type MakeFormatter = (say: Say, screen: Screen) => Formatter;
