// Articles of our own, as many as are wanted: sentences put together anew for each, damaged by the processes that damage real ones.

/** What was done to an article. `none`: nothing. `lost`: characters that no fix brings back. */
export type Damage = 'none' | 'readings' | 'licence' | 'entities' | 'invisible' | 'lost';

export interface MadeArticle {
	readonly name: string;
	readonly damage: Damage;
	readonly sound: string;
	readonly text: string;
}

/** Every line names its place, and no two of 200 articles the same: a line in many articles would be taken for part of the site. */
const PLACE_HEADS = [...'青柳望白石竹梅松荷雲桐楓葦菱沙溪鹿鶴鷺雁'];
const PLACE_TAILS = [...'禾溪灣嶺塘橋浦坪洲埠'];
const THINGS = ['書屋', '渡口', '茶場', '戲臺', '磨坊', '渠堤', '燈塔', '糧倉', '學堂', '集市'];
const EVENTS = ['重新開門', '添了新員', '迎來客人', '修好了屋頂', '換了門窗', '辦起課堂', '點亮了燈', '種下樹苗'];

const OPENINGS = [
	(place: string, thing: string) => `天剛亮，${place}的${thing}就有人開門掃地，門前的青石板還帶着夜裏的露水。`,
	(place: string, thing: string) => `說起${place}，老人們又先講那座${thing}，講它怎樣一磚一瓦地立起來。`,
	(place: string, thing: string) => `從縣城坐船到${place}，走了半個時辰，遠遠就看見${thing}的屋頂。`,
];
const MIDDLES = [
	(thing: string, count: number) => `今年春天，村裏出錢修了${thing}，前後用了${count}天，請的都是本地的工匠。`,
	(thing: string, count: number) => `管${thing}的人記了一本賬，開張以後一共來過${count}位客人，每個人的名字都寫在上頭。`,
	(thing: string, count: number) => `孩子們放學以後喜歡到${thing}來，最多的一天來了${count}個，連窗邊也坐滿了。`,
	(thing: string, count: number) => `${thing}後面有一塊空地，當年種過${count}棵桃樹，如今只剩下靠門的兩棵。`,
];
const ENDINGS = [
	(place: string) => `天黑以後，${place}的燈一盞一盞亮起來，倒映在水裏。`,
	(place: string) => `${place}的人說，往後的日子長着呢，慢慢來。`,
	(place: string) => `船開了，${place}漸漸看不見了，只聽見岸上還有人說話。`,
];

/** Readings as a converter writes them behind characters that changed when the text was made traditional. */
const READINGS: Readonly<Record<string, string>> = {
	書: 'shū',
	門: 'mén',
	開: 'kāi',
	縣: 'xiàn',
	當: 'dāng',
	燈: 'dēng',
	樹: 'shù',
	講: 'jiǎng',
	學: 'xué',
	賬: 'zhàng',
	遠: 'yuǎn',
	頭: 'tóu',
	說: 'shuō',
};

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

function soundText(index: number): string {
	const place = pick(PLACE_HEADS, index) + pick(PLACE_TAILS, Math.floor(index / PLACE_HEADS.length));
	const thing = pick(THINGS, Math.floor(index / 3));
	const [first, ...others] = [0, 1, 2].map((turn) => pick(MIDDLES, index + turn)(`${place}的${thing}`, 12 + ((index * 7 + turn * 5) % 80)));
	const opening = pick(OPENINGS, index)(place, thing) + first;
	return `${[`${place}${thing}${pick(EVENTS, index)}`, opening, others.join(''), pick(ENDINGS, index)(place)].join('\n\n')}\n`;
}

const DAMAGES: readonly Damage[] = ['readings', 'licence', 'none', 'entities', 'invisible', 'readings', 'lost', 'licence'];

function damaged(text: string, damage: Damage, index: number): string {
	if (damage === 'readings') return text.replace(/./gu, (one) => (READINGS[one] ? `${one}(${READINGS[one]})` : one));
	if (damage === 'licence') return `${text}\n湘ICP備${11020300 + index}號-${1 + (index % 5)}\n`;
	if (damage === 'entities') return text.replaceAll('，', '&#65292;').replaceAll('。', '&#12290;');
	if (damage === 'invisible') return text.replaceAll('的', '\u200b的\u200b');
	if (damage === 'lost') return text.replaceAll('門', '\ufffd').replaceAll('人', '\ufffd');
	return text;
}

/** The articles, named so that their order is that of their numbers. */
export function makeCorpus(count: number): readonly MadeArticle[] {
	return Array.from({ length: count }, (_, index) => {
		const damage = pick(DAMAGES, index);
		const sound = soundText(index);
		return { name: `article-${String(index).padStart(3, '0')}.txt`, damage, sound, text: damaged(sound, damage, index) };
	});
}

export const filesOf = (articles: readonly MadeArticle[]): Record<string, string> =>
	Object.fromEntries(articles.map(({ name, text }) => [name, text]));
