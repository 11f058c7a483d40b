import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, Registry } from 'vscode-textmate';

const root = resolve(__dirname, '..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

interface Contributed {
	readonly language?: string;
	readonly scopeName: string;
	readonly path: string;
}

const contributed: readonly Contributed[] = json('package.json').contributes.grammars;

/** VS Code's own tokeniser, with the grammars as package.json contributes them. */
async function grammarOf(language: string): Promise<IGrammar> {
	const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
	await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: async (scope) => {
			const found = contributed.find(({ scopeName }) => scopeName === scope);
			return found ? json(found.path) : null;
		},
	});
	const { scopeName } = contributed.find((grammar) => grammar.language === language)!;
	return (await registry.loadGrammar(scopeName))!;
}

/** The scoped pieces of the lines, as `piece scope` of the innermost scope, the unscoped ones left out. */
function piecesOf(grammar: IGrammar, text: string): string[] {
	let state = INITIAL;
	return text.split('\n').flatMap((line) => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
		state = ruleStack;
		return tokens
			.filter(({ scopes }) => scopes.length > 1)
			.map(({ startIndex, endIndex, scopes }) => `${line.slice(startIndex, endIndex)} ${scopes.at(-1)!.replace(/\.article$/, '')}`);
	});
}

suite('grammar', () => {
	let article: IGrammar;
	suiteSetup(async () => {
		article = await grammarOf('article');
	});

	const cases: readonly (readonly [string, string, readonly string[]])[] = [
		['headline', '望舒岛灯塔重新点亮\n望舒岛灯塔', ['望舒岛灯塔重新点亮 markup.heading.headline']],
		['a first line that is a sentence', '灯塔昨晚重新点亮。\n望舒岛', []],
		[
			'dateline and reporters',
			'标题\n　　青禾日报青禾6月12日电（记者 罗知秋 通讯员 陆小鹿）傍晚',
			[
				'标题 markup.heading.headline',
				'　　 meta.dateline',
				'青禾日报青禾 entity.name.namespace.agency',
				'6月12日 constant.numeric.date',
				'电 keyword.other.dateline',
				'（ meta.credits',
				'记者 keyword.other.label',
				'  meta.credits',
				'罗知秋 variable.other.person',
				'  meta.credits',
				'通讯员 keyword.other.label',
				'  meta.credits',
				'陆小鹿 variable.other.person',
				'） meta.credits',
			],
		],
		[
			'credits',
			'\n2023-05-22 16:08:41 來源：白鷺洲晚報 責任編輯:溫良玉',
			[
				'2023-05-22 16:08:41 constant.numeric.date',
				'來源 keyword.other.label',
				'： punctuation.separator.label',
				'白鷺洲晚報 variable.other.credit',
				'責任編輯 keyword.other.label',
				': punctuation.separator.label',
				'溫良玉 variable.other.credit',
			],
		],
		[
			'licence lines',
			'\n白鷺洲在線 版權所有 閩ICP備2021007719號-1，未經許可',
			['白鷺洲在線 版權所有  comment.line.legal', '閩ICP備2021007719號-1 constant.numeric.licence', '，未經許可 comment.line.legal'],
		],
		['annotations', '\n縣(xiàn)裏的（備註）網(wǎng )絡', ['(xiàn) comment.block.annotation', '(wǎng ) comment.block.annotation']],
		[
			'quotations and titles',
			'\n他说：“《海底的邮局》真好看。”「好」',
			[
				'“ string.quoted.double',
				'《海底的邮局》 entity.name.type.title',
				'真好看。 string.quoted.double',
				'” string.quoted.double',
				'「 string.quoted.corner',
				'好 string.quoted.corner',
				'」 string.quoted.corner',
			],
		],
		['a quotation that never ends stops with its line', '\n他说：“好\n灯塔', ['“ string.quoted.double', '好 string.quoted.double']],
		[
			'dates and figures',
			'\n2019年3月5日卖出4,600多件，占12.5%，共280万元，见a1.txt',
			[
				'2019年3月5日 constant.numeric.date',
				'4,600 constant.numeric.figure',
				'12.5% constant.numeric.figure',
				'280万 constant.numeric.figure',
			],
		],
	];
	for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(piecesOf(article, text), expected));

	test("plain text keeps the colours of VS Code: it is everybody's", () => {
		assert.deepEqual(
			contributed.map(({ language }) => language),
			['article'],
		);
	});
});
