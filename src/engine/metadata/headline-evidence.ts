/** What is known of a candidate, by name; 0 where a name is missing. The weights of headline-weights.ts say what it counts. */
export type Evidence = Partial<Record<EvidenceName, number>>;

/** Everything that is asked of a line that may be the headline; in the order of the weights. */
export const EVIDENCE = [
	'overlap', // share of its character pairs that the opening of the text has
	'kindred', // more than half of them
	'original', // share that the original headline has
	'dateNear', // a line with a date follows, the nearer the more
	'dateNext',
	'dateBefore',
	'dateRightBefore',
	'barNext', // a bar of font sizes, shares, sources follows
	'breadcrumbBefore',
	'numberBefore',
	'volumeBefore', // the line of a journal
	'labelBefore', // a line of labels, as notices have them
	'twice', // the page says it more than once
	'twiceShort',
	'again', // the line before or behind says the same
	'echoed', // a longer line begins with it, as a window title does
	'first', // the first line of the text
	'firstShort',
	'apart', // the first line, a blank line below
	'hash', // Markdown's mark of a title
	'labelled', // 标题:, Title:
	'opensText', // the text begins with the same words
	'tiny',
	'short',
	'long',
	'veryLong',
	'sentence', // ends as a sentence
	'ago',
	'open', // ends with a colon or a comma
	'section', // numbered as a heading inside the text
	'cut',
	'volume',
	'noPage',
	'dateAlone',
	'path',
	'strokes',
	'underscores',
	'gaps',
	'menu', // short words between spaces, as menus and tags are set
	'commas',
	'figures',
	'contact',
	'caption',
	'dated', // holds a date itself
	'frame', // a bar, a counter, a button by its form or its words
	'names',
	'brand', // the name of a medium and no more
	'label', // opens with a label: 撰文:, 地址:
	'byline', // a reporter's line, a name alone
	'atText', // the first line of the running text
	'aboveText', // how far above it
	'inBody', // in the stretch that the line model takes for the article
	'deepInBody',
	'aboveBody', // how far above that
	'furniture', // the line model's probability
	'furnitureBefore',
	'furnitureNext',
	'step', // furniture before, none here
	'rightAbove', // right above the text
	'leastFurniture', // of the lines above the text
	'asNavigation', // what the line model reads in its words, where it is furniture
	'asList',
	'asTags',
	'asBar',
	'asFoot',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
