import type { Span } from '../../domain/span.js';
import { findBookTitles } from '../../text/book-titles.js';
import { findSpans } from '../../text/find-matches.js';

/**
 * Stretches of a clause that speak of something else than what is to be done, each with what it cannot do without; all bounded.
 * 「“千县工程”」, 「（试行）」; 「以…为目标」, 「在…的基础上」, 「通过…等措施」, 「为…提供」, 「按照…原则」; 「依法应当公开的」, 「不应征收而征收」, 「经论证后」.
 */
const ASIDES: readonly (readonly [needs: string, pattern: RegExp])[] = [
  ['“', /“[^“”]{1,160}”/gu],
  ['「', /「[^「」]{1,160}」/gu],
  ['试', /[（(]试[行点][）)]/gu],
  ['暂行', /[（(]暂行[）)]/gu],
  [
    '以',
    /以[^，。；！？]{1,60}为(?:目标|目的|重点|核心|基础|前提|导向|依据|原则|主线|主题|动力|契机|抓手|引领|根本)/gu,
  ],
  ['在', /在[^，。；！？]{1,80}(?:前提|情况|条件|基础|过程|形势|背景)[之下上中]/gu],
  ['', /(?:通过|采取|采用|运用)[^，。；！？]{1,80}等?(?:多种|各种|有效)?(?:措施|方式|形式|手段|途径|办法|渠道)/gu],
  ['为', /为(?:了|更好)?[^，。；！？]{1,80}(?:提供|奠定|创造|营造)/gu],
  ['', /(?:依法|依规|按规定)(?:必须|应当|应|可以)[^，。；！？的]{1,40}的/gu],
  ['不应', /不应当?[^，。；！？]{1,12}而/gu],
  ['经', /经(?![营济办费验常典过])[^，。；！？]{1,30}后/gu],
  ['一般不', /一般不(?:少于|超过|低于|高于)[^，。；！？的]{1,20}的/gu],
  ['', /(?:按照|根据|遵循|本着|依照|围绕|坚持)[^，。；！？]{1,60}(?:原则|要求|规定|精神|思路|部署|理念)/gu],
];

/** A fragment that only tells for what, of whom, or of a failure: 「为贯彻落实…，」, 「对依法应当公开的信息，」, 「应当…而未…」. */
const PURPOSE = /^(?:为|为了|为着)(?!本)[^，。；]*，$/u;
const TOPIC = /^(?:对|就|除|因|凡|涉及|未|没有|符合|属于|违反)[^，。；]*的[^的，。；]{0,14}，$/u;
const FAILURE = /(?:应当|应|必须)[^，。；]{1,40}(?:而|却|但)(?:未|不|没有)/u;
/** A condition or an exception: 「确需保留的，」, 「比例达到5%时，」, 「（二）违法干预…的；」, 「…的情形除外。」, 「在其他有条件的区域，」. */
const CONDITION = /(?:(?:的|(?<![及准按适临小暂])时)[，；]|除外[，；。])$/u;
const CONDITION_LENGTH = 4;
const ELSEWHERE = /^在[^，。；]{1,80}(?:区域|地区|地方)，$/u;

/** Where the asides of a clause text stand, in no order; they may overlap. Titles in 《》 are asides. Never throws. */
export function findAsides(text: string): readonly Span[] {
  const asides: Span[] = [];
  for (const [needs, pattern] of ASIDES) if (text.includes(needs)) asides.push(...findSpans(text, pattern));
  asides.push(...findBookTitles(text));
  return asides;
}

/** Whether a fragment is an aside as a whole. */
export function isAside(fragment: string): boolean {
  return (
    CONDITION.test(fragment.slice(-CONDITION_LENGTH)) ||
    PURPOSE.test(fragment) ||
    TOPIC.test(fragment) ||
    ELSEWHERE.test(fragment) ||
    (/[而却但]/u.test(fragment) && FAILURE.test(fragment))
  );
}
