import { strict as assert } from 'node:assert';
import { applyEdits, check, clean, editsOf, makeArticle, ruleById } from '../../src/engine';
import type { RuleExamples } from '../../src/engine/rules/examples';

/**
 * The test table of one rule, as its file has it (`RuleExamples`), or, for a rule that is not one file yet, with the older names: `valid` for
 * `kept`, `invalid` for `found`, `output` for `cleaned`.
 */
export type RuleTable =
	| RuleExamples
	| {
			readonly valid: readonly string[];
			readonly invalid: readonly { readonly text: string; readonly output: string; readonly safe?: string; readonly title?: string }[];
	  };

const examplesIn = (table: RuleTable): RuleExamples =>
	'kept' in table ? table : { kept: table.valid, found: table.invalid.map(({ output, ...rest }) => ({ ...rest, cleaned: output })) };

function unmark(marked: string): { text: string; spans: [number, number][] } {
	const spans: [number, number][] = [];
	let text = '';
	let open = -1;
	for (const character of marked) {
		if (character === '⟦') open = text.length;
		else if (character === '⟧') spans.push([open, text.length]);
		else text += character;
	}
	return { text, spans };
}

/** The lines of all samples, each alone: a cue elsewhere in the text must not hide that a line lacks it. */
const linesOf = ({ kept, found }: RuleExamples): string[] =>
	[...kept, ...found.map(({ text }) => unmark(text).text)].flatMap((text) => text.split(/\r\n|\n|\r/));

/** Registers the tests of a rule's table with mocha. */
export function testRule(id: string, table: RuleTable): void {
	const rule = ruleById.get(id);
	const examples = examplesIn(table);
	suite(id, () => {
		if (!rule) throw new Error(`no rule ${id} in the list of rules`);
		const findings = (text: string) => check(makeArticle(text), undefined, [rule]);
		for (const text of examples.kept) {
			test(`leaves ${JSON.stringify(text.slice(0, 50))}`, () => {
				assert.deepEqual(
					findings(text).map(({ start, end }) => text.slice(start, end)),
					[],
				);
			});
		}
		test('is spared only lines in which it would find nothing', () => {
			const everywhere = { ...rule, needs: undefined };
			for (const line of linesOf(examples)) {
				const found = check(makeArticle(line), undefined, [everywhere]).map(({ start, end }) => line.slice(start, end));
				assert.deepEqual(
					findings(line).map(({ start, end }) => line.slice(start, end)),
					found,
					line,
				);
			}
		});
		for (const { text: marked, cleaned, safe, title } of examples.found) {
			const { text, spans } = unmark(marked);
			test(title ?? `finds ${JSON.stringify(marked.slice(0, 50))}`, () => {
				const found = findings(text);
				assert.deepEqual(
					found.map(({ start, end }) => [start, end]),
					spans,
					found.map(({ start, end }) => text.slice(start, end)).join(' | '),
				);
				assert.equal(applyEdits(text, editsOf(found, 'review')), cleaned);
				if (safe !== undefined) assert.equal(applyEdits(text, editsOf(found, 'safe')), safe);
				const once = clean(text, { fixes: 'review' }).text;
				assert.equal(clean(once, { fixes: 'review' }).text, once, 'cleaning twice changes nothing more');
			});
		}
	});
}
