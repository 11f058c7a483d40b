/** An article of our own, around which the tests put what sites put around articles. */
export const HEADLINE = '老茶园添了三百亩新茶';

export const TEXT = /* @__PURE__ */ [
	'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。',
	'收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。',
	'老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。茶农们说，有了这条水渠，明年还要再开出五十亩坡地。',
].join('\n');

/** The article with lines above its headline, between headline and text, and below its text. */
export const page = ({ above = '', between = '', below = '' }: { above?: string; between?: string; below?: string }): string =>
	[above, HEADLINE, between, TEXT, below]
		.filter((part) => part !== '')
		.map((part) => `${part}\n`)
		.join('');

export const ARTICLE = /* @__PURE__ */ page({});

/** The article with words of the site behind the last sentence of its last paragraph. */
export const ending = (text: string): string => ARTICLE.replace(/\n$/, `${text}\n`);
