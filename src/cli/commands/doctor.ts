import { neo4jReleases } from "../../local-neo4j/neo4j-lines.js";
import { type Check, type CheckDetail, type CheckName, examine } from "../../start/examine.js";
import { exitCodes } from "../exit-code.js";
import type { Handler, Run } from "../run.js";
import { fillTo, widthOf } from "../table.js";
import type { TextKey } from "../texts.js";

const mends: Readonly<Record<CheckName, TextKey>> = {
  node: "doctor.mendNode",
  java: "doctor.mendJava",
  maven: "doctor.mendMaven",
  database: "doctor.mendDatabase",
  indexes: "doctor.mendIndexes",
  data: "doctor.mendData",
};
const words = {
  NOT_NEEDED: "doctor.notNeeded",
  NOT_RUNNING: "doctor.notRunning",
  INDEXES_THERE: "doctor.indexesThere",
  NO_DATA: "doctor.noData",
} as const satisfies Record<string, TextKey>;
const marks = { GOOD: "✓", WRONG: "✗", SKIPPED: "–" } as const;

/** Says what is in order and how to mend what is not. */
export const doctor: Handler = async (run) => {
  const { say, terminal, options } = run;
  const checks = await examine(run.config);
  const wrong = checks.filter(({ state }) => state === "WRONG").length;
  if (options["json"] === true) terminal.out(JSON.stringify(checks, null, 2));
  else {
    const width = Math.max(...checks.map(({ name }) => widthOf(say(`doctor.${name}`))));
    for (const check of checks) terminal.out(lineOf(check, width, run));
    terminal.out(wrong === 0 ? say("doctor.fine") : say("doctor.wrong", { count: wrong }));
  }
  return wrong === 0 ? exitCodes.done : exitCodes.databaseUnavailable;
};

function lineOf({ name, state, detail }: Check, width: number, { say, config }: Run): string {
  const line = `${marks[state]} ${fillTo(say(`doctor.${name}`), width)}  ${textOf(detail, say)}`;
  if (state !== "WRONG") return line;
  const { oldestJava } = neo4jReleases[config.managed.line];
  return `${line}\n  ${" ".repeat(width)}  → ${say(mends[name], { oldest: oldestJava })}`;
}

function textOf(detail: CheckDetail, say: Run["say"]): string {
  if ("text" in detail) return detail.text;
  if ("word" in detail) return say(words[detail.word]);
  if ("missingIndexes" in detail) return say("doctor.indexesMissing", { count: detail.missingIndexes });
  return say("doctor.unfinished", { dataSets: detail.unfinishedImports });
}
