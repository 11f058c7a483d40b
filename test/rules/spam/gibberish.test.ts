import { testRule } from '../table';

const a = '老木匠每周三晚上来教刨花和榫卯，十几个年轻人报了名。';
const b = '清明前后雨水少，茶农趁着晴天上山采茶，一天两斤嫩芽。';
const c = '镇上小学把旧仓库改成图书室，孩子们搬来了四百本书。';
const d = '水渠从北坡绕过来，要穿过三块梯田才到打谷场旁边。';

const story =
	'村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午。\n石桥是祖父那辈人修的，后来塌了一半，村里人凑钱重修了石桥。\n';

testRule('spam/gibberish', {
	valid: [
		// a page with little besides its summary
		'渡口水位的推算方法\n贺山，李满\n摘要：在三处堤下埋设浮筒，逐日记录读数，再与旧档案比对，得到汛期前后的差别。结果表明，浮筒法比目测准确，误差不到两成。\n关键词：浮筒；汛期',
		`${a}${b}${c}${d}\n${a}${b}${c}${d}`,
		`春天的山村\n${a}\n${b}\n${c}\n${d}`,
		`石桥通车\n本文摘要：石桥昨天通车，老人们在桥头坐了一下午，村里人凑钱重修了这座石桥，大家都很高兴。\n${story}`,
		'型号ABC123456的水泵修好了，河水抽上了北坡。',
	],
	invalid: [
		{
			text: `⟦${b}${a}${c}\n${a}${d}${b}\n${c}${b}${d}${a}\n${d}${c}⟧`,
			output: '',
			title: 'sentences drawn again between other neighbours',
		},
		{
			text: `石桥通车\n⟦文章摘要：云博娱乐官网，剑光一闪他冷哼道众妖皆惊，三千年修为竟毁于此刻洞府崩塌星辰坠落无人生还。⟧\n${story}`,
			output: `石桥通车\n${story}`,
		},
		{
			text: `石桥通车\n${story}⟦kT7rBxQ2mW9p各部门协调推进会议精神的落实。，明确了下一阶段任务。⟧`,
			output: `石桥通车\n${story}`,
			title: 'a paragraph behind a random token',
		},
	],
});
