/** The name of a body of the nation as it stands elsewhere: 「中华人民共和国国务院」 gives 「国务院」. */
export function withoutState(body: string): string {
  return body
    .replace(/^经/u, '')
    .replace(/^中华人民共和国(?=.{2,})/u, '')
    .replace(/^中央军委$/u, '中央军事委员会');
}
