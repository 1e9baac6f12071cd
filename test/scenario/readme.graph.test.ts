/** The page of scenario: every change that it tells of the shipped sample, and the words around them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnalysisPage } from "../support/analysis-page.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const page = readAnalysisPage("scenario");

interface Difference {
  readonly analysis: string;
  readonly changeCount: number;
  readonly changes: readonly {
    readonly entityId: string;
    readonly entity: { readonly name: string };
    readonly before: number | null;
    readonly after: number | null;
    readonly remark: { readonly sentence: { readonly text: string } };
  }[];
}
interface Answer {
  readonly status: string;
  readonly differences: readonly Difference[];
  readonly evidence: {
    readonly nodes: readonly { readonly name: string }[];
    readonly relationships: readonly { readonly hypothetical: boolean }[];
  };
}
interface Links {
  readonly links: readonly { readonly linkId: string; readonly class: string; readonly makerCount: number }[];
}

describe("the page on scenario", () => {
  let server: RunningServer;
  let whole: Answer;
  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = await server.askText(query);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as T;
  };
  const changesOf = (analysis: string) => whole.differences.find((each) => each.analysis === analysis)?.changes ?? [];

  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
    whole = await ask(`{ scenario(${page.args}) { status evidence { nodes { name } relationships { hypothetical } }
      differences { analysis changeCount changes { entityId entity { name } before after remark { sentence { text } } } } } }`);
  });
  afterAll(() => server.close());

  it("shows all that differs, by analysis and in the words of the answer, and names who does not differ", async () => {
    const { differences } = await ask<Answer>(page.query);
    expect(page.rowsBelow("| analysis | what differs |")).toEqual(
      differences.flatMap(({ analysis, changes }) => changes.map(({ remark }) => [analysis, remark.sentence.text])),
    );
    const same = differences.filter(({ changes }) => changes.length === 0).map(({ analysis }) => analysis);
    expect(page.text).toContain(`Nothing differs in ${same.join(" and ")}, which is asked without a shock.`);
    expect(whole.status).toBe("COMPLETE");
    for (const { changeCount, changes } of whole.differences) expect(changes).toHaveLength(changeCount);
  });

  it("names the firm and the product that it supposes, on an edge that is not stored", () => {
    const [firm, product] = whole.evidence.nodes.map(({ name }) => name);
    expect(firm).toContain("旭升集团");
    expect(page.text).toContain(`if 旭升集团 made single-layer separators (${product})`);
    expect(whole.evidence.relationships).toEqual([{ hypothetical: true }]);
  });

  it("says of the separator that it was missing and would hang on one firm", async () => {
    const ofSeparator = async (args: string) => {
      const { links } = await ask<Links>(`{ chainDiagnosis(${args}) { links { linkId class makerCount } } }`);
      return links.find(({ linkId }) => linkId === "link:nev/separator");
    };
    expect(await ofSeparator(page.args)).toMatchObject({ class: "FRAGILE", makerCount: 1 });
    const asIs = page.args.replace(/overlay: [\s\S]*$/, "");
    expect(await ofSeparator(asIs)).toMatchObject({ class: "GAP", makerCount: 0 });
  });

  it("counts the links that fall with the firm, and finds that two extensions change places", () => {
    const [firm, ...others] = changesOf("SINGLE_POINTS_OF_FAILURE");
    expect(others).toEqual([]);
    expect(firm?.entity.name).toContain("旭升集团");
    expect(page.text).toContain(`With that firm ${firm?.after} links would fall, not ${firm?.before};`);
    const [one, other] = changesOf("EXTENSION_OPPORTUNITIES");
    expect([one?.before, one?.after]).toEqual([other?.after, other?.before]);
    expect(changesOf("EXTENSION_OPPORTUNITIES")).toHaveLength(2);
  });
});
