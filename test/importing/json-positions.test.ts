import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ImportRefused } from "../../src/importing/import-failure.js";
import { readLocatedJson } from "../../src/importing/json-positions.js";

describe("a mapping's text", () => {
  const text = '{\n  "a": [1, {"b": "x"}],\n  "c": null\n}';

  it("tells the line and the column of each of its parts", () => {
    const { at } = readLocatedJson("mapping.json", text);
    expect(at(["a"])).toEqual({ line: 2, column: 8 });
    expect(at(["a", 1, "b"])).toEqual({ line: 2, column: 18 });
    expect(at(["c"])).toEqual({ line: 3, column: 8 });
  });

  it("names the nearest part above for a part that is not there", () => {
    const { at } = readLocatedJson("mapping.json", text);
    expect(at(["a", 1, "missing", "deeper"])).toEqual({ line: 2, column: 12 });
    expect(at(["nothing"])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['{"a": 1,}', "mapping.json:1:9"],
    ['{\n "a" 1}', "mapping.json:2:6"],
    ['{"a": [1 2]}', "mapping.json:1:10"],
    ['{"a": tru}', "mapping.json:1:7"],
    ['{"a": 1} x', "mapping.json:1:10"],
  ])("is refused with the place of the mistake: %s", (wrong, place) => {
    expect(() => readLocatedJson("mapping.json", wrong)).toThrow(ImportRefused);
    expect(() => readLocatedJson("mapping.json", wrong)).toThrow(place);
  });

  it("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readLocatedJson("x", json).value).toEqual(JSON.parse(json));
      }),
    );
  });
});
