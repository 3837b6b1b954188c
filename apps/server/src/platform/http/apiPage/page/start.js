/* global SwaggerUIBundle */

/** Writes need a key; each operation begins with one of its own, which the visitor may replace. */
function giveKeys(contract) {
  const operations = Object.values(contract.paths).flatMap((byMethod) => Object.values(byMethod));
  for (const parameter of operations.flatMap((each) => each.parameters ?? [])) {
    // Only where the address is safe can a browser make one.
    if (parameter.name === "Idempotency-Key" && crypto.randomUUID !== undefined) {
      parameter.schema = { ...parameter.schema, default: crypto.randomUUID() };
    }
  }
}

function linkTo({ name }) {
  const link = document.createElement("a");
  link.href = `#operations-tag-${name}`;
  link.textContent = name;
  return link;
}

async function start() {
  const answer = await fetch("/api/openapi.json");
  const contract = await answer.json();
  giveKeys(contract);
  document.querySelector("#places").append(...contract.tags.map(linkTo));
  SwaggerUIBundle({
    spec: contract,
    dom_id: "#viewer",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    // The contract is checked where it is made; it is sent nowhere to be judged.
    validatorUrl: null,
  });
}

start().catch(() => {
  document.querySelector("#failure").hidden = false;
});
