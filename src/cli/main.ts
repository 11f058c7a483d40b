import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { check, clean, type Finding, format, makeArticle, metadataOf, type Safety, scoreOf, scriptOf } from '../engine';

function read(file: string): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
	} catch (error) {
		process.stderr.write(`${file}: ${(error as Error).message}\n`);
		process.exitCode = 2;
		return undefined;
	}
}

const reportOf = (file: string, text: string) => {
	const article = makeArticle(text);
	const findings = check(article);
	return { file, script: scriptOf(article).script, score: scoreOf(article, findings), findings: findings.map(plain) };
};

const plain = (finding: Finding) => ({
	rule: finding.rule,
	family: finding.family,
	start: finding.start,
	end: finding.end,
	severity: finding.severity,
	message: format(finding.message),
	confidence: finding.confidence,
	fixes: [...finding.fixes, ...(finding.moreFixes?.() ?? [])].map((fix) => ({
		title: format(fix.title),
		safety: fix.safety,
		edits: fix.edits,
	})),
});

async function main(argv: readonly string[]): Promise<void> {
	const [command, ...rest] = argv;
	const options = new Map<string, string>();
	const files: string[] = [];
	for (let at = 0; at < rest.length; at++) {
		const word = rest[at]!;
		if (word === '--jsonl') options.set('jsonl', '');
		else if (word.startsWith('--')) options.set(word.slice(2), rest[++at] ?? '');
		else files.push(word);
	}
	const fixes: Safety = options.get('fixes') === 'all' ? 'review' : 'safe';
	if (command === 'check') {
		for (const file of files) {
			const text = read(file);
			if (text === undefined) continue;
			const report = reportOf(file, text);
			if (report.findings.length && !process.exitCode) process.exitCode = 1;
			process.stdout.write(`${JSON.stringify(report)}\n`);
		}
	} else if (command === 'clean' && options.has('jsonl')) {
		for await (const line of createInterface({ input: process.stdin })) {
			const record = JSON.parse(line) as { text: string };
			process.stdout.write(`${JSON.stringify({ ...record, text: clean(record.text, { fixes }).text })}\n`);
		}
	} else if (command === 'clean') {
		const text = read(files[0] ?? '');
		if (text !== undefined) process.stdout.write(clean(text, { fixes }).text);
	} else if (command === 'metadata') {
		for (const file of files) {
			const text = read(file);
			if (text !== undefined) process.stdout.write(`${JSON.stringify({ file, fields: metadataOf(makeArticle(text)) })}\n`);
		}
	} else {
		process.stderr.write('usage: corpus-curator check|clean|metadata FILE…\n');
		process.exitCode = 2;
	}
}

void main(process.argv.slice(2));
