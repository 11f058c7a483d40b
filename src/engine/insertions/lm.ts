// experiment
const B2 = new Uint32Array(1 << 22),
	B3 = new Uint32Array(1 << 24),
	U = new Uint32Array(0x10000);
let N = 0;
const h2 = (a: number, b: number) => Math.imul(a * 0x8003 + b, 0x9e3779b1) >>> 10;
const h3 = (a: number, b: number, c: number) => Math.imul(Math.imul(a, 0x1003d) + Math.imul(b, 0x10dcd) + c, 0x9e3779b1) >>> 8;
const cls = (c: number) => (c >= 0x3400 && c <= 0x9fff ? c : c >= 0x30 && c <= 0x39 ? 0x30 : c >= 0x61 && c <= 0x7a ? 0x61 : 0x23);
export function symbols(s: string): number[] {
	const out: number[] = [];
	for (let i = 0; i < s.length; i++) {
		const c = cls(s.charCodeAt(i));
		if ((c === 0x23 || c === 0x30 || c === 0x61) && out.at(-1) === c) continue;
		out.push(c);
	}
	return out;
}
export function learn(s: string) {
	const x = [0x23, 0x23, ...symbols(s)];
	for (let i = 2; i < x.length; i++) {
		N++;
		U[x[i]!]!++;
		B2[h2(x[i - 1]!, x[i]!)]!++;
		B3[h3(x[i - 2]!, x[i - 1]!, x[i]!)]!++;
	}
}
export const MINC = 1;
const c2 = (a: number, b: number) => {
	const v = B2[h2(a, b)]!;
	return v;
};
const c3 = (a: number, b: number, c: number) => {
	const v = B3[h3(a, b, c)]!;
	return v;
};
export const ORDER = { n: 2 };
export function bits(x: number[], from: number): number {
	let t = 0;
	for (let i = from; i < x.length; i++) {
		const a = x[i - 2] ?? 0x23,
			b = x[i - 1] ?? 0x23,
			c = x[i]!;
		const p1 = (U[c]! + 0.5) / (N + 1e4);
		const u = U[b]!;
		const k2 = c2(b, c);
		const p2 = (k2 + 8 * p1) / (u + 8);
		let p = p2;
		if (ORDER.n === 3) {
			const k3 = c3(a, b, c),
				cc = c2(a, b);
			p = (k3 + 6 * p2) / (cc + 6);
		}
		t -= Math.log2(p);
	}
	return t;
}
