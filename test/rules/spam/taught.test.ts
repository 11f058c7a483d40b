import { testRule } from '../table';

// without patterns in the configuration the rule says nothing; test/engine/teaching.test.ts shows what it finds with some
testRule('spam/taught', { valid: ['买票找老张，电话在桥头的牌子上。'], invalid: [] });
