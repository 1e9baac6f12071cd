import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { answersBolt, findFreePort } from "../../src/local-neo4j/bolt-port.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

describe("a port that should speak Bolt", () => {
  it("does when it answers the opening bytes with a version", async () => {
    let opening = Buffer.alloc(0);
    const port = await listen((socket) => {
      socket.once("data", (bytes) => {
        opening = bytes;
        socket.end(Buffer.from([0, 0, 4, 5]));
      });
    });
    expect(await answersBolt(port)).toBe(true);
    expect(opening.subarray(0, 4).toString("hex")).toBe("6060b017");
    expect(opening).toHaveLength(20);
  });

  it("does not when no version suits it, when it hangs up, or when it speaks something else", async () => {
    const refusing = await listen((socket) => socket.once("data", () => socket.end(Buffer.alloc(4))));
    const hangingUp = await listen((socket) => socket.end());
    const http = await listen((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    expect(await Promise.all([refusing, hangingUp, http].map((port) => answersBolt(port)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("does not when it stays silent for the given time, or when nobody listens", async () => {
    const silent = await listen(() => undefined);
    expect(await answersBolt(silent, 50)).toBe(false);
    expect(await answersBolt(await findFreePort())).toBe(false);
  });
});
