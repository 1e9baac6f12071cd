import { describe, expect, it } from "vitest";
import { scoreBridge } from "../../src/analyses/bridge-value/bridge-value.scoring.js";
import { drawBridge } from "./bridge-case.js";

/** Projects j1 … with those who take part by edges of type 0. */
const ask = (edges: string, settings: Parameters<typeof drawBridge>[1]): string[] => {
  const { input, name } = drawBridge(edges, settings);
  return scoreBridge(input).projects.map(({ project, by, way }) => `${name(project)} ${by} ${way.map(name).join(" ")}`);
};

describe("problems solved through a bridge", () => {
  const two = [{ project: "j1", participants: ["e1", "e2"] }];

  it("are those whose participants are joined by an edge that is taken away", () => {
    expect(ask("e1-j1:0 e2-j1:0 e1-e2:1", { removedTypes: [1], projects: two })).toEqual(["j1 LINKED e1 e2"]);
  });

  it("are those whose participants are joined over two or three steps, the fewest first", () => {
    const far = "e1-j1:0 e2-j1:0 e1-p:1 p-q:0 q-e2:0";
    expect(ask(far, { removedTypes: [1], projects: two })).toEqual(["j1 LINKED e1 p q e2"]);
    expect(ask(`${far} e1-z:0 z-e2:1`, { removedTypes: [1], projects: two })).toEqual(["j1 LINKED e1 z e2"]);
  });

  it("are none where the way is longer, or uses no edge of the bridge, or goes there and back", () => {
    expect(ask("e1-j1:0 e2-j1:0 e1-p:1 p-q:0 q-r:0 r-e2:0", { removedTypes: [1], projects: two })).toEqual([]);
    expect(ask("e1-j1:0 e2-j1:0 e1-p:0 p-e2:0 x-y:1", { removedTypes: [1], projects: two })).toEqual([]);
    expect(ask("e1-j1:0 e2-j1:0 e1-p:1 e1-e2:0", { removedTypes: [1], projects: two })).toEqual([]);
  });

  it("are none where they are as near without the bridge", () => {
    const round = "e1-j1:0 e2-j1:0 e1-p:1 p-e2:1";
    expect(ask(round, { removedTypes: [1], projects: two })).toEqual(["j1 LINKED e1 p e2"]);
    expect(ask(`${round} e1-z:0 z-e2:0`, { removedTypes: [1], projects: two })).toEqual([]);
    expect(ask(`${round} e1-z:0 z-y:0 y-e2:0`, { removedTypes: [1], projects: two })).toEqual(["j1 LINKED e1 p e2"]);
  });

  it("are those that a node of the bridge took part in or brokered itself", () => {
    const edges = "e1-j1:0 p-j1:0 b-j2:0 e2-j2:0";
    const projects = [
      { project: "j1", participants: ["e1", "p"] },
      { project: "j2", participants: ["e2"], brokers: ["b"] },
      { project: "j3", participants: [] },
    ];
    expect(ask(`${edges} j3-x:0`, { removedNodes: ["b", "p"], projects })).toEqual([
      "j1 TOOK_PART p j1",
      "j2 BROKERED b j2",
    ]);
  });

  it("are those whose participants are joined through a node that is taken away", () => {
    expect(ask("e1-j1:0 e2-j1:0 e1-p:0 p-e2:0", { removedNodes: ["p"], projects: two })).toEqual(["j1 LINKED e1 p e2"]);
  });

  it("ask for two participants in the network", () => {
    const projects = [{ project: "j1", participants: ["e1", "nowhere"] }];
    expect(ask("e1-j1:0 e1-p:1", { removedTypes: [1], projects })).toEqual([]);
  });
});
