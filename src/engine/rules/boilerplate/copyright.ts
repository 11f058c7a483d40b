import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: footers claim the copyright of the site: `Copyright © 2009-2019 …`, `版权所有`; a broken © reads `?`.
 * Evidence: the sign or the word with a year or an owner, on a line that is no sentence.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: copyright as a subject of the text, licences quoted in it.
 */
export const copyright = lineRule({
	id: 'boilerplate/copyright',
	summary: msg('Copyright line'),
	says: (text) => msg('“{0}” is the copyright line of the site. The fix removes it.', text),
});

export const translations: Translations = {
	'Copyright line': ['版权行', '版權行'],
	'“{0}” is the copyright line of the site. The fix removes it.': [
		'“{0}”是网站的版权行。修复会将其删除。',
		'「{0}」是網站的版權行。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [page({ below: '这本书的版权所有者是作者的女儿，她花了三年时间整理手稿，才让它重新出版，读者可以在书店里买到。' })],
	found: [
		{ text: page({ below: '⟦Copyright © 2009-2019 山城网 All Rights Reserved⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦山城网络有限公司 版权所有⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦Copyright?2013-2024 山城网⟧' }), cleaned: ARTICLE },
	],
});
