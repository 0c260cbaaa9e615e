/** 不 and 未 as parts of words that deny nothing: 不断, 不动产, 未成年人, 未来; 「不少于」 bounds a number. */
const NEGATION =
  /不(?!断|动产|同|仅|良|足|可抗|少于|低于|高于|超过|大于|短于|得少于|得低于|得超过|得高于)|未(?!成年|来)|禁止|严禁|禁(?=[设养放用])|勿/u;

/** Whether a unit denies or forbids something, by its `core`. */
export function negates(core: string): boolean {
  return NEGATION.test(core);
}
