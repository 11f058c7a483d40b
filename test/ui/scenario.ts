import type { Ui } from './ui';

/** What a scenario wants to find when it begins. */
export interface Stage {
	/** The project's folder of which VS Code opens a copy; `test/samples` when absent. */
	readonly folder?: string;
	/** Files written into the copy beforehand: path in it to content. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** User settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Display language: `en`, `zh-cn` or `zh-tw`. VS Code's own words stay English, the extension's do not. */
	readonly language?: string;
	/** Is the folder not trusted? Without this, nobody is asked, and all are. */
	readonly isRestricted?: boolean;
	/** Size of the window in CSS pixels, and how many pixels of a picture one of them makes. */
	readonly window?: { readonly width: number; readonly height: number; readonly scale?: number };
}

export interface Scenario {
	readonly name: string;
	readonly stage: Stage;
	readonly play: (ui: Ui) => Promise<void>;
}

export const scenarios: Scenario[] = [];

/**
 * Registers a scenario: a fresh window of the VS Code in which the packaged extension is installed, on a fresh copy of the folder.
 * Every step in it counts as one test.
 */
export function scenario(name: string, stage: Stage, play: (ui: Ui) => Promise<void>): void {
	scenarios.push({ name, stage, play });
}
