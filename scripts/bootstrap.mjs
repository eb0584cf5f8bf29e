// Sets up everything this repository needs, then runs a task: node scripts/bootstrap.mjs <task> [arguments]
// It needs nothing but Node 18 and npm. This file keeps to old syntax, so that an older Node can read it and say so.
var NODE_MAJOR_MIN = 18;

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_MIN) {
  console.error(
    'Samspill needs Node ' +
      NODE_MAJOR_MIN +
      ' or newer to set itself up, and this is Node ' +
      process.versions.node +
      '.',
  );
  console.error(
    'Get a newer one from https://nodejs.org; Samspill then brings the exact version that it runs on itself.',
  );
  process.exit(1);
}

// What goes wrong beyond the failures that it explains is a bug: Node prints it and exits with 1.
void import('./task.mjs').then(function (module) {
  return module.runTask(process.argv[2], process.argv.slice(3));
});
