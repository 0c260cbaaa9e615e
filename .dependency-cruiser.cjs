/** Import rules of the project; `docs/design.md` tells why the layers are as they are. */
const STAGES = '(ingest|structure|annotate|corpus|search|compare|matrix|ledger|departments|wording|reuse|draft|export)';

/** One library, one door: only the named file may import it. */
const oneDoor = (library, door) => ({
  name: `one-door-${library.replace(/[^a-z]+/g, '-')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: door },
  to: { path: `^node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'text-on-domain-only',
      severity: 'error',
      from: { path: '^src/text/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(text|domain)/' },
    },
    {
      name: 'stages-do-not-meet',
      comment: 'Stages meet in domain types and in app/pipeline.ts only.',
      severity: 'error',
      from: { path: `^src/${STAGES}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/($1|domain|text)/' },
    },
    {
      name: 'view-knows-data-only',
      severity: 'error',
      from: { path: '^src/view/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(view|domain)/' },
    },
    {
      name: 'front-doors-use-app',
      severity: 'error',
      from: { path: '^src/(web|cli)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/($1|app|view|domain|web)/' },
    },
    {
      name: 'fs-at-the-edges',
      comment: 'The disk is opened only where files come in, where the store is kept, and at the command line.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ingest/|cli/|app/)|\\.test\\.ts$' },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'network-at-the-doors',
      comment:
        'Others are asked only for documents that are given by their address; the program answers in web and at the command line. trusted-proxies only asks how an address is written.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(ingest/fetch/|web/|cli/serve\\.ts$|app/trusted-proxies\\.ts$)|\\.test\\.ts$',
      },
      to: { path: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'no-dep-on-test',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^test/|\\.test\\.ts$' },
    },
    oneDoor('nodejieba', '^src/text/segment\\.ts$'),
    oneDoor('@node-rs/jieba', '^src/text/segment\\.ts$'),
    // The library is the yardstick of our own search for the shortest edit, in its test alone.
    oneDoor('diff', '^src/compare/shortest-edit\\.test\\.ts$'),
    oneDoor('pinyin-pro', '^src/text/pinyin\\.ts$'),
    oneDoor('opencc-js', '^src/text/traditional\\.ts$'),
    oneDoor('yauzl', '^src/ingest/archive/open-zip\\.ts$'),
    oneDoor('unpdf', '^src/ingest/pdf/read-pdf\\.ts$'),
    oneDoor('linkedom', '^src/ingest/html/dom\\.ts$'),
    oneDoor('@mozilla/readability', '^src/ingest/html/read-html\\.ts$'),
    oneDoor('exceljs', '^src/export/write-workbook\\.ts$'),
    oneDoor('docx', '^src/export/write-word\\.ts$'),
    oneDoor('chokidar', '^src/app/watch-folder\\.ts$'),
    oneDoor('express', '^src/web/'),
    oneDoor('express-rate-limit', '^src/web/limit-rates\\.ts$'),
    oneDoor('pino', '^src/web/log\\.ts$'),
    oneDoor('commander', '^src/cli/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
