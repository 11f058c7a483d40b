import * as vscode from 'vscode';
import { type Configuration, RULES } from '../../engine';
import { familyOf } from '../../engine/rule';
import type { ArticleDecisions } from './articleDecisions';
import type { Audited } from './audited';
import type { Configurations } from './configurations';
import type { Decisions } from './decisions';

/** UTF-16 units of a text that are looked at, and the share of Han among what is no white space from which it is taken for an article. */
const SAMPLE = 20_000;
const HAN_SHARE = 0.2;

interface Sources {
	readonly configurations: Configurations;
	readonly decisions: Decisions;
	readonly articleDecisions: ArticleDecisions;
	readonly audited: Audited;
}

/**
 * What the engine is to do in an open document. Plain text is everybody's: a licence or a list of requirements gets encoding findings and
 * nothing else. Boilerplate and spam are looked for in the language *Article*, in folders that hold a configuration or decisions, in files
 * that were audited, and in text that is Chinese for a good part.
 */
export const createReach =
	({ configurations, decisions, articleDecisions, audited }: Sources) =>
	(uri: vscode.Uri, text: string): Configuration => {
		const configuration = configurations.of(uri);
		const isCorpus =
			configurations.isAbove(uri) ||
			decisions.isAbove(uri) ||
			articleDecisions.isAbove(uri) ||
			audited.get(uri) !== undefined ||
			isOfLanguage(uri) ||
			isChinese(text);
		return isCorpus ? configuration : encodingOnly(configuration);
	};

const isOfLanguage = (uri: vscode.Uri): boolean =>
	vscode.workspace.textDocuments.some((document) => document.languageId === 'article' && document.uri.toString() === uri.toString());

const HAN = /\p{Script=Han}/gu;

export function isChinese(text: string): boolean {
	const sample = text.slice(0, SAMPLE);
	const said = sample.replace(/\s+/g, '').length;
	return said > 0 && (sample.match(HAN)?.length ?? 0) >= said * HAN_SHARE;
}

const narrowed = new WeakMap<Configuration, Configuration>();

function encodingOnly(configuration: Configuration): Configuration {
	const known = narrowed.get(configuration);
	if (known) return known;
	const off = RULES.filter(({ id }) => familyOf(id) !== 'encoding').map(({ id }) => [id, { severity: 'off' }] as const);
	const narrow: Configuration = { ...configuration, rules: { ...configuration.rules, ...Object.fromEntries(off) } };
	narrowed.set(configuration, narrow);
	return narrow;
}
