import { testRule } from '../table';

testRule('encoding/html-debris', {
	valid: [
		'老霍说，他每次都在页面的<meta charset="gb2312" />后面再写一行，省得磨坊的名字变成乱码。',
		'换行用<br>标签，加粗用<b>标签。',
		'若a<b>c，则不成立。',
		'用<b>标签加粗，用<br>换行，是HTML入门的第一课。',
		'若 a<b 且 b>c，则不能比较 a 与 c。',
		'他重读了<<三国演义>>和<红楼梦>。',
		'温度>30℃，湿度<50%，适合晾晒。',
		'写成 `<br>` 就能换行，`<p>` 是一段。',
		'学写网页先认标签：`<div>` 分块，`<span>` 分行内，`<a href="x">` 是链接。\nfunction draw() {\n  box.fill();\n  box.stroke();\n}\nlet a = 1;\nlet b = 2;\n标签要成对。',
		'心情很好 >_< 又很累 (>_<)',
		'箭头 -> 指向出口，<- 指向入口。',
	],
	invalid: [
		{ text: '⟦<p>⟧磨坊在村子东头。⟦</p>⟧⟦<p>⟧水车白天黑夜转着。⟦</p>⟧', output: '磨坊在村子东头。\n水车白天黑夜转着。' },
		{ text: '磨坊主人⟦<strong>⟧老霍⟦</strong>⟧今年七十，⟦<br />⟧儿子接了班。', output: '磨坊主人老霍今年七十，\n儿子接了班。' },
		{ text: '磨坊在⟦<a href="/map/12.html" target="_blank">⟧河湾⟦</a>⟧旁。', output: '磨坊在河湾旁。' },
		{ text: '水车转着。⟦<script type="text/javascript">var n = 3; show(n);</script>⟧夜里也不停。', output: '水车转着。夜里也不停。' },
		{ text: '水车转着。⟦<!-- 广告位 -->⟧夜里也不停。⟦<style>.a { color: red }</style>⟧', output: '水车转着。夜里也不停。' },
		{
			text: '水车转着⟦target="_blank" class="pic">⟧夜里也不停。',
			output: '水车转着夜里也不停。',
			safe: '水车转着target="_blank" class="pic">夜里也不停。',
			title: 'a tag whose start was cut off is for a person to judge',
		},
		{
			text: '水车夜里也不停。\n⟦document.write("ad-top");⟧',
			output: '水车夜里也不停。\n',
			safe: '水车夜里也不停。\ndocument.write("ad-top");',
		},
		{ text: "水车⟦document.writeln('⟧转着。", output: '水车转着。', safe: "水车document.writeln('转着。", title: 'the start of a call' },
	],
});
