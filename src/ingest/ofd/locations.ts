/**
 * A location (ST_Loc) as a path in the container: absolute from its root, or relative to the file that names it.
 * Steps that would lead out of the container are dropped.
 */
export function resolveLocation(from: string, location: string): string {
  const path = location.trim().replace(/\\/gu, '/');
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...base, ...path.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
