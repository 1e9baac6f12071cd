/** The page of partnerRecommendations, and what it must never say, on the shipped sample and in the workers. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, runServer } from "../support/running-server.js";
import { loadSample } from "../support/sample-graph.js";

const page = readFileSync(new URL("../../src/analyses/partner-recommendations/README.md", import.meta.url), "utf8");
const query = /^```graphql\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
const rows = [...page.matchAll(/^\| (\S+) \| ([\d.]+) \| ([\d.]+) \| (.*) \|$/gm)].map((row) => row.slice(1));

interface Answer {
  readonly status: string;
  readonly known: readonly { readonly tie: string; readonly partner: { readonly name: string } }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly recommendations: readonly {
    readonly partner: { readonly name: string };
    readonly score: number;
    readonly parts: { readonly lift: number };
    readonly sentence: { readonly text: string };
  }[];
}

describe("partners on the shipped sample", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer();
    await loadSample(server.database);
  });
  afterAll(() => server.close());

  const ask = async (text: string): Promise<Answer> => {
    const { data, errors } = await server.askText(text);
    expect(errors).toBeUndefined();
    return (data as { partnerRecommendations: Answer }).partnerRecommendations;
  };
  const about = (args: string): Promise<Answer> =>
    ask(`{ partnerRecommendations(${args}) { status known { tie partner { name } } warnings { code }
      recommendations { partner { name } score parts { lift } sentence { text } } } }`);

  it("are those of the page, with its numbers and words", async () => {
    const { known, warnings, recommendations } = await ask(query);
    expect(rows).toHaveLength(recommendations.length);
    for (const [at, [name = "", score, lift, why = ""]] of rows.entries()) {
      const recommended = recommendations[at];
      expect(recommended?.partner.name).toContain(name);
      expect(recommended?.score.toFixed(4)).toBe(score);
      expect(recommended?.parts.lift.toFixed(1)).toBe(lift);
      for (const piece of why.split("…")) expect(recommended?.sentence.text).toContain(piece.trim());
    }
    for (const { partner } of known) expect(page).toContain(`${partner.name} (SOLVING)`);
    for (const { code } of warnings) expect(page).toContain(code);
  });

  it("never go through what joins all of a place: the street's office, its canteen, an event, an award", async () => {
    for (const subject of [
      "prb:daqi/zhenzhi-mould",
      "prb:daqi/mould-design",
      "prb:daqi/housing-cavity",
      "ent:601689",
    ]) {
      const { recommendations } = await about(`subjectId: "${subject}", wanted: RESEARCH, knownCapability: false`);
      expect(recommendations.length).toBeGreaterThan(0);
      for (const { sentence } of recommendations) expect(sentence.text).not.toMatch(/街道办|餐厅|桌球|银奖|未来工厂/);
    }
  });

  it("for supply make what the die caster's links require", async () => {
    const { recommendations } = await about('subjectId: "ent:600933", wanted: SUPPLY');
    expect(recommendations.map(({ sentence }) => sentence.text)).toContainEqual(
      expect.stringMatching(
        /生产压铸机；联系（5 步）：爱柯迪 –生产→ .* –属于环节→ 压铸 –需要→ 压铸机 ←属于环节– 压铸机 ←生产– 伊之密。$/,
      ),
    );
    for (const { sentence } of recommendations) expect(sentence.text).toMatch(/：生产.*–需要→.*←生产– /);
  });

  it("for training are none, since nobody recorded which school offers what; that is said", async () => {
    const { status, recommendations } = await about('subjectId: "link:nev/die-casting", wanted: TRAINING');
    expect([status, recommendations]).toEqual(["REFUSED", []]);
  });
});
