/** What is said of failures of the network, by the code of the error. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_\w+|ENODATA|ESERVFAIL)$/u, '找不到这个网站；请核对网址和网络连接'],
  [/^ECONNREFUSED$/u, '网站没有应答（连接被拒绝）'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/u, '连不上网站；请检查网络连接'],
  [/^(?:ECONNRESET|EPIPE|ABORT_ERR)$/u, '网站中途断开了连接；请重试'],
  [/^CERT_HAS_EXPIRED$/u, '网站的安全证书已过期，不能确认是真网站'],
  [/^CERT_NOT_YET_VALID$/u, '网站的安全证书尚未生效；请核对本机时间'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, '网站的安全证书是别的域名的，不能确认是真网站'],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|INVALID_CA|HOSTNAME_MISMATCH)$/u,
    '网站的安全证书不受信任（自签，或证书链不全），不能确认是真网站',
  ],
  [/^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/u, '与网站建立不起加密连接；网址也许应以 http:// 开头'],
  [/^HPE_/u, '网站的回答不合 HTTP 协议'],
];

/** A failure of the network in Chinese. */
export function describeFailure(error: unknown): string {
  const code = codeOf(error);
  return FAILURES.find(([pattern]) => pattern.test(code))?.[1] ?? `取不到${code === '' ? '' : `（${code}）`}；请重试`;
}

/** When several addresses of a host were tried, the code of the first failure. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const STATUSES: Readonly<Record<number, string>> = {
  401: '要求登录',
  403: '禁止访问',
  404: '没有这一页',
  410: '这一页已撤下',
  412: '只回答浏览器',
  429: '请求过于频繁',
};

/** Why an answer that is not 200 gives no document. */
export function describeStatus(status: number): string {
  const meaning =
    STATUSES[status] ?? (status >= 500 ? '网站出错' : status >= 300 && status < 400 ? '转向不明' : '没有给出文件');
  return `网站回答 ${status}（${meaning}）；请用浏览器核对网址，或存为文件再添加`;
}
