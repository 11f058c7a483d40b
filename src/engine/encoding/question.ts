/** What makes a Chinese sentence a question: particles at its end, question words, A-not-A. */
const QUESTION =
	/[吗嗎呢吧么麼嘛啊呀哪谁誰何几幾怎]|多少|多大|多久|多长|多長|是否|能否|可否|有没有|有沒有|(.)不\1|为啥|為啥|咋|难道|難道|莫非|究竟|岂|豈|是.{1,12}[还還]是|真的$|当真$|當真$/;

/** UTF-16 units of a sentence that are looked at; longer ones end in what decides. */
const REACH = 40;

/** Whether the sentence that ends at `at` is a question. */
export function isQuestion(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - REACH), at);
	const sentence = before.slice(Math.max(...Array.from('。！!？?；;\n', (mark) => before.lastIndexOf(mark))) + 1);
	return QUESTION.test(sentence);
}
