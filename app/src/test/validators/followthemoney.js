// Loads the model of FollowTheMoney with Daman's schemata added, gathers statements into its entities, and prints how many there are.
// node followthemoney.js FOLDER; leaves with 1 and a line for each statement that the model doesn't know.
const fs = require("fs");
const path = require("path");
const { Model, defaultModel } = require("@opensanctions/followthemoney");

const folder = process.argv[2];
const model = JSON.parse(JSON.stringify(defaultModel));
for (const [name, own] of Object.entries(JSON.parse(fs.readFileSync(path.join(folder, "guarantees.json"), "utf8")))) {
  const properties = {};
  for (const [key, value] of Object.entries(own.properties)) {
    properties[key] = { name: key, qname: `${name}:${key}`, type: "string", ...value, reverse: value.reverse && value.reverse.name };
    if (!value.reverse) continue;
    const range = model.schemata[value.range];
    const inverse = { name: value.reverse.name, qname: `${value.range}:${value.reverse.name}`, label: value.reverse.label, type: "entity", range: name, reverse: key, stub: true };
    if (range) range.properties[inverse.name] = inverse;
  }
  const schemata = [name, ...new Set(own.extends.flatMap((parent) => model.schemata[parent].schemata))];
  model.schemata[name] = { plural: own.plural, schemata, featured: [], required: [], caption: [], ...own, properties };
}

const loaded = new Model(model);
const entities = new Map();
const wrong = [];
for (const line of fs.readFileSync(path.join(folder, "statements.jsonl"), "utf8").split("\n").filter(Boolean)) {
  const one = JSON.parse(line);
  if (!/^[a-zA-Z0-9][a-zA-Z0-9.-]*[a-zA-Z0-9]$/.test(one.entity_id)) wrong.push(`${one.entity_id}: no identifier`);
  const data = entities.get(one.entity_id) || { id: one.entity_id, schema: one.schema, properties: {} };
  if (data.schema !== one.schema) wrong.push(`${one.entity_id}: ${data.schema} and ${one.schema}`);
  let property;
  try {
    property = loaded.getSchema(one.schema).getProperty(one.prop);
    if (property.type.name !== one.prop_type) wrong.push(`${one.entity_id}: ${one.prop} is of type ${property.type.name}, not ${one.prop_type}`);
    if (property.stub) wrong.push(`${one.entity_id}: ${one.prop} is a stub`);
  } catch (unknown) {
    wrong.push(`${one.entity_id}: ${unknown.message}`);
  }
  (data.properties[one.prop] = data.properties[one.prop] || []).push(one.value);
  entities.set(one.entity_id, data);
}
const seen = new Map([...entities].map(([id, data]) => [id, loaded.getEntity(data)]));
for (const entity of seen.values())
  for (const property of entity.getProperties()) {
    if (property.type.name !== "entity") continue;
    for (const value of entity.getProperty(property)) {
      const other = seen.get(typeof value === "string" ? value : value.id);
      if (other && !other.schema.isA(property.range)) wrong.push(`${entity.id}: ${property.name} points at a ${other.schema.name}`);
    }
  }
wrong.slice(0, 50).forEach((line) => console.error(line));
console.log(`${seen.size} entities`);
process.exit(wrong.length ? 1 : 0);
