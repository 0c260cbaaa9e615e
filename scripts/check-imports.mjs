/**
 * Check the import rules of `.dependency-cruiser.cjs`, and that the checker really saw the program:
 * with a TypeScript it cannot read, dependency-cruiser finds 0 modules and reports success.
 */
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const config = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(
  ['src'],
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTsConfig('./tsconfig.json') },
);
const { totalCruised, totalDependenciesCruised, violations } = output.summary;
for (const v of violations) console.error(`imports: ${v.rule.name}: ${v.from} -> ${v.to}`);
const seen = output.modules.filter((m) => m.source.startsWith('src/')).length;
console.log(`imports: ${seen} modules, ${totalDependenciesCruised} dependencies, ${violations.length} breaches`);
if (seen < 20 || totalCruised === 0) {
  console.error(`imports: only ${seen} modules of src/ were seen; the checker cannot read the program`);
  process.exit(1);
}
process.exit(violations.length === 0 ? 0 : 1);
