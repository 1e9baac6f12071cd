/** The page of extensionOpportunities: every number, name and order that it tells of the shipped sample. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnalysisPage, withoutSpace } from "../support/analysis-page.js";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const page = readAnalysisPage("extension-opportunities");
const heading = "| link | from | score | density | outlook gain | local demand |";

interface Part {
  readonly value: number;
  readonly rank: number;
}
interface Opportunity {
  readonly linkId: string;
  readonly link: { readonly name: string };
  readonly strength: { readonly name: string };
  readonly steps: number;
  readonly makerCount: number;
  readonly score: { readonly value: number };
  readonly density: Part;
  readonly complexityGain: Part;
  readonly localDemand: Part;
  readonly sentence: { readonly text: string };
}
interface Answer {
  readonly status: string;
  readonly regionCount: number;
  readonly candidateCount: number;
  readonly strengthIds: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly sentence: { readonly text: string } }[];
  readonly opportunities: readonly Opportunity[];
}

const withRank = ({ value, rank }: Part, digits: number) => `${value.toFixed(digits)} (${rank.toFixed(2)})`;
const rowOf = ({ linkId, link, strength, steps, score, density, complexityGain, localDemand }: Opportunity) => [
  `\`${linkId}\` ${link.name}`,
  `${strength.name}, ${steps} step${steps === 1 ? "" : "s"}`,
  score.value.toFixed(3),
  withRank(density, 2),
  withRank(complexityGain, 2),
  withRank(localDemand, 0),
];
const numbersOf = ({ warnings }: Answer, code: string): string[] =>
  warnings.find((warning) => warning.code === code)?.sentence.text.match(/\d+/g) ?? [];

describe("the page on extensionOpportunities", () => {
  let server: RunningServer;
  let shown: Answer;
  let all: Answer;
  let byProvince: Answer;
  const ask = async (query: string): Promise<Answer> => {
    const { data, errors } = await server.askText(query);
    expect(errors).toBeUndefined();
    return (data as { extensionOpportunities: Answer }).extensionOpportunities;
  };
  const askAll = (more: string) =>
    ask(`{ extensionOpportunities(${page.args}${more}) { warnings { code sentence { text } } opportunities(first: 100) {
      linkId steps makerCount score { value } density { value rank } complexityGain { value rank } localDemand { value rank } } } }`);
  const candidate = (id: string): Opportunity => {
    const found = all.opportunities.find(({ linkId }) => linkId === `link:nev/${id}`);
    if (found === undefined) throw new Error(`${id} is no candidate.`);
    return found;
  };

  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
    shown = await ask(page.query);
    all = await askAll("");
    byProvince = await askAll(", regionLevel: PROVINCE");
  });
  afterAll(() => server.close());

  it("shows the first candidates with their parts, in their order, and how many were compared", () => {
    const { status, regionCount, candidateCount, strengthIds, opportunities } = shown;
    expect(status).toBe("COMPLETE");
    expect(page.rowsBelow(heading)).toEqual(opportunities.map(rowOf));
    const counts = `${regionCount} cities, ${candidateCount} candidates, ${strengthIds.length} strengths.`;
    expect(page.text).toContain(counts);
  });

  it("shows the sentence of the first as it is answered, and no other", () => {
    const [first] = shown.opportunities;
    expect(page.dense).toContain(withoutSpace(first?.sentence.text ?? "no sentence"));
    expect(page.text.match(/从长板/g)).toHaveLength(1);
  });

  it("tells how much of the sample's makers is known, as the warnings do", () => {
    const [stated, held, share, coverage] = numbersOf(shown, "MAKERS_KNOWN_IN_PART");
    const [makers, unplaced] = numbersOf(shown, "MAKERS_WITHOUT_PLACE");
    expect(share).toBe(((100 * Number(held)) / Number(stated)).toFixed(0));
    expect(page.text).toContain(`the coverage of Ningbo's listed companies is ${coverage} %`);
    expect(page.text).toContain(
      `(${held} of ${stated} makers by link, and of ${makers} makers ${unplaced} without a known city)`,
    );
    expect(Number(numbersOf(byProvince, "MAKERS_WITHOUT_PLACE")[1])).toBeLessThan(Number(unplaced));
  });

  it("reads plastics and exchangers as a planner may", () => {
    const [first, second] = all.opportunities;
    const plastics = candidate("modified-plastics");
    expect(page.text).toContain(`${plastics.localDemand.value} listed makers of trim need plastics`);
    expect(plastics.makerCount).toBe(0);
    expect(plastics.localDemand.value).toBe(Math.max(...all.opportunities.map(({ localDemand }) => localDemand.value)));
    expect(plastics.density.rank).toBeLessThan(0.5);
    expect([first, second]).toEqual([plastics, candidate("hv-connector")]);
    expect(second?.score.value).toBeCloseTo(plastics.score.value, 12);
    expect(second?.steps).toBeGreaterThan(plastics.steps);
    const exchangers = candidate("heat-exchanger");
    expect(exchangers.complexityGain.value).toBe(
      Math.max(...all.opportunities.map(({ complexityGain }) => complexityGain.value)),
    );
    expect(exchangers.density.rank).toBeLessThan(0.25);
  });

  it("names the order by provinces, and who is among the first three either way", () => {
    const firstThree = ({ opportunities }: Answer) => opportunities.slice(0, 3).map(({ linkId }) => linkId);
    const plain = ["modified-plastics", "heat-exchanger", "drive-motor"].map((id) => `link:nev/${id}`);
    expect(page.text).toContain("begins with modified plastics, heat exchangers and drive motors");
    expect(firstThree(byProvince)).toEqual(plain);
    expect(firstThree(all)).toEqual(expect.arrayContaining(plain.slice(0, 2)));
  });
});
