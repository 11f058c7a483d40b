import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/technical-support', {
	valid: [
		page({ below: '他建议大家使用竹篓，不要用塑料袋，叶子闷久了就发黄，卖不出好价钱。' }),
		page({ below: '县农技站为茶园提供技术支持，每个月派两个人上山，教大家怎样修剪，怎样认出最早的虫子。' }),
	],
	invalid: [
		{ text: page({ below: '⟦本站已支持IPv6访问⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦建議使用 Chrome、Firefox 或 Edge 瀏覽器，以獲得最佳瀏覽效果⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦您的瀏覽器不支援JavaScript功能，請開啟後再瀏覽本網頁⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦本站由教務處資訊組維護⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦技术支持：山城网络科技有限公司⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦百度统计⟧' }), output: ARTICLE },
	],
});
