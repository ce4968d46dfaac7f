// Loads a Frictionless data package, checks its descriptor, and reads each row by its schema; prints how many rows there are.
// node datapackage.js FOLDER; leaves with 1 and what is wrong.
const path = require("path");
const { Package } = require("datapackage");

(async () => {
  const folder = path.resolve(process.argv[2]);
  const loaded = await Package.load(require(path.join(folder, "datapackage.json")), { basePath: folder });
  loaded.errors.forEach((error) => console.error(error.message));
  let rows = 0;
  for (const resource of loaded.resources) rows += (await resource.read({ keyed: true })).length;
  console.log(`${rows} rows`);
  process.exit(loaded.valid ? 0 : 1);
})().catch((error) => {
  console.error(error.message, (error.errors || []).map((one) => one.message).join("; "));
  process.exit(1);
});
