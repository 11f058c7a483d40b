import type { Span } from '../finding';
import { isName } from './names';

/** A photographer in a caption; offsets into the plain text. */
export interface Taken extends Span {
	/** Where 摄 or 图 stands. */
	readonly mark: number;
	readonly confidence: number;
}

/** 摄 behind the names, not as part of another word; 图 behind a slash: 林小满/图. */
const TAKEN =
	/摄(?!影|像|氏|制|取|入|政|提|护|理|食|魂|录|心|于)(?=$|[\s()（）【】[\]。,;、/|])|(?<=[\u3400-\u9fff][/∕])图(?=$|[\s()（）【】[\]。,;、|])/g;
const BEFORE_NAMES = /[。,;:：）)】\]”"…—!?<>(（【[▲△]/;

/** Names before 摄 at the end of a caption, before the slash and 图: 李妍摄, 中新社记者 贾天勇 摄, 贾天勇/图. */
export function photographersIn(plain: string): Taken[] {
	if (!/摄|[/∕]图/.test(plain)) return [];
	return [...plain.matchAll(TAKEN)].flatMap(({ index }) =>
		namesBefore(plain, index).map((span) => {
			const glued = span.end - span.start === 2 && !/[\s、]/.test(plain[span.start - 1] ?? ' ');
			return { ...span, mark: index, confidence: glued ? 0.75 : 0.92 };
		}),
	);
}

/** No caption names more photographers. */
const MOST_NAMES = 8;

/** The names that end at `at`, offsets into `plain`. */
function namesBefore(plain: string, at: number): Span[] {
	const names: Span[] = [];
	let end = at;
	while (names.length < MOST_NAMES) {
		while (end > 0 && /[\s/]/.test(plain[end - 1]!)) end--;
		let start = end;
		while (start > 0 && end - start < 16 && /[\u3400-\u9fff·]/.test(plain[start - 1]!)) start--;
		const run = plain.slice(start, end);
		const behindRole = /^.*(?:记者|通讯员|摄影师|图片|摄影|供图|特约|作者|网友|实习生)(?=[\u3400-\u9fff]{2,4}$)/.exec(run);
		if (behindRole) start += behindRole[0].length;
		const token = plain.slice(start, end);
		const isolated = start === 0 || behindRole !== null || /[\s、,]/.test(plain[start - 1]!) || BEFORE_NAMES.test(plain[start - 1]!);
		if (!isolated || !(isName(token) || /^[\u3400-\u9fff]{1,7}·[\u3400-\u9fff]{1,7}$/.test(token))) break;
		names.unshift({ start, end });
		if (behindRole || start === 0 || !/[、,\s]/.test(plain[start - 1]!)) break;
		end = start;
		if (/[、,]/.test(plain[end - 1]!)) end--;
		else if (!/\s/.test(plain[end - 1]!)) break;
		else {
			// behind a space only a role, another name, or the caption; a name further on counts only if it stands alone
			const word = /[\u3400-\u9fff·]+\s*$/.exec(plain.slice(0, end))?.[0].trim() ?? '';
			if (!isName(word)) break;
		}
	}
	return names;
}
