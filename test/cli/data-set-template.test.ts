import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataSetTemplate, slugOf } from "../../src/cli/data-set-template.js";
import { runCommand } from "../../src/cli/main.js";
import { sayIn } from "../../src/cli/texts.js";
import { readConfig } from "../../src/config.js";
import { mappingShape } from "../../src/importing/mapping-shape.js";
import { fakeTerminal } from "./fake-terminal.js";

const files = dataSetTemplate("my-town", sayIn("en"));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "silian-template-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...argv: string[]) {
  const terminal = fakeTerminal();
  const code = await runCommand(argv, terminal, new AbortController(), () => readConfig({}, "/nowhere"));
  return { code, text: [...terminal.results, ...terminal.notes].join("\n") };
}

/** Fills a line into a table under the columns that are named. */
async function fill(file: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const path = join(folder, file);
  const header = ((await readFile(path, "utf8")).split("\n")[0] ?? "").split(",");
  const line = header.map((column) => cells[column] ?? "").join(",");
  await writeFile(path, `${await readFile(path, "utf8")}${line}\n`);
}

describe("the template of a data set", () => {
  it("names itself after its folder", () => {
    expect(slugOf("My Town 2026")).toBe("my-town-2026");
    expect(slugOf("我的数据")).toBe("my-data");
  });

  it("has a mapping that the import reads, and every file that it names", () => {
    const mapping = mappingShape.parse(JSON.parse(files.get("mapping.json") ?? ""));
    expect(mapping.dataSet.id).toBe("ds:my-town");
    for (const { file } of mapping.files) expect(files.get(file)).toMatch(/^\w+(,\w+)+\n$/);
  });

  it("names no column twice", () => {
    for (const [name, text] of files) {
      const columns = text.trim().split(",");
      if (name.endsWith(".csv")) expect(new Set(columns).size, name).toBe(columns.length);
    }
  });

  it("explains every label with its prefix, in both languages", () => {
    expect(files.get("README.md")).toContain("| ChainLink | 环节 chain link | `link:my-town/…` |");
    expect(dataSetTemplate("my-town", sayIn("zh")).get("README.md")).toContain("请填写各表");
  });

  it("is written, filled in, and found good; a wrong row is found and told", async () => {
    expect((await run("template", folder)).code).toBe(0);
    expect((await run("validate", folder)).code).toBe(0);
    const { id } = (JSON.parse(await readFile(join(folder, "mapping.json"), "utf8")) as { dataSet: { id: string } })
      .dataSet;
    const own = id.replace("ds:", "");
    await fill("entities.csv", { label: "Enterprise", id: `ent:${own}/a`, name: "甲" });
    await fill("entities.csv", { label: "Product", id: `prd:${own}/p`, name: "压铸件" });
    await fill("relations.csv", { type: "PRODUCES", from: `ent:${own}/a`, to: `prd:${own}/p` });
    await fill("relations.csv", { type: "LOCATED_IN", from: `ent:${own}/a`, to: "reg:330200" });
    const good = await run("validate", folder);
    expect(good.text).toContain("4 rows read");
    expect(good.code).toBe(0);
    await fill("relations.csv", { type: "PRODUCES", from: `ent:${own}/a`, to: `prd:${own}/absent` });
    const bad = await run("validate", folder, "--rejects", join(folder, "rejects.csv"));
    expect(bad.code).toBe(1);
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toContain(`prd:${own}/absent`);
  }, 30_000);

  it("is not written over somebody's files", async () => {
    await writeFile(join(folder, "mine.txt"), "");
    const { code, text } = await run("template", folder);
    expect(code).toBe(6);
    expect(text).toContain(folder);
  });
});
