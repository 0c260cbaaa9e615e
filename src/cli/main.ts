#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { findUnknownSettings, loadConfig, loadServices, localDay, undoBatch } from '../app/index.js';
import type { Config, Services } from '../app/index.js';
import { ConfigError, InvalidQueryError, NotFoundError } from '../domain/errors.js';
import type { ExportSource } from '../view/export-source.js';
import { printAddition } from './print-addition.js';
import { printCoding } from './print-coding.js';
import { printComparison } from './print-comparison.js';
import { printDraft } from './print-draft.js';
import { printExport } from './print-export.js';
import { printList } from './print-list.js';
import { printSearch } from './print-search.js';
import { printTargets, type TargetsOptions } from './print-targets.js';
import { makeProgress } from './progress.js';
import { saveComparison, type ComparisonFiles } from './save-comparison.js';
import { saveSearch, type SearchFiles } from './save-search.js';
import { serve } from './serve.js';

interface CorpusOption {
  readonly corpus?: string;
}

/** 0 done, 1 the request cannot be met, 2 the command was given wrongly. */
const FAILED = 1;
const USAGE = 2;

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('duizhao')
    .description('对照：政策文件逐条检索与比对')
    .exitOverride()
    .option('--corpus <目录>', '文件目录（默认为随程序附带的 corpus/）');
  const options = (): CorpusOption => program.opts<CorpusOption>();
  const config = (port?: string): Config => loadConfig(process.env, { corpus: options().corpus, port });
  const services = (): Promise<Services> => loadServices(config(), note);
  const searchServices = (): Promise<Services> => loadServices(config(), note, true);
  // Addresses in files lead to the web service of this machine.
  const source = ({ corpus }: Services): ExportSource => ({
    origin: `http://localhost:${config().port}`,
    retrievedOn: localDay(new Date()),
    version: corpus.version,
  });

  program
    .command('serve')
    .description('启动网页服务')
    .option('--port <端口>', '监听端口（默认 3000，或环境变量 PORT）')
    .action((own: { port?: string }) => {
      for (const warning of findUnknownSettings(process.env)) print(warning);
      // Standard error is left to the log.
      return serve(config(own.port), print, print);
    });
  program
    .command('list')
    .description('列出文件')
    .option('--json', '输出 JSON')
    .action(async (own: { json?: boolean }) => {
      print(printList(await services(), own.json === true));
    });
  program
    .command('search')
    .argument('<检索词...>')
    .description('检索条款')
    .option('--json', '输出 JSON')
    .option('--limit <条数>', '最多列出多少条（1—200）', '20')
    .option('--xlsx <文件>', '把全部命中写成 Excel 表格')
    .option('--md <文件>', '把全部命中写成 Markdown 文本')
    .action(async (words: string[], own: { json?: boolean; limit: string } & SearchFiles) => {
      if (own.xlsx !== undefined || own.md !== undefined) {
        const loaded = await searchServices();
        print(await saveSearch(loaded, words.join(' '), own, source(loaded)));
      } else print(printSearch(await searchServices(), words.join(' '), { json: own.json === true, limit: own.limit }));
    });
  program
    .command('compare')
    .argument('<底本>', '编号，或题名、文号、地区中只此一份的字词')
    .argument('<对照文件...>')
    .description('以底本为准逐条比对')
    .option('--json', '输出 JSON')
    .option('--xlsx <文件>', '写成 Excel 表格')
    .option('--docx <文件>', '写成 Word 对照表，增删为修订')
    .option('--md <文件>', '写成 Markdown 文本')
    .action(async (base: string, others: string[], own: { json?: boolean } & ComparisonFiles) => {
      if (own.xlsx !== undefined || own.docx !== undefined || own.md !== undefined) {
        const loaded = await services();
        print(await saveComparison(loaded, base, others, own, source(loaded)));
      } else print(printComparison(await services(), base, others, own.json === true));
    });
  program
    .command('link')
    .argument('<核定>', 'confirm 确认对应，或 reject 否定对应')
    .argument('<条款>', '条款编号，如 赣府厅发-2022-1:2.1.6')
    .argument('<条款>', '另一份文件的条款编号')
    .option('--note <说明>', '理由')
    .description('核定两个条款是否对应，记入文件目录的 codings/links.json')
    .action(async (verdict: string, first: string, second: string, own: { note?: string }) => {
      print(printCoding(await services(), config().corpus, { verdict, first, second, note: own.note }));
    });
  program
    .command('targets')
    .description('指标台账：各地的指标、数值、期限和松紧')
    .option('--base <底本>', '松紧对这份文件说（默认对各自的上级文件说）')
    .option('--framework <框架>', '只看一个文件族；none 是不属于任何框架的文件')
    .option('--indicator <指标>', '指标编号，或名称里的字词')
    .option('--json', '输出 JSON')
    .option('--csv', '输出 CSV')
    .option('--xlsx <文件>', '写成 Excel 表格')
    .action(async (own: TargetsOptions) => {
      const loaded = await services();
      print(await printTargets(loaded, own, source(loaded)));
    });
  program
    .command('check')
    .argument('<草稿>', '草稿文件（文本、网页、Word、WPS、PDF、OFD、Excel）')
    .description('草稿体检：缺的事项和要点、目标松紧、别处也有的文字；什么也不保存')
    .option('--json', '输出 JSON')
    .action(async (file: string, own: { json?: boolean }) => {
      print(await printDraft(await services(), file, own.json === true));
    });
  program
    .command('export')
    .description('导出全部文件和条款（交换格式）')
    .option('--format <格式>', '目前只有 json', 'json')
    .action(async (own: { format: string }) => {
      print(printExport(await services(), own.format));
    });
  program
    .command('add')
    .argument('<文件、目录或网址...>', '政策文件，装着它们的目录，或 http(s) 网址')
    .option('--allow-private', '也取本机和内网的网址')
    .description('把文件加进文件目录：整批加入，或什么也不变')
    .action(async (given: string[], own: { allowPrivate?: boolean }) => {
      const options = { day: localDay(new Date()), allowPrivate: own.allowPrivate === true };
      const { text, whole } = await printAddition(config().corpus, given, options, makeProgress(process.stderr));
      print(text);
      if (!whole) process.exitCode = FAILED;
    });
  program
    .command('undo')
    .argument('[批次]', '如 2026-11-29-1；默认最近一批')
    .description('撤回一批加进来的文件；它们移到文件目录的 .removed/')
    .action(async (batch: string | undefined) => {
      const undone = await undoBatch(config().corpus, batch);
      print(`已撤回批次 ${undone.batch}，文件移到 ${undone.now}`);
    });
  await program.parseAsync(argv, { from: 'user' });
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}

// A reader that has seen enough (`duizhao export | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else if (error instanceof ConfigError || error instanceof NotFoundError || error instanceof InvalidQueryError) {
    note(error.message);
    process.exitCode = error instanceof NotFoundError ? FAILED : USAGE;
  } else throw error;
});
