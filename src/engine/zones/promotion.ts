import { type Gates, makeGates } from '../gates';

/**
 * Formulas with which companies, clinics and schools describe themselves to customers. One alone stands in news too; several different ones
 * in one paragraph are an advertisement. Gaps are bounded. Source: company profiles and product pages, collected by hand.
 */
const FORMULAS: readonly RegExp[] = [
	/(?:是|为|系)一家[^。]{0,40}(?:公司|企业|厂家|机构|平台|学校|医院|工厂|厂|品牌|单位)/,
	/集[^。]{2,60}(?:为一体|于一体|一体化|一体的)/,
	/致力于|专注于?|专业(?:从事|生产|提供|致力|承接|研发|设计|制造|销售)|主营|主要(?:从事|生产|经营|产品)/,
	/(?:秉承|坚持|奉行|遵循|本着|恪守|以)[^。]{0,40}(?:理念|宗旨|原则|精神|方针|信念|准则|为依据|为目的|为中心|为根本)/,
	/(?:竭诚|真诚|热诚|诚挚)[^。]{0,20}(?:服务|合作|欢迎|期待|光临)|(?:欢迎|期待)[^。]{0,24}(?:来电|咨询|合作|选购|惠顾|光临|洽谈|加盟|订购|致电)/,
	/(?:优质|完善|周到|贴心|一流|满意|放心)的?(?:产品|服务|售后|质量)|售[前中后][^。]{0,10}服务/,
	/(?:客户|用户|消费者|学员|患者|顾客|买家)(?:的)?[^。,]{0,12}(?:信赖|好评|青睐|认可|信任|满意|赞誉|需求)|深受[^。]{0,20}(?:好评|信赖|欢迎|青睐|喜爱)/,
	/经验丰富|(?:技术(?:力量)?|实力|力量)雄厚|设备先进|工艺先进|质量(?:可靠|保证|稳定|上乘)|价格(?:优惠|合理|实惠|低廉)|(?:规格|品种|型号)齐全|远销|畅销|值得(?:信赖|选择|拥有)|性价比高/,
	/为(?:广大|新老|各界|每一位)?(?:客户|用户|学员|患者|顾客)(?:朋友)?(?:提供|生产|供应|创造|服务|量身|打造)|促成[^。]{0,10}合作|合作共赢|互利共赢|首选/,
	/我公司|本公司|我厂|本厂|我司|本店|我店|本院|我院|我们(?:公司|将|的|始终|一直|以|拥有|专业|提供|是一家)/,
];

/** Of `FORMULAS`. Made at first use, not at start. */
let gates: Gates | undefined;

/** A company as its own subject. */
const COMPANY =
	/[\u3400-\u9fff]{2,16}(?:公司|厂|厂家|集团|医院|学校|教育|门诊部?|工厂|中心|店|品牌|科技|机械)|我们|我公司|本公司|我厂|我司/;

/** Whether a paragraph or sentence speaks for a company in at least so many different formulas. */
export function promotes(text: string, least: number): boolean {
	if (text.length < 24 || text.length > 900) return false;
	gates ??= makeGates(FORMULAS);
	gates.look(text);
	if (gates.countOpen(least) < least || !COMPANY.test(text)) return false;
	let count = 0;
	for (const [at, formula] of FORMULAS.entries()) if (gates.isOpen(at) && formula.test(text) && ++count >= least) return true;
	return false;
}
