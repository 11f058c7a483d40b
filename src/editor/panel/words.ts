import * as vscode from 'vscode';
import { localise } from '../model/localise';
import type { Words } from './model';

const format = (options: Intl.NumberFormatOptions) => {
	try {
		return new Intl.NumberFormat(vscode.env.language, options);
	} catch {
		return new Intl.NumberFormat('en', options); // a display language that is no BCP 47 tag, such as qps-ploc's kin
	}
};

const whole = format({ maximumFractionDigits: 0 });
const tenths = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = format({ style: 'percent', maximumFractionDigits: 0 });

/** The language of the window. */
export const words: Words = {
	text: localise,
	number: (value, digits = 0) => (digits === 0 ? whole : tenths).format(value),
	percent: (share) => percent.format(share),
};
