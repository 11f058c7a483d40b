import { testRule } from '../table';
import { ARTICLE } from './sample';

const LISTS = ['茶山热帖', '最新回帖', '今日茶价', '茶友排行'].join('\n');

testRule('boilerplate/page-furniture', {
	valid: [
		ARTICLE,
		// Verse, dialogue, labelled lists and timetables are a text's own.
		'渡口\n春天的水\n从桥下走过\n没有回头\n我在岸上\n数着船\n',
		`${ARTICLE}班车时刻\n07:30 石桥村\n08:10 水库\n09:05 县城\n10:20 石桥村\n`,
		`${ARTICLE}面积：三百亩\n海拔：四百米\n品种：白茶\n电话：见门口的牌子\n`,
		'“你来了。”\n“来了。”\n“茶呢？”\n“在篓里。”\n',
		'语文 88\n阅读 45\n作文 31\n',
	],
	invalid: [
		{ text: `${ARTICLE}⟦${LISTS}⟧\n`, output: ARTICLE },
		{ text: `⟦${LISTS}⟧\n${ARTICLE}`, output: ARTICLE },
	],
});
