import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileFiles } from "../../src/importing/compile-file.js";
import { type ItemSource, readItems } from "../../src/importing/read-items.js";
import { readMapping } from "../../src/importing/read-mapping.js";
import { nameHash } from "../../src/importing/templates.js";
import { mappingOf, writeDataSet } from "./data-set-folder.js";

/** Applies the rules of one file to its rows: the items, the rejected codes, the reasons of what was left out. */
async function apply(file: object, rows: string, strict = false) {
  const folder = writeDataSet({
    "mapping.json": mappingOf("ds:t", 1, [{ file: "rows.csv", ...file }]),
    "rows.csv": rows,
  });
  const left: string[] = [];
  const help = {
    regionOf: (name: string) => (name.startsWith("宁波") ? "reg:330200" : ""),
    isAccountingName: (name: string) => name === "其他",
    onOmitted: (reason: string) => left.push(reason),
  };
  const files = await compileFiles(await readMapping(join(folder, "mapping.json")), help, strict);
  const problems: string[] = [];
  const collect = async <T>(rulesOf: ItemSource<T>["rulesOf"]): Promise<T[]> => {
    const items: T[] = [];
    const observer = {
      onProblem: ({ line }: { line: number }, { code, column }: { code: string; column: string }) =>
        problems.push(`${line} ${column} ${code}`),
      onSkipped: (reason: string) => left.push(reason),
    };
    for await (const batch of readItems({ files, rulesOf }, 2, observer)) items.push(...batch.map(({ item }) => item));
    return items;
  };
  const nodes = await collect(({ nodes: rules }) => rules);
  const edges = await collect(({ edges: rules }) => rules);
  const codes = await collect(({ codes: rules }) => rules);
  return { nodes, edges, codes, problems, left };
}

describe("nodes of a row", () => {
  const enterprise = (properties: object, more: object = {}) => ({
    nodes: [{ label: "Enterprise", id: "ent:{code}", properties, ...more }],
  });

  it("take values from columns, constants, maps and defaults, in the ontology's types", async () => {
    const rule = enterprise({
      name: "name",
      scale: { value: "LARGE" },
      chainLeader: { column: "leader", map: { 链主: true }, default: false },
      honours: { column: "titles", split: "、" },
    });
    const { nodes } = await apply(rule, "code,name,leader,titles\n1,甲,链主,冠军、小巨人\n2,乙,,\n");
    expect(nodes.map(({ properties }) => properties)).toEqual([
      { name: "甲", scale: "LARGE", chainLeader: true, honours: ["冠军", "小巨人"] },
      { name: "乙", scale: "LARGE", chainLeader: false },
    ]);
  });

  it("without name, with another label's id or with a wrong value are rejected with their line and column", async () => {
    const rule = { nodes: [{ label: "{label}", id: "{id}", properties: "*" }] };
    const text =
      "label,id,name,scale\nEnterprise,ent:1,,\nEnterprise,prd:1,甲,\nFirm,ent:2,乙,\nEnterprise,,丙,\nEnterprise,ent:3,丁,HUGE\n";
    const { problems, nodes } = await apply(rule, text);
    expect(problems).toEqual([
      "2 name MISSING_NAME",
      "3 id BAD_ID",
      "4 label UNKNOWN_LABEL",
      "5 id MISSING_ID",
      "6 scale BAD_VALUE",
    ]);
    expect(nodes).toEqual([]);
  });

  it("are left out by conditions, and single values with their reason", async () => {
    const listedOn = { column: "day", omitWhen: { column: "day", equals: "-" }, reason: "no day" };
    const rule = {
      skip: [{ when: { column: "code", equals: "9" }, reason: "test row" }],
      ...enterprise({ name: "name", listedOn }, { when: { column: "name", notEmpty: true } }),
    };
    const { nodes, left } = await apply(
      rule,
      "code,name,day\n1,甲,-\n2,,2020-01-01\n9,乙,2020-01-01\n3,丙,2020-01-01\n",
    );
    expect(nodes.map(({ id }) => id)).toEqual(["ent:1", "ent:3"]);
    expect(nodes.map(({ properties }) => properties["listedOn"])).toEqual([undefined, "2020-01-01"]);
    expect(left).toEqual(expect.arrayContaining(["no day", "test row"]));
  });

  it("have the same id for two spellings of a name", () => {
    expect(nameHash(" ＰＶＣ  材料")).toBe(nameHash("PVC 材料"));
    expect(nameHash("PVC 材料")).toMatch(/^[0-9a-f]{12}$/);
    expect(nameHash("PVC材料")).not.toBe(nameHash("PVC 材料"));
  });
});

describe("edges of a row", () => {
  it("carry status, confidence, document and row, or the claims that state them", async () => {
    const edge = {
      type: "LOCATED_IN",
      from: "ent:{code}",
      to: { column: "name", transform: "regionFromName" },
      status: "INFERRED",
      confidence: 0.8,
    };
    const { edges } = await apply(
      { document: "doc:t", edges: [{ ...edge, properties: "*" }] },
      "code,name,claimIds\n1,宁波甲,\n2,乙,\n3,宁波丙,clm:1;clm:2\n",
    );
    expect(edges).toEqual([
      {
        type: "LOCATED_IN",
        from: "ent:1",
        to: "reg:330200",
        properties: { documentId: "doc:t", row: 1n, status: "INFERRED", confidence: 0.8 },
      },
      {
        type: "LOCATED_IN",
        from: "ent:3",
        to: "reg:330200",
        properties: { claimIds: ["clm:1", "clm:2"], status: "INFERRED", confidence: 0.8 },
      },
    ]);
  });

  it("are as many as a list has ends, and none where it is empty", async () => {
    const about = {
      type: "ABOUT",
      from: "{id}",
      to: { column: "subjects", split: ";" },
      properties: { role: { value: "SUBJECT" } },
    };
    const { edges } = await apply({ edges: [about] }, "id,subjects\nclm:1,ent:1; ent:2\nclm:2,\n");
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      ["clm:1", "ent:1"],
      ["clm:1", "ent:2"],
    ]);
  });

  it("that are undirected start at the smaller id", async () => {
    const { edges } = await apply({ edges: [{ type: "CO_BUILDS", from: "{a}", to: "{b}" }] }, "a,b\nuni:1,com:1\n");
    expect(edges.map(({ from, to }) => [from, to])).toEqual([["com:1", "uni:1"]]);
  });

  it("are rejected when their ends do not fit, are one, or their interval is empty", async () => {
    const rule = { edges: [{ type: "{type}", from: "{a}", to: "{b}", properties: "*" }] };
    const text =
      "type,a,b,validFrom,validTo,confidence\nPRODUCES,prd:1,ent:1,,,\nUPSTREAM_OF,prd:1,prd:1,,,\nLEADS,pty:1,ent:1,2024-01-01,2023-01-01,\nLEADS,pty:1,ent:1,,,1.5\nLIKES,pty:1,ent:1,,,\n";
    const { problems } = await apply(rule, text);
    expect(problems).toEqual([
      "2 to WRONG_ENDS",
      "3 to SELF_LOOP",
      "4 validTo BAD_DATE",
      "5 confidence BAD_NUMBER",
      "6 type UNKNOWN_TYPE",
    ]);
  });
});

describe("codes of a row", () => {
  const rule = { codes: [{ entity: "{id}", scheme: "CREDIT", edition: "GB32100-2015", value: "{value}" }] };
  const text = "id,value\nent:1,９１350100m000100y43\nent:2,91350100M000100Y44\nent:3,\n";

  it("are normalised and marked when their check digit fails", async () => {
    const { codes } = await apply(rule, text);
    expect(codes.map(({ value, valid }) => [value, valid])).toEqual([
      ["91350100M000100Y43", true],
      ["91350100M000100Y44", false],
    ]);
  });

  it("are rejected instead when strict", async () => {
    const { codes, problems } = await apply(rule, text, true);
    expect(codes).toHaveLength(1);
    expect(problems).toEqual(["3 value BAD_CREDIT_CODE"]);
  });
});
