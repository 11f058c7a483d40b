import { placeAt } from '../language/places';
import { formOf, isBody, isName, isNobody, isSurname, leadingName, type NameForm } from './names';

/** The fields that name people behind the article. */
export type CreditField = 'author' | 'contributor' | 'photographer' | 'editor';

/** A name in a credit; offsets into the plain text it was read from. */
export interface Credit {
	readonly from: number;
	readonly to: number;
	readonly field: CreditField;
	/** Where its role stands, empty where only a bracket or a place says so. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly form: NameForm | 'damaged';
	/** Whether the text calls it a person of that role, or merely puts it there. */
	readonly named: boolean;
}

const ROLE =
	/(?:见习|实习|特约|首席|高级|资深|专栏|全媒体|融媒体|融媒|图片|文字|职工|驻地|驻外|本报|本刊|本网|本社|中心|新媒体)*(摄影记者|摄影师|记者|评论员|通讯员|通信员|特派员|特派记者|观察员|撰稿人|撰稿|主笔|实习生|编译|作者|编辑|报道员)(?!授权|本人|简介|团|会|站|节|证|部|网|从|获|在|了|注|问|手记|观察|调查|发现|看到|采访|来到|按)/g;

const FIELD_OF_ROLE: Readonly<Record<string, CreditField>> = {
	摄影记者: 'photographer',
	摄影师: 'photographer',
	通讯员: 'contributor',
	通信员: 'contributor',
	报道员: 'contributor',
	实习生: 'contributor',
	编译: 'contributor',
	编辑: 'editor',
};

const TOKEN = /[^\s、,;；/∕&+|｜丨︱()（）【】[\]〔〕《》“”"「」<>:。!?]+/g;
/** Between two names: no more than this may stand there for the second to belong to the first. */
const JOINT = /^[\s、,;；/∕&+]{0,6}$/;

const REPORTED = /^(?:连线|联合|即时|综合|现场|独家|专题|专访|外电|特别|实时|整合)*(?:报道|报导|专电|特稿|专访|外电)$/;

export interface ReadOptions {
	readonly field: CreditField;
	readonly roleFrom: number;
	readonly roleTo: number;
	/** Whether pen names and logins count: behind a label with its colon they do. */
	readonly handles: boolean;
}

/** The people in `plain.slice(from, to)`: names up to the first thing that is none, roles inside change what the next ones are. */
export function peopleIn(plain: string, from: number, to: number, options: ReadOptions): Credit[] {
	const found: Credit[] = [];
	let { field, roleFrom, roleTo } = options;
	let named = roleTo > roleFrom;
	let end = from;
	const take = (at: number, length: number, form: Credit['form'], as = field) => {
		found.push({ from: at, to: at + length, field: as, roleFrom, roleTo, form, named });
		end = at + length;
	};
	const tokens = [...plain.slice(from, to).matchAll(TOKEN)];
	for (let index = 0; index < tokens.length; index++) {
		let token = tokens[index]![0];
		let at = from + tokens[index]!.index;
		if (found.length && !JOINT.test(plain.slice(end, at)) && end >= found.at(-1)!.to) break;
		// roles inside: 南都记者余毅菁, 张三实习生李四
		let role = firstRole(token);
		let stop = false;
		while (role) {
			const before = token.slice(0, role.at);
			const outlet = found.length === 0 && /记者|评论员|特派|作者|主笔|观察员/.test(role.kind);
			if (before && named && !outlet && isName(before)) take(at, before.length, 'name');
			else if (before && found.length && !isOutlet(before)) {
				stop = true;
				break;
			}
			field = FIELD_OF_ROLE[role.kind] ?? (field === 'photographer' && role.kind === '记者' ? 'photographer' : 'author');
			roleFrom = at + role.at;
			roleTo = roleFrom + role.length;
			named = true;
			end = roleTo;
			token = token.slice(role.at + role.length);
			at = roleTo;
			role = firstRole(token);
		}
		if (stop) break;
		if (token === '') continue;
		// [美]约翰·史密斯: whose national
		if (token.length <= 3 && !isName(token) && /[[(〔【]/.test(plain[at - 1] ?? '') && /[\])〕】]/.test(plain[at + token.length] ?? ''))
			continue;
		if (/^(?:文|图|摄影?|文图|图文|采访|整理|报道|综合)$/.test(token)) continue;
		// …/高雄报导, …/连线报导: where and how, not who
		if (REPORTED.test(token) || (found.length && placeAt(token, 0) > 0 && /报[导道]$/.test(token))) continue;
		const verb = /^(.{2,4})(摄影|摄)$/.exec(token);
		if (verb && isName(verb[1]!)) take(at, verb[1]!.length, 'name');
		if (verb || token === '摄') {
			// 张三、李四摄: what stands behind the last name holds for all of them
			for (let one = found.length - 1; one >= 0 && found[one]!.roleFrom === roleFrom; one--)
				found[one] = { ...found[one]!, field: 'photographer' };
			continue;
		}
		const code = /^([\u3400-\u9fff·]{2,5})[_-][A-Za-z\d-]*$/.exec(token);
		if (code) token = code[1]!;
		if (isSurname(token) && token.length === 1) {
			// 王 芳: spaced out to the width of three
			const next = tokens[index + 1];
			if (next && next[0].length === 1 && /^\s+$/.test(plain.slice(at + 1, from + next.index)) && isName(token + next[0])) {
				take(at, from + next.index + 1 - at, 'name');
				index++;
				continue;
			}
			break;
		}
		if (token.includes('\ufffd')) {
			const rest = plain.slice(at, to);
			take(at, rest.trimEnd().length, 'damaged');
			break;
		}
		const pair = /^([\u3400-\u9fff]{2,4})[和与及]([\u3400-\u9fff]{2,4})$/.exec(token);
		if (pair && !isName(token) && isName(pair[1]!) && isName(pair[2]!)) {
			take(at, pair[1]!.length, 'name');
			take(at + pair[1]!.length + 1, pair[2]!.length, 'name');
			continue;
		}
		const form = formOf(token);
		if (form === 'name' || form === 'dotted') {
			take(at, token.length, form);
			continue;
		}
		const glued = named ? gluedNames(token) : undefined;
		if (glued) {
			take(at, glued, 'name');
			take(at + glued, token.length - glued, 'name');
			continue;
		}
		const leading = leadingName(token);
		if (leading > 0) {
			take(at, leading, 'name');
			break;
		}
		if (form === 'latin' && options.handles) {
			let length = token.length;
			while (
				index + 1 < tokens.length &&
				/^[A-Z][a-z.'’-]+$/.test(tokens[index + 1]![0]) &&
				/^\s$/.test(plain.slice(at + length, from + tokens[index + 1]!.index))
			) {
				index++;
				length = from + tokens[index]!.index + tokens[index]![0].length - at;
			}
			take(at, length, 'latin');
			continue;
		}
		if (
			form === 'handle' &&
			options.handles &&
			!isBody(token) &&
			(found.length === 0 || /^[、&/]\s?$/.test(plain.slice(end, at)) || found.every((one) => one.form === 'handle'))
		) {
			take(at, token.length, 'handle');
			continue;
		}
		if ((isNobody(token) || isBody(token)) && found.length === 0 && index + 1 < tokens.length) continue;
		break;
	}
	return found;
}

/** Where two names without a space between them part: 3 + 3, 2 + 2, and 5 where only one way gives two names; undefined elsewhere. */
function gluedNames(token: string): number | undefined {
	if (token.length < 4 || token.length > 6) return undefined;
	const cuts = (token.length === 5 ? [3, 2] : [token.length / 2]).filter((cut) => isName(token.slice(0, cut)) && isName(token.slice(cut)));
	return cuts.length === 1 ? cuts[0] : undefined;
}

function firstRole(token: string): { at: number; length: number; kind: string } | undefined {
	ROLE.lastIndex = 0;
	const hit = ROLE.exec(token);
	return hit ? { at: hit.index, length: hit[0].length, kind: hit[1]! } : undefined;
}

/** Whether a run before a role can be the medium that the person works for. */
const isOutlet = (token: string): boolean => token.length <= 14 && !/[,。的了]/.test(token);

/** A role with what stands before it on the line: 半月谈记者, 新华社特约记者; group 1 is the medium. */
export const OPENING_ROLE =
	/^([^,。:;!?()[\]\s]{0,14}?)\s?(?:见习|实习|特约|首席|高级|资深|专栏|全媒体|融媒体|融媒|图片|文字|职工|摄影)*(?:记者|评论员|通讯员|特派员|特派记者|观察员|撰稿人|主笔|实习生|(?<![工创写制])作者(?!协)|编译(?=[\u3400-\u9fff]{2,4}\s?[/∕]))(?!团|会|站|节|证|部|网|从|获|在|了|注|问|手记|观察|调查|发现|看到|采访|来到|按)/;
