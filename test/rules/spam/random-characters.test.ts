import { testRule } from '../table';

testRule('spam/random-characters', {
	valid: [
		// Code and formulas.
		'循环这样写：\nfor ( i = 0 ; i < n ; i ++ ) {\na [ i ] = b [ i ] ;\n}\nif ( x1 == y2 ) {\nx3 = y4 ;\n}',
		'设有方程\nx1 + x2 = 5 ;\nx2 - x3 = 7 ;\nx3 + x4 = 9 ;\nx4 - x5 = 2 ;',
		// One stretch alone may be anything.
		'石桥通车了\n4 q! x7 M) {2 T; ~k 9w\n老人们坐在桥头。',
	],
	invalid: [
		{
			text: '石桥昨天通车了⟦4 q! x7 M) {2 T; ~k 9w⟧\n⟦K& 3p :d R8 \' z0 ^J 6? v⟧\n⟦[ B5 c_ 1H @n "g 7Y |f⟧老人们坐在桥头⟦< W2 e% 0m +L 8a ,S #o⟧\n看拖拉机一辆辆开过去。',
			output: '石桥昨天通车了\n老人们坐在桥头\n看拖拉机一辆辆开过去。',
		},
	],
});
