import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packModel } from '../../../src/engine/page/model/format';
import { buildModel } from './build';
import { reportOf } from './report';
import { annotated, cleanPages, labelledPages } from './texts';

/** Kilobytes of each genre of clean text that are kept for judging, and texts of it that are learnt from. */
const KEPT = 90;
const TEXTS = 45;

const { values } = parseArgs({
	options: {
		pages: { type: 'string', default: '../shared/train' },
		corpus: { type: 'string', default: '../shared/corpus' },
		text: { type: 'string', default: '../shared/train/text' },
		out: { type: 'string', default: 'models/lines' },
		/** Pages with hand-made answers are left out: to measure on them. */
		unannotated: { type: 'boolean', default: false },
		report: { type: 'boolean', default: false },
	},
});

const pages = labelledPages(values.pages);
const corpus = annotated(values.corpus);
const clean = cleanPages(values.text, KEPT, Number.POSITIVE_INFINITY, TEXTS);
const train = pages.filter(({ split }) => split === 'train');
const model = buildModel(values.unannotated ? train : [...train, ...corpus], clean);
const bytes = packModel(model);
writeFileSync(join(values.out, 'weights.bin'), bytes);
console.log(`${join(values.out, 'weights.bin')}: ${bytes.length} bytes`);
if (values.report) {
	const report = reportOf(
		{ train, dev: pages.filter(({ split }) => split === 'dev'), corpus, clean, kept: cleanPages(values.text, 0, KEPT, TEXTS) },
		bytes,
	);
	writeFileSync(join(values.out, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
	console.log(JSON.stringify(report.devPages));
}
