import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRow, type Suspect } from "../../src/entities/search/resolution.scoring.js";

const suspect = (id: string, given: Partial<Suspect["properties"]> = {}, codes: string[] = []): Suspect => ({
  id,
  properties: { name: id, ...given },
  codes,
  score: 0.5,
  matchedOn: "NAME",
  matchedText: given.name ?? id,
});
const row = (name: string | null, code: string | null = null) => ({ name, code });

describe("a row of a list", () => {
  it("is known by a code that exactly one entity has", () => {
    const verdict = judgeRow(row(null, "603305"), [suspect("a", {}, ["603305"])]);
    expect(verdict.status).toBe("KNOWN");
    expect(verdict.candidates).toEqual([{ id: "a", confidence: 1, matchedOn: "CODE", matchedText: "603305" }]);
  });

  it("is known by its full name with 0.95", () => {
    const verdict = judgeRow(row("宁波旭升"), [
      suspect("a", { name: "宁波旭升" }),
      suspect("b", { name: "宁波旭升二" }),
    ]);
    expect(verdict).toMatchObject({ status: "KNOWN", reason: "Exactly one has this name." });
    expect(verdict.candidates.map(({ id, confidence }) => [id, confidence])).toEqual([
      ["a", 0.95],
      ["b", 0.5],
    ]);
  });

  it("is known by an alias that only one has, with 0.9", () => {
    const verdict = judgeRow(row("旭升集团"), [suspect("a", { name: "宁波旭升", aliases: ["旭升集团"] })]);
    expect(verdict).toMatchObject({ status: "KNOWN", candidates: [{ confidence: 0.9, matchedOn: "ALIAS" }] });
  });

  it("is doubtful where two have the name, and neither gets more than half", () => {
    const verdict = judgeRow(row("东升"), [suspect("b", { name: "东升" }), suspect("a", { name: "东升" })]);
    expect(verdict).toMatchObject({ status: "DOUBTFUL", reason: "2 have this name." });
    expect(verdict.candidates.map(({ id, confidence }) => [id, confidence])).toEqual([
      ["a", 0.475],
      ["b", 0.475],
    ]);
  });

  it("is doubtful where two share an alias", () => {
    const both = ["a", "b"].map((id) => suspect(id, { name: `甲${id}`, aliases: ["东升"] }));
    expect(judgeRow(row("东升"), both)).toMatchObject({ status: "DOUBTFUL", reason: "2 have this alias." });
  });

  it("is doubtful where one has it for an alias and another for an English name", () => {
    const verdict = judgeRow(row("Dongsheng"), [
      suspect("a", { name: "东升", nameEn: "Dongsheng" }),
      suspect("b", { name: "冬生", aliases: ["DongSheng"] }),
    ]);
    expect(verdict).toMatchObject({ status: "DOUBTFUL", reason: "2 have this alias." });
    expect(verdict.candidates.map(({ matchedOn }) => matchedOn)).toEqual(["ENGLISH_NAME", "ALIAS"]);
  });

  it("is known by its name although another has it for an alias", () => {
    const verdict = judgeRow(row("东升"), [
      suspect("a", { name: "东升" }),
      suspect("b", { name: "甲", aliases: ["东升"] }),
    ]);
    expect(verdict.status).toBe("KNOWN");
    expect(verdict.candidates.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is doubtful where the code is of one and the name of another", () => {
    const verdict = judgeRow(row("东升", "603305"), [
      suspect("a", { name: "旭升" }, ["603305"]),
      suspect("b", { name: "东升" }),
    ]);
    expect(verdict).toMatchObject({ status: "DOUBTFUL", reason: "The code is of one, the name of another." });
  });

  it("is doubtful where the one of that name has another code of the same kind", () => {
    const verdict = judgeRow(row("东升", "603305"), [suspect("a", { name: "东升" }, ["600001"])]);
    expect(verdict).toMatchObject({ status: "DOUBTFUL", candidates: [{ confidence: 0.475 }] });
  });

  it("is known by its name where its code is of a kind that the graph lacks", () => {
    const verdict = judgeRow(row("东升", "91330200713362345A"), [suspect("a", { name: "东升" }, ["600001"])]);
    expect(verdict.status).toBe("KNOWN");
  });

  it("is doubtful where the search only comes near, with at most 0.8", () => {
    const near = { ...suspect("a", { name: "旭升集团股份" }), score: 0.9 };
    expect(judgeRow(row("旭升"), [near])).toMatchObject({ status: "DOUBTFUL", candidates: [{ confidence: 0.8 }] });
  });

  it("never means an accounting product for certain", () => {
    const verdict = judgeRow(row("其他"), [{ ...suspect("a", { name: "其他", accounting: true }), score: 0.1 }]);
    expect(verdict).toMatchObject({ status: "DOUBTFUL", candidates: [{ confidence: 0.1 }] });
  });

  it("is unknown where nothing comes near, and says so differently where the row is empty", () => {
    expect(judgeRow(row("无此公司"), []).reason).toBe("Nothing comes near.");
    expect(judgeRow(row(" ", null), [])).toMatchObject({
      status: "UNKNOWN",
      reason: "The row has neither a name nor a code.",
    });
  });

  it("takes codes and names in full width and any case for the same", () => {
    expect(judgeRow(row(null, "ａｂ-1"), [suspect("a", {}, ["AB1"])]).status).toBe("KNOWN");
    expect(judgeRow(row("ＴＣＬ科技"), [suspect("a", { name: "tcl科技" })]).status).toBe("KNOWN");
  });
});

describe("the laws of resolution", () => {
  const names = fc.constantFrom("甲", "乙", "甲乙", "丙");
  const codes = fc.constantFrom("1", "2", "33");
  const suspects = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d"),
      properties: fc.record({ name: names, aliases: fc.array(names, { maxLength: 2 }), accounting: fc.boolean() }),
      codes: fc.array(codes, { maxLength: 2 }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      matchedOn: fc.constantFrom("NAME" as const, "PINYIN" as const),
      matchedText: names,
    }),
    { selector: ({ id }) => id },
  );
  const given = fc.record({ name: fc.option(names), code: fc.option(codes) });

  it("every confidence is from 0 to 1, in falling order, and no candidate is lost", () => {
    fc.assert(
      fc.property(given, suspects, (asked, all) => {
        const { candidates } = judgeRow(asked, all);
        const values = candidates.map(({ confidence }) => confidence);
        expect(values).toEqual(values.toSorted((one, other) => other - one));
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(candidates.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it("what is known has one first candidate with at least 0.9, ahead of the second", () => {
    fc.assert(
      fc.property(given, suspects, (asked, all) => {
        const { status, candidates } = judgeRow(asked, all);
        if (status !== "KNOWN") return;
        expect(candidates[0]?.confidence).toBeGreaterThanOrEqual(0.9);
        expect(candidates[1]?.confidence ?? 0).toBeLessThan(candidates[0]?.confidence ?? 0);
      }),
    );
  });

  it("the order of the suspects changes nothing", () => {
    fc.assert(
      fc.property(given, suspects, (asked, all) => {
        expect(judgeRow(asked, all.toReversed())).toEqual(judgeRow(asked, all));
      }),
    );
  });
});
