import { describe, expect, it } from "vitest";
import { SharedWork } from "../../src/snapshot/shared-work.js";

const waiter = (signal = new AbortController().signal, ms = 5_000) => ({ signal, deadline: Date.now() + ms });

/** Work that ends when it is told to, and notes how often it began and whether it was stopped. */
function handWork() {
  const noted = { begun: 0, stopped: 0 };
  let finish = (_: string): void => undefined;
  const start = (signal: AbortSignal): Promise<string> => {
    noted.begun += 1;
    signal.addEventListener("abort", () => (noted.stopped += 1));
    return new Promise((resolve, reject) => {
      finish = resolve;
      signal.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
    });
  };
  return {
    noted,
    start,
    finish: (result: string) => {
      finish(result);
    },
  };
}

describe("work that several wait for", () => {
  it("is begun once for those who ask together, and kept for those who ask later", async () => {
    const shared = new SharedWork({ kept: 4 });
    const work = handWork();
    const both = [shared.get("a", waiter(), work.start), shared.get("a", waiter(), work.start)];
    work.finish("answer");
    expect(await Promise.all(both)).toEqual(["answer", "answer"]);
    expect(await shared.get("a", waiter(), work.start)).toBe("answer");
    expect(work.noted).toEqual({ begun: 1, stopped: 1 });
  });

  it("goes on while one still waits, and stops when the last has gone", async () => {
    const shared = new SharedWork({ kept: 4 });
    const work = handWork();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = shared.get("a", waiter(one.signal), work.start);
    const second = shared.get("a", waiter(two.signal), work.start);
    one.abort();
    await expect(first).rejects.toThrow("given up");
    expect(work.noted.stopped).toBe(0);
    two.abort();
    await expect(second).rejects.toThrow("given up");
    expect(work.noted.stopped).toBe(1);
  });

  it("holds each who waits to a deadline of his own", async () => {
    const shared = new SharedWork({ kept: 4 });
    const work = handWork();
    await expect(shared.get("a", waiter(undefined, 20), work.start)).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(work.noted.stopped).toBe(1);
  });

  it("keeps no failure: the next one begins anew", async () => {
    const shared = new SharedWork({ kept: 4 });
    await expect(shared.get("a", waiter(), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await shared.get("a", waiter(), () => Promise.resolve("yes"))).toBe("yes");
  });

  it("begins anew for one who asks while what nobody waited for is being stopped", async () => {
    const shared = new SharedWork({ kept: 4 });
    const work = handWork();
    const leaving = new AbortController();
    const left = shared.get("a", waiter(leaving.signal), work.start);
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect(await shared.get("a", waiter(), () => Promise.resolve("again"))).toBe("again");
  });

  it("keeps nothing where it is told to keep nothing", async () => {
    const shared = new SharedWork({ kept: 0 });
    let begun = 0;
    for (let time = 0; time < 2; time += 1) await shared.get("a", waiter(), () => Promise.resolve((begun += 1)));
    expect(begun).toBe(2);
  });
});
