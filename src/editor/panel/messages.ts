/** What the panel's page and its host say to each other. Both sides validate what they get: the page shows crawled text. */
import type { Verdict } from '../../engine/decisions/metadata';

/** How sure a value is, as a shape: ● from .9, ◐ from .6, ○ below, ✎ the curator's own. */
export type Mark = 'sure' | 'likely' | 'unsure' | 'user';

export interface Candidate {
	readonly value: string;
	readonly confidence: string;
}

/** One line of the panel: a value, an absent field, or the findings of a rule. */
export interface Row {
	/** Unique in the panel, the same as long as the field's values keep their order. */
	readonly id: string;
	readonly field: string;
	readonly index: number;
	readonly label: string;
	/** Of several values of a field, all but the first. */
	readonly isFurther: boolean;
	/** null: the field is absent, and `notes` says why. */
	readonly value: string | null;
	/** Role, kind. */
	readonly qualifier?: string;
	/** The characters as they stand, where they differ from the value. */
	readonly surface?: string;
	/** BCP 47, so that the right font shows it. */
	readonly lang?: string;
	readonly mark?: Mark;
	readonly confidence?: string;
	readonly verdict?: Verdict;
	/** The text no longer has the characters of the curator's decision. */
	readonly vanished: boolean;
	readonly notes: readonly string[];
	readonly others: readonly Candidate[];
	/** What the curator rejected in this field; on its first row. */
	readonly rejected: readonly string[];
	/** How many places of the text it can go to. */
	readonly places: number;
	/** Can be edited, rejected, confirmed, set. */
	readonly isDecidable: boolean;
}

export interface Group {
	readonly id: string;
	readonly label: string;
	readonly rows: readonly Row[];
	/** Absent fields of which nothing is to be said. */
	readonly rest: readonly Row[];
}

export interface Share {
	readonly key: string;
	/** 0 to 1. */
	readonly share: number;
	/** Such as `Article 81 %`. */
	readonly text: string;
}

export interface Bar {
	readonly id: string;
	readonly label: string;
	readonly shares: readonly Share[];
}

/** What the panel offers to do with the whole article: commands of the extension by their names. */
export const OFFERS = ['removeBefore', 'removeAfter', 'markReviewed', 'discardArticle', 'reopenArticle'] as const;
export type OfferId = (typeof OFFERS)[number];

export interface PanelModel {
	readonly docUri: string;
	readonly version: number;
	readonly name: string;
	readonly size: string;
	readonly score: number;
	readonly scoreLabel: string;
	/** What took points, the most first. */
	readonly losses: readonly { readonly family: string; readonly points: string; readonly text: string }[];
	readonly bars: readonly Bar[];
	readonly groups: readonly Group[];
	/** Values that are sure and not yet decided on. */
	readonly unconfirmed: number;
	/** What was decided on the article, or what speaks against its being one. */
	readonly verdict?: string;
	readonly offers: readonly { readonly id: OfferId; readonly label: string }[];
}

/** A value as the page shows it. `value` guards against another value having come to stand there. */
export interface RowReference {
	readonly docUri: string;
	readonly version: number;
	readonly field: string;
	readonly index: number;
	readonly value: string;
}

export type CopyFormat = 'yaml' | 'json';

export type ToPanel =
	| { readonly type: 'strings'; readonly strings: Readonly<Record<string, string>>; readonly locale: string }
	| { readonly type: 'model'; readonly model: PanelModel }
	| { readonly type: 'notice'; readonly text: string; readonly action?: { readonly id: NoticeAction; readonly label: string } }
	/** The cursor stands in the characters of these rows. */
	| { readonly type: 'cursor'; readonly docUri: string; readonly version: number; readonly rows: readonly string[] }
	| { readonly type: 'selection'; readonly text: string }
	| { readonly type: 'place'; readonly row: string; readonly at: number; readonly of: number }
	| { readonly type: 'announce'; readonly text: string };

export const NOTICE_ACTIONS = ['checkNow', 'openSettings'] as const;
export type NoticeAction = (typeof NOTICE_ACTIONS)[number];

export type FromPanel =
	| { readonly type: 'ready' }
	| ({ readonly type: 'reveal' | 'copyValue' | 'copySurface' | 'reject' | 'confirm' | 'forget' | 'setFromSelection' } & RowReference)
	| ({ readonly type: 'edit'; readonly to: string } & RowReference)
	| ({ readonly type: 'choose'; readonly other: string } & RowReference)
	/** Takes the rejection of this value back. */
	| ({ readonly type: 'restore'; readonly rejected: string } & RowReference)
	| ({ readonly type: 'hover' } & RowReference)
	/** The pointer left the row. */
	| { readonly type: 'leave' }
	| { readonly type: 'confirmSure'; readonly docUri: string; readonly version: number }
	| { readonly type: 'copyAll'; readonly docUri: string; readonly version: number; readonly format: CopyFormat }
	| { readonly type: 'export' }
	| { readonly type: 'offer' | 'hoverOffer'; readonly docUri: string; readonly version: number; readonly offer: OfferId }
	| { readonly type: 'notice'; readonly action: NoticeAction };

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isFlag: Check = (value) => typeof value === 'boolean';
const isOneOf =
	(...choices: readonly unknown[]): Check =>
	(value) =>
		choices.includes(value);
const isOptional =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const isListOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasShape =
	(shape: Readonly<Record<string, Check>>): Check =>
	(value) =>
		isRecord(value) && Object.entries(shape).every(([key, check]) => check(value[key]));

const version = { docUri: isText, version: isCount };
const reference = { ...version, field: isText, index: isCount, value: isText };

const FROM_PANEL: Readonly<Record<FromPanel['type'], Check>> = {
	ready: () => true,
	leave: () => true,
	export: () => true,
	reveal: hasShape(reference),
	copyValue: hasShape(reference),
	copySurface: hasShape(reference),
	reject: hasShape(reference),
	confirm: hasShape(reference),
	forget: hasShape(reference),
	setFromSelection: hasShape(reference),
	hover: hasShape(reference),
	edit: hasShape({ ...reference, to: isText }),
	choose: hasShape({ ...reference, other: isText }),
	restore: hasShape({ ...reference, rejected: isText }),
	confirmSure: hasShape(version),
	offer: hasShape({ ...version, offer: isOneOf(...OFFERS) }),
	hoverOffer: hasShape({ ...version, offer: isOneOf(...OFFERS) }),
	copyAll: hasShape({ ...version, format: isOneOf('yaml', 'json') }),
	notice: hasShape({ action: isOneOf(...NOTICE_ACTIONS) }),
};

const isRow = hasShape({
	id: isText,
	field: isText,
	index: isCount,
	label: isText,
	isFurther: isFlag,
	value: (value) => value === null || isText(value),
	qualifier: isOptional(isText),
	surface: isOptional(isText),
	lang: isOptional(isText),
	mark: isOptional(isOneOf('sure', 'likely', 'unsure', 'user')),
	confidence: isOptional(isText),
	verdict: isOptional(isText),
	vanished: isFlag,
	notes: isListOf(isText),
	others: isListOf(hasShape({ value: isText, confidence: isText })),
	rejected: isListOf(isText),
	places: isCount,
	isDecidable: isFlag,
});

const isModel = hasShape({
	...version,
	name: isText,
	size: isText,
	score: isCount,
	scoreLabel: isText,
	losses: isListOf(hasShape({ family: isText, points: isText, text: isText })),
	bars: isListOf(hasShape({ id: isText, label: isText, shares: isListOf(hasShape({ key: isText, share: isShare, text: isText })) })),
	groups: isListOf(hasShape({ id: isText, label: isText, rows: isListOf(isRow), rest: isListOf(isRow) })),
	unconfirmed: isCount,
	verdict: isOptional(isText),
	offers: isListOf(hasShape({ id: isOneOf(...OFFERS), label: isText })),
});

const TO_PANEL: Readonly<Record<ToPanel['type'], Check>> = {
	strings: hasShape({ strings: (value) => isRecord(value) && Object.values(value).every(isText), locale: isText }),
	model: hasShape({ model: isModel }),
	notice: hasShape({ text: isText, action: isOptional(hasShape({ id: isOneOf(...NOTICE_ACTIONS), label: isText })) }),
	cursor: hasShape({ ...version, rows: isListOf(isText) }),
	selection: hasShape({ text: isText }),
	place: hasShape({ row: isText, at: isCount, of: isCount }),
	announce: hasShape({ text: isText }),
};

const read = <T>(checks: Readonly<Record<string, Check>>, message: unknown): T | undefined =>
	isRecord(message) && typeof message.type === 'string' && Object.hasOwn(checks, message.type) && checks[message.type]!(message)
		? (message as T)
		: undefined;

/** A message of the page, undefined where it is none. */
export const readFromPanel = (message: unknown): FromPanel | undefined => read<FromPanel>(FROM_PANEL, message);

const isReference = hasShape(reference);

/** A row as a command of the page's context menu gets it. */
export const readReference = (value: unknown): RowReference | undefined => (isReference(value) ? (value as RowReference) : undefined);

/** A message of the host, undefined where it is none. */
export const readToPanel = (message: unknown): ToPanel | undefined => read<ToPanel>(TO_PANEL, message);
