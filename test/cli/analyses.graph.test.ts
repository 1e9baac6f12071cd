import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { runCommand } from "../../src/cli/main.js";
import { readConfig } from "../../src/config.js";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { drawnChain } from "../chain-diagnosis/drawn-chain.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";
import { fakeTerminal } from "./fake-terminal.js";

/* The drawn chain 试链 in the region 甬; its answers are worked out beside the drawing. */

const frame = z.looseObject({
  status: z.string(),
  refusal: z.looseObject({ sentence: z.object({ text: z.string() }) }).nullable(),
  warnings: z.array(z.object({ code: z.string(), sentence: z.object({ text: z.string() }) })),
});

const chain = ["试链", "甬", "--population", "LISTED", "--as-of", "2026-06-01"];

/** Every command that shows an analysis: how it is called, the list that its rows are of, the first words of its CSV. */
const analyses: readonly (readonly [string, readonly string[], string, string])[] = [
  ["fragile", chain, "failures", "component,"],
  ["impact", ["ent:S1"], "enterprises", "enterprise,"],
  ["extend", chain, "opportunities", "link,score,"],
  ["position", chain, "links", "link,tier,"],
  ["partners", ["link:t/seat", "--wanted", "SUPPLY"], "recommendations", "rank,partner,"],
  ["fusion", ["国", "--level", "DISTRICT"], "regions", "region,education,"],
];

let database: Database;
beforeAll(async () => {
  database = new Database(sharedDatabase());
  await resetGraph(database);
  await migrate(database);
  await drawGraph(drawnChain);
});
afterAll(async () => {
  await resetGraph(database);
  await database.close();
});

/** Runs a command in this process against the tests' database. */
async function silian(...argv: string[]) {
  const { uri, user, password, database: name } = sharedDatabase();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const terminal = fakeTerminal();
  const code = await runCommand(argv, terminal, new AbortController(), () => readConfig(settings, "/nowhere"));
  return { code, out: terminal.results.join("\n"), notes: terminal.notes.join("\n") };
}

const askJson = async (...argv: string[]) => {
  const { code, out, notes } = await silian(...argv, "--json", "--lang", "en");
  expect(notes).not.toContain("Error");
  expect(code).toBe(0);
  return frame.parse(JSON.parse(out));
};

const han = /\p{Script=Han}/u;

describe.each(analyses)("silian %s", (name, args, list, head) => {
  it("gives as many lines in CSV as rows in JSON, under its heads", async () => {
    const whole = await askJson(name, ...args);
    const rows = whole.refusal === null ? z.array(z.unknown()).parse(whole[list]) : [];
    const { code, out } = await silian(name, ...args, "--csv", "--lang", "en");
    expect(code).toBe(0);
    expect(out.replace("\uFEFF", "").startsWith(head)).toBe(true);
    expect(out.split("\n").length - 1).toBe(rows.length);
  });

  it("says its warnings and its refusal in the language of the command", async () => {
    const { refusal, warnings } = await askJson(name, ...args);
    const { out } = await silian(name, ...args, "--lang", "en");
    for (const { sentence } of warnings) expect(out).toContain(`! ${sentence.text}`);
    if (refusal !== null) expect(out).toContain(refusal.sentence.text);
    const chinese = await silian(name, ...args, "--lang", "zh");
    const told = chinese.out.split("\n").filter((line) => line.startsWith("! "));
    expect(told).toHaveLength(warnings.length);
    for (const line of told) expect(line).toMatch(han);
  });

  it("ends with 2 where it is called without what it is about, and with 6 for what does not exist", async () => {
    expect((await silian(name)).code).toBe(2);
    const { code, notes } = await silian(
      name,
      ...args.map((word) => (han.test(word) ? "没有这个" : word)),
      "--lang",
      "zh",
    );
    if (args.some((word) => han.test(word))) {
      expect(code).toBe(6);
      expect(notes).toContain("没有这个");
    }
  });
});

describe("what the drawing says", () => {
  it("is shown by gaps in either language: the same classes, each scope in its own words", async () => {
    const english = await silian("gaps", ...chain, "--lang", "en");
    const chinese = await silian("gaps", ...chain, "--lang", "zh");
    expect(english.out).toContain("Of the companies listed in mainland China of 甬 only: 6 known, 5 of them");
    expect(chinese.out).toContain("只就甬的A股上市公司而言：已知 6 家");
    const marks = (text: string) => text.match(/^[●◐◍○➔?]/gm);
    expect(marks(english.out)).toEqual(marks(chinese.out));
  });

  it("is said by path as sentences in either language, the warning too", async () => {
    const english = await silian("path", "V1", "M1", "--lang", "en");
    expect(english.code).toBe(0);
    expect(english.notes).toContain("No path goes through");
    const chinese = await silian("path", "V1", "M1", "--lang", "zh");
    expect(chinese.notes).toContain("路径不经过以下节点");
  });
});
