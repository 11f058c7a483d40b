import { strict as assert } from 'node:assert';
import { article, panelOf } from './panel';
import { scenario } from './scenario';

/** An article whose headline is an attack on the page that shows it. */
const hostile = `<img src=x onerror="document.title='owned'">全县书屋换新颜
时间：2024-06-12 09:41　作者：罗知秋　来源：青禾日报

青禾日报青禾6月12日电（记者 罗知秋）傍晚六点，柳溪镇的晒谷场边亮起了灯。<img src=x onerror="document.title='owned'">全县书屋换新颜。孩子们来了。
责任编辑：<b>向晚晴</b>
`;

/** What a curator may have been talked into: extraction itself takes the markup out of what it reads. */
const taken = {
	...{ document: 'hostile.txt', content: 'of nothing here', field: 'headline' },
	decisions: [
		{
			verdict: 'set',
			value: '全县书屋换新颜',
			to: `<img src=x onerror="document.title='owned'">`,
			surface: '全县书屋换新颜',
			before: '',
			after: '',
			at: 0,
		},
	],
};
const files = { 'hostile.txt': hostile, '.corpus-curator/metadata.jsonl': `${JSON.stringify(taken)}\n` };

scenario('panel by keyboard', { files }, async (ui) => {
	const { panel, row, show, explorer } = panelOf(ui);
	const press = (keys: string) => ui.page.keyboard.press(keys);
	const focused = () => panel.locator(':focus');

	await ui.step('arrows go from row to row and along the buttons, Enter goes to the text', async () => {
		await show(article);
		await row('headline').locator('.main').focus();
		await press('ArrowDown');
		assert.notEqual(await focused().evaluate((main) => main.closest('.row')?.getAttribute('data-row')), 'headline#0');
		await press('Home');
		assert.equal(await focused().evaluate((main) => main.closest('.row')?.getAttribute('data-row')), 'headline#0');
		await press('Enter');
		await row('headline').and(panel.locator('.current.lit')).waitFor();
		await press('ArrowRight');
		assert.match((await focused().getAttribute('class')) ?? '', /\bcopy\b/);
		await press('Escape');
		assert.match((await focused().getAttribute('class')) ?? '', /\bmain\b/);
		await ui.shot('focus');
	});

	await ui.step('Space confirms, F2 edits, Escape leaves the value as it was', async () => {
		await press(' ');
		await row('headline').locator('.mark.confirmed').waitFor();
		assert.equal(await focused().evaluate((main) => main.closest('.row')?.getAttribute('data-row')), 'headline#0');
		await press('F2');
		await panel.locator('input.editor').fill('别的');
		await press('Escape');
		await panel.locator('input.editor').waitFor({ state: 'detached' });
		assert.match(await row('headline').locator('.text').innerText(), /^青禾縣/);
	});

	await ui.step('without the page: values are chosen from a list, and marked while it is open', async () => {
		await ui.command('Corpus Curator: Reject Metadata Value');
		await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: '向晚晴' }).waitFor();
		await ui.shot('list');
		await ui.page.locator('.quick-input-widget input').fill('向晚晴');
		await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: '向晚晴' }).first().click();
		await row('editor').and(panel.locator('.absent')).waitFor();
	});

	await ui.step('the page’s own context menu has the actions of the value', async () => {
		await row('headline').locator('.main').click({ button: 'right' });
		const item = ui.page.locator('.context-view .action-label', { hasText: 'Copy Metadata Value' });
		await item.waitFor();
		await ui.shot('context-menu');
		await press('Escape');
	});

	await ui.step('what is folded stays folded while the panel is hidden', async () => {
		const site = panel.locator('details[data-group="site"]');
		await site.locator('> summary').click();
		await panel.locator('details[data-group="site"]:not([open])').waitFor();
		await explorer();
		await ui.sideBar(/Corpus Curator/);
		await panel.locator('details[data-group="article"][open]').waitFor();
		assert.equal(await site.getAttribute('open'), null);
	});

	await ui.step('markup in a headline is shown as text and does nothing', async () => {
		await explorer();
		await show('hostile.txt');
		await panel.locator('h1', { hasText: 'hostile.txt' }).waitFor();
		await ui.shot('hostile');
		assert.equal(await panel.locator('img').count(), 0);
		assert.equal(await panel.locator('main [style]').count(), 0);
		assert.match(
			(await panel.locator('meta[http-equiv]').getAttribute('content')) ?? '',
			/^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/,
		);
		assert.equal(await panel.locator('body').evaluate(() => document.title), '');
		assert.match(await panel.locator('.rows').first().innerText(), /<img src=x onerror=/);
		assert.ok((await row('headline').count()) > 0);
	});
});
