import { buildHead, type PageHead } from './layout.js';

/** A page that says why the asked one cannot be shown, and where to go on. */
export interface MessagePage {
  readonly head: PageHead;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Words to put into the search box. */
  readonly q: string;
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}

const WAYS = [
  { label: '全部文件', href: '/documents' },
  { label: '主题与事项', href: '/themes' },
  { label: '选择要对照的文件', href: '/compare' },
  { label: '首页', href: '/' },
];

/** @param ways  links nearer to what was asked, shown before the general ones. */
export function buildMessagePage(
  status: number,
  title: string,
  detail: string,
  q = '',
  ways: MessagePage['ways'] = [],
): MessagePage {
  return {
    head: buildHead({ title, bodyClass: 'message-page' }),
    status,
    title,
    detail,
    q,
    ways: [...ways, ...WAYS],
  };
}
