import { stat } from "node:fs/promises";
import { join } from "node:path";
import { entityLabels, kindOf } from "../ontology/entity-kinds.js";
import { entityProperties, relationshipProperties } from "../ontology/properties.js";
import { relationshipOf, relationshipTypeNames } from "../ontology/relationship-types.js";
import { compileCodeRule } from "./code-rules.js";
import { compileCondition, type Test } from "./conditions.js";
import { compileEdgeRule } from "./edge-rules.js";
import type { CodeItem, EdgeItem, NodeItem } from "./import-item.js";
import type { FileMapping } from "./mapping-shape.js";
import { compileNodeRule, type ItemsOf } from "./node-rules.js";
import type { MappingSource } from "./read-mapping.js";
import { readHeader, type SourceFile } from "./read-rows.js";
import type { RuleHelp } from "./value-rules.js";

/** A file of a data set with its rules, ready to be applied to rows. */
export interface CompiledFile {
  readonly source: SourceFile;
  readonly columns: readonly string[];
  readonly skips: readonly { readonly test: Test; readonly reason: string }[];
  readonly nodes: readonly ItemsOf<NodeItem>[];
  readonly edges: readonly ItemsOf<EdgeItem>[];
  readonly codes: readonly ItemsOf<CodeItem>[];
}

/** Reads the headers of a mapping's files and compiles its rules against them. */
export async function compileFiles(
  source: MappingSource,
  help: RuleHelp,
  strictCodes: boolean,
): Promise<CompiledFile[]> {
  const compiled: CompiledFile[] = [];
  for (const [index, file] of source.mapping.files.entries())
    compiled.push(await compileFile(source, file, index, help, strictCodes));
  return compiled;
}

async function compileFile(
  { folder, place, mapping }: MappingSource,
  file: FileMapping,
  index: number,
  help: RuleHelp,
  strictCodes: boolean,
): Promise<CompiledFile> {
  const source: SourceFile = {
    path: join(folder, file.file),
    name: file.file,
    format: file.format ?? (/\.(jsonl|ndjson)$/i.test(file.file) ? "jsonl" : "csv"),
    encoding: file.encoding ?? "utf-8",
    bytes: (await stat(join(folder, file.file))).size,
  };
  const columns = source.format === "csv" ? await readHeader(source) : membersNamed(file);
  const scope = { file: file.file, columns, place };
  const path = ["files", index];
  const document = file.document ?? mapping.dataSet.document;
  return {
    source,
    columns,
    skips: file.skip.map(({ when, reason }, at) => ({
      test: compileCondition(when, scope, [...path, "skip", at, "when"]),
      reason,
    })),
    nodes: file.nodes.map((rule, at) => compileNodeRule(rule, scope, [...path, "nodes", at], help)),
    edges: file.edges.map((rule, at) => compileEdgeRule(rule, scope, [...path, "edges", at], help, document)),
    codes: file.codes.map((rule, at) => compileCodeRule(rule, scope, [...path, "codes", at], strictCodes)),
  };
}

const ontologyNames = [
  ...Object.keys({ ...entityProperties, ...relationshipProperties }),
  ...entityLabels.flatMap((label) => Object.keys(kindOf(label).properties)),
  ...relationshipTypeNames.flatMap((type) => Object.keys(relationshipOf(type).properties)),
];

/** The members of a JSON Lines file that its rules can ask for: those that they name, and with `*` the ontology's. */
function membersNamed(file: FileMapping): string[] {
  const names = new Set<string>(ontologyNames);
  const visit = (rule: unknown): void => {
    if (typeof rule === "string") {
      if (!rule.includes("{")) names.add(rule);
      for (const [, name = ""] of rule.matchAll(/\{([^{}|]+)/g)) names.add(name);
    } else if (typeof rule === "object" && rule !== null) Object.values(rule).forEach(visit);
  };
  visit([file.nodes, file.edges, file.codes, file.skip]);
  return [...names];
}
