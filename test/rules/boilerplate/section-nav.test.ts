import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/section-nav', {
	valid: [
		// A headline between the words of a menu.
		'今年春天老茶园的水渠通水了\n搜索\n石桥村的老茶园今年添了三百亩新茶\n关注\n',
		ARTICLE,
		page({ below: '目录' }),
		page({ above: '新闻' }),
	],
	invalid: [{ text: page({ above: '⟦首页\n新闻\n财经\n县区\n关于我们\n联系我们\n网站地图⟧' }), output: ARTICLE }],
});
