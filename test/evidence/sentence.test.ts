import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMeasure } from "../../src/evidence/measure.types.js";
import { type SentencePart, toSentence } from "../../src/evidence/sentence.types.js";

const aPart: fc.Arbitrary<SentencePart> = fc.oneof(
  fc.string(),
  fc.record({ id: fc.string({ minLength: 1 }), name: fc.string() }),
);

describe("a sentence", () => {
  it("notes where each entity stands", () => {
    const { text, mentions } = toSentence([
      { id: "ent:1", name: "臻至机械" },
      " 参与 ",
      { id: "prj:1", name: "一体化压铸模具" },
    ]);
    expect(text).toBe("臻至机械 参与 一体化压铸模具");
    expect(mentions).toEqual([
      { entityId: "ent:1", start: 0, end: 4 },
      { entityId: "prj:1", start: 8, end: 15 },
    ]);
  });

  it("counts UTF-16 units, as JavaScript's slice does", () => {
    const { text, mentions } = toSentence(["𠮷", { id: "ent:1", name: "𠮷野家" }]);
    expect(mentions).toEqual([{ entityId: "ent:1", start: 2, end: 6 }]);
    expect(text.slice(2, 6)).toBe("𠮷野家");
  });

  it("of nothing is empty", () => {
    expect(toSentence([])).toEqual({ text: "", mentions: [] });
  });

  it("mentions every entity in its order, and each mention cuts out its name", () => {
    fc.assert(
      fc.property(fc.array(aPart), (parts) => {
        const { text, mentions } = toSentence(parts);
        const entities = parts.filter((part) => typeof part !== "string");
        expect(text).toBe(parts.map((part) => (typeof part === "string" ? part : part.name)).join(""));
        expect(mentions.map(({ entityId }) => entityId)).toEqual(entities.map(({ id }) => id));
        expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(entities.map(({ name }) => name));
      }),
    );
  });
});

describe("a measure", () => {
  it("is unknown until something is known of it, and zero is known", () => {
    const blank = { value: null, low: null, high: null, unit: null, unknownBecause: null };
    expect(toMeasure({ unknownBecause: "NO_REFERENCE_MAKERS" })).toEqual({
      ...blank,
      unknownBecause: "NO_REFERENCE_MAKERS",
    });
    expect(toMeasure({ value: 0, unit: "家" })).toEqual({ ...blank, value: 0, unit: "家" });
    expect(toMeasure({ value: 2.4, low: 0.7, high: 2.4 })).toMatchObject({ value: 2.4, low: 0.7, high: 2.4 });
  });
});
