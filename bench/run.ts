import { parseArgs } from "node:util";
import { benchAnalyses } from "./analyses/analyses.js";
import { benchDiagnosis } from "./diagnosis/diagnosis.js";
import { benchImport } from "./import/import.js";
import { benchPartners } from "./partners/partners.js";
import { benchReads } from "./reads/reads.js";
import { benchScale } from "./scale/scale.js";

const tell = (line: string): void => {
  console.log(line);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: "string" }, edges: { type: "string" }, rounds: { type: "string" } },
});

/** A whole number of the command line, or what is used without it. */
const given = (name: keyof typeof values, usual: number): number => {
  const value = Number(values[name] ?? usual);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number, but got ${values[name] ?? ""}.`);
  return value;
};

// Stacks of TypeScript cost both sides time that a built program does not spend.
process.setSourceMapsEnabled(false);

const small = { nodes: 30_000, edges: 150_000 };
const large = { nodes: 3_000_000, edges: 15_000_000 };

const commands: Readonly<Record<string, () => Promise<void>>> = {
  reads: () =>
    benchReads({
      nodes: given("nodes", 100_000),
      edges: given("edges", 500_000),
      rounds: given("rounds", 300),
      tell,
    }),
  scale: () =>
    benchScale({
      small,
      large: { nodes: given("nodes", large.nodes), edges: given("edges", large.edges) },
      rounds: given("rounds", 200),
      tell,
    }),
  diagnosis: () => benchDiagnosis({ rounds: given("rounds", 100), tell }),
  analyses: () => benchAnalyses({ tell }),
  partners: () => benchPartners({ tell }),
  import: () => benchImport({ rounds: given("rounds", 3), tell }),
};

const [what = ""] = positionals;
const command = commands[what];
if (command === undefined) {
  console.error(`Say which: ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
} else await command();
