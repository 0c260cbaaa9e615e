import { fold } from '../../text/fold.js';

/** What a title may bear at its end without being another document: 「（试行）」, 「（征求意见稿）」. */
const STATE = /[(](?:试行|暂行|修订|修正|草案|征求意见稿|送审稿|审议稿|代拟稿)[)]$/u;

/** Uniform form of a title for comparing: folded, without marks and stops, 「中华人民共和国」 and the state of the draft. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[《》〈〉<>"'.·,，。、:]/gu, '')
    .replace(STATE, '')
    .replace(/^中华人民共和国(?=.)/u, '');
}

/** A title from its 关于 on, without the issuer before it: 「国务院办公厅关于推动…的意见」 -> 「关于推动…的意见」; undefined without 关于. */
export function withoutIssuer(key: string): string | undefined {
  const at = key.indexOf('关于');
  return at < 0 || at > 40 ? undefined : key.slice(at);
}

/** The document that a notice prints: 「…关于印发甲方案的通知」 -> 「甲方案」; undefined for any other title. */
export function printedTitle(key: string): string | undefined {
  return /关于(?:印发|转发|发布|公布|下发)(.{4,120}?)的?通知$/u.exec(key)?.[1];
}
