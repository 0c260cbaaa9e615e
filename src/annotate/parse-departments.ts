import type { Department } from '../domain/annotation.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { insideEachBracket } from '../text/brackets.js';
import { readDepartmentParts } from '../text/department-parts.js';
import { toSimplified } from '../text/simplified.js';
import { closeWhiteSpace, splitUnitNames } from '../text/unit-list.js';
import { isEveryPlace, isUnitName } from '../text/unit-name.js';

type Role = Department['role'];

/** 「市教育局（牵头）」: the role stands behind the name. */
const ROLE_BEHIND = /[（(](牵头|配合|主办|协办|参与)(?:单位|部门)?[）)]$/u;
/** 「排在第一位的为牵头单位」: no unit, but the first one leads. */
const FIRST_LEADS = /(?:首位|第一位|第一个|第一家|(?:列|排|排名)第一|打头).{0,200}(?:牵头|主办|主责)/u;

const NONE = { departments: [], diagnostics: [] } as const;

/**
 * Read the units that answer for a clause (责任单位) out of its final parenthesis, e.g.
 * 「（市教育局牵头，市财政局、各县（区）人民政府配合）」. Names stay as printed, misprints included; 等 and the duty words are left out.
 * @param quote  the parenthesis as printed, brackets included; '' gives no unit and no diagnostic.
 * @returns units in printed order, each name once; a role is `shared` where the text makes no difference. Never throws.
 */
export function parseDepartments(quote: string): {
  readonly departments: readonly Department[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const printed = closeWhiteSpace(quote);
  if (printed === '') return NONE;
  const departments = new Map<string, Department>();
  const groups = insideEachBracket(printed) ?? [printed];
  for (const found of readGroups(groups.join('；')))
    if (!departments.has(found.name)) departments.set(found.name, found);
  const list = [...departments.values()];
  return { departments: list, diagnostics: findFaults(list, printed) };
}

/** Lists are closed by a verb behind them (…牵头) or opened by a label before them (牵头单位：…). */
function readGroups(inner: string): Department[] {
  const done: Department[] = [];
  let pending: string[] = [];
  let labelled: Role = 'shared';
  let firstLeads = false;
  const close = (role: Role): void => {
    done.push(...pending.flatMap((list) => readList(list, role)));
    pending = [];
  };
  for (const part of readDepartmentParts(inner)) {
    if (part.kind === 'remark') firstLeads ||= FIRST_LEADS.test(toSimplified(part.text));
    if (part.kind !== 'units') continue;
    if (part.label !== '') {
      close(labelled);
      labelled = roleOf(part.label);
    }
    pending.push(part.list);
    if (part.duty !== '') close(labelled !== 'shared' && part.duty.includes('负责') ? labelled : roleOf(part.duty));
  }
  close(labelled);
  return firstLeads ? done.map((found, i) => ({ ...found, role: i === 0 ? 'lead' : 'support' })) : done;
}

function readList(list: string, role: Role): Department[] {
  const [led, joined, ...more] = list.split(/会同/u);
  if (led !== undefined && joined !== undefined && more.length === 0 && isUnitName(led.replace(/^由/u, '')))
    return [...readList(led, 'lead'), ...readList(joined, 'support')];
  return splitUnitNames(list).map((printed) => {
    const behind = ROLE_BEHIND.exec(printed);
    return behind ? { name: printed.slice(0, behind.index), role: roleOf(behind[0]) } : { name: printed, role };
  });
}

function roleOf(words: string): Role {
  const plain = toSimplified(words);
  if (/牵头|主办|主责/u.test(plain)) return 'lead';
  return /配合|协办|协助|协同|参与|参加/u.test(plain) ? 'support' : 'shared';
}

function findFaults(found: readonly Department[], printed: string): Diagnostic[] {
  if (found.length === 0)
    return [
      {
        ruleId: 'annotate/no-department',
        severity: 'warning',
        message: `责任单位括注「${printed}」中没有读出单位，请核对原文`,
        actual: printed,
      },
    ];
  return found
    .filter(({ name }) => !isUnitName(name) && !isEveryPlace(name) && !name.startsWith('各'))
    .map(({ name }) => ({
      ruleId: 'annotate/odd-department',
      severity: 'info',
      message: `责任单位「${name}」不像单位名称，照原文保留`,
      actual: name,
    }));
}
