import { onTermination } from "../../src/server/shutdown.js";
import { startFixture } from "./start-fixture.js";

// A process of its own, to which the tests send signals: node --import tsx terminated-server.ts <drainMs>
const server = await startFixture({ drainMs: Number(process.argv[2]) });
onTermination(() => server.close());
console.log(await server.listen());
