import { strict as assert } from 'node:assert';
import { check, makeArticle, RULES, restoreSimplified } from '../../src/engine';

/** Sentences of the project's own around characters that stand for several of the other script: simplified, traditional, and as a converter that knows no words writes them. */
const SENTENCES: readonly (readonly [simplified: string, traditional: string, ...converted: string[]])[] = [
	[
		'干部把干粮晒干，不干涉别人的事。',
		'幹部把乾糧曬乾，不干涉別人的事。',
		'幹部把幹糧曬幹，不幹涉別人的事。',
		'干部把干糧曬干，不干涉別人的事。',
	],
	[
		'皇后走在最后，以后的事以后再说。',
		'皇后走在最後，以後的事以後再說。',
		'皇後走在最後，以後的事以後再說。',
		'皇后走在最后，以后的事以后再說。',
	],
	['家里离镇上三公里，邻里都熟。', '家裡離鎮上三公里，鄰里都熟。', '家裏離鎮上三公裏，鄰裏都熟。', '家里離鎮上三公里，鄰里都熟。'],
	['对面的面馆卖面条，面积不大。', '對面的麵館賣麵條，面積不大。', '對面的面館賣面條，面積不大。', '對麵的麵館賣麵條，麵積不大。'],
	['理发店发现头发长得快，开发新发型。', '理髮店發現頭髮長得快，開發新髮型。', '理發店發現頭發長得快，開發新發型。'],
	['复杂的病恢复得慢，复习也要重复。', '複雜的病恢復得慢，複習也要重複。', '復雜的病恢復得慢，復習也要重復。'],
	['系统联系着关系，绳子系在树上。', '系統聯繫著關係，繩子繫在樹上。', '系統聯系著關系，繩子系在樹上。'],
	['白云底下，人云亦云。', '白雲底下，人云亦云。', '白雲底下，人雲亦雲。', '白云底下，人云亦云。'],
	['台风过后，台上的台灯倒了。', '颱風過後，臺上的檯燈倒了。', '台風過后，台上的台燈倒了。', '臺風過後，臺上的臺燈倒了。'],
	['长征路上征收粮食，特征明显。', '長征路上徵收糧食，特徵明顯。', '長徵路上徵收糧食，特徵明顯。', '長征路上征收糧食，特征明顯。'],
	['余先生业余养鸟，其余不管。', '余先生業餘養鳥，其餘不管。', '餘先生業餘養鳥，其餘不管。', '余先生業余養鳥，其余不管。'],
	['只有三只猫，船只不多。', '只有三隻貓，船隻不多。', '隻有三隻貓，船隻不多。', '只有三只貓，船只不多。'],
	['他钟情于这口钟，敲了一分钟。', '他鍾情於這口鐘，敲了一分鐘。', '他鐘情於這口鐘，敲了一分鐘。', '他鍾情于這口鍾，敲了一分鍾。'],
	['制度控制着制造，复制品不卖。', '制度控制著製造，複製品不賣。', '製度控製著製造，復製品不賣。', '制度控制著制造，復制品不賣。'],
	['胡同里的老人留着胡子，不胡说。', '胡同裡的老人留著鬍子，不胡說。', '鬍同裏的老人留著鬍子，不鬍說。', '胡同里的老人留著胡子，不胡說。'],
	['松树下轻松地坐着，绳子松了。', '松樹下輕鬆地坐著，繩子鬆了。', '鬆樹下輕鬆地坐著，繩子鬆了。', '松樹下輕松地坐著，繩子松了。'],
	['山谷里种谷物，稻谷满仓。', '山谷裡種穀物，稻穀滿倉。', '山穀裏種穀物，稻穀滿倉。', '山谷里種谷物，稻谷滿倉。'],
	['北斗星下战斗，斗志不减。', '北斗星下戰鬥，鬥志不減。', '北鬥星下戰鬥，鬥志不減。', '北斗星下戰斗，斗志不減。'],
	['批准的标准很准确，不准抽烟。', '批准的標準很準確，不准抽菸。', '批準的標準很準確，不準抽煙。', '批准的標准很准確，不准抽煙。'],
	['范先生是模范，师范毕业。', '范先生是模範，師範畢業。', '範先生是模範，師範畢業。', '范先生是模范，師范畢業。'],
	['合并以后并没有变，吞并也一样。', '合併以後並沒有變，吞併也一樣。', '合並以後並沒有變，吞並也一樣。', '合并以后并沒有變，吞并也一樣。'],
	['于是他对于这件事，关于那件事都不说。', '於是他對於這件事，關於那件事都不說。', '于是他對于這件事，關于那件事都不說。'],
	['历史和日历，经历了农历新年。', '歷史和日曆，經歷了農曆新年。', '曆史和日曆，經曆了農曆新年。', '歷史和日歷，經歷了農歷新年。'],
	['心脏有病，衣服很脏。', '心臟有病，衣服很髒。', '心髒有病，衣服很髒。', '心臟有病，衣服很臟。'],
	['收获很大，获得丰收。', '收穫很大，獲得豐收。', '收獲很大，獲得豐收。', '收穫很大，穫得豐收。'],
	['卫生所的台子擦得很干净。', '衞生所的枱子擦得很乾淨。', '衛生所的檯子擦得很幹淨。'],
	['乾隆年间的瓷器，名著都记着。', '乾隆年間的瓷器，名著都記著。'],
];

const conversion = RULES.filter(({ id }) => id === 'encoding/wrong-conversion');

/** Han characters around a sentence, so that its script is told: none of those that a converter could get wrong. */
const AROUND = '望舒島的燈塔換了電燈，漁船認得這盞燈，孩子們舉著燈籠來點燈。';

suite('restore the simplified original', () => {
	for (const [simplified, ...forms] of SENTENCES)
		test(simplified, () => {
			for (const form of forms) assert.equal(restoreSimplified(makeArticle(form)), simplified, form);
			assert.equal(restoreSimplified(makeArticle(simplified)), simplified, 'a second time');
		});
});

suite('wrongly chosen characters', () => {
	test('are found where a converter knew no words', () => {
		let wrong = 0;
		let found = 0;
		for (const [, right, ...forms] of SENTENCES)
			for (const form of forms) {
				const text = `${AROUND}\n${form}\n${AROUND}`;
				const offset = AROUND.length + 1;
				for (const hit of check(makeArticle(text), undefined, conversion)) {
					const at = hit.start - offset;
					assert.equal(hit.fixes[0]!.edits[0]!.newText, right.charAt(at), `${form}: ${form.charAt(at)}`);
					found++;
				}
				for (let at = 0; at < form.length; at++) if (form.charAt(at) !== right.charAt(at)) wrong++;
			}
		assert.ok(found >= wrong * 0.6, `${found} of ${wrong}`);
	});

	test('are none in what is right', () => {
		for (const [simplified, right] of SENTENCES) {
			assert.deepEqual(check(makeArticle(`${AROUND}\n${right}\n${AROUND}`), undefined, conversion), [], right);
			assert.deepEqual(check(makeArticle(simplified), undefined, conversion), [], simplified);
		}
	});
});
