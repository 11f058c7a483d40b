#!/usr/bin/env node
// Makes the sample articles in test/samples from the clean ones in test/samples/clean: the same damage by the same processes that ruin
// real pages. The towns, people, companies and numbers are invented. `NAME.txt` in clean/ is what a curator should be left with;
// `NAME.hans.txt` is the simplified original of an article that reaches the reader converted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as page from './samples/pages.mjs';
import {
	annotateInBytes,
	convertByCharacter,
	encodeGbk,
	entities,
	foldWidth,
	randomFrom,
	shuffleIn,
	spliceBetween,
	sprinkleControls,
	utf8AsCp1252,
	utf8AsGbk,
} from './samples/processes.mjs';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../test/samples');
const clean = (name) => readFileSync(join(samples, 'clean', `${name}.txt`), 'utf8');

/** The characters that the converter of this site annotates. */
const ANNOTATED = '區縣鎮農業導發實體進這動設場書學會圖館員過還說對種機關節選當單題經給點長買兩萬錄術專門課變簡開頭講冊';

/** A page of a school network: simplified, converted with readings written into the bytes, width folded, footer kept. */
function annotated() {
	const truth = convertByCharacter(clean('reading-rooms.hans'));
	const [headline, ...body] = truth.trimEnd().split('\n');
	const article = [...body.slice(0, -1), `${body.at(-1)}（完）`];
	const whole = [
		...page.networkHead,
		headline,
		convertByCharacter(page.networkBar),
		...article,
		...page.networkFoot.map(convertByCharacter),
	];
	return { truth, text: foldWidth(annotateInBytes(`${whole.join('\n')}\n`, ANNOTATED)) };
}

/** A content farm: the words of the title and a customer's name dropped into the first paragraphs, teasers of other stories below. */
function contentFarm() {
	const random = randomFrom(7);
	const [headline, , ...body] = clean('glass-workshop').trimEnd().split('\n');
	const paragraphs = body.filter((line) => line !== '');
	const shuffled = shuffleIn(paragraphs.slice(0, 4), ['匠人计划', '云浦区', '每年', '扶持作坊'], '柳州某某工艺培训有限公司', random);
	return foldWidth([headline, ...[...shuffled, ...paragraphs.slice(4)].flatMap((line) => [line, '![]()']), ...page.farmFoot].join('\n'));
}

/** What a conversion character by character got wrong in the article on otters, put right: rivers have 游, distances 里. */
const rightly = (text) => text.replaceAll('公裏', '公里').replace(/(?<=[上中下])遊/g, '游');

/** A hacked site: the title of the page sold to gambling and pornography, the article itself sound but converted. */
function hacked() {
	const converted = convertByCharacter(clean('river-otters.hans'));
	const [headline, , ...body] = converted.trimEnd().split('\n');
	const whole = [page.hackedTitle, '', ...page.portalHead, headline, page.portalBar, '', ...body.map((line) => line && `　　${line}`)];
	return { truth: rightly(converted), text: `${whole.concat(page.portalFoot).join('\n')}\n` };
}

/** A sound page of a small newspaper: only what stands around the article is too much. */
function newsPage() {
	const [headline, , ...body] = clean('bus-network').trimEnd().split('\n');
	return `${[...page.paperHead, headline, page.paperBar, ...body, ...page.paperFoot].join('\n')}\n`;
}

/** A page that went through several wrong hands: single spans of mojibake, entities, control characters, gambling between sentences. */
function ruined() {
	const random = randomFrom(11);
	let text = clean('tea-village');
	const damage = (span, process) => {
		if (!text.includes(span)) throw new Error(`tea-village: ${span} is not there`);
		text = text.replace(span, process(span));
	};
	damage('采下来的鲜叶要用扁担挑两个小时才能到加工厂', utf8AsCp1252);
	damage('村里的年轻人外出打工', utf8AsGbk);
	damage('把孩子的手轻轻按在锅边', utf8AsCp1252);
	damage('全村只做一件事', entities);
	damage('一百二十名', (span) => `${span[0]}\u200b${span.slice(1, 3)}\u200b${span.slice(3)}`);
	const [headline, ...body] = text.trimEnd().split('\n');
	const spliced = spliceBetween(body.join('\n'), page.advertisements, 6);
	return `${[headline, ...sprinkleControls(spliced, random).split('\n'), ...page.blogFoot].join('\n')}\n`;
}

/** Six records; fields around the text that must come through byte for byte. */
function shard({ text: annotatedText }, { text: hackedText }) {
	const market = `${clean('night-market')}【字体：大 中 小】【打印】【关闭】\n版权所有 临渡口夜市管理处 闽ICP备19004417号-2\n`;
	return [
		`{"id": "qh-0001", "url": "http://www.qinghe-school.example/read/1.html", "text": ${JSON.stringify(annotatedText)}, "score": 1.0, "tags": ["乡村", "阅读"]}`,
		`{"id":"bl-0002","text":${JSON.stringify(hackedText)},"meta":{"crawl":"2026-43","text":"not this one"},"score":0.50}`,
		`{"id":"ld-0003","text":${ascii(market)},"lang":"zh","n":12345678901234567890}`,
		`{ "text" : ${JSON.stringify(clean('lighthouse'))} , "id" : "ws-0004" , "note" : "\\u671b\\u8212" }`,
		`{"id":"ny-0005","text":${JSON.stringify(newsPage())}}`,
		`{"id":"cl-0006","text":${JSON.stringify(ruined())}}`,
	];
}

/** JSON as writers that keep to ASCII have it. */
const ascii = (text) => JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every file of test/samples that this script makes, by name. */
export function makeSamples() {
	const school = annotated();
	const otters = hacked();
	const records = shard(school, otters);
	return {
		'clean/reading-rooms.txt': school.truth,
		'clean/river-otters.txt': otters.truth,
		'reading-rooms.txt': school.text,
		'glass-workshop.txt': contentFarm(),
		'river-otters.txt': otters.text,
		'bus-network.txt': newsPage(),
		'tea-village.txt': ruined(),
		'night-market.gbk.txt': encodeGbk(clean('night-market')),
		'shard.jsonl': `${records.join('\n')}\n`,
		'shard-malformed.jsonl': `${[records[3], records[4].slice(0, 300), records[2]].join('\n')}\n`,
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	mkdirSync(samples, { recursive: true });
	for (const [name, content] of Object.entries(makeSamples())) {
		const file = join(samples, name);
		if (!process.argv.includes('--check')) writeFileSync(file, content);
		else if (!readFileSync(file).equals(Buffer.from(content))) {
			console.error(`test/samples/${name} is not what scripts/make-samples.mjs makes`);
			process.exitCode = 1;
		}
	}
}
