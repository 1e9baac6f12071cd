import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFinding, markdownTable } from "../../scripts/findings/finding.js";
import { findingsIn, renderFindings, replaceFindings } from "../../scripts/findings/write-findings.js";

const page =
  "# Page\n\n<!-- findings SAMPLE -->\nold\n<!-- end of findings SAMPLE -->\n\n<!-- findings NATION -->\nnation\n<!-- end of findings NATION -->\n";
const counting = defineFinding({
  ...{ data: "SAMPLE", title: "How many", query: " { count } " },
  shape: z.object({ count: z.number() }),
  tell: ({ count }) => [`There are ${count}.`],
});

describe("the page of findings", () => {
  it("says what the answer says, with the query under it", async () => {
    const asked: string[] = [];
    const text = await renderFindings([counting], (query) => {
      asked.push(query);
      return Promise.resolve({ count: 3 });
    });
    expect(text).toBe("### How many\n\nThere are 3.\n\n```graphql\n{ count }\n```");
    expect(asked).toEqual(["{ count }"]);
  });

  it("fails where the answer is not what the finding reads", async () => {
    await expect(renderFindings([counting], () => Promise.resolve({ count: "three" }))).rejects.toThrow();
  });

  it("keeps the parts of other data as they are", () => {
    const next = replaceFindings(page, "SAMPLE", "new");
    expect(findingsIn(next, "SAMPLE")).toBe("new");
    expect(findingsIn(next, "NATION")).toBe("nation");
    expect(findingsIn(replaceFindings(next, "SAMPLE", "newer"), "SAMPLE")).toBe("newer");
    expect(next.startsWith("# Page\n\n<!-- findings SAMPLE -->\n\nnew\n\n<!-- end")).toBe(true);
  });

  it("says so where a page has no place for findings", () => {
    expect(() => findingsIn("# Page", "SAMPLE")).toThrow("The page has no place for the findings of SAMPLE.");
    expect(() => replaceFindings("# Page", "NATION", "x")).toThrow("no place for the findings of NATION");
  });

  it("draws tables whose cells may hold a bar", () => {
    expect(markdownTable(["a", "b"], [["1|2", "3"]])).toEqual(["| a | b |", "|---|---|", "| 1\\|2 | 3 |"]);
  });
});
