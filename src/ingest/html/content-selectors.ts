/**
 * Where government sites put the text of a document, most telling first. Gathered from the page templates of the common publishing
 * systems (TRS, 拓尔思; 开普; 大汉; 国办「中国政府网」) and general ones; a new template is one line here.
 */
export const CONTENT_SELECTORS: readonly string[] = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '.trs_editor_view',
  '.TRS_PreAppend',
  '#zoom',
  '#Zoom',
  '#zoomcon',
  '.zoom',
  '#mainText',
  '#ivs_content',
  '.ivs_content',
  '.pages_content',
  '.view.TRS_UEDITOR',
  '.article-content',
  '.article_content',
  '.articleContent',
  '.article-con',
  '.article_con',
  '.arc_cont',
  '.art_con',
  '.Article_content',
  '#artibody',
  '.artibody',
  '#articleContent',
  '#article_content',
  '.news_content',
  '.newsContent',
  '.news-content',
  '.xxgk_content',
  '.xxgkdetail_content',
  '.content_body',
  '.detail-content',
  '.detail_content',
  '.wzcon',
  '.wznr',
  '.nr_con',
  '.conTxt',
  '.con_txt',
  '.j-fontContent',
  '.scroll_cont',
  '.zwxl-article',
  '.gsj_htmlcon',
  '#con_con',
  '#js_content',
  '.rich_media_content',
  '[itemprop="articleBody"]',
  'article',
  'main',
];

/** Never text of the document: programs, forms, marked navigation, what the page itself hides. */
export const NOISE_SELECTOR =
  'script,style,title,meta,link,noscript,template,iframe,object,embed,svg,canvas,select,button,input,textarea,nav,audio,video,[hidden],[aria-hidden="true"]';

/** Fields of the information table over the text. */
export const FIELD_LINE =
  /^[|\s[【]{0,4}(?:(?:信息)?索\s*引\s*号|信息分类|主题分类|组配分类|体裁分类|发\s*文\s*机\s*(?:关|构)|发\s*布\s*机\s*(?:关|构)|制\s*发\s*机\s*关|公\s*开\s*(?:主\s*体|机\s*构)|发文单位|发文字号|文\s*号|成\s*文\s*日\s*期|发\s*文\s*日\s*期|发\s*布\s*日\s*期|发\s*布\s*时\s*间|公\s*开\s*日\s*期|印发日期|生效日期|实施日期|施行日期|废止日期|失效日期|标\s*题|名\s*称|有\s*效\s*性|时\s*效(?:\s*性)?|效\s*力(?:\s*状\s*态)?|文件状态|主\s*题\s*词|来源|信息来源)\s*(?:[】\]]\s*)?[:：|]/u;
