/** A step of how a document is read, or a word as it is used here; `anchor` is its address in the page. */
export interface MethodEntry {
  readonly anchor: string;
  readonly name: string;
  readonly text: string;
}

/** 怎么读一份文件: what is done to a document, in order. */
export const METHOD_STEPS: readonly MethodEntry[] = [
  {
    anchor: 'step-read',
    name: '读入',
    text: '文件照原样读入一次，认出编码，以后不再改动。读不出来的文件列在“收录情况”里，写明原因。',
  },
  {
    anchor: 'step-part',
    name: '分开',
    text: '汇编拆成一份一份的文件。网页导航、页面附带文字、印发说明移到一边，照样保存，一字不删。排版断开的行接回成段。',
  },
  {
    anchor: 'step-header',
    name: '认文件头',
    text: '题名、文号、发文机关、日期、地区、层级、文种只从文件自己的文字里认，不看文件名。地区写明凭哪几个字，认不出的空着。',
  },
  {
    anchor: 'step-clauses',
    name: '分条款',
    text: '按“第X条”“一、”“（一）”“1.”等序号和标题切成条款。序号照原文；断号、重号不改，只在文件页提示。',
  },
  {
    anchor: 'step-themes',
    name: '归主题与事项',
    text: '实施同一上位文件的各份文件用同一个框架。所属标题就是主题名的，按标题归；不然看条款的标题和用词与哪个事项最接近；还定不下来，看前后条款，或者空着。',
  },
  {
    anchor: 'step-facts',
    name: '读责任单位、目标和引用',
    text: '责任单位从条款末尾的括号里读，目标从写明的数、期限和“全覆盖”读，引用从书名号、文号和“该意见”一类的指代读。每一处都指回原文的字。',
  },
  {
    anchor: 'step-search',
    name: '检索',
    text: '条款和检索词都用分词器切成词。标题里的词比正文里的重，少见的词比常见的重；每条命中都写明是哪个词、在哪里找到。',
  },
  {
    anchor: 'step-align',
    name: '找对应',
    text: '两份文件的条款两两打分：标题用词、正文用词、相同的文字片段，同一框架的还看是否归入同一事项。得分够高的算对应，差一点的标“存疑”，都不够的写“未见对应”，并列出最近的三条。',
  },
  {
    anchor: 'step-differ',
    name: '标异同',
    text: '对应的条款按词比较，不拆开词。换了位置的字句标“移位”，不算增删。太长、差别太大而比不完的，标“全文替换”。',
  },
];

/** 用语: the words of the pages as they are meant. */
export const METHOD_TERMS: readonly MethodEntry[] = [
  {
    anchor: 'term-clause',
    name: '条款',
    text: '最小的、有序号有标题的单位；没有序号的地方，一段是一条。段内的“一是、二是”不再拆，各成一段时才拆。只引出下文、自己没有内容的标题不是条款。',
  },
  {
    anchor: 'term-heading',
    name: '标题',
    text: '条款开头到第一个句号的短句，不含序号和句号。没有标题的条款写“（无标题）”，文件开头的写“引言”。',
  },
  { anchor: 'term-path', name: '路径', text: '条款上面各级标题，从外到里。' },
  {
    anchor: 'term-department',
    name: '责任单位',
    text: '条款末尾括号里点名负责的单位，写明“牵头”“配合”的分开记。“等”和“按职责分工负责”不算单位。',
  },
  {
    anchor: 'term-target',
    name: '目标',
    text: '要达到或要守住的数，没有数的“全覆盖”，以及有期限的承诺。一个数算一个目标。名称里的数、文号、序号、已有情况里的数不算。',
  },
  {
    anchor: 'term-theme',
    name: '主题与事项',
    text: '框架里的大类和小类，各地文件用同一套才好并排看。事项编号是框架自己的，不是上位文件的条号。一条可以归入几个事项，第一个是主要的；只有本地才有的内容不归事项。',
  },
  {
    anchor: 'term-shared',
    name: '共有字句',
    text: '几份文件里写法相同的字句。对照页里没有标记的字就是与底本共有的。共有只说明写法一样，不等于国家文件的原文。',
  },
  {
    anchor: 'term-counterpart',
    name: '对应',
    text: '两份文件里说同一件事的条款，不论先后，一条可以对几条。每个对应都能展开看依据和得分。',
  },
  { anchor: 'term-base', name: '底本', text: '选来作比较基准的那份文件。增、删、未见对应都只对底本说。' },
  {
    anchor: 'term-citation',
    name: '引用',
    text: '条款提到的文件，和提到它时用的话：依据、落实、印发、修订、废止、参照；都不是的写“提及”。文件库里有的给出链接，没有的写“未收入”。',
  },
  {
    anchor: 'term-change',
    name: '改动方式',
    text: '编制说明写明对某处文字做了什么：增加、细化、补充、调整、修改、充实、删除。只转述说明的话，不与所说的文件核对。',
  },
];

/** 局限: what the program does not do, or does badly. */
export const METHOD_LIMITS: readonly string[] = [
  '“未见对应”是在另一份文件里没有找到写法接近的条款，不是说那里没有做这件事。',
  '底本不是上位文件时，“增”“删”只说明两份文件不同，不说明谁改了谁。',
  '框架是归类用的尺子，由文件归纳或由上位文件的条文得来，不是法律解释。',
  '只比字词，不懂意思。换一种说法的同一件事可能对不上，也可能检索不到。',
  '“明显提高”“逐步完善”这类没有数、没有期限的话不算目标。期限可能从同一段列举的前文带下来。',
  '正文里点名的单位不算责任单位，只算条款末尾括号里的。',
  '有效性照文件自己写的抄录，不判断文件现在是否有效。',
  '图片和扫描件里的字读不到；从网页或 PDF 取出的表格是按文字推出来的，附件原文附在表后。',
  '没见过的编排和写法会读错。用来办文时，请以原文为准：每一处标记都能回到原文核对。',
];
