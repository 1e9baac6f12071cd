import { describe, expect, test } from "vitest";
import { defaultRoots } from "../../../src/methods/chain-classes/default-roots.scoring.js";
import { requires } from "./link-fixture.js";

const stage = (id: string, own: "MIDSTREAM" | "DOWNSTREAM" | "SERVICE" | null = null) => ({ id, stage: own });

describe("the roots of a chain whose template names none", () => {
  test("are what nothing requires, without the services and downstream links that merely need it", () => {
    const links = [
      stage("vehicle", "MIDSTREAM"),
      stage("battery"),
      stage("charging", "SERVICE"),
      stage("scrap", "DOWNSTREAM"),
    ];
    const requirements = [
      requires("vehicle", ["battery"]),
      requires("charging", ["battery"]),
      requires("scrap", ["vehicle"], 0),
    ];
    expect(defaultRoots(links, requirements.flat())).toEqual(["vehicle"]);
  });

  test("are links that require something, so that a lone link is no root", () => {
    expect(defaultRoots([stage("lone"), stage("top"), stage("part")], requires("top", ["part"], null))).toEqual([
      "top",
    ]);
  });

  test("are all links that nothing requires where no better one is found", () => {
    expect(defaultRoots([stage("b"), stage("a")], [])).toEqual(["a", "b"]);
    expect(defaultRoots([stage("shop", "SERVICE"), stage("part")], requires("shop", ["part"]))).toEqual(["shop"]);
    expect(defaultRoots([], [])).toEqual([]);
  });

  test("are found on top of a cycle as well, which counts as one", () => {
    const requirements = [requires("a", ["b"]), requires("b", ["a"]), requires("b", ["part"])].flat();
    expect(defaultRoots([stage("a"), stage("b"), stage("part")], requirements)).toEqual(["a", "b"]);
  });
});
