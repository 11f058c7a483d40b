/** Words of a line that explains markup: a tag or a reference in it is an example. */
const SUBJECT = /x?html|网页代码|網頁代碼|源代码|原始碼|转义|轉義|标记语言|標記語言/i;

/** UTF-16 units of a line on either side that are looked at. */
const REACH = 200;

/** Whether the line around `[start, end)` (UTF-16 offsets) explains markup. */
export function explainsMarkup(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - REACH), start);
	const after = text.slice(end, end + REACH);
	return SUBJECT.test(before.slice(before.lastIndexOf('\n') + 1)) || SUBJECT.test(/^[^\r\n]*/.exec(after)![0]);
}
