import { makeName, NAME_KINDS, type NameKind, type Part, pick, type Source } from './names';

/** How a spam system puts a phrase into a page. */
export type Process = 'single' | 'repeated' | 'word' | 'stop' | 'ends' | 'headline' | 'bracketed';

export interface Spliced {
	/** The damaged text, and the text as it was; where a word was replaced, `healed` is the text without the phrase. */
	readonly text: string;
	readonly healed: string;
	/** UTF-16 offsets of the phrase (without brackets and marks that came with it), half open, into `text`. */
	readonly spans: readonly { readonly start: number; readonly end: number }[];
	readonly phrase: string;
	readonly kind: NameKind;
	readonly process: Process;
}

const PROCESSES: readonly Process[] = [
	'single',
	'single',
	'repeated',
	'repeated',
	'word',
	'word',
	'word',
	'stop',
	'ends',
	'headline',
	'bracketed',
];

/** At joints a made-up name without a word of any trade is a person's name to everybody. */
const TOLD: readonly NameKind[] = ['site', 'figures', 'firm', 'question', 'trade'];
const KINDS_IN: Record<Process, readonly NameKind[]> = {
	single: TOLD,
	repeated: TOLD,
	word: ['site', 'figures'],
	stop: NAME_KINDS,
	ends: NAME_KINDS,
	headline: TOLD,
	bracketed: TOLD,
};

interface Change {
	/** Offsets into the clean text: what stands there goes, `put` comes. */
	readonly at: number;
	readonly gone: number;
	readonly before: string;
	readonly after: string;
	/** What a curator can put back: the deleted full stop; not a replaced word. */
	readonly restored: string;
}

const joint = (at: number): Change => ({ at, gone: 0, before: '', after: '', restored: '' });

/** Starts and ends of clauses and sentences in paragraphs: behind , and 。 and at the starts of lines. */
function joints(text: string): number[] {
	const found: number[] = [];
	let from = 0;
	for (const line of text.split('\n')) {
		if (line.length >= 40) {
			found.push(from);
			for (const { index } of line.matchAll(/[，。；！？](?=[\u3400-\u9fff])/g)) found.push(from + index + 1);
		}
		from += line.length + 1;
	}
	return found;
}

/** Offsets of the full stops at which a sentence of a paragraph ends. */
function stops(text: string, atLineEnds: boolean): number[] {
	return [...text.matchAll(/[\u3400-\u9fff]{6}。/g)]
		.map(({ index, 0: found }) => index + found.length - 1)
		.filter((at) => !atLineEnds || (text[at + 1] ?? '\n') === '\n');
}

function some<T>(random: () => number, list: readonly T[], count: number): T[] {
	const left = [...list];
	return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** The name of an institution, the one that the text has most often. */
const INSTITUTION =
	/[\u3400-\u9fff]{2,6}(?:大学|学校|中学|小学|学院|公司|医院|银行|法院|集团|协会|委员会|研究所|中心|政府|博物馆|公安局|出版社|大學|學校|學院|醫院|銀行|協會|委員會)/g;

function institution(text: string): string | undefined {
	const counts = new Map<string, number>();
	for (const [found] of text.matchAll(INSTITUTION)) {
		for (let cut = 0; cut + 4 <= found.length; cut++) {
			const name = found.slice(cut);
			counts.set(name, text.split(name).length - 1);
		}
	}
	const often = [...counts].sort((a, b) => b[1] * b[0].length - a[1] * a[0].length);
	return often[0]?.[0];
}

/** A noun of the text that stands three times or more, where no institution does: a program knows no better. */
function noun(text: string): string | undefined {
	const counts = new Map<string, number>();
	for (const [run] of text.matchAll(/[\u3400-\u9fff]+/g)) {
		for (let at = 0; at + 4 <= run.length; at++) {
			const four = run.slice(at, at + 4);
			if (!/[的了在是和与及或而但也都就还又被把将对从由为于以其这那他她我你们着过到会能要可不没有所之个一]/.test(four))
				counts.set(four, (counts.get(four) ?? 0) + 1);
		}
	}
	return [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1])[0]?.[0];
}

const BRACKETS = ['【】', '（）', '[]', '‘’', '()'] as const;

function changesOf(text: string, process: Process, { random }: Source): readonly Change[] {
	switch (process) {
		case 'single': {
			const at = pick(random, joints(text));
			const form = random();
			if (at === undefined) return [];
			const comma = form < 0.6 ? '' : '，';
			return [{ ...joint(at), after: comma }];
		}
		case 'repeated': {
			const form = random();
			return some(random, joints(text), 3 + Math.floor(random() * 5)).map((at) => ({ ...joint(at), after: form < 0.7 ? '' : '，' }));
		}
		case 'bracketed': {
			const [open, close] = [...pick(random, BRACKETS)];
			return some(random, joints(text), 1 + Math.floor(random() * 3)).map((at) => ({ ...joint(at), before: open!, after: close! }));
		}
		case 'word': {
			const name = (random() < 0.4 ? noun(text) : undefined) ?? institution(text) ?? noun(text);
			if (!name) return [];
			return [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
				at: index,
				gone: name.length,
				before: '',
				after: '',
				restored: '',
			}));
		}
		case 'stop':
			return some(random, stops(text, true), 2 + Math.floor(random() * 5)).map((at) => ({ ...joint(at), gone: 1, restored: '。' }));
		case 'ends': {
			const comma = random() < 0.3 ? '，' : '';
			return some(random, stops(text, random() < 0.5), 2 + Math.floor(random() * 5)).map((at) => ({ ...joint(at), before: comma }));
		}
		case 'headline': {
			const end = text.indexOf('\n');
			if (end < 6 || end > 60) return [];
			const [open, close] = pick(random, [
				['【', '】'],
				['‘', '’'],
				['', '：'],
				['', '-'],
				['_', ''],
				['-', ''],
				[' ', ''],
			] as const);
			const front = close !== '' && random() < 0.7;
			if (!front && close !== '' && open === '') return [{ ...joint(end), before: close === '：' ? ' ' : close }];
			return [{ ...joint(front ? 0 : end), before: open, after: close }];
		}
	}
}

/** Splices a fresh phrase into a clean text (simplified; lines with `\n`); undefined where the text has no place for the process. */
export function splice(clean: string, part: Part, random: () => number, process: Process = pick(random, PROCESSES)): Spliced | undefined {
	const source: Source = { random, part };
	const kind = pick(random, KINDS_IN[process]);
	const phrase = makeName(source, kind);
	const changes = [...changesOf(clean, process, source)].sort((a, b) => a.at - b.at);
	if (changes.length === 0 || clean.includes(phrase)) return undefined;
	let text = '';
	let healed = '';
	let from = 0;
	const spans: { start: number; end: number }[] = [];
	for (const { at, gone, before, after, restored } of changes) {
		text += clean.slice(from, at) + before;
		healed += clean.slice(from, at) + restored;
		spans.push({ start: text.length, end: text.length + phrase.length });
		text += phrase + after;
		from = at + gone;
	}
	return { text: text + clean.slice(from), healed: healed + clean.slice(from), spans, phrase, kind, process };
}

const COLUMNS = [
	'文化娱乐',
	'体育',
	'国际',
	'娱乐',
	'体育新闻',
	'国际观察',
	'科技',
	'游戏',
	'彩票资讯',
	'房产',
	'招聘',
	'直播',
	'视频',
	'图片',
	'专题',
	'独家',
] as const;
const SITES = ['新浪', '搜狐', '人民网', '腾讯', '网易', '凤凰网', '中新网', '央视网', '大众网', '南方网', '红网', '东方网'] as const;
const CHANNELS = ['体育', '娱乐', '国际', '游戏', '财经', '', '', '官网', '手机版', '客户端'] as const;

/**
 * The clean text with what honest pages have and insertions look like: a firm that it is about, a column, a site's name, a question as headline, a
 * model's letters and figures. */
export function honest(clean: string, part: Part, random: () => number): string | undefined {
	const source: Source = { random, part };
	const end = clean.indexOf('\n');
	const form = Math.floor(random() * 6);
	if (form === 5) {
		const model = makeName(source, 'model');
		const places = some(random, joints(clean), 1 + Math.floor(random() * 4)).sort((a, b) => b - a);
		return places.length === 0 ? undefined : places.reduce((text, at) => text.slice(0, at) + model + text.slice(at), clean);
	}
	if (form < 2) {
		const name = institution(clean);
		if (!name) return undefined;
		return clean.replaceAll(name, makeName(source, form === 0 ? 'firm' : 'office'));
	}
	if (end < 6 || end > 60) return undefined;
	if (form === 2) return `【${pick(random, COLUMNS)}】${clean}`;
	if (form === 3)
		return `${clean.slice(0, end)}${pick(random, ['_', '-', ' - ', ' ', '|'])}${pick(random, SITES)}${pick(random, CHANNELS)}${clean.slice(end)}`;
	return `${makeName(source, 'question')}？${clean}`;
}
