import { analysisCommands } from "./analysis-commands.js";
import { type CommandSpec, csv, dataDir, json, type OptionSpec } from "./command-spec.js";

const dryRun: OptionSpec = { flags: "--dry-run", text: "option.dryRun" };
const folder = { name: "folder", text: "argument.folder" } as const;

const importOptions: readonly OptionSpec[] = [
  { flags: "--max-errors <count>", text: "import.maxErrors" },
  { flags: "--duplicates <policy>", text: "import.duplicates" },
  { flags: "--strict", text: "import.strict" },
  { flags: "--rejects <file>", text: "import.rejects" },
];

/** Every command, in the order of the help; a command's program is loaded only when it is called. */
export const commands: readonly CommandSpec[] = [
  {
    name: "start",
    args: [],
    options: [
      dataDir,
      { flags: "--port <port>", text: "start.port" },
      { flags: "--no-sample", text: "start.noSample" },
    ],
    summary: "start.summary",
    examples: [
      "silian start",
      "silian start --data-dir /srv/silian --port 8080",
      "NEO4J_URI=bolt://db:7687 NEO4J_PASSWORD=… silian start",
    ],
    handlesSignals: true,
    load: async () => (await import("./commands/start.js")).start,
  },
  {
    name: "doctor",
    args: [],
    options: [dataDir, json],
    summary: "doctor.summary",
    examples: ["silian doctor"],
    load: async () => (await import("./commands/doctor.js")).doctor,
  },
  {
    name: "migrate",
    args: [],
    options: [dataDir],
    summary: "migrate.summary",
    examples: ["silian migrate"],
    load: async () => (await import("./commands/migrate.js")).migrateGraph,
  },
  {
    name: "import",
    args: [folder],
    options: [...importOptions, { flags: "--dangling <policy>", text: "import.dangling" }, dryRun, dataDir, json],
    summary: "import.summary",
    examples: [
      "silian import data/nev",
      "silian import my-data --dry-run",
      "silian import my-data --max-errors 0 --strict",
    ],
    load: async () => (await import("./commands/import.js")).importFolder,
  },
  {
    name: "validate",
    args: [folder],
    options: [...importOptions, json],
    summary: "validate.summary",
    examples: ["silian validate my-data"],
    load: async () => (await import("./commands/validate.js")).validateFolder,
  },
  {
    name: "attach",
    args: [],
    options: [{ flags: "--chain <chain>", text: "attach.chain", required: true }, dryRun, dataDir, json],
    summary: "attach.summary",
    examples: ["silian attach --chain chain:nev", "silian attach --chain 新能源汽车产业链 --dry-run"],
    load: async () => (await import("./commands/attach.js")).attach,
  },
  {
    name: "template",
    args: [folder],
    options: [],
    summary: "template.summary",
    examples: ["silian template my-data"],
    load: async () => (await import("./commands/template.js")).writeTemplate,
  },
  {
    name: "gaps",
    args: [
      { name: "target", text: "argument.target" },
      { name: "region", text: "argument.region" },
    ],
    options: [
      { flags: "--population <population>", text: "gaps.population" },
      { flags: "--as-of <date>", text: "gaps.asOf" },
      { flags: "--all", text: "gaps.all" },
      json,
      csv,
      dataDir,
    ],
    summary: "gaps.summary",
    examples: [
      "silian gaps 新能源汽车产业链 宁波市 --population LISTED",
      "silian gaps chain:nev reg:330200 --csv > gaps.csv",
    ],
    load: async () => (await import("./commands/gaps.js")).showGaps,
  },
  ...analysisCommands,
  {
    name: "path",
    args: [
      { name: "from", text: "argument.from" },
      { name: "to", text: "argument.to" },
    ],
    options: [
      { flags: "--count <count>", text: "path.count" },
      { flags: "--hops <hops>", text: "path.hops" },
      json,
      dataDir,
    ],
    summary: "path.summary",
    examples: ["silian path 旭升集团 拓普集团", "silian path 603305 601689 --count 3"],
    load: async () => (await import("./commands/path.js")).showPaths,
  },
  {
    name: "search",
    args: [{ name: "text", text: "argument.text" }],
    options: [
      { flags: "--kind <kind>", text: "search.kind", many: true },
      { flags: "--first <count>", text: "search.first" },
      json,
      dataDir,
    ],
    summary: "search.summary",
    examples: ["silian search 旭升", "silian search xsjt", "silian search 603305 --kind ENTERPRISE"],
    load: async () => (await import("./commands/search.js")).search,
  },
  {
    name: "schema",
    args: [],
    options: [],
    summary: "schema.summary",
    examples: ["silian schema > schema.graphql"],
    load: async () => (await import("./commands/schema.js")).printGraphSchema,
  },
  {
    name: "export",
    args: [],
    options: [
      { flags: "--format <format>", text: "export.format" },
      { flags: "--out <path>", text: "export.out" },
      { flags: "--kind <kind>", text: "export.kind", many: true },
      dataDir,
    ],
    summary: "export.summary",
    examples: [
      "silian export --format graphml --out graph.graphml",
      "silian export --format csv --out tables --kind ENTERPRISE",
    ],
    load: async () => (await import("./commands/export.js")).exportGraph,
  },
];
