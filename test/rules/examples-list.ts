// Written by scripts/build-rules.mjs from the files of the rules: npm run rules
import { examples as breadcrumb } from '../../src/engine/rules/boilerplate/breadcrumb';
import { examples as callToAction } from '../../src/engine/rules/boilerplate/call-to-action';
import { examples as caption } from '../../src/engine/rules/boilerplate/caption';
import { examples as commentForm } from '../../src/engine/rules/boilerplate/comment-form';
import { examples as contact } from '../../src/engine/rules/boilerplate/contact';
import { examples as copyright } from '../../src/engine/rules/boilerplate/copyright';
import { examples as credits } from '../../src/engine/rules/boilerplate/credits';
import { examples as dateSource } from '../../src/engine/rules/boilerplate/date-source';
import { examples as disclaimer } from '../../src/engine/rules/boilerplate/disclaimer';
import { examples as duplicateHeadline } from '../../src/engine/rules/boilerplate/duplicate-headline';
import { examples as duplicateLead } from '../../src/engine/rules/boilerplate/duplicate-lead';
import { examples as duplicateParagraph } from '../../src/engine/rules/boilerplate/duplicate-paragraph';
import { examples as emptyImage } from '../../src/engine/rules/boilerplate/empty-image';
import { examples as endMark } from '../../src/engine/rules/boilerplate/end-mark';
import { examples as followPromotion } from '../../src/engine/rules/boilerplate/follow-promotion';
import { examples as hotline } from '../../src/engine/rules/boilerplate/hotline';
import { examples as licenceNumber } from '../../src/engine/rules/boilerplate/licence-number';
import { examples as loginForm } from '../../src/engine/rules/boilerplate/login-form';
import { examples as pageFurniture } from '../../src/engine/rules/boilerplate/page-furniture';
import { examples as pagination } from '../../src/engine/rules/boilerplate/pagination';
import { examples as placeholder } from '../../src/engine/rules/boilerplate/placeholder';
import { examples as previousNext } from '../../src/engine/rules/boilerplate/previous-next';
import { examples as relatedList } from '../../src/engine/rules/boilerplate/related-list';
import { examples as reportNotice } from '../../src/engine/rules/boilerplate/report-notice';
import { examples as repostNotice } from '../../src/engine/rules/boilerplate/repost-notice';
import { examples as sectionNav } from '../../src/engine/rules/boilerplate/section-nav';
import { examples as selfPromotion } from '../../src/engine/rules/boilerplate/self-promotion';
import { examples as shareBar } from '../../src/engine/rules/boilerplate/share-bar';
import { examples as siteTitle } from '../../src/engine/rules/boilerplate/site-title';
import { examples as tagList } from '../../src/engine/rules/boilerplate/tag-list';
import { examples as teaser } from '../../src/engine/rules/boilerplate/teaser';
import { examples as technicalSupport } from '../../src/engine/rules/boilerplate/technical-support';
import { examples as templateVariable } from '../../src/engine/rules/boilerplate/template-variable';
import { examples as viewCounter } from '../../src/engine/rules/boilerplate/view-counter';
import type { RuleExamples } from '../../src/engine/rules/examples';
import { examples as clickbaitTail } from '../../src/engine/rules/spam/clickbait-tail';
import { examples as disguisedDomain } from '../../src/engine/rules/spam/disguised-domain';
import { examples as documentVerdict } from '../../src/engine/rules/spam/document-verdict';
import { examples as emojiNoise } from '../../src/engine/rules/spam/emoji-noise';
import { examples as gibberish } from '../../src/engine/rules/spam/gibberish';
import { examples as keywordInjection } from '../../src/engine/rules/spam/keyword-injection';
import { examples as keywordRepeat } from '../../src/engine/rules/spam/keyword-repeat';
import { examples as linkFarm } from '../../src/engine/rules/spam/link-farm';
import { examples as randomCharacters } from '../../src/engine/rules/spam/random-characters';
import { examples as seoFrame } from '../../src/engine/rules/spam/seo-frame';
import { examples as spamParagraph } from '../../src/engine/rules/spam/spam-paragraph';
import { examples as titleShuffle } from '../../src/engine/rules/spam/title-shuffle';
import { examples as titleSpam } from '../../src/engine/rules/spam/title-spam';
import { examples as titleSuffix } from '../../src/engine/rules/spam/title-suffix';
import { examples as unrelatedTeaser } from '../../src/engine/rules/spam/unrelated-teaser';

/** The examples of the rules, by id. */
export const EXAMPLES: readonly (readonly [id: string, examples: () => RuleExamples])[] = [
	['boilerplate/breadcrumb', breadcrumb],
	['boilerplate/call-to-action', callToAction],
	['boilerplate/caption', caption],
	['boilerplate/comment-form', commentForm],
	['boilerplate/contact', contact],
	['boilerplate/copyright', copyright],
	['boilerplate/credits', credits],
	['boilerplate/date-source', dateSource],
	['boilerplate/disclaimer', disclaimer],
	['boilerplate/duplicate-headline', duplicateHeadline],
	['boilerplate/duplicate-lead', duplicateLead],
	['boilerplate/duplicate-paragraph', duplicateParagraph],
	['boilerplate/empty-image', emptyImage],
	['boilerplate/end-mark', endMark],
	['boilerplate/follow-promotion', followPromotion],
	['boilerplate/hotline', hotline],
	['boilerplate/licence-number', licenceNumber],
	['boilerplate/login-form', loginForm],
	['boilerplate/page-furniture', pageFurniture],
	['boilerplate/pagination', pagination],
	['boilerplate/placeholder', placeholder],
	['boilerplate/previous-next', previousNext],
	['boilerplate/related-list', relatedList],
	['boilerplate/report-notice', reportNotice],
	['boilerplate/repost-notice', repostNotice],
	['boilerplate/section-nav', sectionNav],
	['boilerplate/self-promotion', selfPromotion],
	['boilerplate/share-bar', shareBar],
	['boilerplate/site-title', siteTitle],
	['boilerplate/tag-list', tagList],
	['boilerplate/teaser', teaser],
	['boilerplate/technical-support', technicalSupport],
	['boilerplate/template-variable', templateVariable],
	['boilerplate/view-counter', viewCounter],
	['spam/clickbait-tail', clickbaitTail],
	['spam/disguised-domain', disguisedDomain],
	['spam/document-verdict', documentVerdict],
	['spam/emoji-noise', emojiNoise],
	['spam/gibberish', gibberish],
	['spam/keyword-injection', keywordInjection],
	['spam/keyword-repeat', keywordRepeat],
	['spam/link-farm', linkFarm],
	['spam/random-characters', randomCharacters],
	['spam/seo-frame', seoFrame],
	['spam/spam-paragraph', spamParagraph],
	['spam/title-shuffle', titleShuffle],
	['spam/title-spam', titleSpam],
	['spam/title-suffix', titleSuffix],
	['spam/unrelated-teaser', unrelatedTeaser],
];
