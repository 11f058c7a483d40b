import { testRule } from '../table';

const PROCESS = '河邊的農⟦(nóng)⟧場養⟦(yǎng)⟧了三百隻鵝，農⟦(nóng)⟧夫說⟦(shuō)⟧夠賣一年。';
const CLEAN = '河邊的農場養了三百隻鵝，農夫說夠賣一年。';

testRule('encoding/pinyin-annotation', {
	valid: ['他說(shuo)了', '他(tā)来了'],
	invalid: [
		{ text: `${PROCESS}農⟦(nong)⟧田`, output: `${CLEAN}農田`, title: 'without its tone' },
		{ text: `${PROCESS}農⟦(n?ng)⟧田`, output: `${CLEAN}農田`, title: 'the toned vowel lost' },
		{ text: `${PROCESS}農⟦(nóng ⟧`.replace('(nóng ', '(nóng'), output: `${CLEAN}農`, title: 'cut off at the end' },
		{ text: `${PROCESS}農⟦（nóng）⟧田`, output: `${CLEAN}農田`, title: 'full-width brackets' },
		{ text: `${PROCESS}農⟦(nóng )⟧田`, output: `${CLEAN}農田`, title: 'a space inside' },
	],
});
