import { describe, expect, it } from "vitest";
import { takeTurns } from "../../bench/measure/take-turns.js";

describe("taking turns", () => {
  const record = () => {
    const said: string[] = [];
    const say = (name: string) => (round: number) => {
      said.push(`${name}${round}`);
      return Promise.resolve();
    };
    return { said, say };
  };

  it("runs A and B in every round, and lets each begin as often as the other", async () => {
    const { said, say } = record();
    await takeTurns([say("a"), say("b")], { rounds: 4, warmUp: 0 });
    expect(said).toEqual(["a0", "b0", "b1", "a1", "a2", "b2", "b3", "a3"]);
  });

  it("does not count the rounds that warm up", async () => {
    const { said, say } = record();
    const times = await takeTurns([say("a"), say("b")], { rounds: 3, warmUp: 2 });
    expect(said).toHaveLength(10);
    expect(times.map(({ length }) => length)).toEqual([3, 3]);
  });

  it("times each from its own beginning to its own end", async () => {
    const slow = () => new Promise((resolve) => setTimeout(resolve, 20));
    const [quick = [], waiting = []] = await takeTurns([() => Promise.resolve(), slow], { rounds: 2, warmUp: 0 });
    expect(Math.max(...quick)).toBeLessThan(Math.min(...waiting));
    expect(Math.min(...waiting)).toBeGreaterThan(15);
  });

  it("ends with the first error: a failed answer is not a fast one", async () => {
    const fail = () => Promise.reject(new Error("refused"));
    await expect(takeTurns([fail], { rounds: 1, warmUp: 0 })).rejects.toThrow("refused");
  });
});
