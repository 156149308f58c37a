// Serves until it is ended: node tests/model-server/main.js [port]
import { startModelServer } from './server.js';

const server = await startModelServer({ port: Number(process.argv[2] ?? 0) });
console.log(server.base);
