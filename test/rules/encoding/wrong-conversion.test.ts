import { testRule } from '../table';

testRule('encoding/wrong-conversion', {
	valid: [
		'這裡的相機系列與有關系統，於今年恢復數據。山谷物產豐富，遠征求援。',
		'皇后像前，范先生說山谷裡的宿舍不准遊客進。',
		// simplified text
		'师范学校的干部联系了村里，关于水渠的事以后再说。',
		// names, classics, words in which the character is right
		'范先生與于小姐姓余的鄰居一起去看皇后像，天干地支記在牆上，海里下著雨。',
		'斗室裡只有一張几案，他讀的是《易傳》：「不干其時」。',
		// a simplified line in a traditional file
		'鄉裡請來幾位專家，圖紙談了半天，經費還沒有著落，縣裡答應再議。\n家里的老冰箱半夜嗡嗡响，关于压缩机的说法，以后再谈。',
		// one slip in a text that knows the form
		'關於水渠的事，鄉里開過三次會；關于橋的事，還沒有人提。',
		// accepted variants
		'臺北到台中，佈告與公布，標誌和日志，註解與注釋，都有人這樣寫。',
	],
	invalid: [
		{
			text: '鄉里的師⟦范⟧學校請來幾位專家，關⟦于⟧水渠的圖紙談了半天，最後由⟦于⟧經費不夠，還要聯⟦系⟧縣裡。'.replace('由⟦于⟧', '由⟦于⟧'),
			output: '鄉里的師範學校請來幾位專家，關於水渠的圖紙談了半天，最後由於經費不夠，還要聯繫縣裡。',
			safe: '鄉里的師范學校請來幾位專家，關于水渠的圖紙談了半天，最後由于經費不夠，還要聯系縣裡。',
		},
		{ text: '村裡的⟦干⟧部說，這條渠⟦并⟧不難修，難的是以⟦后⟧的維護。', output: '村裡的幹部說，這條渠並不難修，難的是以後的維護。' },
		{
			text: '關(guān)⟦于⟧水渠的圖紙，鄉親們談了半天。',
			output: '關(guān)於水渠的圖紙，鄉親們談了半天。',
			title: 'behind a reading in brackets',
		},
		{ text: '業⟦余⟧時間他喜歡看⟦云⟧層，做飯也有標⟦准⟧。', output: '業餘時間他喜歡看雲層，做飯也有標準。' },
	],
});
