import { describe, expect, it } from "vitest";
import {
  confidenceOfDecision,
  type NamedProduct,
  planAttaching,
  type ReviewerDecision,
} from "../../src/attaching/plan-attaching.js";

const links = [
  { id: "link:t/casting", name: "压铸件", terms: ["压铸件"], excludedTerms: [] },
  { id: "link:t/mould", name: "压铸模具", terms: ["压铸模"], excludedTerms: [] },
];
const product = (id: string, name: string, accounting = false): NamedProduct => ({
  id: `prd:t/${id}`,
  name,
  accounting,
});
const decide = (
  productId: string,
  linkId: string,
  decision: "ACCEPTED" | "REFUSED",
  reason: string | null = null,
): ReviewerDecision => ({ productId: `prd:t/${productId}`, linkId, decision, reason, decidedBy: "curator" });

const plan = (products: NamedProduct[], decisions: ReviewerDecision[] = []) =>
  planAttaching(links, decisions)(products);

describe("planning the attachments of products", () => {
  it("infers an edge with the word, how sure it is and why", () => {
    expect(plan([product("a", "铝压铸件")]).attachments).toEqual([
      {
        id: "rel:REALIZES|prd:t/a|link:t/casting",
        productId: "prd:t/a",
        productName: "铝压铸件",
        linkId: "link:t/casting",
        status: "INFERRED",
        confidence: 0.8,
        matchedTerm: "压铸件",
        reason: "名称含“压铸件”",
      },
    ]);
  });

  it("asserts what a reviewer accepted, also where no word finds it", () => {
    const [edge] = plan([product("a", "汽车类")], [decide("a", "link:t/casting", "ACCEPTED")]).attachments;
    expect(edge).toBeUndefined();
    const decision = decide("b", "link:t/casting", "ACCEPTED", "只做压铸");
    const [accepted] = plan([product("b", "汽车壳体")], [decision]).attachments;
    expect(accepted).toMatchObject({ status: "ASSERTED", confidence: confidenceOfDecision, matchedTerm: "" });
    expect(accepted?.reason).toBe("curator采纳：只做压铸");
  });

  it("draws an accepted pair once, although the words find it too", () => {
    const { attachments } = plan([product("a", "压铸件")], [decide("a", "link:t/casting", "ACCEPTED")]);
    expect(attachments.map(({ status, matchedTerm }) => [status, matchedTerm])).toEqual([["ASSERTED", "压铸件"]]);
  });

  it("draws nothing that a reviewer refused, and reports it", () => {
    const { attachments, refused } = plan([product("a", "压铸件")], [decide("a", "link:t/casting", "REFUSED")]);
    expect(attachments).toEqual([]);
    expect(refused.map(({ productId }) => productId)).toEqual(["prd:t/a"]);
  });

  it("goes by the last of several decisions on a pair", () => {
    const both = [decide("a", "link:t/casting", "ACCEPTED"), decide("a", "link:t/casting", "REFUSED")];
    expect(plan([product("a", "压铸件")], both).attachments).toEqual([]);
    expect(plan([product("a", "压铸件")], both.toReversed()).attachments).toHaveLength(1);
  });

  it("lets a decision on one link leave the other links to the words", () => {
    const { attachments } = plan([product("a", "压铸件压铸模")], [decide("a", "link:t/casting", "REFUSED")]);
    expect(attachments.map(({ linkId }) => linkId)).toEqual(["link:t/mould"]);
  });

  it("never attaches a row of the accounts: by its mark, by its name, not even by a decision", () => {
    const rows = [product("a", "压铸件", true), product("b", "其他压铸件")];
    const decisions = rows.map(({ id }) => decide(id.slice("prd:t/".length), "link:t/casting", "ACCEPTED"));
    expect(plan(rows, decisions)).toMatchObject({ attachments: [], accounting: 2 });
  });

  it("calls doubtful a name of which the word is a small part", () => {
    const { unsure } = plan([product("a", "新能源汽车用铝合金压铸件"), product("b", "压铸件")]);
    expect(unsure.map(({ productId }) => productId)).toEqual(["prd:t/a"]);
  });

  it("reports a product that belongs to several links", () => {
    const { several } = plan([product("a", "压铸件压铸模"), product("b", "压铸件")]);
    expect(several.map(({ links: found }) => found.map(({ linkId }) => linkId))).toEqual([
      ["link:t/casting", "link:t/mould"],
    ]);
  });

  it("passes over decisions on links of other chains", () => {
    expect(plan([product("a", "齿轮")], [decide("a", "link:other/gear", "ACCEPTED")]).attachments).toEqual([]);
  });
});
