import { once } from "node:events";
import { connect, createServer } from "node:net";

// The four bytes that open Bolt, then four wishes of which one names versions 5.0 to 5.4.
const handshake = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, ...new Array<number>(12).fill(0)]);

/** Gives a TCP port of the loopback interface that nobody listens on just now. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A listening TCP server has a port.");
  return address.port;
}

/** Says whether something on this loopback port agrees on a version of Bolt within the given time. */
export function answersBolt(port: number, timeoutMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => {
      finish(false);
    });
    socket.once("error", () => {
      finish(false);
    });
    socket.once("close", () => {
      finish(false);
    });
    socket.once("connect", () => socket.write(handshake));
    socket.once("data", (reply) => {
      finish(reply.length === 4 && reply.readUInt32BE() > 0);
    });
  });
}
