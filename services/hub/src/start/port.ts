import { createServer } from 'node:net';
import { StartError } from '@samspill/local-infra/start-error';

/** Looks before anything is started, so that the answer comes at once. Throws `StartError` PORT_TAKEN. */
export async function assertPortFree({ host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const problem = {
    EADDRINUSE: `Port ${port} is taken by another program.`,
    EACCES: `This user may not listen on port ${port}.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine.`,
    ENOTFOUND: `${host} is not an address of this machine.`,
  }[error.code ?? ''];
  if (problem === undefined) return error;
  return new StartError('PORT_TAKEN', problem, 'Choose another one: npm start -- --port 4001.', {
    cause: error,
  });
}
