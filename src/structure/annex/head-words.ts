/** Words that a column head (表头) ends in, in plans, task lists and indicator tables of every field. */
const HEAD_ENDS =
  /(?:序号|编号|文号|指标|任务|事项|项目|内容|措施|举措|单位|部门|主体|机构|责任人|领导|时间|时限|期限|年限|进度|节点|日期|年度|年份|属性|性质|类型|类别|分类|名称|说明|要求|标准|依据|方式|方法|办法|来源|分值|权重|得分|评分|分数|目标|值|数|量|率|金额|投资|资金|规模|地点|地址|区域|范围|地区|领域|环节|方面|对象|备注|形式|成果|级别|等级|层级|成效|情况|问题|计划|阶段|步骤|处室|科室|县区|区县|县市区|乡镇|频次|频率|解释|公式|定义|维度|要点|重点|元）|%）|\d{4}年(?:底|末)?(?:目标)?|联系人|电话|职务|姓名|路径|条款|导向|含义|口径|渠道|牵头|配合|清单)(?:[（(][^（）()]{1,12}[）)])?$/u;
/** Heads that are commonly printed just so; a wrapped head is put together to one of these. */
const WHOLE_HEADS =
  /^(?:序号|编号|类别|项目|指标|任务|备注|分值|权重|单位|属性|[一二三]级指标|(?:重点|主要|工作|具体|改革|目标)?任务|(?:工作|主要|重点|具体|政策|改革|实施|推进)?(?:措施|举措)|(?:责任|牵头|配合|实施|主管|参与|协同|监管|落实|负责)(?:单位|部门|主体|处室|科室)|(?:完成|办结|实施|推进)(?:时间|时限|期限|年限)|指标(?:导向|定义|含义|名称|属性|性质|说明|要求|值|解释|类型|单位)|(?:工作|任务|建设|监测|主要|具体|考核|评价|评估|项目)(?:内容|目标|要求|事项|指标|项目|名称|地点|标准|方式)|(?:评分|考核|评价|计分)(?:标准|方式|办法|依据)|(?:计量|数据)(?:单位|来源)|总投资|时间(?:节点|进度)|\d{4}年(?:目标|目标值)?)$/u;

/** How little `text` looks like a column head: 0 a common head, 0.5 ends in a head word, 2.5 neither. */
export function headCost(text: string): number {
  const brackets = text.replace(/[^（(]/gu, '').length - text.replace(/[^）)]/gu, '').length;
  if (brackets !== 0 || text.length > 24 || /[。；，〔〕《》*#]/u.test(text)) return 6;
  if (WHOLE_HEADS.test(text)) return 0;
  if (HEAD_ENDS.test(text)) return text.length <= 12 ? 0.5 : 1.5;
  return 2.5;
}
