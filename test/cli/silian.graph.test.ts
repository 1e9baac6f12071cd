import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/cypher/database.js";
import { migrate } from "../../src/cypher/migrations.js";
import { sharedDatabase } from "../support/database-settings.js";
import { drawGraph } from "../support/draw-graph.js";
import { resetGraph } from "../support/reset-graph.js";

/**
 * A chain of a vehicle (root) that requires casting and cell, in a city of a country: castings are made by two companies
 * of the city, cells by one elsewhere. The city's list of companies is declared whole, so that cells are a gap there.
 */
const link = (name: string, stage: string) => ({ name, stage, terms: [name], excludedTerms: [] });
const drawing = {
  nodes: {
    "reg:100000": { name: "中国", level: "COUNTRY" },
    "reg:330200": { name: "宁波市", level: "CITY", aliases: ["宁波"] },
    "chain:t": "测试链",
    "link:t/vehicle": link("整车", "DOWNSTREAM"),
    "link:t/casting": link("压铸件", "MIDSTREAM"),
    "link:t/cell": link("电芯", "MIDSTREAM"),
    "ent:t/a": { name: "甲压铸股份有限公司" },
    "ent:t/b": { name: "乙压铸股份有限公司" },
    "ent:t/c": { name: "丙电池股份有限公司" },
    "prd:t/casting": "压铸件",
    "prd:t/cell": "电芯",
    "cov:t/1": {
      name: "名单",
      relationshipType: "LOCATED_IN",
      regionId: "reg:330200",
      population: "ALL",
      share: 1,
      declaredBy: "curator",
      declaredOn: "2026-01-01",
    },
  },
  edges: [
    ["LOCATED_IN", "reg:330200", "reg:100000"],
    ["HAS_LINK", "chain:t", "link:t/vehicle", { position: 1, root: true }],
    ["HAS_LINK", "chain:t", "link:t/casting", { position: 2 }],
    ["HAS_LINK", "chain:t", "link:t/cell", { position: 3 }],
    ["REQUIRES", "link:t/vehicle", "link:t/casting", { essentiality: 2 }],
    ["REQUIRES", "link:t/vehicle", "link:t/cell", { essentiality: 2 }],
    ["LOCATED_IN", "ent:t/a", "reg:330200"],
    ["LOCATED_IN", "ent:t/b", "reg:330200"],
    ["LOCATED_IN", "ent:t/c", "reg:100000"],
    ["PRODUCES", "ent:t/a", "prd:t/casting"],
    ["PRODUCES", "ent:t/b", "prd:t/casting"],
    ["PRODUCES", "ent:t/c", "prd:t/cell"],
  ],
} as const;

const program = fileURLToPath(new URL("../../bin/silian.js", import.meta.url));
let database: Database;
let folder: string;
beforeAll(async () => {
  database = new Database(sharedDatabase());
  await resetGraph(database);
  await migrate(database);
  await drawGraph(drawing);
  folder = await mkdtemp(join(tmpdir(), "silian-cli-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Runs the program as a person would, in a folder that is not its own. */
function silian(...args: string[]): Promise<Ended> {
  const { uri, user, password, database: name } = sharedDatabase();
  const env = {
    PATH: process.env["PATH"] ?? "",
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: name,
  };
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  let out = "";
  let notes = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (notes += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, out, notes });
    });
  });
}

describe("silian on the command line", () => {
  it("attaches the products of a chain that is given by its name", async () => {
    const { code, out } = await silian("attach", "--chain", "测试链", "--json");
    expect(JSON.parse(out)).toMatchObject({ chainId: "chain:t", created: 2 });
    expect(code).toBe(0);
  });

  it("shows the gaps of a chain in a city, both given by their names", async () => {
    const { code, out, notes } = await silian("gaps", "测试链", "宁波", "--lang", "zh");
    expect(notes).toBe("");
    expect(out).toMatch(/^○ +缺\*? +电芯 /m);
    expect(out).toMatch(/^[●◐◍] .*压铸件 .*甲压铸股份有限公司、乙压铸股份有限公司/m);
    expect(code).toBe(0);
  });

  it("gives the gaps as JSON and as CSV", async () => {
    const json = await silian("gaps", "chain:t", "reg:330200", "--json");
    expect((JSON.parse(json.out) as { links: { class: string }[] }).links).toHaveLength(3);
    const csv = await silian("gaps", "chain:t", "reg:330200", "--csv");
    expect(csv.out.split("\r\n")[0]).toContain("linkId,link,class");
    expect(csv.out).toContain("link:t/cell,电芯,GAP");
  });

  it("says how two companies are linked", async () => {
    const { code, out } = await silian("path", "甲压铸股份有限公司", "乙压铸股份有限公司", "--lang", "zh");
    expect(out.split("\n")[0]).toBe("甲压铸股份有限公司 –生产→ 压铸件 ←生产– 乙压铸股份有限公司");
    expect(code).toBe(0);
  });

  it("lists the candidates of an ambiguous name and ends with 6", async () => {
    const { code, out, notes } = await silian("path", "压铸股份", "丙电池股份有限公司");
    expect(code).toBe(6);
    expect(out).toBe("");
    expect(notes).toMatch(/ent:t\/a[\s\S]*ent:t\/b/);
  });

  it("ends with 6 on an id that does not exist", async () => {
    const { code, notes } = await silian("gaps", "chain:nix", "reg:330200");
    expect([code, notes.trim()]).toEqual([6, "Error: An id must exist, but got chain:nix."]);
  });

  it("searches, and says so when nothing is found", async () => {
    expect((await silian("search", "丙电池")).out).toContain("ent:t/c");
    expect((await silian("search", "ＺＺ不存在", "--lang", "zh")).out.trim()).toBe("没有找到。");
  });

  it("exports to standard output, where it can be piped", async () => {
    const { code, out, notes } = await silian("export", "--kind", "CHAIN");
    expect(JSON.parse(out)).toMatchObject({ id: "chain:t", label: "Chain", name: "测试链" });
    expect(notes).toContain("1 nodes");
    expect(code).toBe(0);
  });

  it("exports GraphML to a file", async () => {
    const file = join(folder, "graph.graphml");
    expect((await silian("export", "--format", "graphml", "--out", file)).code).toBe(0);
    expect(await readFile(file, "utf8")).toMatch(/<\/graphml>\n$/);
  });

  it("finds its own database in order", async () => {
    const { out } = await silian("doctor", "--json");
    const checks = JSON.parse(out) as { name: string; state: string }[];
    expect(Object.fromEntries(checks.map(({ name, state }) => [name, state]))).toMatchObject({
      node: "GOOD",
      java: "SKIPPED",
      database: "GOOD",
      indexes: "GOOD",
    });
  });

  it("imports a data set, and the same again changes nothing", async () => {
    const data = fileURLToPath(new URL("../../data/regions/", import.meta.url));
    const first = await silian("import", data, "--json");
    expect(first.code).toBe(0);
    const again = await silian("import", data, "--json");
    expect(JSON.parse(again.out)).toMatchObject({ written: { nodes: 0, edges: 0 } });
  }, 120_000);

  it("prints a schema without any database", async () => {
    const { code, out } = await silian("schema");
    expect(out).toContain("type Query");
    expect(code).toBe(0);
  });
});
