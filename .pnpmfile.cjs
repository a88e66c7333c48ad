/**
 * Makes lists of the systems that a package names as one word, as those that bring Node do: otherwise every system would
 * get the Node of every other.
 */
function readPackage(manifest) {
  for (const field of ['os', 'cpu']) {
    if (typeof manifest[field] === 'string') manifest[field] = [manifest[field]];
  }
  return manifest;
}

module.exports = { hooks: { readPackage } };
