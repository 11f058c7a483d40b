// What a curator does with the mouse and the keyboard, as functions. Selectors are those of VS Code 1.100 to 1.139.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type EditorUi, makeEditorUi } from './editor';
import { makePaletteUi, type PaletteUi } from './palette';
import { untilSeen } from './patience';
import { makeQuickFixesUi, type QuickFixesUi } from './quick-fixes';
import { makeViewsUi, type ViewsUi } from './views';

export { SOON, untilSeen, untilSo } from './patience';

export interface Recorder {
	/** One test. When it fails, the scenario ends, with a picture. */
	step(title: string, action: () => Promise<void>): Promise<void>;
	/** A picture, in test/screenshots. */
	shot(name: string, area?: Locator): Promise<void>;
}

export interface Ui extends Recorder, EditorUi, QuickFixesUi, PaletteUi, ViewsUi {
	/** For what is not listed here. */
	readonly page: Page;
	/** The open folder on disk. */
	readonly folder: string;
	/** Text of a file in it. */
	disk(name: string): string;
	/** Does something again until it shows an effect, which has to fail in time: keys and clicks get lost while the window is busy. */
	readonly untilSeen: typeof untilSeen;
}

/** Makes the functions for one window. */
export function makeUi(page: Page, folder: string, { step, shot }: Recorder): Ui {
	const disk = (name: string) => readFileSync(join(folder, name), 'utf8');
	const palette = makePaletteUi(page);
	const editing = makeEditorUi(page, palette, disk);
	const views = makeViewsUi(page, editing.editor);
	return { page, folder, step, shot, disk, untilSeen, ...palette, ...editing, ...makeQuickFixesUi(page, editing), ...views };
}
