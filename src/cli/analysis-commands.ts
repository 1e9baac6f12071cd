import { type CommandSpec, csv, dataDir, json } from "./command-spec.js";

const shown = [json, csv, dataDir] as const;
const target = { name: "target", text: "argument.target" } as const;
const region = { name: "region", text: "argument.region" } as const;

/** What every command takes that asks about a chain in a region. */
const chain = [
  { flags: "--population <population>", text: "gaps.population" },
  { flags: "--as-of <date>", text: "gaps.asOf" },
] as const;

/** The commands that show analyses; each gives a table, JSON or CSV. */
export const analysisCommands: readonly CommandSpec[] = [
  {
    name: "fragile",
    args: [target, region],
    options: [
      ...chain,
      { flags: "--level <level>", text: "fragile.level" },
      { flags: "--count <count>", text: "fragile.count" },
      ...shown,
    ],
    summary: "fragile.summary",
    examples: ["silian fragile 新能源汽车产业链 宁波市 --population LISTED"],
    load: async () => (await import("./commands/fragile.js")).showFragile,
  },
  {
    name: "impact",
    args: [{ name: "shock", text: "argument.shock" }],
    options: [
      { flags: "--remaining <share>", text: "impact.remaining" },
      { flags: "--count <count>", text: "impact.count" },
      ...shown,
    ],
    summary: "impact.summary",
    examples: ["silian impact 旭升集团", "silian impact 铝合金压铸件 --remaining 0.5"],
    load: async () => (await import("./commands/impact.js")).showImpact,
  },
  {
    name: "plan",
    args: [],
    options: [
      { flags: "--count <count>", text: "plan.count" },
      { flags: "--buyer <enterprise>", text: "plan.buyer", many: true },
      ...shown,
    ],
    summary: "plan.summary",
    examples: ["silian plan --count 5", "silian plan --buyer 旭升集团"],
    load: async () => (await import("./commands/plan.js")).showPlan,
  },
  {
    name: "extend",
    args: [target, region],
    options: [
      ...chain,
      { flags: "--count <count>", text: "extend.count" },
      { flags: "--new-only", text: "extend.newOnly" },
      ...shown,
    ],
    summary: "extend.summary",
    examples: ["silian extend 新能源汽车产业链 宁波市 --population LISTED"],
    load: async () => (await import("./commands/extend.js")).showExtensions,
  },
  {
    name: "position",
    args: [target, region],
    options: [...chain, ...shown],
    summary: "position.summary",
    examples: ["silian position 新能源汽车产业链 宁波市 --population LISTED"],
    load: async () => (await import("./commands/position.js")).showPosition,
  },
  {
    name: "partners",
    args: [{ name: "need", text: "argument.need" }],
    options: [
      { flags: "--wanted <kind>", text: "partners.wanted" },
      { flags: "--region <region>", text: "partners.region" },
      { flags: "--count <count>", text: "partners.count" },
      ...shown,
    ],
    summary: "partners.summary",
    examples: ["silian partners 大型一体化压铸模具研发难题", "silian partners 隔膜 --wanted SUPPLY --region 浙江省"],
    load: async () => (await import("./commands/partners.js")).showPartners,
  },
  {
    name: "fusion",
    args: [region],
    options: [
      { flags: "--level <level>", text: "fusion.level" },
      { flags: "--formula <formula>", text: "fusion.formula" },
      ...shown,
    ],
    summary: "fusion.summary",
    examples: ["silian fusion 宁波市", "silian fusion 浙江省 --level CITY --csv"],
    load: async () => (await import("./commands/fusion.js")).showFusion,
  },
];
