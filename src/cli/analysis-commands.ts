import { type CommandSpec, csv, dataDir, json } from "./command-spec.js";

const shown = [json, csv, dataDir] as const;
const region = { name: "region", text: "argument.region" } as const;

/** The commands that show analyses; each gives a table, JSON or CSV. */
export const analysisCommands: readonly CommandSpec[] = [
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
