import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { ImportRefused } from "./import-failure.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** A piece of a file's text with how many bytes were read so far. */
export interface DecodedPiece {
  readonly text: string;
  readonly bytesRead: number;
}

interface DecodeOptions {
  readonly encoding: Encoding;
  /** Sees the bytes as they are, for a checksum. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/** Gives a file's text piece by piece at flat memory; bytes that are not of the encoding are refused, never replaced. */
export async function* decodeFile(path: string, name: string, options: DecodeOptions): AsyncGenerator<DecodedPiece> {
  const encoding = await encodingOf(path, options.encoding);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytesRead = 0;
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Uint8Array;
    options.onBytes?.(bytes);
    const text = decode(decoder, bytes, { name, encoding, line });
    bytesRead += bytes.length;
    line += countLines(text);
    yield { text, bytesRead };
  }
  yield { text: decode(decoder, undefined, { name, encoding, line }), bytesRead };
}

/** A byte order mark tells UTF-16 from UTF-8, whatever the mapping says. */
async function encodingOf(path: string, stated: Encoding): Promise<Encoding> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
    if (bytesRead === 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
    return stated;
  } finally {
    await file.close();
  }
}

interface Where {
  readonly name: string;
  readonly encoding: Encoding;
  readonly line: number;
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, where: Where): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    const line = where.line + (bytes === undefined ? 0 : goodLines(bytes, where.encoding));
    throw new ImportRefused(
      `The file must be ${where.encoding} throughout, but has bytes that are not. ${hints[where.encoding]}`,
      { file: where.name, line },
      { cause: error },
    );
  }
}

const hints: Record<Encoding, string> = {
  "utf-8": 'If it was saved by Excel or an older system, state "encoding": "gb18030".',
  gb18030: 'If it was saved as UTF-8, leave "encoding" out.',
  "utf-16le": 'If it was saved as UTF-8, leave "encoding" out.',
  "utf-16be": 'If it was saved as UTF-8, leave "encoding" out.',
};

/** How many whole lines of the bytes are good; a line feed is one byte in UTF-8 and GB18030 alike. */
function goodLines(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith("utf-16")) return 0;
  let count = 0;
  for (let start = 0; ; count += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) return count;
    // The first line may begin in the middle of a character of the piece before; its error is the decoder's own.
    if (count > 0 && !isGood(bytes.subarray(start, end), encoding)) return count;
    start = end + 1;
  }
}

function isGood(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
