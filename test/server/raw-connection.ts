import { connect, type Socket } from "node:net";

/** A connection on which the tests write what they like. */
export interface RawConnection {
  readonly socket: Socket;
  /** All that came back so far. */
  text(): string;
  /** Ends when the other side closes, and gives after how many milliseconds that was. */
  readonly closed: Promise<number>;
}

/** Connects to a server's address and writes the beginning of something. */
export async function openConnection(address: string, start: string): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port) });
  const opened = performance.now();
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (part: string) => {
    text += part;
  });
  socket.on("error", () => undefined); // a reset is one way to be closed
  const closed = new Promise<number>((resolve) => {
    socket.once("close", () => {
      resolve(performance.now() - opened);
    });
  });
  await new Promise<void>((resolve) => {
    socket.once("connect", () => {
      socket.write(start, () => {
        resolve();
      });
    });
  });
  return { socket, text: () => text, closed };
}

/** Gives a whole request as it goes over the wire. */
export function writeRequest(query: string, headers: readonly string[] = []): string {
  const body = JSON.stringify({ query });
  const lines = ["POST /graphql HTTP/1.1", "host: silian", "content-type: application/json", ...headers];
  return `${[...lines, `content-length: ${Buffer.byteLength(body)}`].join("\r\n")}\r\n\r\n${body}`;
}

/** Waits until something is so, for at most two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 2000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error("It did not happen within two seconds.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
