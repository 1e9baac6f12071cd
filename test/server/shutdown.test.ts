import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { drain, onTermination } from "../../src/server/shutdown.js";
import { openConnection, until, writeRequest } from "./raw-connection.js";
import { startFixture } from "./start-fixture.js";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("draining", () => {
  const watch = (stopAccepting: () => Promise<void>, drainMs: number) => {
    const seen: string[] = [];
    const hooks = { stopAccepting, cancel: () => seen.push("cancel"), cut: () => seen.push("cut"), drainMs };
    return { seen, done: drain({ ...hooks, cancel: () => void hooks.cancel(), cut: () => void hooks.cut() }) };
  };

  it("cancels nothing when all work ends in time", async () => {
    const { seen, done } = watch(() => wait(20).then(() => undefined), 50);
    await done;
    await wait(100);
    expect(seen).toEqual([]);
  });

  it("cancels what is left after its time, then cuts what hangs even so", async () => {
    const { seen, done } = watch(() => wait(800).then(() => undefined), 50);
    await wait(200);
    expect(seen).toEqual(["cancel"]);
    await done;
    expect(seen).toEqual(["cancel", "cut"]);
  });
});

describe("a signal", () => {
  const start = (close: () => Promise<void>) => {
    const listeners = new Map<string, () => void>();
    const codes: number[] = [];
    onTermination(close, {
      onSignal: (signal, listener) => {
        listeners.set(signal, listener);
      },
      exit: (code) => {
        codes.push(code);
      },
    });
    return { codes, send: (signal: string) => listeners.get(signal)?.() };
  };

  it("closes, then exits with 0", async () => {
    let isClosed = false;
    const { codes, send } = start(async () => {
      await wait(10);
      isClosed = true;
    });
    send("SIGTERM");
    expect(codes).toEqual([]);
    await until(() => codes.length > 0);
    expect([isClosed, codes]).toEqual([true, [0]]);
  });

  it("exits with 1 when closing fails", async () => {
    const { codes, send } = start(() => Promise.reject(new Error("no")));
    send("SIGINT");
    await until(() => codes.length > 0);
    expect(codes).toEqual([1]);
  });

  it("that comes second exits at once, whichever it is", () => {
    const { codes, send } = start(() => new Promise(() => undefined));
    send("SIGTERM");
    send("SIGINT");
    expect(codes).toEqual([1]);
  });
});

describe("a server that closes", () => {
  it("finishes what is in flight, lets go of its connection, and takes no other", async () => {
    const fixture = await startFixture();
    const address = await fixture.listen();
    const connection = await openConnection(address, writeRequest("{ slow }"));
    await until(() => fixture.resolverCalls() === 1);
    const closed = fixture.close();
    expect(fixture.close()).toBe(closed);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    await closed;
    await connection.closed;
    expect(connection.text()).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*\{"slow":"slow"\}/i);
  });

  it("answers what it can't finish UNAVAILABLE", async () => {
    const fixture = await startFixture({ drainMs: 100 });
    const address = await fixture.listen();
    const connection = await openConnection(address, writeRequest("{ gone }"));
    await until(() => fixture.resolverCalls() === 1);
    await fixture.close();
    await connection.closed;
    expect(connection.text()).toMatch(/^HTTP\/1\.1 503 [\s\S]*UNAVAILABLE/);
    expect(fixture.contexts[0]?.cancelled).toBe(true);
  });

  it("refuses a request that comes over an open connection meanwhile", async () => {
    const fixture = await startFixture();
    const address = await fixture.listen();
    const connection = await openConnection(address, writeRequest("{ slow }"));
    await until(() => fixture.resolverCalls() === 1);
    const closed = fixture.close();
    connection.socket.write(writeRequest("{ ok }"));
    await closed;
    await connection.closed;
    expect(connection.text()).not.toContain('"ok"');
  });
});

describe("a process", () => {
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill("SIGKILL");
  });

  const launch = async (drainMs: number) => {
    const file = fileURLToPath(new URL("./terminated-server.ts", import.meta.url));
    const started = spawn(process.execPath, ["--import", "tsx", file, String(drainMs)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    const [line] = (await once(started.stdout, "data")) as [Buffer];
    return { started, address: line.toString().trim(), exit: once(started, "exit") };
  };

  it("ends with 0 on SIGTERM after it has answered what was in flight", { timeout: 20_000 }, async () => {
    const { started, address, exit } = await launch(5000);
    const connection = await openConnection(address, writeRequest("{ slow }"));
    await wait(100);
    started.kill("SIGTERM");
    expect((await exit)[0]).toBe(0);
    await connection.closed;
    expect(connection.text()).toContain('{"slow":"slow"}');
  });

  it("ends at once on a second SIGTERM", { timeout: 20_000 }, async () => {
    const { started, address, exit } = await launch(60_000);
    await openConnection(address, writeRequest("{ gone }"));
    await wait(100);
    started.kill("SIGTERM");
    await wait(200);
    expect(started.exitCode).toBeNull();
    const sent = performance.now();
    started.kill("SIGTERM");
    expect((await exit)[0]).toBe(1);
    expect(performance.now() - sent).toBeLessThan(1000);
  });
});
