import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { limitSetting, readConfig, settingNames } from "../../src/config.js";
import { defaultLimits, defaultSettings } from "../../src/server/limits.js";

const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
const documented = example.split("\n").flatMap((line) => {
  const [, name, value = ""] = /^([A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value }];
});
const folder = mkdtempSync(join(tmpdir(), "silian-config-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const read = (environment: NodeJS.ProcessEnv = {}) => readConfig(environment, "/nowhere");

describe(".env.example", () => {
  it("documents every setting once, and no other", () => {
    expect(documented.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
  });

  it("shows the defaults: read as settings it changes nothing", () => {
    expect(read(Object.fromEntries(documented.map(({ name, value }) => [name, value])))).toEqual(read());
  });

  it("shows every limit's number", () => {
    for (const [limit, value] of Object.entries(defaultLimits))
      expect(documented).toContainEqual({
        name: limitSetting(limit as keyof typeof defaultLimits),
        value: String(value),
      });
  });

  it("says something before each group of settings", () => {
    const lines = example.split("\n");
    for (const [at, line] of lines.entries())
      if (line.includes("=") && lines[at - 1] === "") throw new Error(`Nothing is said of ${line}.`);
  });
});

describe("the settings", () => {
  it("are the server's own defaults when nothing is set", () => {
    expect(read().server).toEqual(defaultSettings);
    expect(read().given).toBeUndefined();
    expect(read().managed.dataDir).toMatch(/\.silian$/);
  });

  it("name a database when NEO4J_URI is set, and take an empty one for none", () => {
    const { given } = read({ NEO4J_URI: "neo4j+s://x.databases.neo4j.io", NEO4J_PASSWORD: "p" });
    expect(given).toEqual({ uri: "neo4j+s://x.databases.neo4j.io", user: "neo4j", password: "p", database: "neo4j" });
    expect(read({ NEO4J_URI: "" }).given).toBeUndefined();
  });

  it("hide suggestions and introspection in production, unless introspection is asked for", () => {
    expect(read({ NODE_ENV: "production" }).server).toMatchObject({ introspection: false, productionErrors: true });
    expect(read({ NODE_ENV: "production", INTROSPECTION: "true" }).server.introspection).toBe(true);
    expect(read({ INTROSPECTION: "false" }).server.introspection).toBe(false);
  });

  it("change a limit by its name", () => {
    expect(limitSetting("requestDeadlineMs")).toBe("LIMIT_REQUEST_DEADLINE_MS");
    expect(read({ LIMIT_REQUEST_DEADLINE_MS: "2500" }).server.requestDeadlineMs).toBe(2500);
  });

  it("split the origins that may read answers", () => {
    expect(read({ CORS_ORIGINS: "https://a.cn, https://b.cn," }).server.corsOrigins).toEqual([
      "https://a.cn",
      "https://b.cn",
    ]);
  });

  it.each([
    [{ LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }, "zh"],
    [{ LC_ALL: "", LANG: "zh_TW.UTF-8" }, "zh"],
    [{ LC_MESSAGES: "C", LANG: "zh_CN.UTF-8" }, "en"],
    [{}, "en"],
  ])("choose the language by the locale: %j gives %s", (environment, language) => {
    expect(read(environment).language).toBe(language);
  });

  it.each([
    ["PORT", "70000"],
    ["PORT", "4000.5"],
    ["CACHE", "yes"],
    ["NEO4J_URI", "http://localhost:7474"],
    ["SILIAN_NEO4J_LINE", "4.4"],
    ["LIMIT_DEPTH", "0"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "prod"],
  ])("refuse %s=%s with the name, the rule and what was given", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`${name}: must .*but got ${value}`));
  });

  it("are read from .env in the folder, and the environment goes first", () => {
    writeFileSync(join(folder, ".env"), "PORT=5001\nHOST=0.0.0.0\n# a remark\nSILIAN_DATA_DIR=kept\n");
    const config = readConfig({ PORT: "5002" }, folder);
    expect(config.server).toMatchObject({ port: 5002, host: "0.0.0.0" });
    expect(config.managed.dataDir).toBe(join(folder, "kept"));
  });
});
