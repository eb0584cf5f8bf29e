import { readFile, readdir } from 'node:fs/promises';

export interface TreeUsage {
  /** User and system time of every process in the tree that is still alive. */
  readonly cpuSeconds: number;
  readonly nodeMegabytes: number;
  /** Everything that is not Node: the database. Shared pages are divided among their users. */
  readonly otherMegabytes: number;
}

/** The kernel's clock ticks a second for user space; fixed at 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Reads `/proc` (Linux): a process and all its descendants, also those that were handed over to init. */
export async function treeUsage(root: number): Promise<TreeUsage> {
  const processes = await allProcesses();
  const tree = new Set([root]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { pid, parent } of processes) {
      if (!tree.has(pid) && tree.has(parent)) {
        tree.add(pid);
        grew = true;
      }
    }
  }
  const members = processes.filter(({ pid }) => tree.has(pid));
  const sizes = await Promise.all(
    members.map(async (member) => ({ ...member, megabytes: await proportionalSize(member.pid) })),
  );
  const total = (some: typeof sizes) => some.reduce((sum, { megabytes }) => sum + megabytes, 0);
  return {
    cpuSeconds: members.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND,
    nodeMegabytes: total(sizes.filter(({ command }) => command !== 'postgres')),
    otherMegabytes: total(sizes.filter(({ command }) => command === 'postgres')),
  };
}

async function allProcesses() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)));
  return stats
    .filter((stat) => stat !== null)
    .map((stat) => {
      const command = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return {
        pid: Number.parseInt(stat, 10),
        command,
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      };
    });
}

async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}
