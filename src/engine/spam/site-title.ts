import { KNOWN } from './known';
import { BOUNDARY } from './phrases';
import { tokensIn } from './tokens';

/** Where the ways in (官网, 登录, app下载 …) end that stand behind a name, with the figures of a bonus. Offsets into `plain`. */
function endOfWays(plain: string, from: number): number {
	let end = from;
	for (const token of tokensIn(plain.slice(from, from + 20), 'gambling')) {
		if (from + token.start !== end || (token.kind !== 'door' && token.kind !== 'entry')) break;
		end = from + token.end;
	}
	if (end > from) while (/[送\d]/.test(plain[end] ?? '')) end++;
	return end;
}

const TITLE =
	/^(?:[\u3400-\u9fffA-Za-z0-9]{2,6}(?:体育|娱乐|电竞|棋牌|彩票|真人|国际)|澳门[\u3400-\u9fff]{2,6}|[\u3400-\u9fff]{0,3}葡京)(?:\d{2,6}|app)?/i;

/** A line that is the name of such a site and ways into it, or figures behind the name (`澳门X4858网址`, `X体育8823`), and nothing else. */
export function isSiteTitle(plain: string): boolean {
	if (plain.length > 40) return false;
	const name = TITLE.exec(plain)?.[0];
	if (name === undefined || KNOWN.test(name)) return false;
	const rest = plain.slice(name.length);
	const parts = rest.split(BOUNDARY).filter((part) => part !== '');
	if (!parts.every((part) => /^\d{2,6}$/.test(part) || endOfWays(part, 0) === part.length)) return false;
	return parts.some((part) => !/^\d+$/.test(part)) || /\d{3,}$/.test(name);
}
