import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml, graphmlFormat } from "../../src/exporting/graphml-format.js";

/** Reads a text as an XML reader does; fails on what XML 1.0 does not allow. */
function unescape(text: string): string {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff)
      throw new Error(`XML has no place for U+${code.toString(16)}.`);
  }
  if (/[<>"]|&(?!(amp|lt|gt|quot|#9|#10|#13);)/.test(text)) throw new Error(`Not escaped: ${text}`);
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#9": "\t", "#10": "\n", "#13": "\r", amp: "&" };
  return text.replaceAll(/&([a-z#0-9]+);/g, (_, name: string) => signs[name] ?? "");
}

describe("GraphML", () => {
  it("escapes every text, and replaces only what XML has no place for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(unescape(escapeXml(text))).toBe(
          Array.from(text, (sign) => {
            const code = sign.codePointAt(0) ?? 0;
            const isControl = code < 0x20 && ![9, 10, 13].includes(code);
            return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
              ? "\uFFFD"
              : sign;
          }).join(""),
        );
      }),
    );
  });

  it("replaces lone surrogates and NUL", () => {
    expect(escapeXml("a\uD800b\u0000c😀")).toBe("a\uFFFDb\uFFFDc😀");
  });

  it("declares each key once, with the type of its values", () => {
    const ids = [...graphmlFormat.nodesHead.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graphmlFormat.nodesHead).toContain(
      '<key id="edge_confidence" for="edge" attr.name="confidence" attr.type="double"/>',
    );
    expect(graphmlFormat.nodesHead).toContain(
      '<key id="node_accounting" for="node" attr.name="accounting" attr.type="boolean"/>',
    );
  });

  it("writes a node and a relationship as elements with their data", () => {
    expect(
      graphmlFormat.node({ id: "ent:a", label: "Enterprise", properties: { name: "A & B", aliases: ["x", "y"] } }),
    ).toBe(
      '    <node id="ent:a"><data key="node_label">Enterprise</data><data key="node_name">A &amp; B</data><data key="node_aliases">x;y</data></node>\n',
    );
    expect(
      graphmlFormat.edge({
        id: 'r"1',
        type: "PRODUCES",
        from: "ent:a",
        to: "prd:b",
        properties: { revenueShare: 0.5 },
      }),
    ).toBe(
      '    <edge id="r&quot;1" source="ent:a" target="prd:b"><data key="edge_type">PRODUCES</data><data key="edge_revenueShare">0.5</data></edge>\n',
    );
  });
});
