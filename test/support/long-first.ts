import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The order of test files: those that open a browser first, the walk over every page before all others, so that at the end no long
 * file works alone while the other core rests. The files of a project stay together: only then one process works many of them.
 */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.name !== 'web') return 3;
  const name = basename(moduleId);
  if (name === 'every-page.browser.test.ts') return 0;
  return name.endsWith('.browser.test.ts') ? 1 : 2;
}
