import { testRule } from '../table';

testRule('spam/disguised-domain', {
	valid: [
		'网址是 www.example.com，欢迎来信。',
		'设 𝒙 + 𝒚 = 𝟏，求 𝒙 的值。',
		'Ｗｉｎｄｏｗｓ系统的ＱＱ软件。',
		'圆周率约等于３．１４。',
		'见附录 a . in 节。',
	],
	invalid: [
		{ text: '看直播上⟦𝐚𝐛𝐜𝟏𝟐.𝐜𝐨𝐦⟧快来', output: '看直播上快来' },
		{ text: '请记住地址⟦ｗｗｗ．ａｂｃ．ｃｏｍ⟧不迷路', output: '请记住地址不迷路' },
		{ text: '打开⟦abc123点com⟧就能看', output: '打开就能看' },
		{ text: '打开⟦abc123 . com⟧就能看', output: '打开就能看' },
	],
});
