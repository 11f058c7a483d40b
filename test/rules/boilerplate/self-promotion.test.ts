import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/self-promotion', {
	valid: [page({ below: '王小山说，希望这条水渠能帮助更多的人家，让山上的坡地都变成茶园。' })],
	invalid: [{ text: page({ below: '⟦本文由山城茶业网整理发布，希望对大家有所帮助！⟧' }), output: ARTICLE }],
});
