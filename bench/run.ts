import { parseArgs } from "node:util";
import { benchReads } from "./reads/reads.js";

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

const [what = ""] = positionals;
if (what === "reads")
  await benchReads({
    nodes: given("nodes", 100_000),
    edges: given("edges", 500_000),
    rounds: given("rounds", 300),
    tell,
  });
else {
  console.error("Say which: reads, scale or diagnosis.");
  process.exitCode = 2;
}
