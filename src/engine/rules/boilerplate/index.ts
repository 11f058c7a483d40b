// Written by scripts/build-rules.mjs from the files of the rules: npm run rules
import type { Rule } from '../../rule';
import { breadcrumb } from './breadcrumb';
import { callToAction } from './call-to-action';
import { caption } from './caption';
import { commentForm } from './comment-form';
import { contact } from './contact';
import { copyright } from './copyright';
import { credits } from './credits';
import { dateSource } from './date-source';
import { disclaimer } from './disclaimer';
import { duplicateHeadline } from './duplicate-headline';
import { duplicateLead } from './duplicate-lead';
import { duplicateParagraph } from './duplicate-paragraph';
import { emptyImage } from './empty-image';
import { endMark } from './end-mark';
import { followPromotion } from './follow-promotion';
import { hotline } from './hotline';
import { licenceNumber } from './licence-number';
import { loginForm } from './login-form';
import { pageFurniture } from './page-furniture';
import { pagination } from './pagination';
import { placeholder } from './placeholder';
import { previousNext } from './previous-next';
import { relatedList } from './related-list';
import { repeatedLine } from './repeated-line';
import { reportNotice } from './report-notice';
import { repostNotice } from './repost-notice';
import { sectionNav } from './section-nav';
import { selfPromotion } from './self-promotion';
import { shareBar } from './share-bar';
import { siteTitle } from './site-title';
import { tagList } from './tag-list';
import { taughtBoilerplate } from './taught';
import { teaser } from './teaser';
import { technicalSupport } from './technical-support';
import { templateVariable } from './template-variable';
import { viewCounter } from './view-counter';

export const BOILERPLATE_RULES: readonly Rule[] = [
	breadcrumb,
	callToAction,
	caption,
	commentForm,
	contact,
	copyright,
	credits,
	dateSource,
	disclaimer,
	duplicateHeadline,
	duplicateLead,
	duplicateParagraph,
	emptyImage,
	endMark,
	followPromotion,
	hotline,
	licenceNumber,
	loginForm,
	pageFurniture,
	pagination,
	placeholder,
	previousNext,
	relatedList,
	repeatedLine,
	reportNotice,
	repostNotice,
	sectionNav,
	selfPromotion,
	shareBar,
	siteTitle,
	tagList,
	taughtBoilerplate,
	teaser,
	technicalSupport,
	templateVariable,
	viewCounter,
];
