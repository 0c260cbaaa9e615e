import { ConfigError } from '../domain/errors.js';

/** The environment of a process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A whole number out of the environment; an empty value counts as not given.
 * @throws ConfigError naming the setting, its bounds and the value, in Chinese.
 */
export function readWhole(
  env: Environment,
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const given = valueOf(env, name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!/^\d{1,9}$/u.test(given) || value < least || value > most)
    throw new ConfigError(`设置有误：${name} 须是 ${least} 到 ${most} 之间的整数，收到“${given}”`);
  return value;
}

/**
 * One value out of a closed list.
 * @throws ConfigError naming the setting, the list and the value, in Chinese.
 */
export function readChoice<const T extends string>(
  env: Environment,
  name: string,
  fallback: T,
  choices: readonly T[],
): T {
  const given = valueOf(env, name);
  if (given === undefined) return fallback;
  const chosen = choices.find((one) => one === given);
  if (chosen === undefined) throw new ConfigError(`设置有误：${name} 只能是 ${choices.join('、')}，收到“${given}”`);
  return chosen;
}

/** A switch, 1 for on and 0 for off. @throws ConfigError for anything else. */
export function readSwitch(env: Environment, name: string, fallback: boolean): boolean {
  return readChoice(env, name, fallback ? '1' : '0', ['0', '1']) === '1';
}

/** The value as given, without white space around it; undefined where nothing is given. */
export function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
