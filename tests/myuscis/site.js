/** Starts the stand-in: the site by HTTPS, its control by HTTP, both on loopback only. */
import { createServer } from 'node:https';
import { selfSigned } from './certificate.js';
import { Control } from './control.js';
import { controlServer } from './control-port.js';
import { siteHandler } from './routes.js';

const LOOPBACK = '127.0.0.1';

/** @param {import('node:net').Server} server @param {number} port 0: any free one @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  });
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function shut(server) {
  server.closeAllConnections();
  return new Promise((resolve) => { server.close(() => resolve()); });
}

/** @param {{account?: string, now?: Date, port?: number, controlPort?: number}} [options] */
export async function startSite({ account = 'family', now, port = 0, controlPort = 0 } = {}) {
  const control = new Control({ account, now });
  const site = createServer(selfSigned(), siteHandler(control));
  const orders = controlServer(control);
  const ports = { port: await listen(site, port), controlPort: await listen(orders, controlPort) };
  /** Ends the connections that browsers keep open between requests. */
  const dropConnections = () => site.closeAllConnections();
  return { ...ports, control, dropConnections, close: async () => { control.release(); await Promise.all([shut(site), shut(orders)]); } };
}
