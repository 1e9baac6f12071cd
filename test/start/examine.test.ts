import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.js";
import { examine, examineNode } from "../../src/start/examine.js";

const config = (environment: NodeJS.ProcessEnv) => readConfig(environment, "/nowhere");
const states = async (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries((await examine(config(environment))).map(({ name, state }) => [name, state]));

describe("the doctor", () => {
  it.each([
    ["20.18.3", "WRONG"],
    ["20.19.0", "GOOD"],
    ["22.1.0", "GOOD"],
    ["18.20.0", "WRONG"],
  ])("knows whether Node %s will do", (version, state) => {
    expect(examineNode(version).state).toBe(state);
  });

  it("finds Java and Maven missing where they are", async () => {
    const found = await states({
      SILIAN_DATA_DIR: "/nowhere/at/all",
      SILIAN_JAVA: "/no/java",
      SILIAN_MAVEN: "/no/mvn",
    });
    expect(found).toEqual({ node: "GOOD", java: "WRONG", maven: "WRONG", database: "SKIPPED" });
  });

  it("needs neither where a database is named, and finds that it can't be reached", async () => {
    const found = await states({ NEO4J_URI: "bolt://127.0.0.1:1", SILIAN_JAVA: "/no/java" });
    expect(found).toEqual({ node: "GOOD", java: "SKIPPED", maven: "SKIPPED", database: "WRONG" });
  }, 20_000);
});
