// Reads the figures off what the scorers print: one name, one number.

/** @typedef {Record<string, number>} Figures */

const number = (text) => Number(text.replace('%', '').trim());

/** A score.mjs run: `genres/boilerplate/f1`, `genres/damage/safe` … in percent. @returns {Figures} */
export function detection(set, output) {
	const figures = {};
	for (const [, family, precision, recall, f1] of output.matchAll(
		/^(boilerplate|spam|encoding)\s+([\d.]+) %\s+([\d.]+) %\s+([\d.]+) %$/gm,
	)) {
		Object.assign(figures, {
			[`${set}/${family}/precision`]: number(precision),
			[`${set}/${family}/recall`]: number(recall),
			[`${set}/${family}/f1`]: number(f1),
		});
	}
	for (const [, what, all, safe] of output.matchAll(/^(residual|damage)\s+all fixes\s+([\d.]+) %\s+safe fixes\s+([\d.]+) %/gm))
		Object.assign(figures, { [`${set}/${what}/all`]: number(all), [`${set}/${what}/safe`]: number(safe) });
	return figures;
}

/** A lines.mjs run. @returns {Figures} */
export function lines(set, output) {
	const noise = /^noise lines\s+precision ([\d.]+) %\s+recall ([\d.]+) %\s+F1 ([\d.]+) %/m.exec(output);
	const flagged = /^article lines wrongly flagged: \d+ of \d+ \(([\d.]+) %\)\n.*mean ([\d.]+) %/m.exec(output);
	return {
		[`${set}/noise/f1`]: number(noise[3]),
		[`${set}/flagged/pooled`]: number(flagged[1]),
		[`${set}/flagged/mean`]: number(flagged[2]),
	};
}

/** A pairs.mjs run: exact and closer, and hurt, by kind. @returns {Figures} */
export function pairs(set, output) {
	const figures = {};
	for (const [, kind, exact, closer, hurt] of output.matchAll(/^(\S+)\s+\d+\s+([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%$/gm))
		Object.assign(figures, {
			[`${set}/${kind}/exact`]: number(exact),
			[`${set}/${kind}/closer`]: number(closer),
			[`${set}/${kind}/hurt`]: number(hurt),
		});
	return figures;
}

/** A metadata.mjs run: F1 by field. @returns {Figures} */
export function metadata(set, output) {
	const rows = output.matchAll(/^(\w+)\s+\d+\s+[\d.]+ %\s+[\d.]+ %\s+([\d.]+) %$/gm);
	return Object.fromEntries(Array.from(rows, ([, field, f1]) => [`${set}/${field}/f1`, number(f1)]));
}

/** A clean.mjs run: findings by 100,000 Han characters, by family, and characters that safe fixes change. @returns {Figures} */
export function clean(set, output) {
	let [han, encoding, spam, boilerplate] = [0, 0, 0, 0];
	const rows = output.matchAll(/^\S+\s+\d+\s+(\d+)\s+\d+\s+[\d.]+\s+(\d+)\s+(\d+)\s+(\d+)\s+\d+$/gm);
	for (const [, size, ...counts] of rows) {
		han += Number(size);
		encoding += Number(counts[0]);
		spam += Number(counts[1]);
		boilerplate += Number(counts[2]);
	}
	const rate = (count) => Math.round((1e7 * count) / han) / 100;
	return {
		[`${set}/findings/encoding`]: rate(encoding),
		[`${set}/findings/spam`]: rate(spam),
		[`${set}/findings/boilerplate`]: rate(boilerplate),
		[`${set}/changed/safe`]: Number(/safe fixes change (\d+) characters/.exec(output)[1]),
	};
}

/** A cases.mjs run. @returns {Figures} */
export function cases(set, output) {
	const damaged = /^damaged: \d+, right by safe (\d+), by all (\d+), not read (\d+); .*after all fixes ([\d.]+) %/m.exec(output);
	const sound = /^clean: \d+, changed by safe (\d+), by all (\d+)/m.exec(output);
	const harmed = /^harmed by safe: (\d+) \((\d+) characters lost\), by all: (\d+) \((\d+)/m.exec(output);
	return {
		[`${set}/damaged/right`]: Number(damaged[1]) + Number(damaged[2]),
		[`${set}/damaged/unread`]: Number(damaged[3]),
		[`${set}/damaged/left`]: number(damaged[4]),
		[`${set}/clean/changed/safe`]: Number(sound[1]),
		[`${set}/clean/changed/all`]: Number(sound[2]),
		[`${set}/harmed/safe`]: Number(harmed[1]),
		[`${set}/harmed/safe/characters`]: Number(harmed[2]),
		[`${set}/harmed/all`]: Number(harmed[3]),
	};
}

/** Figures of which less is better. */
const LESS = /\/(residual|damage|flagged|hurt|findings|changed|harmed|unread|left)(\/|$)/;

export const isBetterBelow = (name) => LESS.test(name);

/** By how much a figure is better than its floor; negative where it is worse. */
export const gain = (name, figure, floor) => (isBetterBelow(name) ? floor - figure : figure - floor);
