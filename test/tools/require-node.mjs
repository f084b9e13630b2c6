// First of all and without any modern syntax: a Node that is too old must still be able to say so.
var wanted = 20;
var found = Number(process.versions.node.split('.')[0]);
if (found < wanted) {
  console.error(
    'Madoguchi needs Node.js ' +
      wanted +
      ' or newer; this is ' +
      process.versions.node +
      '. Install it from https://nodejs.org/ and try again.',
  );
  process.exit(1);
}
