import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import { remark } from "../../src/analyses/analysis-frame.js";
import { RemarkResolver } from "../../src/analyses/remark.resolver.js";
import { mention } from "../../src/evidence/sentence.types.js";
import { createSchema } from "../../src/graphql/build-schema.js";
import { contextOf } from "../support/fake-runner.js";

const works = { id: "ent:1", name: "甲厂", nameEn: "Works A" };
const nameless = { id: "ent:2", name: "乙厂", nameEn: null };

describe("a remark", () => {
  const example = remark("MADE_HERE", {
    zh: [mention(works, "ZH"), "在本地生产，", mention(nameless, "ZH"), "没有。"],
    en: [mention(works, "EN"), " makes it here, ", mention(nameless, "EN"), " does not."],
  });

  it("is said in the language asked for, with the places of the names in that language", () => {
    const resolver = new RemarkResolver();
    expect(resolver.sentence(example, "ZH")).toEqual({
      text: "甲厂在本地生产，乙厂没有。",
      mentions: [
        { entityId: "ent:1", start: 0, end: 2 },
        { entityId: "ent:2", start: 8, end: 10 },
      ],
    });
    const english = resolver.sentence(example, "EN");
    expect(english.text).toBe("Works A makes it here, 乙厂 does not.");
    expect(english.mentions.map(({ start, end }) => english.text.slice(start, end))).toEqual(["Works A", "乙厂"]);
  });

  it("has its code and its sentence apart, so that a client may ask for both languages at once", async () => {
    const source = `{ changes(since: "2024-01-01", until: "2024-02-01") {
      warnings { code sentence { text } english: sentence(lang: EN) { text } } } }`;
    const { data, errors } = await graphql({
      schema: await createSchema(),
      source,
      contextValue: contextOf({ run: () => Promise.resolve([]) }),
    });
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      changes: {
        warnings: [
          {
            code: "UNDATED_LEFT_OUT",
            sentence: { text: "没有记下起止日期的关系和陈述不会列出：未列出不等于没有变化。" },
            english: {
              text: "Relationships and claims without a recorded date are not listed: what is not listed may have changed.",
            },
          },
        ],
      },
    });
  });
});
