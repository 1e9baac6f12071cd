import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const pageOf = (analysis: string): string =>
  readFileSync(new URL(`../../src/analyses/${analysis}/README.md`, import.meta.url), "utf8");
const queryOf = (page: string): string => /^```graphql\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
/** The cells of the rows whose first cell names an id, without the id's name. */
const rowsOf = (page: string): string[][] =>
  [...page.matchAll(/^\| `([^`]+)`[^|]*\|(.*)\|$/gm)].map(([, id, rest]) => [
    id ?? "",
    ...(rest ?? "").split("|").map((cell) => cell.trim()),
  ]);
const digits = (value: number | null | undefined): string => (value ?? NaN).toFixed(2);

interface Value {
  value: number | null;
}
interface Position {
  basis: string;
  links: {
    linkId: string;
    upstreamness: Value;
    downstreamness: Value;
    powerOfDispersion: Value;
    tier: number | null;
    makerCount: number;
  }[];
  propagation: { length: Value }[];
  hubs: { enterprise: { name: string }; linkIds: string[]; soleMakerOf: string[] }[];
}
interface Fusion {
  regions: {
    region: { id: string };
    chains: { index: Value }[];
    d: Value;
    grade: string | null;
    loopCount: number;
    crossChain: { first: string; second: string; observed: number; expected: number; expectedWithinTypes: number }[];
  }[];
  warnings: { code: string; sentence: { text: string } }[];
}

describe("the pages of fourChainFusion and chainPosition, on the shipped sample", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
  });
  afterAll(() => server.close());

  const ask = async (query: string): Promise<Record<string, unknown>> => {
    const { data, errors } = await server.askText(query);
    expect(errors).toBeUndefined();
    return data ?? {};
  };

  it("show where the links of the vehicle chain sit, as it is answered", async () => {
    const page = pageOf("chain-position");
    const answer = (await ask(queryOf(page)))["chainPosition"] as Position;
    const shown = rowsOf(page);
    expect(shown).toHaveLength(7);
    const answered = answer.links.map((link) => [
      link.linkId,
      ...[link.upstreamness, link.downstreamness, link.powerOfDispersion].map(({ value }) => digits(value)),
      String(link.tier),
      String(link.makerCount),
    ]);
    for (const row of shown) expect(answered).toContainEqual(row);
    expect(answer.basis).toBe("ESSENTIALITY");
    expect(answer.propagation.map(({ length }) => digits(length.value))).toEqual(["2.96", "4.00"]);
    expect(answer.hubs.map(({ linkIds, soleMakerOf }) => [linkIds.length, soleMakerOf.length])).toEqual([
      [7, 4],
      [4, 3],
      [4, 3],
    ]);
    expect(answer.hubs.map(({ enterprise }) => enterprise.name.slice(2, 4))).toEqual(["拓普", "杉杉", "容百"]);
  });

  it("show how the cities of Zhejiang stand in what the graph knows, as it is answered", async () => {
    const page = pageOf("four-chain-fusion");
    const answer = (await ask(queryOf(page)))["fourChainFusion"] as Fusion;
    const answered = answer.regions.map(({ region, chains, d, grade, loopCount }) => [
      region.id,
      chains.map(({ index }) => digits(index.value)).join(" "),
      digits(d.value),
      grade ?? "none",
      String(loopCount),
    ]);
    expect(rowsOf(page)).toEqual(answered);
    const between = (first: string, second: string) =>
      answer.regions[0]?.crossChain.find((row) => row.first === first && row.second === second);
    const tied = between("INDUSTRY", "INNOVATION");
    expect([tied?.observed, tied?.expectedWithinTypes.toFixed(1), tied?.expected.toFixed(1)]).toEqual([
      12,
      "11.6",
      "32.4",
    ]);
    expect(between("EDUCATION", "TALENT")?.observed).toBe(0);
    expect(between("TALENT", "INNOVATION")?.observed).toBe(0);
    expect(answer.warnings.map(({ code }) => code)).toEqual(["COUNTS_OF_THE_GRAPH", "NOTHING_KNOWN", "NO_SPREAD"]);
    expect(answer.warnings[1]?.sentence.text).toContain("8 个地区");
  });
});
