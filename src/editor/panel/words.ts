import * as vscode from 'vscode';
import { localise } from '../model/localise';
import type { Words } from './model';

/** Made at first use: building one costs about 10 ms, and activation waits for no number. */
const format = (options: Intl.NumberFormatOptions) => {
	let made: Intl.NumberFormat | undefined;
	return (value: number): string => {
		made ??= formatFor(vscode.env.language, options);
		return made.format(value);
	};
};

function formatFor(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	try {
		return new Intl.NumberFormat(language, options);
	} catch {
		return new Intl.NumberFormat('en', options); // a display language that is no BCP 47 tag, such as qps-ploc's kin
	}
}

const whole = format({ maximumFractionDigits: 0 });
const tenths = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = format({ style: 'percent', maximumFractionDigits: 0 });

/** The language of the window. */
export const words: Words = {
	text: localise,
	number: (value, digits = 0) => (digits === 0 ? whole : tenths)(value),
	percent,
};
