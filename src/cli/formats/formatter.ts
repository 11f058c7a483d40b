import type { Say } from '../language';
import type { Report } from '../report';

/** Where a format writes to. */
export interface Screen {
	/** A terminal that shows colours. */
	readonly hasColour: boolean;
	/** Every finding, however many of one rule there are. */
	readonly showsAll: boolean;
}

/** One way to report: a piece of output before, for each file, and after. */
export interface Formatter {
	readonly begin?: () => string;
	readonly each: (report: Report) => string;
	readonly end?: () => string;
}

export type MakeFormatter = (say: Say, screen: Screen) => Formatter;
