import type { Corpus } from '../domain/corpus.js';
import { frameworkParameter, sortFrameworkClauses } from './framework-clauses.js';
import { clauseLink, compareLink, documentLink, itemLink, searchLink, themeLink } from './links.js';

/** A guided start: an everyday task with three steps, each a link into the corpus. */
export interface Guide {
  readonly title: string;
  readonly purpose: string;
  readonly steps: readonly { readonly label: string; readonly href: string }[];
}

/** The three guided starts of the home page, with links that open something in this corpus. */
export function buildGuides(corpus: Corpus): readonly Guide[] {
  const [first, second] = corpus.documents;
  const compare = first && second ? compareLink(first.id, [second.id]) : '/compare';
  const clause = first?.clauses.find((one) => one.heading !== '') ?? first?.clauses[0];
  const { theme, item } = findExamples(corpus);
  const steps = (...all: readonly (Guide['steps'][number] | undefined)[]): Guide['steps'] =>
    all.flatMap((one) => one ?? []);
  return [
    {
      title: '起草方案',
      purpose: '看别处同一件事怎么写，自己的稿子还差哪几条。',
      steps: steps(
        theme === undefined ? undefined : { label: '翻一个主题，看各地写法', href: theme },
        item === undefined ? undefined : { label: '选一个事项，各地并排看', href: item },
        { label: '选底本，与别处逐条比', href: '/compare' },
      ),
    },
    {
      title: '研究政策',
      purpose: '按词、按地区取条款，看谁沿用、谁改写、谁没有提。',
      steps: steps(
        { label: '检索条款，再按条件筛选', href: searchLink({ q: '' }) },
        { label: '看两份文件逐条对照', href: compare },
        theme === undefined ? undefined : { label: '看主题与地区表', href: '/#matrix' },
      ),
    },
    {
      title: '查阅办文',
      purpose: '找一条原文，核对文号与责任单位，附上出处。',
      steps: steps(
        first && { label: '打开一份文件', href: documentLink(first.id) },
        first && clause && { label: '引用一条，复制链接', href: clauseLink(first.id, clause.id) },
        { label: '查看全部文件', href: '/documents' },
      ),
    },
  ];
}

/** The theme and the item of the first framework that most clauses take up; undefined where there is no framework. */
function findExamples(corpus: Corpus): { readonly theme?: string; readonly item?: string } {
  const [framework] = corpus.frameworks;
  if (!framework) return {};
  const { byTheme, byItem } = sortFrameworkClauses(corpus, framework);
  const scope = { framework: frameworkParameter(corpus, framework) };
  const themes = [...framework.themes].sort(
    (a, b) => (byTheme.get(b.id)?.length ?? 0) - (byTheme.get(a.id)?.length ?? 0),
  );
  const items = [...framework.items].sort((a, b) => (byItem.get(b.no)?.length ?? 0) - (byItem.get(a.no)?.length ?? 0));
  const [theme] = themes;
  const [item] = items;
  return {
    ...(theme ? { theme: themeLink(theme.id, scope) } : {}),
    ...(item ? { item: itemLink(item.no, scope) } : {}),
  };
}
