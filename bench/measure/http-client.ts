import { connect, type Socket } from "node:net";

/** An answer of the API: its status and what it said. */
export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const endOfHead = Buffer.from("\r\n\r\n");

/**
 * Asks the API over one connection that is kept, one question at a time. It reads no more of HTTP than it must, so that
 * what is timed is the API and not a client library.
 */
export class ApiClient {
  private readonly url: URL;
  private socket: Socket | undefined;
  private received: Buffer[] = [];
  private waiting: Waiting | undefined;

  constructor(address: string) {
    this.url = new URL("/graphql", address);
  }

  /** Asks and gives whatever came back, errors too. */
  send(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    if (this.waiting !== undefined) throw new Error("A client asks one question at a time.");
    const payload = JSON.stringify({ query, variables });
    const head =
      `POST ${this.url.pathname} HTTP/1.1\r\nHost: ${this.url.host}\r\nConnection: keep-alive\r\n` +
      "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n" +
      `Content-Length: ${Buffer.byteLength(payload)}\r\n\r\n`;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.connected().write(head + payload);
    });
  }

  /** Asks and gives the data; an error is thrown, so that no failed answer is timed as a fast one. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const { status, body } = await this.send(query, variables);
    const [error] = body.errors ?? [];
    if (error !== undefined || status !== 200) throw new Error(`The API answered ${status}: ${error?.message ?? ""}`);
    return body.data as T;
  }

  close(): void {
    this.socket?.destroy();
  }

  private connected(): Socket {
    if (this.socket !== undefined) return this.socket;
    const socket = connect({ host: this.url.hostname, port: Number(this.url.port), noDelay: true });
    socket.on("data", (bytes: Buffer) => {
      this.received.push(bytes);
      this.takeAnswer();
    });
    socket.on("error", (error) => {
      this.fail(error);
    });
    socket.on("close", () => {
      this.socket = undefined;
      this.fail(new Error("The server closed the connection."));
    });
    this.socket = socket;
    return socket;
  }

  private fail(error: Error): void {
    this.received = [];
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(error);
  }

  private takeAnswer(): void {
    const bytes = this.received.length === 1 ? this.received[0] : Buffer.concat(this.received);
    if (bytes === undefined) return;
    this.received = [bytes];
    const at = bytes.indexOf(endOfHead);
    if (at < 0) return;
    const head = bytes.toString("latin1", 0, at);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.fail(new Error("An answer must say its length, but this one does not."));
      return;
    }
    const start = at + endOfHead.length;
    if (bytes.length < start + Number(length)) return;
    this.received = [];
    const { waiting } = this;
    this.waiting = undefined;
    const body = JSON.parse(bytes.toString("utf8", start)) as Answer["body"];
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
