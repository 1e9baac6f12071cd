import { describe, expect, it, vi } from "vitest";
import { SilianError } from "../../src/errors.js";
import { type StopSignal, throwIfStopped } from "../../src/lib/stop-signal.js";
import { withinDeadline } from "../../src/lib/within-deadline.js";
import { Lifetime } from "../../src/server/request-frame.js";

const reason = new SilianError("BAD_REQUEST", "The client has gone.");

/** A signal and how to fire it. */
const signals: readonly [string, () => { signal: StopSignal; fire: () => void }][] = [
  [
    "of a request",
    () => {
      const lifetime = new Lifetime("r", 60_000);
      const fire = () => {
        lifetime.cancel(reason);
        lifetime.end();
      };
      return { signal: lifetime.signal, fire };
    },
  ],
  [
    "of the platform",
    () => {
      const controller = new AbortController();
      return {
        signal: controller.signal,
        fire: () => {
          controller.abort(reason);
        },
      };
    },
  ],
];

describe.each(signals)("a signal to stop %s", (_, make) => {
  it("tells each listener once, and says why", () => {
    const { signal, fire } = make();
    const listener = { handleEvent: vi.fn() };
    signal.addEventListener("abort", listener);
    expect([signal.aborted, signal.reason]).toEqual([false, undefined]);
    throwIfStopped(signal);
    fire();
    fire();
    expect(listener.handleEvent).toHaveBeenCalledTimes(1);
    expect([signal.aborted, signal.reason]).toEqual([true, reason]);
    expect(() => {
      throwIfStopped(signal);
    }).toThrow(reason);
  });

  it("tells nobody who has left", () => {
    const { signal, fire } = make();
    const [stays, leaves] = [{ handleEvent: vi.fn() }, { handleEvent: vi.fn() }];
    signal.addEventListener("abort", stays);
    signal.addEventListener("abort", leaves);
    signal.removeEventListener("abort", leaves);
    fire();
    expect([stays, leaves].map(({ handleEvent }) => handleEvent.mock.calls.length)).toEqual([1, 0]);
  });

  it("ends every wait", async () => {
    const { signal, fire } = make();
    const never = new Promise<never>(() => undefined);
    const waits = [1, 2].map(() => withinDeadline(never, { signal }));
    const ends = Promise.allSettled(waits);
    fire();
    expect(await ends).toEqual([1, 2].map(() => ({ status: "rejected", reason })));
    await expect(withinDeadline(never, { signal })).rejects.toBe(reason);
  });
});

it("a request that is answered still ends what was left waiting at its deadline", async () => {
  const lifetime = new Lifetime("r", 10);
  const left = withinDeadline(new Promise(() => undefined), { signal: lifetime.signal });
  lifetime.end();
  await expect(left).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
});

it("a request that is answered has no clock when nobody waits any more", async () => {
  const lifetime = new Lifetime("r", 10);
  await withinDeadline(Promise.resolve(), { signal: lifetime.signal });
  lifetime.end();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(lifetime.aborted).toBe(false);
});

it("a request's signal fires at its deadline", async () => {
  const lifetime = new Lifetime("r", 10);
  await expect(withinDeadline(new Promise(() => undefined), { signal: lifetime.signal })).rejects.toMatchObject({
    code: "QUERY_TIMEOUT",
    details: { milliseconds: 10 },
  });
});
