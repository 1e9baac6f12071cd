import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SilianError } from "../../src/errors.js";
import { withinDeadline } from "../../src/lib/within-deadline.js";

const never = () => new Promise<never>(() => undefined);
const atOnce = { code: "QUERY_TIMEOUT", message: "The question was given up by the one who asked it." };
const late = { code: "QUERY_TIMEOUT", message: "The question took longer than one may take." };

describe("a call within a deadline", () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeEach(() => process.on("unhandledRejection", note));
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    unhandled.length = 0;
  });

  it("gives the call's answer", async () => {
    const options = { deadline: Date.now() + 10_000, signal: new AbortController().signal };
    expect(await withinDeadline(Promise.resolve(7), options)).toBe(7);
    expect(await withinDeadline(Promise.resolve(8), {})).toBe(8);
  });

  it("gives the call's own error", async () => {
    const call = Promise.reject(new Error("boom"));
    await expect(withinDeadline(call, { deadline: Date.now() + 10_000 })).rejects.toThrow("boom");
  });

  it("ends a call that never answers by its deadline", async () => {
    const began = Date.now();
    await expect(withinDeadline(never(), { deadline: began + 50 })).rejects.toMatchObject(late);
    expect(Date.now() - began).toBeGreaterThanOrEqual(48);
    expect(Date.now() - began).toBeLessThan(500);
  });

  it("ends at once where the deadline lies in the past", async () => {
    const began = Date.now();
    await expect(withinDeadline(never(), { deadline: began - 5_000 })).rejects.toMatchObject(late);
    expect(Date.now() - began).toBeLessThan(300);
  });

  it("ends when the asker gives up", async () => {
    const controller = new AbortController();
    const call = withinDeadline(never(), { signal: controller.signal, deadline: Date.now() + 10_000 });
    setTimeout(() => {
      controller.abort();
    }, 10);
    await expect(call).rejects.toMatchObject(atOnce);
  });

  it("says why the asker gave up where a reason is given", async () => {
    const reason = new SilianError("UNAVAILABLE", "The server is shutting down.");
    await expect(withinDeadline(never(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(withinDeadline(never(), { signal: AbortSignal.timeout(5) })).rejects.toMatchObject(late);
  });

  it("ends at once for an asker who had given up before", async () => {
    await expect(withinDeadline(never(), { signal: AbortSignal.abort() })).rejects.toMatchObject(atOnce);
  });

  it("swallows an error that comes after its end", async () => {
    let fail: (reason: Error) => void = () => undefined;
    const call = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(withinDeadline(call, { deadline: Date.now() + 10 })).rejects.toMatchObject(late);
    fail(new Error("the socket was closed"));
  });

  it("leaves neither timer nor listener behind", async () => {
    const signal = new AbortController().signal;
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    await withinDeadline(Promise.resolve(1), { signal, deadline: Date.now() + 60_000 });
    expect(removed.mock.calls[0]?.[1]).toBe(added.mock.calls[0]?.[1]);
    expect(cleared).toHaveBeenCalledTimes(1);
    cleared.mockRestore();
  });

  it("waits for a deadline that is farther away than a timer can count", async () => {
    const slow = new Promise((resolve) => setTimeout(resolve, 30, "answer"));
    expect(await withinDeadline(slow, { deadline: Date.now() + 2 ** 40 })).toBe("answer");
  });
});
